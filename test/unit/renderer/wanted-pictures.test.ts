import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser's picture, as far as it is used ahead of a press. */
class FakeImage {
  static made: FakeImage[] = [];
  src = '';
  decode = vi.fn(async () => undefined);
  constructor() {
    FakeImage.made.push(this);
  }
}

const wantPictures = vi.fn(async (_wanted: { screen: string[]; ahead: string[] }) => ({
  ok: true,
  value: null,
}));

async function fresh() {
  vi.resetModules();
  return import('../../../src/renderer/state/wanted-pictures.ts');
}

beforeEach(() => {
  FakeImage.made = [];
  wantPictures.mockClear();
  vi.stubGlobal('Image', FakeImage);
  vi.stubGlobal('window', { easyAlbums: { wantPictures } });
});
afterEach(() => void vi.unstubAllGlobals());

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the pictures that are wanted', () => {
  it('are told once for all that changes in one go', async () => {
    const { wantOnScreen, keepReady } = await fresh();
    const leave = wantOnScreen('photo://photo/a?size=512');
    wantOnScreen('photo://photo/b?size=512');
    keepReady(['photo://photo/c', 'photo://photo/d'], 512);
    await settled();
    expect(wantPictures.mock.calls).toEqual([
      [
        {
          screen: ['photo://photo/a?size=512', 'photo://photo/b?size=512'],
          ahead: ['photo://photo/c?size=512', 'photo://photo/d?size=512'],
        },
      ],
    ]);
    leave();
    await settled();
    expect(wantPictures.mock.lastCall?.[0].screen).toEqual(['photo://photo/b?size=512']);
  });

  it('ahead are decoded, once, after the main process knows of them', async () => {
    const { keepReady } = await fresh();
    keepReady(['photo://photo/a', 'photo://photo/b'], 1024);
    expect(FakeImage.made).toEqual([]);
    await settled();
    expect(FakeImage.made.map(({ src }) => src)).toEqual([
      'photo://photo/a?size=1024',
      'photo://photo/b?size=1024',
    ]);
    for (const { decode } of FakeImage.made) expect(decode).toHaveBeenCalledTimes(1);
    keepReady(['photo://photo/b', 'photo://photo/c'], 1024);
    await settled();
    expect(FakeImage.made.map(({ src }) => src).slice(2)).toEqual(['photo://photo/c?size=1024']);
  });

  it('ahead that did not come are tried again when they are wanted again', async () => {
    const { keepReady } = await fresh();
    keepReady(['photo://photo/a'], 1024);
    await settled();
    FakeImage.made[0]?.decode.mockRejectedValue(new Error('it did not come'));
    keepReady([], 1024);
    await settled();
    keepReady(['photo://photo/a'], 1024);
    await settled();
    expect(FakeImage.made).toHaveLength(2);
  });

  it('come first where somebody points, until the screen changes what it has ready', async () => {
    const { keepReady, pointAt } = await fresh();
    keepReady(['photo://photo/next'], 512);
    pointAt('photo://photo/a?size=1024');
    await settled();
    expect(FakeImage.made.map(({ src }) => src)).toEqual([
      'photo://photo/a?size=1024',
      'photo://photo/next?size=512',
    ]);
    pointAt('photo://photo/b?size=1024');
    pointAt('photo://photo/b?size=1024');
    await settled();
    expect(wantPictures.mock.lastCall?.[0].ahead).toEqual([
      'photo://photo/b?size=1024',
      'photo://photo/next?size=512',
    ]);
    expect(FakeImage.made).toHaveLength(3);
    keepReady(['photo://photo/next'], 512);
    await settled();
    expect(wantPictures.mock.lastCall?.[0].ahead).toEqual(['photo://photo/next?size=512']);
    expect(FakeImage.made).toHaveLength(3);
  });
});
