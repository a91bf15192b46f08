import { ImageIcon, ImageOff, MessageSquareText } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { BigButton } from '../../components/big-button.tsx';
import { Stepper, Switch, TextField } from '../../components/controls.tsx';
import {
  carerAlbums,
  followCarerAlbums,
  listAlbum,
  nameAlbum,
  placeAlbum,
} from '../../state/carer-albums.ts';
import { change, open } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { AlbumsPreview } from './albums-preview.tsx';
import { KeptProgress } from './kept-progress.tsx';
import { SettingsScreen } from './settings-screen.tsx';

/** As the settings' schema has it. */
const TITLE_LENGTH = 100;

interface AlbumTopicProps {
  readonly albumId: string;
  readonly page: number;
}

/** One album: whether the viewer sees it, where it stands, what it is called, and what is on its cover. */
export function AlbumTopic({ albumId, page }: AlbumTopicProps) {
  useEffect(followCarerAlbums, []);
  const { albums: said } = words.value.carer;
  const { albums } = carerAlbums.value;
  const at = albums.findIndex(({ id }) => id === albumId);
  const album = albums[at];
  const now = settings.value.albums;
  const own = now.own[albumId] ?? { title: null, cover: null };
  const title = album?.title || words.value.albums.untitled;
  const preview = <AlbumsPreview />;
  return (
    <SettingsScreen
      name="carer-album"
      page={page}
      onPage={(next) => change('carerAlbum', { page: next })}
      pages={[
        {
          title,
          preview,
          controls: (
            <>
              <Switch
                label={said.shown}
                isOn={!now.hidden.includes(albumId)}
                onChange={(isShown) => listAlbum('hidden', albumId, !isShown)}
              />
              <Switch
                label={said.kept}
                isOn={now.kept.includes(albumId)}
                onChange={(isKept) => listAlbum('kept', albumId, isKept)}
              />
              <KeptProgress albumId={albumId} />
              <Stepper
                label={said.place}
                value={said.placeOf(at + 1, albums.length)}
                onLess={at > 0 ? () => placeAlbum(albumId, at - 1) : null}
                onMore={at >= 0 && at + 1 < albums.length ? () => placeAlbum(albumId, at + 1) : null}
              />
            </>
          ),
        },
        {
          title,
          preview,
          controls: (
            <>
              <TextField
                label={said.ownTitle}
                value={own.title ?? ''}
                example={album?.sourceTitle ?? ''}
                maxLength={TITLE_LENGTH}
                onKeep={(text) => nameAlbum(albumId, { title: text === '' ? null : text })}
              />
              <BigButton
                look="plain"
                icon={ImageIcon}
                label={said.chooseCover}
                onPress={() => open({ name: 'carerCover', albumId, page: 0 })}
              />
              <BigButton
                look="plain"
                icon={MessageSquareText}
                label={words.value.bringIn.local.captions}
                onPress={() => open({ name: 'carerCaptions', albumId, page: 0 })}
              />
              <BigButton
                look="plain"
                icon={ImageOff}
                label={said.removeCover}
                unavailable={own.cover === null}
                onPress={() => nameAlbum(albumId, { cover: null })}
              />
            </>
          ),
        },
      ]}
    />
  );
}
