import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { unlessAborted } from '../../../../src/main/abort.ts';
import { NetworkFailure, TimedOut } from '../../../../src/main/http.ts';
import { IdTokenRejected } from '../../../../src/main/sign-in/id-token.ts';
import { s256 } from '../../../../src/main/sign-in/pkce.ts';
import { createSession } from '../../../../src/main/sign-in/session.ts';
import { createSignIn, type SignIn, type SignInDependencies } from '../../../../src/main/sign-in/sign-in.ts';
import { type CodeTokens, TokenRefused } from '../../../../src/main/sign-in/token-endpoint.ts';
import { CONFIG, deferred, rememberingLog, turn } from '../support.ts';
import { MemoryKeychain, ScriptedTokens } from './fakes.ts';

const SUBJECT = 'google-oauth2|111';

function setUp(changes: Partial<SignInDependencies> = {}) {
  const keychain = new MemoryKeychain();
  const tokens = new ScriptedTokens();
  const log = rememberingLog();
  const clock = { now: 1_000_000 };
  const statuses: string[] = [];
  const browser: URL[] = [];
  const files: string[] = [];
  const session = createSession({
    keychain,
    tokens,
    log,
    now: () => clock.now,
    onLost: () => signIn.lost(),
  });
  const comeToFront = vi.fn();
  const signIn: SignIn = createSignIn({
    config: { ...CONFIG, callbackPorts: [0] },
    session,
    tokens,
    verifyIdToken: async () => SUBJECT,
    openBrowser: async (url) => void browser.push(url),
    comeToFront,
    claimFiles: async (subject) => void files.push(`claim ${subject}`),
    deleteFiles: async () => void files.push('delete'),
    onStatus: (status) => statuses.push(label(status)),
    log,
    ...changes,
  });
  onTestFinished(() => signIn.stop());
  return { keychain, tokens, log, clock, statuses, browser, files, session, comeToFront, signIn };
}

function label(status: SignIn['status']): string {
  if (status.kind === 'signedOut') return `signedOut ${status.reason}`;
  return status.kind === 'signedIn'
    ? `signedIn ${status.remembered ? 'remembered' : 'this run'}`
    : status.kind;
}

async function browserOpened(browser: readonly URL[], count = 1): Promise<URL> {
  await vi.waitFor(() => expect(browser.length).toBe(count));
  const url = browser[count - 1];
  if (!url) throw new Error('no browser was opened');
  return url;
}

/** The browser comes back as the tenant sends it, with the state of the request unless told otherwise. */
async function comeBack(url: URL, parameters: Record<string, string> = { code: 'the code' }) {
  const back = new URL(url.searchParams.get('redirect_uri') ?? '');
  back.search = new URLSearchParams({ state: url.searchParams.get('state') ?? '', ...parameters }).toString();
  const response = await fetch(back);
  return { status: response.status, text: await response.text() };
}

