import { describe, expect, it } from 'vitest';
import {
  changed,
  HOME,
  isHome,
  opened,
  START,
  topOf,
  wentBack,
} from '../../../src/renderer/state/navigation.ts';

const album = { name: 'album', albumId: 'a', anchor: 0, opened: null } as const;
const photo = { name: 'photo', albumId: 'a', index: 6 } as const;

describe('navigation', () => {
  it('begins at home', () => {
    expect(topOf(START)).toEqual(HOME);
    expect(isHome(START)).toBe(true);
  });

  it('comes back to the page of an album and to the photo that was opened', () => {
    const inAlbum = changed(opened(START, album), 'album', { anchor: 6, opened: 6 });
    const back = wentBack(opened(inAlbum, { ...photo, index: 6 }));
    expect(topOf(back)).toEqual({ ...album, anchor: 6, opened: 6 });
  });

  it('comes back to the photo that was seen last, on its page, and then to the albums as they were left', () => {
    const left = { ...HOME, anchor: 4, opened: 5 };
    const inAlbum = changed(opened([left], album), 'album', { anchor: 6, opened: 6 });
    const further = changed(opened(inAlbum, photo), 'photo', { index: 20 });
    const back = wentBack(further);
    expect(topOf(back)).toEqual({ ...album, anchor: 20, opened: 20 });
    expect(wentBack(back)).toEqual([left]);
  });

  it('comes back from help to the photo that shows', () => {
    const further = changed(opened(opened(START, album), photo), 'photo', { index: 20 });
    expect(wentBack(opened(further, { name: 'help' }))).toEqual(further);
  });

  it('stays at home when there is nothing to go back to', () => {
    expect(wentBack(START)).toEqual(START);
  });

  it('is not at home on the second page of the albums', () => {
    expect(isHome(changed(START, 'albums', { anchor: 4 }))).toBe(false);
  });

  it('opens help once, however often it is asked for', () => {
    const helped = opened(START, { name: 'help' });
    expect(opened(helped, { name: 'help' })).toBe(helped);
  });

  it('drops a change that comes when its place was left already', () => {
    const helped = opened(START, { name: 'help' });
    expect(changed(helped, 'albums', { anchor: 4 })).toBe(helped);
  });
});
