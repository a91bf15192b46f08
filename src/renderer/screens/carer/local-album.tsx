import { ImagePlus, MessageSquareText, Pencil, Trash2, Undo2 } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { LocalAlbum } from '../../../shared/bring-in.ts';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { followBringIn, localAlbums } from '../../state/bring-in.ts';
import { asCarer } from '../../state/carer.ts';
import { change, open } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';
import { stateOf, titleOf } from './local-albums.tsx';
import { PagesSide } from './pages-side.tsx';

interface LocalAlbumTopicProps {
  readonly albumId: string;
  readonly page: number;
}

/** One album of this computer: how it is, what of its folder does not show and why, and what can be done with it. */
export function LocalAlbumTopic({ albumId, page }: LocalAlbumTopicProps) {
  useEffect(followBringIn, []);
  const album = localAlbums.value?.find(({ id }) => id === albumId);
  const isRemoved = album?.daysLeft != null;
  const pages = album && !isRemoved ? 2 : 1;
  return (
    <Screen
      name="carer-local-album"
      key={page}
      title={album ? titleOf(album) : words.value.bringIn.localAlbums}
      side={
        <PagesSide
          page={Math.min(page, pages - 1)}
          pages={pages}
          onPage={(next) => change('carerLocalAlbum', { page: next })}
        />
      }
    >
      {album && (
        <div class="settings">
          <div class="settings__controls">
            {page === 0 || isRemoved ? <First album={album} /> : <More album={album} />}
          </div>
        </div>
      )}
    </Screen>
  );
}

function First({ album }: { readonly album: LocalAlbum }) {
  const { local } = words.value.bringIn;
  const albumId = album.id;
  if (album.daysLeft !== null)
    return (
      <>
        <State album={album} />
        <BigButton
          look="plain"
          icon={Undo2}
          directional
          label={local.putBack}
          onPress={() => asCarer(api().putLocalAlbumBack({ albumId }))}
        />
      </>
    );
  return (
    <>
      <State album={album} />
      <BigButton
        look="plain"
        icon={Pencil}
        label={local.rename}
        onPress={() => open({ name: 'carerAlbum', albumId, page: 1 })}
      />
      <BigButton
        look="plain"
        icon={MessageSquareText}
        label={local.captions}
        onPress={() => open({ name: 'carerCaptions', albumId, page: 0 })}
      />
    </>
  );
}

function State({ album }: { readonly album: LocalAlbum }) {
  const { local, skipped } = words.value.bringIn;
  return (
    <div class="settings__words" role="status">
      <p>{stateOf(album, words.value)}</p>
      {album.kind === 'folder' && album.daysLeft === null && <p>{local.newOnes}</p>}
      {album.skipped.map(({ reason, count, names }) => (
        <p key={reason}>
          {skipped[reason](count)}
          <span class="bring-in__names" dir="auto">
            {names.slice(0, NAMES_SHOWN).join(' · ')}
          </span>
        </p>
      ))}
    </div>
  );
}

const NAMES_SHOWN = 3;

function More({ album: { id: albumId, kind, title, removedPhotos } }: { readonly album: LocalAlbum }) {
  const { local } = words.value.bringIn;
  const { addPictures } = words.value.carer.topics;
  const addMore = async (): Promise<void> => {
    const answer = await asCarer(api().importPictures({ title, albumId }));
    if (answer.ok) open({ name: 'carerAdd' });
  };
  return (
    <>
      {kind === 'imported' && (
        <BigButton look="plain" icon={ImagePlus} label={addPictures} onPress={addMore} />
      )}
      <BigButton
        look="plain"
        icon={Undo2}
        directional
        label={local.putPicturesBack}
        unavailable={removedPhotos === 0}
        onPress={() => asCarer(api().putLocalPhotosBack({ albumId }))}
      />
      <BigButton
        look="plain"
        icon={Trash2}
        label={local.remove}
        onPress={() => open({ name: 'carerRemoveAlbum', albumId })}
      />
    </>
  );
}
