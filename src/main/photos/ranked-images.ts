/** Which images stay longer than others when room is needed, and which go first. */
import type { Settings } from '../../shared/settings.ts';
import type { Ranked } from './image-cache.ts';
import type { Library } from './library.ts';

/** Later ones count where an image is named twice. Nothing here asks the network. */
export async function* rankedImages(
  library: Pick<Library, 'knownCovers' | 'knownPhotos'>,
  { hidden, kept, own }: Pick<Settings['albums'], 'hidden' | 'kept' | 'own'>,
): AsyncGenerator<Ranked> {
  for (const albumId of hidden) {
    for await (const { id } of library.knownPhotos(albumId)) yield { rank: 'hidden', subject: 'photo', id };
  }
  for await (const cover of library.knownCovers()) yield { rank: 'cover', ...cover };
  for (const { cover } of Object.values(own)) {
    if (cover) yield { rank: 'cover', subject: 'photo-cover', id: cover };
  }
  for (const albumId of kept) {
    for await (const { id } of library.knownPhotos(albumId)) yield { rank: 'kept', subject: 'photo', id };
  }
}
