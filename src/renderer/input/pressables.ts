/** What of the page can be pressed. No screen is known here: roles and attributes say it. */
import type { Box } from './scan-groups.ts';

/** A press is all that these take. */
const PRESSABLE = [
  'button',
  '[role="button"]',
  '[role="switch"]',
  '[role="radio"]',
  '[role="checkbox"]',
  '[role="tab"]',
  'a[href]',
  'summary',
  'label',
  'input:is([type="checkbox"], [type="radio"], [type="button"], [type="submit"])',
].join(', ');

/** Letters, spaces and arrows belong to these. */
const WRITTEN_INTO = [
  'input:not(:is([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"], [type="hidden"]))',
  'textarea',
  '[contenteditable="true"]',
].join(', ');

/** These take more than a press, and keys of their own. */
const FIELD = `${WRITTEN_INTO}, select, input[type="range"], [role="slider"]`;

const OUT_OF_REACH = '[aria-disabled="true"], :disabled, [inert], [inert] *, [aria-hidden="true"] *';

/** Arrow keys have a meaning of their own in these. */
const OWN_ARROWS = `${FIELD}, input[type="radio"]`;

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

/** The button around a place of the page; null where a press does nothing. */
export function pressableAround(target: EventTarget | null): HTMLElement | null {
  const found = closest(target, PRESSABLE);
  return found?.matches(OUT_OF_REACH) ? null : found;
}

/** The button at a place in the window, in CSS pixels. */
export function pressableAt(x: number, y: number): HTMLElement | null {
  return pressableAround(document.elementFromPoint(x, y));
}

export function isField(target: EventTarget | null): boolean {
  return closest(target, FIELD) !== null;
}

export function isWrittenInto(target: EventTarget | null): boolean {
  return closest(target, WRITTEN_INTO) !== null;
}

export function hasOwnArrows(target: EventTarget | null): boolean {
  return closest(target, OWN_ARROWS) !== null;
}

/** The screen that shows: everything of a screen is in it. */
export function shownScreen(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-screen]');
}

/** What can be pressed or filled in on the screen that shows, in its order. */
export function reachable(): HTMLElement[] {
  return focusable().filter((element) => !element.matches(OUT_OF_REACH));
}

/** What the Tab key comes to, in its order: also buttons that rest, and say why. */
export function focusable(): HTMLElement[] {
  const found = shownScreen()?.querySelectorAll<HTMLElement>(`${PRESSABLE}, ${FIELD}`) ?? [];
  return [...found].filter((element) => element.tabIndex >= 0 && isShown(element));
}

function isShown(element: HTMLElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (element.closest('[inert], [aria-hidden="true"]')) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** Presses as a key does: at no place. */
export function press(element: HTMLElement): void {
  if (isField(element)) element.focus();
  else element.click();
}

/** Presses as a finger does at a place in the window, in CSS pixels: a second one there can be known as a repetition. */
export function pressAt(element: HTMLElement, x: number, y: number): void {
  const place = { clientX: x, clientY: y };
  element.dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      composed: true,
      detail: 1,
      view: window,
      ...place,
    }),
  );
}
