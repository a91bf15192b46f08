import { describe, expect, it, vi } from 'vitest';
import { BadAnswer, NetworkFailure } from '../../../../src/main/http.ts';
import { createSession, NotSignedIn } from '../../../../src/main/sign-in/session.ts';
import { type RenewedTokens, TokenRefused } from '../../../../src/main/sign-in/token-endpoint.ts';
import { deferred, rememberingLog, turn } from '../support.ts';
import { MemoryKeychain, ScriptedTokens } from './fakes.ts';

const SUBJECT = 'google-oauth2|111';
const HOUR = 3_600_000;
const FIRST = {
  subject: SUBJECT,
  refreshToken: 'refresh-1',
  accessToken: { value: 'access-1', lifetime: 3600 },
};

function setUp() {
  const keychain = new MemoryKeychain();
  const tokens = new ScriptedTokens();
  const log = rememberingLog();
  const clock = { now: 1_000_000 };
  const onLost = vi.fn();
  const session = createSession({ keychain, tokens, log, now: () => clock.now, onLost });
  return { keychain, tokens, log, clock, onLost, session };
}

async function signedIn() {
  const all = setUp();
  await all.session.begin(FIRST);
  return all;
}

describe('a new sign-in', () => {
  it('is in the keychain once it has begun, and its access token needs no renewal', async () => {
    const { session, keychain, tokens } = setUp();
    await expect(session.begin(FIRST)).resolves.toBe(true);
    expect(keychain.stored).toEqual({ subject: SUBJECT, refreshToken: 'refresh-1' });
    await expect(session.accessToken()).resolves.toBe('access-1');
    expect(tokens.renewals).toEqual([]);
  });

  it('gives nobody a token before it is in the keychain', async () => {
    const { session, keychain } = setUp();
    const gate = deferred();
    keychain.beforeWrite = gate.promise;
    const begun = session.begin(FIRST);
    await expect(session.accessToken()).rejects.toThrow(NotSignedIn);
    gate.resolve();
    await begun;
    await expect(session.accessToken()).resolves.toBe('access-1');
  });

  it('lasts for this run where there is no keychain', async () => {
    const { session, keychain, log } = setUp();
    keychain.broken = true;
    await expect(session.begin(FIRST)).resolves.toBe(false);
    await expect(session.accessToken()).resolves.toBe('access-1');
    expect(log.events()).toContain('keychain.write-failed');
  });

  it('logs no token', async () => {
    const { session, log } = await signedIn();
    await session.accessToken('access-1');
    await session.end();
    expect(JSON.stringify(log.entries)).not.toMatch(/refresh-\d|access-\d/);
  });
});

describe('an earlier sign-in', () => {
  it('is taken up from the keychain without a network, and renewed at its first use', async () => {
    const { session, keychain, tokens } = setUp();
    keychain.stored = { subject: SUBJECT, refreshToken: 'refresh-0' };
    await expect(session.restore()).resolves.toBe(SUBJECT);
    expect(tokens.renewals).toEqual([]);
    await expect(session.accessToken()).resolves.toBe('access-2');
    expect(tokens.renewals).toEqual(['refresh-0']);
  });

  it('may not be there', async () => {
    const { session } = setUp();
    await expect(session.restore()).resolves.toBeNull();
    await expect(session.accessToken()).rejects.toThrow(NotSignedIn);
  });
});

