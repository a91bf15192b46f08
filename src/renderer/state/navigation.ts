/**
 * Where the person is: a pile of places, the lowest being home. Back takes one off, and the one below is as it was left; only an album
 * shows the page of the photo that was seen last.
 */
import { computed, signal } from '@preact/signals';
import type { Step } from '../../shared/first-hour.ts';

export type Place =
  /** `anchor`: index of an item on the page that shows. `opened`: the item to come back to, the one that was opened or seen last. */
  | { readonly name: 'albums'; readonly anchor: number; readonly opened: number | null }
  | {
      readonly name: 'album';
      readonly albumId: string;
      readonly anchor: number;
      readonly opened: number | null;
    }
  | { readonly name: 'photo'; readonly albumId: string; readonly index: number }
  | { readonly name: 'help' }
  | CarerPlace;
/** Behind the carer's door. `page` counts from 0. */
export type CarerPlace =
  | { readonly name: 'carer'; readonly page: number }
  | { readonly name: 'carerLook'; readonly page: number }
  | { readonly name: 'carerHearing'; readonly page: number }
  | { readonly name: 'carerWaysIn'; readonly page: number }
  | { readonly name: 'carerSlideshow' }
  | { readonly name: 'carerAlbums'; readonly page: number }
  | { readonly name: 'carerAlbum'; readonly albumId: string; readonly page: number }
  | { readonly name: 'carerCover'; readonly albumId: string; readonly page: number }
  | { readonly name: 'carerHelp'; readonly page: number }
  | { readonly name: 'carerAdd' }
  | { readonly name: 'carerAddName' }
  | { readonly name: 'carerUpload' }
  | { readonly name: 'carerUploadName' }
  | { readonly name: 'carerLeftOut'; readonly page: number }
  | { readonly name: 'carerLocalAlbums'; readonly page: number }
  | { readonly name: 'carerLocalAlbum'; readonly albumId: string; readonly page: number }
  | { readonly name: 'carerRemoveAlbum'; readonly albumId: string }
  | { readonly name: 'carerCaptions'; readonly albumId: string; readonly page: number }
  | { readonly name: 'carerLanguage'; readonly page: number }
  | { readonly name: 'carerComputer'; readonly page: number }
  | { readonly name: 'carerPin' }
  | { readonly name: 'carerForgotPin' }
  | { readonly name: 'carerSignOut' }
  | { readonly name: 'carerReset' }
  | { readonly name: 'carerSetUp' }
  | { readonly name: 'carerFirstHour'; readonly step: Step };
export type PlaceName = Place['name'];

export type Pile = readonly [Place, ...Place[]];

export const HOME: Extract<Place, { name: 'albums' }> = { name: 'albums', anchor: 0, opened: null };
export const START: Pile = [HOME];

export function topOf(pile: Pile): Place {
  return pile.at(-1) ?? pile[0];
}

/** A place that is open already does not open a second time. */
export function opened(pile: Pile, place: Place): Pile {
  return topOf(pile).name === place.name ? pile : [...pile, place];
}

export function wentBack(pile: Pile): Pile {
  const [home, ...others] = pile;
  const left = others.pop();
  const below: Pile = [home, ...others];
  return left?.name === 'photo' ? changed(below, 'album', { anchor: left.index, opened: left.index }) : below;
}

/** Changes the top place, for instance to its next page. A change meant for another place is too late and is dropped. */
export function changed<Name extends PlaceName>(
  pile: Pile,
  name: Name,
  change: Partial<Extract<Place, { name: Name }>>,
): Pile {
  const top = topOf(pile);
  if (top.name !== name) return pile;
  const [first, ...others] = [...pile.slice(0, -1), { ...top, ...change }];
  return first ? [first, ...others] : pile;
}

export function isFirstHour({ name }: Place): boolean {
  return name === 'carerFirstHour';
}

export function isCarerPlace(place: Place): place is CarerPlace {
  return place.name.startsWith('carer');
}

/** Home is the first page of the albums, with nothing above it. */
export function isHome(pile: Pile): boolean {
  const top = topOf(pile);
  return pile.length === 1 && top.name === 'albums' && top.anchor === 0;
}

export const pile = signal<Pile>(START);
export const place = computed(() => topOf(pile.value));

export function open(next: Place): void {
  pile.value = opened(pile.value, next);
}

export function back(): void {
  pile.value = wentBack(pile.value);
}

export function home(): void {
  pile.value = START;
}

export function change<Name extends PlaceName>(
  name: Name,
  to: Partial<Extract<Place, { name: Name }>>,
): void {
  pile.value = changed(pile.value, name, to);
}
