/** What the function writes into Google Photos, each one call (developers.google.com/photos/library). */
import { z } from 'zod';
import {
  type FunctionAlbum,
  type NewItem,
  type NewItemResult,
  type NewItemsAnswer,
  uploadTokenSchema,
} from '../../shared/function-api.ts';
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import type { FunctionError } from '../function-error.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { Outside } from '../outside.ts';
import type { UpstreamAnswer } from '../upstream/upstream.ts';
import { type GoogleCaller, notFound } from './google-caller.ts';
import { id, list, parsed, usable } from './json-fields.ts';
import { albumFrom } from './photos-json.ts';
import { isStorageFull } from './refusal.ts';

export class LibraryWriter {
  readonly #google: GoogleCaller;
  readonly #outside: Outside;
  /** Google wants the batches of one user one after the other (developers.google.com/photos/library/guides/best-practices). */
  readonly #batches = new OneAtATime();

  constructor(google: GoogleCaller, outside: Outside) {
    this.#google = google;
    this.#outside = outside;
  }

  async createAlbum(user: User, title: string, context: Context): Promise<FunctionAlbum> {
    const askedAt = this.#outside.now();
    const json = await this.#google.ask(
      user,
      {
        method: 'POST',
        path: '/v1/albums',
        body: JSON.stringify({ album: { title } }),
        isWrite: true,
        permission: 'add',
      },
      context,
    );
    return albumFrom(json, askedAt);
  }

  /** Makes items out of uploads, at the end of an album. */
  addItems(
    user: User,
    albumId: string,
    items: readonly NewItem[],
    context: Context,
  ): Promise<NewItemsAnswer> {
    return this.#batches.run(user.subject, context.budget, async () => {
      const newMediaItems = items.map(({ uploadToken, filename, description }) => ({
        ...(description ? { description } : {}),
        simpleMediaItem: { uploadToken, ...(filename === undefined ? {} : { fileName: filename }) },
      }));
      const json = await this.#google.ask(
        user,
        {
          method: 'POST',
          path: '/v1/mediaItems:batchCreate',
          body: JSON.stringify({ albumId, newMediaItems }),
          isWrite: true,
          permission: 'add',
          refusal: notOfTheApp,
        },
        context,
      );
      return { results: resultsFrom(json, items) };
    });
  }

  /** @param description empty to take it away */
  async describe(user: User, itemId: string, description: string, context: Context): Promise<void> {
    await this.#google.ask(
      user,
      {
        method: 'PATCH',
        path: `/v1/mediaItems/${encodeURIComponent(itemId)}?updateMask=description`,
        body: JSON.stringify({ description }),
        isWrite: true,
        permission: 'edit',
        refusal: notOfTheApp,
      },
      context,
    );
  }
}

/**
 * All else was checked before it was sent: what is left for Google to refuse is an album or item that is unknown (400 or
 * 404), or that the app did not make (403).
 */
function notOfTheApp({ status }: UpstreamAnswer): FunctionError | null {
  return status === 400 || status === 403 || status === 404 ? notFound() : null;
}

/** google.rpc.Code */
const OK = 0;
const INVALID_ARGUMENT = 3;
const NOT_FOUND = 5;
const RESOURCE_EXHAUSTED = 8;
/** Cancelled, unknown, too late, aborted, internal, unavailable. */
const PASSING: ReadonlySet<number> = new Set([1, 2, 4, 10, 13, 14]);

const statusSchema = z.object({
  code: z.int().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});
const resultSchema = z.object({
  uploadToken: uploadTokenSchema,
  status: statusSchema.optional().catch(undefined),
  mediaItem: z.object({ id }).optional().catch(undefined),
});
type GoogleResult = z.infer<typeof resultSchema>;
const batchSchema = z.object({ newMediaItemResults: list });

/** In the order asked: Google names the upload of each. */
function resultsFrom(json: unknown, items: readonly NewItem[]): NewItemResult[] {
  const { newMediaItemResults } = parsed(batchSchema, json);
  const results = usable(resultSchema, newMediaItemResults);
  const byToken = new Map(results.map((result) => [result.uploadToken, result]));
  return items.map(({ uploadToken }) => toResult(byToken.get(uploadToken)));
}

function toResult(result: GoogleResult | undefined): NewItemResult {
  if (result?.mediaItem) return { kind: 'added', id: result.mediaItem.id };
  return { kind: 'failed', reason: reasonOf(result?.status ?? {}) };
}

function reasonOf({ code = OK, message = '' }: z.infer<typeof statusSchema>) {
  if (code === RESOURCE_EXHAUSTED) return isStorageFull(message) ? 'storage_full' : 'try_later';
  if (code === NOT_FOUND) return 'upload_gone';
  if (code === INVALID_ARGUMENT) return /token/i.test(message) ? 'upload_gone' : 'unusable';
  return code === OK || PASSING.has(code) ? 'try_later' : 'unusable';
}