describe('a renewal', () => {
  it('is one, however many wait for it', async () => {
    const { session, tokens, clock } = await signedIn();
    clock.now += HOUR;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => session.accessToken()));
    expect(new Set(answers)).toEqual(new Set(['access-2']));
    expect(tokens.renewals).toEqual(['refresh-1']);
  });

  it('is one for all who were refused with the same token, also those who come late', async () => {
    const { session, tokens } = await signedIn();
    await expect(session.accessToken('access-1')).resolves.toBe('access-2');
    await expect(session.accessToken('access-1')).resolves.toBe('access-2');
    expect(tokens.renewals).toEqual(['refresh-1']);
  });

  it('happens at the very end of the lifetime, and not before it', async () => {
    const { session, tokens, clock } = setUp();
    await session.begin({ ...FIRST, accessToken: { value: 'access-1', lifetime: 10 } });
    clock.now += 7_999;
    await expect(session.accessToken()).resolves.toBe('access-1');
    expect(tokens.renewals).toEqual([]);
    clock.now += 2_001;
    await expect(session.accessToken()).resolves.toBe('access-2');
  });

  it('begins five minutes ahead of the end, behind the caller’s back', async () => {
    const { session, tokens, clock } = await signedIn();
    const gate = deferred<RenewedTokens>();
    tokens.onRenew = () => gate.promise;
    clock.now += HOUR - 5 * 60_000 - 1;
    await session.accessToken();
    expect(tokens.renewals).toEqual([]);
    clock.now += 1;
    await expect(session.accessToken()).resolves.toBe('access-1');
    await expect(session.accessToken()).resolves.toBe('access-1');
    expect(tokens.renewals).toEqual(['refresh-1']);
    gate.resolve({ accessToken: { value: 'access-2', lifetime: 3600 }, refreshToken: 'refresh-2' });
    await vi.waitFor(async () => expect(await session.accessToken()).toBe('access-2'));
  });

  it('that fails behind the caller’s back is logged, and tried again', async () => {
    const { session, tokens, clock, log } = await signedIn();
    tokens.onRenew = () => Promise.reject(new NetworkFailure('no connection'));
    clock.now += HOUR - 60_000;
    await expect(session.accessToken()).resolves.toBe('access-1');
    await vi.waitFor(() => expect(log.events()).toContain('session.renewal-failed'));
    await expect(session.accessToken()).resolves.toBe('access-1');
    expect(tokens.renewals).toEqual(['refresh-1', 'refresh-1']);
  });

  it('stores the new refresh token before anybody uses the new access token', async () => {
    const { session, keychain, clock } = await signedIn();
    const gate = deferred();
    keychain.beforeWrite = gate.promise;
    clock.now += HOUR;
    let answered = false;
    const answer = session.accessToken().then((token) => {
      answered = true;
      return token;
    });
    await vi.waitFor(() => expect(keychain.writes).toBe(2));
    await turn();
    expect(answered).toBe(false);
    gate.resolve();
    await expect(answer).resolves.toBe('access-2');
    expect(keychain.stored).toEqual({ subject: SUBJECT, refreshToken: 'refresh-2' });
  });

  it('is over, and stored, before the app may end', async () => {
    const { session, keychain, tokens, clock } = await signedIn();
    const gate = deferred();
    const renew = tokens.onRenew;
    tokens.onRenew = async (count) => {
      await gate.promise;
      return renew(count);
    };
    clock.now += HOUR;
    const answer = session.accessToken();
    const settled = session.settled().then(() => keychain.stored?.refreshToken);
    gate.resolve();
    await expect(settled).resolves.toBe('refresh-2');
    await answer;
    tokens.onRenew = () => Promise.reject(new NetworkFailure('gone'));
    clock.now += 2 * HOUR;
    const failing = session.accessToken();
    await expect(session.settled()).resolves.toBeUndefined();
    await expect(failing).rejects.toThrow(NetworkFailure);
  });

  it('uses the newest refresh token each time', async () => {
    const { session, tokens, clock } = await signedIn();
    for (let round = 0; round < 3; round += 1) {
      clock.now += HOUR;
      await session.accessToken();
    }
    expect(tokens.renewals).toEqual(['refresh-1', 'refresh-2', 'refresh-3']);
  });

  it('keeps the refresh token where the tenant does not rotate', async () => {
    const { session, keychain, tokens, clock } = await signedIn();
    tokens.onRenew = async () => ({ accessToken: { value: 'access-2', lifetime: 3600 }, refreshToken: null });
    clock.now += HOUR;
    await session.accessToken();
    expect(keychain.writes).toBe(1);
    expect(keychain.stored).toEqual({ subject: SUBJECT, refreshToken: 'refresh-1' });
  });

  it('goes on in memory where the keychain no longer takes it', async () => {
    const { session, keychain, tokens, clock, log } = await signedIn();
    keychain.broken = true;
    clock.now += HOUR;
    await expect(session.accessToken()).resolves.toBe('access-2');
    clock.now += HOUR;
    await expect(session.accessToken()).resolves.toBe('access-3');
    expect(tokens.renewals).toEqual(['refresh-1', 'refresh-2']);
    expect(log.events()).toContain('keychain.write-failed');
  });

  it.each([
    ['no network', new NetworkFailure('no connection')],
    ['a broken tenant', new BadAnswer('status 500')],
    ['another refusal', new TokenRefused('access_denied')],
  ])('that fails for %s keeps the session', async (_what, cause) => {
    const { session, keychain, tokens, clock, onLost } = await signedIn();
    tokens.onRenew = () => Promise.reject(cause);
    clock.now += HOUR;
    await expect(session.accessToken()).rejects.toBe(cause);
    expect(onLost).not.toHaveBeenCalled();
    expect(keychain.stored).toEqual({ subject: SUBJECT, refreshToken: 'refresh-1' });
    tokens.onRenew = async () => ({ accessToken: { value: 'access-9', lifetime: 60 }, refreshToken: null });
    await expect(session.accessToken()).resolves.toBe('access-9');
  });
});

