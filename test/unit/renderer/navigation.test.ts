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

  it('comes back to the same page of an album, with the photo remembered that was opened', () => {
    const inAlbum = changed(opened(START, album), 'album', { anchor: 6, opened: 6 });
    expect(topOf(wentBack(opened(inAlbum, photo)))).toEqual({ ...album, anchor: 6, opened: 6 });
  });

  it('comes back to the same page after looking on at other photos', () => {
    const inAlbum = changed(opened(START, album), 'album', { anchor: 6, opened: 6 });
    const further = changed(opened(inAlbum, photo), 'photo', { index: 20 });
    expect(topOf(wentBack(further))).toEqual({ ...album, anchor: 6, opened: 6 });
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
