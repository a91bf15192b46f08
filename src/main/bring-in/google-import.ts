/**
 * Pictures and films that are picked on Google's own page become an album of this computer. What is done stays done: after a restart, a
 * lost network or addresses that ran out, the same session is listed again and what is not there yet is fetched.
 */
import type { BringInState } from '../../shared/bring-in.ts';
import type { PickedItem } from '../../shared/function-api.ts';
import type { GiveWay } from '../give-way.ts';
import type { Log } from '../log.ts';
import type { LocalAlbumStore } from '../photos/sources/local-album-store.ts';
import { createTwinFile } from '../twin-file.ts';
import type { BringInClient } from './bring-in-client.ts';
import type { Later } from './go-on-later.ts';
import { type ImportJob, importJobSchema, keyOf, newImportJob } from './import-job.ts';
import { createOwnCopies } from './own-copies.ts';
import { createRow, ItemFailed, type PatienceOptions } from './patient.ts';
import { createPickerSession } from './picker-session.ts';
import { SessionOver, WorkEnded, WorkPaused } from './trouble.ts';
import { createWorkRunner, inTurns, type Work } from './work.ts';

/** What comes at the same time: the viewer's own pictures come through the same door. */
const AT_ONCE = { photo: 2, video: 1 } as const;
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
  readonly giveWay: Pick<GiveWay, 'paced' | 'gap'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly log: Log;
  readonly onChange: () => void;
}

export function createGoogleImport(options: GoogleImportOptions): GoogleImport {
  const { folder, store, owner, now, log } = options;
  const file = createTwinFile({
    folder,
    name: 'import',
    mark: 'EAJ1',
    schema: importJobSchema.nullable(),
    log,
  });
  let job: ImportJob | null = null;
  /** How much of the film that is under way is there, from 0 to 1. */
  let filmPart = 0;
  const row = createRow();

  const session = createPickerSession({
    job: () => job,
    save,
    client,
    anyClient: options.client,
    openInBrowser: options.openPage,
    log,
  });
  const copies = createOwnCopies({
    folder,
    store,
    albumId: () => job?.albumId ?? null,
    client,
    onFilmPart(part) {
      filmPart = part;
    },
    now,
    freeBytes: options.freeBytes,
  });

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
    flush: copies.writeList,
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

  async function save(change: Partial<ImportJob>): Promise<void> {
    if (!job) return;
    job = { ...job, ...change };
    await file.write(job);
  }

  /** For the account that the pictures are for, and no other. */
  function client(): BringInClient {
    const here = owner();
    const now = options.client();
    if (here === null || !now) throw new WorkPaused('signedOut');
    if (here !== job?.owner) throw new WorkPaused('otherAccount');
    return now;
  }

  async function carryOut(signal: AbortSignal): Promise<void> {
    const patience = runner.patience(signal);
    row.reset();
    await session.pick(patience);
    await fetchAll(signal, patience).catch((cause: unknown) => {
      // What was picked is not given up because nobody tells what it is now.
      throw cause instanceof ItemFailed && cause.problem === 'notNow' ? new WorkPaused('busy') : cause;
    });
    if (job?.failed.length === 0) await session.end();
    await copies.writeList();
    await save({ rests: 'over' });
  }

  async function fetchAll(signal: AbortSignal, patience: PatienceOptions): Promise<void> {
    let items: Map<string, PickedItem>;
    try {
      items = await session.list(patience);
    } catch (cause) {
      if (!(cause instanceof SessionOver) || !job?.listed) throw cause;
      await copies.adopt([]);
      return giveUpRest();
    }
    if (items.size === 0) throw new WorkEnded('nothingPicked');
    await prepareAlbum([...items.values()]);
    patience.onWaiting(null);
    let relisting: Promise<void> | null = null;
    const relist = (): Promise<void> => {
      relisting ??= session
        .list(patience)
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
      await options.giveWay.gap(signal);
      await untilCalm();
      client();
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
    await copies.adopt(items);
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
      await copies.fetch(item, () => fresh()?.image.url ?? item.image.url, untilCalm, patience);
      doneKeys?.add(keyOf(item));
      row.reset();
    } catch (cause) {
      if (!(cause instanceof ItemFailed)) throw cause;
      row.failed(cause);
      const failed = { id: item.id, name: item.filename ?? '', problem: cause.problem };
      await save({ failed: [...(job?.failed ?? []), failed] });
    }
    await copies.writeListNowAndThen();
    patience.onWaiting(null);
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

  async function forget(): Promise<void> {
    await session.end();
    await copies.tidyUp();
    job = null;
    session.forget();
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
      job = newImportJob(here, into.title, albumId);
      copies.forget();
      doneKeys = null;
      await file.write(job);
      void runner.run();
    },
    openAgain: session.openPage,
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
      await session.end();
      await copies.tidyUp();
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
