/** Opens films at Google's image hosts and passes them on as they come: no other host, no other type, nothing kept. */
import type { Readable } from 'node:stream';
import { parseUrl } from '../../shared/url.ts';
import { BadAnswer, type Connections, type OpenedBody, openBody, Unavailable } from '../http.ts';
import { ImageRefused, isImageHost } from './image-host.ts';

/** What Google's hosts answer for films, and Chromium plays. */
export const FILM_TYPES = ['video/mp4', 'video/webm', 'video/quicktime'] as const;
export type FilmType = (typeof FILM_TYPES)[number];

/** Offsets in bytes, the last one included; a `last` of null goes to the end (RFC 9110, 14.1.2). */
export interface ByteRange {
  readonly first: number;
  readonly last: number | null;
}

export interface FilmPart {
  readonly type: FilmType;
  /** `Content-Range` of a part (RFC 9110, 14.4); null where the body is the whole film. */
  readonly contentRange: string | null;
  /** Bytes of the body; null where the host does not say. */
  readonly length: number | null;
  readonly body: Readable;
}

/** Google's host sends a film's address on to another of its hosts, once. */
const MAX_REDIRECTS = 2;
/** Where one of Google's addresses asks for the film itself and not for its still. */
const FILM_SUFFIX = '=dv';

/** @throws {ImageRefused | BadAnswer | Unavailable | NetworkFailure | TimedOut} */
export async function openFilm(
  address: string,
  range: ByteRange | null,
  allowLoopback: boolean,
  connections: Connections,
  signal: AbortSignal,
): Promise<FilmPart> {
  const headers = {
    Accept: FILM_TYPES.join(', '),
    ...(range ? { Range: `bytes=${range.first}-${range.last ?? ''}` } : {}),
  };
  let url = parseUrl(address + FILM_SUFFIX);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (!url || !isImageHost(url, allowLoopback))
      throw new BadAnswer('a film address on a host that is not Google’s');
    const answer = await openBody(connections, { url, headers, signal });
    if (answer.status < 300) return partOf(answer);
    drop(answer);
    if (answer.status >= 400) throw refusal(answer.status);
    url = resolved(answer.headers['location'], url);
  }
  throw new BadAnswer('a film address that leads in circles');
}

function resolved(location: string | undefined, base: URL): URL | null {
  return location !== undefined && URL.canParse(location, base.href) ? new URL(location, base) : null;
}

function partOf(answer: OpenedBody): FilmPart {
  const [essence = ''] = (answer.headers['content-type'] ?? '').split(';');
  const type = FILM_TYPES.find((known) => known === essence.trim().toLowerCase());
  if (!type) {
    drop(answer);
    throw new BadAnswer('the image host answered something that is no film');
  }
  const length = Number(answer.headers['content-length'] ?? Number.NaN);
  return {
    type,
    contentRange: answer.status === 206 ? (answer.headers['content-range'] ?? null) : null,
    length: Number.isSafeInteger(length) ? length : null,
    body: answer.body,
  };
}

function refusal(status: number): Error {
  if (status === 429 || status >= 500) return new Unavailable(`status ${status} from the image host`);
  return new ImageRefused(`status ${status} from the image host`);
}

function drop({ body }: OpenedBody): void {
  // Destroying reports an error of its own, which says nothing more.
  body.on('error', () => undefined).destroy();
}
