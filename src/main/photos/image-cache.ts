/**
 * Images on the disk, in the profile, named after what they show and never after where they came from.
 *
 * A file is: 4 bytes of mark, 1 byte of type, 32 bytes of SHA-256 over type and picture, the picture. So a file that was cut,
 * damaged or put there by something else is noticed, deleted and fetched again.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageRequest } from '../../shared/photo-address.ts';
import { type Log, reasonOf } from '../log.ts';
import { IMAGE_TYPES, type Image } from './image-host.ts';

const MARK = Buffer.from('EAI1');
const HEADER_BYTES = 4 + 1 + 32;
/** Bytes on the disk after which the least recently seen files go, down to nine tenths of it. */
const DEFAULT_MAX_BYTES = 2_000_000_000;

export interface ImageCache {
  read(request: ImageRequest): Promise<Image | null>;
  /** Never throws: a picture that could not be kept is fetched again. */
  write(request: ImageRequest, image: Image): Promise<void>;
}

export interface ImageCacheOptions {
  readonly folder: string;
  readonly log: Log;
  readonly now: () => number;
  readonly maxBytes?: number;
}

export function createImageCache({
  folder,
  log,
  now,
  maxBytes = DEFAULT_MAX_BYTES,
}: ImageCacheOptions): ImageCache {
  /** Bytes in the folder, as far as known; null until the first write counts them. */
  let used: number | null = null;
  let pruning: Promise<void> | null = null;

  function fileOf({ subject, id, size }: ImageRequest): string {
    const name = createHash('sha256').update(`${subject}\n${id}\n${size}`).digest('hex');
    return join(folder, name.slice(0, 2), name.slice(2));
  }

  async function prune(): Promise<void> {
    const files = await listFiles(folder);
    used = files.reduce((sum, file) => sum + file.bytes, 0);
    if (used <= maxBytes) return;
    files.sort((a, b) => a.seenAt - b.seenAt);
    for (const file of files) {
      if (used <= maxBytes * 0.9) break;
      await rm(file.path, { force: true });
      used -= file.bytes;
    }
  }

  return {
    async read(request) {
      const file = fileOf(request);
      let content: Buffer;
      try {
        content = await readFile(file);
      } catch {
        return null;
      }
      const image = decode(content);
      if (!image) {
        log.warn('image-cache.damaged', { bytes: content.length });
        await rm(file, { force: true, recursive: true }).catch(() => undefined);
        return null;
      }
      const seen = new Date(now());
      utimes(file, seen, seen).catch(() => undefined);
      return image;
    },
    async write(request, image) {
      const file = fileOf(request);
      const part = join(folder, `${randomUUID()}.part`);
      try {
        await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
        const content = encode(image);
        await writeFile(part, content, { mode: 0o600, flag: 'wx' });
        await rename(part, file);
        if (used !== null) used += content.length;
        if (used === null || used > maxBytes) {
          pruning ??= prune().finally(() => {
            pruning = null;
          });
          await pruning;
        }
      } catch (cause) {
        log.warn('image-cache.write-failed', { reason: reasonOf(cause) });
        await rm(part, { force: true }).catch(() => undefined);
      }
    },
  };
}

function encode({ type, bytes }: Image): Buffer {
  const typeByte = Buffer.from([IMAGE_TYPES.indexOf(type)]);
  return Buffer.concat([MARK, typeByte, digest(typeByte, bytes), bytes]);
}

function decode(content: Buffer): Image | null {
  const typeByte = content.subarray(4, 5);
  const type = IMAGE_TYPES[typeByte[0] ?? -1];
  const bytes = content.subarray(HEADER_BYTES);
  const good =
    content.length > HEADER_BYTES &&
    content.subarray(0, 4).equals(MARK) &&
    content.subarray(5, HEADER_BYTES).equals(digest(typeByte, bytes));
  return good && type ? { type, bytes } : null;
}

function digest(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

async function listFiles(folder: string): Promise<{ path: string; bytes: number; seenAt: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = [];
  for (const path of files) {
    const info = await stat(path).catch(() => null);
    if (info) found.push({ path, bytes: info.size, seenAt: info.mtimeMs });
  }
  return found;
}
