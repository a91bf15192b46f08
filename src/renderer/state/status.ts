/** The app's status as the main process tells it, and what follows from a change. */
import { signal } from '@preact/signals';
import type { AppStatus, ProblemCode } from '../../shared/ipc.ts';
import type { Result } from '../../shared/result.ts';
import { api, settled } from '../api.ts';
import { forgetAll } from './library.ts';
import { home, isCarerPlace, place } from './navigation.ts';

export type KnownStatus =
  | AppStatus
  | { readonly kind: 'starting' }
  | { readonly kind: 'unknown'; readonly code: ProblemCode };

/** The viewer's albums show: of an account, or of this computer alone. */
export function showsShelf({ kind }: KnownStatus): boolean {
  return kind === 'signedIn' || kind === 'withoutGoogle';
}

export const status = signal<KnownStatus>({ kind: 'starting' });

/** The person has read why nobody is signed in, and went on to the sign-in screen. */
export const reasonWasRead = signal(false);

/** Somebody was signed in already when the app started. */
export const isKnown = signal(false);

let changes = 0;

export async function askStatus(): Promise<void> {
  const changesBefore = changes;
  const answer = await settled(api().status());
  // A change that was told meanwhile is newer than this answer.
  if (changes !== changesBefore) return;
  become(answer.ok ? answer.value : { kind: 'unknown', code: answer.code });
}

/**
 * Does what a press asks the main process for. What follows is told as a status; where the call itself went wrong,
 * the status is unknown, and the person is told so.
 */
export async function perform(call: Promise<Result<null, ProblemCode>>): Promise<void> {
  const answer = await settled(call);
  if (!answer.ok) become({ kind: 'unknown', code: answer.code });
}

/** Follows the status until the window closes; settles when it is known. */
export function followStatus(): Promise<void> {
  api().onStatusChanged(become);
  return askStatus();
}

function become(next: KnownStatus): void {
  changes++;
  const before = status.value;
  status.value = next;
  reasonWasRead.value = false;
  if (next.kind === before.kind) return;
  isKnown.value = before.kind === 'starting' && showsShelf(next);
  // A carer who adds the first album of this computer, or takes the last one away, is not thrown out of what she is doing.
  const isCarersWork = [next.kind, before.kind].includes('withoutGoogle') && isCarerPlace(place.value);
  if (!isCarersWork) home();
  if (!showsShelf(next)) forgetAll();
}