describe('a sign-in', () => {
  it('goes through the browser to signed in', async () => {
    const { signIn, browser, statuses, tokens, keychain, files, comeToFront } = setUp();
    const done = signIn.start();
    const url = await browserOpened(browser);
    expect(comeToFront).not.toHaveBeenCalled();
    const page = await comeBack(url);
    await done;
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('You are signed in.') });
    expect(statuses).toEqual(['waitingForBrowser', 'exchanging', 'signedIn remembered']);
    expect(keychain.stored).toEqual({ subject: SUBJECT, refreshToken: 'refresh-1' });
    expect(files).toEqual([`claim ${SUBJECT}`]);
    expect(comeToFront).toHaveBeenCalledTimes(1);
    expect(tokens.revoked).toEqual([]);
  });

  it('sends the code with the redirect and the verifier that belong to what the browser was given', async () => {
    const { signIn, browser, tokens } = setUp();
    const done = signIn.start();
    const url = await browserOpened(browser);
    await comeBack(url);
    await done;
    const [exchange] = tokens.exchanges;
    expect(exchange).toMatchObject({ code: 'the code', redirectUri: url.searchParams.get('redirect_uri') });
    expect(s256(exchange?.verifier ?? '')).toBe(url.searchParams.get('code_challenge'));
  });

  it('is stopped at once while the tenant is slow to answer', async () => {
    const asked = deferred();
    const verifyIdToken = vi.fn((_idToken: string, _nonce: string, signal: AbortSignal) => {
      asked.resolve();
      return unlessAborted(new Promise<string>(() => undefined), signal);
    });
    const { signIn, browser, tokens } = setUp({ verifyIdToken });
    const done = signIn.start();
    void comeBack(await browserOpened(browser));
    await asked.promise;
    signIn.stop();
    await done;
    expect(label(signIn.status)).toBe('signedOut stopped');
    expect(tokens.revoked).toHaveLength(1);
  });

  it('has the ID token checked against the nonce that the browser was given', async () => {
    const verifyIdToken = vi.fn(async () => SUBJECT);
    const { signIn, browser } = setUp({ verifyIdToken });
    const done = signIn.start();
    const url = await browserOpened(browser);
    await comeBack(url);
    await done;
    expect(verifyIdToken).toHaveBeenCalledExactlyOnceWith(
      'id-token',
      url.searchParams.get('nonce'),
      expect.any(AbortSignal),
    );
  });

  it('opens one browser, however often the button is pressed', async () => {
    const { signIn, browser } = setUp();
    const done = signIn.start();
    await signIn.start();
    const url = await browserOpened(browser);
    await signIn.start();
    await comeBack(url);
    await done;
    expect(browser).toHaveLength(1);
  });

  it('opens the same address again where the person asks for it', async () => {
    const { signIn, browser } = setUp();
    const done = signIn.start();
    const first = await browserOpened(browser);
    await signIn.openBrowserAgain();
    expect(await browserOpened(browser, 2)).toEqual(first);
    await comeBack(first);
    await done;
    expect(label(signIn.status)).toBe('signedIn remembered');
    await signIn.openBrowserAgain();
    expect(browser).toHaveLength(2);
  });

  it('is not ended by a callback with another state', async () => {
    const { signIn, browser, statuses } = setUp();
    const done = signIn.start();
    const url = await browserOpened(browser);
    expect(await comeBack(url, { code: 'foreign', state: 'foreign' })).toMatchObject({ status: 400 });
    expect(statuses).toEqual(['waitingForBrowser']);
    await comeBack(url);
    await done;
    expect(label(signIn.status)).toBe('signedIn remembered');
  });

  it('takes a browser that is back before its start is through', async () => {
    const browser: URL[] = [];
    const { signIn } = setUp({
      openBrowser: (url) => {
        browser.push(url);
        return new Promise(() => undefined);
      },
    });
    const done = signIn.start();
    await comeBack(await browserOpened(browser));
    await done;
    expect(label(signIn.status)).toBe('signedIn remembered');
  });

  it('has new secrets each time', async () => {
    const { signIn, browser } = setUp();
    for (const count of [1, 2]) {
      const done = signIn.start();
      await browserOpened(browser, count);
      signIn.stop();
      await done;
    }
    const [first, second] = browser;
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first?.searchParams.get(name)).not.toBe(second?.searchParams.get(name));
    }
  });

  it('without a keychain asks before it goes on for this run alone', async () => {
    const { signIn, browser, statuses, keychain, session } = setUp();
    keychain.broken = true;
    const done = signIn.start();
    await comeBack(await browserOpened(browser));
    await done;
    expect(label(signIn.status)).toBe('keychainMissing');
    signIn.continueWithoutKeychain();
    signIn.continueWithoutKeychain();
    expect(statuses.slice(2)).toEqual(['keychainMissing', 'signedIn this run']);
    await expect(session.accessToken()).resolves.toBe('access-1');
  });

  it('is not made by going on without a keychain where nobody asked', () => {
    const { signIn, statuses } = setUp();
    signIn.continueWithoutKeychain();
    expect(statuses).toEqual([]);
  });

  it('logs no code, token, state or verifier', async () => {
    const { signIn, browser, tokens, log } = setUp();
    const done = signIn.start();
    const url = await browserOpened(browser);
    await comeBack(url, { code: 'plain-code' });
    await done;
    const text = JSON.stringify(log.entries);
    const secrets = ['state', 'nonce', 'code_challenge'].map((name) => url.searchParams.get(name) ?? '?');
    for (const secret of [
      ...secrets,
      tokens.exchanges[0]?.verifier ?? '?',
      'plain-code',
      'access-1',
      'refresh-1',
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('a sign-in that ends', () => {
  it('because the person stops it gives the port back and can begin again', async () => {
    const { signIn, browser, statuses } = setUp();
    const done = signIn.start();
    const url = await browserOpened(browser);
    signIn.stop();
    await done;
    expect(statuses).toEqual(['waitingForBrowser', 'signedOut stopped']);
    await expect(comeBack(url)).rejects.toThrow();

    const again = signIn.start();
    await comeBack(await browserOpened(browser, 2));
    await again;
    expect(label(signIn.status)).toBe('signedIn remembered');
  });

  it('because the person does not want it for this run only', async () => {
    const { signIn, browser, keychain, tokens, files } = setUp();
    keychain.broken = true;
    const done = signIn.start();
    await comeBack(await browserOpened(browser));
    await done;
    expect(label(signIn.status)).toBe('keychainMissing');
    await signIn.stop();
    expect(label(signIn.status)).toBe('signedOut never');
    expect(tokens.revoked).toHaveLength(1);
    expect(files.at(-1)).toBe('delete');
  });

  it('because the person stops it before the browser is there', async () => {
    const opening = deferred();
    const { signIn, statuses } = setUp({
      openBrowser: () => {
        opening.resolve();
        return new Promise(() => undefined);
      },
    });
    const done = signIn.start();
    await opening.promise;
    signIn.stop();
    await done;
    expect(statuses).toEqual(['waitingForBrowser', 'signedOut stopped']);
  });

  it('because the person stops it at once', async () => {
    const { signIn, browser } = setUp();
    const done = signIn.start();
    signIn.stop();
    await done;
    expect(label(signIn.status)).toBe('signedOut stopped');
    expect(browser).toEqual([]);
  });

  it('because nobody comes back in time', async () => {
    const { signIn, statuses } = setUp({ browserTimeoutMs: 20 });
    await signIn.start();
    expect(statuses).toEqual(['waitingForBrowser', 'signedOut timedOut']);
  });

  it('because there is no browser', async () => {
    const { signIn, statuses } = setUp({ openBrowser: () => Promise.reject(new Error('no xdg-open')) });
    await signIn.start();
    expect(statuses).toEqual(['waitingForBrowser', 'signedOut browserMissing']);
  });

  it('because the browser does not open again', async () => {
    let opens = 0;
    const { signIn } = setUp({
      openBrowser: async () => {
        opens += 1;
        if (opens > 1) throw new Error('no xdg-open');
      },
    });
    const done = signIn.start();
    await vi.waitFor(() => expect(opens).toBe(1));
    await signIn.openBrowserAgain();
    await done;
    expect(label(signIn.status)).toBe('signedOut browserMissing');
  });

  it('because every port is taken, before any browser opens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('no port');
    const { signIn, statuses, browser } = setUp({ config: { ...CONFIG, callbackPorts: [address.port] } });
    await signIn.start();
    expect(statuses).toEqual(['signedOut portsTaken']);
    expect(browser).toEqual([]);
  });

  it.each([
    ['access_denied', 'User did not authorize the request', 'stopped'],
    ['access_denied', 'The resource owner denied the request', 'stopped'],
    ['access_denied', '', 'stopped'],
    ['access_denied', 'Only family members may come in', 'notAllowed'],
    ['unauthorized', 'user is blocked', 'notAllowed'],
    ['login_required', '', 'failed'],
    ['server_error', 'cancel', 'failed'],
  ])('because the tenant answers %s "%s": %s', async (error, error_description, reason) => {
    const { signIn, browser, tokens } = setUp();
    const done = signIn.start();
    const page = await comeBack(await browserOpened(browser), { error, error_description });
    await done;
    expect(page.text).toContain('You are not signed in yet.');
    expect(label(signIn.status)).toBe(`signedOut ${reason}`);
    expect(tokens.exchanges).toEqual([]);
  });

  it.each([
    ['no connection', new NetworkFailure('no connection'), 'offline'],
    ['no answer', new TimedOut('no answer'), 'offline'],
    ['a code that is no longer good', new TokenRefused('invalid_grant'), 'failed'],
    ['an account that may not', new TokenRefused('access_denied'), 'notAllowed'],
    ['something else', new Error('surprise'), 'failed'],
  ])('because the exchange brings %s', async (_what, cause, reason) => {
    const { signIn, browser, tokens, keychain } = setUp();
    tokens.onExchange = () => Promise.reject(cause);
    const done = signIn.start();
    const page = await comeBack(await browserOpened(browser));
    await done;
    expect(page.text).toContain('You are not signed in yet.');
    expect(label(signIn.status)).toBe(`signedOut ${reason}`);
    expect(keychain.stored).toBeNull();
  });

  it('because the ID token is rejected revokes what it got, and keeps nothing', async () => {
    const { signIn, browser, tokens, keychain, session, files } = setUp({
      verifyIdToken: () => Promise.reject(new IdTokenRejected('the nonce is not the one of this sign-in')),
    });
    const done = signIn.start();
    const page = await comeBack(await browserOpened(browser));
    await done;
    expect(page.text).toContain('You are not signed in yet.');
    expect(label(signIn.status)).toBe('signedOut failed');
    expect(tokens.revoked).toEqual(['refresh-1']);
    expect(keychain.stored).toBeNull();
    expect(files).toEqual([]);
    await expect(session.accessToken()).rejects.toThrow();
  });

  it('because the person stops it during the exchange revokes what it got', async () => {
    const { signIn, browser, tokens, keychain } = setUp();
    const gate = deferred<CodeTokens>();
    tokens.onExchange = () => gate.promise;
    const done = signIn.start();
    const page = comeBack(await browserOpened(browser));
    await vi.waitFor(() => expect(tokens.exchanges).toHaveLength(1));
    signIn.stop();
    gate.resolve({
      accessToken: { value: 'access-1', lifetime: 3600 },
      refreshToken: 'refresh-1',
      idToken: 'id-token',
    });
    await done;
    await page;
    expect(label(signIn.status)).toBe('signedOut stopped');
    expect(tokens.revoked).toEqual(['refresh-1']);
    expect(keychain.stored).toBeNull();
  });

  it('because the person stops it while it is being stored keeps nothing', async () => {
    const { signIn, browser, tokens, keychain, session } = setUp();
    const gate = deferred();
    keychain.beforeWrite = gate.promise;
    const done = signIn.start();
    const page = comeBack(await browserOpened(browser));
    await vi.waitFor(() => expect(keychain.writes).toBe(1));
    signIn.stop();
    gate.resolve();
    await done;
    expect((await page).text).toContain('You are not signed in yet.');
    expect(label(signIn.status)).toBe('signedOut stopped');
    expect(tokens.revoked).toContain('refresh-1');
    expect(keychain.stored).toBeNull();
    await expect(session.accessToken()).rejects.toThrow();
  });

  it('because the files cannot be given to the person keeps nothing', async () => {
    const { signIn, browser, tokens, keychain, session } = setUp({
      claimFiles: () => Promise.reject(new Error('disk full')),
    });
    const done = signIn.start();
    await comeBack(await browserOpened(browser));
    await done;
    expect(label(signIn.status)).toBe('signedOut failed');
    expect(tokens.revoked).toContain('refresh-1');
    expect(keychain.stored).toBeNull();
    await expect(session.accessToken()).rejects.toThrow();
  });
});

describe('an earlier sign-in', () => {
  const STORED = { subject: SUBJECT, refreshToken: 'refresh-0' };

  async function restored(changes: Partial<SignInDependencies> = {}) {
    const all = setUp(changes);
    all.keychain.stored = STORED;
    await all.signIn.restore();
    return all;
  }

  it('is taken up without a network', async () => {
    const { statuses, files, tokens } = await restored();
    expect(statuses).toEqual(['signedIn remembered']);
    expect(files).toEqual([`claim ${SUBJECT}`]);
    expect(tokens.renewals).toEqual([]);
  });

  it('may not be there', async () => {
    const { signIn, statuses } = setUp();
    await signIn.restore();
    expect(statuses).toEqual(['signedOut never']);
  });

  it('that the keychain does not give out is a calm start', async () => {
    const { signIn, keychain, statuses, log } = setUp();
    keychain.broken = true;
    await signIn.restore();
    expect(statuses).toEqual(['signedOut never']);
    expect(log.events()).toContain('keychain.read-failed');
  });

  it('whose files cannot be claimed is no reason to stop the start', async () => {
    const { statuses, log } = await restored({ claimFiles: () => Promise.reject(new Error('disk full')) });
    expect(statuses).toEqual(['signedOut failed']);
    expect(log.events()).toContain('sign-in.restore-failed');
  });

  it('stays when signing in once more is stopped', async () => {
    const { signIn, browser, session, keychain, statuses } = await restored();
    const done = signIn.start();
    await browserOpened(browser);
    signIn.stop();
    await done;
    expect(statuses).toEqual(['signedIn remembered', 'waitingForBrowser', 'signedIn remembered']);
    await expect(session.accessToken()).resolves.toBe('access-2');
    expect(keychain.stored).not.toBeNull();
  });

  it('ends when it is lost, with its own words', async () => {
    const { session, tokens, keychain, statuses } = await restored();
    tokens.onRenew = () => Promise.reject(new TokenRefused('invalid_grant'));
    await expect(session.accessToken()).rejects.toThrow();
    expect(statuses).toEqual(['signedIn remembered', 'signedOut elsewhere']);
    expect(keychain.stored).toBeNull();
  });

  it('that is lost while somebody signs in once more does not end that', async () => {
    const { signIn, browser, session, tokens, statuses } = await restored();
    const done = signIn.start();
    const url = await browserOpened(browser);
    tokens.onRenew = () => Promise.reject(new TokenRefused('invalid_grant'));
    await expect(session.accessToken()).rejects.toThrow();
    expect(label(signIn.status)).toBe('waitingForBrowser');
    await comeBack(url);
    await done;
    expect(statuses).toEqual([
      'signedIn remembered',
      'waitingForBrowser',
      'exchanging',
      'signedIn remembered',
    ]);
  });

  it('that is lost while somebody signs in once more does not come back when that is stopped', async () => {
    const { signIn, browser, session, tokens } = await restored();
    const done = signIn.start();
    await browserOpened(browser);
    tokens.onRenew = () => Promise.reject(new TokenRefused('invalid_grant'));
    await expect(session.accessToken()).rejects.toThrow();
    signIn.stop();
    await done;
    expect(label(signIn.status)).toBe('signedOut stopped');
  });
});

describe('signing out', () => {
  async function signedIn(changes: Partial<SignInDependencies> = {}) {
    const all = setUp(changes);
    const done = all.signIn.start();
    await comeBack(await browserOpened(all.browser));
    await done;
    return all;
  }

  it('revokes, forgets, and deletes the pictures', async () => {
    const { signIn, tokens, keychain, files } = await signedIn();
    await signIn.signOut();
    expect(label(signIn.status)).toBe('signedOut never');
    expect(tokens.revoked).toEqual(['refresh-1']);
    expect(keychain.stored).toBeNull();
    expect(files.at(-1)).toBe('delete');
  });

  it('also without a network', async () => {
    const { signIn, tokens, keychain, files } = await signedIn();
    tokens.onRevoke = () => Promise.reject(new NetworkFailure('no connection'));
    await signIn.signOut();
    expect(label(signIn.status)).toBe('signedOut never');
    expect(keychain.stored).toBeNull();
    expect(files.at(-1)).toBe('delete');
  });

  it('deletes the pictures without waiting for the tenant', async () => {
    const { signIn, tokens, files } = await signedIn();
    const gate = deferred();
    tokens.onRevoke = () => gate.promise;
    const done = signIn.signOut();
    await vi.waitFor(() => expect(files.at(-1)).toBe('delete'));
    gate.resolve();
    await done;
  });

  it('is told also where a picture cannot be deleted', async () => {
    const { signIn, log } = await signedIn({ deleteFiles: () => Promise.reject(new Error('EBUSY')) });
    await signIn.signOut();
    expect(label(signIn.status)).toBe('signedOut never');
    expect(log.events()).toContain('sign-out.files-kept');
  });

  it('during a sign-in ends that, and is the last word', async () => {
    const { signIn, browser, statuses } = setUp();
    const done = signIn.start();
    await browserOpened(browser);
    await signIn.signOut();
    await done;
    await turn();
    expect(statuses.at(-1)).toBe('signedOut never');
  });
});

describe('asking for more', () => {
  async function signedIn(changes: Partial<SignInDependencies> = {}) {
    const parts = setUp(changes);
    const done = parts.signIn.start();
    await comeBack(await browserOpened(parts.browser));
    await done;
    return parts;
  }

  it('names Google’s scopes, and leaves the person signed in all the while', async () => {
    const { signIn, browser, statuses, files, keychain } = await signedIn();
    const asked = signIn.ask(['see', 'pick']);
    const url = await browserOpened(browser, 2);
    expect(url.searchParams.get('connection_scope')?.split(',')).toEqual([
      'https://www.googleapis.com/auth/photoslibrary.readonly.appcreateddata',
      'https://www.googleapis.com/auth/photospicker.mediaitems.readonly',
    ]);
    await comeBack(url);
    await expect(asked).resolves.toBe('done');
    expect(statuses).toEqual(['waitingForBrowser', 'exchanging', 'signedIn remembered']);
    expect(files).toEqual([`claim ${SUBJECT}`]);
    expect(keychain.stored?.subject).toBe(SUBJECT);
  });

  it('changes nothing when the person says no, or stops', async () => {
    const { signIn, browser, statuses } = await signedIn();
    const refused = signIn.ask(['see', 'pick']);
    await comeBack(await browserOpened(browser, 2), {
      error: 'access_denied',
      error_description: 'User did not authorize the request',
    });
    await expect(refused).resolves.toBe('stopped');
    const stopped = signIn.ask(['see', 'pick']);
    await browserOpened(browser, 3);
    signIn.stop();
    await expect(stopped).resolves.toBe('stopped');
    expect(statuses.at(-1)).toBe('signedIn remembered');
    expect(statuses).toHaveLength(3);
  });

  it('takes no other account in, and lets none of its tokens live', async () => {
    const subjects = [SUBJECT, 'google-oauth2|somebody-else'];
    const { signIn, browser, session, tokens } = await signedIn({
      verifyIdToken: async () => subjects.shift() ?? '',
    });
    const asked = signIn.ask(['see', 'pick']);
    await comeBack(await browserOpened(browser, 2));
    await expect(asked).resolves.toBe('otherAccount');
    expect(session.subject).toBe(SUBJECT);
    expect(tokens.revoked).toHaveLength(1);
  });

  it('opens its page again where the person asks for it, and asks nobody who is not signed in', async () => {
    const { signIn, browser } = await signedIn();
    const asked = signIn.ask(['see', 'pick']);
    const url = await browserOpened(browser, 2);
    await signIn.openBrowserAgain();
    expect(browser[2]?.href).toBe(url.href);
    await comeBack(url);
    await asked;
    await expect(setUp().signIn.ask(['see', 'pick'])).resolves.toBe('signedOut');
  });
});
