/** Looks through a folder and all folders in it for pictures. What was looked at before and has not changed is not opened again. */
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Skipped, SkipReason } from '../../../shared/bring-in.ts';
import type { LocalItem } from './local-item.ts';
import { describeFile, looksLikePictureOrFilm } from './picture-file.ts';

/** Pictures that one album takes, and folders that it looks into. */
const MAX_PICTURES = 20_000;
const MAX_FOLDERS = 2_000;
/** Files that are looked at at the same time. */
const AT_ONCE = 8;
/** Names of skipped files that are kept for the carer, for each reason. */
const NAMES_KEPT = 5;

export interface FolderScan {
  readonly items: readonly LocalItem[];
  readonly skipped: readonly Skipped[];
  /** Every folder that was looked into, the first being the album's own. */
  readonly folders: readonly string[];
}

/** The album's folder is not there, or has nothing in it though it had: a stick that is pulled out can leave an empty folder behind. */
export class FolderAway extends Error {
  override readonly name = 'FolderAway';
}

export interface ScanOptions {
  readonly root: string;
  readonly known: readonly LocalItem[];
  readonly signal?: AbortSignal;
  readonly describeOne?: typeof describeFile;
}

/** @throws {FolderAway}, or the signal's reason */
export async function scanFolder({
  root,
  known,
  signal,
  describeOne = describeFile,
}: ScanOptions): Promise<FolderScan> {
  const { files, folders } = await listFiles(root, looksLikePictureOrFilm, signal);
  if (files.length === 0 && known.length > 0) throw new FolderAway('the folder is empty now');
  const before = new Map(known.map((item) => [item.path, item]));
  const items: LocalItem[] = [];
  const skipped = new Map<SkipReason, { count: number; names: string[] }>();

  function skip(path: string, reason: SkipReason): void {
    const entry = skipped.get(reason) ?? { count: 0, names: [] };
    entry.count += 1;
    if (entry.names.length < NAMES_KEPT) entry.names.push(path);
    skipped.set(reason, entry);
  }

  async function look(path: string): Promise<void> {
    signal?.throwIfAborted();
    const unchanged = before.get(path);
    if (unchanged && (await isUnchanged(join(root, path), unchanged))) {
      items.push(unchanged);
      return;
    }
    const described = await describeOne(join(root, path));
    if (described.kind === 'other') return;
    if (described.kind === 'skipped') return skip(path, described.reason);
    items.push({ key: keyOf(path), path, name: path, ...described.facts });
  }

  const pictures = files.slice(0, MAX_PICTURES);
  for (const path of files.slice(MAX_PICTURES)) skip(path, 'tooMany');
  await inTurns(pictures, AT_ONCE, look);
  return {
    items,
    skipped: [...skipped].map(([reason, { count, names }]) => ({ reason, count, names: names.sort() })),
    folders,
  };
}

/** The same path has the same key, in every scan and on every system. */
function keyOf(path: string): string {
  return createHash('sha256').update(path.replaceAll('\\', '/')).digest('base64url').slice(0, 24);
}

async function isUnchanged(file: string, { bytes, modifiedMs }: LocalItem): Promise<boolean> {
  const now = await stat(file).catch(() => null);
  return now !== null && now.size === bytes && now.mtimeMs === modifiedMs;
}

/**
 * Paths below `root` of the files whose name is wanted. Links are not followed: they can lead in a circle, or anywhere.
 *
 * @throws {FolderAway}, or the signal's reason
 */
export async function listFiles(
  root: string,
  isWanted: (name: string) => boolean,
  signal?: AbortSignal,
): Promise<{ readonly files: string[]; readonly folders: string[] }> {
  const files: string[] = [];
  const folders = [root];
  for (let next = 0; next < folders.length; next += 1) {
    signal?.throwIfAborted();
    const folder = folders[next] ?? root;
    for (const entry of await entriesOf(folder, folder === root)) {
      if (isHidden(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && folders.length < MAX_FOLDERS) folders.push(path);
      else if (entry.isFile() && isWanted(entry.name)) files.push(relative(root, path));
    }
  }
  return { files: files.sort(), folders };
}

async function entriesOf(folder: string, isRoot: boolean): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    if (isRoot) throw new FolderAway('the folder cannot be read', { cause });
    return [];
  }
}

/** Thumbnails, waste baskets and half-written files of systems and of programs that copy. */
function isHidden(name: string): boolean {
  return /^[.~]|^(\$RECYCLE\.BIN|System Volume Information|@eaDir|Thumbs\.db)$/i.test(name);
}

/** Runs `action` for each, at most `atOnce` at a time. The first failure ends it. */
async function inTurns<Value>(
  values: readonly Value[],
  atOnce: number,
  action: (value: Value) => Promise<void>,
): Promise<void> {
  const waiting = values.values();
  const work = async (): Promise<void> => {
    for (const value of waiting) await action(value);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
