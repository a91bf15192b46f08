/**
 * Images on the disk, in the profile, named after what they show and never after where they came from. What a file holds is
 * one byte for the type, and the picture. One process owns the folder: the app runs once (see index.ts).
 */
import { createHash } from 'node:crypto';
import { rm, stat, statfs, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  IMAGE_SIZES,
  IMAGE_SUBJECTS,
  type ImageRequest,
  type ImageSize,
} from '../../shared/photo-address.ts';
import { readChecked, writeChecked } from '../checked-file.ts';
import { type Log, reasonOf } from '../log.ts';
import { filmNameOf } from './film-files.ts';
import { filesIn, type KeptFile, tidy } from './image-files.ts';
import { IMAGE_TYPES, type Image } from './image-host.ts';
import { withWayClear } from './way-clear.ts';

const MARK = 'EAI1';
/** Hexadecimal digits of a SHA-256. */
const NAME_LENGTH = 64;
/** A disk is never filled further than to this: the computer needs room for itself. */
const KEEP_FREE_BYTES = 1_000_000_000;
/** What is let go when the room is used up, so that it is not counted again with the next picture. */
const DOWN_TO = 0.9;
/** Where the room is used up by what the carer keeps, this much more may come before it is counted again. */
const CLEAR_AGAIN = 1.05;

/**
 * How long an image or a film stays when room is needed: those of a lower rank go first, of one rank the least recently seen. A film
 * has the room of hundreds of pictures, and never pushes one out.
 */
export type Rank = 'hidden' | 'film' | 'usual' | 'cover' | 'kept';
const RANKS: readonly Rank[] = ['hidden', 'film', 'usual', 'cover', 'kept'];

/** What an image shows, whatever its size. */
export interface Ranked extends Pick<ImageRequest, 'subject' | 'id'> {
  readonly rank: Rank;
}

export interface ImageCache {
  read(request: ImageRequest): Promise<Image | null>;
  /** The same in another size, where there is one: a larger one first, then the largest of the smaller ones. */
  readAnother(request: ImageRequest): Promise<Image | null>;
  /** There is an image of this photo, in any size. */
  has(photoId: string): Promise<boolean>;
  /** There is an image, which may still turn out to be damaged. */
  holds(request: ImageRequest): Promise<boolean>;
  /** What the carer keeps takes all the room there may be. */
  readonly isFull: boolean;
  /** The disk has room for so many more bytes, and for the computer itself. Never throws. */
  hasRoomFor(bytes: number): Promise<boolean>;
  /** A film of so many bytes was put into the folder. */
  grew(bytes: number): void;
  /** Never throws: a picture that could not be kept is fetched again. @returns whether it is on the disk */
  write(request: ImageRequest, image: Image): Promise<boolean>;
  /** Deletes every image of this photo. */
  remove(photoId: string): Promise<void>;
  /** Lets go of what is too much, for instance after the carer allowed less. Never throws. */
  makeRoom(): Promise<void>;
  /** Settles when the disk is no longer being counted or cleared. */
  settled(): Promise<void>;
}

export interface ImageCacheOptions {
  readonly folder: string;
  readonly log: Log;
  readonly now: () => number;
  /** Bytes that images may take on the disk, as the carer has it now. */
  readonly maxBytes: () => number;
  /** Images that are of another rank than the usual one. Asked when room is needed, and only then. */
  readonly ranked: () => AsyncIterable<Ranked>;
  /** Bytes that the disk of a folder has left. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

export function createImageCache({
  folder,
  log,
  now,
  maxBytes,
  ranked,
  freeBytes = freeBytesFor,
}: ImageCacheOptions): ImageCache {
  const startedAt = now();
  /** Bytes in the folder, as far as known; null until they are counted, in the background, after the first write. */
  let used: number | null = null;
  /** Bytes that were left after the last clearing: more than there may be where the carer keeps more than that. */
  let clearedTo = 0;
  let clearing: Promise<void> | null = null;
  /** The last write failed: of several failures in a row, one is enough in the log. */
  let isFailing = false;

  function fileOf(request: ImageRequest): string {
    const name = nameOf(request);
    return join(folder, name.slice(0, 2), name.slice(2));
  }

