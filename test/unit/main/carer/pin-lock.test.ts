import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPin } from '../../../../src/main/carer/pin-hash.ts';
import { createPinLock } from '../../../../src/main/carer/pin-lock.ts';
import { createKeychainEntry, KeychainUnavailable } from '../../../../src/main/keychain-entry.ts';
import { MemoryKeytar, rememberingLog, temporaryFolder } from '../support.ts';
import { QUICK } from './quick-hash.ts';

const PIN = '24681357';
const HALF_A_MINUTE = 30_000;

async function computer() {
  const folder = await temporaryFolder();
  const keytar = new MemoryKeytar();
  const log = rememberingLog();
  const clock = { now: 1_800_000_000_000 };
  const keychain = { isThere: true };
  const start = async () => {
    const lock = createPinLock({
      folder,
      entry: (name) =>
        createKeychainEntry(name, async () => {
          if (!keychain.isThere) throw new Error('no secret service');
          return keytar;
        }),
      now: () => clock.now,
      log,
      cost: QUICK,
    });
    await lock.load();
    return lock;
  };
  return { folder, keytar, log, clock, keychain, start };
}

async function textsIn(folder: string): Promise<string> {
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
  return texts.join('\n');
}

describe('the PIN', () => {
  it('is none at first, and then every try is right', async () => {
    const lock = await (await computer()).start();
    expect(lock.isSet).toBe(false);
    expect(await lock.try('0000')).toBe('right');
  });

  it('opens after a restart, and no other number does', async () => {
    const { start } = await computer();
    await (await start()).set(PIN);
    const lock = await start();
    expect(lock.isSet).toBe(true);
    expect(await lock.try('2468')).toBe('wrong');
    expect(await lock.try(PIN)).toBe('right');
  });

  it('is not on the disk, nor in the keychain, nor in the log', async () => {
    const { start, folder, keytar, log } = await computer();
    const lock = await start();
    await lock.set(PIN);
    await lock.try('99999999');
    await lock.try(PIN);
    const everything = `${await textsIn(folder)} ${JSON.stringify([...keytar.entries])} ${JSON.stringify(log.entries)}`;
    expect(everything).toContain('carer-pin/');
    expect(everything).not.toContain(PIN);
    expect(everything).not.toContain('99999999');
  });

  it('cannot be recognised by whoever has the file alone', async () => {
    const { start, folder, keytar } = await computer();
    await (await start()).set('1111');
    const text = await readFile(join(folder, 'pin'), 'latin1');
    const { salt, hash } = JSON.parse(text.slice(text.indexOf('{"revision'))).value.pin;
    const [key = ''] = keytar.entries.values();
    expect(await isPin('1111', { salt, hash }, key, QUICK)).toBe(true);
    expect(await isPin('1111', { salt, hash }, Buffer.alloc(32).toString('base64'), QUICK)).toBe(false);
  });

  it('replaced by another one counts no more, and its key is gone', async () => {
    const { start, keytar } = await computer();
    const lock = await start();
    await lock.set('1111');
    await lock.set('2222');
    expect(await lock.try('1111')).toBe('wrong');
    expect(await lock.try('2222')).toBe('right');
    expect(keytar.entries.size).toBe(1);
    await lock.remove();
    expect(lock.isSet).toBe(false);
    expect(keytar.entries.size).toBe(0);
  });
});

describe('wrong tries', () => {
  it('make the next one wait, the right one too, and a restart does not shorten it', async () => {
    const { start, clock } = await computer();
    const lock = await start();
    await lock.set(PIN);
    for (const wrong of ['0000', '0001', '0002']) expect(await lock.try(wrong)).toBe('wrong');
    expect(lock.waitMs).toBe(HALF_A_MINUTE);
    expect(await lock.try(PIN)).toBe('wait');
    const restarted = await start();
    expect(restarted.waitMs).toBe(HALF_A_MINUTE);
    clock.now += HALF_A_MINUTE - 1;
    expect(await restarted.try(PIN)).toBe('wait');
    clock.now += 1;
    expect(await restarted.try('0003')).toBe('wrong');
    expect(restarted.waitMs).toBe(2 * HALF_A_MINUTE);
    clock.now += 2 * HALF_A_MINUTE;
    expect(await restarted.try(PIN)).toBe('right');
    expect(restarted.waitMs).toBe(0);
  });

  it('count each, also when many come at once', async () => {
    const { start } = await computer();
    const lock = await start();
    await lock.set(PIN);
    const outcomes = await Promise.all(['0', '1', '2', '3', '4'].map((last) => lock.try(`000${last}`)));
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wait', 'wait']);
  });
});

describe('without a keychain', () => {
  it('no PIN can be set', async () => {
    const { start, keychain } = await computer();
    const lock = await start();
    keychain.isThere = false;
    await expect(lock.set(PIN)).rejects.toThrow(KeychainUnavailable);
    expect(lock.isSet).toBe(false);
  });

  it('one that was set before is not taken for right or wrong', async () => {
    const { start, keychain } = await computer();
    const lock = await start();
    await lock.set(PIN);
    keychain.isThere = false;
    expect(await lock.try(PIN)).toBe('noKeychain');
    expect(await lock.try('0000')).toBe('noKeychain');
    keychain.isThere = true;
    expect(await lock.try(PIN)).toBe('right');
  });

  it('an entry that somebody deleted there is told from a keychain that is away', async () => {
    const { start, keytar } = await computer();
    const lock = await start();
    await lock.set(PIN);
    keytar.entries.clear();
    expect(await lock.try(PIN)).toBe('entryGone');
    expect(await lock.hasEntry()).toBe(false);
  });
});
