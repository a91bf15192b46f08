/** How requests to Google's APIs are read: the same rules for all of them (cloud.google.com/apis/design). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { badRequest, invalidArgument } from './google-errors.ts';
import type { Json } from './google-library.ts';
import { readBody } from './http-host.ts';

/** Google's ids are base64url, about 70 to 100 characters; anything else is no id at all. */
export const GOOGLE_ID = /^[\w-]{40,200}$/;

/** Query parameters that every Google API takes: https://cloud.google.com/apis/docs/system-parameters */
const SYSTEM_PARAMETERS = new Set([
  'alt',
  'fields',
  'key',
  'prettyPrint',
  'quotaUser',
  '$.xgafv',
  'callback',
]);

export function decodedId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function listJson(name: string, entries: readonly Json[], nextPageToken: string | null): Json {
  return {
    ...(entries.length > 0 ? { [name]: entries } : {}),
    ...(nextPageToken === null ? {} : { nextPageToken }),
  };
}

export function checkQuery(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (!known.includes(name) && !SYSTEM_PARAMETERS.has(name)) {
      throw badRequest(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
    if (name !== 'mediaItemIds' && query.getAll(name).length > 1) {
      throw badRequest(`Invalid value at '${name}', Repeated query parameter, field is not repeating.`, name);
    }
  }
}

/** 0 stands for the default; a text that is a whole number counts as one, as in all of protocol buffers' JSON. */
export function pageSize(value: string | number, usual: number, most: number): number {
  if (!/^-?\d{1,9}$/.test(String(value))) {
    throw badRequest(`Invalid value at 'page_size' (TYPE_INT32), ${JSON.stringify(value)}`, 'page_size');
  }
  const size = Number(value);
  if (size < 0) throw invalidArgument('Page size must not be negative.');
  if (size > most) throw invalidArgument(`Page size must be less than or equal to ${most}.`);
  return size === 0 ? usual : size;
}

/** A JSON object with these fields and no other. @throws GoogleError */
export async function jsonBody<Body>(
  request: IncomingMessage,
  schema: z.ZodType<Body>,
  fields: readonly string[],
): Promise<Body> {
  const text = (await readBody(request)).toString('utf8');
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw badRequest('Invalid JSON payload received. The content type is not application/json.');
  }
  const json = parsedObject(text);
  const unknown = Object.keys(json).find((name) => !fields.includes(name));
  if (unknown !== undefined) {
    throw badRequest(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
  }
  const body = schema.safeParse(json);
  if (body.success) return body.data;
  const field = body.error.issues[0]?.path.join('.') ?? '';
  throw badRequest(`Invalid value at '${field}'`, field);
}

function parsedObject(text: string): Json {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw badRequest('Invalid JSON payload received. Expected an object.');
  }
}

/** For paths and bodies that no method takes, Google's front end answers a page instead of JSON. */
export function sendPage(response: ServerResponse, status: number, title: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=UTF-8' });
  response.end(
    `<!DOCTYPE html><html lang=en><title>Error ${status} (${title})!!1</title><p>That’s an error.`,
  );
}
