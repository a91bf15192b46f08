import { chmod, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FolderAway, scanFolder } from '../../../../src/main/photos/sources/folder-scan.ts';
import { inOrder } from '../../../../src/main/photos/sources/local-item.ts';
import { describeFile } from '../../../../src/main/photos/sources/picture-file.ts';
import { temporaryFolder } from '../support.ts';
import { pictureBytes, writeFiles } from './picture-files.ts';

const namesOf = ({ items }: Awaited<ReturnType<typeof scanFolder>>) => inOrder(items).map(({ name }) => name);
const reasonsOf = ({ skipped }: Awaited<ReturnType<typeof scanFolder>>) =>
  Object.fromEntries(skipped.map(({ reason, names }) => [reason, names]));

describe('a folder that is looked through', () => {
  it('gives the pictures of all its folders, in the order in which they were taken', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, {
      'b.jpg': await pictureBytes({ takenAt: '2019:07:14 15:30:00' }),
      'trip/a.jpg': await pictureBytes({ takenAt: '2021:01:02 08:00:00' }),
      'trip/deep/c.jpg': await pictureBytes({ takenAt: '2010:05:05 12:00:00' }),
    });
    const scan = await scanFolder({ root, known: [] });
    expect(namesOf(scan)).toEqual([join('trip', 'deep', 'c.jpg'), 'b.jpg', join('trip', 'a.jpg')]);
    expect(scan.folders).toEqual([root, join(root, 'trip'), join(root, 'trip', 'deep')]);
    const [first] = inOrder(scan.items);
    expect(new Date(first?.takenAt ?? '').getFullYear()).toBe(2010);
    expect(new Date(first?.takenAt ?? '').getHours()).toBe(12);
  });

  it('counts as a person does where the dates are the same', async () => {
    const root = await temporaryFolder();
    const picture = await pictureBytes({ takenAt: '2019:07:14 15:30:00' });
    await writeFiles(root, { 'IMG 10.jpg': picture, 'IMG 9.jpg': picture, 'IMG 100.jpg': picture });
    expect(namesOf(await scanFolder({ root, known: [] }))).toEqual([
      'IMG 9.jpg',
      'IMG 10.jpg',
      'IMG 100.jpg',
    ]);
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('knows the size of a %s', async (type) => {
    const root = await temporaryFolder();
    await writeFiles(root, { [`picture.${type}`]: await pictureBytes({ type, width: 90, height: 50 }) });
    const [item] = (await scanFolder({ root, known: [] })).items;
    expect(item).toMatchObject({ type: `image/${type}`, width: 90, height: 50 });
  });

  it('knows that a picture lies on its side', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'a.jpg': await pictureBytes({ width: 90, height: 50, orientation: 6 }) });
    const [item] = (await scanFolder({ root, known: [] })).items;
    expect(item).toMatchObject({ width: 50, height: 90, orientation: 6 });
  });

  it('takes names in any script', async () => {
    const root = await temporaryFolder();
    const picture = await pictureBytes();
    const names = ['صورة العائلة.jpg', '家族 写真.png', 'Ömür & “Söhne” #1?.jpg', '🎂.JPG', "it's 100%.jpeg"];
    await writeFiles(root, Object.fromEntries(names.map((name) => [name, picture])));
    expect(namesOf(await scanFolder({ root, known: [] })).sort()).toEqual([...names].sort());
  });

  it('says of each file that does not show why', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, {
      'good.jpg': await pictureBytes(),
      'empty.jpg': '',
      'broken.jpg': 'this is no picture at all',
      'phone.HEIC': 'whatever',
      'hidden-heic.jpg': Buffer.from('00000018667479706865696300000000', 'hex'),
      'scan.tiff': 'II*',
      'film.MP4': 'film',
      'letter.txt': 'Dear Ann',
      'no-end': 'nothing',
      '.thumbnails/small.jpg': await pictureBytes(),
      '._good.jpg': 'a shadow of another system',
    });
    await writeFile(join(root, 'huge.jpg'), await pictureBytes());
    await truncate(join(root, 'huge.jpg'), 300_000_000);
    const scan = await scanFolder({ root, known: [] });
    expect(namesOf(scan)).toEqual(['good.jpg']);
    expect(reasonsOf(scan)).toEqual({
      empty: ['empty.jpg'],
      broken: ['broken.jpg', 'hidden-heic.jpg', 'phone.HEIC'],
      otherKind: ['scan.tiff'],
      film: ['film.MP4'],
      tooLarge: ['huge.jpg'],
    });
  });

  it('names a few of many that do not show, and counts them all', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.jpg`, ''])));
    const { skipped } = await scanFolder({ root, known: [] });
    expect(skipped).toMatchObject([{ reason: 'empty', count: 30 }]);
    expect(skipped[0]?.names).toHaveLength(5);
  });

  it('does not follow links, which can lead in a circle', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'a.jpg': await pictureBytes() });
    await symlink(root, join(root, 'again'));
    expect(namesOf(await scanFolder({ root, known: [] }))).toEqual(['a.jpg']);
  });

  it('opens no file a second time that has not changed, and keeps its key', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'a.jpg': await pictureBytes(), 'b.jpg': await pictureBytes() });
    const first = await scanFolder({ root, known: [] });
    await writeFile(join(root, 'b.jpg'), await pictureBytes({ width: 300 }));
    const describeOne = vi.fn(describeFile);
    const second = await scanFolder({ root, known: first.items, describeOne });
    expect(describeOne.mock.calls).toEqual([[join(root, 'b.jpg')]]);
    expect(inOrder(second.items).map(({ key }) => key)).toEqual(inOrder(first.items).map(({ key }) => key));
    expect(second.items.find(({ name }) => name === 'b.jpg')?.width).toBe(300);
  });

  it('is away when it is not there, and when nothing is left in it at once', async () => {
    const root = join(await temporaryFolder(), 'stick');
    await writeFiles(root, { 'a.jpg': await pictureBytes() });
    const { items } = await scanFolder({ root, known: [] });
    await rename(root, `${root}-elsewhere`);
    await expect(scanFolder({ root, known: items })).rejects.toThrow(FolderAway);
    await mkdir(root);
    await expect(scanFolder({ root, known: items })).rejects.toThrow(FolderAway);
    await expect(scanFolder({ root, known: [] })).resolves.toMatchObject({ items: [], skipped: [] });
  });

  it('looks at ten thousand files in one go', { timeout: 60_000 }, async () => {
    const root = await temporaryFolder();
    const describeOne = async () =>
      ({
        kind: 'picture',
        facts: {
          type: 'image/jpeg',
          bytes: 1,
          modifiedMs: 0,
          takenAt: new Date(0).toISOString(),
          width: 1,
          height: 1,
          orientation: 1,
        },
      }) as const;
    await Promise.all(Array.from({ length: 10_000 }, (_, i) => writeFile(join(root, `${i}.jpg`), '')));
    expect((await scanFolder({ root, known: [], describeOne })).items).toHaveLength(10_000);
  });

  it('leaves out what the system does not let us read', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'a.jpg': await pictureBytes() });
    const describeOne = async () => ({ kind: 'skipped', reason: 'unreadable' }) as const;
    expect(reasonsOf(await scanFolder({ root, known: [], describeOne }))).toEqual({ unreadable: ['a.jpg'] });
    await chmod(join(root, 'a.jpg'), 0o000);
    await rm(join(root, 'a.jpg'));
    expect(await describeFile(join(root, 'a.jpg'))).toEqual({ kind: 'skipped', reason: 'unreadable' });
  });
});