describe('a refresh token that the tenant no longer takes', () => {
  it('ends the session once, for all who wait, and leaves the keychain empty', async () => {
    const { session, keychain, tokens, clock, onLost } = await signedIn();
    tokens.onRenew = () => Promise.reject(new TokenRefused('invalid_grant'));
    clock.now += HOUR;
    const answers = await Promise.allSettled([1, 2, 3].map(() => session.accessToken()));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(NotSignedIn) });
    }
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(keychain.stored).toBeNull();
    await expect(session.accessToken()).rejects.toThrow(NotSignedIn);
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(tokens.renewals).toHaveLength(1);
  });

  it('ends the session also where the keychain cannot be cleared', async () => {
    const { session, keychain, tokens, clock, onLost } = await signedIn();
    tokens.onRenew = () => Promise.reject(new TokenRefused('invalid_grant'));
    keychain.broken = true;
    clock.now += HOUR;
    await expect(session.accessToken()).rejects.toThrow(NotSignedIn);
    expect(onLost).toHaveBeenCalledTimes(1);
  });
});

describe('the end', () => {
  it('revokes at the tenant and forgets here', async () => {
    const { session, keychain, tokens, onLost } = await signedIn();
    await session.end();
    expect(tokens.revoked).toEqual(['refresh-1']);
    expect(keychain.stored).toBeNull();
    await expect(session.accessToken()).rejects.toThrow(NotSignedIn);
    expect(onLost).not.toHaveBeenCalled();
  });

  it('forgets also without a network', async () => {
    const { session, keychain, tokens, log } = await signedIn();
    tokens.onRevoke = () => Promise.reject(new NetworkFailure('no connection'));
    await session.end();
    expect(keychain.stored).toBeNull();
    await expect(session.accessToken()).rejects.toThrow(NotSignedIn);
    expect(log.events()).toContain('session.revocation-failed');
  });

  it('of nobody’s session does no harm', async () => {
    const { session, tokens } = setUp();
    await session.end();
    expect(tokens.revoked).toEqual([]);
  });

  it('during a renewal revokes what came of it, and keeps none of it', async () => {
    const { session, keychain, tokens, clock, onLost } = await signedIn();
    const gate = deferred<RenewedTokens>();
    tokens.onRenew = () => gate.promise;
    clock.now += HOUR;
    const answer = session.accessToken();
    const ended = session.end();
    gate.resolve({ accessToken: { value: 'access-2', lifetime: 3600 }, refreshToken: 'refresh-2' });
    await expect(answer).rejects.toThrow(NotSignedIn);
    await ended;
    expect(tokens.revoked.toSorted()).toEqual(['refresh-1', 'refresh-2']);
    expect(keychain.stored).toBeNull();
    expect(onLost).not.toHaveBeenCalled();
  });

  it('while a renewal is being stored leaves the keychain empty', async () => {
    const { session, keychain, tokens, clock } = await signedIn();
    const gate = deferred();
    keychain.beforeWrite = gate.promise;
    clock.now += HOUR;
    const answer = session.accessToken();
    await vi.waitFor(() => expect(keychain.writes).toBe(2));
    const ended = session.end();
    await turn();
    gate.resolve();
    await expect(answer).rejects.toThrow(NotSignedIn);
    await ended;
    expect(keychain.stored).toBeNull();
    expect(tokens.revoked).toEqual(['refresh-2']);
  });
});

