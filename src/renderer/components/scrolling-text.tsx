import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface ScrollingTextProps {
  readonly class: string;
  /** Said when the keyboard comes to it. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/**
 * A text that its style sheet lets scroll where there is no other way: in a small window that somebody zoomed into. Only
 * while it is longer than its place the keyboard stops at it.
 */
export function ScrollingText({ class: name, label, children }: ScrollingTextProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [isLonger, setLonger] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const canScroll = getComputedStyle(element).overflowY === 'auto';
      setLonger(canScroll && element.scrollHeight > element.clientHeight);
    };
    const observer = new ResizeObserver(measure);
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  }, []);
  const stop = isLonger ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {};
  return (
    <div ref={ref} class={name} {...stop}>
      {children}
    </div>
  );
}
