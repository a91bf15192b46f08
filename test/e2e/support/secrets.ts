/**
 * Learns every secret that passes through the stand-ins, and looks for it where none may be.
 *
 * All of them run in this process, so Node's own HTTP diagnostics show each request and answer as it was on the wire.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';

/** Fields of forms, queries and JSON that hold a secret. */
const SECRET_FIELDS =
  /^(?:access_token|refresh_token|id_token|code|code_verifier|client_secret|subject_token|token)$/;
/** Anything shorter would be found by chance. */
const MIN_LENGTH = 16;
const CHANNEL = 'http.server.request.start';

const exchangeSchema = z.object({
  request: z.custom<IncomingMessage>(),
  response: z.custom<ServerResponse>(),
});

export interface SecretsWatch {
  /** Secret → what it is, as the field it came in is called. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Path and query of every request that the stand-ins got. */
  readonly paths: readonly string[];
  stop(): void;
}

export function watchSecrets(): SecretsWatch {
  const secrets = new Map<string, string>();
  const paths: string[] = [];
  const learn = (name: string, value: unknown): void => {
    if (typeof value === 'string' && value.length >= MIN_LENGTH && SECRET_FIELDS.test(name))
      secrets.set(value, name);
  };
  const learnFrom = (text: string): void => {
    for (const [name, value] of new URLSearchParams(text)) learn(name, value);
    try {
      learnDeep(JSON.parse(text), learn);
    } catch {
      // Most bodies are no JSON.
    }
  };
  const onExchange = (message: unknown): void => {
    const { request, response } = exchangeSchema.parse(message);
    paths.push(request.url ?? '');
    learn('access_token', request.headers.authorization?.replace(/^Bearer /i, ''));
    collect(request, 'push', learnFrom);
    collect(response, 'write', learnFrom);
    collect(response, 'end', learnFrom);
    response.once('finish', () => {
      const location = response.getHeader('location');
      if (typeof location === 'string') learnFrom(location.split('?')[1] ?? '');
    });
  };
  subscribe(CHANNEL, onExchange);
  return { secrets, paths, stop: () => unsubscribe(CHANNEL, onExchange) };
}

/** Hands every chunk that goes through `method` to `learnFrom` as well. */
function collect<Name extends 'push' | 'write' | 'end'>(
  stream: Record<Name, unknown>,
  method: Name,
  learnFrom: (text: string) => void,
): void {
  const original: unknown = stream[method];
  if (typeof original !== 'function') return;
  stream[method] = (...args: unknown[]): unknown => {
    const [chunk] = args;
    if (typeof chunk === 'string') learnFrom(chunk);
    else if (chunk instanceof Uint8Array) learnFrom(Buffer.from(chunk).toString('utf8'));
    return Reflect.apply(original, stream, args);
  };
}

function learnDeep(value: unknown, learn: (name: string, value: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    learn(name, inner);
    learnDeep(inner, learn);
  }
}

export interface Leak {
  /** What leaked, by its name: a failing test must not print the thing itself. */
  readonly secret: string;
  readonly where: string;
}

/** Looks for the secrets in bytes, as UTF-8 and as the UTF-16 in which Chromium stores some texts. */
export function leaksIn(
  where: string,
  content: Buffer | string,
  secrets: ReadonlyMap<string, string>,
): Leak[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [...secrets]
    .filter(([secret]) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')))
    .map(([, name]) => ({ secret: name, where }));
}

export async function leaksInFolder(folder: string, secrets: ReadonlyMap<string, string>): Promise<Leak[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const leaks: Leak[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    leaks.push(...leaksIn(file, await readFile(file), secrets));
  }
  return leaks;
}
