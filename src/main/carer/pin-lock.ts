/** The carer's PIN: set, tried and taken away. Wrong tries are counted on the disk, so a restart forgets none of them. */
import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { TryOutcome } from '../../shared/carer.ts';
import { type KeychainEntry, KeychainUnavailable } from '../keychain-entry.ts';
import { type Log, reasonOf } from '../log.ts';
import { createTwinFile } from '../twin-file.ts';
import { type HashCost, hashPin, isPin, SLOW } from './pin-hash.ts';
import { waitLeft } from './wrong-tries.ts';

const pinFileSchema = z.object({
  /** Null where no PIN is set. */
  pin: z.object({ entry: z.uuid(), salt: z.base64(), hash: z.base64() }).nullable(),
  wrong: z.object({
    /** Tries since the last right one. */
    count: z.int().nonnegative(),
    /** Milliseconds since 1970. */
    lastAt: z.number().nonnegative(),
  }),
});
type PinFile = z.infer<typeof pinFileSchema>;

const NO_PIN: PinFile = { pin: null, wrong: { count: 0, lastAt: 0 } };

export interface PinLock {
  readonly isSet: boolean;
  /** Milliseconds until the next try counts. */
  readonly waitMs: number;
  /** Reads the disk. Never throws. */
  load(): Promise<void>;
  /** One try after the other, however many come at once. */
  try(pin: string): Promise<TryOutcome>;
  /** Sets or replaces the PIN. @throws {KeychainUnavailable} and what the file system throws */
  set(pin: string): Promise<void>;
  /** Where none is set, nothing happens. A keychain that does not answer keeps a useless entry. */
  remove(): Promise<void>;
  /** The entry that the PIN needs can be read by this user of the computer. @throws {KeychainUnavailable} */
  hasEntry(): Promise<boolean>;
}

export interface PinLockOptions {
  readonly folder: string;
  /** The keychain's entry of this name. */
  readonly entry: (name: string) => KeychainEntry;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
  /** Of the hash: slow, unless a test is in a hurry. */
  readonly cost?: HashCost;
}

/** What the keychain calls the entry, for whoever looks for it there. */
export function entryName(entry: string): string {
  return `carer-pin/${entry}`;
}

export function createPinLock({ folder, entry, now, log, cost = SLOW }: PinLockOptions): PinLock {
  const file = createTwinFile({ folder, name: 'pin', mark: 'EAP1', schema: pinFileSchema, log });
  let state = NO_PIN;
  let working: Promise<unknown> = Promise.resolve();

  async function become(next: PinFile): Promise<void> {
    await file.write(next);
    state = next;
  }

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = working.then(work);
    working = done.catch(() => undefined);
    return done;
  }

  async function readKey(): Promise<string | null> {
    return state.pin && entry(entryName(state.pin.entry)).read();
  }

  async function tryOnce(pin: string): Promise<TryOutcome> {
    if (!state.pin) return 'right';
    if (waitLeft(state.wrong, now()) > 0) return 'wait';
    const key = await readKey().catch((cause) => {
      log.warn('pin.no-keychain', { reason: reasonOf(cause) });
      return 'noKeychain' as const;
    });
    if (key === 'noKeychain') return key;
    if (key === null) return 'entryGone';
    // Counted before it is looked at: an app that is ended meanwhile has lost the try all the same.
    await become({ ...state, wrong: { count: state.wrong.count + 1, lastAt: now() } });
    if (!(await isPin(pin, state.pin, key, cost))) {
      log.warn('pin.wrong', { tries: state.wrong.count });
      return 'wrong';
    }
    await become({ ...state, wrong: NO_PIN.wrong });
    return 'right';
  }

  async function forgetEntry(name: string): Promise<void> {
    await entry(entryName(name))
      .clear()
      .catch((cause) => log.warn('pin.entry-kept', { reason: reasonOf(cause) }));
  }

  return {
    get isSet() {
      return state.pin !== null;
    },
    get waitMs() {
      return state.pin ? waitLeft(state.wrong, now()) : 0;
    },
    async load() {
      state = (await file.read()) ?? NO_PIN;
    },
    try: (pin) => inTurn(() => tryOnce(pin)),
    set: (pin) =>
      inTurn(async () => {
        const before = state.pin;
        const name = randomUUID();
        const key = randomBytes(32).toString('base64');
        await entry(entryName(name)).write(key);
        if ((await entry(entryName(name)).read()) !== key)
          throw new KeychainUnavailable('the keychain does not give back what it was given');
        await become({ pin: { entry: name, ...(await hashPin(pin, key, cost)) }, wrong: NO_PIN.wrong });
        if (before) await forgetEntry(before.entry);
      }),
    remove: () =>
      inTurn(async () => {
        const before = state.pin;
        if (!before) return;
        await become(NO_PIN);
        await forgetEntry(before.entry);
      }),
    hasEntry: async () => (await readKey()) !== null,
  };
}
