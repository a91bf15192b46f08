/** The settings on the disk. Each change is written at once, so that whatever breaks off the writing, they are there. */
import { isDeepStrictEqual } from 'node:util';
import { type Settings, type SettingsChange, settingsSchema, withChange } from '../../shared/settings.ts';
import { USUAL_SETTINGS } from '../../shared/settings-values.ts';
import type { Log } from '../log.ts';
import { createTwinFile } from '../twin-file.ts';

/** Changes that can be taken back, since the app started. */
const MAX_UNDO = 50;

export interface SettingsStore {
  readonly current: Settings;
  readonly canUndo: boolean;
  /** Reads the disk; before that, the usual settings hold. Never throws. */
  load(): Promise<void>;
  /**
   * Takes effect at once; settles when it is on the disk.
   *
   * @throws what the file system throws: then it holds for this run, and is written with the next change or by {@link flush}
   */
  change(change: SettingsChange): Promise<void>;
  /** The same for something that is over: no undoing brings back what was before. */
  changeForGood(change: SettingsChange): Promise<void>;
  /** Takes the newest change back. Does nothing where there is none. */
  undo(): Promise<void>;
  /** Back to the usual settings; this too can be taken back. */
  reset(): Promise<void>;
  /** Writes what could not be written before. Never throws. */
  flush(): Promise<void>;
  /** Calls `listener` after each change; answers a function that ends it. */
  subscribe(listener: () => void): () => void;
}

export interface SettingsStoreOptions {
  readonly folder: string;
  readonly log: Log;
}

export function createSettingsStore({ folder, log }: SettingsStoreOptions): SettingsStore {
  const file = createTwinFile({ folder, name: 'settings', mark: 'EAS1', schema: settingsSchema, log });
  const listeners = new Set<() => void>();
  let current = USUAL_SETTINGS;
  let earlier: Settings[] = [];
  let written = current;

  async function write(): Promise<void> {
    const settings = current;
    await file.write(settings);
    written = settings;
  }

  function become(next: Settings): Promise<void> {
    current = next;
    const done = write();
    for (const listener of listeners) listener();
    return done;
  }

  async function changeTo(next: Settings): Promise<void> {
    // What changes nothing is nothing to take back.
    if (isDeepStrictEqual(next, current)) return;
    earlier = [...earlier, current].slice(-MAX_UNDO);
    await become(next);
  }

  return {
    get current() {
      return current;
    },
    get canUndo() {
      return earlier.length > 0;
    },
    async load() {
      current = (await file.read()) ?? current;
      written = current;
    },
    change: (change) => changeTo(withChange(current, change)),
    async changeForGood(change) {
      const next = withChange(current, change);
      earlier = earlier
        .map((one) => withChange(one, change))
        .filter((one, index, all) => !isDeepStrictEqual(one, all[index + 1] ?? next));
      if (!isDeepStrictEqual(next, current)) await become(next);
    },
    async undo() {
      const before = earlier.pop();
      if (before) await become(before);
    },
    reset: () => changeTo(USUAL_SETTINGS),
    async flush() {
      // The file's own log has what went wrong.
      if (written !== current) await write().catch(() => undefined);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
