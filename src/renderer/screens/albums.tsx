import type { Album } from '../../shared/models.ts';
import type { ImageSize } from '../../shared/photo-address.ts';
import { NoCover } from '../components/no-cover.tsx';
import { Picture } from '../components/picture.tsx';
import { Tile } from '../components/tile.tsx';
import { TileScreen } from '../components/tile-screen.tsx';
import { albumList } from '../state/library.ts';
import { change, open, type Place } from '../state/navigation.ts';
import { words } from '../words/index.ts';
import { ListProblem } from './problems/list-problem.tsx';
import { NoAlbumsScreen } from './problems/no-albums.tsx';

/** Home: the person's albums. */
export function AlbumsScreen({ place }: { place: Extract<Place, { name: 'albums' }> }) {
  return (
    <TileScreen<Album>
      name="albums"
      title={words.value.albums.title}
      list={albumList()}
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
  return (
    <Tile index={index} label={album.title || words.value.albums.untitled} onPress={openAlbum}>
      {album.cover === null ? (
        <NoCover index={index} />
      ) : (
        <Picture address={album.cover} size={size} fit="cover" alt="" missing={<NoCover index={index} />} />
      )}
    </Tile>
  );
}
