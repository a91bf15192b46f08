import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { BringInClient, PictureBytes } from '../../../../src/main/bring-in/bring-in-client.ts';
import { createGoogleImport } from '../../../../src/main/bring-in/google-import.ts';
import { PermissionRefused } from '../../../../src/main/bring-in/trouble.ts';
import { NetworkFailure, TimedOut } from '../../../../src/main/http.ts';
import { FunctionRefused } from '../../../../src/main/photos/function-client.ts';
import { createLocalAlbumStore } from '../../../../src/main/photos/sources/local-album-store.ts';
import type { PickedItem } from '../../../../src/shared/function-api.ts';
import { pictureBytes } from '../photos/picture-files.ts';
import { deferred, rememberingLog, temporaryFolder } from '../support.ts';
import { pictureOf } from './picked-picture.ts';
import { type Planned, plannedTime } from './planned.ts';

const START = Date.parse('2026-03-03T10:00:00Z');
const HOUR = 3_600_000;

const FILM = Buffer.concat([
  Buffer.from('\0\0\0\x14ftypisom\0\0\x02\0isom', 'latin1'),
  Buffer.alloc(500_000, 7),
]);

function item(number: number, now: number, changes: Partial<PickedItem> = {}): PickedItem {
  return {
    id: `item-${number}`,
    kind: 'photo',
    filename: `IMG_${number}.jpg`,
    takenAt: new Date(Date.parse('2020-01-01T00:00:00Z') + number * 1000).toISOString(),
    isReady: true,
    image: {
      url: `https://lh3.googleusercontent.com/${number}-${now}`,
      expiresAt: new Date(now + HOUR).toISOString(),
    },
    ...changes,
  };
}

/** A Google on which the person has picked some pictures, and the computer that they come to. */
async function world(count: number) {
  const folder = await temporaryFolder();
  const log = rememberingLog();
  const clock = { now: START };
  const account = { owner: 'rosa' as string | null };
  const jpeg = await pictureBytes();
  const google = { picked: true, count, changes: {} as Record<number, Partial<PickedItem>>, over: false };
  const fetched: string[] = [];
  const opened: string[] = [];
  const disk = { free: 10_000_000_000 };

  const session = () => ({
    id: 'session-1',
    pickerUri: 'https://photos.google.com/picker',
    isPicked: google.picked,
    pollIntervalMs: 5_000,
    timeoutInMs: 600_000,
  });
  const client = {
    newPickSession: vi.fn(async () => session()),
    pickSession: vi.fn(async () => session()),
    endPickSession: vi.fn(async () => undefined),
    pickedItems: vi.fn(async (_id: string, pageToken: string | undefined) => {
      if (google.over) throw new FunctionRefused('pick_session_over');
      const from = Number(pageToken ?? 0);
      const size = Math.min(100, google.count - from);
      const items = Array.from({ length: size }, (_, i) =>
        item(from + i, clock.now, google.changes[from + i]),
      );
      return from + size < google.count ? { items, nextPageToken: String(from + size) } : { items };
    }),
    picture: vi.fn(async (url: string, _signal: AbortSignal): Promise<PictureBytes> => {
      fetched.push(url);
      return pictureOf(jpeg);
    }),
    film: vi.fn(async (url: string, from: number, _signal: AbortSignal) => {
      fetched.push(`${url} from ${from}`);
      return { from, total: FILM.length, body: Readable.from([FILM.subarray(from)]) };
    }),
  } satisfies BringInClient;
  const askPermission = vi.fn(async () => undefined as undefined);
  const waits: number[] = [];
  const time = plannedTime();
  const wait = vi.fn(async (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    waits.push(milliseconds);
    clock.now += milliseconds;
  });

  /** The app is started on this computer, however the last run of it ended. */
  async function start() {
    const store = createLocalAlbumStore({ folder: join(folder, 'albums'), log, now: () => clock.now });
    await store.load();
    const running = createGoogleImport({
      folder: join(folder, 'bring-in'),
      store,
      client: () => client,
      owner: () => account.owner,
      askPermission,
      openPage: async (address) => void opened.push(address),
      wait,
      later: time.later,
      giveWay: { paced: () => async () => undefined, gap: async () => undefined },
      now: () => clock.now,
      freeBytes: async () => disk.free,
      log,
      onChange: () => undefined,
    });
    await running.restore();
    const pictures = () => store.all()[0]?.list.items.map(({ name }) => name) ?? [];
    return { store, running, pictures };
  }
  return {
    folder,
    log,
    clock,
    account,
    google,
    client,
    fetched,
    opened,
    disk,
    askPermission,
    wait,
    waits,
    time,
    start,
  };
}

