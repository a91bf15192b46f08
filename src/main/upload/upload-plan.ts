/** What of the chosen folders and files goes into an album at Google, in which order and under which names. */
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { z } from 'zod';
import { failedItemSchema, type ItemProblem } from '../../shared/bring-in.ts';
import { MAX_FILENAME_LENGTH, UPLOAD_TYPES } from '../../shared/function-api.ts';
import { inTurns } from '../bring-in/work.ts';
import { FolderAway, listFiles } from '../photos/sources/folder-scan.ts';
import { describeUpload, type UploadFacts } from './upload-file.ts';

/** Google's own limit for an album (support.google.com/photos/answer/6131416). */
export const MAX_FILES = 20_000;
/** Files that are looked at at the same time. */
const AT_ONCE = 8;
/** Progress is told after so many. */
const TELL_EVERY = 100;

const fileSchema = z.object({
  path: z.string(),
  /** Index of the folder below which it lies, in `roots`. */
  root: z.int().nonnegative(),
  /** What it is called at Google; no other file of the plan is called so. */
  name: z.string().min(1).max(MAX_FILENAME_LENGTH),
  type: z.enum(UPLOAD_TYPES),
  bytes: z.int().positive(),
});
export type PlannedFile = z.infer<typeof fileSchema>;

export const planSchema = z.object({
  id: z.uuid(),
  /** Folders and files as they were chosen. */
  sources: z.array(z.string()),
  /** Null until they were looked at. */
  looked: z
    .object({
      roots: z.array(z.string()),
      files: z.array(fileSchema),
      leftOut: z.array(failedItemSchema),
    })
    .nullable(),
});
export type UploadPlan = z.infer<typeof planSchema>;
export type LookedPlan = NonNullable<UploadPlan['looked']>;

interface Found {
  readonly path: string;
  readonly root: number;
}

/**
 * All files of the chosen folders, and the chosen files.
 *
 * @throws {FolderAway} where one of them is not there, or the signal's reason
 */
export async function findFiles(
  sources: readonly string[],
  signal?: AbortSignal,
): Promise<{ readonly roots: string[]; readonly found: Found[] }> {
  const roots: string[] = [];
  const found = new Map<string, Found>();
  const rootOf = (folder: string): number => {
    const known = roots.indexOf(folder);
    return known >= 0 ? known : roots.push(folder) - 1;
  };
  for (const source of sources) {
    signal?.throwIfAborted();
    const info = await stat(source).catch((cause: unknown) => {
      throw new FolderAway('what was chosen is not there', { cause });
    });
    if (info.isDirectory()) {
      const root = rootOf(source);
      const { files } = await listFiles(source, () => true, signal);
      for (const file of files) add({ path: join(source, file), root });
    } else if (info.isFile()) add({ path: source, root: rootOf(dirname(source)) });
  }
  return { roots, found: [...found.values()] };

  /** A file may be chosen twice: by itself, and with its folder. */
  function add(file: Found): void {
    if (!found.has(file.path)) found.set(file.path, file);
  }
}

/**
 * Looks at every file, so that what Google cannot take is known before anything is sent.
 *
 * @param onLooked is told now and then how many were looked at
 * @throws as {@link findFiles}
 */
export async function lookThrough(
  sources: readonly string[],
  signal: AbortSignal,
  onLooked: (files: number) => void,
): Promise<LookedPlan> {
  const { roots, found } = await findFiles(sources, signal);
  const good: (Found & UploadFacts)[] = [];
  const leftOut: { path: string; name: string; problem: ItemProblem }[] = [];
  const leaveOut = ({ path, root }: Found, problem: ItemProblem): void => {
    leftOut.push({ path, name: relative(roots[root] ?? '', path), problem });
  };
  let looked = 0;
  await inTurns(found, AT_ONCE, async (file) => {
    signal.throwIfAborted();
    const described = await describeUpload(file.path);
    if (described.kind === 'good') good.push({ ...file, ...described.facts });
    else leaveOut(file, described.problem);
    looked += 1;
    if (looked % TELL_EVERY === 0) onLooked(looked);
  });
  good.sort(inOrder);
  for (const file of good.splice(MAX_FILES)) leaveOut(file, 'tooMany');
  leftOut.sort((a, b) => names.compare(a.path, b.path));
  return {
    roots,
    files: withOwnNames(good),
    leftOut: leftOut.map(({ name, problem }) => ({ name, problem })),
  };
}

const names = new Intl.Collator(undefined, { numeric: true });

/** As they were taken: Google puts what comes later behind what came before. */
function inOrder(a: Found & UploadFacts, b: Found & UploadFacts): number {
  return a.takenMs - b.takenMs || names.compare(a.path, b.path) || (a.path < b.path ? -1 : 1);
}

/** By its name a file is known again in the album, so that nothing comes twice after an answer that was lost. */
function withOwnNames(files: readonly (Found & UploadFacts)[]): PlannedFile[] {
  const taken = new Set<string>();
  return files.map(({ path, root, type, bytes }) => {
    const end = extname(path).slice(0, MAX_END_LENGTH);
    const stem = basename(path, extname(path));
    let name = `${cut(stem, MAX_FILENAME_LENGTH - end.length)}${end}`;
    for (let number = 2; taken.has(nameKey(name)); number += 1) {
      const mark = ` (${number})${end}`;
      name = `${cut(stem, MAX_FILENAME_LENGTH - mark.length)}${mark}`;
    }
    taken.add(nameKey(name));
    return { path, root, name, type, bytes };
  });
}

const MAX_END_LENGTH = 20;

/** Systems and services write one name in several ways. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Never between the two halves of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
