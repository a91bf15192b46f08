/**
 * `POST /v1/uploads`: bytes that become media items later.
 *
 * https://developers.google.com/photos/library/guides/upload-media#uploading-bytes
 */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { GOOGLE_ADD_SCOPE } from './constants.ts';
import { GoogleError, invalidArgument, sendGoogleError } from './google-errors.ts';
import type { GoogleTokens } from './google-tokens.ts';

/** Google's own limit for a picture. */
const MAX_BYTES = 200 * 1024 * 1024;
const TOKEN_LIFE_MS = 86_400_000;

export interface UploadedFile {
  /** Where the bytes lie until `close`. */
  readonly path: string;
  readonly bytes: number;
  /** As the uploader called it; null where it said nothing. */
  readonly contentType: string | null;
}

interface Upload extends UploadedFile {
  readonly sub: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export class GoogleUploads {
  readonly #tokens: GoogleTokens;
  readonly #now: () => number;
  readonly #uploads = new Map<string, Upload>();
  #folder: Promise<string> | null = null;

  constructor(tokens: GoogleTokens, now: () => number) {
    this.#tokens = tokens;
    this.#now = now;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const sub = this.#tokens.authenticate(
        request,
        [GOOGLE_ADD_SCOPE],
        'google.photos.library.v1.PhotosLibrary.UploadMedia',
      );
      const contentType = checkedHeaders(request);
      const token = await this.#receive(request, sub, contentType);
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(token);
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      sendGoogleError(response, error);
    }
  }

  /** Takes the upload away from its token, which works once. Null where the token is unknown, used, too old or another's. */
  take(token: string, sub: string): UploadedFile | null {
    const upload = this.#uploads.get(token);
    if (!upload || upload.sub !== sub || upload.expiresAt <= this.#now()) return null;
    this.#uploads.delete(token);
    return upload;
  }

  /** Every upload that has not become an item is too old from now on. */
  expireAll(): void {
    this.#uploads.clear();
  }

  async close(): Promise<void> {
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #receive(request: IncomingMessage, sub: string, contentType: string | null): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'google-uploads-'));
    const path = join(await this.#folder, randomBytes(12).toString('hex'));
    const file = createWriteStream(path);
    try {
      await pipeline(request, counted, file);
      if (file.bytesWritten === 0) throw invalidArgument('The upload has no bytes.');
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const token = `CAIS${randomBytes(120).toString('base64url')}`;
    const expiresAt = this.#now() + TOKEN_LIFE_MS;
    this.#uploads.set(token, { path, bytes: file.bytesWritten, contentType, sub, expiresAt });
    return token;
  }
}

function checkedHeaders({ headers }: IncomingMessage): string | null {
  if (headers['x-goog-upload-protocol'] !== 'raw') {
    throw invalidArgument('X-Goog-Upload-Protocol must be raw.');
  }
  if (headers['content-type'] !== 'application/octet-stream') {
    throw invalidArgument('Content-Type must be application/octet-stream.');
  }
  const type = headers['x-goog-upload-content-type'];
  if (type === undefined) return null;
  if (typeof type !== 'string' || !/^(?:image|video)\/[\w.+-]+$/.test(type)) {
    throw invalidArgument('X-Goog-Upload-Content-Type is not a media type.');
  }
  return type;
}

async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw invalidArgument('The file is too large.');
    yield chunk;
  }
}
