/** What happens to the files while the app runs is nothing that a viewer sees. */
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../src/renderer/words/en.ts';
import { ROSA } from '../services/constants.ts';
import { expect, test } from './support/fixtures.ts';
import { expectPictures, lookAt } from './support/pictures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { shareApp } from './support/shared-app.ts';

const shared = shareApp({ library: plainLibrary(8, () => 12) });

const account = () => join(shared.computer.profile, 'account');

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const keptPictures = async () => (await filesIn(join(account(), 'images'))).length;

async function fillWithRubbish(folder: string): Promise<void> {
  for (const file of await filesIn(folder)) await writeFile(file, 'rubbish');
  for (const name of await readdir(folder)) await writeFile(join(folder, name, 'rubbish'), 'rubbish');
}

/** Looks at an album that was not seen before, and at one that was. */
async function lookAtBoth(album: string, seen: string): Promise<void> {
  for (const title of [album, seen]) await lookAt(title, shared.running);
}

test('the folder is filled with rubbish, deleted, or made read-only while the app runs', async () => {
  const { running } = shared;
  await shared.toAlbumsOf(ROSA.id);
  await running.screen('albums');
  await lookAtBoth('Album 1', 'Album 1');
  await expect.poll(keptPictures).toBeGreaterThan(8);

  await test.step('rubbish', async () => {
    await fillWithRubbish(join(account(), 'images'));
    await fillWithRubbish(join(account(), 'lists'));
    await lookAtBoth('Album 2', 'Album 1');
  });

  await test.step('deleted', async () => {
    await rm(account(), { recursive: true });
    await lookAtBoth('Album 3', 'Album 1');
    await expect.poll(keptPictures, 'pictures are kept again').toBeGreaterThan(0);
  });

  await test.step('read-only', async () => {
    const images = join(account(), 'images');
    const folders = [images, ...(await readdir(images)).map((name) => join(images, name))];
    for (const folder of folders) await chmod(folder, 0o500);
    const before = await keptPictures();
    await lookAtBoth('Album 4', 'Album 1');
    expect(await keptPictures()).toBe(before);
    for (const folder of folders) await chmod(folder, 0o700);
    await running.press(en.pager.next);
    await running.press('Album 5');
    await running.screen('album');
    await expectPictures(running, 4);
    await expect.poll(keptPictures, 'pictures are kept again').toBeGreaterThan(before);
  });

  await test.step('and nothing of it is left after a sign-out', async () => {
    await shared.toSignIn();
    await expect.poll(() => readdir(account()).catch(() => [])).toEqual([]);
  });
});
