/** The two that are pressed side by side: the app, and the plain page. The same presses, found by other selectors. */
import type { Press } from './presses.ts';

export interface Subject {
  readonly name: string;
  /** Opens an album, from the screen that a start brings; null where the start brings photos. */
  readonly openAlbum: ((index: number) => Press) | null;
  /** The photo at this index, from its page of tiles. */
  open(index: number): Press;
  readonly next: Press;
  readonly back: Press;
  readonly page: Press;
}

/** What the window takes presses on: none of the ones before is still at work. */
function rested(selector: string): string {
  return `(document.documentElement.hasAttribute('data-resting') || document.querySelector('[data-pressed]')
    ? null : document.querySelector('${selector}'))`;
}

/** All the images that match, once each shows; null where one is missing still. */
function shown(screen: string, picture: string): string {
  return `(() => {
    const pictures = [...document.querySelectorAll('[data-screen="${screen}"] ${picture}')];
    return pictures.every(({ dataset }) => dataset.state === 'shown')
      ? pictures.flatMap((picture) => [...picture.querySelectorAll('img')]) : null;
  })()`;
}

const TILES = shown('album', '.tile .picture');
const PHOTO = shown('photo', '.picture');

export const APP: Subject = {
  name: 'Easy Albums',
  openAlbum: (index) => ({
    element: rested(`[data-screen="albums"] .tile[data-index="${index}"]`),
    images: TILES,
  }),
  open: (index) => ({
    element: rested(`[data-screen="album"] .tile[data-index="${index}"]`),
    images: PHOTO,
  }),
  next: {
    element: rested('[data-screen="photo"] [data-button="next"]:not([aria-disabled="true"])'),
    images: PHOTO,
  },
  back: { element: rested('[data-screen="photo"] .bar .big-button'), images: TILES },
  page: {
    element: rested('[data-screen="album"] [data-button="next"]:not([aria-disabled="true"])'),
    images: TILES,
  },
};

/** Those of which at least a part lies in the window; null while the large one covers them. The first is looked for by halves: there may be thousands. */
const IN_WINDOW = `(() => {
    if (!document.getElementById('large').hidden) return null;
    const all = document.querySelector('main').children;
    let first = 0;
    for (let end = all.length; first < end; ) {
      const middle = Math.floor((first + end) / 2);
      if (all[middle].getBoundingClientRect().bottom > 1) end = middle;
      else first = middle + 1;
    }
    const found = [];
    for (let at = first; at < all.length && all[at].getBoundingClientRect().top < innerHeight - 1; at += 1) found.push(all[at]);
    return found;
  })()`;
const LARGE = `[document.getElementById('large')]`;

export const PLAIN_PAGE: Subject = {
  name: 'plain page',
  openAlbum: null,
  open: (index) => ({
    element: `document.querySelector('main img[data-index="${index}"]')`,
    images: LARGE,
  }),
  next: { element: `document.getElementById('next')`, images: LARGE },
  back: { element: `document.getElementById('back')`, images: IN_WINDOW },
  page: { element: `document.getElementById('page')`, images: IN_WINDOW },
};

/** Plays the app's slideshow until the picture with this number is on the screen, and stops it there. */
export function playing(number: number): string {
  return `(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    // While a picture is long in coming, other words stand where its number does.
    const isAt = () => Number(/\\d+/.exec(document.querySelector('.side__where')?.textContent.replaceAll(',', ''))?.[0] ?? 0) >= ${number};
    const isShown = () => document.querySelector('[data-screen="photo"] .picture')?.dataset.state === 'shown';
    const button = () => document.querySelector('[data-button="slideshow"]');
    if (isAt()) return true;
    button().click();
    while (!isAt() || !isShown()) await frame();
    if (document.querySelector('[data-button="next"]').ariaDisabled !== 'true') button().click();
    return true;
  })()`;
}
