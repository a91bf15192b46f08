/** The carer puts pictures of this computer into an album at Google: chosen or dropped, and whatever happens on the way. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { en } from '../../src/renderer/words/en.ts';
import { signInOverHttp } from '../services/browser-http.ts';
import { GOOGLE_ADD_SCOPE, ROSA } from '../services/constants.ts';
import type { LibraryAlbum } from '../services/google-library.ts';
import type { Services } from '../services/services.ts';
import { chooseFiles } from './support/dialogs.ts';
import type { Computer, RunningApp } from './support/driver.ts';
import { expect, startSignedIn, test } from './support/fixtures.ts';
import { openCarerTopic, titlesOf } from './support/screens.ts';

const said = en.bringIn;

/** A folder of pictures, and of what Google does not take. Answers its path. */
async function holidayFolder(computer: Computer, pictures: number): Promise<string> {
  const folder = join(computer.folder, 'Ferien 海');
  await mkdir(join(folder, 'beach'), { recursive: true });
  for (let number = 0; number < pictures; number += 1) {
    const background = { r: 30 * number, g: 140, b: 90 };
    const picture = sharp({ create: { width: 400, height: 300, channels: 3, background } }).jpeg();
    await writeFile(join(folder, number % 2 ? 'beach' : '.', `IMG_${number}.jpg`), await picture.toBuffer());
  }
  return folder;
}

async function openUpload(running: RunningApp): Promise<void> {
  await openCarerTopic(running, 'addPictures');
  await running.screen('carer-add');
  await running.press(said.intoGoogle);
  await running.screen('carer-upload');
}

async function startUpload(running: RunningApp, folder: string): Promise<void> {
  await openUpload(running);
  await chooseFiles(running, [folder]);
  await running.press(said.upload.chooseFolder);
  await running.screen('carer-upload-name');
  await running.press(said.upload.start);
}

/** The albums at Google that are called so, and their pictures. */
function albumsCalled({ google }: Services, title: string): LibraryAlbum[] {
  const library = google.library(ROSA.googleSub);
  const all = Array.from({ length: library.albumCount }, (_, index) => library.albumAt(index));
  return all.filter((album) => album.title === title);
}

function filenames(album: LibraryAlbum | undefined): string[] {
  return Array.from({ length: album?.itemCount ?? 0 }, (_, index) => album?.itemAt(index).filename ?? '');
}

/** A real drop: pages cannot make one. */
async function dropFiles({ page }: RunningApp, files: readonly string[], onto: string): Promise<void> {
  const box = await page.locator(onto).first().boundingBox();
  if (!box) throw new Error(`${onto} is not on the screen`);
  const place = { x: box.x + box.width / 2, y: box.y + 20, modifiers: 0 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  await session.detach();
}

test('a folder becomes an album at Google that the viewer sees, once Google got a yes', async ({
  computer,
  services,
}) => {
  const folder = await holidayFolder(computer, 3);
  await writeFile(join(folder, 'broken.jpg'), 'no picture');
  await writeFile(join(folder, 'empty.jpg'), '');
  await writeFile(join(folder, 'letter.pdf'), '%PDF-1.7');
  const running = await startSignedIn(computer);
  await running.screen('albums');
  await startUpload(running, folder);

  await running.screen('upload-asking');
  await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id, refuse: [GOOGLE_ADD_SCOPE] });
  await running.screen('upload-refused');
  await running.press(said.upload.refused.action);
  await running.screen('upload-asking');
  await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });

  const done = await running.screen('upload-done');
  await expect(done).toContainText(said.upload.done.added(3));
  await expect(done).toContainText(said.upload.notHere(3));
  await running.press(said.upload.whichOnes);
  const leftOut = await running.screen('carer-left-out');
  await expect(leftOut).toContainText(said.problems.broken(1));
  await expect(leftOut).toContainText('broken.jpg');
  await running.press(en.bar.back);
  await running.press(said.allRight);
  await running.screen('carer-album');
  expect(albumsCalled(services, 'Ferien 海').map(filenames)).toEqual([
    ['IMG_0.jpg', 'IMG_1.jpg', 'IMG_2.jpg'],
  ]);

  // Words for the first picture, read where the viewer sees it.
  await running.press(en.pager.next);
  await running.press(said.local.captions);
  await running.screen('carer-captions');
  await running.page.getByLabel(said.caption.label).fill('This is Ann, your sister');
  await running.page.keyboard.press('Enter');
  const photoId = albumsCalled(services, 'Ferien 海')[0]?.itemAt(0).id ?? '';
  const described = () => services.google.library(ROSA.googleSub).item(photoId)?.description;
  await expect.poll(described).toBe('This is Ann, your sister');

  await running.press(en.bar.home);
  await running.screen('albums');
  while (!(await titlesOf(running)).includes('Ferien 海')) await running.press(en.pager.next);
  await running.press('Ferien 海');
  await running.screen('album');
  await expect(running.page.locator('.tile .picture[data-state="shown"]')).toHaveCount(3);
  await running.rest();
  await running.page.locator('.tile').first().click();
  await running.screen('photo');
  await expect(running.page.getByRole('heading', { level: 1 })).toContainText('This is Ann, your sister');

  // Pictures can be dropped as well; what is dropped beside the place for it is not taken.
  await openUpload(running);
  const dropped = [join(folder, 'IMG_0.jpg'), join(folder, 'IMG_2.jpg')];
  await dropFiles(running, dropped, '.screen__header');
  await running.screen('carer-upload');
  await dropFiles(running, dropped, '[data-drop-place]');
  const name = await running.screen('carer-upload-name');
  await expect(name).toContainText(said.upload.files(2));
  await running.page.getByLabel(said.name).fill('Dropped');
  await running.press(said.upload.start);
  await running.screen('upload-done');
  expect(albumsCalled(services, 'Dropped').map(filenames)).toEqual([['IMG_0.jpg', 'IMG_2.jpg']]);
  expect(running.faults()).toEqual([]);
});

test('an upload outlasts every kill: nothing is lost, nothing comes twice', async ({
  computer,
  services,
}) => {
  const folder = await holidayFolder(computer, 5);
  const { faults } = services.hosted;
  const { requests } = services.google;
  /** What is asked for is done, and its answer never comes. */
  const answersNever = { kind: 'slow-line', latencyMs: 0, bytesPerSecond: 1 } as const;
  const albums = () => albumsCalled(services, 'Ferien 海');
  const steps: [string, () => number, number][] = [
    ['POST /api/uploads', () => requests.count('POST /v1/uploads'), 2],
    ['POST /api/albums', () => albums().length, 1],
    ['POST /api/albums/{id}/photos', () => albums()[0]?.itemCount ?? 0, 5],
  ];

  let running = await startSignedIn(computer);
  await running.screen('albums');
  await startUpload(running, folder);
  await running.screen('upload-asking');
  for (const [route, done, many] of steps) {
    await test.step(`killed after ${route}`, async () => {
      faults.set(route, answersNever);
      if (route === 'POST /api/uploads')
        await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });
      await expect.poll(done).toBeGreaterThanOrEqual(many);
      await running.kill();
      faults.clear();
    });
    running = await test.step('started again', () => computer.start());
  }

  await running.screen('albums');
  await openCarerTopic(running, 'addPictures');
  const result = await running.screen('upload-done');
  await expect(result).toContainText(said.upload.done.added(5));
  expect(albums().map((album) => filenames(album).toSorted())).toEqual([
    [0, 1, 2, 3, 4].map((number) => `IMG_${number}.jpg`),
  ]);
  expect(running.faults()).toEqual([]);
});
