/** A Google that takes files, and runs of the app that end at any of its answers. */
import { join } from 'node:path';
import { vi } from 'vitest';
import { createGoogleUpload } from '../../../../src/main/upload/google-upload.ts';
import type { UploadClient } from '../../../../src/main/upload/upload-client.ts';
import type { NewItem, NewItemResult } from '../../../../src/shared/function-api.ts';
import { plannedTime } from '../bring-in/planned.ts';
import { rememberingLog, temporaryFolder } from '../support.ts';

export interface FakeAlbum {
  readonly id: string;
  readonly title: string;
  readonly filenames: string[];
}

export type Step = 'albums' | 'newAlbum' | 'send' | 'addItems' | 'filenames';

/** What Google does, by itself: an upload is good once, and what is asked for twice is there twice. */
function createGoogle() {
  const albums: FakeAlbum[] = [];
  const uploads = new Map<string, Buffer>();
  const sent: Buffer[] = [];
  return {
    albums,
    uploads,
    /** Bytes of every upload. */
    sent,
    /** Instead of making an item, by the name of its file. */
    refusals: new Map<string, Extract<NewItemResult, { kind: 'failed' }>['reason']>(),
    newAlbum(title: string): string {
      const id = `album-${albums.length + 1}`;
      albums.push({ id, title, filenames: [] });
      return id;
    },
    upload(bytes: Buffer): string {
      const token = `upload-${sent.length}`;
      sent.push(bytes);
      uploads.set(token, bytes);
      return token;
    },
    addItems(albumId: string, items: readonly NewItem[]): NewItemResult[] {
      const album = albums.find(({ id }) => id === albumId);
      return items.map(({ uploadToken, filename = '' }): NewItemResult => {
        const reason = this.refusals.get(filename);
        if (reason) return { kind: 'failed', reason };
        if (!uploads.delete(uploadToken)) return { kind: 'failed', reason: 'upload_gone' };
        album?.filenames.push(filename);
        return { kind: 'added', id: `item-${filename}` };
      });
    },
  };
}

export async function world() {
  const folder = await temporaryFolder();
  const pictures = await temporaryFolder();
  const google = createGoogle();
  const account = { owner: 'rosa' as string | null };
  const log = rememberingLog();
  const waits: number[] = [];
  const time = plannedTime();
  const askPermission = vi.fn(async () => undefined as undefined);
  const giveWay = {
    gap: vi.fn(async () => undefined),
    untilCalm: vi.fn(async (): Promise<void> => undefined),
  };
  /** May throw, or never answer: instead of an answer, once what was asked for is done (`after`) or not (`before`). */
  const faults = {
    before: vi.fn(async (_step: Step, _detail: string): Promise<void> => undefined),
    after: vi.fn(async (_step: Step, _detail: string): Promise<void> => undefined),
  };

  async function answer<Value>(
    step: Step,
    detail: string,
    value: () => Value | Promise<Value>,
  ): Promise<Value> {
    await faults.before(step, detail);
    const done = await value();
    await faults.after(step, detail);
    return done;
  }

  const client: UploadClient = {
    albums: () =>
      answer('albums', '', () =>
        google.albums.map(({ id, title, filenames }) => ({ id, title, photoCount: filenames.length })),
      ),
    newAlbum: (title) => answer('newAlbum', title, () => google.newAlbum(title)),
    send: (body, type) =>
      answer('send', type, async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of body.open()) chunks.push(Buffer.from(chunk));
        return google.upload(Buffer.concat(chunks));
      }),
    addItems: (albumId, items) => answer('addItems', albumId, () => google.addItems(albumId, items)),
    filenames: (albumId) =>
      answer('filenames', albumId, () => [
        ...(google.albums.find(({ id }) => id === albumId)?.filenames ?? []),
      ]),
  };

  /** The app is started on this computer, however the last run of it ended. */
  async function start() {
    let isAlive = true;
    const alive = async <Value>(call: () => Promise<Value>): Promise<Value> => {
      const value = isAlive ? await call() : undefined;
      return isAlive && value !== undefined ? value : new Promise(() => undefined);
    };
    const onAdded = vi.fn();
    const running = createGoogleUpload({
      folder: join(folder, 'bring-in'),
      client: () => ({
        albums: (signal) => alive(() => client.albums(signal)),
        newAlbum: (title, signal) => alive(() => client.newAlbum(title, signal)),
        send: (body, type, signal) => alive(() => client.send(body, type, signal)),
        addItems: (albumId, items, signal) => alive(() => client.addItems(albumId, items, signal)),
        filenames: (albumId, signal) => alive(() => client.filenames(albumId, signal)),
      }),
      owner: () => account.owner,
      askPermission,
      async wait(milliseconds, signal) {
        signal.throwIfAborted();
        waits.push(milliseconds);
      },
      later: time.later,
      giveWay,
      log,
      onChange: () => undefined,
      onAdded,
    });
    await running.restore();
    return {
      running,
      onAdded,
      /** Nothing that it asked for is ever answered again. */
      kill() {
        isAlive = false;
      },
    };
  }
  return {
    folder,
    pictures,
    google,
    account,
    log,
    waits,
    time,
    askPermission,
    giveWay,
    faults,
    client,
    start,
  };
}

export type World = Awaited<ReturnType<typeof world>>;
export type Run = Awaited<ReturnType<World['start']>>['running'];

export function untilKind(running: Run, kind: Run['state']['kind']): Promise<void> {
  return vi.waitFor(() => {
    if (running.state.kind !== kind) throw new Error(`it is ${JSON.stringify(running.state)}`);
  });
}
