/** What a scan points at, for whoever wants to know: in a signal, and as `data-scanned` on the page. */
import { type ReadonlySignal, signal } from '@preact/signals';

const pointedAt = signal<readonly HTMLElement[]>([]);

/** Several where it points at a group; none where nobody scans. In the order of the page. */
export const scanned: ReadonlySignal<readonly HTMLElement[]> = pointedAt;

/** Answers whether it pointed at something else before. */
export function pointAt(items: readonly HTMLElement[]): boolean {
  const before = pointedAt.value;
  // Whoever reads them aloud does it once.
  if (items.length === before.length && items.every((item, index) => item === before[index])) return false;
  for (const item of before) item.removeAttribute('data-scanned');
  for (const item of items) item.setAttribute('data-scanned', '');
  pointedAt.value = items;
  return true;
}
