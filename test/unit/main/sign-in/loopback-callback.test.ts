import { createServer, type Server } from 'node:http';
import { createConnection } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AllPortsTaken, listenForCallback } from '../../../../src/main/sign-in/loopback-callback.ts';

const STATE = 'the-state-of-this-sign-in';
const CODE = 'a-code-that-nobody-may-see';

async function listener(ports: readonly number[] = [0]) {
  const listening = await listenForCallback(ports, STATE);
  onTestFinished(() => listening.close());
  return listening;
}

/** What the browser asks for; its answer comes once the app has answered. */
function browse(
  redirectUri: string,
  parameters: Record<string, string> | string[][],
  headers: Record<string, string> = {},
) {
  return fetch(`${redirectUri}?${new URLSearchParams(parameters)}`, { headers });
}

async function takenPort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

describe('a callback', () => {
  it('brings the code', async () => {
    const { redirectUri, callback } = await listener();
    expect(redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    const page = browse(redirectUri, { code: CODE, state: STATE });
    const { outcome, answer } = await callback;
    expect(outcome).toEqual({ kind: 'code', code: CODE });
    answer('signedIn');
    expect((await page).status).toBe(200);
  });

  it('brings a refusal with its description', async () => {
    const { redirectUri, callback } = await listener();
    const page = browse(redirectUri, {
      error: 'access_denied',
      error_description: 'User did not authorize the request',
      state: STATE,
    });
    const { outcome, answer } = await callback;
    expect(outcome).toEqual({
      kind: 'refused',
      error: 'access_denied',
      description: 'User did not authorize the request',
    });
    answer('notSignedIn');
    await page;
  });

  it('that has an error and a code is a refusal', async () => {
    const { redirectUri, callback } = await listener();
    const page = browse(redirectUri, { error: 'server_error', code: CODE, state: STATE });
    const { outcome, answer } = await callback;
    expect(outcome).toEqual({ kind: 'refused', error: 'server_error', description: '' });
    answer('notSignedIn');
    await page;
  });

  it.each([{ state: STATE }, { state: STATE, code: '' }])(
    'without a code is a refusal: %j',
    async (query) => {
      const { redirectUri, callback } = await listener();
      const page = browse(redirectUri, query);
      const { outcome, answer } = await callback;
      expect(outcome).toEqual({ kind: 'refused', error: 'no_code', description: '' });
      answer('notSignedIn');
      await page;
    },
  );

  it('keeps the browser waiting until the app knows what to say', async () => {
    const { redirectUri, callback } = await listener();
    let answered = false;
    const page = browse(redirectUri, { code: CODE, state: STATE }).then((response) => {
      answered = true;
      return response;
    });
    const { answer } = await callback;
    expect(answered).toBe(false);
    answer('notSignedIn');
    expect(await (await page).text()).toContain('You are not signed in yet.');
  });
});

describe('what is not our callback', () => {
  it.each([
    ['another state', [['state', 'another-state-of-a-sign-in']]],
    ['a longer state', [['state', `${STATE}x`]]],
    ['an empty state', [['state', '']]],
    ['no state', []],
    [
      'two states',
      [
        ['state', STATE],
        ['state', STATE],
      ],
    ],
  ])('with %s neither signs in nor ends the wait', async (_what, state) => {
    const { redirectUri, callback } = await listener();
    const foreign = await browse(redirectUri, [['code', 'foreign'], ...state]);
    expect(foreign.status).toBe(400);
    expect(await foreign.text()).toContain('This page is too old.');

    const page = browse(redirectUri, { code: CODE, state: STATE });
    const { outcome, answer } = await callback;
    expect(outcome).toEqual({ kind: 'code', code: CODE });
    answer('signedIn');
    await page;
  });

  it('a second one, while the first is handled and after it, gets 404', async () => {
    const { redirectUri, callback } = await listener();
    const page = browse(redirectUri, { code: CODE, state: STATE });
    const { answer, outcome } = await callback;
    expect((await browse(redirectUri, { code: 'second', state: STATE })).status).toBe(404);
    answer('signedIn');
    await page;
    expect((await browse(redirectUri, { code: 'third', state: STATE })).status).toBe(404);
    expect(outcome).toEqual({ kind: 'code', code: CODE });
  });

  it.each(['/', '/callback/', '/callback/more', '/Callback', '/favicon.ico', '//callback'])(
    'another path gets 404: %s',
    async (path) => {
      const { redirectUri } = await listener();
      const address = `${new URL(redirectUri).origin}${path}?code=${CODE}&state=${STATE}`;
      expect((await fetch(address)).status).toBe(404);
    },
  );

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('another method gets 404: %s', async (method) => {
    const { redirectUri } = await listener();
    const response = await fetch(`${redirectUri}?code=${CODE}&state=${STATE}`, { method });
    expect(response.status).toBe(404);
    await response.arrayBuffer();
  });

  it('a request line that is no path gets 404', async () => {
    const { redirectUri } = await listener();
    const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(redirectUri).port) });
    socket.end(
      `GET http://evil.example/callback?code=x&state=${STATE} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 404/);
  });
});

describe('the page in the browser', () => {
  it('says in plain words what happened, and shows nothing of what the address held', async () => {
    const { redirectUri, callback } = await listener();
    const asked = browse(redirectUri, { code: CODE, state: STATE });
    (await callback).answer('signedIn');
    const page = await asked;
    const html = await page.text();
    expect(html).toContain('<h1>You are signed in.</h1><p>Go back to Easy Albums.</p>');
    expect(html).not.toContain(CODE);
    expect(html).not.toContain(STATE);
  });

  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', '<html lang="de" dir="ltr">', '<h1>Sie sind angemeldet.</h1>'],
    ['ar', '<html lang="ar" dir="rtl">', '<h1>حسابك مفتوح الآن.</h1>'],
    ['xx, en;q=0.1, fr;q=0.5', '<html lang="fr" dir="ltr">', '<h1>Votre compte est ouvert.</h1>'],
    ['xx', '<html lang="en" dir="ltr">', '<h1>You are signed in.</h1>'],
    ['"><script>', '<html lang="en" dir="ltr">', '<h1>You are signed in.</h1>'],
  ])('speaks the language that the browser asks for: %s', async (wish, start, title) => {
    const { redirectUri, callback } = await listener();
    const asked = browse(redirectUri, { code: CODE, state: STATE }, { 'Accept-Language': wish });
    (await callback).answer('signedIn');
    const page = await asked;
    const html = await page.text();
    expect(html).toContain(start);
    expect(html).toContain(title);
    expect(start).toContain(`lang="${page.headers.get('content-language')}"`);
  });

  it('speaks it also where the callback is not ours', async () => {
    const { redirectUri } = await listener();
    const foreign = await browse(redirectUri, {}, { 'Accept-Language': 'es' });
    expect(await foreign.text()).toContain('Esta página es muy vieja.');
  });

  it('never echoes a word of the address, whatever it is', async () => {
    const { redirectUri, callback } = await listener();
    const script = '<script>alert(1)</script>';
    const foreign = await browse(redirectUri, { error_description: script, error: script, state: script });
    expect(await foreign.text()).not.toContain('alert');
    const asked = browse(redirectUri, { error_description: script, error: script, state: STATE });
    (await callback).answer('notSignedIn');
    expect(await (await asked).text()).not.toContain('alert');
  });

  it('is kept by nobody, framed by nobody, and loads nothing', async () => {
    const { redirectUri, callback } = await listener();
    const asked = browse(redirectUri, { code: CODE, state: STATE });
    (await callback).answer('signedIn');
    const { headers } = await asked;
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'$/,
    );
  });
});

describe('the callback ports', () => {
  it('are tried in order: the first free one is taken', async () => {
    const taken = await takenPort();
    const { redirectUri } = await listener([taken, 0]);
    expect(Number(new URL(redirectUri).port)).not.toBe(taken);
    expect((await fetch(redirectUri)).status).toBe(400);
  });

  it('may all be taken', async () => {
    const ports = [await takenPort(), await takenPort()];
    await expect(listenForCallback(ports, STATE)).rejects.toThrow(AllPortsTaken);
  });

  it('are free again after the end', async () => {
    const { redirectUri, close } = await listener();
    const port = Number(new URL(redirectUri).port);
    await fetch(redirectUri);
    close();
    const again = await listener([port]);
    expect(again.redirectUri).toBe(redirectUri);
  });

  it('are reachable from this computer alone', async () => {
    const { redirectUri } = await listener();
    const { port } = new URL(redirectUri);
    await expect(fetch(`http://127.0.0.2:${port}/callback`)).rejects.toThrow();
  });
});
