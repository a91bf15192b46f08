import { describe, expect, it, vi } from 'vitest';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { type GonePhotosDependencies, removeGonePhotos } from '../../../../src/main/photos/gone-photos.ts';
import { rememberingLog } from '../support.ts';

/** @param here ids of which there is an image @param alive ids that Google still has */
function setUp(here: readonly string[], alive: readonly string[]) {
  const log = rememberingLog();
  const remove = vi.fn(async (_id: string) => undefined);
  const photos = vi.fn<GonePhotosDependencies['client']['photos']>(async (ids) => ({
    photos: ids
      .filter((id) => alive.includes(id))
      .map((id) => ({ id, kind: 'photo', image: { url: 'https://x', expiresAt: '2100-01-01T00:00:00Z' } })),
  }));
  const removeFilm = vi.fn(async (_id: string) => undefined);
  const cache = { has: async (id: string) => here.includes(id), remove };
  return {
    log,
    photos,
    removed: () => remove.mock.calls.flat(),
    removedFilms: () => removeFilm.mock.calls.flat(),
    dependencies: { client: { photos }, cache, films: { remove: removeFilm }, log },
  };
}

describe('of photos that an album no longer has', () => {
  it('the pictures go where Google has the photo no more, and stay where it moved to another album', async () => {
    const { dependencies, removed, removedFilms } = setUp(['gone', 'moved'], ['moved']);
    await removeGonePhotos(['gone', 'moved'], dependencies);
    expect(removed()).toEqual(['gone']);
    expect(removedFilms()).toEqual(['gone']);
  });

  it('those that were never seen here cost no question', async () => {
    const { dependencies, photos } = setUp([], []);
    await removeGonePhotos(['a', 'b'], dependencies);
    expect(photos).not.toHaveBeenCalled();
  });

  it('many are asked about in calls of fifty, two hundred at most', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `p${index}`);
    const { dependencies, photos, removed } = setUp(ids, []);
    await removeGonePhotos(ids, dependencies);
    expect(photos.mock.calls.map(([asked]) => asked.length)).toEqual([50, 50, 50, 50]);
    expect(removed()).toEqual(ids.slice(0, 200));
  });

  it('nothing goes where nobody could be asked', async () => {
    const { dependencies, photos, removed, log } = setUp(['a'], []);
    photos.mockRejectedValue(new NetworkFailure('no connection'));
    await removeGonePhotos(['a'], dependencies);
    expect(removed()).toEqual([]);
    expect(log.events()).toEqual(['gone-photos.not-asked']);
  });
});
