/** A sign-in lasts: over restarts, renewals and a tenant that is away; and where it ends, it ends for good and calmly. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../src/renderer/words/en.ts';
import type { AppConfig } from '../../src/shared/config.ts';
import { signInOverHttp } from '../services/browser-http.ts';
import { ROSA } from '../services/constants.ts';
import type { RunningApp } from './support/driver.ts';
import { expect, test } from './support/fixtures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { openCarerTopic, titlesOf } from './support/screens.ts';
import { shareApp } from './support/shared-app.ts';

const ALBUMS = ['Album 1', 'Album 2'];

test.describe('a session', () => {
  const shared = shareApp({ library: plainLibrary(2) });

  /** Signed in on a computer that has seen no album yet: what was seen would show without any service. */
  async function signInUnseen(): Promise<void> {
    shared.services.hosted.faults.set('GET /api/albums', { kind: 'drop' });
    await shared.toAlbumsOf(ROSA.id);
    await shared.running.screen('offline');
  }

  test('is taken up without the tenant, and says that there is no internet until it is back', async () => {
    await signInUnseen();
    shared.services.tenant.faults.set('POST /oauth/token', { kind: 'drop' });
    await shared.restart();
    shared.services.hosted.faults.clear();
    await shared.running.screen('offline');
    await shared.running.press(en.problems.offline.action);
    await shared.running.rest();
    await shared.running.screen('offline');

    shared.services.tenant.faults.clear();
    await shared.running.press(en.problems.offline.action);
    await shared.running.screen('albums');
    expect(await titlesOf(shared.running)).toEqual(ALBUMS);
  });

  test('outlasts a tenant that is busy or makes no sense', async () => {
    await signInUnseen();
    shared.services.tenant.faults.set('POST /oauth/token', { kind: 'status', status: 503, body: 'busy' });
    await shared.restart();
    shared.services.hosted.faults.clear();
    await shared.running.screen('try-later');
    shared.services.tenant.faults.set('POST /oauth/token', { kind: 'nonsense' });
    await shared.running.press(en.problems.tryLater.action);
    await shared.running.screen('unexpected');

    shared.services.tenant.faults.clear();
    await shared.running.press(en.problems.unexpected.action);
    await shared.running.screen('albums');
  });

  test('renews its access token behind the scenes, once for all who wait, and rotates over restarts', async () => {
    const { requests, faults, settings } = shared.services.tenant;
    settings.accessTokenSeconds = 1;
    await shared.toAlbumsOf(ROSA.id);
    await shared.running.screen('albums');
    await titlesOf(shared.running);

    await test.step('one request for a token, however many calls wait for it', async () => {
      // Slow enough that all of them are waiting before the first token is there.
      faults.set('POST /oauth/token', { kind: 'slow', ms: 1000 }, 1);
      settings.accessTokenSeconds = 86_400;
      requests.clear();
      await shared.restart();
      const codes = await shared.running.page.evaluate(async () => {
        const ask = () => window.easyAlbums.albums({ offset: 0, count: 2, refresh: true });
        const answers = await Promise.all([ask(), ask(), ask(), ask()]);
        return answers.map((answer) => (answer.ok ? 'ok' : answer.code));
      });
      expect(codes).toEqual(['ok', 'ok', 'ok', 'ok']);
      expect(requests.count('POST /oauth/token')).toBe(1);
      await shared.running.screen('albums');
    });

    await test.step('each renewal takes the newest refresh token, also after a restart', async () => {
      settings.accessTokenSeconds = 1;
      await shared.restart();
      requests.clear();
      await expect
        .poll(async () => {
          const answer = await shared.running.page.evaluate(() =>
            window.easyAlbums.albums({ offset: 0, count: 2, refresh: true }),
          );
          expect(answer.ok).toBe(true);
          return requests.count('POST /oauth/token');
        })
        .toBeGreaterThan(2);
      settings.accessTokenSeconds = 86_400;
      await shared.restart();
      await shared.running.screen('albums');
      expect(requests.count('GET /authorize')).toBe(0);
    });
  });

  test('that was ended elsewhere says so, leaves nothing in the keychain, and leads to a new sign-in', async () => {
    const { tenant } = shared.services;
    const withoutGoogle = () =>
      shared.running.page.evaluate(async () => {
        const answer = await window.easyAlbums.settings();
        return answer.ok && answer.value.settings.albums.withoutGoogle;
      });
    await shared.toSignIn();
    await shared.running.page.evaluate(() =>
      window.easyAlbums.changeSettings({ albums: { withoutGoogle: true } }),
    );
    expect(await withoutGoogle()).toBe(true);
    await shared.toAlbumsOf(ROSA.id);
    await shared.running.screen('albums');
    // Otherwise the albums of this computer would stand where it is told.
    await expect.poll(withoutGoogle).toBe(false);
    tenant.revokeRefreshTokens(ROSA.id);
    await shared.restart();
    const screen = await shared.running.screen('signed-out-elsewhere');
    await expect(screen.getByRole('heading', { name: en.problems.signedOutElsewhere.title })).toBeVisible();
    expect(await isInKeychain(shared.running, shared.services.config)).toBe(false);
    await shared.restart();
    await shared.running.screen('sign-in');

    await shared.toAlbumsOf(ROSA.id);
    await shared.running.screen('albums');
    tenant.revokeRefreshTokens(ROSA.id);
    await shared.restart();
    await shared.running.screen('signed-out-elsewhere');
    await shared.running.press(en.problems.signedOutElsewhere.action);
    await shared.running.screen('waiting-for-browser');
    await signInOverHttp(await shared.computer.browser.nextUrl(), { as: ROSA.id });
    await shared.running.screen('albums');
  });

  test('that is signed out leaves nothing here and nothing at the tenant, and no internet does not stop it', async () => {
    const { tenant, config } = shared.services;
    const { running } = shared;
    const account = join(shared.computer.profile, 'account');
    for (const revocation of ['works', 'meets nobody'] as const) {
      await test.step(`where the revocation ${revocation}`, async () => {
        await shared.toAlbumsOf(ROSA.id);
        await running.screen('albums');
        await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(2);
        await access(join(account, 'images'));
        expect(await isInKeychain(running, config)).toBe(true);
        if (revocation === 'meets nobody') tenant.faults.set('POST /oauth/revoke', { kind: 'drop' });
        tenant.requests.clear();

        await openCarerTopic(running, 'signOut');
        await running.press(en.carer.signOutNow);
        await running.screen('sign-in');
        expect(tenant.requests.count('POST /oauth/revoke')).toBe(1);
        expect(await isInKeychain(running, config)).toBe(false);
        await expect(access(account)).rejects.toThrow();
      });
    }
  });
});

/** Whether the system's keychain holds a sign-in for this configuration, asked by the app's own means. */
function isInKeychain({ app }: RunningApp, { tenant, clientId }: AppConfig): Promise<boolean> {
  const account = `${new URL(tenant).host}/${clientId}`;
  return app.evaluate(async (electron, name) => {
    const { createRequire } = process.getBuiltinModule('node:module');
    const keytar = createRequire(`${electron.app.getAppPath()}/`)('keytar');
    return (await keytar.getPassword('Easy Albums', name)) !== null;
  }, account);
}
