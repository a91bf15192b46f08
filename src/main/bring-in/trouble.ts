/** What to make of a failure while pictures are brought in: wait and try again, rest until somebody helps, or leave one picture out. */

import type { EndReason, FailedItem, ItemProblem, PauseReason } from '../../shared/bring-in.ts';
import type { GooglePermission } from '../../shared/function-api.ts';
import { BadAnswer, NetworkFailure, TimedOut, Unavailable } from '../http.ts';
import { FunctionRefused } from '../photos/function-client.ts';
import { NotSignedIn } from '../sign-in/session.ts';
import { isAccountRefused } from '../sign-in/token-endpoint.ts';

export type Trouble =
  /** `ms`: not before so long, where the other side says so. */
  | { readonly kind: 'wait'; readonly why: 'offline' | 'tryLater'; readonly ms: number | null }
  | { readonly kind: 'pause'; readonly reason: PauseReason }
  | { readonly kind: 'permission'; readonly permission: GooglePermission | null }
  | { readonly kind: 'addressExpired' }
  | { readonly kind: 'sessionOver' }
  | { readonly kind: 'item'; readonly problem: ItemProblem }
  | { readonly kind: 'end'; readonly reason: EndReason };

/** @throws `cause` itself where it is a fault of the program */
export function troubleOf(cause: unknown): Trouble {
  if (cause instanceof NetworkFailure) return { kind: 'wait', why: 'offline', ms: null };
  if (cause instanceof TimedOut || cause instanceof Unavailable || cause instanceof BadAnswer)
    return { kind: 'wait', why: 'tryLater', ms: null };
  if (cause instanceof NotSignedIn) return { kind: 'pause', reason: 'signedOut' };
  if (isAccountRefused(cause)) return { kind: 'end', reason: 'notAllowed' };
  if (isDiskFull(cause)) return { kind: 'pause', reason: 'diskFull' };
  if (cause instanceof FunctionRefused) return troubleOfRefusal(cause);
  throw cause;
}

function troubleOfRefusal({ code, permission, retryAfterMs }: FunctionRefused): Trouble {
  switch (code) {
    case 'permission_missing':
      return { kind: 'permission', permission };
    case 'sign_in_again':
      return { kind: 'permission', permission: null };
    case 'address_expired':
      return { kind: 'addressExpired' };
    case 'pick_session_over':
      return { kind: 'sessionOver' };
    case 'quota_reached':
      return { kind: 'pause', reason: 'quota' };
    case 'storage_full':
      return { kind: 'pause', reason: 'storageFull' };
    case 'unsupported_type':
      return { kind: 'item', problem: 'otherKind' };
    case 'too_large':
      return { kind: 'item', problem: 'tooLarge' };
    case 'not_found':
    case 'invalid_request':
      return { kind: 'item', problem: 'unusable' };
    case 'forbidden':
    case 'no_photos_account':
      return { kind: 'end', reason: 'notAllowed' };
    case 'unauthorized':
    case 'method_not_allowed':
      return { kind: 'end', reason: 'failed' };
    default:
      return { kind: 'wait', why: 'tryLater', ms: retryAfterMs };
  }
}

function isDiskFull(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
}

/** Ends the work in a way that the carer is told. */
export class WorkPaused extends Error {
  override readonly name = 'WorkPaused';
  readonly reason: PauseReason;
  constructor(reason: PauseReason) {
    super(reason);
    this.reason = reason;
  }
}

export class WorkEnded extends Error {
  override readonly name = 'WorkEnded';
  readonly reason: EndReason;
  /** What did not come along, where that is why. */
  readonly failed: readonly FailedItem[];
  constructor(reason: EndReason, failed: readonly FailedItem[] = []) {
    super(reason);
    this.reason = reason;
    this.failed = failed;
  }
}

/** The permission was asked for, and not given. */
export class PermissionRefused extends Error {
  override readonly name = 'PermissionRefused';
}

/** What was picked can no longer be had. */
export class SessionOver extends Error {
  override readonly name = 'SessionOver';
}
