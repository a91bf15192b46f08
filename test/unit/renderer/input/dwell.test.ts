import { describe, expect, it } from 'vitest';
import { createDwell } from '../../../../src/renderer/input/dwell.ts';

const DWELL_MS = 1000;
const TREMOR = 30;

function setUp() {
  const dwell = createDwell<string>({ dwellMs: () => DWELL_MS, tremor: () => TREMOR });
  let now = 0;
  return {
    dwell,
    /** Moves along a line. */
    to: (x: number, target: string | null) => dwell.move({ x, y: 0 }, target, now),
    pass(milliseconds: number) {
      now += milliseconds;
    },
    /** How far the rest is, as a test reads it best. */
    rest() {
      const progress = dwell.progress(now);
      return progress && `${progress.target} ${progress.done}`;
    },
  };
}

describe('resting on a button', () => {
  it('counts from its beginning to its end', () => {
    const { to, pass, rest } = setUp();
    to(100, 'next');
    expect(rest()).toBe('next 0');
    pass(DWELL_MS / 2);
    expect(rest()).toBe('next 0.5');
    pass(DWELL_MS);
    expect(rest()).toBe('next 1');
  });

  it('is nothing where there is nothing to press', () => {
    const { to, pass, rest } = setUp();
    to(100, null);
    pass(DWELL_MS * 10);
    expect(rest()).toBeNull();
  });

  it('goes on while the pointer trembles', () => {
    const { to, pass, rest } = setUp();
    to(100, 'next');
    for (let beat = 0; beat < 10; beat++) {
      pass(DWELL_MS / 10);
      to(100 + (beat % 2 ? TREMOR : -TREMOR), 'next');
    }
    expect(rest()).toBe('next 1');
  });

  it('goes on where the pointer trembles over the edge of the button', () => {
    const { to, pass, rest } = setUp();
    to(100, 'next');
    pass(DWELL_MS / 2);
    to(90, null);
    pass(DWELL_MS / 4);
    to(100, 'next');
    expect(rest()).toBe('next 0.75');
  });

  it('begins again while the pointer travels over the button', () => {
    const { to, pass, rest } = setUp();
    to(100, 'next');
    pass(DWELL_MS / 2);
    to(100 + TREMOR + 1, 'next');
    expect(rest()).toBe('next 0');
  });

  it('begins again on another button, however near', () => {
    const { to, pass, rest } = setUp();
    to(100, 'next');
    pass(DWELL_MS / 2);
    to(105, 'previous');
    expect(rest()).toBe('previous 0');
  });

  it('ends when the pointer goes away', () => {
    const { dwell, to, pass, rest } = setUp();
    to(100, 'next');
    pass(DWELL_MS / 2);
    to(200, null);
    expect(rest()).toBeNull();
    to(100, 'next');
    dwell.leave();
    expect(rest()).toBeNull();
  });
});

describe('after a press', () => {
  it('the same button has to be left first', () => {
    const { dwell, to, pass, rest } = setUp();
    to(100, 'next');
    pass(DWELL_MS);
    dwell.pressed('next');
    expect(rest()).toBeNull();
    to(100 + TREMOR * 2, 'next');
    pass(DWELL_MS * 5);
    expect(rest()).toBeNull();
    to(300, null);
    to(100, 'next');
    pass(DWELL_MS);
    expect(rest()).toBe('next 1');
  });

  it('trembling over the edge is not leaving', () => {
    const { dwell, to, pass, rest } = setUp();
    to(100, 'next');
    dwell.pressed('next');
    to(90, null);
    to(100, 'next');
    pass(DWELL_MS * 5);
    expect(rest()).toBeNull();
  });

  it('another button counts at once', () => {
    const { dwell, to, pass, rest } = setUp();
    to(100, 'next');
    dwell.pressed('next');
    to(200, 'previous');
    pass(DWELL_MS / 2);
    expect(rest()).toBe('previous 0.5');
  });

  it('by hand, the rest that was on its way does not press as well', () => {
    const { dwell, to, pass, rest } = setUp();
    to(100, 'next');
    pass(DWELL_MS / 2);
    dwell.pressed('next');
    pass(DWELL_MS);
    expect(rest()).toBeNull();
  });
});

describe('when the page changes under the pointer', () => {
  it('nothing counts until the pointer moves, and trembling is no move', () => {
    const { dwell, to, pass, rest } = setUp();
    to(100, 'album');
    dwell.pageChanged();
    to(100 + TREMOR, 'photo');
    pass(DWELL_MS * 5);
    expect(rest()).toBeNull();
    to(100 + TREMOR * 2, 'photo');
    pass(DWELL_MS);
    expect(rest()).toBe('photo 1');
  });

  it('a pointer that comes in later counts at once', () => {
    const { dwell, to, rest } = setUp();
    dwell.pageChanged();
    to(100, 'photo');
    expect(rest()).toBe('photo 0');
  });
});
