/** Photos that an album no longer has may be gone altogether: then their pictures go from this computer as well. */
import { MAX_IDS } from '../../shared/function-api.ts';
import { type Log, reasonOf } from '../log.ts';
import type { FilmFiles } from './film-files.ts';
import type { FunctionClient } from './function-client.ts';
import type { ImageCache } from './image-cache.ts';

/** Most photos that are asked about at once; of more, the pictures go when the room is needed. */
const MAX_ASKED = 4 * MAX_IDS;

export interface GonePhotosDependencies {
  readonly client: Pick<FunctionClient, 'photos'>;
  readonly cache: Pick<ImageCache, 'has' | 'remove'>;
  readonly films: Pick<FilmFiles, 'remove'>;
  readonly log: Log;
}

/** Never throws: what could not be asked now is not shown by any album, and goes by age. */
export async function removeGonePhotos(
  ids: readonly string[],
  { client, cache, films, log }: GonePhotosDependencies,
): Promise<void> {
  try {
    const here: string[] = [];
    for (const id of ids) if (here.length < MAX_ASKED && (await cache.has(id))) here.push(id);
    for (let from = 0; from < here.length; from += MAX_IDS) {
      const asked = here.slice(from, from + MAX_IDS);
      const { photos } = await client.photos(asked);
      const alive = new Set(photos.map(({ id }) => id));
      for (const id of asked.filter((one) => !alive.has(one))) {
        await cache.remove(id);
        await films.remove(id);
      }
    }
  } catch (cause) {
    log.warn('gone-photos.not-asked', { reason: reasonOf(cause) });
  }
}
