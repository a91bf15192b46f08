/** Every way in which a sign-in can end, on the real screen: none of them is a dead end, and the next one works. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { fetch } from 'undici';
import { z } from 'zod';
import { en } from '../../src/renderer/words/en.ts';
import { createHttpBrowser, signInOverHttp } from '../services/browser-http.ts';
import { NORA, ROSA } from '../services/constants.ts';
import { expect, signIn, test } from './support/fixtures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { openCarerTopic, titlesOf } from './support/screens.ts';
import { leaksInFolder, watchSecrets } from './support/secrets.ts';
import { shareApp } from './support/shared-app.ts';

/** The least height of a button that unsteady hands meet, in CSS pixels. */
const LARGE_PX = 96;

test.describe('a sign-in', () => {
  const shared = shareApp({ library: plainLibrary(3) });
  test.beforeEach(() => shared.toSignIn());

  /** Presses the button; answers the address that the system browser was given. */
  async function begin(): Promise<URL> {
    await shared.running.pressSignIn();
    await shared.running.screen('waiting-for-browser');
    return new URL(await shared.computer.browser.nextUrl());
  }

  /** Presses the button of a screen that says why nobody is signed in, and goes all the way to the albums. */
  async function pressAndSignIn(button: string): Promise<void> {
    await shared.running.press(button);
    await shared.running.screen('waiting-for-browser');
    await signInOverHttp(await shared.computer.browser.nextUrl(), { as: ROSA.id });
    await shared.running.screen('albums');
  }

  /** The callback with these parameters, as a page in the browser could send it. */
  function callback(authorize: URL, parameters: Record<string, string>, path = '/callback') {
    const address = new URL(path, authorize.searchParams.get('redirect_uri') ?? '');
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
    return fetch(address, { redirect: 'manual' });
  }

  test('that the person stops can begin again', async () => {
    const first = await begin();
    await shared.running.press(en.waitingForBrowser.stop);
    const stopped = await shared.running.screen('sign-in-stopped');
    await expect(stopped.getByRole('heading', { name: en.problems.signInStopped.title })).toBeVisible();
    await expect(
      callback(first, { code: 'late', state: first.searchParams.get('state') ?? '' }),
    ).rejects.toThrow();
    await pressAndSignIn(en.problems.signInStopped.action);
  });

  test('that is cancelled in the browser leads back by Home, too', async () => {
    const page = await signInOverHttp((await begin()).href, { as: 'cancel' });
    expect(page.text).toContain('You are not signed in yet.');
    await shared.running.screen('sign-in-stopped');
    await shared.running.press('Home');
    await shared.running.screen('sign-in');
  });

  for (const refusal of ['unauthorized', 'access_denied'] as const) {
    test(`of an account that the tenant refuses (${refusal}) asks for another one`, async () => {
      shared.services.tenant.settings.refusal = refusal;
      const page = await signInOverHttp((await begin()).href, { as: NORA.id });
      expect(page.text).toContain('You are not signed in yet.');
      await shared.running.screen('sign-in-not-allowed');
      await pressAndSignIn(en.problems.signInNotAllowed.action);
    });
  }

  test('that the tenant ends with a fault of its own can start again', async () => {
    const authorize = await begin();
    const state = authorize.searchParams.get('state') ?? '';
    const page = await callback(authorize, { error: 'server_error', error_description: 'Oops_<b>', state });
    expect(await page.text()).not.toContain('Oops');
    await shared.running.screen('sign-in-failed');
    await pressAndSignIn(en.problems.signInFailed.action);
  });

  test('is neither made nor ended by a callback of somebody else', async () => {
    const authorize = await begin();
    const real = await createHttpBrowser().authorize(authorize.href, { as: ROSA.id });
    for (const parameters of [
      { code: 'theirs', state: 'wrong' },
      { code: 'theirs' },
      { error: 'access_denied' },
    ]) {
      const answer = await callback(authorize, parameters);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('This page is too old.');
    }
    for (const path of ['/', '/favicon.ico', '/callback/more']) {
      const state = authorize.searchParams.get('state') ?? '';
      expect((await callback(authorize, { code: 'theirs', state }, path)).status).toBe(404);
    }
    expect(shared.services.tenant.requests.count('POST /oauth/token')).toBe(0);
    await shared.running.screen('waiting-for-browser');

    expect(await (await fetch(real.address)).text()).toContain('You are signed in.');
    await shared.running.screen('albums');
    const again = await fetch(real.address).then(
      (answer) => answer.status,
      () => 'closed',
    );
    expect([404, 'closed']).toContain(again);
    await shared.running.screen('albums');
  });

  test('opens the same address again where the browser was closed', async () => {
    const first = await begin();
    await shared.running.press(en.waitingForBrowser.openAgain);
    const second = await shared.computer.browser.nextUrl();
    expect(second).toBe(first.href);
    await signInOverHttp(second, { as: ROSA.id });
    await shared.running.screen('albums');
  });

  test('that nobody comes back from ends calmly after five minutes', async () => {
    const { app } = shared.running;
    // The five minutes are over at once.
    await app.evaluate(() => {
      const usual = globalThis.setTimeout;
      const quick = (run: () => void, ms?: number) => usual(run, ms === 5 * 60_000 ? 0 : ms);
      Object.assign(globalThis, { setTimeout: Object.assign(quick, { usual }) });
    });
    await shared.running.pressSignIn();
    await shared.running.screen('sign-in-timed-out');
    await app.evaluate(() => {
      Object.assign(globalThis, { setTimeout: Reflect.get(globalThis.setTimeout, 'usual') });
    });
    await shared.computer.browser.nextUrl();
    await pressAndSignIn(en.problems.signInTimedOut.action);
  });

  for (const [what, tokenAnswer] of [
    ['without an access token', { access_token: undefined }],
    ['without a refresh token', { refresh_token: undefined }],
    ['without an ID token', { id_token: undefined }],
    ['with a lifetime that is no number', { expires_in: 'soon' }],
  ] as const) {
    test(`that the tenant answers ${what} can start again`, async () => {
      const { settings } = shared.services.tenant;
      settings.tokenAnswer = tokenAnswer;
      const page = await signInOverHttp((await begin()).href, { as: ROSA.id });
      expect(page.text).toContain('You are not signed in yet.');
      await shared.running.screen('sign-in-failed');
      settings.tokenAnswer = {};
      await pressAndSignIn(en.problems.signInFailed.action);
    });
  }

  test('that the tenant answers with something that is not JSON can start again', async () => {
    const { faults } = shared.services.tenant;
    faults.set('POST /oauth/token', { kind: 'nonsense' }, 1);
    await signInOverHttp((await begin()).href, { as: ROSA.id });
    await shared.running.screen('sign-in-failed');
    await pressAndSignIn(en.problems.signInFailed.action);
  });

  for (const [what, idTokenClaims] of [
    ['nonce', { nonce: 'of-another-sign-in' }],
    ['issuer', { iss: 'https://other.example/' }],
    ['audience', { aud: 'another-client' }],
  ] as const) {
    test(`whose ID token has a wrong ${what} gives its tokens back and can start again`, async () => {
      const { settings, requests } = shared.services.tenant;
      settings.idTokenClaims = idTokenClaims;
      const authorize = await begin();
      requests.clear();
      await signInOverHttp(authorize.href, { as: ROSA.id });
      await shared.running.screen('sign-in-failed');
      expect(requests.count('POST /oauth/revoke')).toBe(1);
      settings.idTokenClaims = {};
      await pressAndSignIn(en.problems.signInFailed.action);
    });
  }

  test('that meets no tenant says that there is no internet', async () => {
    shared.services.tenant.faults.set('POST /oauth/token', { kind: 'drop' }, 1);
    const page = await signInOverHttp((await begin()).href, { as: ROSA.id });
    expect(page.text).toContain('You are not signed in yet.');
    const offline = await shared.running.screen('sign-in-offline');
    await expect(offline.getByRole('heading', { name: en.problems.signInOffline.title })).toBeVisible();
    await pressAndSignIn(en.problems.signInOffline.action);
  });

  test('takes the next port where another program has the first, and tells when all are taken', async () => {
    const [first, second, third] = shared.services.config.callbackPorts;
    const blockers = [await occupy(first)];
    const authorize = await begin();
    expect(authorize.searchParams.get('redirect_uri')).toBe(`http://127.0.0.1:${second}/callback`);
    await shared.running.press(en.waitingForBrowser.stop);
    await shared.running.screen('sign-in-stopped');

    blockers.push(await occupy(second), await occupy(third));
    await shared.running.press(en.problems.signInStopped.action);
    await shared.running.screen('ports-taken');
    expect(shared.services.tenant.requests.count('GET /authorize')).toBe(0);
    for (const blocker of blockers) blocker.close();
    await pressAndSignIn(en.problems.portsTaken.action);
  });

  test('on a computer without a browser says so, at the first press and at a later one', async () => {
    const { browser } = shared.computer;
    await browser.setMissing(true);
    await shared.running.pressSignIn();
    await shared.running.screen('browser-missing');
    await browser.setMissing(false);

    await shared.running.press(en.problems.browserMissing.action);
    await shared.running.screen('waiting-for-browser');
    await browser.nextUrl();
    await browser.setMissing(true);
    await shared.running.press(en.waitingForBrowser.openAgain);
    await shared.running.screen('browser-missing');
    await browser.setMissing(false);
    await pressAndSignIn(en.problems.browserMissing.action);
  });

  test('and the way to a picture and back need no mouse', async () => {
    const { page } = shared.running;
    const focusOn = async (name: string | RegExp) => {
      const wanted = page.getByRole('button', { name, exact: typeof name === 'string' });
      await wanted.waitFor();
      await expect(async () => {
        await page.keyboard.press('Tab');
        await expect(wanted).toBeFocused({ timeout: 100 });
      }).toPass();
    };

    await focusOn('Sign in with Google');
    await page.keyboard.press('Enter');
    await shared.running.screen('waiting-for-browser');
    await signInOverHttp(await shared.computer.browser.nextUrl(), { as: ROSA.id });
    await shared.running.screen('albums');
    await focusOn('Album 2');
    await page.keyboard.press('Enter');
    await shared.running.screen('album');
    await focusOn('Picture 1');
    await page.keyboard.press('Space');
    const photo = await shared.running.screen('photo');
    await focusOn('Next');
    await page.keyboard.press('Enter');
    await expect(photo.getByRole('heading', { name: 'Picture 2' })).toBeVisible();
    await focusOn('Back');
    await page.keyboard.press('Enter');
    await shared.running.screen('album');
    await page.keyboard.press('Escape');
    await shared.running.screen('albums');
    await expect(page.getByRole('button', { name: 'Album 2' })).toBeFocused();
  });
});

