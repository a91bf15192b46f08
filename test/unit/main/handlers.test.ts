import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import type { ConnectedApp } from '../../../src/main/connected-app.ts';
import type { CurrentSetUp } from '../../../src/main/current-set-up.ts';
import { createFirstHour } from '../../../src/main/first-hour/first-hour.ts';
import { createHandlers } from '../../../src/main/handlers.ts';
import { createLocalAlbums } from '../../../src/main/local-albums.ts';
import { FunctionRefused } from '../../../src/main/photos/function-client.ts';
import { createGoogleSource } from '../../../src/main/photos/google-source.ts';
import { createShelf } from '../../../src/main/photos/shelf.ts';
import { createSettingsStore } from '../../../src/main/settings/settings-store.ts';
import { NotSignedIn } from '../../../src/main/sign-in/session.ts';
import { canDoWithout } from '../../../src/main/without-google.ts';
import { calls } from '../../../src/shared/ipc.ts';
import { noDecoding } from './photos/no-decoding.ts';
import { noNews } from './photos/no-news.ts';
import { CONFIG, deferred, rememberingLog, temporaryFolder } from './support.ts';

function connectedApp() {
  const signIn = {
    status: { kind: 'signedOut', reason: 'never' } as const,
    restore: vi.fn(async () => undefined),
    start: vi.fn(() => new Promise<void>(() => undefined)),
    ask: vi.fn(async () => 'done' as const),
    openBrowserAgain: vi.fn(async () => undefined),
    stop: vi.fn(async () => undefined),
    continueWithoutKeychain: vi.fn(),
    signOut: vi.fn(async () => undefined),
    lost: vi.fn(),
  };
  const library = {
    albums: vi.fn(async () => ({ albums: [], total: 0, more: false })),
    album: vi.fn(),
    walkAlbum: vi.fn(),
    describePhoto: vi.fn(async () => undefined),
    knownAlbums: vi.fn(async () => ({ albums: [], isComplete: true })),
    lookFurther: vi.fn(async () => false),
    albumPhotos: vi.fn(async () => ({
      album: { id: 'a', title: null, photoCount: null, cover: null },
      photos: [],
      total: 0,
      more: false,
    })),
  };
  const images = { get: vi.fn(), want: vi.fn() };
  const connected: ConnectedApp = {
    caller: { send: vi.fn(), open: vi.fn(), json: vi.fn() },
    isOnThisComputer: false,
    config: CONFIG,
    signIn,
    library,
    images,
    owner: () => null,
    films: { open: vi.fn() },
    keepAlbums: { progress: [], start: () => undefined },
    flush: async () => undefined,
  };
  return { connected, signIn, library, images };
}

function setUpOf(connected: ConnectedApp | null): CurrentSetUp & { check: ReturnType<typeof vi.fn> } {
  return {
    status: connected ? connected.signIn.status : { kind: 'notSetUp', problem: null },
    connected,
    check: vi.fn(async () => undefined),
  };
}

const choose = vi.fn(async () => ({ choice: 'chosen' as const, picture: randomUUID() }));

function doorForTest() {
  return {
    state: { pinIsSet: false, isOpen: true, waitMs: 0, recovery: 'systemPassword' } as const,
    pass: vi.fn(),
    try: vi.fn(async () => 'right' as const),
    close: vi.fn(),
    recover: vi.fn(async () => 'open' as const),
    setPin: vi.fn(async () => 'set' as const),
    removePin: vi.fn(async () => undefined),
  };
}

function bringInForTest() {
  return {
    report: { way: 'import', state: { kind: 'idle' } } as const,
    offerUpload: vi.fn(async (_paths: readonly string[]) => ({ files: 3, title: 'Holiday' })),
    startUpload: vi.fn(async () => undefined),
    askForCaptions: vi.fn(async () => true),
    restore: vi.fn(async () => undefined),
    startImport: vi.fn(async () => undefined),
    openAgain: vi.fn(async () => undefined),
    pause: vi.fn(async () => undefined),
    resume: vi.fn(async () => undefined),
    stop: vi.fn(async () => undefined),
    dismiss: vi.fn(async () => undefined),
    accountChanged: vi.fn(),
  };
}

