import { describe, expect, it } from 'vitest';
import { FIRST_STEPS, type ScanPage, startScanner } from '../../../../src/renderer/input/scanner.ts';
import { fakeClock } from './fake-clock.ts';

const STEP_MS = 1000;
const FIRST_MS = STEP_MS * FIRST_STEPS;

const BAR = { items: ['back', 'help'], isLater: true };
const ALBUMS: ScanPage<string> = {
  screen: 'albums',
  groups: [BAR, { items: ['tile 1', 'tile 2'], isLater: false }, { items: ['next'], isLater: false }],
};
const PHOTO: ScanPage<string> = {
  screen: 'photo',
  groups: [BAR, { items: ['next', 'previous'], isLater: false }],
};

function setUp({ bySwitch = false } = {}) {
  const clock = fakeClock();
  const pressed: string[] = [];
  let page = ALBUMS;
  let shown = '';
  let afterPress = ALBUMS;
  const scanner = startScanner<string>({
    clock,
    stepMs: () => (bySwitch ? null : STEP_MS),
    read: () => page,
    show: (items) => {
      shown = items.join(' + ');
    },
    press: (item) => {
      pressed.push(item);
      page = afterPress;
    },
  });
  return {
    clock,
    pressed,
    scanner,
    shown: () => shown,
    /** The page that the next press makes. */
    leadTo(next: ScanPage<string>) {
      afterPress = next;
    },
    show(next: ScanPage<string>) {
      page = next;
      scanner.pageChanged();
    },
  };
}

describe('scanning by itself', () => {
  it('stays twice as long on its first place as on the others', () => {
    const { clock, shown } = setUp();
    expect(shown()).toBe('tile 1 + tile 2');
    clock.pass(FIRST_MS - 1);
    expect(shown()).toBe('tile 1 + tile 2');
    clock.pass(1);
    expect(shown()).toBe('next');
    clock.pass(STEP_MS);
    expect(shown()).toBe('back + help');
  });

  it('gives time to look when it comes into a group', () => {
    const { clock, scanner, shown } = setUp();
    clock.pass(FIRST_MS + STEP_MS / 2);
    clock.pass(STEP_MS * 1.5);
    expect(shown()).toBe('tile 1 + tile 2');
    scanner.choose();
    expect(shown()).toBe('tile 1');
    clock.pass(FIRST_MS - 1);
    expect(shown()).toBe('tile 1');
    clock.pass(1);
    expect(shown()).toBe('tile 2');
  });

  it('presses what is chosen, and begins on the new screen with what it is for', () => {
    const { scanner, pressed, shown, leadTo } = setUp();
    leadTo(PHOTO);
    scanner.choose();
    scanner.choose();
    expect(pressed).toEqual(['tile 1']);
    expect(shown()).toBe('next + previous');
  });

  it('stays with a button that is still there after its press', () => {
    const { clock, scanner, pressed, shown, show, leadTo } = setUp();
    show(PHOTO);
    leadTo(PHOTO);
    scanner.choose();
    scanner.choose();
    scanner.choose();
    expect(pressed).toEqual(['next', 'next']);
    clock.pass(FIRST_MS);
    expect(shown()).toBe('previous');
  });

  it('begins anew where the screen changes by itself', () => {
    const { clock, scanner, shown, show } = setUp();
    scanner.choose();
    show(PHOTO);
    expect(shown()).toBe('next + previous');
    clock.pass(FIRST_MS - 1);
    expect(shown()).toBe('next + previous');
  });

  it('begins anew at once where what is pointed at goes away', () => {
    const { scanner, shown, show } = setUp();
    scanner.choose();
    show({ screen: 'albums', groups: [BAR] });
    expect(shown()).toBe('back + help');
  });

  it('goes on undisturbed where something else on the page changes', () => {
    const { clock, shown, show } = setUp();
    clock.pass(FIRST_MS - 100);
    show({ screen: 'albums', groups: [...ALBUMS.groups] });
    clock.pass(100);
    expect(shown()).toBe('next');
  });

  it('begins as soon as there is something to press', () => {
    const { shown, show } = setUp();
    show({ screen: 'starting', groups: [] });
    expect(shown()).toBe('');
    show({ screen: 'starting', groups: [BAR] });
    expect(shown()).toBe('back + help');
  });

  it('goes over to what the screen is for as soon as that is there', () => {
    const { clock, shown, show } = setUp();
    show({ screen: 'album', groups: [BAR] });
    clock.pass(FIRST_MS + STEP_MS);
    expect(shown()).toBe('back + help');
    show({ ...ALBUMS, screen: 'album' });
    expect(shown()).toBe('tile 1 + tile 2');
  });

  it('stays in the bar where somebody is choosing there meanwhile', () => {
    const { scanner, shown, show } = setUp();
    show({ screen: 'album', groups: [BAR] });
    scanner.choose();
    show({ ...ALBUMS, screen: 'album' });
    expect(shown()).toBe('back');
  });

  it('stands still while it is paused, and then gives time to look', () => {
    const { clock, scanner, shown } = setUp();
    scanner.pause();
    clock.pass(FIRST_MS * 10);
    expect(shown()).toBe('tile 1 + tile 2');
    scanner.resume();
    clock.pass(FIRST_MS - 1);
    expect(shown()).toBe('tile 1 + tile 2');
    clock.pass(1);
    expect(shown()).toBe('next');
  });

  it('rests when nobody presses for long, and a press wakes it without choosing', () => {
    const { clock, scanner, pressed, shown } = setUp();
    clock.pass(STEP_MS * 60);
    expect(shown()).toBe('');
    scanner.choose();
    expect(shown()).toBe('tile 1 + tile 2');
    expect(pressed).toEqual([]);
    clock.pass(FIRST_MS);
    expect(shown()).toBe('next');
  });

  it('points at nothing when it ends, and never again', () => {
    const { clock, scanner, shown } = setUp();
    scanner.stop();
    clock.pass(FIRST_MS * 10);
    expect(shown()).toBe('');
  });
});

describe('scanning by two switches', () => {
  it('moves only when it is told to', () => {
    const { clock, scanner, shown } = setUp({ bySwitch: true });
    clock.pass(STEP_MS * 1000);
    expect(shown()).toBe('tile 1 + tile 2');
    scanner.step();
    expect(shown()).toBe('next');
  });

  it('chooses the group, then the thing', () => {
    const { scanner, pressed, shown } = setUp({ bySwitch: true });
    scanner.choose();
    scanner.step();
    expect(shown()).toBe('tile 2');
    scanner.choose();
    expect(pressed).toEqual(['tile 2']);
  });
});
