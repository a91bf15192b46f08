import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { Gone } from '../../../../src/main/photos/album-source.ts';
import type { FilmPart } from '../../../../src/main/photos/film-host.ts';
import { type Image, ImageRefused } from '../../../../src/main/photos/image-host.ts';
import { answerPhoto, type Pictures, rangeOf } from '../../../../src/main/photos/photo-protocol.ts';
import type { Shelf } from '../../../../src/main/photos/shelf.ts';
import { rememberingLog } from '../support.ts';

const ADDRESS = 'photo://photo/p%2F1?size=512';
const IMAGE: Image = { type: 'image/webp', bytes: Buffer.from([1, 2, 3, 0, 255]) };

function shelfThat(image: Shelf['image']): Pictures {
  return { shelf: { image, film: notAsked }, own: { read: async () => null } };
}

function shelfWithFilm(film: Shelf['film']): Pictures {
  return { shelf: { image: notAsked, film }, own: { read: async () => null } };
}

const notAsked = () => Promise.reject(new Error('not asked'));

describe('a photo: address', () => {
  it('brings the image that it names', async () => {
    const get = vi.fn(async () => IMAGE);
    const response = await answerPhoto(new Request(ADDRESS), shelfThat(get), rememberingLog());
    expect(get).toHaveBeenCalledExactlyOnceWith({ subject: 'photo', id: 'p/1', size: 512 });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(IMAGE.bytes);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('content-length')).toBe('5');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'photo://photo/p1',
    'photo://photo/p1?size=7',
    'photo://other/p1?size=512',
    'photo://film/p1?size=512',
    'photo://film/p1',
  ])('that names none is not asked further: %s', async (address) => {
    const get = vi.fn(async () => IMAGE);
    expect((await answerPhoto(new Request(address), shelfThat(get), rememberingLog())).status).toBe(404);
    expect(get).not.toHaveBeenCalled();
  });

  it.each([
    [new Gone('no such photo'), 410],
    [new NetworkFailure('no connection'), 503],
    [new ImageRefused('status 403'), 503],
    [new TypeError('surprise'), 503],
  ])('that fails is a status without a body: %s', async (cause, status) => {
    const log = rememberingLog();
    const response = await answerPhoto(
      new Request(ADDRESS),
      shelfThat(() => Promise.reject(cause)),
      log,
    );
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    expect(log.events()).toEqual(['photo.failed']);
  });

  it.each(['photo://own/5f0c', 'photo://own/5f0c?size=512'])(
    'of a picture that the carer chose does not ask the shelf: %s',
    async (address) => {
      const image = vi.fn(async () => IMAGE);
      const read = vi.fn(async () => Buffer.from([1, 2, 3]));
      const response = await answerPhoto(
        new Request(address),
        { shelf: { image, film: notAsked }, own: { read } },
        rememberingLog(),
      );
      expect(read).toHaveBeenCalledExactlyOnceWith('5f0c');
      expect(response.headers.get('content-type')).toBe('image/jpeg');
      expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([1, 2, 3]));
      expect(image).not.toHaveBeenCalled();
    },
  );

  it('of a chosen picture that is gone says so', async () => {
    const pictures = shelfThat(async () => IMAGE);
    expect((await answerPhoto(new Request('photo://own/5f0c'), pictures, rememberingLog())).status).toBe(410);
  });
});

describe('the address of a film', () => {
  const part = (bytes: string, contentRange: string | null): FilmPart => ({
    type: 'video/mp4',
    contentRange,
    length: bytes.length,
    body: Readable.from([Buffer.from(bytes)]),
  });
  const ask = (range?: string) =>
    new Request('photo://film/f%2F1?attempt=1', range === undefined ? {} : { headers: { range } });

  it('brings the whole film', async () => {
    const film = vi.fn(async () => part('moving', null));
    const response = await answerPhoto(ask(), shelfWithFilm(film), rememberingLog());
    expect(film).toHaveBeenCalledExactlyOnceWith('f/1', null, expect.any(AbortSignal));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('video/mp4');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(await response.text()).toBe('moving');
  });

  it('brings the part that is asked for', async () => {
    const film = vi.fn(async () => part('vin', 'bytes 2-4/6'));
    const response = await answerPhoto(ask('bytes=2-4'), shelfWithFilm(film), rememberingLog());
    expect(film).toHaveBeenCalledExactlyOnceWith('f/1', { first: 2, last: 4 }, expect.any(AbortSignal));
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 2-4/6');
    expect(response.headers.get('content-length')).toBe('3');
  });

  it('ends the reading when the player goes away', async () => {
    const body = new Readable({ read: () => undefined });
    const response = await answerPhoto(
      ask(),
      shelfWithFilm(async () => ({ ...part('', null), length: null, body })),
      rememberingLog(),
    );
    await response.body?.cancel();
    expect(body.destroyed).toBe(true);
  });

  it.each([
    [new Gone('no such film'), 410],
    [new NetworkFailure('no connection'), 503],
  ])('is a status without a body where it fails: %s', async (cause, status) => {
    const response = await answerPhoto(
      ask(),
      shelfWithFilm(() => Promise.reject(cause)),
      rememberingLog(),
    );
    expect(response.status).toBe(status);
  });

  it.each([
    [null, null],
    ['bytes=0-', { first: 0, last: null }],
    ['bytes=7-9', { first: 7, last: 9 }],
    ['bytes=9-7', null],
    ['bytes=-5', null],
    ['bytes=0-1,4-5', null],
    ['lines=0-1', null],
  ])('takes the range %s as %j', (header, range) => {
    expect(rangeOf(header)).toEqual(range);
  });
});
