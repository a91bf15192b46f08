/** How far an upload is, as it lies on the disk: little beside its plan, because it is written after every file. */
import { z } from 'zod';
import {
  albumTitleSchema,
  type FailedItem,
  type ItemProblem,
  itemProblemSchema,
} from '../../shared/bring-in.ts';
import { idSchema, MAX_NEW_ITEMS } from '../../shared/function-api.ts';
import type { Progress } from '../bring-in/work.ts';
import type { LookedPlan } from './upload-plan.ts';

const fileIndex = z.int().nonnegative();

export const jobSchema = z.object({
  planId: z.uuid(),
  /** A hash of the account that the pictures are for. */
  owner: z.string(),
  title: albumTitleSchema,
  album: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    /** Google may have made it, or not yet. `before`: the albums of this name that were there already. */
    z.object({ kind: z.literal('asked'), before: z.array(idSchema) }),
    z.object({ kind: z.literal('there'), id: idSchema }),
  ]),
  /** Files of the plan that are tried once more; null while all are sent for the first time. */
  again: z.array(fileIndex).nullable(),
  /** Of the files to send, so many from the first on are over: in the album, or failed. */
  next: fileIndex,
  /** Those behind them whose bytes are at Google. What Google calls them is a token, and no token comes to the disk. */
  batch: z.array(z.object({ file: fileIndex, isInAlbum: z.boolean() })),
  /** The batch was sent to the album, and nobody knows what became of it. */
  isSent: z.boolean(),
  /** What had come of it before the present try: the first ones of `failed` are not tried again. */
  before: z.object({ added: z.int().nonnegative(), failed: z.int().nonnegative() }),
  /** Files of this try that are in the album, beside those of the batch. */
  added: z.int().nonnegative(),
  failed: z.array(z.object({ file: fileIndex, problem: itemProblemSchema })),
  rests: z.enum(['no', 'carer', 'over']),
});
export type KeptJob = z.infer<typeof jobSchema>;

export interface UploadJob extends Omit<KeptJob, 'batch'> {
  /** The token is null once the file is in the album, and {@link LOST_TOKEN} where it went with an earlier run of the app. */
  readonly batch: readonly { readonly file: number; readonly uploadToken: string | null }[];
}

export const LOST_TOKEN = '';

/** What of a job comes to the disk. */
export function keptJob({ batch, ...job }: UploadJob): KeptJob {
  return { ...job, batch: batch.map(({ file, uploadToken }) => ({ file, isInAlbum: uploadToken === null })) };
}

/**
 * The job that lay on the disk. What waited there for the album is uploaded once more, unless it was sent to the album already: then the
 * album has to be looked at first.
 */
export function takenUp({ batch, ...job }: KeptJob): UploadJob {
  return {
    ...job,
    batch: batch
      .filter(({ isInAlbum }) => isInAlbum || job.isSent)
      .map(({ file, isInAlbum }) => ({ file, uploadToken: isInAlbum ? null : LOST_TOKEN })),
  };
}

/** Most bytes of the files that go into the album together: so many are uploaded once more after a kill, at the most. */
const MAX_BATCH_BYTES = 100_000_000;

/** What may go well another time. */
const PASSING = new Set<ItemProblem>(['gone', 'unreadable', 'notSent']);

export function newJob(planId: string, owner: string, title: string): UploadJob {
  return {
    planId,
    owner,
    title,
    album: { kind: 'none' },
    again: null,
    next: 0,
    batch: [],
    isSent: false,
    before: { added: 0, failed: 0 },
    added: 0,
    failed: [],
    rests: 'no',
  };
}

/** The next files of the plan that go into the album together; none where all are over. */
export function nextSlice({ again, next }: UploadJob, { files }: LookedPlan): number[] {
  const slice: number[] = [];
  let bytes = 0;
  for (let at = next; slice.length < MAX_NEW_ITEMS; at += 1) {
    const file = again ? again[at] : at;
    const planned = file === undefined ? undefined : files[file];
    if (file === undefined || !planned) break;
    bytes += planned.bytes;
    if (slice.length > 0 && bytes > MAX_BATCH_BYTES) break;
    slice.push(file);
  }
  return slice;
}

export function isFailed({ failed }: UploadJob, file: number): boolean {
  return failed.some((one) => one.file === file);
}

export function isUploaded({ batch }: UploadJob, file: number): boolean {
  return batch.some((one) => one.file === file);
}

/** Files of the batch that are in the album. */
export function inAlbum({ batch }: UploadJob): number {
  return batch.filter(({ uploadToken }) => uploadToken === null).length;
}

export function progressOf(job: UploadJob, { files }: LookedPlan): Progress {
  const { title, again, batch, before, added, failed } = job;
  return {
    title,
    done: added + batch.length,
    total: again?.length ?? files.length,
    failed: failed.length - before.failed,
  };
}

/** The job with those once more that may go well now. */
export function triedAgain(job: UploadJob): UploadJob {
  const again = job.failed.filter(({ problem }) => PASSING.has(problem)).map(({ file }) => file);
  const failed = job.failed.filter(({ problem }) => !PASSING.has(problem));
  const before = { added: job.before.added + job.added, failed: failed.length };
  return { ...job, again, next: 0, batch: [], isSent: false, before, added: 0, failed, rests: 'no' };
}

export function resultOf(job: UploadJob, { files, leftOut }: LookedPlan) {
  const failed: FailedItem[] = job.failed.map(({ file, problem }) => ({
    name: files[file]?.name ?? '',
    problem,
  }));
  return {
    albumId: job.album.kind === 'there' ? job.album.id : null,
    added: job.before.added + job.added + inAlbum(job),
    already: 0,
    failed: [...leftOut, ...failed],
    canTryAgain: job.failed.some(({ problem }) => PASSING.has(problem)),
  };
}