test('a computer without a keychain asks the carer, shows the pictures for this run, and keeps no token', async ({
  computer,
  services,
}) => {
  services.google.setLibrary(ROSA.googleSub, plainLibrary(2));
  const watch = watchSecrets();
  let running = await computer.start({ keychain: false });
  await running.screen('sign-in');

  await test.step('where the carer says no, nobody is signed in and the tenant has forgotten the token', async () => {
    await signIn(computer, running);
    const question = await running.screen('keychain-missing');
    await expect(question.getByText(en.keychainMissing.whatHappened)).toBeVisible();
    await running.press(en.waitingForBrowser.stop);
    await running.screen('sign-in');
    expect(services.tenant.requests.count('POST /oauth/revoke')).toBe(1);
  });

  await test.step('where the carer says yes, the pictures are there', async () => {
    await signIn(computer, running);
    await running.screen('keychain-missing');
    await running.press(en.keychainMissing.action);
    await running.screen('albums');
    expect(await titlesOf(running)).toEqual(['Album 1', 'Album 2']);
    await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(2);
    await openCarerTopic(running, 'signOut');
    const carer = await running.screen('carer-sign-out');
    await expect(carer.getByText(en.carer.signedInForThisRun)).toBeVisible();
  });

  await test.step('after a restart nobody is signed in, and no file holds a token', async () => {
    await running.close();
    running = await computer.start({ keychain: false });
    await running.screen('sign-in');
    await running.close();
    watch.stop();
    expect(new Set(watch.secrets.values())).toContain('refresh_token');
    expect(await leaksInFolder(computer.profile, watch.secrets)).toEqual([]);
  });
});

