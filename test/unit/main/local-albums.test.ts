import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLocalAlbums } from '../../../src/main/local-albums.ts';
import { Gone } from '../../../src/main/photos/album-source.ts';
import { photoIdOf } from '../../../src/main/photos/sources/local-source.ts';
import { noDecoding } from './photos/no-decoding.ts';
import { pictureBytes, writeFiles } from './photos/picture-files.ts';
import { rememberingLog, temporaryFolder } from './support.ts';

const DAY = 86_400_000;
const ALL = { offset: 0, count: 50, refresh: false } as const;

async function computer() {
  const root = await temporaryFolder();
  const clock = { now: Date.parse('2026-03-03T10:00:00Z') };
  const account = { owner: null as string | null };
  const log = rememberingLog();

  async function start() {
    const local = createLocalAlbums({
      profile: join(root, 'profile'),
      log,
      now: () => clock.now,
      ...noDecoding,
      owner: () => account.owner,
      onChange: () => undefined,
    });
    onTestFinished(() => local.close());
    await local.start();
    const [folders, imported] = local.sources;
    return { local, folders, imported };
  }

  async function familyFolder() {
    const folder = join(root, 'Family');
    await writeFiles(folder, {
      'ann.jpg': await pictureBytes({ takenAt: '2019:07:14 15:30:00', red: 1 }),
      'bob.jpg': await pictureBytes({ takenAt: '2020:07:14 15:30:00', red: 2 }),
    });
    return folder;
  }
  return { root, clock, account, log, start, familyFolder };
}

/** What the viewer sees of the first album. */
async function shownOf(
  source: Awaited<ReturnType<Awaited<ReturnType<typeof computer>>['start']>>['folders'],
) {
  const [album] = (await source.albums(ALL)).albums;
  return album ? source.albumPhotos(album.id, { ...ALL, refresh: true }) : null;
}

async function filesBelow(folder: string): Promise<string[]> {
  return readdir(folder, { recursive: true }).catch(() => []);
}

