import { describe, expect, it } from 'vitest';
import { createGiveWay } from '../../../src/main/give-way.ts';

function world() {
  const clock = { now: 1_000_000 };
  const waits: number[] = [];
  const presses: (() => void)[] = [];
  const way = createGiveWay(
    () => clock.now,
    async (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      clock.now += milliseconds;
      presses.shift()?.();
    },
  );
  const { signal } = new AbortController();
  return { clock, waits, presses, way, signal };
}

describe('what comes in the background', () => {
  it('comes at once where nobody goes from picture to picture', async () => {
    const { way, waits, signal, clock } = world();
    await way.untilCalm(signal);
    way.note();
    clock.now += 1_000;
    await way.untilCalm(signal);
    expect(waits).toEqual([]);
  });

  it('waits until a picture has been looked at for a second', async () => {
    const { way, waits, presses, signal, clock } = world();
    way.note();
    clock.now += 300;
    presses.push(() => way.note());
    await way.untilCalm(signal);
    expect(waits).toEqual([700, 1_000]);
  });

  it('comes after ten seconds in any case', async () => {
    const { way, waits, presses, signal } = world();
    for (let press = 0; press < 100; press += 1) presses.push(() => way.note());
    way.note();
    await way.untilCalm(signal);
    expect(waits.reduce((sum, one) => sum + one, 0)).toBe(10_000);
  });

  it('waits ten seconds in all, however many steps it has', async () => {
    const { way, waits, signal } = world();
    const untilCalm = way.paced();
    for (let step = 0; step < 30; step += 1) {
      way.note();
      await untilCalm(signal);
    }
    expect(waits).toEqual(Array.from({ length: 10 }, () => 1_000));
    // Another piece of work has ten seconds of its own.
    await way.paced()(signal);
    expect(waits).toHaveLength(11);
  });

  it('leaves half a second between two pieces while somebody looks through pictures, and none where nobody does', async () => {
    const { way, waits, signal, clock } = world();
    await way.gap(signal);
    expect(waits).toEqual([]);
    way.note();
    clock.now += 14_000;
    await way.gap(signal);
    expect(waits).toEqual([500]);
    clock.now += 500;
    await way.gap(signal);
    expect(waits).toEqual([500]);
  });

  it('waits no longer when it shall stop', async () => {
    const { way } = world();
    way.note();
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(way.untilCalm(stopped)).rejects.toThrow('stopped');
    await expect(way.gap(stopped)).rejects.toThrow('stopped');
  });
});
