import { fetch, type Response } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pickOverHttp, pickWithChromium } from '../services/browser.ts';
import { EMIL, GOOGLE_PHOTOS_SCOPE, GOOGLE_PICKER_SCOPE, ROSA } from '../services/constants.ts';
import { type Google, startGoogle } from '../services/google.ts';
import { generatedLibrary } from '../services/google-generated.ts';
import { pickableLibrary, samplePictures } from '../services/library/library.ts';

const sessionSchema = z.object({
  id: z.string(),
  pickerUri: z.url(),
  pollingConfig: z.object({ pollInterval: z.string(), timeoutIn: z.string() }).optional(),
  expireTime: z.iso.datetime(),
  mediaItemsSet: z.boolean(),
});
const itemSchema = z.object({
  id: z.string(),
  createTime: z.iso.datetime(),
  type: z.enum(['PHOTO', 'VIDEO']),
  mediaFile: z.object({ baseUrl: z.url(), mimeType: z.string(), filename: z.string() }),
});
const itemsSchema = z.strictObject({
  mediaItems: z.array(itemSchema).default([]),
  nextPageToken: z.string().optional(),
});
const errorSchema = z.object({ error: z.object({ status: z.string() }) });

let google: Google;
let time = 0;
beforeAll(async () => {
  google = await startGoogle({ now: () => Date.now() + time });
});
afterAll(() => google.close());
beforeEach(() => {
  google.setPickable(ROSA.googleSub, pickableLibrary());
});
afterEach(() => {
  time = 0;
  google.faults.clear();
  google.picker.expireAll();
  google.picker.setStranger(ROSA.googleSub, false);
});

const tokenOf = (sub = ROSA.googleSub, scopes: readonly string[] = [GOOGLE_PICKER_SCOPE]) =>
  google.issueToken({ sub, scopes }).accessToken;

