import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { NetworkFailure } from '../../../../src/main/http.ts';
import type { FilmPart } from '../../../../src/main/photos/film-host.ts';
import { createFilms, type FilmsDependencies } from '../../../../src/main/photos/films.ts';
import { ImageRefused } from '../../../../src/main/photos/image-host.ts';

const PART: FilmPart = { type: 'video/mp4', contentRange: null, length: 1, body: Readable.from(['x']) };
const { signal } = new AbortController();

function films(open: FilmsDependencies['open']) {
  const imageAddress = vi.fn(async (_subject: string, id: string, refused?: string) =>
    refused ? `renewed ${id}` : `first ${id}`,
  );
  return { films: createFilms({ library: { imageAddress }, open }), imageAddress };
}

describe('a film', () => {
  it('is opened at its still’s address', async () => {
    const open = vi.fn(async () => PART);
    expect(await films(open).films.open('f1', { first: 3, last: null }, signal)).toBe(PART);
    expect(open).toHaveBeenCalledExactlyOnceWith('first f1', { first: 3, last: null }, signal);
  });

  it('whose address has run out is opened at a renewed one', async () => {
    const open = vi.fn<FilmsDependencies['open']>(async (address) => {
      if (address === 'first f1') throw new ImageRefused('status 403');
      return PART;
    });
    const { films: those, imageAddress } = films(open);
    expect(await those.open('f1', null, signal)).toBe(PART);
    expect(imageAddress).toHaveBeenLastCalledWith('photo', 'f1', 'first f1');
  });

  it('is not tried again without a network', async () => {
    const open = vi.fn(() => Promise.reject(new NetworkFailure('no connection')));
    await expect(films(open).films.open('f1', null, signal)).rejects.toThrow(NetworkFailure);
    expect(open).toHaveBeenCalledTimes(1);
  });
});
