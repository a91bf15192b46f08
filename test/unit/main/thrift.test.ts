import { describe, expect, it, vi } from 'vitest';
import { createThrift, type ThriftDependencies } from '../../../src/main/thrift.ts';

function setUp(platform: NodeJS.Platform, answer: string | null) {
  const world = { isOnBattery: false, now: 0 };
  const run = vi.fn<ThriftDependencies['run']>(async () => {
    if (answer === null) throw new Error('ENOENT');
    return answer;
  });
  const isThrifty = createThrift({
    platform,
    isOnBattery: () => world.isOnBattery,
    run,
    now: () => world.now,
  });
  return { world, run, isThrifty };
}

describe('a computer that should be thrifty', () => {
  it('runs on its battery, and nothing else is asked then', async () => {
    const { world, run, isThrifty } = setUp('linux', 'u 4\n');
    world.isOnBattery = true;
    await expect(isThrifty()).resolves.toBe(true);
    expect(run).not.toHaveBeenCalled();
    world.isOnBattery = false;
    await expect(isThrifty()).resolves.toBe(false);
  });

  it.each([
    ['linux', 'u 0\n', false],
    ['linux', 'u 1\n', true],
    ['linux', 'u 2\n', false],
    ['linux', 'u 3\n', true],
    ['linux', 'u 4\n', false],
    ['linux', null, false],
    ['win32', 'Unrestricted\r\n', false],
    ['win32', 'Fixed\r\n', true],
    ['win32', 'Variable\r\n', true],
    ['win32', null, false],
    ['darwin', 'never asked', false],
  ] as const)('on %s, told %j: %s', async (platform, answer, thrifty) => {
    await expect(setUp(platform, answer).isThrifty()).resolves.toBe(thrifty);
  });

  it('is asked again after five minutes', async () => {
    const { world, run, isThrifty } = setUp('linux', 'u 4\n');
    await isThrifty();
    world.now = 299_999;
    await isThrifty();
    expect(run).toHaveBeenCalledTimes(1);
    world.now = 300_000;
    await isThrifty();
    expect(run).toHaveBeenCalledTimes(2);
  });
});
