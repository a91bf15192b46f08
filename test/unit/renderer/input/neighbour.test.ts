import { describe, expect, it } from 'vitest';
import { type Arrow, neighbour, type Placed } from '../../../../src/renderer/input/neighbour.ts';

function placed(item: string, left: number, top: number, width = 100, height = 100): Placed<string> {
  return { item, box: { left, top, right: left + width, bottom: top + height } };
}

/** The albums: the bar, two rows of tiles, the column. */
const SCREEN = [
  placed('back', 0, 20),
  placed('home', 0, 140),
  placed('help', 0, 480),
  placed('tile 1', 150, 80, 250, 230),
  placed('tile 2', 430, 80, 250, 230),
  placed('tile 3', 150, 340, 250, 230),
  placed('tile 4', 430, 340, 250, 230),
  placed('next', 720, 60, 120, 240),
  placed('previous', 720, 330, 120, 240),
];
const HEADING = placed('heading', 150, 20, 530, 50).box;

function from(name: string, arrow: Arrow, screen = SCREEN, reading: 'ltr' | 'rtl' = 'ltr'): string | null {
  const here = screen.find(({ item }) => item === name);
  if (!here) throw new Error(`no ${name}`);
  return neighbour(here.box, screen, arrow, reading);
}

/** The same screen as it stands from right to left. */
const MIRRORED = SCREEN.map(({ item, box }) => ({
  item,
  box: { ...box, left: 840 - box.right, right: 840 - box.left },
}));

describe('an arrow key', () => {
  it.each([
    ['tile 1', 'right', 'tile 2'],
    ['tile 1', 'down', 'tile 3'],
    ['tile 4', 'left', 'tile 3'],
    ['tile 4', 'up', 'tile 2'],
    ['tile 2', 'right', 'next'],
    ['tile 1', 'left', 'home'],
    ['next', 'down', 'previous'],
    ['back', 'down', 'home'],
    ['home', 'down', 'help'],
    ['help', 'right', 'tile 3'],
    ['previous', 'left', 'tile 4'],
  ] as const)('leads from %s %s to %s', (start, arrow, end) => {
    expect(from(start, arrow)).toBe(end);
  });

  it.each([
    ['tile 1', 'up'],
    ['tile 3', 'down'],
    ['back', 'left'],
    ['next', 'right'],
  ] as const)('leads from %s nowhere %s', (start, arrow) => {
    expect(from(start, arrow)).toBeNull();
  });

  it('leads from the title down to the tile that is read first', () => {
    expect(neighbour(HEADING, SCREEN, 'down', 'ltr')).toBe('tile 1');
    const heading = { ...HEADING, left: 840 - HEADING.right, right: 840 - HEADING.left };
    expect(neighbour(heading, MIRRORED, 'down', 'rtl')).toBe('tile 1');
  });

  it('leads where it points also from right to left', () => {
    expect(from('tile 1', 'left', MIRRORED, 'rtl')).toBe('tile 2');
    expect(from('tile 2', 'left', MIRRORED, 'rtl')).toBe('next');
    expect(from('tile 1', 'right', MIRRORED, 'rtl')).toBe('home');
  });

  it('leads to what stands aside where nothing stands in line', () => {
    const screen = [placed('back', 0, 20), placed('try again', 300, 400), placed('stop', 450, 400)];
    expect(from('back', 'right', screen)).toBe('try again');
    expect(from('try again', 'left', screen)).toBe('back');
  });
});
