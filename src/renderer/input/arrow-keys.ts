/** Arrow keys move the focus to what stands there. */
import { words } from '../words/index.ts';
import type { LastFocus } from './last-focus.ts';
import { type Arrow, neighbour } from './neighbour.ts';
import { boxOf, focusable, hasOwnArrows } from './pressables.ts';

/** By `KeyboardEvent.key`. */
const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export function followArrowKeys(lastFocus: LastFocus): void {
  window.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.defaultPrevented || hasOwnArrows(event.target)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const from = lastFocus.box();
    // One press, one step: a held key would run to the end.
    if (event.repeat || !from) return;
    const all = focusable().map((item) => ({ item, box: boxOf(item) }));
    neighbour(from, all, arrow, words.value.direction)?.focus();
  });
}
