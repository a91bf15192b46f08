import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { ConnectedApp } from '../../../src/main/connected-app.ts';
import { createCurrentSetUp } from '../../../src/main/current-set-up.ts';
import type { AppStatus } from '../../../src/shared/ipc.ts';
import { CONFIG, deferred, rememberingLog, temporaryFolder } from './support.ts';

async function setUp(restore: () => Promise<void> = async () => undefined) {
  const file = join(await temporaryFolder(), 'config.json');
  const statuses: AppStatus[] = [];
  const connect = vi.fn(
    (config: ConnectedApp['config']): ConnectedApp => ({
      config,
      signIn: {
        status: { kind: 'signedIn', remembered: true },
        restore,
        start: async () => undefined,
        ask: async () => 'done' as const,
        openBrowserAgain: async () => undefined,
        stop: async () => undefined,
        continueWithoutKeychain: () => undefined,
        signOut: async () => undefined,
        lost: () => undefined,
      },
      library: {
        albums: () => Promise.reject(new Error('not asked')),
        describePhoto: async () => undefined,
        walkAlbum: () => Promise.reject(new Error('not asked')),
        knownAlbums: () => Promise.reject(new Error('not asked')),
        lookFurther: () => Promise.reject(new Error('not asked')),
        album: () => Promise.reject(new Error('not asked')),
        albumPhotos: () => Promise.reject(new Error('not asked')),
      },
      films: { open: () => Promise.reject(new Error('not asked')) },
      owner: () => null,
      images: { get: () => Promise.reject(new Error('not asked')), want: () => undefined },
      keepAlbums: { progress: [], start: () => undefined },
      flush: async () => undefined,
      isOnThisComputer: false,
      caller: {
        send: () => Promise.reject(new Error('not asked')),
        open: () => Promise.reject(new Error('not asked')),
        json: () => Promise.reject(new Error('not asked')),
      },
    }),
  );
  const current = createCurrentSetUp({
    files: [file],
    connect,
    onStatus: (status) => statuses.push(status),
    log: rememberingLog(),
  });
  return { file, statuses, connect, current };
}

describe('the set-up in force', () => {
  it('is none where there is no file', async () => {
    const { current, statuses, connect } = await setUp();
    await current.check();
    expect(statuses).toEqual([{ kind: 'notSetUp', problem: null }]);
    expect(current.connected).toBeNull();
    expect(connect).not.toHaveBeenCalled();
  });

  it('is none where the file is wrong, and says what is', async () => {
    const { file, current } = await setUp();
    await writeFile(file, JSON.stringify({ ...CONFIG, callbackPorts: [] }));
    await current.check();
    expect(current.status).toEqual({
      kind: 'notSetUp',
      problem: { file, field: 'callbackPorts', message: 'must name at least one port' },
    });
  });

  it('comes when the file has come, and the person asks again', async () => {
    const { file, current, connect } = await setUp();
    await current.check();
    await writeFile(file, JSON.stringify(CONFIG));
    await current.check();
    expect(connect).toHaveBeenCalledExactlyOnceWith(CONFIG);
    expect(current.status).toEqual({ kind: 'signedIn', remembered: true });
  });

  it('is connected only once the earlier sign-in has been taken up', async () => {
    const gate = deferred();
    const { file, current } = await setUp(() => gate.promise);
    await writeFile(file, JSON.stringify(CONFIG));
    const checked = current.check();
    expect(current.connected).toBeNull();
    gate.resolve();
    await checked;
    expect(current.connected).not.toBeNull();
  });

  it('is read once, however many ask at once', async () => {
    const { file, current, connect } = await setUp();
    await writeFile(file, JSON.stringify(CONFIG));
    await Promise.all([current.check(), current.check(), current.check()]);
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('that works is not taken away by a file that is wrong later', async () => {
    const { file, current, connect } = await setUp();
    await writeFile(file, JSON.stringify(CONFIG));
    await current.check();
    await writeFile(file, '{');
    await current.check();
    expect(current.status).toEqual({ kind: 'signedIn', remembered: true });
    expect(connect).toHaveBeenCalledTimes(1);
  });
});
