/**
 * A large file on its way, which can go on after the app was killed. Its name says how large it becomes, so that the rest of
 * another file never lands behind its beginning.
 */
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * So often the bytes are put onto the disk. More than that is never behind the last time: of a file that is longer, everything
 * up to the last multiple is there, also after a power cut.
 */
export const SYNC_BYTES = 8 * 1024 * 1024;

export interface PartFile {
  /** Bytes that are there for good or are being written. */
  readonly have: number;
  /** Bytes of the whole; null where nobody knows, or where there is nothing yet. */
  readonly total: number | null;
  /** Where it is being written. */
  readonly path: string;
  /** Forgets what is there. */
  startAnew(total: number | null): Promise<void>;
  /** Answers true whenever what is there was put onto the disk. @throws what the file system throws, as all do */
  write(chunk: Uint8Array): Promise<boolean>;
  /** The first bytes, fewer where there are no more. */
  head(bytes: number): Promise<Buffer>;
  /** It is whole: it gets this name. */
  finish(path: string): Promise<void>;
  discard(): Promise<void>;
  /** Leaves it to be taken up another time. */
  close(): Promise<void>;
}

/** Takes up what is there of `key` in `folder`, which is made where there is none. */
export async function openPartFile(folder: string, key: string): Promise<PartFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let total = await earlierTotal(folder, key);
  const pathNow = () => join(folder, `${key}.${total ?? 'unknown'}.part`);
  let file: FileHandle | null = total === null ? null : await open(pathNow(), 'r+');
  let have = 0;
  if (file) {
    const { size } = await file.stat();
    have = Math.max(0, Math.floor((size - 1) / SYNC_BYTES)) * SYNC_BYTES;
    await file.truncate(have);
  }

  async function close(): Promise<void> {
    const closing = file;
    file = null;
    await closing?.close();
  }

  async function discard(): Promise<void> {
    await close();
    await rm(pathNow(), { force: true });
    have = 0;
  }

  function opened(): FileHandle {
    if (!file) throw new Error('the file is not open');
    return file;
  }

  return {
    get have() {
      return have;
    },
    get total() {
      return total;
    },
    get path() {
      return pathNow();
    },
    async startAnew(next) {
      await discard();
      total = next;
      file = await open(pathNow(), 'w+', 0o600);
    },
    async write(chunk) {
      const before = have;
      for (let done = 0; done < chunk.length; ) {
        const { bytesWritten } = await opened().write(chunk, done, chunk.length - done, before + done);
        done += bytesWritten;
      }
      have += chunk.length;
      if (Math.floor(have / SYNC_BYTES) === Math.floor(before / SYNC_BYTES)) return false;
      await opened().datasync();
      return true;
    },
    async head(bytes) {
      const head = Buffer.alloc(bytes);
      const { bytesRead } = await opened().read(head, 0, bytes, 0);
      return head.subarray(0, bytesRead);
    },
    async finish(path) {
      await opened().sync();
      const from = pathNow();
      await close();
      await rename(from, path);
    },
    discard,
    close,
  };
}

/** The size that is being waited for; null where nothing is there, or what is there cannot go on. */
async function earlierTotal(folder: string, key: string): Promise<number | null> {
  for (const name of await readdir(folder)) {
    const [, start, total] = /^([\w-]+)\.(\d{1,15})\.part$/.exec(name) ?? [];
    if (start === key) return Number(total);
  }
  return null;
}

/** Deletes what was begun in `folder` and never became whole. */
export async function deleteParts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.part')))
    await rm(join(folder, name), { force: true });
}
