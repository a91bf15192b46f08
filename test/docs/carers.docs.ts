/**
 * Not a test: a carer's first hour in the packaged app, as docs/carers.md tells it, with a picture of each screen on the way. Google
 * is the stand-in of the demo; its own pages are not shown.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { en } from '../../src/renderer/words/en.ts';
import { chooseFiles } from '../e2e/support/dialogs.ts';
import type { RunningApp } from '../e2e/support/driver.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { openCarerTopic } from '../e2e/support/screens.ts';
import { keep, screenshot } from '../screens/support/kept-pictures.ts';
import { pickOverHttp, signInOverHttp } from '../services/browser-http.ts';
import { ROSA } from '../services/constants.ts';
import {
  CARERS_FOLDER,
  CARERS_PICTURES,
  type CarersPicture,
  carersPicture,
  DOCS,
} from './carers-pictures.ts';

const { steps, ...said } = en.firstHour;

async function picture(running: RunningApp, name: CarersPicture): Promise<void> {
  const { page } = running;
  await running.rest();
  await expect(page.locator('.picture[data-state="coming"]')).toHaveCount(0);
  // Without the mark of the button that was pressed last.
  await page.evaluate(async () => {
    await document.fonts.ready;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const file = join(DOCS, carersPicture(name));
  await mkdir(dirname(file), { recursive: true });
  await keep(file, await screenshot(page));
}

async function step(running: RunningApp, name: keyof typeof steps): Promise<void> {
  await running.screen('first-hour');
  await expect(running.page.getByRole('heading', { name: steps[name].title })).toBeVisible();
}

test('the first hour', async ({ computer, services }) => {
  const setUp = join(computer.folder, 'easy-albums-set-up.json');
  await writeFile(setUp, JSON.stringify(services.config), { mode: 0o644 });
  // With a voice, as on most computers: titles have their loudspeaker.
  const running = await computer.start({ configuredBy: 'profile', voices: ['en-US'] });
  const { page } = running;
  await running.screen('not-set-up');
  await expect(page.locator('.title__hear, [data-screen] h1 button').first()).toBeVisible();
  await picture(running, 'not-set-up');

  await running.press(said.begin);
  await step(running, 'file');
  await picture(running, 'step-1-file');
  await chooseFiles(running, [setUp]);
  await running.press(said.choose);
  await step(running, 'signIn');
  await picture(running, 'step-2-sign-in');
  // The title above it, which reads the screen aloud, says the same.
  await page.locator('.big-button', { hasText: en.signIn.button }).click();
  await running.screen('waiting-for-browser');
  await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });
  await step(running, 'albums');
  await picture(running, 'step-3-albums');

  await running.press(en.carer.topics.addPictures);
  await running.screen('carer-add');
  await picture(running, 'add-pictures');
  await running.press(en.bringIn.fromGoogle);
  await running.screen('carer-add-name');
  await page.getByLabel(en.bringIn.name).fill('Our summer');
  await running.press(en.bringIn.chooseAtGoogle);
  await running.screen('bring-in-asking');
  await picture(running, 'google-yes');
  await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });
  await running.screen('bring-in-picking');
  await picture(running, 'google-choose');
  services.hosted.faults.set('POST /api/picked-bytes', { kind: 'slow', ms: 1_500 });
  await pickOverHttp(await computer.browser.nextUrl(), [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
  await expect(page.getByText(/^[4-9] of 12 are here/)).toBeVisible();
  await picture(running, 'google-coming');
  services.hosted.faults.clear();
  await running.screen('bring-in-done');
  await picture(running, 'google-here');
  await running.press(en.bringIn.allRight);
  await running.screen('carer-local-album');

  while ((await page.locator('[data-screen="first-hour"]').count()) === 0) await running.press(en.bar.back);
  await step(running, 'albums');
  await running.press(en.pager.next);
  await step(running, 'look');
  await picture(running, 'step-4-look');
  await running.press(en.pager.next);
  await step(running, 'people');
  await picture(running, 'step-5-people');
  await page.evaluate(() =>
    window.easyAlbums.changeSettings({ help: { name: 'Ann', phone: '01234 567 890' } }),
  );
  await running.press(said.finish);
  await running.screen('albums');
  await expect(page.locator('.tile .picture[data-state="shown"]').first()).toBeVisible();
  await picture(running, 'albums');

  await running.press(en.bar.help);
  await running.screen('help');
  await picture(running, 'help');
  await openCarerTopic(running, 'look');
  await running.screen('carer-look');
  await picture(running, 'look');
  await running.press(en.bar.back);
  await running.screen('carer');
  await picture(running, 'settings');
  await page.evaluate(() => window.easyAlbums.setPin({ pin: '2468' }));
  await running.press(en.bar.home);
  await running.screen('albums');
  await page.keyboard.press('Control+Shift+S');
  await running.screen('carer-pin-entry');
  await picture(running, 'pin');
  expect(running.faults()).toEqual([]);

  // Of screens that the page shows no more.
  const folder = join(DOCS, CARERS_FOLDER);
  const kept = CARERS_PICTURES.map((name) => join(DOCS, carersPicture(name)));
  for (const name of await readdir(folder))
    if (!kept.includes(join(folder, name))) await rm(join(folder, name));
});
