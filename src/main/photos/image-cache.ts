/**
 * Images on the disk, in the profile, named after what they show and never after where they came from. What a file holds is
 * one byte for the type, and the picture.
 */
import { createHash } from 'node:crypto';
import { readdir, rm, stat, statfs, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ImageRequest } from '../../shared/photo-address.ts';
import { readChecked, writeChecked } from '../checked-file.ts';
import { type Log, reasonOf } from '../log.ts';
import { IMAGE_TYPES, type Image } from './image-host.ts';

const MARK = 'EAI1';
/** Bytes on the disk after which the least recently seen files go, down to nine tenths of it. */
const DEFAULT_MAX_BYTES = 5_000_000_000;
/** A disk is never filled further than to this: the computer needs room for itself. */
const KEEP_FREE_BYTES = 1_000_000_000;

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
  /** Bytes that the disk of a folder has left. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

export function createImageCache({
  folder,
  log,
  now,
  maxBytes = DEFAULT_MAX_BYTES,
  freeBytes = freeBytesFor,
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
      const content = await readChecked(file, MARK);
      if (content === null) return null;
      const image = content === 'damaged' ? null : decode(content);
      if (!image) {
        log.warn('image-cache.damaged');
        return null;
      }
      const seen = new Date(now());
      utimes(file, seen, seen).catch(() => undefined);
      return image;
    },
    async write(request, image) {
      try {
        if ((await freeBytes(folder)) - image.bytes.length < KEEP_FREE_BYTES) return;
        const bytes = await writeChecked(fileOf(request), MARK, encode(image));
        if (used !== null) used += bytes;
        if (used === null || used > maxBytes) {
          pruning ??= prune().finally(() => {
            pruning = null;
          });
          await pruning;
        }
      } catch (cause) {
        log.warn('image-cache.write-failed', { reason: reasonOf(cause) });
      }
    },
  };
}

function encode({ type, bytes }: Image): Buffer {
  return Buffer.concat([Buffer.from([IMAGE_TYPES.indexOf(type)]), bytes]);
}

function decode(content: Buffer): Image | null {
  const type = IMAGE_TYPES[content[0] ?? -1];
  return type && content.length > 1 ? { type, bytes: content.subarray(1) } : null;
}

/** Of the disk that the folder is on, or will be on. */
async function freeBytesFor(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder).catch(() => statfs(dirname(dirname(folder))));
  return bavail * bsize;
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
