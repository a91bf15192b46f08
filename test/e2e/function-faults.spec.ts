/** Whatever the hosted function answers: the right screen, "Try again" that works once it is well, and the session kept. */

import { en } from '../../src/renderer/words/en.ts';
import { signInOverHttp } from '../services/browser-http.ts';
import { OTTO, ROSA, SIGNE } from '../services/constants.ts';
import type { Fault } from '../services/faults.ts';
import { expect, test } from './support/fixtures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { titlesOf } from './support/screens.ts';
import { shareApp } from './support/shared-app.ts';

const PHOTOS = 'GET /api/albums/{id}/photos';
const PER_PAGE = 4;

function refusal(status: number, code: string): Fault {
  return { kind: 'status', status, body: { error: { code, message: 'access_token of null failed' } } };
}

const { offline, tryLater, notAllowed, unexpected } = en.problems;
const FAULTS: readonly (readonly [what: string, fault: Fault, screen: string, action: string])[] = [
  ['401, also to a renewed token', refusal(401, 'unauthorized'), 'unexpected', unexpected.action],
  ['403 to this account', refusal(403, 'forbidden'), 'not-allowed', notAllowed.action],
  ['403 without a word', { kind: 'status', status: 403 }, 'not-allowed', notAllowed.action],
  ['429', refusal(429, 'too_many_requests'), 'try-later', tryLater.action],
  ['500', refusal(500, 'internal'), 'try-later', tryLater.action],
  [
    '502 with a page of its host',
    { kind: 'status', status: 502, body: '<h1>Bad Gateway</h1>' },
    'try-later',
    tryLater.action,
  ],
  ['nonsense', { kind: 'nonsense' }, 'unexpected', unexpected.action],
  [
    'JSON of another shape',
    { kind: 'status', status: 200, body: { photos: [{ id: null }, 'undefined'] } },
    'unexpected',
    unexpected.action,
  ],
  [
    'a redirect',
    { kind: 'status', status: 302, headers: { location: '/elsewhere' } },
    'unexpected',
    unexpected.action,
  ],
  ['half an answer', { kind: 'cut' }, 'offline', offline.action],
  ['no answer at all', { kind: 'drop' }, 'offline', offline.action],
  ['nothing for more than ten seconds', { kind: 'stall' }, 'try-later', tryLater.action],
];

test.describe('while the function', () => {
  const shared = shareApp({ library: plainLibrary(FAULTS.length + 1, () => 2) });

  test.beforeAll(() => shared.toAlbumsOf(ROSA.id));

  /** Opens an album that nobody has opened yet, by its place in the list. */
  async function openAlbum(index: number): Promise<void> {
    const { running } = shared;
    const home = running.page.getByRole('button', { name: en.bar.home });
    if ((await home.getAttribute('aria-disabled')) !== 'true') await home.click();
    await running.screen('albums');
    for (let page = 1; page <= Math.floor(index / PER_PAGE); page += 1) {
      await running.press(en.pager.next);
      await running.page.getByRole('button', { name: `Album ${page * PER_PAGE + 1}`, exact: true }).waitFor();
    }
    await running.press(`Album ${index + 1}`);
  }

  for (const [index, [what, fault, screen, action]] of FAULTS.entries()) {
    test(`answers ${what}, the screen says what to do, and the session is kept`, async () => {
      const { running, services } = shared;
      services.hosted.faults.set(PHOTOS, fault);
      await openAlbum(index);
      if (fault.kind === 'stall') await expect(running.page.getByText(en.album.coming)).toBeVisible();
      await running.screen(screen);
      if (fault.kind !== 'stall') {
        await running.press(action);
        await running.rest();
        await running.screen(screen);
      }

      services.hosted.faults.clear();
      await running.press(action);
      await running.screen('album');
      expect(await titlesOf(running)).toEqual(['Picture 1', 'Picture 2']);
      expect(services.tenant.requests.count('GET /authorize')).toBe(0);
    });
  }

  test('answers 401 once, the token is renewed and nobody notices', async () => {
    const { running, services } = shared;
    services.hosted.faults.set(PHOTOS, refusal(401, 'unauthorized'), 1);
    await openAlbum(FAULTS.length);
    await running.screen('album');
    expect(await titlesOf(running)).toEqual(['Picture 1', 'Picture 2']);
    expect(services.hosted.requests.count(PHOTOS)).toBe(2);
    expect(services.tenant.requests.count('POST /oauth/token')).toBe(1);
  });

  test('is away when the albums are asked for, they come with the next press', async () => {
    const { running, services } = shared;
    services.hosted.faults.set('GET /api/albums', { kind: 'drop' });
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('offline');
    services.hosted.faults.clear();
    await running.press(offline.action);
    await running.screen('albums');
  });

  for (const [what, user] of [
    ['lost Google’s permission', OTTO],
    ['never got Google’s permission', SIGNE],
  ] as const) {
    test(`${what}, the person signs in with Google again`, async () => {
      const { running, services, computer } = shared;
      await shared.toAlbumsOf(user.id);
      await running.screen('sign-in-again');
      await running.press(en.problems.signInAgain.action);
      await running.screen('waiting-for-browser');
      await computer.browser.nextUrl();

      await test.step('who stops is still signed in', async () => {
        await running.press(en.waitingForBrowser.stop);
        await running.screen('sign-in-again');
      });
      await test.step('who goes through with it sees the albums', async () => {
        await running.press(en.problems.signInAgain.action);
        await running.screen('waiting-for-browser');
        await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });
        await running.screen('albums');
        expect(services.tenant.requests.count('GET /authorize')).toBe(1);
      });
    });
  }
});
