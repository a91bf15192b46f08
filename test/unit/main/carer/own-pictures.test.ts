import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOwnPictures } from '../../../../src/main/carer/own-pictures.ts';
import { rememberingLog, temporaryFolder } from '../support.ts';

async function pictures(file: string | null, shrink: (bytes: Buffer) => Buffer | null = (bytes) => bytes) {
  const folder = await temporaryFolder();
  const made = createOwnPictures({
    folder: join(folder, 'own'),
    askForFile: async () => (file === null ? null : join(folder, file)),
    shrink,
    log: rememberingLog(),
  });
  await writeFile(join(folder, 'face.jpg'), 'a face');
  return { folder, pictures: made };
}

describe('a picture that the carer chooses', () => {
  it('is kept small, and the file may go away', async () => {
    const { pictures: own } = await pictures('face.jpg', () => Buffer.from('small'));
    const { choice, picture } = await own.choose();
    expect(choice).toBe('chosen');
    expect((await own.read(picture ?? ''))?.toString()).toBe('small');
  });

  it.each([
    ['stopped', null, undefined],
    ['notAPicture', 'face.jpg', () => null],
    ['notAPicture', 'gone.jpg', undefined],
  ] as const)('is none: %s', async (choice, file, shrink) => {
    const { pictures: own } = await pictures(file, shrink);
    expect(await own.choose()).toEqual({ choice, picture: null });
  });

  it('stays until the next start, and then only the one that is used', async () => {
    const { folder, pictures: own } = await pictures('face.jpg');
    const first = await own.choose();
    const second = await own.choose();
    expect(await readdir(join(folder, 'own'))).toHaveLength(2);
    await own.keepOnly(second.picture);
    expect(await own.read(first.picture ?? '')).toBeNull();
    expect(await own.read(second.picture ?? '')).not.toBeNull();
    await own.keepOnly(null);
    expect(await readdir(join(folder, 'own'))).toEqual([]);
  });

  it('is found by its name alone, never by a path', async () => {
    const { pictures: own } = await pictures('face.jpg');
    expect(await own.read('../face.jpg')).toBeNull();
  });
});
