/** Answers `photo:` addresses: image bytes and films, or a status that the renderer shows as a calm placeholder. */
import type { Readable } from 'node:stream';
import { parseFilmAddress, parseImageAddress, parseOwnPictureAddress } from '../../shared/photo-address.ts';
import type { OwnPictures } from '../carer/own-pictures.ts';
import { type Log, reasonOf } from '../log.ts';
import { Gone } from './album-source.ts';
import type { ByteRange } from './film-host.ts';
import { NotWanted } from './image-loads.ts';
import type { Shelf } from './shelf.ts';

export interface Pictures {
  readonly shelf: Pick<Shelf, 'image' | 'film'>;
  readonly own: Pick<OwnPictures, 'read'>;
}

type PhotoRequest = Pick<Request, 'url' | 'headers' | 'signal'>;

export async function answerPhoto(
  request: PhotoRequest,
  { shelf, own }: Pictures,
  log: Log,
): Promise<Response> {
  const name = parseOwnPictureAddress(request.url);
  if (name !== null) return answerOwn(await own.read(name));
  const film = parseFilmAddress(request.url);
  const wanted = parseImageAddress(request.url);
  try {
    if (film !== null) return await answerFilm(film, request, shelf);
    if (!wanted) return new Response(null, { status: 404 });
    const image = await shelf.image(wanted);
    return answer(image.bytes, image.type, image.isStandIn ? 'no-store' : USUAL_CACHING);
  } catch (cause) {
    if (cause instanceof NotWanted) return new Response(null, { status: 503 });
    log.warn('photo.failed', { subject: wanted?.subject ?? 'film', reason: reasonOf(cause) });
    return new Response(null, { status: cause instanceof Gone ? 410 : 503 });
  }
}

function answerOwn(picture: Buffer | null): Response {
  return picture === null
    ? new Response(null, { status: 410 })
    : answer(picture, 'image/jpeg', USUAL_CACHING);
}

/** An image's address never changes its meaning while the app runs; after it, the disk cache is what remembers. */
const USUAL_CACHING = 'private, max-age=3600';

function answer(bytes: Uint8Array, type: string, caching: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': caching,
    },
  });
}

async function answerFilm(
  id: string,
  { headers, signal }: PhotoRequest,
  shelf: Pick<Shelf, 'film'>,
): Promise<Response> {
  const part = await shelf.film(id, rangeOf(headers.get('range')), signal);
  return new Response(webStream(part.body), {
    status: part.contentRange === null ? 200 : 206,
    headers: {
      'Content-Type': part.type,
      'Accept-Ranges': 'bytes',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      ...(part.length === null ? {} : { 'Content-Length': String(part.length) }),
      ...(part.contentRange === null ? {} : { 'Content-Range': part.contentRange }),
    },
  });
}

/** Read as fast as the player takes it; a player that goes away ends the reading. */
function webStream(body: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    cancel() {
      body.on('error', () => undefined).destroy();
    },
  });
}

/** The one range that Chromium's player asks for; null for none, and for what is no such range (RFC 9110, 14.2: ignore it). */
export function rangeOf(header: string | null): ByteRange | null {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined) return null;
  const range = { first: Number(first), last: last ? Number(last) : null };
  return range.last !== null && range.last < range.first ? null : range;
}
