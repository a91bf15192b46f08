/**
 * The door between the viewer's calls and the carer's. While a PIN is set and was not entered, the carer's are refused here, in
 * main, whatever the window shows. The viewer's are never.
 */
import type { DoorState, RecoveryOutcome, SetPinOutcome, TryOutcome } from '../../shared/carer.ts';
import type { CallName } from '../../shared/ipc.ts';
import { KeychainUnavailable } from '../keychain-entry.ts';
import { type Log, reasonOf } from '../log.ts';
import type { PinLock } from './pin-lock.ts';
import type { SystemPassword } from './system-password.ts';

/** Who makes each call. A new call does not compile before it is listed here. */
export const CALLERS = {
  'app:status': 'viewer',
  'app:check-set-up': 'viewer',
  'app:keep-awake': 'viewer',
  'sign-in:lock-settings': 'viewer',
  'sign-in:start': 'viewer',
  'sign-in:open-browser-again': 'viewer',
  'sign-in:stop': 'viewer',
  'sign-in:continue-without-keychain': 'viewer',
  'sign-in:sign-out': 'carer',
  'photos:albums': 'viewer',
  'photos:album-photos': 'viewer',
  'photos:want': 'viewer',
  // Where the carer is in her first hour: the window opens there, and says nothing of it to anybody.
  'first-hour:state': 'viewer',
  'settings:read': 'viewer',
  'settings:change': 'carer',
  'settings:undo': 'carer',
  'settings:reset': 'carer',
  // In front of the door.
  'door:state': 'viewer',
  'door:try': 'viewer',
  'door:recover': 'viewer',
  'door:close': 'viewer',
  // Behind it.
  'carer:albums': 'carer',
  'carer:kept-progress': 'carer',
  'carer:set-pin': 'carer',
  'first-hour:go': 'carer',
  'first-hour:finish': 'carer',
  'set-up:choose': 'carer',
  'set-up:take-found': 'carer',
  'set-up:from-link': 'carer',
  'set-up:export': 'carer',
  'carer:remove-pin': 'carer',
  'carer:choose-help-picture': 'carer',
  'local-albums:list': 'carer',
  'local-albums:add-folder': 'carer',
  'local-albums:remove': 'carer',
  'local-albums:put-back': 'carer',
  'local-albums:remove-photo': 'carer',
  'local-albums:put-photos-back': 'carer',
  'carer:caption': 'carer',
  'carer:ask-for-captions': 'carer',
  'bring-in:state': 'carer',
  'bring-in:import': 'carer',
  'upload:choose': 'carer',
  'upload:offer': 'carer',
  'upload:start': 'carer',
  'bring-in:open-again': 'carer',
  'bring-in:pause': 'carer',
  'bring-in:resume': 'carer',
  'bring-in:stop': 'carer',
  'bring-in:dismiss': 'carer',
} as const satisfies Readonly<Record<CallName, 'viewer' | 'carer'>>;

/** Milliseconds without a call of the carer's after which the door closes by itself. */
export const OPEN_MS = 10 * 60 * 1000;

/** A call of the carer's came while the door was closed. */
export class DoorClosed extends Error {
  override readonly name = 'DoorClosed';
}

export interface CarerDoor {
  readonly state: DoorState;
  /** @throws {DoorClosed} for a call that may not pass now. One of the carer's keeps the door open for a while longer. */
  pass(name: CallName): void;
  try(pin: string): Promise<TryOutcome>;
  close(): void;
  /** Takes the PIN away, once the system account's owner has been asked for. */
  recover(): Promise<RecoveryOutcome>;
  setPin(pin: string): Promise<SetPinOutcome>;
  removePin(): Promise<void>;
}

export interface CarerDoorOptions {
  readonly pin: PinLock;
  readonly systemPassword: SystemPassword;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
}

export function createCarerDoor({ pin, systemPassword, now, log }: CarerDoorOptions): CarerDoor {
  let openedAt: number | null = null;

  function isOpen(): boolean {
    if (!pin.isSet) return true;
    const since = openedAt === null ? Number.POSITIVE_INFINITY : now() - openedAt;
    // A clock that was set back closes it.
    return since >= 0 && since < OPEN_MS;
  }

  async function recover(): Promise<RecoveryOutcome> {
    // It can be read, so this is the user whose keychain it is; then the system asks who sits there. Where there is none, somebody
    // deleted it in the system's own keychain program, which is the other way.
    if (await pin.hasEntry()) {
      const answer = await systemPassword.ask();
      if (answer === 'refused') return 'refused';
      if (answer === 'cannotAsk') return 'keychainProgram';
    }
    await pin.remove();
    log.info('door.recovered');
    return 'open';
  }

  return {
    get state() {
      return {
        pinIsSet: pin.isSet,
        isOpen: isOpen(),
        waitMs: pin.waitMs,
        recovery: systemPassword.way,
      };
    },
    pass(name) {
      if (CALLERS[name] === 'viewer') return;
      if (!isOpen()) throw new DoorClosed(`${name} while the carer's door is closed`);
      openedAt = now();
    },
    async try(entered) {
      const outcome = await pin.try(entered);
      if (outcome === 'right') openedAt = now();
      return outcome;
    },
    close() {
      openedAt = null;
    },
    async recover() {
      try {
        return await recover();
      } catch (cause) {
        if (!(cause instanceof KeychainUnavailable)) throw cause;
        log.warn('door.no-keychain', { reason: reasonOf(cause) });
        return 'noKeychain';
      }
    },
    async setPin(wanted) {
      try {
        await pin.set(wanted);
        openedAt = now();
        return 'set';
      } catch (cause) {
        if (!(cause instanceof KeychainUnavailable)) throw cause;
        log.warn('door.no-keychain', { reason: reasonOf(cause) });
        return 'noKeychain';
      }
    },
    removePin: () => pin.remove(),
  };
}
