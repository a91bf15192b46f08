/** Tells of changes in folders: at once where the system tells us, and every few minutes where it does not (network drives). */
import { type FSWatcher, watch } from 'node:fs';

/** A copy of many files tells of each: so long after the last one, the folder is looked through once. Milliseconds. */
const QUIET_MS = 1_000;
/** Milliseconds between looks without any news. */
const LOOK_EVERY_MS = 300_000;
/** While the folder is away, milliseconds between looks whether it is back. */
const LOOK_WHILE_AWAY_MS = 5_000;
/** Folders that are watched one by one; the others wait for the next look. */
const MAX_WATCHED = 200;

export interface FolderWatch {
  /** Watches these from now on. None: the album's folder is away. */
  follow(folders: readonly string[]): void;
  close(): void;
}

export function createFolderWatch(onChange: () => void): FolderWatch {
  let watchers: FSWatcher[] = [];
  let quiet: NodeJS.Timeout | undefined;
  let regular: NodeJS.Timeout | undefined;

  function changed(): void {
    clearTimeout(quiet);
    quiet = setTimeout(onChange, QUIET_MS);
    quiet.unref();
  }

  function watchOne(folder: string): FSWatcher[] {
    try {
      const watcher = watch(folder, { persistent: false }, changed);
      // A stick that is pulled out ends its watchers with an error: that is news as well.
      watcher.on('error', changed);
      return [watcher];
    } catch {
      // No more watchers, or none on this kind of drive: the regular look finds what is new.
      return [];
    }
  }

  function stop(): void {
    for (const watcher of watchers) watcher.close();
    watchers = [];
    clearTimeout(quiet);
    clearInterval(regular);
  }

  return {
    follow(folders) {
      stop();
      watchers = folders.slice(0, MAX_WATCHED).flatMap(watchOne);
      regular = setInterval(onChange, folders.length === 0 ? LOOK_WHILE_AWAY_MS : LOOK_EVERY_MS);
      regular.unref();
    },
    close: stop,
  };
}
