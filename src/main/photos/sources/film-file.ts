/** Films of this computer: what kind one is, told by its first bytes, and its bytes for the player. */
import { open } from 'node:fs/promises';
import { BadAnswer, Unavailable } from '../../http.ts';
import type { ByteRange, FilmPart, FilmType } from '../film-host.ts';

/** Bytes of a film's start that {@link filmTypeOf} looks at. */
export const FILM_HEAD_BYTES = 64;

/** First boxes of QuickTime files that are older than the `ftyp` box, or came without one. */
const OLD_BOXES = new Set(['moov', 'mdat', 'wide', 'free', 'skip']);
/** Pictures that lie in the same kind of boxes as films do. */
const PICTURE_BRANDS = /^(heic|heix|heim|heis|hevc|mif1|msf1|avif|avis)$/;

/**
 * Null for what Chromium's player cannot play.
 *
 * @see https://developer.apple.com/documentation/quicktime-file-format/file_type_compatibility_atom
 * @see https://www.rfc-editor.org/rfc/rfc8794 EBML, the envelope of WebM
 */
export function filmTypeOf(head: Buffer): FilmType | null {
  if (head.length < 12) return null;
  if (head.readUInt32BE(0) === 0x1a45dfa3) return head.includes('webm') ? 'video/webm' : null;
  const box = head.toString('latin1', 4, 8);
  const brand = head.toString('latin1', 8, 12);
  if (box === 'ftyp' && !PICTURE_BRANDS.test(brand))
    return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4';
  return OLD_BOXES.has(box) ? 'video/quicktime' : null;
}

/** @throws {Unavailable} where the file cannot be read now, {BadAnswer} for a part behind its end */
export async function openFilmFile(
  path: string,
  type: FilmType,
  range: ByteRange | null,
  signal: AbortSignal,
): Promise<FilmPart> {
  const file = await open(path, 'r').catch((cause) => {
    throw new Unavailable('a film of this computer cannot be read', { cause });
  });
  try {
    signal.throwIfAborted();
    const { size } = await file.stat();
    const first = range?.first ?? 0;
    const last = Math.min(range?.last ?? size - 1, size - 1);
    if (first > last) throw new BadAnswer('a part behind the end of a film');
    // Closes the file at its end, and when it is destroyed.
    const body = file.createReadStream({ start: first, end: last });
    const stop = () => body.destroy();
    signal.addEventListener('abort', stop, { once: true });
    body.once('close', () => signal.removeEventListener('abort', stop));
    const contentRange = range ? `bytes ${first}-${last}/${size}` : null;
    return { type, contentRange, length: last - first + 1, body };
  } catch (cause) {
    await file.close();
    throw cause;
  }
}
