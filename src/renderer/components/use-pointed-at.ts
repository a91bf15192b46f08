import { useEffect, useRef } from 'preact/hooks';
import { pointAt } from '../state/wanted-pictures.ts';

/** Milliseconds: whoever only passes over a tile does not mean it. A finger's press takes longer, too. */
const MEANT_MS = 30;

export interface PointedAt {
  onPointerMove(event: Event): void;
  onPointerDown(event: Event): void;
  onFocusIn(event: Event): void;
}

/**
 * Makes a tile's picture ready once somebody comes to the tile, with a pointer, a finger or the focus: before the press is one. A pointer that
 * lies where a tile appears means nothing by it.
 *
 * @param opens the picture that a press on the tile with this number shows, with its size; null where it shows none
 * @returns what listens on the element around the tiles
 */
export function usePointedAt(opens: (index: number) => string | null): PointedAt {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const meant = useRef<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const look = ({ target }: Event): void => {
    const tile = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    const address = tile && opens(Number(tile.dataset['index']));
    if (address === meant.current) return;
    meant.current = address;
    clearTimeout(timer.current);
    if (address) timer.current = setTimeout(() => pointAt(address), MEANT_MS);
  };
  return { onPointerMove: look, onPointerDown: look, onFocusIn: look };
}
