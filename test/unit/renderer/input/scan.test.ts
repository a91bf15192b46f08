import { describe, expect, it } from 'vitest';
import {
  choiceAt,
  firstPlace,
  nextPlace,
  placeAfterPress,
  pointedAt,
  ROUNDS_BEFORE_REST,
  type ScanGroups,
  type ScanPlace,
  stillThere,
} from '../../../../src/renderer/input/scan.ts';

const BAR = { items: ['back', 'help'], isLater: true };
const TILES = { items: ['tile 1', 'tile 2'], isLater: false };
const SIDE = { items: ['next', 'previous'], isLater: false };
const ALBUMS: ScanGroups<string> = [BAR, TILES, SIDE];

/** What is pointed at on each of so many steps by itself. */
function steps(from: ScanPlace<string>, groups: ScanGroups<string>, count: number): string[] {
  let place = from;
  return Array.from({ length: count }, () => {
    place = nextPlace(place, groups, true);
    return pointedAt(place).join(' + ');
  });
}

function inside(groups: ScanGroups<string>, place: ScanPlace<string>): ScanPlace<string> {
  const choice = choiceAt(place, groups);
  if (choice.kind !== 'go') throw new Error('this choice presses');
  return choice.to;
}

describe('a scan', () => {
  it('begins with what the screen is for', () => {
    expect(pointedAt(firstPlace(ALBUMS))).toEqual(TILES.items);
  });

  it('begins with the bar where there is nothing else', () => {
    expect(pointedAt(firstPlace([BAR]))).toEqual(BAR.items);
  });

  it('is nowhere on a page with nothing to press', () => {
    expect(firstPlace([])).toEqual({ level: 'nowhere' });
    expect(nextPlace({ level: 'nowhere' }, [], true)).toEqual({ level: 'nowhere' });
  });

  it('goes from group to group, and begins again', () => {
    expect(steps(firstPlace(ALBUMS), ALBUMS, 4)).toEqual([
      'next + previous',
      'back + help',
      'tile 1 + tile 2',
      'next + previous',
    ]);
  });

  it('goes into the group that is chosen, and through it one by one', () => {
    const place = inside(ALBUMS, firstPlace(ALBUMS));
    expect(pointedAt(place)).toEqual(['tile 1']);
    expect(steps(place, ALBUMS, 3)).toEqual(['tile 2', 'tile 1', 'tile 2']);
  });

  it('goes back out after two rounds without a choice', () => {
    const place = inside(ALBUMS, firstPlace(ALBUMS));
    expect(steps(place, ALBUMS, 5).slice(3)).toEqual(['tile 1 + tile 2', 'next + previous']);
  });

  it('presses what is chosen', () => {
    expect(choiceAt(inside(ALBUMS, firstPlace(ALBUMS)), ALBUMS)).toEqual({ kind: 'press', item: 'tile 1' });
  });

  it('presses at once what is alone in its group', () => {
    const groups: ScanGroups<string> = [BAR, { items: ['try again'], isLater: false }];
    expect(choiceAt(firstPlace(groups), groups)).toEqual({ kind: 'press', item: 'try again' });
  });

  it('rests after some rounds without a press, and the next press only wakes it', () => {
    const before = ALBUMS.length * ROUNDS_BEFORE_REST - 1;
    const shown = steps(firstPlace(ALBUMS), ALBUMS, before + 1);
    expect(shown.slice(0, before)).not.toContain('');
    expect(shown.at(-1)).toBe('');
    expect(choiceAt({ level: 'resting' }, ALBUMS)).toEqual({ kind: 'go', to: firstPlace(ALBUMS) });
  });

  it('never rests where a person makes the steps', () => {
    let place = firstPlace(ALBUMS);
    for (let step = 0; step < ALBUMS.length * ROUNDS_BEFORE_REST * 2; step++) {
      place = nextPlace(place, ALBUMS, false);
      expect(place.level).toBe('groups');
    }
  });

  it('stays with the button after a press that left the page as it was', () => {
    const place = placeAfterPress('next', ALBUMS);
    expect(pointedAt(place)).toEqual(['next']);
    expect(choiceAt(place, ALBUMS)).toEqual({ kind: 'press', item: 'next' });
  });

  it('begins anew after a press on what is gone', () => {
    expect(placeAfterPress('gone', ALBUMS)).toEqual(firstPlace(ALBUMS));
  });

  it('knows its place again where the group around it changed', () => {
    const place = inside(ALBUMS, firstPlace(ALBUMS));
    const changed: ScanGroups<string> = [BAR, { items: ['tile 0', 'tile 1'], isLater: false }];
    const here = stillThere(place, changed);
    expect(here && pointedAt(here)).toEqual(['tile 1']);
    expect(here && steps(here, changed, 1)).toEqual(['tile 0']);
  });

  it('does not know its place where what it pointed at is gone', () => {
    const place = inside(ALBUMS, firstPlace(ALBUMS));
    expect(stillThere(place, [BAR, SIDE])).toBeNull();
    expect(pointedAt(nextPlace(place, [BAR, SIDE], true))).toEqual(SIDE.items);
  });
});