  function clear(): Promise<void> {
    clearing ??= count()
      .catch((cause) => log.warn('image-cache.not-counted', { reason: reasonOf(cause) }))
      .finally(() => {
        clearing = null;
      });
    return clearing;
  }

  async function count(): Promise<void> {
    let counted = 0;
    await tidy(folder, startedAt);
    for await (const { bytes } of filesIn(folder)) counted += bytes;
    used = counted;
    if (used > maxBytes()) await letGo(maxBytes() * DOWN_TO);
    clearedTo = used;
  }

  async function letGo(target: number): Promise<void> {
    const ranks = new Map<string, Rank>();
    for await (const { rank, subject, id } of ranked()) {
      for (const size of IMAGE_SIZES) ranks.set(nameOf({ subject, id, size }), rank);
      if (subject === 'photo') ranks.set(filmNameOf(id), rank);
    }
    const files: (KeptFile & { readonly rank: number })[] = [];
    for await (const file of filesIn(folder)) {
      const isFilm = file.name.length > NAME_LENGTH;
      const rank = ranks.get(file.name.slice(0, NAME_LENGTH)) ?? (isFilm ? 'film' : 'usual');
      files.push({ ...file, rank: RANKS.indexOf(rank) });
    }
    files.sort((a, b) => a.rank - b.rank || a.seenAt - b.seenAt);
    used = files.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { name, bytes, rank } of files) {
      // What the carer keeps on this computer is not let go for what the viewer happens to look at.
      if (used <= target || rank === RANKS.indexOf('kept')) break;
      await rm(join(folder, name.slice(0, 2), name.slice(2)), { force: true });
      used -= bytes;
    }
  }

  function failed(cause: unknown): void {
    if (!isFailing) log.warn('image-cache.write-failed', { reason: reasonOf(cause) });
    isFailing = true;
  }

  async function hasRoomFor(bytes: number): Promise<boolean> {
    return (await freeBytes(folder)) - bytes >= KEEP_FREE_BYTES;
  }

  function grew(bytes: number): void {
    if (used !== null) used += bytes;
    if (used === null || used > Math.max(maxBytes(), clearedTo * CLEAR_AGAIN)) void clear();
  }

  async function read(request: ImageRequest): Promise<Image | null> {
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
  }

  return {
    read,
    async readAnother(request) {
      for (const size of otherSizes(request.size)) {
        const image = await read({ ...request, size });
        if (image) return image;
      }
      return null;
    },
    async has(photoId) {
      for (const request of requestsOf(photoId)) if (await isFile(fileOf(request))) return true;
      return false;
    },
    holds: (request) => isFile(fileOf(request)),
    get isFull() {
      return clearedTo >= maxBytes();
    },
    hasRoomFor: (bytes) => hasRoomFor(bytes).catch(() => false),
    grew,
    async write(request, image) {
      try {
        if (!(await hasRoomFor(image.bytes.length))) return false;
        const file = fileOf(request);
        const bytes = await withWayClear([folder, dirname(file)], () =>
          writeChecked(file, MARK, encode(image)),
        );
        isFailing = false;
        grew(bytes);
        return true;
      } catch (cause) {
        failed(cause);
        return false;
      }
    },
    async remove(photoId) {
      for (const request of requestsOf(photoId)) await rm(fileOf(request), { force: true });
    },
    makeRoom: clear,
    async settled() {
      await clearing;
    },
  };
}

function nameOf({ subject, id, size }: ImageRequest): string {
  return createHash('sha256').update(`${subject}\n${id}\n${size}`).digest('hex');
}

function otherSizes(size: ImageSize): ImageSize[] {
  const smaller = IMAGE_SIZES.filter((other) => other < size).reverse();
  return [...IMAGE_SIZES.filter((other) => other > size), ...smaller];
}

/** All that a file can show of a photo. */
function requestsOf(id: string): ImageRequest[] {
  return IMAGE_SUBJECTS.flatMap((subject) => IMAGE_SIZES.map((size) => ({ subject, id, size })));
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

async function isFile(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() ?? false;
}
