import { Sparkles } from 'lucide-preact';
import type { Album } from '../../shared/models.ts';
import { NEW_ALBUM_ID } from '../../shared/new-album.ts';
import type { ImageSize } from '../../shared/photo-address.ts';
import { NoCover } from '../components/no-cover.tsx';
import { Picture } from '../components/picture.tsx';
import { Tile } from '../components/tile.tsx';
import { TileScreen } from '../components/tile-screen.tsx';
import type { ItemList } from '../state/item-list.ts';
import { albumList } from '../state/library.ts';
import { change, open, type Place } from '../state/navigation.ts';
import { settings } from '../state/settings.ts';
import { isKnown } from '../state/status.ts';
import { tileLook } from '../state/tile-look.ts';
import { nameOfAlbum } from '../words/album-names.ts';
import { words } from '../words/index.ts';
import { ListProblem } from './problems/list-problem.tsx';
import { NoAlbumsScreen } from './problems/no-albums.tsx';

interface AlbumsScreenProps {
  readonly place: Extract<Place, { name: 'albums' }>;
  readonly list?: ItemList<Album>;
}

/** Home: the person's albums. */
export function AlbumsScreen({ place, list = albumList() }: AlbumsScreenProps) {
  const { answered, problem } = list.view.value;
  const isGreeting = isKnown.value && !answered && problem === null;
  return (
    <TileScreen<Album>
      name={isGreeting ? 'welcome-back' : 'albums'}
      title={isGreeting ? words.value.albums.welcome : words.value.albums.title}
      list={list}
      place={place}
      onAnchor={(anchor) => change('albums', { anchor, opened: null })}
      coming={words.value.albums.coming}
      tile={(album, index, size) => <AlbumTile key={album.id} album={album} index={index} size={size} />}
      picture={(album) => album.cover}
      empty={(lookAgain) => <NoAlbumsScreen onLookAgain={lookAgain} />}
      problem={(code, tryAgain) => <ListProblem code={code} onTryAgain={tryAgain} />}
    />
  );
}

function AlbumTile({ album, index, size }: { album: Album; index: number; size: ImageSize }) {
  const openAlbum = (): void => {
    change('albums', { anchor: index, opened: index });
    open({ name: 'album', albumId: album.id, anchor: 0, opened: null });
  };
  const isNew = album.id === NEW_ALBUM_ID;
  const label = nameOfAlbum(album, words.value);
  const drawn = <NoCover index={index} />;
  return (
    <Tile
      index={index}
      label={label}
      // One of its pictures does not say what it is.
      needsLabel={isNew}
      mark={isNew && <Sparkles class="icon tile__mark" aria-hidden="true" />}
      onPress={openAlbum}
      instead={drawn}
      picture={
        album.cover && (
          <Picture
            address={album.cover}
            size={size}
            fit="cover"
            alt=""
            missing={<NoCover index={index} label={tileLook(settings.value.look).labels ? null : label} />}
          />
        )
      }
    />
  );
}
