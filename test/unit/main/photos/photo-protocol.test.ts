import { describe, expect, it, vi } from 'vitest';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { Gone } from '../../../../src/main/photos/album-source.ts';
import { type Image, ImageRefused } from '../../../../src/main/photos/image-host.ts';
import { answerPhoto, type Pictures } from '../../../../src/main/photos/photo-protocol.ts';
import type { Shelf } from '../../../../src/main/photos/shelf.ts';
import { rememberingLog } from '../support.ts';

const ADDRESS = 'photo://photo/p%2F1?size=512';
const IMAGE: Image = { type: 'image/webp', bytes: Buffer.from([1, 2, 3, 0, 255]) };

function shelfThat(image: Shelf['image']): Pictures {
  return { shelf: { image }, own: { read: async () => null } };
}

describe('a photo: address', () => {
  it('brings the image that it names', async () => {
    const get = vi.fn(async () => IMAGE);
    const response = await answerPhoto(ADDRESS, shelfThat(get), rememberingLog());
    expect(get).toHaveBeenCalledExactlyOnceWith({ subject: 'photo', id: 'p/1', size: 512 });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(IMAGE.bytes);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('content-length')).toBe('5');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['photo://photo/p1', 'photo://photo/p1?size=7', 'photo://other/p1?size=512', 'nonsense'])(
    'that names none is not asked further: %s',
    async (address) => {
      const get = vi.fn(async () => IMAGE);
      expect((await answerPhoto(address, shelfThat(get), rememberingLog())).status).toBe(404);
      expect(get).not.toHaveBeenCalled();
    },
  );

  it.each([
    [new Gone('no such photo'), 410],
    [new NetworkFailure('no connection'), 503],
    [new ImageRefused('status 403'), 503],
    [new TypeError('surprise'), 503],
  ])('that fails is a status without a body: %s', async (cause, status) => {
    const log = rememberingLog();
    const response = await answerPhoto(
      ADDRESS,
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
      const response = await answerPhoto(address, { shelf: { image }, own: { read } }, rememberingLog());
      expect(read).toHaveBeenCalledExactlyOnceWith('5f0c');
      expect(response.headers.get('content-type')).toBe('image/jpeg');
      expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([1, 2, 3]));
      expect(image).not.toHaveBeenCalled();
    },
  );

  it('of a chosen picture that is gone says so', async () => {
    const pictures = shelfThat(async () => IMAGE);
    expect((await answerPhoto('photo://own/5f0c', pictures, rememberingLog())).status).toBe(410);
  });
});
