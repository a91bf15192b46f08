/**
 * The settings on the disk. Each change is written at once, into two files that prove themselves, one after the other: whatever
 * breaks off the writing, one of them is whole. The newer whole one counts.
 */
import { join } from 'node:path';
import { z } from 'zod';
import {
  type Settings,
  type SettingsChange,
  settingsSchema,
  USUAL_SETTINGS,
  withChange,
} from '../../shared/settings.ts';
import { readChecked, writeChecked } from '../checked-file.ts';
import { type Log, reasonOf } from '../log.ts';

const MARK = 'EAS1';
/** Changes that can be taken back, since the app started. */
const MAX_UNDO = 50;

const fileSchema = z.object({ revision: z.int().nonnegative(), settings: settingsSchema });

export interface SettingsStore {
  readonly current: Settings;
  readonly canUndo: boolean;
  /** Reads the disk; before that, the usual settings hold. Never throws. */
  load(): Promise<void>;
  /** Takes effect at once; settles when it is on the disk. @throws what the file system throws: then it holds for this run. */
  change(change: SettingsChange): Promise<void>;
  /** Takes the newest change back. Does nothing where there is none. */
  undo(): Promise<void>;
  /** Back to the usual settings; this too can be taken back. */
  reset(): Promise<void>;
  /** Calls `listener` after each change; answers a function that ends it. */
  subscribe(listener: () => void): () => void;
}

export interface SettingsStoreOptions {
  readonly folder: string;
  readonly log: Log;
}

export function createSettingsStore({ folder, log }: SettingsStoreOptions): SettingsStore {
  const files = [join(folder, 'settings'), join(folder, 'settings.second')] as const;
  const listeners = new Set<() => void>();
  let current = USUAL_SETTINGS;
  let revision = 0;
  let earlier: Settings[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function readOne(file: string): Promise<z.infer<typeof fileSchema> | null> {
    const content = await readChecked(file, MARK);
    if (content === 'damaged') log.warn('settings.damaged');
    if (content === null || content === 'damaged') return null;
    try {
      return fileSchema.parse(JSON.parse(content.toString('utf8')));
    } catch (cause) {
      log.warn('settings.unreadable', { reason: reasonOf(cause) });
      return null;
    }
  }

  /** One writing after the other, so that the newest is the one that stays. */
  function write(): Promise<void> {
    const content = Buffer.from(JSON.stringify({ revision, settings: current }));
    const written = writing.then(async () => {
      for (const file of files) await writeChecked(file, MARK, content);
    });
    writing = written.catch((cause) => log.warn('settings.write-failed', { reason: reasonOf(cause) }));
    return written;
  }

  function become(next: Settings): Promise<void> {
    current = next;
    revision += 1;
    const written = write();
    for (const listener of listeners) listener();
    return written;
  }

  function changeTo(next: Settings): Promise<void> {
    earlier = [...earlier, current].slice(-MAX_UNDO);
    return become(next);
  }

  return {
    get current() {
      return current;
    },
    get canUndo() {
      return earlier.length > 0;
    },
    async load() {
      const found = (await Promise.all(files.map(readOne))).filter((one) => one !== null);
      const [newest] = found.sort((a, b) => b.revision - a.revision);
      if (newest) ({ settings: current, revision } = newest);
    },
    change: (change) => changeTo(withChange(current, change)),
    async undo() {
      const before = earlier.pop();
      if (before) await become(before);
    },
    reset: () => changeTo(USUAL_SETTINGS),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