function dependencies(connected: ConnectedApp | null, checked: Promise<void> = Promise.resolve()) {
  const settings = createSettingsStore({ folder: '/nowhere', log: rememberingLog() });
  const shelf = createShelf([createGoogleSource(() => connected)], {
    arrangement: () => settings.current.albums,
    canDoWithout,
    news: noNews,
  });
  const setUp = setUpOf(connected);
  const localAlbums = createLocalAlbums({
    profile: '/nowhere',
    log: rememberingLog(),
    now: Date.now,
    ...noDecoding,
    owner: () => null,
    onChange: () => undefined,
  });
  return {
    setUp,
    checked,
    door: doorForTest(),
    ownPictures: { choose },
    status: () => setUp.status,
    shelf,
    settings,
    localAlbums,
    bringIn: bringInForTest(),
    giveWay: { note: vi.fn() },
    firstHour: createFirstHour({
      profile: '/nowhere',
      beside: [],
      settings,
      config: () => null,
      check: () => setUp.check(),
      askForFile: async () => null,
      askWhere: async () => null,
      fetchText: async () => '',
      log: rememberingLog(),
    }),
    choosing: {
      chooseFolder: vi.fn(async (): Promise<string | null> => null),
      choosePictures: vi.fn(async (): Promise<readonly string[] | null> => null),
      onOffered: vi.fn(),
    },
    keepAwake: { set: vi.fn(), update: vi.fn() },
  };
}

function handlersOf(connected: ConnectedApp | null, checked?: Promise<void>) {
  return createHandlers(dependencies(connected, checked));
}

