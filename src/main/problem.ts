/** From exceptions inside main to the few problems that the renderer has a screen for. */
import type { ProblemCode } from '../shared/ipc.ts';
import { assertNever } from '../shared/result.ts';
import { DoorClosed } from './carer/carer-door.ts';
import { BadAnswer, NetworkFailure, TimedOut, Unavailable } from './http.ts';
import { Gone } from './photos/album-source.ts';
import { FunctionRefused } from './photos/function-client.ts';
import { NotSignedIn } from './sign-in/session.ts';
import { isAccountRefused } from './sign-in/token-endpoint.ts';

export function problemOf(cause: unknown): ProblemCode {
  if (cause instanceof NetworkFailure) return 'offline';
  if (cause instanceof TimedOut || cause instanceof Unavailable) return 'tryLater';
  if (cause instanceof NotSignedIn) return 'signedOut';
  if (isAccountRefused(cause)) return 'notAllowed';
  if (cause instanceof Gone) return 'gone';
  if (cause instanceof DoorClosed) return 'locked';
  if (isDiskFull(cause)) return 'diskFull';
  if (cause instanceof FunctionRefused) return problemOfRefusal(cause.code);
  return 'unexpected';
}

/** True for failures that can go away by themselves: until then, what was seen before is better than nothing. */
export function isPassing(cause: unknown): boolean {
  const problem = problemOf(cause);
  return problem === 'offline' || problem === 'tryLater' || cause instanceof BadAnswer;
}

/** The disk, or what this user may take of it, is used up (POSIX: ENOSPC, EDQUOT). */
function isDiskFull(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
}

function problemOfRefusal(code: FunctionRefused['code']): ProblemCode {
  switch (code) {
    case 'forbidden':
    case 'no_photos_account':
      return 'notAllowed';
    case 'sign_in_again':
    case 'permission_missing':
      return 'signInAgain';
    case 'not_found':
    case 'pick_session_over':
    case 'address_expired':
      return 'gone';
    case 'too_many_requests':
    case 'quota_reached':
    case 'pick_not_finished':
    case 'try_later':
    case 'bad_upstream':
    case 'internal':
      return 'tryLater';
    // A renewed token was refused as well, or the two ends do not fit each other: a carer's or host's matter.
    case 'unauthorized':
    case 'invalid_request':
    case 'method_not_allowed':
    // About one file: whoever brings it in tells the carer which.
    case 'storage_full':
    case 'too_large':
    case 'unsupported_type':
      return 'unexpected';
    default:
      return assertNever(code);
  }
}
