import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInOverHttp, signInWithChromium } from '../services/browser.ts';
import { NORA, ROSA } from '../services/constants.ts';
import { type HttpHost, startHttpHost } from '../services/http-host.ts';
import { installSystemBrowser, type SystemBrowser } from '../services/system-browser.ts';
import { startTenant, type Tenant } from '../services/tenant.ts';
import { signInRequest } from './sign-in-request.ts';

/** What the app's callback page is to a browser. */
let callback: HttpHost;
let tenant: Tenant;
const queries: URLSearchParams[] = [];

beforeAll(async () => {
  callback = await startHttpHost({ routeOf: (method, url) => `${method} ${url.pathname}` }, (origin) => {
    return (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', origin);
      if (pathname === '/callback') queries.push(searchParams);
      response.writeHead(pathname === '/callback' ? 200 : 404, { 'content-type': 'text/html' });
      response.end(pathname === '/callback' ? '<p>You are signed in.</p>' : '');
    };
  });
  tenant = await startTenant({ callbackPorts: [callback.port] });
});
afterAll(async () => {
  await tenant.close();
  await callback.close();
});

const authorizeUrl = () => signInRequest(tenant, { redirect_uri: `${callback.origin}/callback` }).url;

describe.each([
  ['a browser without a screen', signInOverHttp],
  ['Chromium', signInWithChromium],
])('%s', (_name, signIn) => {
  it('signs in as the chosen account and sees the app’s page', async () => {
    const page = await signIn(authorizeUrl(), { as: ROSA.id });
    expect(page.status).toBe(200);
    expect(page.text).toContain('You are signed in.');
    expect(queries.at(-1)?.get('code')).toMatch(/./);
  }, 60_000);

  it('brings the app a refusal after Cancel and for an account without access', async () => {
    await signIn(authorizeUrl(), { as: 'cancel' });
    expect(queries.at(-1)?.get('error')).toBe('access_denied');
    await signIn(authorizeUrl(), { as: NORA.id });
    expect(queries.at(-1)?.get('error')).toBe('unauthorized');
  }, 60_000);
});

describe('the system browser', () => {
  let folder: string;
  let browser: SystemBrowser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'system-browser-'));
    await chmod(folder, 0o755);
    browser = await installSystemBrowser(join(folder, "a folder's bin"));
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  const environment = () => ({ ...process.env, PATH: `${browser.folder}:${process.env['PATH']}` });
  const open = (url: string) => promisify(execFile)('xdg-open', [url], { env: environment() });

  it('hands over every address in order, whether it was awaited before or after', async () => {
    const first = browser.nextUrl();
    await open('https://tenant.example/authorize?a=1&b=%20two');
    expect(await first).toBe('https://tenant.example/authorize?a=1&b=%20two');
    await open('https://tenant.example/2');
    await open('https://tenant.example/3');
    expect(await browser.nextUrl()).toBe('https://tenant.example/2');
    expect(await browser.nextUrl()).toBe('https://tenant.example/3');
    expect(browser.opened).toHaveLength(3);
  });

  it.runIf(process.getuid?.() === 0)('serves an app that runs as another user', async () => {
    const next = browser.nextUrl();
    const command = [
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      'xdg-open',
      'https://tenant.example/4',
    ];
    const app = spawn('setpriv', command, { env: environment(), stdio: 'inherit' });
    expect(await once(app, 'exit')).toEqual([0, null]);
    expect(await next).toBe('https://tenant.example/4');
  });

  it('fails while it is missing', async () => {
    await browser.setMissing(true);
    await expect(open('https://tenant.example/5')).rejects.toMatchObject({ code: 3 });
    await browser.setMissing(false);
    await open('https://tenant.example/6');
    expect(await browser.nextUrl()).toBe('https://tenant.example/6');
  });

  it('lets nobody wait for it once it is closed', async () => {
    const other = await installSystemBrowser(join(folder, 'other'));
    const next = other.nextUrl();
    next.catch(() => undefined);
    await other.close();
    await expect(next).rejects.toThrow('closed');
  });
});
