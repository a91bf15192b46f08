/** Does one thing until it is done: waits where waiting helps, longer each time, and asks for a permission that is missing. */
import type { ItemProblem } from '../../shared/bring-in.ts';
import { PermissionRefused, SessionOver, type Trouble, troubleOf, WorkEnded, WorkPaused } from './trouble.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** The network may be away for days; a service that does not want one thing does not want it the tenth time either. */
const MAX_SERVICE_TRIES = 8;

export interface PatienceOptions {
  readonly signal: AbortSignal;
  /** Rejects with the signal's reason when it aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Is told why nothing moves on, and null when it does again. */
  readonly onWaiting: (why: 'offline' | 'tryLater' | null) => void;
  /** Asks the person for the permission. @throws {PermissionRefused | WorkEnded} */
  readonly askPermission: () => Promise<void>;
  /** Other failures that this call can deal with: true to try again at once. */
  readonly onAddressExpired?: () => Promise<void>;
}

/** One picture cannot come along. */
export class ItemFailed extends Error {
  override readonly name = 'ItemFailed';
  readonly problem: ItemProblem;
  constructor(problem: ItemProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * @throws {ItemFailed | WorkPaused | WorkEnded | PermissionRefused | SessionOver}, the signal's reason, and what is a fault of
 *   the program
 */
export async function patiently<Value>(
  action: () => Promise<Value>,
  options: PatienceOptions,
): Promise<Value> {
  const { signal, onWaiting } = options;
  let serviceTries = 0;
  let waited = false;
  for (let waitMs = FIRST_WAIT_MS, asked = false; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    signal.throwIfAborted();
    let trouble: Trouble;
    try {
      const value = await action();
      if (waited) onWaiting(null);
      return value;
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      if (isDecided(cause)) throw cause;
      trouble = troubleOf(cause);
    }
    if (trouble.kind === 'wait') {
      if (trouble.why === 'tryLater') serviceTries += 1;
      if (serviceTries >= MAX_SERVICE_TRIES) throw new ItemFailed('notNow');
      waited = true;
      onWaiting(trouble.why);
      await options.wait(Math.max(trouble.ms ?? 0, waitMs), signal);
      continue;
    }
    if (trouble.kind === 'permission') {
      if (asked) throw new PermissionRefused();
      asked = true;
      await options.askPermission();
      continue;
    }
    if (trouble.kind === 'addressExpired' && options.onAddressExpired && serviceTries < MAX_SERVICE_TRIES) {
      serviceTries += 1;
      await options.onAddressExpired();
      continue;
    }
    throw failureOf(trouble);
  }
}

/** It says already what becomes of the work. */
export function isDecided(cause: unknown): boolean {
  return (
    cause instanceof ItemFailed ||
    cause instanceof WorkPaused ||
    cause instanceof WorkEnded ||
    cause instanceof PermissionRefused ||
    cause instanceof SessionOver
  );
}

function failureOf(trouble: Exclude<Trouble, { kind: 'wait' | 'permission' }>): Error {
  switch (trouble.kind) {
    case 'pause':
      return new WorkPaused(trouble.reason);
    case 'end':
      return new WorkEnded(trouble.reason);
    case 'sessionOver':
      return new SessionOver();
    case 'item':
      return new ItemFailed(trouble.problem);
    case 'addressExpired':
      return new ItemFailed('unusable');
  }
}

/** So many in a row, and it is no matter of theirs. */
const MAX_IN_A_ROW = 3;

export interface Row {
  /** One came along, or a new run begins. */
  reset(): void;
  /** One did not. @throws {WorkPaused} where that is because the other side has no time, and was so for the last ones */
  failed(cause: ItemFailed): void;
}

/** Tells items that cannot come along from another side that takes or gives none. */
export function createRow(): Row {
  let notNow = 0;
  return {
    reset() {
      notNow = 0;
    },
    failed({ problem }) {
      if (problem === 'notNow') notNow += 1;
      if (notNow >= MAX_IN_A_ROW) throw new WorkPaused('busy');
    },
  };
}
