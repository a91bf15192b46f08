import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { openFileLog, reasonOf, redact } from '../../../src/main/log.ts';
import { temporaryFolder } from './support.ts';

const NOW = new Date('2026-03-03T10:00:00Z');
const REFRESH_TOKEN = 'v1.MdVZ7c2yTgXw5nK1qLr8sPb3uHf6jDa9';
const GOOGLE_TOKEN = 'ya29.a0AfB_byC3Dq9Zk7Lm2Np5Rs8Tv1Wx4Yz';
const CODE = 'SplxlOBeZQQYbYS6WxSbIA';
const VERIFIER = createHash('sha256').update('verifier').digest('base64url');

function secretPartsOf(secret: string): string[] {
  return secret.split('.').filter((part) => part.length >= 20);
}

describe('redact', () => {
  it('takes out a JSON Web Token', async () => {
    const jwt = await new SignJWT({ sub: 'rosa' })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.alloc(32));
    const text = redact(`answer ${jwt} came`);
    for (const part of jwt.split('.')) expect(text).not.toContain(part);
    expect(text).toMatch(/^answer .* came$/);
  });

  it.each([
    ['an Auth0 refresh token', REFRESH_TOKEN],
    ['a Google access token', GOOGLE_TOKEN],
    ['an authorization code', CODE],
    ['a PKCE verifier', VERIFIER],
    ['a token in plain Base64', Buffer.from('some 30 random bytes, or so it is').toString('base64')],
  ])('takes out %s', (_what, secret) => {
    for (const text of [secret, `Bearer ${secret}`, `{"token":"${secret}"}`, `a\nb ${secret}\nc`]) {
      for (const part of secretPartsOf(secret)) expect(redact(text)).not.toContain(part);
    }
  });

  it('takes out values of 32 random bytes, also those that happen to hold no digit', () => {
    for (let round = 0; round < 5000; round += 1) {
      const secret = createHash('sha256').update(`round ${round}`).digest('base64url');
      expect(redact(`reason ${secret}`)).not.toContain(secret);
    }
    const withoutDigit = 'qWeRtYuIoPaSdFgHjKlZxCvBnMqWeRtYuIoPaSdFgHj';
    expect(redact(withoutDigit)).not.toContain(withoutDigit);
  });

  it.each([
    ['https://family.eu.auth0.com/authorize?state=abc&nonce=def', 'https://family.eu.auth0.com/authorize'],
    ['http://127.0.0.1:42813/callback?code=short', 'http://127.0.0.1:42813/callback'],
    ['https://albums.example/#access_token=short', 'https://albums.example/'],
    ['PHOTO://photo/abc?size=512', 'PHOTO://photo/abc'],
  ])('keeps no query and no fragment of %s', (address, kept) => {
    expect(redact(`"${address}" and ${address}\nnext`)).toBe(
      `"${kept}?[left out]" and ${kept}?[left out]\nnext`,
    );
  });

  it.each([
    'connect ECONNREFUSED 127.0.0.1:443',
    'getaddrinfo ENOTFOUND family.eu.auth0.com',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UND_ERR_CONNECT_TIMEOUT after 10000 ms',
    'The name org.freedesktop.secrets was not provided by any .service files',
    'status 503 from the token endpoint',
  ])('leaves what helps: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('needs no more than a moment for a long text of slashes', () => {
    const started = performance.now();
    redact('a/'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('reasonOf', () => {
  it('tells name, code, message and what is below, without their secrets', () => {
    const below = Object.assign(new Error(`refused ${REFRESH_TOKEN}`), { code: 'ECONNREFUSED' });
    const reason = reasonOf(new TypeError(`no answer for ${CODE}`, { cause: below }));
    expect(reason).toContain('TypeError: no answer for');
    expect(reason).toContain('ECONNREFUSED: refused');
    for (const secret of [CODE, ...secretPartsOf(REFRESH_TOKEN)]) expect(reason).not.toContain(secret);
  });

  it('takes what is no exception, too', () => {
    expect(reasonOf(`thrown ${CODE}`)).toBe('thrown [left out]');
    expect(reasonOf(undefined)).toBe('undefined');
  });
});

describe('the log file', () => {
  it('holds one line an event, also where a value has several lines', async () => {
    const file = join(await temporaryFolder(), 'logs', 'easy-albums.log');
    const log = openFileLog({ file, now: () => NOW });
    log.info('app.start', { version: '1.0.0', port: 42813, quiet: true, nothing: null });
    log.warn('sign-in.ended', { reason: `one\ntwo ${CODE}\r\nthree` });
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        at: '2026-03-03T10:00:00.000Z',
        level: 'info',
        event: 'app.start',
        version: '1.0.0',
        port: 42813,
        quiet: true,
        nothing: null,
      },
      {
        at: '2026-03-03T10:00:00.000Z',
        level: 'warn',
        event: 'sign-in.ended',
        reason: 'one\ntwo [left out]\r\nthree',
      },
    ]);
  });

  it('is its user’s alone', async () => {
    const file = join(await temporaryFolder(), 'logs', 'easy-albums.log');
    openFileLog({ file, now: () => NOW }).info('app.start');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(file, '..'))).mode & 0o777).toBe(0o700);
  });

  it('begins anew after a megabyte, and keeps one old one', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'easy-albums.log');
    await writeFile(`${file}.old`, 'oldest\n');
    await writeFile(file, `${'x'.repeat(1_000_001)}\n`);
    openFileLog({ file, now: () => NOW }).info('app.start');
    expect(await readFile(file, 'utf8')).toMatch(/^\{.*app\.start.*\}\n$/);
    expect((await readFile(`${file}.old`, 'utf8')).startsWith('xxx')).toBe(true);
  });

  it('echoes what it writes', async () => {
    const echoed: string[] = [];
    const file = join(await temporaryFolder(), 'easy-albums.log');
    openFileLog({ file, now: () => NOW, echo: (line) => echoed.push(line) }).info('app.start');
    expect(echoed.join('')).toBe(await readFile(file, 'utf8'));
  });

  it('is no reason to stop where it cannot be written', async () => {
    const echoed: string[] = [];
    const file = join(await temporaryFolder(), 'easy-albums.log');
    await mkdir(file);
    openFileLog({ file, now: () => NOW, echo: (line) => echoed.push(line) }).info('app.start');
    expect(echoed.join('')).toContain('app.start');
    expect(echoed.join('')).toContain('the log cannot be written: Error EISDIR');
  });

  it('is no reason to stop where its folder cannot be made', async () => {
    const echoed: string[] = [];
    const inTheWay = join(await temporaryFolder(), 'logs');
    await writeFile(inTheWay, '');
    const log = openFileLog({
      file: join(inTheWay, 'easy-albums.log'),
      now: () => NOW,
      echo: (line) => echoed.push(line),
    });
    log.info('app.start');
    expect(echoed.join('')).toContain('app.start');
    expect(echoed.join('')).toContain('the log cannot be written');
    expect(existsSync(join(inTheWay, 'easy-albums.log'))).toBe(false);
  });
});
