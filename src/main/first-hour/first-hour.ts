/** The carer's first hour: where she is in it, and the set-up file that she brings or takes along. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { AppConfig } from '../../shared/config.ts';
import {
  type ExportOutcome,
  type FirstHourState,
  type Step,
  stepSchema,
  type TakeOutcome,
} from '../../shared/first-hour.ts';
import { parseUrl } from '../../shared/url.ts';
import { writeWhole } from '../checked-file.ts';
import { type Log, reasonOf } from '../log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createTwinFile } from '../twin-file.ts';
import { parseSetUp, type SetUpContent, writeSetUp } from './set-up-file.ts';

const progressSchema = z.object({ step: stepSchema.nullable() });

export interface FirstHour {
  readonly state: FirstHourState;
  /** Reads where she was, and looks beside the program. Never throws. */
  load(): Promise<void>;
  go(step: Step): Promise<void>;
  finish(): Promise<void>;
  choose(): Promise<TakeOutcome>;
  takeFound(): Promise<TakeOutcome>;
  fromLink(link: string): Promise<TakeOutcome>;
  export(): Promise<ExportOutcome>;
}

export interface FirstHourOptions {
  readonly profile: string;
  /** Set-up files that may lie beside the program, the most likely one first. */
  readonly beside: readonly string[];
  readonly settings: Pick<SettingsStore, 'current' | 'change'>;
  /** The configuration in force, null while there is none. */
  readonly config: () => AppConfig | null;
  /** Reads the configuration again. */
  readonly check: () => Promise<void>;
  /** Asks for a file to read; null where none was chosen. */
  readonly askForFile: () => Promise<string | null>;
  /** Asks where to write; null where the carer stopped. */
  readonly askWhere: () => Promise<string | null>;
  /** The text at an https address. */
  readonly fetchText: (url: URL) => Promise<string>;
  readonly log: Log;
}

export function createFirstHour(options: FirstHourOptions): FirstHour {
  const { profile, settings, log } = options;
  const file = createTwinFile({
    folder: join(profile, 'carer'),
    name: 'first-hour',
    mark: 'EAF1',
    schema: progressSchema,
    log,
  });
  let step: Step | null = null;
  let found: string | null = null;

  async function become(next: Step | null): Promise<void> {
    step = next;
    await file.write({ step });
  }

  async function takeFile(path: string): Promise<TakeOutcome> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (cause) {
      log.warn('set-up.unreadable', { reason: reasonOf(cause) });
      const message = 'cannot be read: check that this user may open the file';
      return { kind: 'wrong', problem: { file: path, field: null, message } };
    }
    return take(path, text);
  }

  async function take(name: string, text: string): Promise<TakeOutcome> {
    const parsed = parseSetUp(name, text);
    if (parsed.kind === 'wrong') return parsed;
    try {
      return await keep(parsed.value);
    } catch (cause) {
      log.warn('set-up.not-kept', { reason: reasonOf(cause) });
      return { kind: 'notKept' };
    }
  }

  async function keep({ config, settings: brought }: SetUpContent): Promise<TakeOutcome> {
    const before = options.config();
    if (config) await writeWhole(join(profile, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
    if (brought) await settings.change(brought);
    if (!config || JSON.stringify(config) === JSON.stringify(before)) return { kind: 'taken' };
    // A set-up that works is not taken away from under the viewer.
    if (before) return { kind: 'nextStart' };
    await options.check();
    return { kind: 'taken' };
  }

  return {
    get state() {
      return { step, hasConfig: options.config() !== null, hasFound: found !== null };
    },
    async load() {
      step = (await file.read())?.step ?? null;
      found = await firstGood(options.beside);
    },
    go: (next) => become(next),
    finish: () => become(null),
    async choose() {
      const path = await options.askForFile();
      return path === null ? { kind: 'stopped' } : takeFile(path);
    },
    takeFound: async () => (found === null ? { kind: 'stopped' } : takeFile(found)),
    async fromLink(link) {
      const url = parseUrl(link.trim());
      if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return { kind: 'noLink' };
      let text: string;
      try {
        text = await options.fetchText(url);
      } catch (cause) {
        log.warn('set-up.not-fetched', { reason: reasonOf(cause) });
        return { kind: 'unreachable' };
      }
      return take(url.host, text);
    },
    async export() {
      const path = await options.askWhere();
      if (path === null) return 'stopped';
      try {
        await writeFile(path, writeSetUp(options.config(), settings.current));
        return 'saved';
      } catch (cause) {
        log.warn('set-up.not-saved', { reason: reasonOf(cause) });
        return 'notSaved';
      }
    },
  };
}

/** The first of the files that is a good set-up: what else lies beside a program is nobody's concern. */
async function firstGood(files: readonly string[]): Promise<string | null> {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== null && parseSetUp(basename(file), text).kind === 'ready') return file;
  }
  return null;
}