describe('a sign-in in place of an earlier one', () => {
  const SECOND = {
    subject: 'google-oauth2|222',
    refreshToken: 'refresh-of-second',
    accessToken: { value: 'access-of-second', lifetime: 3600 },
  };

  it('is what the keychain holds, also when a renewal of the earlier one was being stored', async () => {
    const { session, keychain, clock } = await signedIn();
    const gate = deferred();
    keychain.beforeWrite = gate.promise;
    clock.now += HOUR;
    const earlier = session.accessToken().catch(() => 'refused');
    await vi.waitFor(() => expect(keychain.writes).toBe(2));
    keychain.beforeWrite = Promise.resolve();
    const begun = session.begin(SECOND);
    await turn();
    gate.resolve();
    await Promise.all([earlier, begun]);
    expect(keychain.stored).toEqual({ subject: SECOND.subject, refreshToken: 'refresh-of-second' });
    await expect(session.accessToken()).resolves.toBe('access-of-second');
  });

  it.each<[string, () => Promise<RenewedTokens>]>([
    [
      'brought tokens',
      async () => ({ accessToken: { value: 'access-2', lifetime: 3600 }, refreshToken: 'refresh-2' }),
    ],
    ['was refused', () => Promise.reject(new TokenRefused('invalid_grant'))],
  ])(
    'is what the keychain holds, also when a renewal of the earlier one %s meanwhile',
    async (_what, outcome) => {
      const { session, keychain, tokens, clock } = await signedIn();
      const gate = deferred();
      keychain.beforeWrite = gate.promise;
      const begun = session.begin(SECOND);
      await vi.waitFor(() => expect(keychain.writes).toBe(2));
      tokens.onRenew = outcome;
      clock.now += HOUR;
      const earlier = session.accessToken().catch(() => 'refused');
      await turn();
      gate.resolve();
      await Promise.all([earlier, begun]);
      expect(keychain.stored).toEqual({ subject: SECOND.subject, refreshToken: 'refresh-of-second' });
      clock.now -= HOUR;
      await expect(session.accessToken()).resolves.toBe('access-of-second');
    },
  );

  it('is not lost when the tenant refuses the earlier one’s renewal', async () => {
    const { session, keychain, tokens, clock, onLost } = await signedIn();
    const gate = deferred<RenewedTokens>();
    tokens.onRenew = () => gate.promise;
    clock.now += HOUR;
    const earlier = session.accessToken();
    await session.begin(SECOND);
    gate.reject(new TokenRefused('invalid_grant'));
    await expect(earlier).rejects.toThrow();
    expect(onLost).not.toHaveBeenCalled();
    expect(keychain.stored).toMatchObject({ refreshToken: 'refresh-of-second' });
    await expect(session.accessToken()).resolves.toBe('access-of-second');
  });
});