describe('a folder of this computer', () => {
  it('shows as an album with its name, its pictures and a cover, without any account', async () => {
    const { start, familyFolder } = await computer();
    const { local, folders } = await start();
    const id = await local.addFolder(await familyFolder());
    await vi.waitFor(() => expect(local.hasShown()).toBe(true));
    const { albums, total } = await folders.albums(ALL);
    expect(total).toBe(1);
    expect(albums).toMatchObject([{ id, title: 'Family', photoCount: 2 }]);
    const { photos } = await folders.albumPhotos(id, ALL);
    expect(photos).toHaveLength(2);
    const image = await folders.image({ subject: 'photo', id: photos[0]?.id ?? '', size: 4096 });
    expect(image.type).toBe('image/jpeg');
    expect(image.bytes.length).toBeGreaterThan(100);
  });

  it('does not show a second time when it is chosen twice', async () => {
    const { start, familyFolder } = await computer();
    const { local } = await start();
    const folder = await familyFolder();
    expect(await local.addFolder(folder)).toBe(await local.addFolder(`${folder}/`));
    expect(local.list()).toHaveLength(1);
  });

  it('is there again after a restart, with what the carer did', async () => {
    const { start, familyFolder } = await computer();
    const first = await start();
    const id = await first.local.addFolder(await familyFolder());
    await vi.waitFor(() => expect(first.local.list()).toMatchObject([{ photoCount: 2, isLooking: false }]));
    const [, bob] = (await first.folders.albumPhotos(id, ALL)).photos;
    await first.folders.describe(bob?.id ?? '', 'This is Bob, your brother');
    first.local.close();

    const second = await start();
    expect((await second.folders.albums(ALL)).albums).toMatchObject([{ title: 'Family', photoCount: 2 }]);
    expect((await second.folders.albumPhotos(id, ALL)).photos[1]?.description).toBe(
      'This is Bob, your brother',
    );
  });

  it('survives that one of its two files is damaged', async () => {
    const { start, familyFolder, root } = await computer();
    const first = await start();
    await first.local.addFolder(await familyFolder());
    await vi.waitFor(() => expect(first.local.list()).toMatchObject([{ photoCount: 2 }]));
    first.local.close();
    const [name = ''] = await readdir(join(root, 'profile', 'albums'));
    await writeFile(join(root, 'profile', 'albums', name, 'album'), 'half a fi');
    expect((await start()).local.list()).toMatchObject([{ title: 'Family' }]);
  });

  it('shows a new file, and no longer one that was deleted', async () => {
    const { start, familyFolder } = await computer();
    const { local, folders } = await start();
    const folder = await familyFolder();
    await local.addFolder(folder);
    await vi.waitFor(() => expect(local.list()).toMatchObject([{ photoCount: 2, isLooking: false }]));
    await writeFiles(folder, { 'new/zoe.jpg': await pictureBytes({ takenAt: '2024:01:01 00:00:00' }) });
    await rm(join(folder, 'ann.jpg'));
    const shown = await shownOf(folders);
    expect(shown?.photos.map(({ takenAt }) => new Date(takenAt ?? '').getFullYear())).toEqual([2020, 2024]);
  });

  it('stays on the shelf while its stick is pulled out, and its pictures come back with it', async () => {
    const { start, familyFolder } = await computer();
    const { local, folders } = await start();
    const folder = await familyFolder();
    const id = await local.addFolder(folder);
    await vi.waitFor(() => expect(local.list()).toMatchObject([{ photoCount: 2, isLooking: false }]));
    await rename(folder, `${folder} elsewhere`);
    const away = await shownOf(folders);
    expect(away?.photos).toHaveLength(2);
    expect(local.list()).toMatchObject([{ isAway: true, isShown: true, photoCount: 2 }]);
    const photo = { subject: 'photo', id: away?.photos[0]?.id ?? '', size: 512 } as const;
    await expect(folders.image(photo)).rejects.toThrow('cannot be read');
    await rename(`${folder} elsewhere`, folder);
    await folders.albumPhotos(id, { ...ALL, refresh: true });
    expect(local.list()).toMatchObject([{ isAway: false }]);
    await expect(folders.image(photo)).resolves.toMatchObject({ type: 'image/jpeg' });
  });

  it('can be put back for 30 days after it was removed, and its files are never touched', async () => {
    const { start, familyFolder, clock } = await computer();
    const { local, folders } = await start();
    const folder = await familyFolder();
    const id = await local.addFolder(folder);
    await vi.waitFor(() => expect(local.hasShown()).toBe(true));
    await local.remove(id);
    expect((await folders.albums(ALL)).albums).toEqual([]);
    await expect(folders.albumPhotos(id, ALL)).rejects.toThrow(Gone);
    clock.now += 29 * DAY;
    await local.store.emptyTrash();
    expect(local.list()).toMatchObject([{ isShown: false, daysLeft: 1 }]);
    await local.putBack(id);
    expect((await folders.albums(ALL)).albums).toMatchObject([{ title: 'Family' }]);

    await local.remove(id);
    clock.now += 31 * DAY;
    await local.store.emptyTrash();
    expect(local.list()).toEqual([]);
    await expect(local.putBack(id)).rejects.toThrow(Gone);
    expect(await filesBelow(folder)).toHaveLength(2);
  });

  it('shows without a picture that was taken out, until it is put back', async () => {
    const { start, familyFolder } = await computer();
    const { local, folders } = await start();
    const id = await local.addFolder(await familyFolder());
    await vi.waitFor(() => expect(local.hasShown()).toBe(true));
    const [ann] = (await folders.albumPhotos(id, ALL)).photos;
    await local.removePhoto(ann?.id ?? '');
    expect((await folders.albumPhotos(id, ALL)).photos).toHaveLength(1);
    expect(local.list()).toMatchObject([{ photoCount: 1, removedPhotos: 1 }]);
    await local.putPhotosBack(id);
    expect((await folders.albumPhotos(id, ALL)).photos).toHaveLength(2);
  });

  it('without a picture in it does not come to the viewer', async () => {
    const { start, root } = await computer();
    const { local, folders } = await start();
    await writeFiles(join(root, 'Letters'), { 'dear-ann.txt': 'Dear Ann' });
    await local.addFolder(join(root, 'Letters'));
    await vi.waitFor(() => expect(local.list()).toMatchObject([{ isLooking: false, photoCount: 0 }]));
    expect((await folders.albums(ALL)).albums).toEqual([]);
    expect(local.hasShown()).toBe(false);
  });
});

