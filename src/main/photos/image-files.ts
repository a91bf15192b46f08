/** The files of the image cache: 256 folders, looked at one after the other, so that no look holds up the app. */
import type { Dirent } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface KeptFile {
  /** 64 hexadecimal digits, of which the first two are the folder; behind them what a film's name ends in. */
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
}

const FOLDER = /^[0-9a-f]{2}$/;
/** An image, or a film that is whole or goes on another time (see film-files.ts). */
const FILE = /^[0-9a-f]{62}(\.\d{1,15}\.(film|part))?$/;
/** What a writing has before it is whole. */
const PART = /^[0-9a-f]{62}\.[0-9a-f-]{36}\.part$/;

export async function* filesIn(folder: string): AsyncGenerator<KeptFile> {
  for (const { name: inner } of await entriesIn(folder)) {
    if (!FOLDER.test(inner)) continue;
    for (const { name } of await entriesIn(join(folder, inner))) {
      if (!FILE.test(name)) continue;
      const info = await stat(join(folder, inner, name)).catch(() => null);
      if (info?.isFile()) yield { name: inner + name, bytes: info.size, seenAt: info.mtimeMs };
    }
  }
}

/**
 * Deletes what is no file of the cache, and what a run that was killed left half written.
 *
 * @param startedAt when this run began: what is half written since then may be under way. Milliseconds since 1970.
 */
export async function tidy(folder: string, startedAt: number): Promise<void> {
  for (const inner of await entriesIn(folder)) {
    const path = join(folder, inner.name);
    if (!inner.isDirectory() || !FOLDER.test(inner.name)) {
      await remove(path);
      continue;
    }
    for (const file of await entriesIn(path)) {
      if (!(await belongs(file, path, startedAt))) await remove(join(path, file.name));
    }
  }
}

async function belongs(file: Dirent, folder: string, startedAt: number): Promise<boolean> {
  if (!file.isFile()) return false;
  return (
    FILE.test(file.name) || (PART.test(file.name) && !(await isOlder(join(folder, file.name), startedAt)))
  );
}

async function isOlder(path: string, than: number): Promise<boolean> {
  const info = await stat(path).catch(() => null);
  return info !== null && info.mtimeMs < than;
}

/** None where it is no folder that can be read. */
async function entriesIn(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
