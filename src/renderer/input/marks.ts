/** What is drawn over the page: what a scan points at, and how far a press is. Screen readers have no use for either. */
import type { Progress } from './held-press.ts';
import { boxOf } from './pressables.ts';
import type { Box } from './scan-groups.ts';

/** Parts of the whole that are shown one after the other where nothing may move. */
const STILL_STEPS = 4;

function draw(name: string): HTMLElement {
  const mark = document.createElement('div');
  mark.className = name;
  mark.hidden = true;
  mark.setAttribute('aria-hidden', 'true');
  document.body.append(mark);
  return mark;
}

function putAround(mark: HTMLElement, boxes: readonly Box[]): void {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  mark.style.left = `${left}px`;
  mark.style.top = `${top}px`;
  mark.style.width = `${Math.max(...boxes.map((box) => box.right)) - left}px`;
  mark.style.height = `${Math.max(...boxes.map((box) => box.bottom)) - top}px`;
}

/** A frame around things. Answers how it is moved; with nothing to frame it is not there. */
export function scanMark(): (items: readonly HTMLElement[]) => void {
  const mark = draw('scan-mark');
  return (items) => {
    mark.hidden = items.length === 0;
    if (items.length > 0) putAround(mark, items.map(boxOf));
  };
}

/** A line that fills along the edge of what is being pressed. Null takes it away. */
export function pressMark(
  isStill: () => boolean,
): (progress: Progress<readonly HTMLElement[]> | null) => void {
  const mark = draw('press-mark');
  return (progress) => {
    mark.hidden = progress === null;
    if (!progress) return;
    const done = isStill() ? Math.floor(progress.done * STILL_STEPS) / STILL_STEPS : progress.done;
    mark.style.setProperty('--done', String(done));
    putAround(mark, progress.target.map(boxOf));
  };
}
