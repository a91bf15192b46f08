/**
 * Files of this computer become an album in the viewer's Google account. What is done stays done, and nothing comes twice: whatever
 * makes something at Google is noted before it is asked for, and where its answer is lost, Google is looked at before it is asked
 * again.
 */
import { randomUUID } from 'node:crypto';
import type { BringInState } from '../../shared/bring-in.ts';
import type { NewItemResult } from '../../shared/function-api.ts';
import type { Later } from '../bring-in/go-on-later.ts';
import { createRow, ItemFailed, isDecided, type PatienceOptions, patiently } from '../bring-in/patient.ts';
import { troubleOf, WorkEnded, WorkPaused } from '../bring-in/trouble.ts';
import { createWorkRunner, inTurns, type Work } from '../bring-in/work.ts';
import type { GiveWay } from '../give-way.ts';
import { Unavailable } from '../http.ts';
import { type Log, reasonOf } from '../log.ts';
import { FunctionRefused } from '../photos/function-client.ts';
import { FolderAway } from '../photos/sources/folder-scan.ts';
import { createTwinFile } from '../twin-file.ts';
import { fileBody, fileFailure } from './file-body.ts';
import type { UploadClient } from './upload-client.ts';
import {
  inAlbum,
  isFailed,
  isUploaded,
  jobSchema,
  keptJob,
  LOST_TOKEN,
  newJob,
  nextSlice,
  progressOf,
  resultOf,
  takenUp,
  triedAgain,
  type UploadJob,
} from './upload-job.ts';
import {
  type LookedPlan,
  lookThrough,
  nameKey,
  type PlannedFile,
  planSchema,
  type UploadPlan,
} from './upload-plan.ts';

/** Files on their way at the same time: the viewer's own pictures come through the same door. */
const AT_ONCE = 2;
/** Uploads of one file that Google forgot, before that counts as a failure. */
const MAX_LOST = 3;
/** What stopping takes at most, to put into the album what is uploaded already. Milliseconds. */
const LAST_BATCH_MS = 20_000;

export interface GoogleUpload {
  readonly state: BringInState;
  /** Takes up what an earlier run of the app left. */
  restore(): Promise<void>;
  /** @param sources folders and files, as paths */
  start(title: string, sources: readonly string[]): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends it; what is in the album stays. */
  stop(): Promise<void>;
  /** Takes the result off the screen. */
  dismiss(): Promise<void>;
  /** Somebody signed in or out. */
  accountChanged(): Promise<void>;
}

export interface GoogleUploadOptions {
  readonly folder: string;
  /** Null while nothing is set up. */
  readonly client: () => UploadClient | null;
  readonly owner: () => string | null;
  /** Asks for the permission to add pictures. @throws {PermissionRefused | WorkEnded} */
  readonly askPermission: () => Promise<void>;
  readonly wait: PatienceOptions['wait'];
  readonly later?: Later;
  /** The viewer may need the computer for herself: each file waits for that. */
  readonly giveWay: Pick<GiveWay, 'untilCalm' | 'gap'>;
  readonly log: Log;
  readonly onChange: () => void;
  /** Pictures came into an album at Google. */
  readonly onAdded: () => void;
}

