/** Which of the few calls a request makes. The path is taken as it was sent: nothing is decoded twice or normalised. */
import { FunctionError } from '../function-error.ts';

export type RouteName = 'health' | 'metrics' | 'albums' | 'album-photos' | 'photos';

export type Route =
  | { readonly name: 'health' }
  | { readonly name: 'metrics' }
  | { readonly name: 'albums'; readonly query: string }
  | { readonly name: 'album-photos'; readonly segment: string; readonly query: string }
  | { readonly name: 'photos'; readonly query: string };

const ALBUM_PHOTOS = /^\/api\/albums\/([^/]+)\/photos$/;

/** @throws {FunctionError} `not_found` */
export function routeOf(target: string): Route {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  if (path === '/api/health') return { name: 'health' };
  if (path === '/api/metrics') return { name: 'metrics' };
  if (path === '/api/albums') return { name: 'albums', query };
  if (path === '/api/photos') return { name: 'photos', query };
  const segment = ALBUM_PHOTOS.exec(path)?.[1];
  if (segment !== undefined) return { name: 'album-photos', segment, query };
  throw new FunctionError('not_found', { reason: 'no such route' });
}
