import { once } from 'node:events';
import { request as httpRequest, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import sharp from 'sharp';
import { fetch, type Response } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { LogLine } from '../../../src/function/operations/log.ts';
import {
  doneAnswerSchema,
  functionErrorSchema,
  GOOGLE_SCOPES,
  newAlbumAnswerSchema,
  newItemsAnswerSchema,
  type PickedBytesRequest,
  type PickedItem,
  photosAnswerSchema,
  pickedItemsAnswerSchema,
  pickSessionAnswerSchema,
  uploadAnswerSchema,
} from '../../../src/shared/function-api.ts';
import { createHttpBrowser, pickOverHttp } from '../../services/browser-http.ts';
import { EMIL, ROSA, type SampleUser } from '../../services/constants.ts';
import { DAILY_QUOTA_FAULT } from '../../services/google-errors.ts';
import { EMPTY_LIBRARY } from '../../services/google-library.ts';
import { pickableLibrary } from '../../services/library/library.ts';
import { type Services, startServices } from '../../services/services.ts';
import { exchangeCode, signInRequest } from '../sign-in-request.ts';

const ALL_SCOPES = Object.values(GOOGLE_SCOPES);

let services: Services;
let jpeg: Buffer;
const lines: LogLine[] = [];
beforeAll(async () => {
  services = await startServices({
    functionLog: (line) => void lines.push(line),
    functionEnvironment: { REQUESTS_PER_MINUTE: '10000' },
  });
  for (const user of [ROSA, EMIL]) await services.tenant.recordSignIn(user, { scopes: ALL_SCOPES });
  jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a36' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => services.close());
beforeEach(() => {
  services.google.setLibrary(EMIL.googleSub, EMPTY_LIBRARY);
  services.google.setPickable(ROSA.googleSub, pickableLibrary());
});
afterEach(() => services.google.faults.clear());

const tokenOf = (user: SampleUser) => services.tenant.issueAccessToken({ sub: user.id });

async function call(user: SampleUser, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${services.config.functionUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(user)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function ask<Schema extends z.ZodType>(
  schema: Schema,
  ...request: Parameters<typeof call>
): Promise<z.infer<Schema>> {
  return schema.parse(await (await call(...request)).json());
}

const errorOf = async (response: Response) => functionErrorSchema.parse(await response.json()).error;
const codeOf = async (...request: Parameters<typeof call>) => (await errorOf(await call(...request))).code;

describe('picking', () => {
  const start = () => ask(pickSessionAnswerSchema, ROSA, 'POST', '/api/pick-sessions');
  const items = (id: string) => ask(pickedItemsAnswerSchema, ROSA, 'GET', `/api/pick-sessions/${id}/items`);
  const bytes = (item: PickedItem | undefined, more: Partial<PickedBytesRequest> = {}, user = ROSA) =>
    call(user, 'POST', '/api/picked-bytes', {
      url: item?.image.url,
      form: { kind: 'fit', width: 300, height: 300 },
      ...more,
    });

  it('goes from the session over Google’s page to the bytes, and ends', async () => {
    const session = await start();
    expect(session).toMatchObject({ isPicked: false, pollIntervalMs: 1000 });
    expect(await codeOf(ROSA, 'GET', `/api/pick-sessions/${session.id}/items`)).toBe('pick_not_finished');
    await pickOverHttp(session.pickerUri, [0, 1]);
    const looked = await ask(pickSessionAnswerSchema, ROSA, 'GET', `/api/pick-sessions/${session.id}`);
    expect(looked.isPicked).toBe(true);
    const [photo, film] = (await items(session.id)).items;
    expect([photo?.kind, film?.kind, film?.isReady]).toEqual(['photo', 'video', true]);

    const picture = await bytes(photo);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    const { width = 0, height = 0 } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
    expect(Math.max(width, height)).toBe(300);

    const whole = await bytes(film, { form: { kind: 'video' } });
    const length = Number(/\/(\d+)$/.exec(whole.headers.get('content-range') ?? '')?.[1]);
    const all = Buffer.from(await whole.arrayBuffer());
    expect([whole.status, all.length]).toEqual([206, length]);
    const rest = await bytes(film, { form: { kind: 'video' }, from: 50_000 });
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(all.subarray(50_000));

    const path = `/api/pick-sessions/${session.id}`;
    expect(await ask(doneAnswerSchema, ROSA, 'DELETE', path)).toEqual({ status: 'done' });
    expect(await ask(doneAnswerSchema, ROSA, 'DELETE', path)).toEqual({ status: 'done' });
    expect(await codeOf(ROSA, 'GET', path)).toBe('pick_session_over');
  });

  it('keeps each person’s session and pictures to herself', async () => {
    const session = await start();
    await pickOverHttp(session.pickerUri, [0]);
    const [photo] = (await items(session.id)).items;
    expect(await codeOf(EMIL, 'GET', `/api/pick-sessions/${session.id}`)).toBe('pick_session_over');
    expect((await errorOf(await bytes(photo, {}, EMIL))).code).toBe('address_expired');
  });

  it('goes on with new addresses after the old ones have run out', async () => {
    const session = await start();
    await pickOverHttp(session.pickerUri, [0]);
    const [before] = (await items(session.id)).items;
    services.google.expireImageAddresses();
    expect((await errorOf(await bytes(before))).code).toBe('address_expired');
    const [after] = (await items(session.id)).items;
    expect(after?.id).toBe(before?.id);
    expect((await bytes(after)).status).toBe(200);
  });

  it('is over where the session has run out, and impossible without Google Photos', async () => {
    const session = await start();
    services.google.picker.expireAll();
    expect(await codeOf(ROSA, 'GET', `/api/pick-sessions/${session.id}/items`)).toBe('pick_session_over');
    services.google.picker.setStranger(ROSA.googleSub, true);
    expect(await codeOf(ROSA, 'POST', '/api/pick-sessions')).toBe('no_photos_account');
    services.google.picker.setStranger(ROSA.googleSub, false);
  });

  it('shows an answer that breaks off as broken, and brings the rest', async () => {
    const session = await start();
    await pickOverHttp(session.pickerUri, [1]);
    const [film] = (await items(session.id)).items;
    services.google.faults.set('GET picked image', { kind: 'cut' }, 1);
    const broken = await bytes(film, { form: { kind: 'video' } });
    await expect(broken.arrayBuffer()).rejects.toThrow();
    expect((await bytes(film, { form: { kind: 'video' } })).status).toBe(206);
  });
});

describe('writing', () => {
  const upload = async (body: Buffer | Readable, type = 'image/jpeg') =>
    fetch(`${services.config.functionUrl}/api/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await tokenOf(EMIL)}`, 'content-type': type },
      body,
      duplex: 'half',
    });
  const uploadToken = async (body: Buffer = jpeg) =>
    uploadAnswerSchema.parse(await (await upload(body)).json()).uploadToken;
  const newAlbum = async () =>
    (await ask(newAlbumAnswerSchema, EMIL, 'POST', '/api/albums', { title: 'From the stick' })).album;
  const add = (albumId: string, items: object[]) =>
    ask(newItemsAnswerSchema, EMIL, 'POST', `/api/albums/${albumId}/photos`, { items });
  const photosOf = async (albumId: string) =>
    (await ask(photosAnswerSchema, EMIL, 'GET', `/api/albums/${albumId}/photos`)).photos;

  it('makes an album that is listed with its pictures and captions', async () => {
    const { id } = await newAlbum();
    const { results } = await add(id, [
      { uploadToken: await uploadToken(), filename: 'Ann.jpg', description: 'This is Ann' },
      { uploadToken: await uploadToken(Buffer.from('no picture')), filename: 'note.jpg' },
    ]);
    expect(results).toEqual([
      { kind: 'added', id: expect.any(String) },
      { kind: 'failed', reason: 'unusable' },
    ]);
    const [photo] = await photosOf(id);
    expect(photo).toMatchObject({ description: 'This is Ann', width: 400, height: 300 });
    expect((await fetch(`${photo?.image.url}=w100-h100`)).status).toBe(200);

    await ask(doneAnswerSchema, EMIL, 'PATCH', `/api/photos/${photo?.id}`, { description: 'Your sister' });
    expect((await photosOf(id))[0]?.description).toBe('Your sister');
  });

  it('makes one batch after the other, though they are asked for at once', async () => {
    const { id } = await newAlbum();
    const tokens = await Promise.all([uploadToken(), uploadToken(), uploadToken()]);
    const batches = await Promise.all(tokens.map((token) => add(id, [{ uploadToken: token }])));
    expect(batches.map(({ results }) => results[0]?.kind)).toEqual(['added', 'added', 'added']);
    expect(await photosOf(id)).toHaveLength(3);
  });

  it('takes an upload once', async () => {
    const { id } = await newAlbum();
    const token = await uploadToken();
    await add(id, [{ uploadToken: token }]);
    expect((await add(id, [{ uploadToken: token }])).results).toEqual([
      { kind: 'failed', reason: 'upload_gone' },
    ]);
  });

  it('says what is full, and what is used up', async () => {
    const { id } = await newAlbum();
    services.google.setStorageFull(EMIL.googleSub, true);
    expect((await add(id, [{ uploadToken: await uploadToken() }])).results).toEqual([
      { kind: 'failed', reason: 'storage_full' },
    ]);
    services.google.setStorageFull(EMIL.googleSub, false);
    services.google.faults.set('POST /v1/uploads', DAILY_QUOTA_FAULT, 1);
    expect((await errorOf(await upload(jpeg))).code).toBe('quota_reached');
  });

  it('does not put anything into an album that the app did not make', async () => {
    expect(await codeOf(ROSA, 'POST', '/api/albums/unknown/photos', { items: [{ uploadToken: 't' }] })).toBe(
      'not_found',
    );
  });

  it('tells a long upload early that it is refused', async () => {
    expect((await refusedWhileSending(60_000_000, 'application/pdf')).code).toBe('unsupported_type');
  });
});

/**
 * Sends so many bytes, and reads the answer as soon as it comes. `fetch` may drop an answer whose request
 * it can no longer finish.
 */
async function refusedWhileSending(bytes: number, type: string) {
  const request = httpRequest(`${services.config.functionUrl}/api/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(EMIL)}`, 'content-type': type },
  });
  // The function closes the connection behind its answer, while bytes are still on their way.
  request.on('error', () => undefined);
  Readable.from(pieces(bytes)).pipe(request);
  const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(request, 'response'));
  return functionErrorSchema.parse(await json(response)).error;
}

