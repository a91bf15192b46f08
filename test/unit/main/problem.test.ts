import { describe, expect, it } from 'vitest';
import { BadAnswer, NetworkFailure, TimedOut, Unavailable } from '../../../src/main/http.ts';
import { KeychainUnavailable } from '../../../src/main/keychain-entry.ts';
import { Gone } from '../../../src/main/photos/album-source.ts';
import { FunctionRefused } from '../../../src/main/photos/function-client.ts';
import { isPassing, problemOf } from '../../../src/main/problem.ts';
import { NotSignedIn } from '../../../src/main/sign-in/session.ts';
import { TokenRefused } from '../../../src/main/sign-in/token-endpoint.ts';
import { FUNCTION_ERRORS } from '../../../src/shared/function-api.ts';

describe('isPassing', () => {
  it.each([
    [new NetworkFailure('x'), true],
    [new TimedOut('x'), true],
    [new Unavailable('x'), true],
    [new FunctionRefused('try_later'), true],
    [new BadAnswer('x'), true],
    [new FunctionRefused('forbidden'), false],
    [new FunctionRefused('sign_in_again'), false],
    [new FunctionRefused('unauthorized'), false],
    [new NotSignedIn('x'), false],
    [new TokenRefused('access_denied'), false],
  ])('says of %s: %s', (cause, passing) => {
    expect(isPassing(cause)).toBe(passing);
  });
});

describe('problemOf', () => {
  it.each([
    [new NetworkFailure('x'), 'offline'],
    [new TimedOut('x'), 'tryLater'],
    [new Unavailable('x'), 'tryLater'],
    [new NotSignedIn('x'), 'signedOut'],
    [new Gone('x'), 'gone'],
    [new BadAnswer('x'), 'unexpected'],
    [new TokenRefused('x'), 'unexpected'],
    [new TokenRefused('access_denied'), 'notAllowed'],
    [new TokenRefused('unauthorized'), 'notAllowed'],
    [new KeychainUnavailable('x'), 'unexpected'],
    [new TypeError('x'), 'unexpected'],
    [Object.assign(new Error('x'), { code: 'ENOSPC' }), 'diskFull'],
    [Object.assign(new Error('x'), { code: 'EACCES' }), 'unexpected'],
    ['a text', 'unexpected'],
    [undefined, 'unexpected'],
  ])('takes %s for %s', (cause, problem) => {
    expect(problemOf(cause)).toBe(problem);
  });

  it.each([
    ['forbidden', 'notAllowed'],
    ['sign_in_again', 'signInAgain'],
    ['permission_missing', 'signInAgain'],
    ['not_found', 'gone'],
    ['too_many_requests', 'tryLater'],
    ['try_later', 'tryLater'],
    ['bad_upstream', 'tryLater'],
    ['internal', 'tryLater'],
    ['unauthorized', 'unexpected'],
    ['invalid_request', 'unexpected'],
    ['method_not_allowed', 'unexpected'],
    ['pick_not_finished', 'tryLater'],
    ['no_photos_account', 'notAllowed'],
    ['storage_full', 'unexpected'],
    ['pick_session_over', 'gone'],
    ['address_expired', 'gone'],
    ['too_large', 'unexpected'],
    ['unsupported_type', 'unexpected'],
    ['quota_reached', 'tryLater'],
  ] as const)('takes the function’s %s for %s', (code, problem) => {
    expect(problemOf(new FunctionRefused(code))).toBe(problem);
  });

  it('knows every code that the function has', () => {
    for (const code of Object.keys(FUNCTION_ERRORS) as (keyof typeof FUNCTION_ERRORS)[]) {
      expect(() => problemOf(new FunctionRefused(code))).not.toThrow();
    }
  });
});
