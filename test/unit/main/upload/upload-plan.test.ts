import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderAway } from '../../../../src/main/photos/sources/folder-scan.ts';
import { createUploadDrafts } from '../../../../src/main/upload/upload-draft.ts';
import { describeUpload } from '../../../../src/main/upload/upload-file.ts';
import { lookThrough, MAX_FILES, planSchema } from '../../../../src/main/upload/upload-plan.ts';
import { pictureBytes, writeFiles } from '../photos/picture-files.ts';
import { temporaryFolder } from '../support.ts';

const never = new AbortController().signal;

function box(brand: string): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`, 'latin1'), Buffer.alloc(12)]);
}

describe('a file for Google Photos', () => {
  it.each<[string, Buffer, string]>([
    ['phone.HEIC', box('heic'), 'image/heic'],
    ['phone.heif', box('mif1'), 'image/heif'],
    ['renamed.jpg', box('heic'), 'image/heic'],
    ['new.avif', box('avif'), 'image/avif'],
    ['scan.tif', Buffer.from('II*\0 and more', 'latin1'), 'image/tiff'],
    ['scan.tiff', Buffer.from('MM\0* and more', 'latin1'), 'image/tiff'],
    ['paint.bmp', Buffer.from('BM and more'), 'image/bmp'],
    ['film.mp4', box('isom'), 'video/mp4'],
    ['film.MOV', box('qt  '), 'video/quicktime'],
    ['film.avi', Buffer.from('RIFF....AVI '), 'video/x-msvideo'],
  ])('%s is told by what is in it', async (name, bytes, type) => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { [name]: bytes });
    expect(await describeUpload(join(folder, name))).toMatchObject({ kind: 'good', facts: { type } });
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('of the kind %s is taken', async (type) => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.jpg': await pictureBytes({ type }) });
    expect(await describeUpload(join(folder, 'a.jpg'))).toMatchObject({ facts: { type: `image/${type}` } });
  });

  it('counts as taken when the camera says, or else when it was changed', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.jpg': await pictureBytes({ takenAt: '2019:07:14 15:30:00' }) });
    const described = await describeUpload(join(folder, 'a.jpg'));
    expect(described).toMatchObject({ facts: { takenMs: new Date(2019, 6, 14, 15, 30).getTime() } });
  });

  it('that is not there, or is a folder, cannot be read', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'folder.jpg'));
    const unreadable = { kind: 'bad', problem: 'unreadable' };
    expect(await describeUpload(join(folder, 'nowhere.jpg'))).toEqual(unreadable);
    expect(await describeUpload(join(folder, 'folder.jpg'))).toEqual(unreadable);
  });

  it('of exactly as many bytes as the service takes is taken', async () => {
    const file = join(await temporaryFolder(), 'large.jpg');
    await writeFile(file, Buffer.from([0xff, 0xd8, 0xff]));
    await truncate(file, 200_000_000);
    expect(await describeUpload(file)).toMatchObject({ kind: 'good' });
    await truncate(file, 200_000_001);
    expect(await describeUpload(file)).toEqual({ kind: 'bad', problem: 'tooLarge' });
  });
});

describe('the plan of an upload', () => {
  it('has each file once, though it was chosen by itself and with its folder', async () => {
    const folder = await temporaryFolder();
    const picture = await pictureBytes();
    await writeFiles(folder, { 'a.jpg': picture, 'sub/b.jpg': picture });
    const sources = [folder, join(folder, 'a.jpg'), join(folder, 'sub')];
    const { files } = await lookThrough(sources, never, () => undefined);
    expect(files.map(({ name }) => name).sort()).toEqual(['a.jpg', 'b.jpg']);
  });

  it('keeps names short enough, and apart from each other', async () => {
    const folder = await temporaryFolder();
    const picture = await pictureBytes();
    // 240 bytes on the disk, and of as many letters as that.
    const long = `${'x'.repeat(240)}.jpg`;
    await writeFiles(folder, { [`a/${long}`]: picture, [`b/${long}`]: picture });
    const { files } = await lookThrough([folder], never, () => undefined);
    expect(new Set(files.map(({ name }) => name)).size).toBe(2);
    expect(files.every(({ name }) => name.length <= 255 && name.endsWith('.jpg'))).toBe(true);
  });

  it('of two thousand files has all of them, and is told on the way', { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder();
    const picture = Buffer.from([0xff, 0xd8, 0xff]);
    const names = Array.from({ length: 2_000 }, (_, number) => `IMG_${number}.jpg`);
    for (let from = 0; from < names.length; from += 500)
      await Promise.all(names.slice(from, from + 500).map((name) => writeFile(join(folder, name), picture)));
    const told: number[] = [];
    const looked = await lookThrough([folder], never, (files) => told.push(files));
    expect(new Set(looked.files.map(({ name }) => name))).toEqual(new Set(names));
    expect(told.at(-1)).toBe(2_000);
    const plan = { id: crypto.randomUUID(), sources: [folder], looked };
    expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(names.length).toBeLessThan(MAX_FILES);
  });

  it('ends when it is called off', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.jpg': await pictureBytes() });
    const reason = new Error('called off');
    await expect(lookThrough([folder], AbortSignal.abort(reason), () => undefined)).rejects.toBe(reason);
  });

  it('is not made of a folder that is away', async () => {
    const nowhere = join(await temporaryFolder(), 'nowhere');
    await expect(lookThrough([nowhere], never, () => undefined)).rejects.toThrow(FolderAway);
  });
});

describe('what is chosen for an upload', () => {
  it('is counted, and named after its folder', async () => {
    const folder = join(await temporaryFolder(), 'Sommer 家族');
    await writeFiles(folder, { 'a.jpg': 'a', 'sub/b.txt': 'b', '.hidden': 'c' });
    const drafts = createUploadDrafts();
    expect(await drafts.offer([folder])).toEqual({ files: 2, title: 'Sommer 家族' });
    expect(drafts.take()).toEqual([folder]);
    expect(drafts.take()).toEqual([]);
  });

  it('has no name where it is files, and is nothing where it is not there', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.jpg': 'a', 'b.jpg': 'b' });
    const drafts = createUploadDrafts();
    expect(await drafts.offer([join(folder, 'a.jpg'), join(folder, 'b.jpg')])).toEqual({
      files: 2,
      title: '',
    });
    expect(await drafts.offer([join(folder, 'nowhere')])).toEqual({ files: 0, title: '' });
    expect(await drafts.offer(['relative/a.jpg'])).toEqual({ files: 0, title: '' });
    expect(drafts.take()).toEqual([]);
  });
});
