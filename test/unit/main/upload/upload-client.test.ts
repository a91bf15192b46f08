import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { createFunctionCaller } from '../../../../src/main/photos/function-client.ts';
import { fileBody, fileFailure } from '../../../../src/main/upload/file-body.ts';
import { createUploadClient } from '../../../../src/main/upload/upload-client.ts';
import { sendJson } from '../../../services/http-host.ts';
import { connectionsForTest, hostForTest, temporaryFolder } from '../support.ts';

const never = new AbortController().signal;

interface Seen {
  readonly line: string;
  readonly type: string | undefined;
  readonly length: string | undefined;
  readonly body: Buffer;
}

const NOTHING_SEEN: Seen = { line: '', type: undefined, length: undefined, body: Buffer.alloc(0) };

/** A function that answers these one after the other, the last one for ever. */
async function functionHost(...answers: { readonly status: number; readonly json: unknown }[]) {
  const seen: Seen[] = [];
  const host = await hostForTest(async (request, response) => {
    const body = await buffer(request);
    const { method, url, headers } = request;
    seen.push({
      line: `${method} ${url}`,
      type: headers['content-type'],
      length: headers['content-length'],
      body,
    });
    const answer = answers[Math.min(seen.length, answers.length) - 1];
    sendJson(response, answer?.status ?? 500, answer?.json ?? {});
  });
  const accessToken = vi.fn(async (refused?: string) => (refused ? 'token-2' : 'token-1'));
  const client = createUploadClient(createFunctionCaller(host.origin, { accessToken }, connectionsForTest()));
  return { client, seen };
}

async function fileOf(bytes: number): Promise<{ path: string; folder: string; content: Buffer }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.jpg');
  const content = Buffer.alloc(bytes, 'abc');
  await writeFile(path, content);
  return { path, folder, content };
}

describe('an upload', () => {
  it('goes as the file is, with its kind and its length', async () => {
    const { client, seen } = await functionHost({ status: 200, json: { uploadToken: 'CAIS-1' } });
    const { path, content } = await fileOf(300_000);
    expect(await client.send(await fileBody(path), 'image/jpeg', never)).toBe('CAIS-1');
    const [{ body, ...others } = NOTHING_SEEN] = seen;
    expect(others).toEqual({ line: 'POST /api/uploads', type: 'image/jpeg', length: '300000' });
    expect(body.equals(content)).toBe(true);
  });

  it('goes once more from its first byte where the access token has run out', async () => {
    const { client, seen } = await functionHost(
      { status: 401, json: { error: { code: 'unauthorized', message: 'old' } } },
      { status: 200, json: { uploadToken: 'CAIS-1' } },
    );
    const { path, content } = await fileOf(300_000);
    expect(await client.send(await fileBody(path), 'image/jpeg', never)).toBe('CAIS-1');
    expect(seen[1]?.body.equals(content)).toBe(true);
  });

  it('of a file that becomes shorter on the way is known to fail because of the file', async () => {
    const { client } = await functionHost({ status: 200, json: { uploadToken: 'CAIS-1' } });
    const { path, folder } = await fileOf(300_000);
    const body = await fileBody(path);
    await truncate(path, 1000);
    await expect(client.send(body, 'image/jpeg', never)).rejects.toThrow();
    expect(await fileFailure(body.failure(), folder)).toMatchObject({ problem: 'unreadable' });
  });

  it('of a file that grows on the way sends what it had', async () => {
    const { client, seen } = await functionHost({ status: 200, json: { uploadToken: 'CAIS-1' } });
    const { path, content } = await fileOf(1000);
    const body = await fileBody(path);
    await truncate(path, 2000);
    await client.send(body, 'image/jpeg', never);
    expect(seen[0]?.body.equals(content)).toBe(true);
    expect(body.failure()).toBeNull();
  });
});

describe('the album of an upload', () => {
  it('is made with its name', async () => {
    const { client, seen } = await functionHost({ status: 200, json: { album: { id: 'a/1' } } });
    expect(await client.newAlbum('Holiday', never)).toBe('a/1');
    expect([seen[0]?.line, seen[0]?.body.toString()]).toEqual(['POST /api/albums', '{"title":"Holiday"}']);
  });

  it('takes items, and answers one result for each', async () => {
    const results = [{ kind: 'added', id: 'p1' }];
    const { client, seen } = await functionHost({ status: 200, json: { results } });
    const items = [{ uploadToken: 'CAIS-1', filename: 'a.jpg' }];
    expect(await client.addItems('a/1', items, never)).toEqual(results);
    expect([seen[0]?.line, seen[0]?.body.toString()]).toEqual([
      'POST /api/albums/a%2F1/photos',
      JSON.stringify({ items }),
    ]);
    await expect(client.addItems('a', [...items, { uploadToken: 'CAIS-2' }], never)).rejects.toThrow();
  });

  it('and its list are read to their ends', async () => {
    const image = { url: 'https://lh3.googleusercontent.com/1', expiresAt: '2026-03-03T10:00:00Z' };
    const photo = (id: string, filename?: string) => ({ id, kind: 'photo', filename, image });
    const { client, seen } = await functionHost(
      { status: 200, json: { photos: [photo('1', 'a.jpg'), photo('2')], nextPageToken: 'more' } },
      { status: 200, json: { photos: [photo('3', 'b.jpg')] } },
      { status: 200, json: { albums: [{ id: 'a' }], nextPageToken: 'more' } },
      { status: 200, json: { albums: [{ id: 'b' }] } },
    );
    expect(await client.filenames('album', never)).toEqual(['a.jpg', 'b.jpg']);
    expect((await client.albums(never)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(seen.map(({ line }) => line)).toEqual([
      'GET /api/albums/album/photos',
      'GET /api/albums/album/photos?pageToken=more',
      'GET /api/albums',
      'GET /api/albums?pageToken=more',
    ]);
  });
});
