import { describe, expect, it, vi } from 'vitest';
import { CALLERS, createCarerDoor, DoorClosed, OPEN_MS } from '../../../../src/main/carer/carer-door.ts';
import { createPinLock } from '../../../../src/main/carer/pin-lock.ts';
import type { SystemPassword } from '../../../../src/main/carer/system-password.ts';
import { createKeychainEntry } from '../../../../src/main/keychain-entry.ts';
import { type CallName, calls } from '../../../../src/shared/ipc.ts';
import { MemoryKeytar, rememberingLog, temporaryFolder } from '../support.ts';
import { QUICK } from './quick-hash.ts';

const PIN = '2468';
const ALL = Object.keys(calls) as CallName[];

async function openDoor(answer: Awaited<ReturnType<SystemPassword['ask']>> = 'given') {
  const clock = { now: 1_800_000_000_000 };
  const keytar = new MemoryKeytar();
  const keychain = { isThere: true };
  const log = rememberingLog();
  const ask = vi.fn(async () => answer);
  const pin = createPinLock({
    folder: await temporaryFolder(),
    entry: (name) =>
      createKeychainEntry(name, async () => {
        if (!keychain.isThere) throw new Error('no secret service');
        return keytar;
      }),
    now: () => clock.now,
    log,
    cost: QUICK,
  });
  const made = createCarerDoor({
    pin,
    systemPassword: { way: 'systemPassword', ask },
    now: () => clock.now,
    log,
  });
  const passes = (name: CallName): boolean => {
    try {
      made.pass(name);
      return true;
    } catch (cause) {
      expect(cause).toBeInstanceOf(DoorClosed);
      return false;
    }
  };
  return { door: made, clock, keytar, keychain, ask, passes };
}

describe('every call', () => {
  it('is listed as the viewer’s or the carer’s', () => {
    expect(Object.keys(CALLERS).toSorted()).toEqual(ALL.toSorted());
  });

  it('that changes a setting, signs out or is named the carer’s is the carer’s', () => {
    const hers = ALL.filter(
      (name) =>
        name.startsWith('carer:') ||
        name === 'sign-in:sign-out' ||
        (name.startsWith('settings:') && name !== 'settings:read'),
    );
    expect(hers.length).toBeGreaterThan(6);
    for (const name of hers) expect([name, CALLERS[name]]).toEqual([name, 'carer']);
  });
});

describe('the carer’s door', () => {
  it('lets everything pass while no PIN is set', async () => {
    const { passes } = await openDoor();
    expect(ALL.filter((name) => !passes(name))).toEqual([]);
  });

  it('is closed by a PIN: to every call of the carer’s, and to none of the viewer’s', async () => {
    const { door, passes } = await lockedDoor();
    door.close();
    expect(door.state.isOpen).toBe(false);
    expect(ALL.filter((name) => !passes(name))).toEqual(ALL.filter((name) => CALLERS[name] === 'carer'));
  });

  it('opens with the PIN, not with another, and closes when it is left', async () => {
    const { door, passes } = await lockedDoor();
    door.close();
    expect(await door.try('0000')).toBe('wrong');
    expect(passes('settings:change')).toBe(false);
    expect(await door.try(PIN)).toBe('right');
    expect(passes('settings:change')).toBe(true);
    door.close();
    expect(passes('settings:change')).toBe(false);
  });

  it('closes by itself after a while in which the carer does nothing, whatever the viewer does', async () => {
    const { door, passes, clock } = await lockedDoor();
    await door.try(PIN);
    clock.now += OPEN_MS - 1;
    expect(passes('settings:undo')).toBe(true);
    clock.now += OPEN_MS - 1;
    expect(passes('photos:albums')).toBe(true);
    expect(passes('settings:undo')).toBe(true);
    clock.now += OPEN_MS;
    expect(passes('settings:undo')).toBe(false);
  });

  it('closes where the clock is set back', async () => {
    const { door, passes, clock } = await lockedDoor();
    await door.try(PIN);
    clock.now -= 1;
    expect(passes('settings:undo')).toBe(false);
  });

  it('is open to whoever has just set the PIN', async () => {
    const { door, passes } = await openDoor();
    expect(await door.setPin(PIN)).toBe('set');
    expect(passes('settings:change')).toBe(true);
  });

  it('gets no PIN where there is no keychain, and stays as it is', async () => {
    const { door: made, keychain } = await openDoor();
    keychain.isThere = false;
    expect(await made.setPin(PIN)).toBe('noKeychain');
    expect(made.state).toMatchObject({ pinIsSet: false, isOpen: true });
  });
});

describe('a forgotten PIN', () => {
  it('goes once the system was given its password', async () => {
    const { door, keytar } = await lockedDoor();
    door.close();
    expect(await door.recover()).toBe('open');
    expect(door.state).toMatchObject({ pinIsSet: false, isOpen: true });
    expect(keytar.entries.size).toBe(0);
  });

  it.each([
    ['refused', 'refused'],
    ['cannotAsk', 'keychainProgram'],
  ] as const)('stays where the system’s answer is %s', async (answer, outcome) => {
    const { door } = await lockedDoor(answer);
    door.close();
    expect(await door.recover()).toBe(outcome);
    expect(door.state).toMatchObject({ pinIsSet: true, isOpen: false });
  });

  it('stays where the keychain cannot be read, and the system is not even asked', async () => {
    const { door, keychain, ask } = await lockedDoor();
    door.close();
    keychain.isThere = false;
    expect(await door.recover()).toBe('noKeychain');
    expect(door.state.isOpen).toBe(false);
    expect(ask).not.toHaveBeenCalled();
  });

  it('goes where somebody deleted its entry in the system’s keychain program', async () => {
    const { door, keytar, ask } = await lockedDoor('refused');
    door.close();
    keytar.entries.clear();
    expect(await door.recover()).toBe('open');
    expect(ask).not.toHaveBeenCalled();
  });
});

/** A door with a PIN. */
async function lockedDoor(answer?: Awaited<ReturnType<SystemPassword['ask']>>) {
  const parts = await openDoor(answer);
  await parts.door.setPin(PIN);
  return parts;
}
