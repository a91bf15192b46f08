/** Finds programs that outlived whoever started them, by a mark in their environment that every child inherits. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Name of the variable that carries the mark. */
export const MARK = 'EASY_ALBUMS_DESKTOP';

const END_LIMIT = 3_000;
const LOOK_AGAIN_AFTER = 50;

/**
 * Ends every process with this mark: asks, and insists after a while.
 * @param {string} mark
 * @param {ReadonlySet<number | undefined>} [spared] processes that go on
 */
export async function endLeftovers(mark, spared = new Set()) {
  if (process.platform !== 'linux') return;
  const left = () => marked(mark).filter((pid) => !spared.has(pid));
  for (const pid of left()) signal(pid, 'SIGTERM');
  const deadline = Date.now() + END_LIMIT;
  while (left().length > 0 && Date.now() < deadline) await wait(LOOK_AGAIN_AFTER);
  for (const pid of left()) signal(pid, 'SIGKILL');
}

/** @param {string} mark */
function marked(mark) {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid && environmentOf(pid).includes(`${MARK}=${mark}`));
}

/** @param {number} pid */
function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    // Gone in the meantime, or somebody else's.
    return [];
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
