/** Whether the viewer sees albums though nobody is signed in. */
import type { AppStatus } from '../shared/ipc.ts';
import { type Log, reasonOf } from './log.ts';
import { isPassing } from './problem.ts';
import type { SettingsStore } from './settings/settings-store.ts';
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

/**
 * Takes the decision to do without Google back once somebody has signed in with it: from then on a sign-in that is lost is told.
 * One that is only taken up again, at a start of the app, decides nothing.
 *
 * @returns what has to be told of every status
 */
export function watchSignIn(
  settings: Pick<SettingsStore, 'changeForGood'>,
  log: Log,
): (status: AppStatus) => void {
  let before: AppStatus['kind'] | null = null;
  return ({ kind }) => {
    const hasSignedIn = kind === 'signedIn' && (before === 'exchanging' || before === 'keychainMissing');
    before = kind;
    if (!hasSignedIn) return;
    // It holds for this run in any case.
    settings
      .changeForGood({ albums: { withoutGoogle: false } })
      .catch((cause) => log.warn('settings.not-kept', { reason: reasonOf(cause) }));
  };
}