const ask = (method: string, path: string, token = tokenOf(), body?: unknown): Promise<Response> =>
  fetch(google.pickerOrigin + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const statusOf = async (response: Response) => errorSchema.parse(await response.json()).error.status;
const session = async (response: Response) => sessionSchema.parse(await response.json());
const start = async (body?: unknown) => session(await ask('POST', '/v1/sessions', tokenOf(), body));
const items = async (query: string) =>
  itemsSchema.parse(await (await ask('GET', `/v1/mediaItems?${query}`)).json());

describe('a picking session', () => {
  it('says how often to look and for how long, until Done is pressed', async () => {
    const { id, pickerUri, pollingConfig, mediaItemsSet } = await start();
    expect({ pollingConfig, mediaItemsSet }).toEqual({
      pollingConfig: { pollInterval: '1s', timeoutIn: expect.stringMatching(/^1(800|799(\.\d+)?)s$/) },
      mediaItemsSet: false,
    });
    await pickOverHttp(pickerUri, [0]);
    const after = await session(await ask('GET', `/v1/sessions/${id}`));
    expect(after).toMatchObject({ id, mediaItemsSet: true });
    expect(after.pollingConfig).toBeUndefined();
  });

  it('tells to stop once the time for looking is over, and is unknown once it has expired', async () => {
    const { id } = await start();
    time = 1801 * 1000;
    const late = await session(await ask('GET', `/v1/sessions/${id}`));
    expect(late.pollingConfig?.timeoutIn).toBe('0s');
    time = 86_401 * 1000;
    expect(await statusOf(await ask('GET', `/v1/sessions/${id}`))).toBe('NOT_FOUND');
  });

  it('is unknown to everybody else, and to its owner once it is deleted', async () => {
    const { id } = await start();
    expect(await statusOf(await ask('GET', `/v1/sessions/${id}`, tokenOf(EMIL.googleSub)))).toBe('NOT_FOUND');
    expect(await (await ask('DELETE', `/v1/sessions/${id}`)).json()).toEqual({});
    expect(await statusOf(await ask('DELETE', `/v1/sessions/${id}`))).toBe('NOT_FOUND');
    expect(await statusOf(await ask('GET', `/v1/mediaItems?sessionId=${id}`))).toBe('NOT_FOUND');
  });

  it('needs the scope at every call, and Google Photos in the account', async () => {
    const other = tokenOf(ROSA.googleSub, [GOOGLE_PHOTOS_SCOPE]);
    const { id } = await start();
    for (const [method, path] of [
      ['POST', '/v1/sessions'],
      ['GET', `/v1/sessions/${id}`],
      ['DELETE', `/v1/sessions/${id}`],
      ['GET', `/v1/mediaItems?sessionId=${id}`],
    ] as const) {
      expect(await statusOf(await ask(method, path, other))).toBe('PERMISSION_DENIED');
      expect(await statusOf(await ask(method, path, 'made-up'))).toBe('UNAUTHENTICATED');
    }
    google.picker.setStranger(ROSA.googleSub, true);
    expect(await statusOf(await ask('POST', '/v1/sessions'))).toBe('FAILED_PRECONDITION');
  });

  it('takes a smaller number of pictures, and nothing that it does not know', async () => {
    const { pickerUri } = await start({ pickingConfig: { maxItemCount: '2' } });
    expect((await pickOverHttp(pickerUri, [0, 1, 2])).status).toBe(400);
    expect((await pickOverHttp(pickerUri, [0, 1])).status).toBe(200);
    for (const body of [{ id: 'mine' }, { pickingConfig: { maxItemCount: '2001' } }]) {
      expect(await statusOf(await ask('POST', '/v1/sessions', tokenOf(), body))).toBe('INVALID_ARGUMENT');
    }
  });
});

describe('the picked items', () => {
  it('are not there before Done is pressed', async () => {
    const { id } = await start();
    expect(await statusOf(await ask('GET', `/v1/mediaItems?sessionId=${id}`))).toBe('FAILED_PRECONDITION');
  });

  it('come with name, type and address; none where nothing was ticked', async () => {
    const some = await start();
    await pickOverHttp(some.pickerUri, [0, 1]);
    const { mediaItems } = await items(`sessionId=${some.id}`);
    expect(mediaItems.map(({ type }) => type)).toEqual(['PHOTO', 'VIDEO']);
    const none = await start();
    await pickOverHttp(none.pickerUri, 'none');
    expect(await items(`sessionId=${none.id}`)).toEqual({ mediaItems: [] });
  });

  it('come in pages of 50, and of at most 100; a page token is good for its session alone', async () => {
    const many = { albums: 1, itemsIn: () => 2500, pictures: samplePictures(1) };
    google.setPickable(ROSA.googleSub, generatedLibrary(many));
    const [first, second] = [await start(), await start()];
    await pickOverHttp(first.pickerUri, 'all');
    const usual = await items(`sessionId=${first.id}`);
    expect(usual.mediaItems).toHaveLength(50);
    const seen = new Set<string>();
    for (let token = ''; ; ) {
      const page = await items(`sessionId=${first.id}&pageSize=200&pageToken=${token}`);
      expect(page.mediaItems.length).toBeLessThanOrEqual(100);
      for (const { id } of page.mediaItems) seen.add(id);
      if (page.nextPageToken === undefined) break;
      token = page.nextPageToken;
    }
    expect(seen.size).toBe(2000);
    const foreign = `sessionId=${second.id}&pageToken=${usual.nextPageToken}`;
    expect(await statusOf(await ask('GET', `/v1/mediaItems?${foreign}`))).toBe('INVALID_ARGUMENT');
  });
});

describe('the bytes of a picked item', () => {
  const bytes = (url: string, token: string | null = tokenOf(), headers: Record<string, string> = {}) =>
    fetch(url, { headers: { ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) } });
  const pick = async () => {
    const { id, pickerUri } = await start();
    await pickOverHttp(pickerUri, [0, 1]);
    return (await items(`sessionId=${id}`)).mediaItems.map(({ mediaFile }) => mediaFile.baseUrl);
  };

  it('need the token of the one who picked, with the scope', async () => {
    const [photo = ''] = await pick();
    expect((await bytes(`${photo}=w100-h100`)).status).toBe(200);
    expect((await bytes(`${photo}=w100-h100`, null)).status).toBe(403);
    expect((await bytes(`${photo}=w100-h100`, 'made-up')).status).toBe(401);
    expect((await bytes(`${photo}=w100-h100`, tokenOf(EMIL.googleSub))).status).toBe(403);
    const other = tokenOf(ROSA.googleSub, [GOOGLE_PHOTOS_SCOPE]);
    expect((await bytes(`${photo}=w100-h100`, other)).status).toBe(403);
  });

  it('come for an hour', async () => {
    const [photo = ''] = await pick();
    time = 3601 * 1000;
    expect((await bytes(`${photo}=d`)).status).toBe(403);
  });

  it('are a still or the film, whole or from a place on', async () => {
    const [, film = ''] = await pick();
    expect((await bytes(`${film}=w200-h200`)).headers.get('content-type')).toBe('image/jpeg');
    const whole = await (await bytes(`${film}=dv`)).arrayBuffer();
    const rest = await bytes(`${film}=dv`, tokenOf(), { range: 'bytes=1000-' });
    expect(rest.status).toBe(206);
    expect(rest.headers.get('content-range')).toBe(`bytes 1000-${whole.byteLength - 1}/${whole.byteLength}`);
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(Buffer.from(whole).subarray(1000));
    expect((await bytes(`${film}=dv`, tokenOf(), { range: 'bytes=99999999-' })).status).toBe(416);
  });
});

describe("the picker's page", () => {
  it('lets a person tick pictures in a real browser, and works once', async () => {
    google.setPickable(
      ROSA.googleSub,
      generatedLibrary({ albums: 1, itemsIn: () => 6, pictures: samplePictures(6) }),
    );
    const { id, pickerUri } = await start();
    await pickWithChromium(`${pickerUri}/autoclose`, [1, 4]);
    expect((await items(`sessionId=${id}`)).mediaItems.map(({ mediaFile }) => mediaFile.filename)).toEqual([
      'IMG_00002.jpg',
      'IMG_00005.jpg',
    ]);
    expect((await pickOverHttp(pickerUri, 'all')).status).toBe(404);
  });
});
