/** The parts of Google's JSON that several of its answers share: what cannot be used is left out, never passed on. */
import { z } from 'zod';
import { MAX_PAGE_TOKEN_LENGTH } from '../../shared/function-api.ts';
import { FunctionError } from '../function-error.ts';
import { isId } from '../id.ts';

/** Google's addresses live for 60 minutes; five less leave room for a slow way and for clocks that differ. */
const IMAGE_LIFE_MS = 55 * 60_000;

export const id = z.string().refine(isId);
export const text = z.string().min(1).optional().catch(undefined);
/** Google writes 64-bit numbers as strings (the JSON mapping of protocol buffers). */
export const count = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .refine((number) => number >= 0)
  .optional()
  .catch(undefined);
export const pixels = count.transform((number) => (number === 0 ? undefined : number));

/** RFC 3339, as Google writes moments. */
export const moment = z.iso.datetime({ offset: true }).optional().catch(undefined);

export const list = z.array(z.unknown()).nullish();
/** An empty token is Google's way to say that there is no further page. */
export const pageToken = z
  .string()
  .max(MAX_PAGE_TOKEN_LENGTH)
  .regex(/^[\x21-\x7e]*$/)
  .nullish();

/** ISO 8601. @param now milliseconds since 1970 at which Google was asked */
export function imageExpiry(now: number): string {
  return new Date(now + IMAGE_LIFE_MS).toISOString();
}

/** The same moment in UTC, or undefined for a day that no calendar has, or one outside the years 0 to 9999. */
export function utc(timestamp: string): string | undefined {
  const date = new Date(timestamp);
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString();
  return /^\d{4}-/.test(iso) ? iso : undefined;
}

/** Those entries that can be used. */
export function usable<Schema extends z.ZodType>(
  schema: Schema,
  items: readonly unknown[] | null | undefined,
): z.infer<Schema>[] {
  return (items ?? []).flatMap((item) => {
    const result = schema.safeParse(item);
    return result.success ? [result.data] : [];
  });
}

/** A page as a whole has to make sense: half of a list would look like all of it. */
export function parsed<Schema extends z.ZodType>(schema: Schema, json: unknown): z.infer<Schema> {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new FunctionError('bad_upstream', { reason: 'Google answered a page of another shape' });
}

export function nextPage(token: string | null | undefined): { nextPageToken?: string } {
  return token ? { nextPageToken: token } : {};
}
