/** Answers `photo:` addresses: image bytes, or a status that the renderer shows as a calm placeholder. */
import type { Protocol } from 'electron';
import { parseImageAddress } from '../../shared/photo-address.ts';
import { type Log, reasonOf } from '../log.ts';
import { Gone } from './album-source.ts';
import type { Shelf } from './shelf.ts';

export function servePhotos(protocol: Protocol, shelf: Pick<Shelf, 'image'>, log: Log): void {
  protocol.handle('photo', (request) => answerPhoto(request.url, shelf, log));
}

export async function answerPhoto(address: string, shelf: Pick<Shelf, 'image'>, log: Log): Promise<Response> {
  const wanted = parseImageAddress(address);
  if (!wanted) return new Response(null, { status: 404 });
  try {
    const image = await shelf.image(wanted);
    return new Response(new Uint8Array(image.bytes), {
      headers: {
        'Content-Type': image.type,
        'Content-Length': String(image.bytes.length),
        'X-Content-Type-Options': 'nosniff',
        // An image's address never changes its meaning while the app runs; after it, the disk cache is what remembers.
        'Cache-Control': 'private, max-age=3600',
      },
    });
  } catch (cause) {
    log.warn('photo.failed', { subject: wanted.subject, reason: reasonOf(cause) });
    return new Response(null, { status: cause instanceof Gone ? 410 : 503 });
  }
}
