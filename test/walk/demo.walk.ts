/**
 * Goes through the whole job by itself, in the packaged app on the demo's services, and says what it sees. Every
 * screen is left as a picture in `screenshots/`.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { RunningApp } from '../e2e/support/driver.ts';
import { expect, signIn, startSignedIn, test } from '../e2e/support/fixtures.ts';
import { titlesOf } from '../e2e/support/screens.ts';
import { signInWithChromium } from '../services/browser-chromium.ts';
import { signInOverHttp } from '../services/browser-http.ts';
import { EMIL, NORA, OTTO, ROSA } from '../services/constants.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'screenshots');

/** What the walk shows, by `data-screen`. docs/testers.md has them all; the others pass too fast, or need a spec. */
const SHOWN = [
  'sign-in',
  'waiting-for-browser',
  'albums',
  'album',
  'photo',
  'help',
  'carer',
  'carer-sign-out',
  'not-set-up',
  'sign-in-stopped',
  'sign-in-not-allowed',
  'no-albums',
  'try-later',
  'offline',
  'unexpected',
  'signed-out-elsewhere',
  'keychain-missing',
  'sign-in-again',
];

/** WCAG 2.2, all three levels (https://www.deque.com/axe/core-documentation/api-documentation/#axecore-tags). */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

let pictures = 0;
const photographed = new Set<string | null>();
async function picture(running: RunningApp, name: string): Promise<void> {
  pictures += 1;
  const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
  // Covers and photos that are still on their way would be missing in it.
  await expect(running.page.locator('.picture[data-state="coming"]')).toHaveCount(0);
  await running.page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
  await running.page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
  say(`  screenshots/${file}`);
  photographed.add(await running.page.locator('[data-screen]').getAttribute('data-screen'));
  expect(await barriers(running), `what axe finds on "${name}"`).toEqual([]);
}

/** What keeps somebody from using this screen: a line for each element, and why. */
async function barriers({ page }: RunningApp): Promise<string[]> {
  // Legacy mode: Electron opens no second page for axe to work in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(STANDARD);
  const { violations, passes } = await axe.analyze();
  expect(passes.map(({ id }) => id)).toContain('color-contrast-enhanced');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} (${help}): ${target.join(' ')}: ${failureSummary}`),
  );
}

test.beforeAll(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
});

test('the main job', async ({ computer, services }) => {
  say('\nThe app opens. One large button is there.');
  let running = await computer.start();
  await running.page.locator('a.auth0-lock-social-button').waitFor();
  await picture(running, 'sign-in');

  say('She presses it. Her web browser opens, and the app says what to do there.');
  await running.pressSignIn();
  await running.screen('waiting-for-browser');
  await picture(running, 'waiting-for-browser');

  say(`She signs in as ${ROSA.name}, in a real browser.`);
  const page = await signInWithChromium(await computer.browser.nextUrl(), { as: ROSA.id });
  say(`The browser says: ${page.text.replace(/\s+/g, ' ').trim()}`);

  await running.screen('albums');
  let pages = 1;
  for (; ; pages += 1) {
    const titles = await titlesOf(running);
    say(`Her albums, page ${pages}: ${titles.join(', ')}`);
    await picture(running, `albums-page-${pages}`);
    const next = running.page.getByRole('button', { name: 'Next', exact: true });
    if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') break;
    await running.press('Next');
    await expect(running.page.getByText(`Page ${pages + 1} of`)).toBeVisible();
  }
  if (pages > 1) await running.press('Home');

  const [first] = await titlesOf(running);
  say(`She opens "${first}".`);
  await running.page.locator('.tile').first().click();
  await running.screen('album');
  await picture(running, 'album');

  say('She opens the first picture, and goes on to the next.');
  await running.page.locator('.tile').first().click();
  await running.screen('photo');
  await picture(running, 'photo');
  await running.press('Next');
  await picture(running, 'next-photo');

  say('Help is always in the same place.');
  await running.press('Help');
  await running.screen('help');
  await picture(running, 'help');

  say('The next day the app opens on the albums by itself.');
  await running.close();
  services.tenant.requests.clear();
  running = await computer.start();
  await running.screen('albums');
  say(`Her albums, without signing in: ${(await titlesOf(running)).join(', ')}`);
  expect(services.tenant.requests.count('GET /authorize')).toBe(0);
  await picture(running, 'albums-the-next-day');

  say('The carer signs out, with Control, Shift and S.');
  await running.page.keyboard.press('Control+Shift+S');
  await running.screen('carer');
  await picture(running, 'carer');
  await running.press('Next');
  await running.press('Next');
  await running.press('Sign out');
  await running.screen('carer-sign-out');
  await picture(running, 'carer-sign-out');
  await running.press('Yes, sign out');
  await running.screen('sign-in');
});

test('when something is in the way', async ({ computer, services }) => {
  say('\nWhen something is in the way:');

  await computer.writeConfig('{ "version": 1, "tenant": "family" }');
  let running = await computer.start();
  await running.screen('not-set-up');
  await picture(running, 'not-set-up');
  await computer.writeConfig(services.config);
  await running.press('Try again');
  await running.screen('sign-in');

  await running.pressSignIn();
  await running.screen('waiting-for-browser');
  await running.press('Stop');
  await running.page.locator('[data-screen]:not([data-screen="waiting-for-browser"])').waitFor();
  await picture(running, 'sign-in-stopped');
  await computer.browser.nextUrl();

  await running.press('Sign in with Google');
  await signInOverHttp(await computer.browser.nextUrl(), { as: NORA.id });
  await running.page.getByText('This account cannot come in').waitFor();
  await picture(running, 'sign-in-not-allowed');

  await running.press('Sign in with Google');
  await signInOverHttp(await computer.browser.nextUrl(), { as: EMIL.id });
  await running.screen('no-albums');
  await picture(running, 'no-albums');

  services.hosted.faults.set('GET /api/albums', { kind: 'status', status: 503 });
  await running.press('Look again');
  await running.screen('try-later');
  await picture(running, 'try-later');

  services.hosted.faults.set('GET /api/albums', { kind: 'drop' });
  await running.press('Try again');
  await running.screen('offline');
  await picture(running, 'offline');

  services.hosted.faults.set('GET /api/albums', { kind: 'nonsense' });
  await running.press('Try again');
  await running.screen('unexpected');
  await picture(running, 'unexpected');
  services.hosted.faults.clear();
  await running.close();

  services.tenant.revokeRefreshTokens();
  running = await computer.start();
  await running.page.getByText('You are signed out').waitFor();
  await picture(running, 'signed-out-elsewhere');
  await running.close();
});

test('without a keychain', async ({ computer }) => {
  const running = await computer.start({ keychain: false });
  await signIn(computer, running);
  await running.screen('keychain-missing');
  await picture(running, 'keychain-missing');
});

test("when Google's permission is gone", async ({ computer }) => {
  const running = await startSignedIn(computer, OTTO.id);
  await running.screen('sign-in-again');
  await picture(running, 'sign-in-again');
});

test('when a picture does not come', async ({ computer, services }) => {
  services.google.faults.set('GET image', { kind: 'status', status: 500 });
  const running = await startSignedIn(computer);
  await running.screen('albums');
  await picture(running, 'albums-without-covers');
  await running.page.locator('.tile').first().click();
  await running.screen('album');
  await running.page.locator('.tile').first().click();
  await running.screen('photo');
  await picture(running, 'photo-that-does-not-come');
  expect([...photographed].sort()).toEqual([...SHOWN].sort());
  say(`\n${pictures} pictures of screens are in screenshots/.`);
});
