import { describe, expect, it } from 'vitest';
import { groupsOf, type ScanItem } from '../../../../src/renderer/input/scan-groups.ts';

const BAR = {};
const SIDE = {};

/** A thing of 100 × 100 px. */
function thing(item: string, left: number, top: number, group: object | null = null): ScanItem<string> {
  return { item, box: { left, top, right: left + 100, bottom: top + 100 }, group, isLater: group === BAR };
}

const names = (items: readonly ScanItem<string>[]) => groupsOf(items).map((group) => group.items);

describe('the groups of a scan', () => {
  it('are the bar, each row of the tiles, and the column', () => {
    const page = [
      thing('back', 0, 0, BAR),
      thing('home', 0, 120, BAR),
      thing('help', 0, 400, BAR),
      thing('tile 1', 200, 50),
      thing('tile 2', 320, 50),
      thing('tile 3', 200, 170),
      thing('tile 4', 320, 170),
      thing('next', 500, 50, SIDE),
      thing('previous', 500, 170, SIDE),
    ];
    expect(names(page)).toEqual([
      ['back', 'home', 'help'],
      ['tile 1', 'tile 2'],
      ['tile 3', 'tile 4'],
      ['next', 'previous'],
    ]);
    expect(groupsOf(page).map(({ isLater }) => isLater)).toEqual([true, false, false, false]);
  });

  it('keep things of different height in one row where they stand beside each other', () => {
    const high: ScanItem<string> = {
      item: 'high',
      box: { left: 0, top: 0, right: 100, bottom: 200 },
      group: null,
      isLater: false,
    };
    expect(names([high, thing('beside', 120, 50)])).toEqual([['high', 'beside']]);
  });

  it('take a list that runs downwards one by one', () => {
    expect(names([thing('first', 0, 0), thing('second', 0, 110)])).toEqual([['first'], ['second']]);
  });

  it('take a row from right to left as it is read', () => {
    expect(names([thing('first', 300, 0), thing('second', 150, 0)])).toEqual([['first', 'second']]);
  });

  it('are none on a page without anything to press', () => {
    expect(groupsOf([])).toEqual([]);
  });
});
