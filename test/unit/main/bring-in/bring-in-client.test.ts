import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { createBringInClient } from '../../../../src/main/bring-in/bring-in-client.ts';
import { BadAnswer } from '../../../../src/main/http.ts';
import { createFunctionCaller, FunctionRefused } from '../../../../src/main/photos/function-client.ts';
import { readBody } from '../../../services/http-host.ts';
import { dispatcherForTest, hostForTest } from '../support.ts';

const URL_OF_FILM = 'https://lh3.googleusercontent.com/film';

async function client(answer: (response: ServerResponse) => void) {
  const seen: { body: unknown; authorization: string | undefined }[] = [];
  const host = await hostForTest(async (request, response) => {
    const body: unknown = JSON.parse((await readBody(request)).toString());
    seen.push({ body, authorization: request.headers.authorization });
    answer(response);
  });
  const accessToken = vi.fn(async (refused?: string) => (refused ? 'token-2' : 'token-1'));
  const caller = createFunctionCaller(host.origin, { accessToken }, dispatcherForTest());
  const { signal } = new AbortController();
  const film = (from: number) => createBringInClient(caller).film(URL_OF_FILM, from, signal);
  return { host, seen, film };
}

describe('the bytes of a picked film', () => {
  it('are asked for as the film, from the byte that is wanted', async () => {
    const { film, seen } = await client((response) =>
      response.writeHead(206, { 'content-type': 'video/mp4', 'content-range': 'bytes 5-8/100' }).end('film'),
    );
    const { from, total, body } = await film(5);
    expect({ from, total, body: await text(body) }).toEqual({ from: 5, total: 100, body: 'film' });
    expect(seen).toMatchObject([{ body: { url: URL_OF_FILM, form: { kind: 'video' }, from: 5 } }]);
  });

  it('are the whole film where the answer says so, whatever was asked for', async () => {
    const { film } = await client((response) =>
      response.writeHead(200, { 'content-length': '4' }).end('film'),
    );
    const { from, total, body } = await film(5);
    expect({ from, total, body: await text(body) }).toEqual({ from: 0, total: 4, body: 'film' });
  });

  it('are no good where another part comes than the one that was asked for', async () => {
    const { film } = await client((response) =>
      response.writeHead(206, { 'content-range': 'bytes 6-9/100' }).end('film'),
    );
    await expect(film(5)).rejects.toThrow(BadAnswer);
  });

  it('come with a renewed token where the first one is refused', async () => {
    const { film, host, seen } = await client((response) => response.writeHead(200).end('film'));
    const body = { error: { code: 'unauthorized', message: '' } };
    host.faults.set('POST /api/picked-bytes', { kind: 'status', status: 401, body }, 1);
    expect(await text((await film(0)).body)).toBe('film');
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer token-2']);
  });

  it('are refused with the function’s own code', async () => {
    const { film, host } = await client((response) => response.end());
    const body = { error: { code: 'address_expired', message: '' } };
    host.faults.set('POST /api/picked-bytes', { kind: 'status', status: 410, body });
    await expect(film(0)).rejects.toEqual(new FunctionRefused('address_expired'));
  });
});