describe('an album of own copies', () => {
  async function importedAlbum(
    local: Awaited<ReturnType<Awaited<ReturnType<typeof computer>>['start']>>['local'],
  ) {
    const album = await local.store.create({ kind: 'imported', owner: 'rosa' }, 'Holiday');
    await writeFiles(local.store.picturesFolder(album.id), {
      one: await pictureBytes(),
      two: await pictureBytes(),
    });
    const item = (key: string) => ({
      key,
      path: key,
      name: `${key}.jpg`,
      type: 'image/jpeg' as const,
      bytes: 100,
      modifiedMs: 0,
      takenAt: '2020-01-01T00:00:00.000Z',
      width: 60,
      height: 40,
      orientation: 1,
    });
    await local.store.setList(album.id, { items: [item('one'), item('two')], skipped: [] });
    return album;
  }

  /** Makes the first one of {@link importedAlbum} a film. */
  async function withFilm(local: Parameters<typeof importedAlbum>[0]) {
    const album = await importedAlbum(local);
    const { id } = album;
    await writeFiles(local.store.picturesFolder(id), { 'one.film': 'a film of bytes' });
    const film = { path: 'one.film', type: 'video/mp4' as const, bytes: 15 };
    const items = (local.store.get(id)?.list.items ?? []).map((item) =>
      item.key === 'one' ? { ...item, film } : item,
    );
    await local.store.setList(id, { items, skipped: [] });
    return { id, filmId: photoIdOf(album, 'one') };
  }

  it('shows to the account that it came from, to nobody else, and again when that account is back', async () => {
    const { start, account } = await computer();
    const { local, imported } = await start();
    await importedAlbum(local);
    expect((await imported.albums(ALL)).albums).toEqual([]);
    account.owner = 'emil';
    expect((await imported.albums(ALL)).albums).toEqual([]);
    expect(local.list()).toMatchObject([{ title: 'Holiday', isShown: false, daysLeft: null }]);
    account.owner = 'rosa';
    expect((await imported.albums(ALL)).albums).toMatchObject([{ title: 'Holiday', photoCount: 2 }]);
  });

  it('loses a picture for good 30 days after it was taken out, and as a whole likewise', async () => {
    const { start, account, clock } = await computer();
    account.owner = 'rosa';
    const { local, imported } = await start();
    const album = await importedAlbum(local);
    const folder = local.store.picturesFolder(album.id);
    await local.removePhoto(photoIdOf(album, 'one'));
    await local.store.emptyTrash();
    expect(await filesBelow(folder)).toHaveLength(2);
    clock.now += 31 * DAY;
    await local.store.emptyTrash();
    expect(await filesBelow(folder)).toEqual(['two']);
    expect((await imported.albums(ALL)).albums).toMatchObject([{ photoCount: 1 }]);

    await local.remove(`imported:${album.id}`);
    clock.now += 31 * DAY;
    await local.store.emptyTrash();
    expect(await filesBelow(folder)).toEqual([]);
  });

  it('plays its films from the disk, whole and in parts, to the account that they came from', async () => {
    const { start, account } = await computer();
    account.owner = 'rosa';
    const { local, imported } = await start();
    const { id, filmId } = await withFilm(local);
    const { signal } = new AbortController();
    const { photos } = await imported.albumPhotos(`imported:${id}`, ALL);
    expect(photos.map(({ kind }) => kind)).toEqual(['video', 'photo']);
    const whole = await imported.film(filmId, null, signal);
    expect(await text(whole.body)).toBe('a film of bytes');
    expect(whole).toMatchObject({ type: 'video/mp4', contentRange: null, length: 15 });
    const part = await imported.film(filmId, { first: 2, last: 5 }, signal);
    expect(await text(part.body)).toBe('film');
    expect(part).toMatchObject({ contentRange: 'bytes 2-5/15', length: 4 });

    await expect(imported.film(filmId.replace('one', 'two'), null, signal)).rejects.toThrow(Gone);
    account.owner = 'emil';
    await expect(imported.film(filmId, null, signal)).rejects.toThrow(Gone);
  });

  it('loses a film with its file', async () => {
    const { start, account, clock } = await computer();
    account.owner = 'rosa';
    const { local } = await start();
    const { id, filmId } = await withFilm(local);
    const folder = local.store.picturesFolder(id);
    await local.removePhoto(filmId);
    clock.now += 31 * DAY;
    await local.store.emptyTrash();
    expect(await filesBelow(folder)).toEqual(['two']);
  });

  it('is never asked for a file outside of it', async () => {
    const { start, account } = await computer();
    account.owner = 'rosa';
    const { local, imported } = await start();
    const album = await importedAlbum(local);
    for (const id of [
      `imported:${album.id}/../../x`,
      `imported:${album.id}/three`,
      'imported:..',
      `folder:${album.id}/one`,
    ])
      await expect(imported.image({ subject: 'photo', id, size: 512 })).rejects.toThrow(Gone);
  });
});