describe('the handlers', () => {
  it('are one for each call of the contract, and no other', () => {
    const handlers = handlersOf(null);
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(calls).toSorted());
  });

  it('have one function each in the preload, and the preload reaches no other channel', async () => {
    const preload = await readFile(new URL('../../../src/main/preload.ts', import.meta.url), 'utf8');
    const reached = [...preload.matchAll(/=> call\('([^']+)'/g)].map(([, name]) => name);
    expect(reached.toSorted()).toEqual(Object.keys(calls).toSorted());
    expect(preload.match(/ipcRenderer\.(?:invoke|send|sendSync|postMessage|sendToHost)\(/g)).toEqual([
      'ipcRenderer.invoke(',
    ]);
  });

  it('tell the status only once the set-up has been read', async () => {
    const checked = deferred();
    const handlers = handlersOf(null, checked.promise);
    let answered = false;
    const status = Promise.resolve(handlers['app:status'](undefined)).then((value) => {
      answered = true;
      return value;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    checked.resolve();
    await expect(status).resolves.toEqual({ kind: 'notSetUp', problem: null });
  });

  it('read the set-up again', async () => {
    const setUp = setUpOf(null);
    await expect(
      createHandlers({ ...dependencies(null), setUp })['app:check-set-up'](undefined),
    ).resolves.toBeNull();
    expect(setUp.check).toHaveBeenCalledTimes(1);
  });

  it('refuse everything else while nothing is set up', async () => {
    const handlers = handlersOf(null);
    for (const name of [
      'sign-in:lock-settings',
      'sign-in:start',
      'sign-in:stop',
      'sign-in:sign-out',
    ] as const) {
      await expect((async () => handlers[name](undefined))()).rejects.toThrow(NotSignedIn);
    }
    await expect(
      (async () => handlers['photos:albums']({ offset: 0, count: 4, refresh: false }))(),
    ).rejects.toThrow(NotSignedIn);
  });

  it('give Lock the tenant’s host and the client id, nothing else', () => {
    const { connected } = connectedApp();
    expect(handlersOf(connected)['sign-in:lock-settings'](undefined)).toEqual({
      domain: 'family.eu.auth0.com',
      clientId: 'native-client',
    });
  });

  it('answer the start of a sign-in at once', async () => {
    const { connected, signIn } = connectedApp();
    expect(await handlersOf(connected)['sign-in:start'](undefined)).toBeNull();
    expect(signIn.start).toHaveBeenCalledTimes(1);
  });

  it('pass each press on to the sign-in', async () => {
    const { connected, signIn } = connectedApp();
    const handlers = handlersOf(connected);
    await handlers['sign-in:open-browser-again'](undefined);
    await handlers['sign-in:stop'](undefined);
    await handlers['sign-in:continue-without-keychain'](undefined);
    await handlers['sign-in:sign-out'](undefined);
    for (const press of [
      signIn.openBrowserAgain,
      signIn.stop,
      signIn.continueWithoutKeychain,
      signIn.signOut,
    ]) {
      expect(press).toHaveBeenCalledTimes(1);
    }
  });

  it('pass what is said at the carer’s door on to it', async () => {
    const parts = dependencies(null);
    const handlers = createHandlers(parts);
    expect(await handlers['door:try']({ pin: '2468' })).toBe('right');
    expect(await handlers['door:recover'](undefined)).toBe('open');
    expect(await handlers['carer:set-pin']({ pin: '1357' })).toBe('set');
    await handlers['carer:remove-pin'](undefined);
    await handlers['door:close'](undefined);
    expect(parts.door.try).toHaveBeenCalledExactlyOnceWith('2468');
    expect(parts.door.setPin).toHaveBeenCalledExactlyOnceWith('1357');
    expect(parts.door.removePin).toHaveBeenCalledTimes(1);
    expect(parts.door.close).toHaveBeenCalledTimes(1);
    expect(handlers['door:state'](undefined)).toEqual(parts.door.state);
  });

  it('put a chosen picture into the settings, and leave them alone where none was chosen', async () => {
    const folder = await temporaryFolder();
    const settings = createSettingsStore({ folder, log: rememberingLog() });
    const handlers = createHandlers({ ...dependencies(null), settings });
    expect(await handlers['carer:choose-help-picture'](undefined)).toBe('chosen');
    const { picture } = settings.current.help;
    expect(picture).not.toBeNull();
    const none = { choose: async () => ({ choice: 'stopped' as const, picture: null }) };
    const stopped = createHandlers({ ...dependencies(null), settings, ownPictures: none });
    expect(await stopped['carer:choose-help-picture'](undefined)).toBe('stopped');
    expect(settings.current.help.picture).toBe(picture);
  });

  it('offer for an upload what the carer chooses, and nothing where she chooses nothing', async () => {
    const parts = dependencies(null);
    const { choosing, bringIn } = parts;
    const handlers = createHandlers(parts);
    expect(await handlers['upload:choose']({ what: 'folder' })).toBeNull();
    expect(await handlers['upload:choose']({ what: 'pictures' })).toBeNull();
    expect(bringIn.offerUpload).not.toHaveBeenCalled();
    choosing.chooseFolder.mockResolvedValueOnce('/stick/Holiday');
    choosing.choosePictures.mockResolvedValueOnce(['/home/a.jpg', '/home/b.jpg']);
    expect(await handlers['upload:choose']({ what: 'folder' })).toEqual({ files: 3, title: 'Holiday' });
    await handlers['upload:choose']({ what: 'pictures' });
    expect(bringIn.offerUpload.mock.calls).toEqual([[['/stick/Holiday']], [['/home/a.jpg', '/home/b.jpg']]]);
  });

  it('tell the window how many files were dropped, and never where they lie', async () => {
    const parts = dependencies(null);
    expect(await createHandlers(parts)['upload:offer']({ paths: ['/home/a.jpg'] })).toBeNull();
    expect(parts.bringIn.offerUpload).toHaveBeenCalledExactlyOnceWith(['/home/a.jpg']);
    expect(parts.choosing.onOffered).toHaveBeenCalledExactlyOnceWith({ files: 3, title: 'Holiday' });
  });

  it('give a photo at Google its words, and ask Google for a yes where it wants one', async () => {
    const { connected, library } = connectedApp();
    const parts = dependencies(connected);
    const handlers = createHandlers(parts);
    const caption = { photoId: 'photo-1', caption: 'This is Ann, your sister' };
    expect(await handlers['carer:caption'](caption)).toBe('kept');
    expect(library.describePhoto).toHaveBeenCalledExactlyOnceWith('photo-1', 'This is Ann, your sister');
    library.describePhoto.mockRejectedValueOnce(
      new FunctionRefused('permission_missing', { permission: 'edit' }),
    );
    expect(await handlers['carer:caption'](caption)).toBe('needsPermission');
    expect(await handlers['carer:ask-for-captions'](undefined)).toBe('asked');
    parts.bringIn.askForCaptions.mockResolvedValueOnce(false);
    expect(await handlers['carer:ask-for-captions'](undefined)).toBe('stopped');
    library.describePhoto.mockRejectedValueOnce(new FunctionRefused('try_later'));
    await expect(handlers['carer:caption'](caption)).rejects.toThrow(FunctionRefused);
  });

  it('pass on which pictures are wanted, and leave out what is no address of a picture', async () => {
    const { connected, images } = connectedApp();
    const parts = dependencies(connected);
    await createHandlers(parts)['photos:want']({
      screen: ['photo://photo/p1?size=1024', 'photo://photo/p1'],
      ahead: ['photo://photo-cover/p2?size=256', 'photo://other/p3?size=256'],
    });
    expect(images.want).toHaveBeenCalledWith({
      screen: [{ subject: 'photo', id: 'p1', size: 1024 }],
      ahead: [{ subject: 'photo-cover', id: 'p2', size: 256 }],
    });
    expect(parts.giveWay.note).toHaveBeenCalledTimes(1);
  });

  it('pass each list’s stretch on to the library', async () => {
    const { connected, library } = connectedApp();
    const handlers = handlersOf(connected);
    const stretch = { offset: 8, count: 4, refresh: true };
    await handlers['photos:albums'](stretch);
    await handlers['photos:album-photos']({ albumId: 'a', ...stretch });
    // The carer's arrangement needs what is before the stretch as well.
    expect(library.albums).toHaveBeenCalledExactlyOnceWith({ offset: 0, count: 12, refresh: true });
    expect(library.albumPhotos).toHaveBeenCalledExactlyOnceWith('a', stretch);
  });
});
