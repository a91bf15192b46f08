/** No token, code, verifier or secret gets to where it must not be: page, log, profile, addresses. */
import type { CDPSession } from '@playwright/test';
import { expect, signIn, test } from './support/fixtures.ts';
import { leaksIn, leaksInFolder, watchSecrets } from './support/secrets.ts';

test.setTimeout(180_000);

test('secrets stay in main, the keychain and the requests that carry them', async ({
  computer,
  services,
}) => {
  const watch = watchSecrets();
  // Renewed at once, so that a rotated refresh token is among them.
  services.tenant.settings.accessTokenSeconds = 2;
  const running = await computer.start();
  await signIn(computer, running);
  await running.screen('albums');
  await running.page.locator('.tile').first().click();
  await running.screen('album');
  await expect
    .poll(async () => {
      await running.page.evaluate(() => window.easyAlbums.albums({ offset: 0, count: 4, refresh: true }));
      return services.tenant.requests.count('POST /oauth/token');
    })
    .toBeGreaterThan(4);

  // What goes wrong is logged, and must be logged without what the other side said.
  const planted = 'canary4Zq8WnT7rLx2KfP9vB3yD6sH1mJ5';
  const secrets = new Map([[planted, 'planted']]);
  const saysTooMuch = { error: 'invalid_request', error_description: `the token ${planted} is wrong` };
  services.tenant.faults.set('POST /oauth/token', { kind: 'status', status: 400, body: saysTooMuch });
  services.hosted.faults.set('GET /api/albums', { kind: 'status', status: 500, body: `stack of ${planted}` });
  await running.page.evaluate(() => window.easyAlbums.albums({ offset: 0, count: 4, refresh: true }));
  services.tenant.faults.clear();
  await running.page.evaluate(() => window.easyAlbums.albums({ offset: 0, count: 4, refresh: true }));
  watch.stop();
  for (const [secret, name] of watch.secrets) secrets.set(secret, name);

  const kinds = new Set(secrets.values());
  for (const kind of [
    'access_token',
    'refresh_token',
    'id_token',
    'code',
    'code_verifier',
    'client_secret',
    'planted',
  ]) {
    expect(kinds, 'the test has seen one of each').toContain(kind);
  }

  await test.step('in the page: its heap, its document and its storage', async () => {
    const session = await running.page.context().newCDPSession(running.page);
    expect(leaksIn('heap', await heapOf(session), secrets)).toEqual([]);
    expect(leaksIn('document', await running.page.content(), secrets)).toEqual([]);
  });
  await test.step('in what the app writes on its output', () => {
    expect(running.output()).toContain('"event":"library.kept-list-shown"');
    expect(leaksIn('output', running.output(), secrets)).toEqual([]);
  });
  await test.step('in the address that the browser was given, and in those of all requests', () => {
    expect(leaksIn('browser', computer.browser.opened.join('\n'), secrets)).toEqual([]);
    const withoutCallbacks = watch.paths.filter((path) => !path.startsWith('/callback?'));
    expect(leaksIn('requests', withoutCallbacks.join('\n'), secrets)).toEqual([]);
  });
  await running.close();
  await test.step('in the files of the profile, the log among them', async () => {
    expect(await leaksInFolder(computer.profile, secrets)).toEqual([]);
  });
});

/** Every string that the page's JavaScript can reach. */
async function heapOf(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const heap = chunks.join('');
  expect(heap, 'the snapshot holds strings of the page').toContain('My albums');
  return heap;
}