test("Lock's button is large, also in the smallest window, and Lock asks nobody for anything", async ({
  computer,
}) => {
  const running = await computer.start();
  const { app, page } = running;
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      refused.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.reload();

  await running.screen('sign-in');
  const button = page.locator('a.auth0-lock-social-button');
  await expect(page.locator('[data-lock="shown"]')).toBeVisible();
  const height = async () => (await button.boundingBox())?.height ?? 0;
  expect(await height()).toBeGreaterThanOrEqual(LARGE_PX);

  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    window?.setContentSize(1024, 600);
  });
  await expect.poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1024, 600]);
  await expect(button).toBeInViewport({ ratio: 1 });
  expect(await height()).toBeGreaterThanOrEqual(LARGE_PX);

  expect(requested.length).toBeGreaterThan(0);
  expect(requested.filter((url) => !url.startsWith('app://easy-albums/'))).toEqual([]);
  // Lock's own style sheet, which the policy keeps out on purpose (the screen has looks of its own for it), and no more.
  const refused = z.array(z.string()).parse(await page.evaluate(() => Reflect.get(window, 'refused')));
  expect(new Set(refused)).toEqual(new Set(['style-src-elem inline']));
  expect(running.output()).not.toContain('request.denied');
});

/** Another program on the port. */
async function occupy(port: number | undefined): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
