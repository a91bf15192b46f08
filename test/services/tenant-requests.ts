/** Auth0's own ways to ask, turned into the ones that oidc-provider knows. */
import { IncomingMessage } from 'node:http';
import { z } from 'zod';

/**
 * `/authorize`: `audience` is the resource (RFC 8707). `offline_access` needs no consent page in Auth0, while the
 * library drops the scope without `prompt=consent`; that prompt never shows, its checks are empty.
 */
export function authorizeAddress(url: URL): string {
  const params = new URLSearchParams(url.searchParams);
  const audience = params.get('audience');
  if (audience) params.set('resource', audience);
  const prompts = new Set((params.get('prompt') ?? '').split(' ').filter(Boolean));
  if (prompts.delete('select_account')) prompts.add('login');
  const scopes = (params.get('scope') ?? '').split(' ');
  if (scopes.includes('offline_access') && !prompts.has('none')) prompts.add('consent');
  if (prompts.size > 0) params.set('prompt', [...prompts].join(' '));
  return `${url.pathname}?${params}`;
}

/** Whether the person has to choose an account even where the browser has signed in before. */
export function asksAnew(url: URL): boolean {
  return /\b(login|select_account)\b/.test(url.searchParams.get('prompt') ?? '');
}

const jsonBody = z.record(z.string(), z.unknown());

/** The parameters of a JSON or form body; Auth0 takes both. Null where it is neither. */
export function bodyParams(request: IncomingMessage, body: Buffer): URLSearchParams | null {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return new URLSearchParams(body.toString());
  if (type !== 'application/json') return null;
  const parsed = jsonBody.safeParse(parseJson(body.toString()));
  if (!parsed.success) return null;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(parsed.data)) {
    if (typeof value === 'string') params.set(name, value);
  }
  return params;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same request once more, with this form in place of the body that has been read. */
export function withForm(request: IncomingMessage, params: URLSearchParams): IncomingMessage {
  const body = Buffer.from(params.toString());
  const again = new IncomingMessage(request.socket);
  again.method = request.method ?? 'POST';
  again.url = request.url ?? '/';
  again.httpVersion = request.httpVersion;
  again.headers = {
    ...request.headers,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  delete again.headers['transfer-encoding'];
  // A message that ends before it is complete takes its socket with it.
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}

export function withoutCookie(header: string | undefined, name: string): string | undefined {
  const kept = (header ?? '')
    .split('; ')
    .filter((cookie) => !cookie.startsWith(`${name}=`) && !cookie.startsWith(`${name}.sig=`));
  return kept.join('; ') || undefined;
}

export function cookieValue(header: string | undefined, name: string): string | null {
  const cookie = (header ?? '').split('; ').find((part) => part.startsWith(`${name}=`));
  return cookie?.slice(name.length + 1) ?? null;
}
