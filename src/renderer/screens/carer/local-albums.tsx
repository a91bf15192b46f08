import { useEffect } from 'preact/hooks';
import type { LocalAlbum } from '../../../shared/bring-in.ts';
import { usePress } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { followBringIn, localAlbums } from '../../state/bring-in.ts';
import { change, open } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import type { Words } from '../../words/words.ts';
import { PagesSide } from './pages-side.tsx';

const ALBUMS_A_PAGE = 3;

/** The albums that lie on this computer, also those that were removed and can be put back. */
export function LocalAlbumsTopic({ page }: { readonly page: number }) {
  useEffect(followBringIn, []);
  const { local, localAlbums: title } = words.value.bringIn;
  const albums = localAlbums.value;
  const pages = Math.max(1, Math.ceil((albums?.length ?? 0) / ALBUMS_A_PAGE));
  const number = Math.min(page, pages - 1);
  const shown = albums?.slice(number * ALBUMS_A_PAGE, (number + 1) * ALBUMS_A_PAGE) ?? [];
  return (
    <Screen
      name="carer-local-albums"
      title={title}
      side={
        <PagesSide
          page={number}
          pages={pages}
          onPage={(next) => change('carerLocalAlbums', { page: next })}
        />
      }
    >
      {albums?.length === 0 && <p class="settings__words">{local.none}</p>}
      <ul class="album-rows">
        {shown.map((album) => (
          <li key={album.id}>
            <LocalAlbumRow album={album} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}

function LocalAlbumRow({ album }: { readonly album: LocalAlbum }) {
  const { isPressed, press } = usePress(() => open({ name: 'carerLocalAlbum', albumId: album.id, page: 0 }));
  return (
    <button
      type="button"
      class="album-row album-row--bare"
      data-pressed={isPressed || undefined}
      onClick={press}
    >
      <span class="album-row__words">
        <span class="album-row__title" dir="auto">
          {titleOf(album)}
        </span>
        <span class="album-row__hidden">{stateOf(album, words.value)}</span>
      </span>
    </button>
  );
}

/** As the carer named it, or else as it came. */
export function titleOf({ id, title }: LocalAlbum): string {
  return settings.value.albums.own[id]?.title || title;
}

/** The one thing that the carer needs to know of it. */
export function stateOf(album: LocalAlbum, { bringIn: { local } }: Words): string {
  if (album.daysLeft !== null) return local.daysLeft(album.daysLeft);
  if (!album.isShown) return local.otherAccount;
  if (album.isLooking && album.photoCount === 0) return local.looking;
  return album.isAway ? local.away : local.pictures(album.photoCount);
}
