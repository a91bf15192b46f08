import type { ServerResponse } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { createBringInClient } from '../../../../src/main/bring-in/bring-in-client.ts';
import { BadAnswer, Unavailable } from '../../../../src/main/http.ts';
import { createFunctionCaller, FunctionRefused } from '../../../../src/main/photos/function-client.ts';
import { readBody } from '../../../services/http-host.ts';
import { pictureBytes } from '../photos/picture-files.ts';
import { connectionsForTest, deferred, hostForTest } from '../support.ts';

const URL_OF_FILM = 'https://lh3.googleusercontent.com/film';

async function client(answer: (response: ServerResponse) => void) {
  const seen: { body: unknown; authorization: string | undefined }[] = [];
  const host = await hostForTest(async (request, response) => {
    const body: unknown = JSON.parse((await readBody(request)).toString());
    seen.push({ body, authorization: request.headers.authorization });
    answer(response);
  });
  const accessToken = vi.fn(async (refused?: string) => (refused ? 'token-2' : 'token-1'));
  const caller = createFunctionCaller(host.origin, { accessToken }, connectionsForTest());
  const { signal } = new AbortController();
  const film = (from: number) => createBringInClient(caller).film(URL_OF_FILM, from, signal);
  const picture = () => createBringInClient(caller).picture('https://lh3.googleusercontent.com/p', signal);
  return { host, seen, film, picture };
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

describe('a picked picture', () => {
  const picture = async (answer: (response: ServerResponse) => void) => {
    const { type, pieces } = await (await client(answer)).picture();
    return { type, bytes: await buffer(pieces) };
  };

  it('comes in the size of the largest screens', async () => {
    const bytes = await pictureBytes();
    const { picture: fetched, seen } = await client((response) =>
      response.writeHead(200, { 'content-type': 'image/jpeg; x=y' }).end(bytes),
    );
    const { type, pieces } = await fetched();
    expect({ type, bytes: await buffer(pieces) }).toEqual({ type: 'image/jpeg', bytes });
    expect(seen).toMatchObject([{ body: { form: { kind: 'fit', width: 4096, height: 4096 } } }]);
  });

  it.each([
    ['that is a page', 'text/html'],
    ['of a kind that cannot be shown', 'image/heic'],
  ])('%s is no good, and is not read', async (_what, type) => {
    const closed = deferred();
    const fetched = picture((response) => {
      response.writeHead(200, { 'content-type': type }).write('the first of it');
      response.on('close', () => closed.resolve());
    });
    await expect(fetched).rejects.toThrow(BadAnswer);
    await closed.promise;
  });

  it('of 300 MB is given up as soon as that is known', async () => {
    let sent = 0;
    const fetched = picture((response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': '300000000' });
      response.write(Buffer.alloc(1000));
      sent += 1000;
    });
    await expect(fetched).rejects.toThrow(BadAnswer);
    expect(sent).toBe(1000);
  });

  it('that breaks off is no network that is gone: it is not waited for without end', async () => {
    const fetched = picture((response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': '5000' });
      response.write(Buffer.alloc(1000), () => response.destroy());
    });
    await expect(fetched).rejects.toThrow(Unavailable);
  });
});
