/**
 * The Google Photos Picker API, as strict as the real one, and the page on which a person picks.
 *
 * https://developers.google.com/photos/picker/reference/rest
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { GOOGLE_PICKER_SCOPE } from './constants.ts';
import { badRequest, GoogleError, invalidArgument, notFound, sendGoogleError } from './google-errors.ts';
import type { Json, Library, LibraryItem } from './google-library.ts';
import { checkQuery, decodedId, jsonBody, listJson, sendPage } from './google-requests.ts';
import { Seal } from './google-seal.ts';
import type { GoogleTokens } from './google-tokens.ts';
import { sendJson } from './http-host.ts';

const SERVICE = 'google.photos.picker.v1.PhotosPicker';
/** Most items of one session, where the app does not say fewer. */
const MAX_ITEMS = 2000;
const USUAL_PAGE = 50;
const MAX_PAGE = 100;
/** Sessions of one user that are not deleted. */
const MAX_SESSIONS = 50;
const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** What a test can change. Every value is read anew at each request. */
export interface PickerSettings {
  /** What the app is told to wait between two looks, seconds. */
  pollSeconds: number;
  /** For how long the app is told to go on looking, from the start of the session, seconds. */
  pollTimeoutSeconds: number;
  /** Life of a session, seconds. */
  sessionSeconds: number;
}

export interface PickSession {
  readonly id: string;
  readonly sub: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly maxItems: number;
  /** Null until the person has pressed Done. */
  picked: readonly LibraryItem[] | null;
}

const sessionSchema = z.object({
  pickingConfig: z
    .strictObject({ maxItemCount: z.union([z.int(), z.string().regex(/^\d{1,9}$/)]).default(0) })
    .optional(),
});
const pageSchema = z.strictObject({ session: z.string(), offset: z.int().nonnegative() });

export interface GooglePickerOptions {
  readonly tokens: GoogleTokens;
  /** All that the user has in Google Photos. */
  readonly pickableOf: (sub: string) => Library;
  /** A fresh `baseUrl` for a picked item. */
  readonly pickedUrlOf: (sub: string, itemId: string) => string;
  readonly settings: PickerSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The label of a request in the log and for faults. */
export function pickerRouteOf(method: string, { pathname }: URL): string {
  if (pathname.startsWith('/picker/')) return `${method} picker`;
  return `${method} ${pathname.replace(/^\/v1\/sessions\/[^/]+$/, '/v1/sessions/{id}')}`;
}

interface Call {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  readonly id: string;
}

export class GooglePicker {
  readonly #options: GooglePickerOptions;
  readonly #sessions = new Map<string, PickSession>();
  readonly #pages = new Seal(pageSchema);
  readonly #strangers = new Set<string>();
  /** Without a slash at its end; known once the host listens. */
  origin = '';

  constructor(options: GooglePickerOptions) {
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const answer = this.#answerFor(pickerRouteOf(request.method ?? 'GET', url));
    if (!answer) return sendPage(response, 404, 'Not Found');
    const hasBody =
      Number(request.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in request.headers;
    if (request.method !== 'POST' && hasBody) return sendPage(response, 400, 'Bad Request');
    try {
      const id = decodedId(url.pathname.split('/')[3] ?? '');
      sendJson(response, 200, await answer({ request, query: url.searchParams, id }), {
        'cache-control': 'private',
      });
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      sendGoogleError(response, error);
    }
  }

  /** A session that is neither over nor deleted. */
  session(id: string): PickSession | null {
    const session = this.#sessions.get(id);
    return session && this.#options.now() < this.#expiryOf(session) ? session : null;
  }

  /** Every session so far, the latest last. */
  get sessions(): readonly PickSession[] {
    return [...this.#sessions.values()];
  }

  /** Every session so far is over from now on. */
  expireAll(): void {
    this.#sessions.clear();
  }

  /** Whether the user has a Google account without Google Photos. */
  setStranger(sub: string, isStranger: boolean): void {
    if (isStranger) this.#strangers.add(sub);
    else this.#strangers.delete(sub);
  }

  #answerFor(route: string): ((call: Call) => Json | Promise<Json>) | null {
    switch (route) {
      case 'POST /v1/sessions':
        return (call) => this.#create(call);
      case 'GET /v1/sessions/{id}':
        return (call) => this.#get(call);
      case 'DELETE /v1/sessions/{id}':
        return (call) => this.#delete(call);
      case 'GET /v1/mediaItems':
        return (call) => this.#list(call);
      default:
        return null;
    }
  }

  #enter({ request }: Call, method: string): string {
    return this.#options.tokens.authenticate(request, [GOOGLE_PICKER_SCOPE], `${SERVICE}.${method}`);
  }

