import { describe, expect, it } from 'vitest';
import { followHeldPress, type PressRules } from '../../../../src/renderer/input/held-press.ts';
import { fakeClock } from './fake-clock.ts';

function setUp(rules: Partial<PressRules> = {}) {
  const clock = fakeClock();
  const pressed: string[] = [];
  const progress: (string | null)[] = [];
  const hand = followHeldPress<string>({
    clock,
    rules: () => ({ onRelease: false, holdMs: 0, ...rules }),
    show: (now) => progress.push(now && `${now.target} ${now.done}`),
    press: (target) => pressed.push(target),
  });
  return { clock, hand, pressed, progress };
}

describe('a press', () => {
  it('counts when it ends where it began', () => {
    const { hand, pressed } = setUp();
    hand.down(1, 'next');
    expect(pressed).toEqual([]);
    hand.up(1, 'next');
    expect(pressed).toEqual(['next']);
  });

  it('counts however long it lasts', () => {
    const { clock, hand, pressed } = setUp();
    hand.down(1, 'next');
    clock.pass(60_000);
    hand.up(1, 'next');
    expect(pressed).toEqual(['next']);
  });

  it('does not count where it slid to', () => {
    const { hand, pressed } = setUp();
    hand.down(1, 'next');
    hand.over(1, 'previous');
    hand.up(1, 'previous');
    hand.down(2, 'next');
    hand.over(2, null);
    hand.up(2, null);
    expect(pressed).toEqual([]);
  });

  it('does not count with a second finger, before all are lifted', () => {
    const { hand, pressed } = setUp();
    hand.down(1, 'next');
    hand.down(2, 'previous');
    hand.up(1, 'next');
    hand.up(2, 'previous');
    expect(pressed).toEqual([]);
    hand.down(3, 'help');
    hand.up(3, 'help');
    expect(pressed).toEqual(['help']);
  });

  it('does not count when it is called off', () => {
    const { hand, pressed } = setUp();
    hand.down(1, 'next');
    hand.cancel();
    hand.up(1, 'next');
    expect(pressed).toEqual([]);
  });

  it('shows no progress where any length will do', () => {
    const { hand, progress } = setUp();
    hand.down(1, 'next');
    hand.up(1, 'next');
    expect(progress.filter((one) => one !== null)).toEqual([]);
  });
});

describe('a press that counts where it is let go', () => {
  it('may have begun on another button, or on none', () => {
    const { hand, pressed } = setUp({ onRelease: true });
    hand.down(1, 'next');
    hand.over(1, 'previous');
    hand.up(1, 'previous');
    hand.down(2, null);
    hand.over(2, 'help');
    hand.up(2, 'help');
    expect(pressed).toEqual(['previous', 'help']);
  });

  it('does nothing where there is no button', () => {
    const { hand, pressed } = setUp({ onRelease: true });
    hand.down(1, 'next');
    hand.over(1, null);
    hand.up(1, null);
    expect(pressed).toEqual([]);
  });
});

describe('a press that has to last', () => {
  it('counts when it has lasted, and once', () => {
    const { clock, hand, pressed } = setUp({ holdMs: 800 });
    hand.down(1, 'next');
    clock.pass(799);
    expect(pressed).toEqual([]);
    clock.pass(1);
    expect(pressed).toEqual(['next']);
    clock.pass(5000);
    hand.up(1, 'next');
    expect(pressed).toEqual(['next']);
  });

  it('does nothing when it is let go early', () => {
    const { clock, hand, pressed, progress } = setUp({ holdMs: 800 });
    hand.down(1, 'next');
    clock.pass(799);
    hand.up(1, 'next');
    clock.pass(5000);
    expect(pressed).toEqual([]);
    expect(progress.at(-1)).toBeNull();
  });

  it('shows how far it is', () => {
    const { clock, hand, progress } = setUp({ holdMs: 800 });
    hand.down(1, 'next');
    clock.pass(400);
    expect(progress[0]).toBe('next 0');
    expect(progress.at(-1)).toBe('next 0.5');
    clock.pass(400);
    expect(progress.at(-1)).toBeNull();
  });

  it('begins again when it comes back to its button', () => {
    const { clock, hand, pressed } = setUp({ holdMs: 800 });
    hand.down(1, 'next');
    clock.pass(700);
    hand.over(1, null);
    hand.over(1, 'next');
    clock.pass(799);
    expect(pressed).toEqual([]);
    clock.pass(1);
    expect(pressed).toEqual(['next']);
  });

  it('may count where it is let go, having lasted there', () => {
    const { clock, hand, pressed } = setUp({ holdMs: 800, onRelease: true });
    hand.down(1, 'next');
    clock.pass(2000);
    expect(pressed).toEqual([]);
    hand.over(1, 'previous');
    clock.pass(799);
    hand.up(1, 'previous');
    expect(pressed).toEqual([]);
    hand.down(2, 'next');
    clock.pass(900);
    hand.up(2, 'next');
    expect(pressed).toEqual(['next']);
  });
});
