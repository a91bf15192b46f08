import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { answerApp } from '../../../src/main/app-protocol.ts';
import { temporaryFolder } from './support.ts';

/** A renderer's folder with a page, beside a file that nobody may read. */
async function rendererFolder(): Promise<string> {
  const parent = await temporaryFolder();
  const folder = join(parent, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(parent, 'renderer-other'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'a b.js'), 'export {}');
  await writeFile(join(folder, 'assets', 'icon.svg'), '<svg/>');
  await writeFile(join(folder, 'secrets.json'), '{}');
  await writeFile(join(parent, 'outside.html'), 'outside');
  await writeFile(join(parent, 'renderer-other', 'index.html'), 'outside');
  return folder;
}

describe('an app: address', () => {
  it.each([
    ['app://easy-albums/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://easy-albums/index.html?x=1#y', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://easy-albums/assets/a%20b.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['app://easy-albums/assets/icon.svg', 'image/svg+xml', '<svg/>'],
    ['app://easy-albums/assets/../index.html', 'text/html; charset=utf-8', '<!doctype html>'],
  ])('brings our own file: %s', async (address, type, content) => {
    const response = await answerApp(address, await rendererFolder(), null);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(content);
  });

  it('carries the policy that keeps everything else out', async () => {
    const folder = await rendererFolder();
    for (const path of ['index.html', 'assets/a%20b.js', 'assets/icon.svg', 'client/client-1.js']) {
      const { headers } = await answerApp(`app://easy-albums/${path}`, folder, 'client-1');
      const policy = (headers.get('content-security-policy') ?? '').split('; ');
      expect(policy.toSorted()).toEqual([
        "base-uri 'none'",
        "connect-src 'none'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "img-src 'self' photo:",
        'media-src photo:',
        "script-src 'self'",
        "style-src 'self'",
      ]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it.each([
    'app://easy-albums/',
    'app://easy-albums/none.html',
    'app://easy-albums/assets',
    'app://easy-albums/secrets.json',
    'app://easy-albums/../outside.html',
    'app://easy-albums/%2e%2e/outside.html',
    'app://easy-albums/..%2foutside.html',
    'app://easy-albums/..%2Foutside.html',
    'app://easy-albums/..%5coutside.html',
    'app://easy-albums/assets/..%2f..%2foutside.html',
    'app://easy-albums/..%2frenderer-other%2findex.html',
    'app://easy-albums/%2e%2e%2foutside.html',
    'app://easy-albums/index.html%00.png',
    'app://easy-albums/%E0%A4%A.html',
    'app://other/index.html',
    'app://easy-albums.evil.example/index.html',
    'nonsense',
  ])('brings nothing else: %s', async (address) => {
    const response = await answerApp(address, await rendererFolder(), null);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });
});

describe('the script that Lock asks for', () => {
  it('describes the configured client with Google alone', async () => {
    const response = await answerApp(
      'app://easy-albums/client/client-1.js?t123',
      await rendererFolder(),
      'client-1',
    );
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const setClient = vi.fn();
    runInNewContext(await response.text(), { Auth0: { setClient } });
    expect(setClient.mock.calls.map((call) => JSON.parse(JSON.stringify(call)))).toEqual([
      [
        {
          id: 'client-1',
          tenant: 'easy-albums',
          subscription: 'dev',
          allowed: true,
          strategies: [
            { name: 'google-oauth2', connections: [{ name: 'google-oauth2', display_name: 'Google' }] },
          ],
        },
      ],
    ]);
  });

  it('cannot be made to run what a client id holds', async () => {
    const clientId = '");steal();("</script>\u2028';
    const address = `app://easy-albums/client/${encodeURIComponent(clientId)}.js`;
    const response = await answerApp(address, await rendererFolder(), clientId);
    const setClient = vi.fn();
    runInNewContext(await response.text(), { Auth0: { setClient } });
    expect(setClient.mock.calls[0]?.[0]).toMatchObject({ id: clientId });
  });

  it('is not there for another client, or while nothing is set up', async () => {
    const folder = await rendererFolder();
    expect((await answerApp('app://easy-albums/client/other.js', folder, 'client-1')).status).toBe(404);
    expect((await answerApp('app://easy-albums/client/client-1.js', folder, null)).status).toBe(404);
  });
});
