/** The one exception that becomes an answer: a code out of the contract's list, and a reason for the log alone. */
import { FUNCTION_ERRORS, type FunctionErrorCode, type GooglePermission } from '../shared/function-api.ts';

/** What the caller may know. Nothing of a token, an upstream's answer or a stack is ever in these. */
const MESSAGES: Record<FunctionErrorCode, string> = {
  invalid_request: 'The request is malformed.',
  unauthorized: 'A valid access token is needed.',
  forbidden: 'This access token does not allow this.',
  sign_in_again: 'The permission from Google is gone. Sign in again.',
  permission_missing: 'A permission at Google that this needs was not given.',
  not_found: 'There is no such thing here.',
  method_not_allowed: 'This method is not allowed here.',
  pick_not_finished: 'Nothing is picked yet.',
  no_photos_account: 'This Google account has no Google Photos.',
  storage_full: 'The Google account is full.',
  pick_session_over: 'This picking session is over. Start another.',
  address_expired: 'This address has run out. List the items again.',
  too_large: 'This has too many bytes.',
  unsupported_type: 'This type of file cannot be used here.',
  too_many_requests: 'Too many requests. Wait a little.',
  quota_reached: 'No more can be asked of Google today.',
  internal: 'The service has a fault.',
  bad_upstream: 'A service behind this one gave an answer that makes no sense.',
  try_later: 'The service is busy. Try again later.',
};

export interface FunctionErrorDetails {
  /** Why, for the log of whoever hosts the function. It must hold nothing secret and no text from outside. */
  readonly reason: string;
  /** Seconds after which another attempt makes sense. */
  readonly retryAfter?: number;
  /** With `permission_missing`: which one. */
  readonly permission?: GooglePermission;
  /** With `method_not_allowed`: those that are. */
  readonly allow?: readonly string[];
  readonly cause?: unknown;
}

export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  readonly code: FunctionErrorCode;
  readonly reason: string;
  readonly retryAfter: number | null;
  readonly permission: GooglePermission | null;
  readonly allow: readonly string[];

  constructor(code: FunctionErrorCode, details: FunctionErrorDetails) {
    super(MESSAGES[code], { cause: details.cause });
    this.code = code;
    this.reason = details.reason;
    this.retryAfter = details.retryAfter ?? null;
    this.permission = details.permission ?? null;
    this.allow = details.allow ?? [];
  }

  get status(): number {
    return FUNCTION_ERRORS[this.code];
  }
}

/** Seconds to ask for when an upstream that is limited, slow or down does not say how long it needs. */
const USUAL_RETRY_AFTER_S = 5;

/** An upstream is limited, slow or down. `afterMs` is when another attempt makes sense. */
export function tryLater(reason: string, afterMs?: number, cause?: unknown): FunctionError {
  const retryAfter = afterMs === undefined ? USUAL_RETRY_AFTER_S : Math.max(1, Math.ceil(afterMs / 1000));
  return new FunctionError('try_later', { reason, retryAfter, cause });
}
