import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { homeAfter } from '../../../src/renderer/state/home-after.ts';
import { handTimer } from './hand-timer.ts';

const MINUTE = 60_000;

function setUp(wanted: number) {
  const timer = handTimer();
  const minutes = signal(wanted);
  const isWatched = signal(false);
  const goHome = vi.fn();
  return { timer, minutes, isWatched, goHome, someone: homeAfter({ minutes, isWatched, goHome, timer }) };
}

describe('the way home where nobody presses anything', () => {
  it('is taken after the minutes that the carer set', () => {
    const { timer, goHome } = setUp(5);
    timer.pass(5 * MINUTE - 1);
    expect(goHome).not.toHaveBeenCalled();
    timer.pass(1);
    expect(goHome).toHaveBeenCalledTimes(1);
  });

  it('is not taken where she set none, also when she takes it back', () => {
    const { timer, minutes, goHome } = setUp(0);
    timer.pass(600 * MINUTE);
    minutes.value = 5;
    minutes.value = 0;
    timer.pass(600 * MINUTE);
    expect(goHome).not.toHaveBeenCalled();
  });

  it('begins anew with every press', () => {
    const { timer, someone, goHome } = setUp(5);
    for (let press = 0; press < 4; press++) {
      timer.pass(4 * MINUTE);
      someone.wasPressed();
    }
    expect(goHome).not.toHaveBeenCalled();
    timer.pass(5 * MINUTE);
    expect(goHome).toHaveBeenCalledTimes(1);
  });

  it('is never taken while a slideshow plays, and has all its time after it', () => {
    const { timer, isWatched, goHome } = setUp(5);
    isWatched.value = true;
    timer.pass(60 * MINUTE);
    isWatched.value = false;
    timer.pass(5 * MINUTE - 1);
    expect(goHome).not.toHaveBeenCalled();
    timer.pass(1);
    expect(goHome).toHaveBeenCalledTimes(1);
  });

  it('is not taken any more once it was ended', () => {
    const { timer, someone, goHome } = setUp(5);
    someone.end();
    timer.pass(60 * MINUTE);
    expect(goHome).not.toHaveBeenCalled();
  });
});