type Import = Awaited<ReturnType<Awaited<ReturnType<typeof world>>['start']>>['running'];

function untilKind(running: Import, kind: Import['state']['kind']): Promise<void> {
  return vi.waitFor(() => expect(running.state.kind).toBe(kind));
}

describe('pictures that are picked at Google', () => {
  it('become an album, in the order in which they were taken, and the session is ended', async () => {
    const { start, client, opened } = await world(3);
    const { running, store, pictures } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    expect(opened).toEqual(['https://photos.google.com/picker']);
    expect(running.state).toMatchObject({ title: 'Holiday', added: 3, already: 0, failed: [] });
    expect(store.all()[0]?.record).toMatchObject({
      title: 'Holiday',
      origin: { kind: 'imported', owner: 'rosa' },
    });
    expect(pictures()).toEqual(['IMG_0.jpg', 'IMG_1.jpg', 'IMG_2.jpg']);
    expect(client.endPickSession).toHaveBeenCalledWith('session-1');
  });

  it('are waited for as Google says', async () => {
    const { start, google, client, waits } = await world(1);
    google.picked = false;
    client.pickSession.mockImplementation(async () => {
      google.picked = client.pickSession.mock.calls.length > 3;
      return {
        id: 'session-1',
        pickerUri: 'https://x',
        isPicked: google.picked,
        pollIntervalMs: 7_000,
        timeoutInMs: 1,
      };
    });
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    expect(waits).toEqual([7_000, 7_000, 7_000]);
  });

  it('end calmly when nobody picks in time, and when nothing is picked', async () => {
    const { start, client, google } = await world(0);
    const { running, store } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'ended');
    expect(running.state).toMatchObject({ reason: 'nothingPicked' });
    google.picked = false;
    client.pickSession.mockResolvedValue({
      id: 'session-1',
      pickerUri: 'https://x',
      isPicked: false,
      pollIntervalMs: 1,
      timeoutInMs: 0,
    });
    await running.start({ title: 'Holiday' });
    await vi.waitFor(() => expect(running.state).toMatchObject({ kind: 'ended', reason: 'timedOut' }));
    expect(store.all()).toEqual([]);
  });

  it('are not fetched or shown a second time when they are picked again', async () => {
    const { start, google, fetched } = await world(3);
    const { running, store, pictures } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    google.count = 5;
    const albumId = `imported:${store.all()[0]?.id}`;
    await running.start({ title: 'Holiday', albumId });
    await vi.waitFor(() => expect(running.state).toMatchObject({ kind: 'done', added: 2, already: 3 }));
    expect(fetched).toHaveLength(5);
    expect(pictures()).toHaveLength(5);
    expect(store.all()).toHaveLength(1);
  });

  it('go on after the app was killed in the middle: nothing is lost, nothing comes twice', async () => {
    const { start, client, fetched } = await world(60);
    const first = await start();
    const never = deferred<never>();
    let hanging = 0;
    const usual = client.picture.getMockImplementation();
    client.picture.mockImplementation((url, signal) => {
      if (fetched.length < 40) return usual?.(url, signal) ?? never.promise;
      hanging += 1;
      return never.promise;
    });
    await first.running.start({ title: 'Holiday' });
    // From then on the first run is never heard of again.
    await vi.waitFor(() => expect(hanging).toBe(2));
    client.picture.mockImplementation((url, signal) => usual?.(url, signal) ?? never.promise);
    const second = await start();
    await untilKind(second.running, 'done');
    expect(second.running.state).toMatchObject({ added: 60, already: 0, failed: [] });
    expect(new Set(second.pictures()).size).toBe(60);
    expect(second.store.all()).toHaveLength(1);
    const album = second.store.all()[0];
    expect(await readdir(second.store.picturesFolder(album?.id ?? ''))).toHaveLength(60);
    expect(fetched, 'what was here is not fetched again').toHaveLength(60);
  });

  it('go on after their addresses ran out', async () => {
    const { start, client, clock, fetched } = await world(10);
    const usual = client.picture.getMockImplementation();
    client.picture.mockImplementation(async (url, signal) => {
      if (fetched.length === 4 && clock.now === START) clock.now += 2 * HOUR;
      if (!url.endsWith(String(clock.now))) throw new FunctionRefused('address_expired');
      return usual?.(url, signal) ?? Promise.reject(new Error('no picture'));
    });
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    expect(running.state).toMatchObject({ added: 10, failed: [] });
  });

  it('wait for the network, longer each time, and come when it is back', async () => {
    const { start, client, waits } = await world(1);
    client.picture.mockRejectedValueOnce(new NetworkFailure('gone'));
    client.picture.mockRejectedValueOnce(new NetworkFailure('gone'));
    client.picture.mockRejectedValueOnce(new FunctionRefused('try_later', { retryAfterMs: 30_000 }));
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    expect(waits).toEqual([1_000, 2_000, 30_000]);
    expect(running.state).toMatchObject({ added: 1, failed: [] });
  });

  it('leave out what cannot be fetched, say why, and try it again when asked', async () => {
    const { start, client, google } = await world(4);
    google.changes = { 1: { isReady: false } };
    client.picture.mockImplementation(async (url) => {
      if (url.includes('/2-')) throw new FunctionRefused('too_large');
      return pictureOf(await pictureBytes());
    });
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    expect(running.state).toMatchObject({
      added: 2,
      failed: [
        { name: 'IMG_1.jpg', problem: 'notReady' },
        { name: 'IMG_2.jpg', problem: 'tooLarge' },
      ],
    });
    expect(client.endPickSession).not.toHaveBeenCalled();
    google.changes = {};
    await running.resume();
    await vi.waitFor(() => expect(running.state).toMatchObject({ kind: 'done', added: 3 }));
    expect(running.state).toMatchObject({ failed: [{ name: 'IMG_2.jpg' }] });
  });

  it('give up one that the service never answers, and fetch the others', async () => {
    const { start, client } = await world(3);
    client.picture.mockImplementation(async (url) => {
      if (url.includes('/1-')) throw new TimedOut('slow');
      return pictureOf(await pictureBytes());
    });
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    expect(running.state).toMatchObject({ added: 2, failed: [{ name: 'IMG_1.jpg', problem: 'notNow' }] });
  });

  it('keep what is there when the session ends half way, and name the rest', async () => {
    const { start, client, google, fetched } = await world(10);
    const usual = client.picture.getMockImplementation();
    client.picture.mockImplementation(async (url, signal) => {
      if (fetched.length >= 4) {
        google.over = true;
        throw new FunctionRefused('address_expired');
      }
      return usual?.(url, signal) ?? Promise.reject(new Error('no picture'));
    });
    const { running, pictures } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    const { state } = running;
    if (state.kind !== 'done') throw new Error('not done');
    expect(state.added + state.failed.length).toBe(10);
    expect(pictures()).toHaveLength(state.added);
    expect(new Set(state.failed.map(({ problem }) => problem))).toEqual(new Set(['sessionOver']));
  });

  it('end calmly when the session is over before anybody chose', async () => {
    const { start, client, google } = await world(3);
    google.picked = false;
    client.pickSession.mockRejectedValue(new FunctionRefused('pick_session_over'));
    const { running, store } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'ended');
    expect(running.state).toEqual({ kind: 'ended', reason: 'timedOut' });
    expect(store.all()).toEqual([]);
  });

  describe('of which some were here when the app was killed, and in no list', () => {
    /** So many files are here, and the rest never comes. */
    async function killedAt(count: number, of: number) {
      const made = await world(of);
      const hangs = deferred<never>();
      const usual = made.client.picture.getMockImplementation();
      made.client.picture.mockImplementation((url, signal) =>
        made.fetched.length >= count ? hangs.promise : (usual?.(url, signal) ?? hangs.promise),
      );
      const first = await made.start();
      await first.running.start({ title: 'Holiday' });
      const filesOf = ({ store }: typeof first) => readdir(store.picturesFolder(store.all()[0]?.id ?? ''));
      await vi.waitFor(async () => {
        expect((await filesOf(first)).filter((name) => !name.endsWith('.part'))).toHaveLength(count);
      });
      // From then on the first run is never heard of again.
      return { ...made, filesOf };
    }

    it('keep them, with their days, when the session ended while the app was off, and count those that are lost', async () => {
      const { start, google, filesOf } = await killedAt(30, 40);
      google.over = true;
      const second = await start();
      await untilKind(second.running, 'done');
      const { state } = second.running;
      if (state.kind !== 'done') throw new Error('not done');
      expect([state.added, state.failed.length]).toEqual([30, 10]);
      expect(new Set(state.failed.map(({ problem }) => problem))).toEqual(new Set(['sessionOver']));
      const items = second.store.all()[0]?.list.items ?? [];
      expect((await filesOf(second)).toSorted()).toEqual(items.map(({ path }) => path).toSorted());
      const days = items.map(({ takenAt }) => takenAt);
      expect(days).toEqual(Array.from({ length: 30 }, (_, number) => item(number, START).takenAt));
    });

    it('keep them with their names where Google still tells them', async () => {
      const { start, google, client, fetched } = await killedAt(10, 12);
      google.count = 9;
      client.picture.mockClear();
      const second = await start();
      await untilKind(second.running, 'done');
      expect(second.pictures()).toEqual([...Array.from({ length: 9 }, (_, n) => `IMG_${n}.jpg`), '']);
      expect(fetched).toHaveLength(10);
      expect(client.picture).not.toHaveBeenCalled();
    });

    it('keep them where the carer has enough before anything is asked for', async () => {
      const { start, account, filesOf } = await killedAt(10, 40);
      account.owner = null;
      const second = await start();
      await untilKind(second.running, 'paused');
      await second.running.stop();
      expect(second.running.state).toMatchObject({ kind: 'done', added: 10 });
      expect(await filesOf(second)).toHaveLength(10);
    });
  });

  it.each<[string, (running: Import, time: Planned) => Promise<void> | void]>([
    ['when asked', (running) => running.resume()],
    ['by themselves an hour later', (_running, time) => time.pass()],
  ])('rest when Google gives no more today, and go on %s', async (_what, goOn) => {
    const { start, client, time } = await world(2);
    client.picture.mockRejectedValueOnce(new FunctionRefused('quota_reached', { retryAfterMs: 3_600_000 }));
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'quota', total: 2 });
    expect(time.waits()[0]).toBeGreaterThanOrEqual(HOUR);
    await goOn(running, time);
    await untilKind(running, 'done');
    expect(time.waits()).toEqual([]);
  });

  it('rest when the service gives none for long, blame no more of them, and go on by themselves', async () => {
    const { start, client, time } = await world(20);
    const usual = client.picture.getMockImplementation();
    client.picture.mockRejectedValue(new TimedOut('slow'));
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'paused');
    const { state } = running;
    expect(state).toMatchObject({ reason: 'busy', done: 0, total: 20 });
    client.picture.mockImplementation(
      (url, signal) => usual?.(url, signal) ?? Promise.reject(new Error('none')),
    );
    time.pass();
    await untilKind(running, 'done');
    const failed = state.kind === 'paused' ? state.failed : 20;
    expect(failed).toBeLessThan(4);
    expect(running.state).toMatchObject({ added: 20 - failed });
  });

  it('are not given up where nobody tells for long what was picked', async () => {
    const { start, client, time } = await world(3);
    const usual = client.pickedItems.getMockImplementation();
    client.pickedItems.mockRejectedValue(new FunctionRefused('try_later'));
    const { running, pictures } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'busy', total: 0 });
    client.pickedItems.mockImplementation(
      (id, token) => usual?.(id, token) ?? Promise.reject(new Error('none')),
    );
    time.pass();
    await untilKind(running, 'done');
    expect(pictures()).toHaveLength(3);
  });

  it.each<[string, (running: Import) => Promise<void>]>([
    ['stopped', (running) => running.stop()],
    ['taken off the screen', (running) => running.dismiss()],
  ])(
    'that rest because of Google and are %s do not go on by themselves, not even meanwhile',
    async (_what, end) => {
      const { start, client, time } = await world(2);
      client.picture.mockRejectedValueOnce(new FunctionRefused('quota_reached'));
      const { running } = await start();
      await running.start({ title: 'Holiday' });
      await untilKind(running, 'paused');
      const ended = end(running);
      expect(time.waits()).toEqual([]);
      await ended;
      expect(time.waits()).toEqual([]);
    },
  );

  it('rest when nothing more can be written, and keep what is there', async () => {
    const { start, client } = await world(5);
    const usual = client.picture.getMockImplementation();
    client.picture.mockImplementation(async (url, signal) => {
      if (url.includes('/3-')) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return usual?.(url, signal) ?? Promise.reject(new Error('no picture'));
    });
    const { running, pictures } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'diskFull' });
    expect(pictures().length).toBeGreaterThan(0);
  });

  it('rest when the disk is nearly full, and go on when there is room', async () => {
    const { start, disk } = await world(2);
    disk.free = 500_000_000;
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'diskFull', done: 0, total: 2 });
    disk.free = 5_000_000_000;
    await running.resume();
    await untilKind(running, 'done');
  });

  it('rest while another account is signed in, and go on with their own', async () => {
    const { start, account, client, fetched } = await world(10);
    const usual = client.picture.getMockImplementation();
    client.picture.mockImplementation(async (url, signal) => {
      if (fetched.length === 3) account.owner = 'emil';
      return usual?.(url, signal) ?? Promise.reject(new Error('no picture'));
    });
    const { running, pictures } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'otherAccount' });
    expect(pictures().length).toBeLessThan(10);
    await running.accountChanged();
    expect(running.state.kind).toBe('paused');
    client.picture.mockImplementation(
      (url, signal) => usual?.(url, signal) ?? Promise.reject(new Error('no picture')),
    );
    account.owner = 'rosa';
    await running.accountChanged();
    expect(running.state).toMatchObject({ kind: 'done', added: 10 });
  });

  it('rest when the carer says so, also after a restart, until she goes on', async () => {
    const { start, client } = await world(10);
    const usual = client.picture.getMockImplementation();
    client.picture.mockImplementation(
      (_url, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    const first = await start();
    await first.running.start({ title: 'Holiday' });
    await untilKind(first.running, 'working');
    await first.running.pause();
    expect(first.running.state).toMatchObject({ kind: 'paused', reason: 'carer', total: 10 });
    const second = await start();
    expect(second.running.state).toMatchObject({ kind: 'paused', reason: 'carer', total: 10 });
    client.picture.mockImplementation(
      (url, signal) => usual?.(url, signal) ?? Promise.reject(new Error('no picture')),
    );
    await second.running.resume();
    await untilKind(second.running, 'done');
  });

  it('ask for the permission when it is missing, and say so when it is refused', async () => {
    const { start, client, askPermission } = await world(1);
    client.newPickSession.mockRejectedValueOnce(
      new FunctionRefused('permission_missing', { permission: 'pick' }),
    );
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    expect(askPermission).toHaveBeenCalledTimes(1);
    client.newPickSession.mockRejectedValueOnce(
      new FunctionRefused('permission_missing', { permission: 'pick' }),
    );
    askPermission.mockRejectedValueOnce(new PermissionRefused());
    await running.start({ title: 'Holiday' });
    await vi.waitFor(() => expect(running.state).toEqual({ kind: 'refused' }));
  });

  it('come as films where they are films, behind the pictures', async () => {
    const { start, google, fetched } = await world(4);
    google.changes = { 0: { kind: 'video', filename: 'boat.mp4' } };
    const { running, store } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'done');
    expect(running.state).toMatchObject({ added: 4, failed: [] });
    expect(fetched.at(-1)).toMatch(/\/0-\d+ from 0$/);
    const album = store.all()[0];
    const [film] = album?.list.items ?? [];
    expect(film).toMatchObject({ name: 'boat.mp4', type: 'image/jpeg', film: { type: 'video/mp4' } });
    const folder = store.picturesFolder(album?.id ?? '');
    expect((await readFile(join(folder, film?.film?.path ?? ''))).equals(FILM)).toBe(true);
    expect(await readdir(folder)).toHaveLength(5);
  });

  it('leave a film that has no room until there is some, and let the pictures come before', async () => {
    const { start, google, disk, client } = await world(3);
    google.changes = { 0: { kind: 'video' } };
    disk.free = 1_000_000_000 + FILM.length - 1;
    const { running, pictures } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'diskFull', done: 2, total: 3 });
    expect(pictures()).toHaveLength(2);
    disk.free += 1;
    await running.resume();
    await untilKind(running, 'done');
    expect(client.film).toHaveBeenCalledTimes(2);
  });

  it('name a film that is too large, and delete what was begun of others when the carer has enough', async () => {
    const { start, google, client } = await world(2);
    google.changes = { 0: { kind: 'video', filename: 'long.mp4' }, 1: { kind: 'video' } };
    client.film.mockRejectedValueOnce(new FunctionRefused('too_large'));
    client.film.mockImplementation(async (_url, from, signal) => {
      const body = new Readable({ read: () => undefined });
      body.push(FILM.subarray(0, 100_000));
      signal.addEventListener('abort', () => body.destroy(new Error('aborted')));
      return { from, total: FILM.length, body };
    });
    const { running, store } = await start();
    await running.start({ title: 'Holiday' });
    await vi.waitFor(() => expect(client.film).toHaveBeenCalledTimes(2));
    const folder = store.picturesFolder(store.all()[0]?.id ?? '');
    await vi.waitFor(async () =>
      expect(await readdir(folder)).toContainEqual(expect.stringMatching(/\.\d+\.part$/)),
    );
    await running.stop();
    expect(running.state).toMatchObject({ failed: [{ name: 'long.mp4', problem: 'tooLarge' }] });
    expect(await readdir(folder)).toEqual([]);
  });

  it('ask for no byte of a film for another account than their own', async () => {
    const { start, google, client, account } = await world(1);
    google.changes = { 0: { kind: 'video' } };
    client.film.mockImplementationOnce(async (_url, from) => {
      account.owner = 'emil';
      return { from, total: FILM.length, body: Readable.from([FILM.subarray(0, 100_000)]) };
    });
    const { running } = await start();
    await running.start({ title: 'Holiday' });
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'otherAccount' });
    expect(client.film).toHaveBeenCalledTimes(1);
    account.owner = 'rosa';
    await running.accountChanged();
    expect(running.state).toMatchObject({ kind: 'done', added: 1 });
  });

  it('tell the result after a restart too, until it was seen', async () => {
    const { start } = await world(2);
    const first = await start();
    await first.running.start({ title: 'Holiday' });
    await untilKind(first.running, 'done');
    const second = await start();
    expect(second.running.state).toMatchObject({ kind: 'done', added: 2 });
    await second.running.dismiss();
    expect((await start()).running.state).toEqual({ kind: 'idle' });
  });

  it('are two thousand at most at once, and each comes once', { timeout: 120_000 }, async () => {
    const { start, fetched } = await world(2_000);
    const { running, pictures } = await start();
    await running.start({ title: 'Everything' });
    await vi.waitFor(() => expect(running.state).toMatchObject({ kind: 'done', added: 2_000 }), {
      timeout: 110_000,
    });
    expect(new Set(fetched).size).toBe(2_000);
    expect(pictures()).toHaveLength(2_000);
  });

  it('leave nothing behind of a file that was half written when the app was killed', async () => {
    const { start, client } = await world(2);
    const never = deferred<never>();
    const picture = await pictureBytes();
    async function* half(): AsyncGenerator<Buffer> {
      yield picture.subarray(0, 100);
      await never.promise;
    }
    for (let count = 0; count < 2; count += 1)
      client.picture.mockResolvedValueOnce({ ...pictureOf(picture), pieces: half() });
    const first = await start();
    await first.running.start({ title: 'Holiday' });
    const filesOf = ({ store }: typeof first) => readdir(store.picturesFolder(store.all()[0]?.id ?? ''));
    const part = expect.stringMatching(/\.part$/);
    await vi.waitFor(async () => expect(await filesOf(first)).toEqual([part, part]));
    // From then on the first run is never heard of again.
    const second = await start();
    await untilKind(second.running, 'done');
    expect(second.running.state).toMatchObject({ added: 2, failed: [] });
    expect((await filesOf(second)).sort()).toEqual(
      second.store
        .all()[0]
        ?.list.items.map(({ path }) => path)
        .sort(),
    );
  });
});
