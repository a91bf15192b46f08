/** The albums at Google of whoever is signed in, as a source of the shelf. */
import { NotSignedIn } from '../sign-in/session.ts';
import { type AlbumSource, PermissionMissing } from './album-source.ts';
import type { Films } from './films.ts';
import { FunctionRefused } from './function-client.ts';
import type { Images } from './images.ts';
import type { Library } from './library.ts';

/** Of one album, that are read anew in one go. A page has 100 photos. */
const MAX_PAGES = 40;

export interface GoogleAlbums {
  readonly library: Pick<
    Library,
    'albums' | 'album' | 'albumPhotos' | 'walkAlbum' | 'describePhoto' | 'knownAlbums' | 'lookFurther'
  >;
  readonly images: Pick<Images, 'get'>;
  readonly films: Pick<Films, 'open'>;
}

/** @param connected null while nothing is set up */
export function createGoogleSource(connected: () => GoogleAlbums | null): AlbumSource {
  function now(): GoogleAlbums {
    const albums = connected();
    if (!albums) throw new NotSignedIn('nothing is set up');
    return albums;
  }
  return {
    owns: (id) => !id.includes(':'),
    albums: async (request) => now().library.albums(request),
    album: async (id) => now().library.album(id),
    albumPhotos: async (albumId, request) => now().library.albumPhotos(albumId, request),
    known: async () => (await connected()?.library.knownAlbums()) ?? { albums: [], isComplete: true },
    lookFurther: async () => (await connected()?.library.lookFurther()) ?? false,
    async readAnew(albumId) {
      const { library } = now();
      for (let pages = 0; pages < MAX_PAGES; pages += 1) if (!(await library.walkAlbum(albumId))) return true;
      return false;
    },
    async describe(photoId, description) {
      try {
        await now().library.describePhoto(photoId, description);
      } catch (cause) {
        throw isPermissionMissing(cause) ? new PermissionMissing('captions', { cause }) : cause;
      }
    },
    image: async (request) => now().images.get(request),
    film: async (id, range, signal) => now().films.open(id, range, signal),
  };
}

function isPermissionMissing(cause: unknown): boolean {
  return (
    cause instanceof FunctionRefused &&
    (cause.code === 'permission_missing' || cause.code === 'sign_in_again')
  );
}
