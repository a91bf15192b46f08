/** Loaded into the function's process, with `--expose-gc`: says how much memory is in use after a full collection. */
import { answerStarter } from '../support/worker.ts';

answerStarter(() => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heapUsed };
});
// The function ends when its own work does; this channel is no reason to stay.
process.channel?.unref();
