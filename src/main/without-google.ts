/** Whether the viewer sees albums though nobody is signed in. */
import type { AppStatus } from '../shared/ipc.ts';
import { isPassing } from './problem.ts';
import { NotSignedIn } from './sign-in/session.ts';

export interface LocalSide {
  /** There are albums on this computer to see. */
  readonly hasAlbums: boolean;
  /** The carer decided to do without Google. */
  readonly isWanted: boolean;
}

/**
 * The status that the window is told. A set-up that is wrong is told in any case: somebody meant to have one.
 */
export function withLocalSide(status: AppStatus, { hasAlbums, isWanted }: LocalSide): AppStatus {
  const isFree =
    (status.kind === 'notSetUp' && status.problem === null) || (status.kind === 'signedOut' && isWanted);
  return isFree && hasAlbums ? { kind: 'withoutGoogle' } : status;
}

/** Failures of Google's albums that hide none of this computer: no network, a busy service, nobody signed in. */
export function canDoWithout(cause: unknown): boolean {
  return isPassing(cause) || cause instanceof NotSignedIn;
}
