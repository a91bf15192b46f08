import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createGoOnLater } from '../../../../src/main/bring-in/go-on-later.ts';
import { plannedTime } from './planned.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function world(random = 0) {
  const goOn = vi.fn();
  const time = plannedTime();
  return { goOn, time, goOnLater: createGoOnLater(goOn, time.later, () => random) };
}

describe('work that rests', () => {
  it('because Google gives no more today goes on once an hour', () => {
    const { goOn, time, goOnLater } = world();
    for (let times = 1; times < 30; times += 1) {
      goOnLater.plan('quota', 0);
      expect(time.waits()).toEqual([HOUR]);
      time.pass();
      expect(goOn).toHaveBeenCalledTimes(times);
    }
  });

  it('because Google is busy goes on after pauses that grow, up to half an hour', () => {
    const { time, goOnLater } = world();
    const waits: number[] = [];
    for (let times = 0; times < 8; times += 1) {
      goOnLater.plan('busy', 0);
      waits.push(...time.waits());
      time.pass();
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30].map((minutes) => minutes * MINUTE));
  });

  it('begins with a short pause again where something was done since the last one', () => {
    const { time, goOnLater } = world();
    goOnLater.plan('busy', 3);
    goOnLater.plan('busy', 3);
    expect(time.waits()).toEqual([2 * MINUTE]);
    goOnLater.plan('busy', 4);
    expect(time.waits()).toEqual([MINUTE]);
  });

  it.each([
    [0.5, 1.125 * HOUR],
    [1, 1.25 * HOUR],
  ])('waits somewhat longer than others do: chance %d, %d ms', (random, expected) => {
    const { time, goOnLater } = world(random);
    goOnLater.plan('quota', 0);
    expect(time.waits()).toEqual([expected]);
  });

  it.each(['carer', 'diskFull', 'otherAccount', 'signedOut', 'storageFull', 'sourceAway', 'failed'] as const)(
    'for another reason (%s) waits for a person',
    (reason) => {
      const { time, goOnLater } = world();
      goOnLater.plan('quota', 0);
      goOnLater.plan(reason, 0);
      expect(time.waits()).toEqual([]);
    },
  );

  it('does not go on where that was taken back', () => {
    const { time, goOnLater } = world();
    goOnLater.plan('busy', 0);
    goOnLater.cancel();
    expect(time.waits()).toEqual([]);
  });

  it('keeps no app from ending', () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => timers.mockRestore());
    const goOnLater = createGoOnLater(() => undefined);
    goOnLater.plan('quota', 0);
    expect(timers.mock.results.map(({ value }) => value.hasRef())).toEqual([false]);
    goOnLater.cancel();
  });
});
