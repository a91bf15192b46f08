/** Which of the few calls a request makes. The path is taken as it was sent: nothing is decoded twice or normalised. */
import { FunctionError } from '../function-error.ts';

/** What each call takes as its body. */
const BODIES = {
  health: 'none',
  metrics: 'none',
  albums: 'none',
  'new-album': 'json',
  'album-photos': 'none',
  'new-photos': 'json',
  photos: 'none',
  description: 'json',
  upload: 'bytes',
  'new-pick-session': 'none',
  'pick-session': 'none',
  'end-pick-session': 'none',
  'picked-items': 'none',
  'picked-bytes': 'json',
} as const satisfies Record<string, 'none' | 'json' | 'bytes'>;

export type RouteName = keyof typeof BODIES;
export type BodyKind = (typeof BODIES)[RouteName];

export function bodyKindOf(name: RouteName): BodyKind {
  return BODIES[name];
}

export interface Route {
  readonly name: RouteName;
  /** The part of the path that the caller chooses, as it was sent; empty where the path has none. */
  readonly segment: string;
  readonly query: string;
}

/** What stands at a path: a call for each method. */
interface Resource {
  readonly path: RegExp;
  readonly calls: Readonly<Record<string, RouteName>>;
}

const RESOURCES: readonly Resource[] = [
  { path: /^\/api\/health$/, calls: { GET: 'health' } },
  { path: /^\/api\/metrics$/, calls: { GET: 'metrics' } },
  { path: /^\/api\/albums$/, calls: { GET: 'albums', POST: 'new-album' } },
  { path: /^\/api\/albums\/([^/]+)\/photos$/, calls: { GET: 'album-photos', POST: 'new-photos' } },
  { path: /^\/api\/photos$/, calls: { GET: 'photos' } },
  { path: /^\/api\/photos\/([^/]+)$/, calls: { PATCH: 'description' } },
  { path: /^\/api\/uploads$/, calls: { POST: 'upload' } },
  { path: /^\/api\/pick-sessions$/, calls: { POST: 'new-pick-session' } },
  { path: /^\/api\/pick-sessions\/([^/]+)$/, calls: { GET: 'pick-session', DELETE: 'end-pick-session' } },
  { path: /^\/api\/pick-sessions\/([^/]+)\/items$/, calls: { GET: 'picked-items' } },
  { path: /^\/api\/picked-bytes$/, calls: { POST: 'picked-bytes' } },
];

/** @throws {FunctionError} `not_found`, `method_not_allowed` */
export function routeOf(target: string, method = 'GET'): Route {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  for (const resource of RESOURCES) {
    const match = resource.path.exec(path);
    if (match) return { name: callAt(resource, method), segment: match[1] ?? '', query };
  }
  throw new FunctionError('not_found', { reason: 'no such route' });
}

function callAt({ calls }: Resource, method: string): RouteName {
  const name = Object.hasOwn(calls, method) ? calls[method] : undefined;
  if (name !== undefined) return name;
  throw new FunctionError('method_not_allowed', {
    reason: 'a method that the path does not have',
    allow: Object.keys(calls),
  });
}
