import { useEffect, useRef } from 'preact/hooks';
import { pointAt } from '../state/wanted-pictures.ts';

/** Milliseconds: whoever only passes over a tile does not mean it. A finger's press takes longer, too. */
const MEANT_MS = 30;

export interface PointedAt {
  onPointerOver(event: Event): void;
  onFocusIn(event: Event): void;
}

/**
 * Makes a tile's picture ready while a pointer or a finger is on the tile, or the focus: before its press is one.
 *
 * @param opens the picture that a press on the tile with this number shows, with its size; null where it shows none
 * @returns what listens on the element around the tiles
 */
export function usePointedAt(opens: (index: number) => string | null): PointedAt {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const look = ({ target }: Event): void => {
    clearTimeout(timer.current);
    const tile = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    const address = tile && opens(Number(tile.dataset['index']));
    if (address) timer.current = setTimeout(() => pointAt(address), MEANT_MS);
  };
  return { onPointerOver: look, onFocusIn: look };
}