function* pieces(bytes: number): Generator<Buffer> {
  for (let sent = 0; sent < bytes; sent += 65_536) yield Buffer.alloc(65_536, 1);
}

describe('a permission', () => {
  const signIn = async (scopes: readonly string[], refuse: readonly string[] = []) => {
    const { url, verifier } = signInRequest(services.tenant, {
      connection_scope: scopes.join(' '),
      access_type: 'offline',
      approval_prompt: 'force',
      prompt: 'login',
    });
    const { address } = await createHttpBrowser().authorize(url, { as: ROSA.id, refuse });
    const code = address.searchParams.get('code') ?? '';
    return (await exchangeCode(services.tenant, code, verifier)).body.access_token;
  };
  const pick = (token: string) =>
    fetch(`${services.config.functionUrl}/api/pick-sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });

  it('is asked for when it is needed, can be refused, and given later', async () => {
    const { see, pick: picking } = GOOGLE_SCOPES;
    await services.tenant.recordSignIn(ROSA, { scopes: [see], force: true });
    services.google.revokeGrant(ROSA.googleSub);
    const usual = await signIn([see]);
    expect(await errorOf(await pick(usual))).toMatchObject({
      code: 'permission_missing',
      permission: 'pick',
    });
    const refused = await signIn([see, picking], [picking]);
    expect((await errorOf(await pick(refused))).permission).toBe('pick');
    const given = await signIn([see, picking]);
    expect((await pick(given)).status).toBe(200);
  });
});

it('writes no token, address, file or name into its log', () => {
  const log = JSON.stringify(lines);
  expect(lines.length).toBeGreaterThan(20);
  expect(log).not.toMatch(/ya29|1\/\/0|eyJ|CAIS|demo-|google-oauth2\||\d{15}|@|https?:|Ann|stick/);
});