  async #create(call: Call): Promise<Json> {
    const sub = this.#enter(call, 'CreateSession');
    checkQuery(call.query, ['requestId']);
    const requestId = call.query.get('requestId');
    if (requestId !== null && !UUID4.test(requestId)) throw invalidArgument('Request ID must be a UUID.');
    const hasBody = Number(call.request.headers['content-length'] ?? 0) > 0;
    const body = hasBody ? await jsonBody(call.request, sessionSchema, ['pickingConfig']) : {};
    const wanted = Number(body.pickingConfig?.maxItemCount ?? 0);
    if (wanted < 0 || wanted > MAX_ITEMS) throw badRequest('Invalid max item count.', 'maxItemCount');
    if (this.#strangers.has(sub)) {
      throw new GoogleError('FAILED_PRECONDITION', 'The user does not have an active Google Photos account.');
    }
    const own = this.sessions.filter((session) => session.sub === sub && this.session(session.id));
    if (own.length >= MAX_SESSIONS) throw new GoogleError('RESOURCE_EXHAUSTED', 'Too many sessions.');
    const session: PickSession = {
      id: randomUUID(),
      sub,
      createdAt: this.#options.now(),
      maxItems: wanted || MAX_ITEMS,
      picked: null,
    };
    this.#sessions.set(session.id, session);
    return this.#json(session);
  }

  #get(call: Call): Json {
    const sub = this.#enter(call, 'GetSession');
    checkQuery(call.query, []);
    return this.#json(this.#own(call.id, sub));
  }

  #delete(call: Call): Json {
    const sub = this.#enter(call, 'DeleteSession');
    checkQuery(call.query, []);
    this.#sessions.delete(this.#own(call.id, sub).id);
    return {};
  }

  #list(call: Call): Json {
    const sub = this.#enter(call, 'ListMediaItems');
    checkQuery(call.query, ['sessionId', 'pageSize', 'pageToken']);
    const sessionId = call.query.get('sessionId') ?? '';
    if (sessionId === '') throw invalidArgument('Session ID must be set.');
    const session = this.#own(sessionId, sub);
    const size = pageSize(call.query.get('pageSize') ?? '0');
    const offset = this.#offset(call.query.get('pageToken') ?? '', session);
    const { picked } = session;
    if (!picked) {
      throw new GoogleError(
        'FAILED_PRECONDITION',
        'The user has not finished picking media items for this session.',
      );
    }
    const end = Math.min(offset + size, picked.length);
    const items = picked.slice(offset, end).map((item) => this.#itemJson(sub, item));
    const next = end < picked.length ? this.#pages.close({ session: session.id, offset: end }) : null;
    return listJson('mediaItems', items, next);
  }

  #offset(pageToken: string, session: PickSession): number {
    if (pageToken === '') return 0;
    const page = this.#pages.open(pageToken);
    if (page?.session !== session.id) throw invalidArgument('Invalid page token.');
    return page.offset;
  }

  /** A session of somebody else is as unknown as one that never was. */
  #own(id: string, sub: string): PickSession {
    const session = this.session(id);
    if (session?.sub !== sub) throw notFound();
    return session;
  }

  #expiryOf({ createdAt }: PickSession): number {
    return createdAt + this.#options.settings.sessionSeconds * 1000;
  }

  /** The advice about polling is there as long as there is something to wait for. */
  #json(session: PickSession): Json {
    const { settings, now } = this.#options;
    const age = (now() - session.createdAt) / 1000;
    const left = Math.max(0, settings.pollTimeoutSeconds - age);
    return {
      id: session.id,
      pickerUri: `${this.origin}/picker/${session.id}`,
      ...(session.picked
        ? {}
        : {
            pollingConfig: { pollInterval: duration(settings.pollSeconds), timeoutIn: duration(left) },
          }),
      expireTime: new Date(this.#expiryOf(session)).toISOString(),
      ...(session.maxItems === MAX_ITEMS
        ? {}
        : { pickingConfig: { maxItemCount: String(session.maxItems) } }),
      mediaItemsSet: session.picked !== null,
    };
  }

  #itemJson(sub: string, item: LibraryItem): Json {
    const isVideo = item.mimeType.startsWith('video/');
    const camera = item.camera ? { cameraMake: item.camera.make, cameraModel: item.camera.model } : {};
    return {
      id: item.id,
      createTime: item.creationTime.replace('.000Z', 'Z'),
      type: isVideo ? 'VIDEO' : 'PHOTO',
      mediaFile: {
        baseUrl: this.#options.pickedUrlOf(sub, item.id),
        mimeType: item.mimeType,
        filename: item.filename,
        mediaFileMetadata: {
          width: item.width,
          height: item.height,
          ...camera,
          ...(isVideo
            ? { videoMetadata: { fps: 30, processingStatus: item.processing ?? 'READY' } }
            : { photoMetadata: {} }),
        },
      },
    };
  }
}

/** 0 stands for the default, and more than the most for the most. */
function pageSize(text: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw badRequest("Invalid value at 'page_size' (TYPE_INT32)", 'page_size');
  const size = Number(text);
  if (size < 0) throw invalidArgument('Page size must not be negative.');
  return size === 0 ? USUAL_PAGE : Math.min(size, MAX_PAGE);
}

/** The JSON mapping of protocol buffers: seconds, and an `s`. */
function duration(seconds: number): string {
  return `${Number(seconds.toFixed(3))}s`;
}
