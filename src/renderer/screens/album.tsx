import { Film } from 'lucide-preact';
import type { Photo } from '../../shared/models.ts';
import type { ImageSize } from '../../shared/photo-address.ts';
import { Picture } from '../components/picture.tsx';
import { Tile } from '../components/tile.tsx';
import { TileScreen } from '../components/tile-screen.tsx';
import { photosOf } from '../state/library.ts';
import { change, open, type Place } from '../state/navigation.ts';
import { nameOfAlbum } from '../words/album-names.ts';
import { words } from '../words/index.ts';
import { nameOfPhoto } from '../words/photo-names.ts';
import { ListProblem } from './problems/list-problem.tsx';
import { NoPhotosScreen } from './problems/no-photos.tsx';

type AlbumPlace = Extract<Place, { name: 'album' }>;

/** One album's pictures. */
export function AlbumScreen({ place }: { place: AlbumPlace }) {
  const { list, album } = photosOf(place.albumId);
  return (
    <TileScreen<Photo>
      name="album"
      title={nameOfAlbum(album.value ?? { id: place.albumId, title: null }, words.value)}
      list={list}
      place={place}
      onAnchor={(anchor) => change('album', { anchor, opened: null })}
      coming={words.value.album.coming}
      tile={(photo, index, size) => (
        <PhotoTile key={photo.id} photo={photo} albumId={place.albumId} index={index} size={size} />
      )}
      picture={(photo) => photo.image}
      opens={(photo) => photo.image}
      empty={() => <NoPhotosScreen />}
      problem={(code, tryAgain) => <ListProblem code={code} onTryAgain={tryAgain} />}
    />
  );
}

interface PhotoTileProps {
  readonly photo: Photo;
  readonly albumId: string;
  readonly index: number;
  readonly size: ImageSize;
}

function PhotoTile({ photo, albumId, index, size }: PhotoTileProps) {
  const openPhoto = (): void => {
    change('album', { anchor: index, opened: index });
    open({ name: 'photo', albumId, index });
  };
  const label = nameOfPhoto(photo, index, new Date(), words.value);
  return (
    <Tile
      index={index}
      label={label}
      onPress={openPhoto}
      picture={
        <>
          <Picture
            address={photo.image}
            size={size}
            fit="whole"
            alt=""
            ratio={photo.width && photo.height ? photo.width / photo.height : null}
            missing={<span class="picture__words">{words.value.photo.notLoaded}</span>}
          />
          {photo.kind === 'video' && (
            <span class="film-mark">
              <Film class="icon" aria-hidden="true" />
              {words.value.photo.film}
            </span>
          )}
        </>
      }
    />
  );
}
