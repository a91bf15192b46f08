/** The app's programs on a test's computer, also those that no test has started. */
import { readdir, readFile } from 'node:fs/promises';
import type { Computer } from './driver.ts';

/** The processes of the app that Chromium did not start: the app itself, and what watches over it. */
export async function programs({
  profile,
}: Pick<Computer, 'profile'>): Promise<{ pid: number; isWatching: boolean }[]> {
  const found: { pid: number; isWatching: boolean }[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    // Chromium rewrites it, with spaces between the arguments.
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(profile) && !line.includes('--type='))
      found.push({ pid, isWatching: line.includes('--watch-over=') });
  }
  return found;
}
