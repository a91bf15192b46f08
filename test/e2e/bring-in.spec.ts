/** The carer brings pictures in: from a folder of the computer, without any account, and from Google's own page. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { en } from '../../src/renderer/words/en.ts';
import { pickOverHttp, pickWithChromium, signInOverHttp, signInWithChromium } from '../services/browser.ts';
import { GOOGLE_PICKER_SCOPE, ROSA } from '../services/constants.ts';
import type { RunningApp } from './support/driver.ts';
import { expect, startSignedIn, test } from './support/fixtures.ts';
import { openCarerTopic, titlesOf } from './support/screens.ts';

const said = en.bringIn;

function picture(red: number): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: { r: red, g: 140, b: 90 } } })
    .jpeg()
    .toBuffer();
}

/** The system's own window for choosing a folder cannot be pressed by a program: it answers this one. */
async function chooseInDialog({ app }: RunningApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
}

async function goHome(running: RunningApp): Promise<void> {
  await running.press(en.bar.home);
  await running.screen('albums');
}

/** Opens the first album and its first picture, and waits until it can be seen. */
async function seeFirstPicture(running: RunningApp): Promise<void> {
  await running.page.locator('.tile').first().click();
  await running.screen('album');
  await expect(running.page.locator('.tile .picture').first()).toHaveAttribute('data-state', 'shown');
  await running.rest();
  await running.page.locator('.tile').first().click();
  await running.screen('photo');
  await expect(running.page.locator('.picture').first()).toHaveAttribute('data-state', 'shown');
}

async function startImport(running: RunningApp, name: string): Promise<void> {
  await openCarerTopic(running, 'addPictures');
  await running.screen('carer-add');
  await running.press(said.fromGoogle);
  await running.screen('carer-add-name');
  await running.page.getByLabel(said.name).fill(name);
  await running.press(said.chooseAtGoogle);
}

test('a folder shows without any account, says what it leaves out, and outlasts its stick', async ({
  computer,
}) => {
  const folder = join(computer.folder, 'Unsere Familie 家族');
  await mkdir(join(folder, '2019'), { recursive: true });
  await writeFile(join(folder, 'ann.jpg'), await picture(200));
  await writeFile(join(folder, '2019', 'bob.jpg'), await picture(80));
  await writeFile(join(folder, 'scan.tiff'), 'whatever');
  await writeFile(join(folder, 'broken.jpg'), 'no picture');
  await writeFile(join(folder, 'empty.jpg'), '');

  await computer.writeConfig(null);
  const running = await computer.start();
  await running.screen('not-set-up');
  await openCarerTopic(running, 'addPictures');
  await running.screen('carer-add');
  await chooseInDialog(running, folder);
  await running.press(said.fromFolder);
  const album = await running.screen('carer-local-album');
  for (const sentence of [
    said.local.pictures(2),
    said.skipped.otherKind(1),
    said.skipped.broken(1),
    said.skipped.empty(1),
  ])
    await expect(album).toContainText(sentence);

  await goHome(running);
  expect(await titlesOf(running)).toEqual(['Unsere Familie 家族']);
  await seeFirstPicture(running);

  await rename(folder, `${folder} elsewhere`);
  await goHome(running);
  expect(await titlesOf(running)).toEqual(['Unsere Familie 家族']);
  await rename(`${folder} elsewhere`, folder);
  await running.close();

  // The next day it is there at once.
  const next = await computer.start();
  await next.screen('albums');
  await next.press('Unsere Familie 家族');
  await next.screen('album');
  await expect(next.page.locator('.tile')).toHaveCount(2);
  expect(next.faults()).toEqual([]);
});

test('pictures and a film that are picked in Google’s page come as an album, once the person said yes to it', async ({
  computer,
  services,
}) => {
  const running = await startSignedIn(computer);
  await running.screen('albums');
  await startImport(running, 'Holiday');
  await running.screen('bring-in-asking');
  await signInWithChromium(await computer.browser.nextUrl(), { as: ROSA.id, refuse: [GOOGLE_PICKER_SCOPE] });
  await running.screen('bring-in-refused');
  await running.press(said.refused.action);
  await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });
  await running.screen('bring-in-picking');
  await pickWithChromium(await computer.browser.nextUrl(), [0, 1, 2]);
  const done = await running.screen('bring-in-done');
  await expect(done).toContainText(said.done.added(3));
  expect(services.google.requests.count('DELETE /v1/sessions/{id}')).toBe(1);

  await running.press(said.allRight);
  await running.screen('carer-local-album');
  await goHome(running);
  expect((await titlesOf(running))[0]).toBe('Holiday');
  await seeFirstPicture(running);

  // The second one is a film: it plays from this computer.
  services.hosted.requests.clear();
  await running.press(en.pager.next);
  await running.press(en.photo.playFilm);
  await expect(running.page.locator('.film')).toHaveAttribute('data-state', 'playing');
  expect(services.hosted.requests.count('POST /api/picked-bytes')).toBe(0);
  expect(running.faults()).toEqual([]);
});

test('an import goes on after the app was killed in the middle: nothing is lost, nothing comes twice', async ({
  computer,
  services,
}) => {
  const running = await startSignedIn(computer);
  await running.screen('albums');
  await startImport(running, 'Everything');
  await running.screen('bring-in-asking');
  await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });
  await running.screen('bring-in-picking');
  services.hosted.faults.set('POST /api/picked-bytes', { kind: 'slow', ms: 300 });
  await pickOverHttp(await computer.browser.nextUrl(), [0, 1, 2, 3, 4, 5, 6, 7]);
  await running.screen('bring-in-working');
  await expect(running.page.locator('[data-screen="bring-in-working"]')).not.toContainText(
    said.working.here(0, 8),
  );
  running.app.process().kill('SIGKILL');
  services.hosted.faults.clear();

  const next = await computer.start();
  await next.screen('albums');
  await openCarerTopic(next, 'addPictures');
  const done = await next.screen('bring-in-done');
  await expect(done).toContainText(said.done.added(8));
  await next.press(said.allRight);
  await expect(await next.screen('carer-local-album')).toContainText(said.local.pictures(8));
  expect(next.faults()).toEqual([]);
});
