/** What grows: memory after many photos were looked at. The page's own clock runs fast here, for nothing is timed. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type Program, settledMemory } from '../app/program.ts';
import type { Press } from './presses.ts';

export interface Memory {
  /** Bytes of all of the program's processes, once they stand still. */
  readonly tree: number;
  /** The same once Chromium has given back what it keeps only as long as there is room, decoded pictures above all. */
  readonly bare: number;
  /** Bytes in use on the page's JavaScript heap after a forced collection. */
  readonly heap: number;
}

/** Milliseconds until the page's process has heard of it, at the latest. */
const GIVEN_BACK_MS = 1_000;

export async function memoryOf(program: Program): Promise<Memory> {
  await program.page.send('HeapProfiler.collectGarbage');
  const { usedSize } = z
    .object({ usedSize: z.number() })
    .parse(await program.page.send('Runtime.getHeapUsage'));
  const tree = await settledMemory(program);
  // What the system sends when its memory runs short.
  await program.page.send('Memory.simulatePressureNotification', { level: 'critical' });
  await wait(GIVEN_BACK_MS);
  return { tree, bare: await settledMemory(program), heap: usedSize };
}

/** Times that the page's timers are faster: what a picture of a slideshow stays, and what a button rests after a press. */
const FASTER = 1_000;
const FAST_CLOCK = `(() => {
  const { setTimeout } = window;
  window.setTimeout = (action, ms = 0, ...rest) => setTimeout(action, ms / ${FASTER}, ...rest);
  return true;
})()`;

export async function makeClockFast({ page }: Program): Promise<void> {
  await page.evaluate(FAST_CLOCK, z.literal(true));
}

/** Presses the same button, each time that what the last press brought is painted. No pointer: its way would cost time. */
export async function pressTimes(
  { page }: Program,
  { element, images }: Press,
  times: number,
): Promise<void> {
  const expression = `(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let pressed = 0; pressed < ${times}; pressed += 1) {
      let button = null;
      while (!(button = ${element})) await frame();
      bench.watch(() => ${images});
      bench.pressedAt = performance.now();
      button.click();
      await bench.painted;
    }
    return true;
  })()`;
  await page.evaluate(expression, z.literal(true));
}
