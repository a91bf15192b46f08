/** Answers `photo:` addresses: image bytes, or a status that the renderer shows as a calm placeholder. */
import type { Protocol } from 'electron';
import { parseImageAddress } from '../../shared/photo-address.ts';
import { type Log, reasonOf } from '../log.ts';
import type { Images } from './images.ts';
import { Gone } from './library.ts';

export function servePhotos(protocol: Protocol, images: () => Images | null, log: Log): void {
  protocol.handle('photo', (request) => answerPhoto(request.url, images(), log));
}

export async function answerPhoto(address: string, images: Images | null, log: Log): Promise<Response> {
  const wanted = parseImageAddress(address);
  if (!wanted || !images) return new Response(null, { status: 404 });
  try {
    const image = await images.get(wanted);
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
