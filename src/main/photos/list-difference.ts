/** What a page that was just read says about the list as it was known. */
import type { ChunkedList } from './chunked-list.ts';

interface Identified {
  readonly id: string;
}

/** Items behind a page's place that are looked at for its last item, before all the others are. */
const NEAR = 250;

/**
 * How far the page's items reach in the list as it was known: behind the place of its last item that was known already. Where none of
 * them was, they are all new, and nothing makes room for them.
 *
 * @param position where the page belongs
 */
export async function placeOf<Item extends Identified>(
  page: readonly Item[],
  position: number,
  list: ChunkedList<Item>,
): Promise<number> {
  const step = NEAR + page.length;
  let best: { readonly rank: number; readonly place: number } | null = null;
  const ranks = new Map(page.map(({ id }, rank) => [id, rank]));
  for (let from = position; from < list.length; from += step) {
    const known = await list.slice(from, from + step);
    for (const [index, { id }] of known.entries()) {
      const rank = ranks.get(id) ?? -1;
      if (rank > (best?.rank ?? -1)) best = { rank, place: from + index };
    }
    if (best) break;
  }
  return best ? best.place + 1 : position;
}

export interface Difference<Item> {
  /** The items of the old stretch from `start` up to, and without, `oldEnd` … */
  readonly start: number;
  readonly oldEnd: number;
  /** … are these now. */
  readonly items: readonly Item[];
}

/** The smallest stretch in which two stretches differ. */
export function differenceOf<Item>(old: readonly Item[], fresh: readonly Item[]): Difference<Item> {
  const isSame = (a: Item | undefined, b: Item | undefined): boolean =>
    JSON.stringify(a) === JSON.stringify(b);
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && isSame(old[start], fresh[start])) start += 1;
  let behind = 0;
  while (behind < shorter - start && isSame(old.at(-1 - behind), fresh.at(-1 - behind))) behind += 1;
  return { start, oldEnd: old.length - behind, items: fresh.slice(start, fresh.length - behind) };
}
