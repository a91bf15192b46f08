/**
 * Pictures and films that are picked on Google's own page become an album of this computer. What is done stays done: after a restart, a
 * lost network or addresses that ran out, the same session is listed again and what is not there yet is fetched.
 */
import { createHash } from 'node:crypto';
import { mkdir, statfs } from 'node:fs/promises';
import { z } from 'zod';
import { albumTitleSchema, type BringInState, itemProblemSchema } from '../../shared/bring-in.ts';
import { idSchema, type PickedItem } from '../../shared/function-api.ts';
import type { GiveWay } from '../give-way.ts';
import { type Log, reasonOf } from '../log.ts';
import { deleteParts } from '../part-file.ts';
import type { LocalAlbumStore } from '../photos/sources/local-album-store.ts';
import type { LocalItem } from '../photos/sources/local-item.ts';
import { createTwinFile } from '../twin-file.ts';
import type { BringInClient } from './bring-in-client.ts';
import { copyFilm, type FilmCopy } from './film-copy.ts';
import type { Later } from './go-on-later.ts';
import { ItemFailed, type PatienceOptions, patiently } from './patient.ts';
import { copyPicture, type PictureCopy } from './picture-copy.ts';
import { SessionOver, WorkEnded, WorkPaused } from './trouble.ts';
import { createWorkRunner, inTurns, type Work } from './work.ts';

const jobSchema = z.object({
  /** A hash of the account that the pictures come from. */
  owner: z.string(),
  title: albumTitleSchema,
  /** Null until the first picture of a new album is there. */
  albumId: z.uuid().nullable(),
  sessionId: idSchema.nullable(),
  isPicked: z.boolean(),
  /**
   * Pictures that were picked, of them those that were in the album before, and how many the album had then; null until they
   * were listed.
   */
  listed: z.object({ total: z.int(), already: z.int(), before: z.int() }).nullable(),
  failed: z.array(z.object({ id: idSchema, name: z.string(), problem: itemProblemSchema })),
  rests: z.enum(['no', 'carer', 'over']),
});
type Job = z.infer<typeof jobSchema>;

/** What comes at the same time: the viewer's own pictures come through the same door. */
const AT_ONCE = { photo: 2, video: 1 } as const;
/** Pictures in a row that the service does not give, before that is no matter of theirs. */
const MAX_IN_A_ROW = 3;
/** Pictures after which the album's list is written. */
const LIST_EVERY = 25;
/** The computer needs room for itself. Bytes. */
const KEEP_FREE_BYTES = 1_000_000_000;
/** An address this close to its end is asked for anew. Milliseconds. */
const EXPIRY_MARGIN_MS = 60_000;

export interface GoogleImport {
  readonly state: BringInState;
  /** Takes up what an earlier run of the app left. */
  restore(): Promise<void>;
  /** @param into a new album of this name, or an album of own copies */
  start(
    into: { readonly title: string } | { readonly albumId: string; readonly title: string },
  ): Promise<void>;
  openAgain(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends it; what is there stays. */
  stop(): Promise<void>;
  /** Takes the result off the screen. */
  dismiss(): Promise<void>;
  /** Somebody signed in or out. */
  accountChanged(): Promise<void>;
}

export interface GoogleImportOptions {
  readonly folder: string;
  readonly store: LocalAlbumStore;
  /** Null while nothing is set up. */
  readonly client: () => BringInClient | null;
  readonly owner: () => string | null;
  /** Asks for the permission to see what is picked. @throws {PermissionRefused | WorkEnded} */
  readonly askPermission: () => Promise<void>;
  readonly openPage: (address: string) => Promise<void>;
  readonly wait: PatienceOptions['wait'];
  readonly later?: Later;
  /** The viewer may need the computer for herself: each picture waits for that. */
  readonly giveWay: Pick<GiveWay, 'paced'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly log: Log;
  readonly onChange: () => void;
}

/** The same picture has the same key, whenever it is picked. */
function keyOf({ id }: Pick<PickedItem, 'id'>): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 24);
}

