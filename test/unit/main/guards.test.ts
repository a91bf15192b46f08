import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardContents, guardSession } from '../../../src/main/guards.ts';
import { rememberingLog } from './support.ts';

const PAGE = 'app://easy-albums/index.html';
const AUTHORIZE = 'https://family.eu.auth0.com/authorize?client_id=x';

/** Electron's contents, as far as the guards touch them. */
class FakeContents extends EventEmitter {
  url = PAGE;
  openHandler: (() => { action: string }) | null = null;
  getURL(): string {
    return this.url;
  }
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }
}

/** Electron's session, as far as the guards touch it. */
class FakeSession extends EventEmitter {
  requestHandler: ((contents: null, permission: string, answer: (allow: boolean) => void) => void) | null =
    null;
  checkHandler: (() => boolean) | null = null;
  deviceHandler: (() => boolean) | null = null;
  beforeRequest:
    | ((details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void)
    | null = null;
  readonly webRequest = {
    onBeforeRequest: (handler: typeof this.beforeRequest) => {
      this.beforeRequest = handler;
    },
  };
  setPermissionRequestHandler(handler: typeof this.requestHandler): void {
    this.requestHandler = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.checkHandler = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.deviceHandler = handler;
  }
}

function guardedContents(tenant: string | null = 'https://family.eu.auth0.com') {
  const app = new EventEmitter();
  const contents = new FakeContents();
  const log = rememberingLog();
  const onSignInPressed = vi.fn();
  guardContents(app as unknown as App, { log, tenant: () => tenant, onSignInPressed });
  app.emit('web-contents-created', {}, contents);
  function navigate(url: string, isMainFrame = true): boolean {
    const preventDefault = vi.fn();
    contents.emit('will-frame-navigate', { url, isMainFrame, preventDefault });
    return preventDefault.mock.calls.length === 0;
  }
  return { contents, log, onSignInPressed, navigate };
}

function guardedSession() {
  const session = new FakeSession();
  const log = rememberingLog();
  guardSession(session as unknown as Session, { log });
  return { session, log };
}

describe('a page', () => {
  it('may go to another page of ours', () => {
    expect(guardedContents().navigate('app://easy-albums/other.html')).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://127.0.0.1:42813/callback',
    'app://other/index.html',
    'app://easy-albums.evil.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:alert(1)',
    'photo://photo/p1?size=512',
    'nonsense',
  ])('may not go to %s', (address) => {
    const { navigate, onSignInPressed, log } = guardedContents();
    expect(navigate(address)).toBe(false);
    expect(onSignInPressed).not.toHaveBeenCalled();
    expect(log.events()).toEqual(['navigation.denied']);
  });

  it('that is not ours may not come to ours', () => {
    const { contents, navigate } = guardedContents();
    contents.url = 'https://example.com/';
    expect(navigate(PAGE)).toBe(false);
  });

  it('may not move a frame, also not to ours', () => {
    expect(guardedContents().navigate(PAGE, false)).toBe(false);
  });

  it('may not be redirected', () => {
    const { contents } = guardedContents();
    const preventDefault = vi.fn();
    contents.emit('will-redirect', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it('may open no window and no web view', () => {
    const { contents } = guardedContents();
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
    const preventDefault = vi.fn();
    contents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });
});

describe('the press on Lock’s button', () => {
  it('starts the sign-in and goes nowhere', () => {
    const { navigate, onSignInPressed } = guardedContents();
    expect(navigate(AUTHORIZE)).toBe(false);
    expect(onSignInPressed).toHaveBeenCalledExactlyOnceWith();
  });

  it('is one also where the tenant is a stand-in on this computer', () => {
    const { navigate, onSignInPressed } = guardedContents('http://127.0.0.1:4000');
    expect(navigate('https://127.0.0.1:4000/authorize?x')).toBe(false);
    expect(onSignInPressed).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['another tenant', 'https://other.eu.auth0.com/authorize', true],
    ['a look-alike', 'https://family.eu.auth0.com.evil.example/authorize', true],
    ['another address of the tenant', 'https://family.eu.auth0.com/v2/logout', true],
    ['another port', 'https://family.eu.auth0.com:8443/authorize', true],
    ['a frame', AUTHORIZE, false],
  ])('is none with %s', (_what, address, isMainFrame) => {
    const { navigate, onSignInPressed } = guardedContents();
    expect(navigate(address, isMainFrame)).toBe(false);
    expect(onSignInPressed).not.toHaveBeenCalled();
  });

  it('is none while nothing is set up', () => {
    const { navigate, onSignInPressed } = guardedContents(null);
    expect(navigate(AUTHORIZE)).toBe(false);
    expect(onSignInPressed).not.toHaveBeenCalled();
  });

  it('leaves nothing of its address in the log', () => {
    const { navigate, log } = guardedContents();
    navigate('https://other.eu.auth0.com/authorize?state=a-secret');
    expect(JSON.stringify(log.entries)).not.toContain('a-secret');
  });
});

describe('the session', () => {
  it('gives no permission', () => {
    const { session, log } = guardedSession();
    const answer = vi.fn();
    session.requestHandler?.(null, 'media', answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(session.checkHandler?.()).toBe(false);
    expect(session.deviceHandler?.()).toBe(false);
    expect(log.events()).toEqual(['permission.denied']);
  });

  it('downloads nothing', () => {
    const { session } = guardedSession();
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it.each([
    [PAGE, false],
    ['photo://photo/p1?size=512', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['https://cdn.auth0.com/client/x.js', true],
    ['http://127.0.0.1:4000/', true],
    ['wss://example.com/', true],
    ['file:///etc/passwd', true],
    ['ftp://example.com/', true],
    ['nonsense', true],
  ])('loads what is ours and nothing else: %s', (url, cancel) => {
    const { session, log } = guardedSession();
    const answer = vi.fn();
    session.beforeRequest?.({ url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
    expect(log.events()).toEqual(cancel ? ['request.denied'] : []);
  });
});
