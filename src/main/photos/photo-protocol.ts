/** Answers `photo:` addresses: image bytes, or a status that the renderer shows as a calm placeholder. */
import type { Protocol } from 'electron';
import { parseImageAddress, parseOwnPictureAddress } from '../../shared/photo-address.ts';
import type { OwnPictures } from '../carer/own-pictures.ts';
import { type Log, reasonOf } from '../log.ts';
import { Gone } from './album-source.ts';
import type { Shelf } from './shelf.ts';

export interface Pictures {
  readonly shelf: Pick<Shelf, 'image'>;
  readonly own: Pick<OwnPictures, 'read'>;
}

export function servePhotos(protocol: Protocol, pictures: Pictures, log: Log): void {
  protocol.handle('photo', (request) => answerPhoto(request.url, pictures, log));
}

export async function answerPhoto(address: string, { shelf, own }: Pictures, log: Log): Promise<Response> {
  const name = parseOwnPictureAddress(address);
  if (name !== null) return answerOwn(await own.read(name));
  const wanted = parseImageAddress(address);
  if (!wanted) return new Response(null, { status: 404 });
  try {
    const image = await shelf.image(wanted);
    return answer(image.bytes, image.type);
  } catch (cause) {
    log.warn('photo.failed', { subject: wanted.subject, reason: reasonOf(cause) });
    return new Response(null, { status: cause instanceof Gone ? 410 : 503 });
  }
}

function answerOwn(picture: Buffer | null): Response {
  return picture === null ? new Response(null, { status: 410 }) : answer(picture, 'image/jpeg');
}

function answer(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'X-Content-Type-Options': 'nosniff',
      // An image's address never changes its meaning while the app runs; after it, the disk cache is what remembers.
      'Cache-Control': 'private, max-age=3600',
    },
  });
}
