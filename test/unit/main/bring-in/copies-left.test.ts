import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copiesLeft } from '../../../../src/main/bring-in/copies-left.ts';
import { keyOf } from '../../../../src/main/bring-in/import-job.ts';
import type { PickedItem } from '../../../../src/shared/function-api.ts';
import { filmOf } from '../film-bytes.ts';
import { pictureBytes } from '../photos/picture-files.ts';
import { temporaryFolder } from '../support.ts';

const TAKEN = '2019-06-01T12:00:00.000Z';
const [LISTED, UNKNOWN, PICKED, FILM, RUBBISH] = ['a', 'b', 'c', 'd', 'e'].map((id) => keyOf({ id }));

const picked: PickedItem = {
  id: 'c',
  kind: 'photo',
  filename: 'Garden.jpg',
  takenAt: '2018-05-01T00:00:00.000Z',
  isReady: true,
  image: { url: 'https://lh3.googleusercontent.com/c', expiresAt: TAKEN },
};

describe('copies that no list knows', () => {
  it('are what is whole, is a picture, and is not listed, with all that is still known of each', async () => {
    const folder = await temporaryFolder();
    const jpeg = await pictureBytes();
    for (const key of [LISTED, UNKNOWN, PICKED, FILM]) {
      await writeFile(join(folder, `${key}`), jpeg);
      await utimes(join(folder, `${key}`), new Date(TAKEN), new Date(TAKEN));
    }
    await writeFile(join(folder, `${FILM}.film`), filmOf(5_000));
    await writeFile(join(folder, `${RUBBISH}`), 'rubbish');
    await writeFile(join(folder, `${keyOf({ id: 'f' })}.part`), jpeg);
    await writeFile(join(folder, 'thumbs.db'), 'not ours');

    const left = await copiesLeft(folder, new Set([`${LISTED}`]), [picked]);
    expect(new Map(left.map(({ key, ...item }) => [key, item]))).toEqual(
      new Map([
        [UNKNOWN, expect.objectContaining({ path: UNKNOWN, name: '', takenAt: TAKEN, bytes: jpeg.length })],
        [PICKED, expect.objectContaining({ name: 'Garden.jpg', takenAt: picked.takenAt })],
        [FILM, expect.objectContaining({ film: { path: `${FILM}.film`, type: 'video/mp4', bytes: 5_000 } })],
      ]),
    );
  });

  it('are none where there is no folder', async () => {
    expect(await copiesLeft(join(await temporaryFolder(), 'none'), new Set(), [])).toEqual([]);
  });
});
