/** What a scan goes over: the things to press of a page, in groups. Nothing here knows the DOM. */

/** CSS pixels in the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ScanItem<Item> {
  readonly item: Item;
  readonly box: Box;
  /** Things with the same object are one group; those with null are grouped by the rows in which they stand. */
  readonly group: object | null;
  /** The scan does not begin here. */
  readonly isLater: boolean;
}

export interface ScanGroup<Item> {
  /** One at least. */
  readonly items: readonly Item[];
  readonly isLater: boolean;
}

/** @param items in the order of the page */
export function groupsOf<Item>(items: readonly ScanItem<Item>[]): ScanGroup<Item>[] {
  const groups: ScanItem<Item>[][] = [];
  for (const next of items) {
    const open = groups.at(-1);
    if (open && belongsTo(open, next)) open.push(next);
    else groups.push([next]);
  }
  return groups.map((group) => ({
    items: group.map(({ item }) => item),
    isLater: group.every(({ isLater }) => isLater),
  }));
}

function belongsTo<Item>(group: readonly ScanItem<Item>[], next: ScanItem<Item>): boolean {
  const last = group.at(-1);
  if (!last || last.group !== next.group) return false;
  return next.group !== null || standInOneRow(last.box, next.box);
}

/** The middle of each lies between the upper and the lower edge of the other. */
function standInOneRow(a: Box, b: Box): boolean {
  const holds = (box: Box, height: number): boolean => box.top < height && height < box.bottom;
  return holds(a, (b.top + b.bottom) / 2) && holds(b, (a.top + a.bottom) / 2);
}
