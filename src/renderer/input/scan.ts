/** Where a scan is, and where it goes from there. Nothing here knows the DOM or the time. */
import type { ScanGroup } from './scan-groups.ts';

/** Times that a scan goes through a group without a choice before it goes back to the groups. */
export const ROUNDS_IN_A_GROUP = 2;
/** Times that a scan by itself goes through the groups without a press before it rests: nothing moves for ever. */
export const ROUNDS_BEFORE_REST = 5;

export type ScanPlace<Item> =
  /** There is nothing to press. */
  | { readonly level: 'nowhere' }
  /** Nobody pressed for long. The next press wakes it up, and does nothing else. */
  | { readonly level: 'resting' }
  /** `steps`: how many it has made without a press. */
  | { readonly level: 'groups'; readonly items: readonly Item[]; readonly steps: number }
  | {
      readonly level: 'items';
      readonly items: readonly Item[];
      readonly item: Item;
      readonly steps: number;
    };

export type ScanGroups<Item> = readonly ScanGroup<Item>[];

/** The things that are pointed at. */
export function pointedAt<Item>(place: ScanPlace<Item>): readonly Item[] {
  if (place.level === 'groups') return place.items;
  return place.level === 'items' ? [place.item] : [];
}

/** Where a scan begins on a screen: what the screen is for comes before what is on every screen. */
export function firstPlace<Item>(groups: ScanGroups<Item>): ScanPlace<Item> {
  const first = groups.find(({ isLater }) => !isLater) ?? groups[0];
  return first ? atGroup(first) : { level: 'nowhere' };
}

function atGroup<Item>({ items }: ScanGroup<Item>, steps = 0): ScanPlace<Item> {
  return { level: 'groups', items, steps };
}

/**
 * One step on. At the end of a group, and of the groups, it begins again.
 *
 * @param rests false where a person makes the steps: such a scan waits anyway
 */
export function nextPlace<Item>(
  place: ScanPlace<Item>,
  groups: ScanGroups<Item>,
  rests: boolean,
): ScanPlace<Item> {
  const here = stillThere(place, groups);
  if (here === null || here.level === 'nowhere' || here.level === 'resting') return firstPlace(groups);
  const steps = here.steps + 1;
  if (here.level === 'groups') {
    const group = groupWith(groups, here.items);
    if (!group) return firstPlace(groups);
    const next = following(groups, group);
    return rests && steps >= groups.length * ROUNDS_BEFORE_REST ? { level: 'resting' } : atGroup(next, steps);
  }
  const { items, item } = here;
  if (steps >= items.length * ROUNDS_IN_A_GROUP) return { level: 'groups', items, steps: 0 };
  return { ...here, item: following(items, item), steps };
}

/** The one behind it; behind the last one, the first. */
function following<One>(all: readonly One[], one: One): One {
  return all[(all.indexOf(one) + 1) % all.length] ?? one;
}

function groupWith<Item>(groups: ScanGroups<Item>, items: readonly Item[]): ScanGroup<Item> | undefined {
  return groups.find((group) => group.items.some((item) => items.includes(item)));
}

export type Choice<Item> =
  | { readonly kind: 'press'; readonly item: Item }
  | { readonly kind: 'go'; readonly to: ScanPlace<Item> };

/** What choosing does here. A group of one is that one. */
export function choiceAt<Item>(place: ScanPlace<Item>, groups: ScanGroups<Item>): Choice<Item> {
  if (place.level === 'items') return { kind: 'press', item: place.item };
  if (place.level !== 'groups') return { kind: 'go', to: firstPlace(groups) };
  const { items } = place;
  const [item, ...others] = items;
  if (item === undefined) return { kind: 'go', to: firstPlace(groups) };
  if (others.length === 0) return { kind: 'press', item };
  return { kind: 'go', to: { level: 'items', items, item, steps: 0 } };
}

/** After a press on something that stayed: there again, so that "Next" can follow "Next" with one press each. */
export function placeAfterPress<Item>(item: Item, groups: ScanGroups<Item>): ScanPlace<Item> {
  const group = groupWith(groups, [item]);
  if (!group) return firstPlace(groups);
  return group.items.length === 1 ? atGroup(group) : { level: 'items', items: group.items, item, steps: 0 };
}

/** The same place on a page that may have changed; null where what was pointed at is gone. */
export function stillThere<Item>(place: ScanPlace<Item>, groups: ScanGroups<Item>): ScanPlace<Item> | null {
  if (place.level === 'resting') return place;
  if (place.level === 'nowhere') return groups.length === 0 ? place : null;
  const group = groupWith(groups, pointedAt(place));
  return group ? { ...place, items: group.items } : null;
}
