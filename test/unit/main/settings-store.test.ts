import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createSettingsStore } from '../../../src/main/settings/settings-store.ts';
import { USUAL_SETTINGS } from '../../../src/shared/settings-values.ts';
import { rememberingLog, temporaryFolder } from './support.ts';

async function loaded(folder: string) {
  const store = createSettingsStore({ folder, log: rememberingLog() });
  await store.load();
  return store;
}

describe('the settings on the disk', () => {
  it('are the usual ones at first', async () => {
    expect((await loaded(await temporaryFolder())).current).toEqual(USUAL_SETTINGS);
  });

  it('are there again after a restart', async () => {
    const folder = await temporaryFolder();
    await (await loaded(folder)).change({ look: { theme: 'dark' } });
    expect((await loaded(folder)).current.look.theme).toBe('dark');
  });

  it.each([0, 1])('survive that file %i of the two is cut', async (index) => {
    const folder = await temporaryFolder();
    await (await loaded(folder)).change({ look: { theme: 'dark' } });
    const file = (await readdir(folder)).toSorted()[index] ?? '';
    await truncate(join(folder, file), 50);
    expect((await loaded(folder)).current.look.theme).toBe('dark');
  });

  it('are the newer ones where a crash left an old and a new file', async () => {
    const folder = await temporaryFolder();
    const store = await loaded(folder);
    await store.change({ look: { theme: 'dark' } });
    const second = join(folder, 'settings.second');
    const old = await readFile(second);
    await store.change({ look: { theme: 'contrast' } });
    await writeFile(second, old);
    expect((await loaded(folder)).current.look.theme).toBe('contrast');
  });

  it('can be taken back, one change at a time', async () => {
    const store = await loaded(await temporaryFolder());
    expect(store.canUndo).toBe(false);
    await store.change({ look: { theme: 'dark' } });
    await store.reset();
    expect(store.current.look.theme).toBe('system');
    await store.undo();
    expect(store.current.look.theme).toBe('dark');
    await store.undo();
    expect(store.current).toEqual(USUAL_SETTINGS);
    expect(store.canUndo).toBe(false);
  });

  it('keep what is over from coming back, and count no step that would change nothing', async () => {
    const folder = await temporaryFolder();
    const store = await loaded(folder);
    await store.change({ look: { theme: 'dark' } });
    await store.change({ albums: { withoutGoogle: true } });
    await store.changeForGood({ albums: { withoutGoogle: false } });
    expect(store.current).toMatchObject({ look: { theme: 'dark' }, albums: { withoutGoogle: false } });
    expect((await loaded(folder)).current.albums.withoutGoogle).toBe(false);
    await store.undo();
    expect(store.current).toEqual(USUAL_SETTINGS);
    expect(store.canUndo).toBe(false);
  });

  it('that could not be written hold for this run, and are written when there is room again', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'settings'), 'in the way');
    const store = await loaded(join(folder, 'settings'));
    await expect(store.change({ look: { theme: 'dark' } })).rejects.toThrow();
    expect(store.current.look.theme).toBe('dark');
    await store.flush();
    await rm(join(folder, 'settings'));
    await store.flush();
    expect((await loaded(join(folder, 'settings'))).current.look.theme).toBe('dark');
  });

  it('tell of each change at once', async () => {
    const store = await loaded(await temporaryFolder());
    const listener = vi.fn();
    const end = store.subscribe(listener);
    const written = store.change({ slideshow: { seconds: 20 } });
    expect(store.current.slideshow.seconds).toBe(20);
    expect(listener).toHaveBeenCalledTimes(1);
    await written;
    end();
    await store.undo();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
