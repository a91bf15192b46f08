import { describe, expect, it } from 'vitest';
import { createKeepAwake } from '../../../src/main/keep-awake.ts';

/** Electron's blocker: counts those that are on, and refuses to stop one that is not. */
function setUp() {
  const on = new Set<number>();
  let next = 0;
  let isAllowed = true;
  const blocker = {
    start(type: string) {
      expect(type).toBe('prevent-display-sleep');
      on.add(next);
      return next++;
    },
    stop(id: number) {
      if (!on.delete(id)) throw new Error(`${id} is not on`);
      return true;
    },
  };
  const keepAwake = createKeepAwake(blocker, () => isAllowed);
  const allow = (allowed: boolean): void => {
    isAllowed = allowed;
    keepAwake.update();
  };
  return { keepAwake, on, allow };
}

describe('the screen', () => {
  it('stays on while it is wanted, once however often that is said', () => {
    const { keepAwake, on } = setUp();
    keepAwake.set(true);
    keepAwake.set(true);
    expect(on.size).toBe(1);
    keepAwake.set(false);
    keepAwake.set(false);
    expect(on.size).toBe(0);
  });

  it('sleeps where the carer does not want it on, and follows her while it is wanted', () => {
    const { keepAwake, on, allow } = setUp();
    allow(false);
    keepAwake.set(true);
    expect(on.size).toBe(0);
    allow(true);
    expect(on.size).toBe(1);
    allow(false);
    expect(on.size).toBe(0);
  });
});
