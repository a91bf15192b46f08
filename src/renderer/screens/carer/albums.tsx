import { useEffect } from 'preact/hooks';
import type { ArrangedAlbum } from '../../../shared/models.ts';
import { usePress } from '../../components/big-button.tsx';
import { Switch } from '../../components/controls.tsx';
import { NoCover } from '../../components/no-cover.tsx';
import { Picture } from '../../components/picture.tsx';
import { keep } from '../../state/carer.ts';
import { carerAlbums, followCarerAlbums } from '../../state/carer-albums.ts';
import { change, open } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { AlbumsPreview } from './albums-preview.tsx';
import { type SettingsPage, SettingsScreen } from './settings-screen.tsx';

const ALBUMS_A_PAGE = 4;

/** All albums, to choose one from; behind them, what is said of all together. */
export function AlbumsTopic({ page }: { readonly page: number }) {
  useEffect(followCarerAlbums, []);
  const { albums: said, topics } = words.value.carer;
  const { kind, albums } = carerAlbums.value;
  const count = Math.ceil(albums.length / ALBUMS_A_PAGE);
  const pages: SettingsPage[] = Array.from({ length: count }, (_, index) => ({
    title: topics.albums,
    preview: <AlbumsPreview />,
    controls: <AlbumRows albums={albums} from={index * ALBUMS_A_PAGE} />,
  }));
  const sentence = kind === 'coming' ? words.value.albums.coming : said.none;
  const none = { title: topics.albums, controls: <p class="settings__words">{sentence}</p> };
  const newAlbum = {
    title: said.newTitle,
    preview: <AlbumsPreview />,
    controls: (
      <Switch
        label={said.showNew}
        isOn={settings.value.albums.showNew}
        onChange={(showNew) => keep({ albums: { showNew } })}
      />
    ),
  };
  return (
    <SettingsScreen
      name="carer-albums"
      page={page}
      onPage={(next) => change('carerAlbums', { page: next })}
      pages={[...(pages.length > 0 ? pages : [none]), newAlbum]}
    />
  );
}

function AlbumRows({ albums, from }: { readonly albums: readonly ArrangedAlbum[]; readonly from: number }) {
  return (
    <ul class="album-rows">
      {albums.slice(from, from + ALBUMS_A_PAGE).map((album, index) => (
        <li key={album.id}>
          <AlbumRow album={album} index={from + index} />
        </li>
      ))}
    </ul>
  );
}

function AlbumRow({ album, index }: { readonly album: ArrangedAlbum; readonly index: number }) {
  const { isPressed, press } = usePress(() => open({ name: 'carerAlbum', albumId: album.id, page: 0 }));
  const { hidden } = words.value.carer.albums;
  const drawn = <NoCover index={index} />;
  return (
    <button type="button" class="album-row" data-pressed={isPressed || undefined} onClick={press}>
      <span class="album-row__cover">
        {album.cover === null ? (
          drawn
        ) : (
          <Picture address={album.cover} size={256} fit="cover" alt="" missing={drawn} />
        )}
      </span>
      <span class="album-row__words">
        <span class="album-row__title" dir="auto">
          {album.title || words.value.albums.untitled}
        </span>
        {album.hidden && <span class="album-row__hidden">{hidden}</span>}
      </span>
    </button>
  );
}
