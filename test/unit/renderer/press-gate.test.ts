import { describe, expect, it } from 'vitest';
import { createPressGate } from '../../../src/renderer/state/press-gate.ts';

/** Milliseconds. */
const REST_MS = 500;

/** A clock that moves only when a test says so. */
function testClock() {
  let now = 0;
  const sleepers: { until: number; wake: () => void }[] = [];
  return {
    wait: (milliseconds: number) =>
      new Promise<void>((wake) => sleepers.push({ until: now + milliseconds, wake })),
    async pass(milliseconds: number) {
      now += milliseconds;
      for (const sleeper of sleepers) if (sleeper.until <= now) sleeper.wake();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    },
  };
}

function setUp(restMs: () => number = () => REST_MS) {
  const clock = testClock();
  const gate = createPressGate(restMs, clock);
  const done: string[] = [];
  const press = (button: object, name: string, clickCount = 1, at: { x: number; y: number } | null = null) =>
    gate.press({ button, clickCount, at }, () => done.push(name));
  return { clock, gate, done, press };
}

describe('the press gate', () => {
  it('does the work of a press at once', () => {
    const { done, press } = setUp();
    press({}, 'opened');
    expect(done).toEqual(['opened']);
  });

  it('does the work of two quick presses on one button once', () => {
    const { done, press } = setUp();
    const button = {};
    press(button, 'next');
    expect(press(button, 'next')).toBeNull();
    expect(done).toEqual(['next']);
  });

  it('takes the same button again when it has rested', async () => {
    const { clock, done, press } = setUp();
    const button = {};
    press(button, 'next');
    await clock.pass(REST_MS);
    press(button, 'next');
    expect(done).toEqual(['next', 'next']);
  });

  it('takes another button at once', () => {
    const { done, press } = setUp();
    press({}, 'next');
    press({}, 'help');
    expect(done).toEqual(['next', 'help']);
  });

  it('ignores the second half of a double click, also on the button that came under the pointer', () => {
    const { done, press } = setUp();
    press({}, 'album', 1);
    expect(press({}, 'photo', 2)).toBeNull();
    expect(done).toEqual(['album']);
  });

  it('ignores the second press of an unsteady hand, also on the button that came under the pointer', () => {
    const { done, press } = setUp();
    press({}, 'album', 1, { x: 300, y: 200 });
    expect(press({}, 'photo', 1, { x: 320, y: 215 })).toBeNull();
    expect(done).toEqual(['album']);
  });

  it('takes a quick press in another place', () => {
    const { done, press } = setUp();
    press({}, 'next', 1, { x: 300, y: 200 });
    press({}, 'help', 1, { x: 340, y: 200 });
    expect(done).toEqual(['next', 'help']);
  });

  it('takes a press in the same place after the rest', async () => {
    const { clock, gate, done, press } = setUp();
    press({}, 'album', 1, { x: 300, y: 200 });
    expect(gate.isResting.value).toBe(true);
    await clock.pass(REST_MS);
    expect(gate.isResting.value).toBe(false);
    press({}, 'photo', 1, { x: 300, y: 200 });
    expect(done).toEqual(['album', 'photo']);
  });

  it('rests from the press that was taken last', async () => {
    const { clock, gate, press } = setUp();
    press({}, 'next', 1, { x: 300, y: 200 });
    await clock.pass(REST_MS - 100);
    press({}, 'help', 1, { x: 600, y: 200 });
    await clock.pass(200);
    expect(gate.isResting.value).toBe(true);
    await clock.pass(REST_MS);
    expect(gate.isResting.value).toBe(false);
  });

  it('rests for as long as the carer says at that moment', async () => {
    let restMs = 3000;
    const { clock, done, press } = setUp(() => restMs);
    const button = {};
    press(button, 'next');
    await clock.pass(2999);
    expect(press(button, 'next')).toBeNull();
    await clock.pass(1);
    restMs = 500;
    press(button, 'next');
    await clock.pass(500);
    press(button, 'next');
    expect(done).toEqual(['next', 'next', 'next']);
  });

  it('still takes somebody who clicks on and on', async () => {
    const { clock, done, press } = setUp();
    const button = {};
    press(button, 'next', 1);
    await clock.pass(REST_MS - 100);
    press(button, 'next', 2);
    await clock.pass(200);
    press(button, 'next', 3);
    expect(done).toEqual(['next', 'next']);
  });

  it('rests as long as the work lasts', async () => {
    const { clock, gate } = setUp();
    const button = {};
    let finish = (): void => undefined;
    let times = 0;
    const work = () => {
      times++;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    };
    gate.press({ button, clickCount: 1, at: null }, work);
    await clock.pass(REST_MS * 10);
    expect(gate.press({ button, clickCount: 1, at: null }, work)).toBeNull();
    finish();
    await clock.pass(0);
    expect(gate.press({ button, clickCount: 1, at: null }, work)).not.toBeNull();
    expect(times).toBe(2);
  });

  it('is open again after work that failed', async () => {
    const { clock, gate, done, press } = setUp();
    const button = {};
    const failing = gate.press({ button, clickCount: 1, at: null }, () =>
      Promise.reject(new Error('no answer')),
    );
    const failed = expect(failing).rejects.toThrow('no answer');
    await clock.pass(REST_MS);
    await failed;
    press(button, 'again');
    expect(done).toEqual(['again']);
  });
});
