/** Where an arrow key leads. Nothing here knows the DOM. */
import type { Box } from './scan-groups.ts';

export type Arrow = 'up' | 'down' | 'left' | 'right';

export interface Placed<Item> {
  readonly item: Item;
  readonly box: Box;
}

/** CSS pixels that boxes may overlap and still lie one behind the other. */
const SLACK = 2;

/**
 * The nearest thing in that direction. What stands in line comes before what stands aside, and among equals the one that
 * is read first.
 *
 * @param from where the focus is, or was
 */
export function neighbour<Item>(
  from: Box,
  all: readonly Placed<Item>[],
  arrow: Arrow,
  reading: 'ltr' | 'rtl',
): Item | null {
  const view = turned(arrow);
  const here = view(from);
  const ahead = all
    .map(({ item, box }) => ({ item, box, seen: view(box) }))
    .filter(({ seen }) => seen.near >= here.far - SLACK && seen.far > here.far);
  const ranked = ahead
    .map((one) => ({ ...one, rank: rankOf(here, one.seen) }))
    .sort((a, b) => compare(a.rank, b.rank) || readBefore(a.box, b.box, reading));
  return ranked[0]?.item ?? null;
}

/** A box as it is seen along an arrow: from its near to its far edge, and from one side to the other. */
interface Seen {
  readonly near: number;
  readonly far: number;
  readonly from: number;
  readonly to: number;
}

function turned(arrow: Arrow): (box: Box) => Seen {
  switch (arrow) {
    case 'right':
      return ({ left, right, top, bottom }) => ({ near: left, far: right, from: top, to: bottom });
    case 'left':
      return ({ left, right, top, bottom }) => ({ near: -right, far: -left, from: top, to: bottom });
    case 'down':
      return ({ left, right, top, bottom }) => ({ near: top, far: bottom, from: left, to: right });
    case 'up':
      return ({ left, right, top, bottom }) => ({ near: -bottom, far: -top, from: left, to: right });
  }
}

/** Smaller is better, the first number first. */
type Rank = readonly [aside: number, distance: number, overlap: number];

function rankOf(here: Seen, there: Seen): Rank {
  const overlap = Math.min(here.to, there.to) - Math.max(here.from, there.from);
  const distance = Math.max(0, there.near - here.far);
  const inLine = overlap > SLACK;
  return inLine
    ? [0, Math.round(distance), -Math.round(overlap)]
    : [1, Math.round(distance + 2 * Math.abs(overlap)), 0];
}

function compare(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function readBefore(a: Box, b: Box, reading: 'ltr' | 'rtl'): number {
  return a.top - b.top || (reading === 'ltr' ? a.left - b.left : b.right - a.right);
}
