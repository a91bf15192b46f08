import { describe, expect, it } from 'vitest';
import {
  hasChanged,
  markOf,
  photosSince,
  remembering,
  seen,
  withCome,
} from '../../../../src/main/photos/what-is-new.ts';
import type { Album, Photo } from '../../../../src/shared/models.ts';
import { photo } from './photos.ts';

const album = (photoCount: number | null, cover: string | null = 'c'): Album => ({
  id: 'a',
  title: 'A',
  photoCount,
  cover,
});
const photos = (...ids: string[]): Photo[] => ids.map(photo);
const ids = (some: readonly Photo[]) => some.map(({ id }) => id);
const known = (photoCount: number | null, ...marked: string[]) => seen(album(photoCount), marked.map(markOf));

describe('an album', () => {
  it('has changed when its number of photos or its cover is another', () => {
    expect(hasChanged(known(3), album(3))).toBe(false);
    expect(hasChanged(known(3), album(4))).toBe(true);
    expect(hasChanged(known(3), album(3, 'another'))).toBe(true);
    expect(hasChanged(known(null), album(null))).toBe(false);
  });
});

describe('what is new of an album', () => {
  it('is all of one that was not there, the last first', () => {
    expect(ids(photosSince(null, album(3), photos('1', '2', '3')))).toEqual(['3', '2', '1']);
  });

  it('is exactly what came, where all was known', () => {
    const now = photos('0', '1', '2', 'x', '3');
    expect(ids(photosSince(known(3, '1', '2', '3'), album(5), now))).toEqual(['x', '0']);
  });

  it('is what came also where as many were taken away', () => {
    expect(ids(photosSince(known(2, '1', '2'), album(2), photos('2', '3')))).toEqual(['3']);
  });

  it('is the last ones, as many as came, where little was known', () => {
    const now = photos('1', '2', '3', '4', '5', '6');
    expect(ids(photosSince(known(4), album(6), now))).toEqual(['6', '5']);
    expect(ids(photosSince(known(4, '6'), album(6), now))).toEqual(['5', '4']);
  });

  it('is what stands at the beginning, where that is unknown and what comes behind it is known', () => {
    const now = photos('6', '5', '1', '2', '3', '4', '0');
    expect(ids(photosSince(known(5, '1', '2', '3', '4'), album(7), now))).toEqual(['6', '5']);
  });

  it.each([
    [4, 4],
    [4, 3],
    [null, 6],
    [4, null],
  ])('is nothing where little was known and nobody says that more came: %s and then %s', (before, after) => {
    const came = photosSince(known(before), album(after), photos('1', '2', '3'));
    expect(came.length).toBe(before === null && after === 6 ? 3 : 0);
  });

  it('is no more than a hundred, the last', () => {
    const many = photos(...Array.from({ length: 150 }, (_, index) => String(index)));
    const came = ids(photosSince(null, album(150), many));
    expect(came).toHaveLength(100);
    expect(came[0]).toBe('149');
  });
});

describe('the new photos', () => {
  const fresh = withCome([], 'a', photos('1', '2'), photos('2', '1'));

  it('begin with what came last, each once', () => {
    const more = withCome(fresh, 'b', photos('1', '9'), photos('9', '1'));
    expect(more.map(({ photo: { id } }) => id)).toEqual(['9', '2', '1']);
  });

  it('lose what is not in its album any more', () => {
    const less = withCome(fresh, 'a', photos('2'), []);
    expect(less.map(({ photo: { id } }) => id)).toEqual(['2']);
  });
});

describe('the albums that are remembered', () => {
  it('are each there once, and not without end', () => {
    const many = Array.from({ length: 2_100 }, (_, index) => ({ ...known(1), id: `a${index}` }));
    const remembered = remembering(many, { ...known(2), id: 'a599' });
    expect(remembered).toHaveLength(2_000);
    expect(remembered.at(-1)).toMatchObject({ id: 'a599', photoCount: 2 });
    expect(remembered.filter(({ id }) => id === 'a599')).toHaveLength(1);
  });
});
