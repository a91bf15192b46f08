import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Space } from '../state/paging.ts';

/** The inner size of an element in CSS pixels, kept up to date; null until it is there. */
export function useBox(): { ref: RefObject<HTMLDivElement | null>; box: Space | null } {
  const ref = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Space | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => setBox({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, box };
}

/** CSS pixels of one rem: every measure of the interface follows from it. */
export function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