export function createGoogleImport(options: GoogleImportOptions): GoogleImport {
  const { folder, store, owner, now, log, freeBytes = freeBytesOf } = options;
  const file = createTwinFile({
    folder,
    name: 'import',
    mark: 'EAJ1',
    schema: jobSchema.nullable(),
    log,
  });
  let job: Job | null = null;
  let page: string | null = null;
  let unlisted: LocalItem[] = [];
  /** How much of the film that is under way is there, from 0 to 1. */
  let filmPart = 0;
  let failedInARow = 0;

  const work: Work = {
    hasProgress: () => job?.listed != null,
    progress: () => ({
      title: job?.title ?? '',
      done: doneCount(),
      total: job?.listed?.total ?? 0,
      failed: job?.failed.length ?? 0,
      part: filmPart,
    }),
    run: carryOut,
    flush: writeList,
    result: () => ({
      albumId: job?.albumId ? `imported:${job.albumId}` : null,
      added: Math.max(0, doneCount() - (job?.listed?.already ?? 0)),
      already: job?.listed?.already ?? 0,
      failed: (job?.failed ?? []).map(({ name, problem }) => ({ name, problem })),
      canTryAgain: (job?.failed.length ?? 0) > 0,
    }),
  };
  const runner = createWorkRunner({
    work,
    log,
    onChange: options.onChange,
    wait: options.wait,
    later: options.later,
    askPermission: options.askPermission,
    beginning: () => ({ kind: 'picking' }),
  });

  /** Keys of the picked pictures that are in the album; null until they were listed. */
  let doneKeys: Set<string> | null = null;
  function doneCount(): number {
    if (doneKeys) return doneKeys.size;
    if (!job?.listed) return 0;
    const { already, before } = job.listed;
    return already + Math.max(0, listLength() - before);
  }

  function listLength(): number {
    return store.get(job?.albumId ?? '')?.list.items.length ?? 0;
  }

  async function save(change: Partial<Job>): Promise<void> {
    if (!job) return;
    job = { ...job, ...change };
    await file.write(job);
  }

  function client(): BringInClient {
    const now = options.client();
    if (!now) throw new WorkPaused('signedOut');
    return now;
  }

  function checkAccount(): void {
    const here = owner();
    if (here === null) throw new WorkPaused('signedOut');
    if (here !== job?.owner) throw new WorkPaused('otherAccount');
  }

  async function carryOut(signal: AbortSignal): Promise<void> {
    const patience = runner.patience(signal);
    failedInARow = 0;
    await pick(signal, patience);
    await fetchAll(signal, patience).catch((cause: unknown) => {
      // What was picked is not given up because nobody tells what it is now.
      throw cause instanceof ItemFailed && cause.problem === 'notNow' ? new WorkPaused('busy') : cause;
    });
    if (job?.failed.length === 0) await endSession();
    await writeList();
    await save({ rests: 'over' });
  }

  async function pick(signal: AbortSignal, patience: PatienceOptions): Promise<void> {
    checkAccount();
    if (job?.sessionId === null) {
      const session = await patiently(() => client().newPickSession(signal), patience);
      page = session.pickerUri;
      await save({ sessionId: session.id });
      await openPage();
    }
    while (job && !job.isPicked) {
      checkAccount();
      const id = job.sessionId ?? '';
      const session = await patiently(() => client().pickSession(id, signal), patience);
      page = session.pickerUri;
      if (session.isPicked) await save({ isPicked: true });
      else if (session.timeoutInMs === 0) throw new WorkEnded('timedOut');
      else await options.wait(Math.max(1_000, session.pollIntervalMs), signal);
    }
  }

  async function openPage(): Promise<void> {
    if (page === null) return;
    await options.openPage(page).catch((cause) => {
      log.warn('import.page-not-opened', { reason: reasonOf(cause) });
      throw new WorkEnded('browserMissing');
    });
  }

  async function listAll(signal: AbortSignal, patience: PatienceOptions): Promise<Map<string, PickedItem>> {
    const items = new Map<string, PickedItem>();
    let pageToken: string | undefined;
    do {
      const token = pageToken;
      const answer = await patiently(
        () => client().pickedItems(job?.sessionId ?? '', token, signal),
        patience,
      );
      for (const item of answer.items) items.set(item.id, item);
      pageToken = answer.nextPageToken;
    } while (pageToken !== undefined);
    return items;
  }

  async function fetchAll(signal: AbortSignal, patience: PatienceOptions): Promise<void> {
    let items: Map<string, PickedItem>;
    try {
      items = await listAll(signal, patience);
    } catch (cause) {
      if (!(cause instanceof SessionOver) || !job?.listed) throw cause;
      return giveUpRest();
    }
    if (items.size === 0) throw new WorkEnded('nothingPicked');
    await prepareAlbum([...items.values()]);
    patience.onWaiting(null);
    let relisting: Promise<void> | null = null;
    const relist = (): Promise<void> => {
      relisting ??= listAll(signal, patience)
        .then((next) => {
          items = next;
        })
        .finally(() => {
          relisting = null;
        });
      return relisting;
    };
    const isFailed = new Set(job?.failed.map(({ id }) => id));
    const missing = [...items.values()].filter(
      (item) => !doneKeys?.has(keyOf(item)) && !isFailed.has(item.id),
    );
    const fetchById = async ({ id }: PickedItem): Promise<void> => {
      const paced = options.giveWay.paced();
      const untilCalm = (): Promise<void> => paced(signal);
      await untilCalm();
      checkAccount();
      const fresh = (): PickedItem | undefined => items.get(id);
      if (Date.parse(fresh()?.image.expiresAt ?? '') - EXPIRY_MARGIN_MS < now()) await relist();
      await fetchOne(fresh, untilCalm, { ...patience, onAddressExpired: relist });
    };
    try {
      // Films last: a large one keeps no picture from coming.
      for (const kind of ['photo', 'video'] as const)
        await inTurns(
          missing.filter((item) => item.kind === kind),
          AT_ONCE[kind],
          fetchById,
        );
    } catch (cause) {
      if (!(cause instanceof SessionOver)) throw cause;
      await giveUpRest(missing);
    }
  }

  /** The album exists from the first list on, and what is in it already is not fetched again. */
  async function prepareAlbum(items: readonly PickedItem[]): Promise<void> {
    if (!job) return;
    if (job.albumId === null || !store.get(job.albumId)) {
      const album = await store.create({ kind: 'imported', owner: job.owner }, job.title);
      await save({ albumId: album.id });
    }
    const there = store.get(job.albumId ?? '')?.list.items ?? [];
    const keys = new Set(there.map(({ key }) => key));
    // Should Google give a picture another id in another session: a name and a moment are one picture.
    const moments = new Set(there.map(({ name, takenAt }) => `${takenAt} ${name}`));
    doneKeys = new Set(
      items
        .filter((item) => keys.has(keyOf(item)) || moments.has(`${item.takenAt} ${item.filename}`))
        .map(keyOf),
    );
    if (job.listed) return;
    await save({ listed: { total: items.length, already: doneKeys.size, before: there.length } });
  }

  async function fetchOne(
    fresh: () => PickedItem | undefined,
    untilCalm: () => Promise<void>,
    patience: PatienceOptions,
  ): Promise<void> {
    const item = fresh();
    if (!item) return;
    try {
      if (!item.isReady) throw new ItemFailed('notReady');
      await makeSureOfRoom(0);
      const address = (): string => fresh()?.image.url ?? item.image.url;
      const picture = await patiently(
        () => fetchPicture(item, address, untilCalm, patience.signal),
        patience,
      );
      let film: FilmCopy | undefined;
      try {
        if (item.kind === 'video') film = await fetchFilm(item, address, patience);
        await untilCalm();
        await patiently(() => keepInTurn(item, picture, film), patience);
      } catch (cause) {
        await picture.discard();
        throw cause;
      }
      doneKeys?.add(keyOf(item));
      failedInARow = 0;
      // A film that is not in the list would be looked for at Google again.
      if (film) await writeList();
    } catch (cause) {
      if (!(cause instanceof ItemFailed)) throw cause;
      if (cause.problem === 'notNow') failedInARow += 1;
      if (failedInARow >= MAX_IN_A_ROW) throw new WorkPaused('busy');
      const failed = { id: item.id, name: item.filename ?? '', problem: cause.problem };
      await save({ failed: [...(job?.failed ?? []), failed] });
    }
    if (unlisted.length >= LIST_EVERY) await writeList();
    patience.onWaiting(null);
  }

  /** @throws {WorkPaused} where so many bytes more would not leave the computer its room */
  async function makeSureOfRoom(bytes: number): Promise<void> {
    if ((await freeBytes(folder)) - bytes < KEEP_FREE_BYTES) throw new WorkPaused('diskFull');
  }

  function fetchPicture(
    item: PickedItem,
    address: () => string,
    beforeMore: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<PictureCopy> {
    return copyPicture({
      folder: store.picturesFolder(job?.albumId ?? ''),
      key: keyOf(item),
      ask: () => client().picture(address(), signal),
      beforeMore,
      signal,
      otherwiseMs: Date.parse(item.takenAt ?? '') || now(),
    });
  }

  async function fetchFilm(
    item: PickedItem,
    address: () => string,
    patience: PatienceOptions,
  ): Promise<FilmCopy> {
    try {
      return await copyFilm({
        folder: store.picturesFolder(job?.albumId ?? ''),
        key: keyOf(item),
        async ask(from) {
          checkAccount();
          return client().film(address(), from, patience.signal);
        },
        patience,
        makeSureOfRoom,
        onPart(part) {
          filmPart = part;
          patience.onWaiting(null);
        },
      });
    } finally {
      filmPart = 0;
    }
  }

  let keeping: Promise<unknown> = Promise.resolve();
  /** One after the other: each waits for the disk, in one of the few threads in which the viewer's pictures are read too. */
  function keepInTurn(...what: Parameters<typeof keep>): Promise<void> {
    const kept = keeping.then(() => keep(...what));
    keeping = kept.catch(() => undefined);
    return kept;
  }

  async function keep(item: PickedItem, picture: PictureCopy, film: FilmCopy | undefined): Promise<void> {
    await picture.keep();
    const key = keyOf(item);
    const { takenAt, ...facts } = picture.facts;
    unlisted.push({
      key,
      path: key,
      name: item.filename ?? '',
      ...facts,
      modifiedMs: now(),
      takenAt: item.takenAt ?? takenAt,
      ...(film ? { film } : {}),
    });
  }

  async function writeList(): Promise<void> {
    const album = job?.albumId ? store.get(job.albumId) : null;
    if (!album || unlisted.length === 0) return;
    const added = unlisted;
    unlisted = [];
    const keys = new Set(added.map(({ key }) => key));
    const others = album.list.items.filter(({ key }) => !keys.has(key));
    await store.setList(album.id, { ...album.list, items: [...others, ...added] });
  }

  /** The session is over: nothing more can be had of what was picked. */
  async function giveUpRest(missing: readonly PickedItem[] = []): Promise<void> {
    const known = new Set(job?.failed.map(({ id }) => id));
    const lost = missing
      .filter((item) => !doneKeys?.has(keyOf(item)) && !known.has(item.id))
      .map(({ id, filename }) => ({ id, name: filename ?? '', problem: 'sessionOver' as const }));
    const { total } = work.progress();
    // After a restart nobody knows their names any more, only how many there are.
    const nameless = missing.length > 0 ? 0 : total - doneCount() - known.size;
    const unknown = Array.from({ length: Math.max(0, nameless) }, (_, number) => ({
      id: `lost-${number}`,
      name: '',
      problem: 'sessionOver' as const,
    }));
    await save({ failed: [...(job?.failed ?? []), ...lost, ...unknown] });
  }

  async function endSession(): Promise<void> {
    const id = job?.sessionId;
    if (!id) return;
    // Google ends it by itself, somewhat later.
    await options
      .client()
      ?.endPickSession(id)
      .catch((cause) => log.warn('import.session-kept', { reason: reasonOf(cause) }));
  }

  /** What was begun and will not be taken up again. */
  async function tidyUp(): Promise<void> {
    if (job?.albumId) await deleteParts(store.picturesFolder(job.albumId));
  }

  async function forget(): Promise<void> {
    await endSession();
    await tidyUp();
    job = null;
    page = null;
    doneKeys = null;
    await file.write(null);
    runner.become({ kind: 'idle' });
  }

  return {
    get state() {
      return runner.state;
    },
    async restore() {
      job = await file.read();
      if (job) runner.comeBack(job.rests);
    },
    async start(into) {
      await runner.breakOff();
      const here = owner();
      if (here === null) return runner.become({ kind: 'ended', reason: 'signedOut' });
      const albumId = 'albumId' in into ? (into.albumId.split(':')[1] ?? null) : null;
      job = {
        owner: here,
        title: into.title,
        albumId,
        sessionId: null,
        isPicked: false,
        listed: null,
        failed: [],
        rests: 'no',
      };
      unlisted = [];
      doneKeys = null;
      await file.write(job);
      void runner.run();
    },
    openAgain: openPage,
    async pause() {
      await save({ rests: 'carer' });
      await runner.breakOff();
      if (job) runner.showPaused('carer');
    },
    async resume() {
      await save({ rests: 'no', failed: job?.rests === 'over' ? [] : (job?.failed ?? []) });
      void runner.run();
    },
    async stop() {
      await runner.breakOff();
      if (!job?.listed) {
        await forget();
        runner.become({ kind: 'ended', reason: 'stopped' });
        return;
      }
      await endSession();
      await tidyUp();
      await save({ rests: 'over' });
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

async function freeBytesOf(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