export function createGoogleUpload(options: GoogleUploadOptions): GoogleUpload {
  const { folder, owner, log } = options;
  const jobFile = createTwinFile({ folder, name: 'upload', mark: 'EAU1', schema: jobSchema.nullable(), log });
  const planFile = createTwinFile({
    folder,
    name: 'upload-plan',
    mark: 'EAU2',
    schema: planSchema.nullable(),
    log,
  });
  let job: UploadJob | null = null;
  let plan: UploadPlan | null = null;
  let looked = 0;
  const row = createRow();
  /** Uploads that Google did not know any more, by file. */
  const lost = new Map<number, number>();

  const work: Work = {
    hasProgress: () => plan?.looked != null,
    progress() {
      if (job && plan?.looked) return progressOf(job, plan.looked);
      return { title: job?.title ?? '', done: 0, total: 0, failed: 0 };
    },
    run: carryOut,
    async flush() {
      // Everything is on the disk as soon as it is done.
    },
    result() {
      if (job && plan?.looked) return resultOf(job, plan.looked);
      return { albumId: null, added: 0, already: 0, failed: [], canTryAgain: false };
    },
  };
  const runner = createWorkRunner({
    work,
    log,
    onChange: options.onChange,
    wait: options.wait,
    later: options.later,
    askPermission: options.askPermission,
    beginning: () => ({ kind: 'looking', looked }),
  });

  async function save(change: Partial<UploadJob>): Promise<void> {
    if (!job) return;
    job = { ...job, ...change };
    await jobFile.write(keptJob(job));
  }

  function current(): { job: UploadJob; looked: LookedPlan } {
    if (!job || !plan?.looked) throw new Error('no upload is under way');
    return { job, looked: plan.looked };
  }

  function client(): UploadClient {
    const here = owner();
    const now = options.client();
    if (here === null || !now) throw new WorkPaused('signedOut');
    if (here !== job?.owner) throw new WorkPaused('otherAccount');
    return now;
  }

  async function carryOut(signal: AbortSignal): Promise<void> {
    try {
      const patience = runner.patience(signal);
      await look(signal);
      patience.onWaiting(null);
      row.reset();
      for (let slice = currentSlice(); slice.length > 0; slice = currentSlice()) {
        await sendSlice(slice, signal, patience);
        await closeSlice(slice.length);
      }
      const { job: now, looked: files } = current();
      if (now.album.kind !== 'there') throw new WorkEnded('nothingToSend', resultOf(now, files).failed);
      await save({ rests: 'over' });
    } catch (cause) {
      throw restOf(cause);
    }
  }

  function currentSlice(): number[] {
    const { job: now, looked: files } = current();
    return nextSlice(now, files);
  }

  async function closeSlice(length: number): Promise<void> {
    const { job: now } = current();
    await save({ next: now.next + length, added: now.added + inAlbum(now), batch: [], isSent: false });
  }

  /** What is done stays done: whatever it is, the work can go on after it. */
  function restOf(cause: unknown): unknown {
    if (cause instanceof ItemFailed) return new WorkPaused(cause.problem === 'notNow' ? 'busy' : 'failed');
    if (cause instanceof FolderAway) return new WorkPaused('sourceAway');
    if (isDecided(cause)) return cause;
    log.warn('upload.broke-off', { reason: reasonOf(cause) });
    try {
      const trouble = troubleOf(cause);
      return new WorkPaused(trouble.kind === 'pause' ? trouble.reason : 'failed');
    } catch {
      return new WorkPaused('failed');
    }
  }

  async function look(signal: AbortSignal): Promise<void> {
    if (!plan || plan.looked) return;
    const found = await lookThrough(plan.sources, signal, (files) => {
      looked = files;
      if (!signal.aborted) runner.become({ kind: 'looking', looked });
    });
    if (found.files.length === 0) throw new WorkEnded('nothingToSend', found.leftOut);
    const next = { ...plan, looked: found };
    await planFile.write(next);
    plan = next;
  }

  /** Google deletes no album: there is none before the first bytes are there that go into it. */
  async function makeAlbum(signal: AbortSignal): Promise<string> {
    const { album } = current().job;
    if (album.kind === 'there') return album.id;
    const id = await findOrMakeAlbum(signal);
    await save({ album: { kind: 'there', id } });
    return id;
  }

  /** An album that was asked for before may have been made: it has this name, nothing in it, and was not there earlier. */
  async function findOrMakeAlbum(signal: AbortSignal): Promise<string> {
    const { title, album } = current().job;
    const alike = (await client().albums(signal)).filter((one) => one.title?.trim() === title);
    if (album.kind === 'asked') {
      const made = alike.find(({ id, photoCount }) => !photoCount && !album.before.includes(id));
      if (made) return made.id;
    } else await save({ album: { kind: 'asked', before: alike.map(({ id }) => id) } });
    return client().newAlbum(title, signal);
  }

  /** Until each file of the slice is in the album, or has failed. */
  async function sendSlice(
    slice: readonly number[],
    signal: AbortSignal,
    patience: PatienceOptions,
  ): Promise<void> {
    for (;;) {
      const missing = slice.filter(
        (file) => !isUploaded(current().job, file) && !isFailed(current().job, file),
      );
      await inTurns(missing, AT_ONCE, (file) => sendFile(file, signal, patience));
      await patiently(() => putIntoAlbum(signal), patience);
      const { job: now } = current();
      if (slice.every((file) => isUploaded(now, file) || isFailed(now, file))) return;
    }
  }

  async function sendFile(file: number, signal: AbortSignal, patience: PatienceOptions): Promise<void> {
    const planned = plannedFile(file);
    await options.giveWay.gap(signal);
    await options.giveWay.untilCalm(signal);
    try {
      const uploadToken = await patiently(() => sendBytes(planned, signal), patience);
      row.reset();
      await save({ batch: [...current().job.batch, { file, uploadToken }] });
    } catch (cause) {
      if (!(cause instanceof ItemFailed)) throw cause;
      row.failed(cause);
      await fail(file, PROBLEMS[cause.problem] ?? cause.problem);
    }
    patience.onWaiting(null);
  }

  function plannedFile(file: number): PlannedFile {
    const planned = current().looked.files[file];
    if (!planned) throw new Error('a file that is not in the plan');
    return planned;
  }

  async function fail(file: number, problem: ItemFailed['problem']): Promise<void> {
    await save({ failed: [...current().job.failed, { file, problem }] });
  }

  async function sendBytes({ path, root, type }: PlannedFile, signal: AbortSignal): Promise<string> {
    const rootPath = current().looked.roots[root] ?? '';
    const body = await fileBody(path).catch(async (cause: unknown) => {
      throw isDecided(cause) ? cause : await fileFailure(cause, rootPath);
    });
    try {
      return await client().send(body, type, signal);
    } catch (cause) {
      const failure = body.failure();
      if (signal.aborted || failure === null) throw cause;
      throw await fileFailure(failure, rootPath);
    }
  }

  /** What is uploaded becomes pictures of the album. */
  async function putIntoAlbum(signal: AbortSignal): Promise<void> {
    if (current().job.batch.every(({ uploadToken }) => uploadToken === null)) return;
    const albumId = await makeAlbum(signal);
    if (current().job.isSent) await recognise(albumId, signal);
    const open = current()
      .job.batch.flatMap(({ file, uploadToken }) => (uploadToken === null ? [] : { file, uploadToken }))
      // A small file may have overtaken a large one.
      .sort((one, other) => one.file - other.file);
    if (open.length === 0) return;
    const items = open.map(({ file, uploadToken }) => ({ uploadToken, filename: plannedFile(file).name }));
    const asked = client();
    await save({ isSent: true });
    let results: NewItemResult[];
    try {
      results = await asked.addItems(albumId, items, signal);
    } catch (cause) {
      if (isRefused(cause)) await save({ isSent: false });
      throw albumFailure(cause);
    }
    await settle(new Map(open.map(({ file }, at) => [file, results[at]])));
    if (current().job.isSent) await uploadLostOnesAgain(albumId, signal);
    options.onAdded();
  }

  /** Finds in the album what came into it although its answer did not come back. */
  async function recognise(albumId: string, signal: AbortSignal): Promise<void> {
    const filenames = await client()
      .filenames(albumId, signal)
      .catch((cause) => {
        throw albumFailure(cause);
      });
    const there = new Set(filenames.map(nameKey));
    const batch = current().job.batch.map((one) =>
      there.has(nameKey(plannedFile(one.file).name)) ? { ...one, uploadToken: null } : one,
    );
    // The others are uploaded once more.
    await save({ batch: batch.filter(({ uploadToken }) => uploadToken !== LOST_TOKEN), isSent: false });
  }

  /** Somebody else may have signed in between the question and its answer: for them there is no such album. */
  function albumFailure(cause: unknown): unknown {
    if (!(cause instanceof FunctionRefused) || cause.code !== 'not_found') return cause;
    client();
    return new WorkEnded('albumGone');
  }

  async function settle(results: ReadonlyMap<number, NewItemResult | undefined>): Promise<void> {
    const { batch, failed } = current().job;
    const reasons = new Map<number, string>();
    for (const [file, result] of results) if (result?.kind === 'failed') reasons.set(file, result.reason);
    const refused = [...reasons].filter(([, reason]) => reason === 'unusable').map(([file]) => file);
    await save({
      batch: batch
        .filter(({ file }) => reasons.get(file) !== 'unusable')
        .map((one) => (results.get(one.file)?.kind === 'added' ? { ...one, uploadToken: null } : one)),
      failed: [...failed, ...refused.map((file) => ({ file, problem: 'refused' as const }))],
      // An upload that Google does not know any more may have been used by an answer that was lost.
      isSent: [...reasons.values()].includes('upload_gone'),
    });
    if ([...reasons.values()].includes('storage_full')) throw new WorkPaused('storageFull');
    if ([...reasons.values()].includes('try_later'))
      throw new Unavailable('Google did not take all of them now');
  }

  async function uploadLostOnesAgain(albumId: string, signal: AbortSignal): Promise<void> {
    await recognise(albumId, signal);
    const gone = current().job.batch.filter(({ uploadToken }) => uploadToken !== null);
    const hopeless: number[] = [];
    for (const { file } of gone) {
      const times = (lost.get(file) ?? 0) + 1;
      lost.set(file, times);
      if (times >= MAX_LOST) hopeless.push(file);
    }
    const { batch, failed } = current().job;
    await save({
      batch: batch.filter(({ uploadToken }) => uploadToken === null),
      failed: [...failed, ...hopeless.map((file) => ({ file, problem: 'notSent' as const }))],
    });
  }

  async function forget(): Promise<void> {
    job = null;
    plan = null;
    lost.clear();
    await jobFile.write(null);
    await planFile.write(null);
    runner.become({ kind: 'idle' });
  }

  return {
    get state() {
      return runner.state;
    },
    async restore() {
      const [kept, keptPlan] = await Promise.all([jobFile.read(), planFile.read()]);
      if (!kept) return;
      [job, plan] = [takenUp(kept), keptPlan];
      if (plan?.id !== job.planId) {
        log.warn('upload.without-plan');
        runner.become({ kind: 'ended', reason: 'failed' });
      } else runner.comeBack(job.rests);
    },
    async start(title, sources) {
      await runner.breakOff();
      const here = owner();
      if (here === null) return runner.become({ kind: 'ended', reason: 'signedOut' });
      const newPlan = { id: randomUUID(), sources: [...sources], looked: null };
      const next = newJob(newPlan.id, here, title);
      await planFile.write(newPlan);
      await jobFile.write(keptJob(next));
      [job, plan] = [next, newPlan];
      looked = 0;
      lost.clear();
      void runner.run();
    },
    async pause() {
      await save({ rests: 'carer' });
      await runner.breakOff();
      if (job) runner.showPaused('carer');
    },
    async resume() {
      if (job) await save(job.rests === 'over' ? triedAgain(job) : { rests: 'no' });
      void runner.run();
    },
    async stop() {
      await runner.breakOff();
      if (job && plan?.looked)
        await putIntoAlbum(AbortSignal.timeout(LAST_BATCH_MS)).catch((cause) =>
          log.warn('upload.rest-not-added', { reason: reasonOf(cause) }),
        );
      if (job?.album.kind !== 'there') {
        await forget();
        runner.become({ kind: 'ended', reason: 'stopped' });
        return;
      }
      await save({ added: job.added + inAlbum(job), batch: [], isSent: false, rests: 'over' });
      runner.showDone();
    },
    async dismiss() {
      await runner.breakOff();
      await forget();
    },
    async accountChanged() {
      const { state } = runner;
      const waitsForAccount =
        state.kind === 'paused' && (state.reason === 'otherAccount' || state.reason === 'signedOut');
      if (waitsForAccount && job?.rests === 'no' && owner() === job.owner) await runner.run();
    },
  };
}

/** Of failures that the two ways have in common, the names on this one. */
const PROBLEMS: Partial<Record<ItemFailed['problem'], ItemFailed['problem']>> = {
  notNow: 'notSent',
  unusable: 'refused',
};

/** The function said no before it asked Google, or Google did: nothing was made. */
function isRefused(cause: unknown): boolean {
  return cause instanceof FunctionRefused && !['try_later', 'bad_upstream', 'internal'].includes(cause.code);
}
