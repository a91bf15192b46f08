/** Bringing pictures in from Google, as the carer's screens know it. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BringInState } from '../../shared/bring-in.ts';
import { parseUrl } from '../../shared/url.ts';
import type { ConnectedApp } from '../connected-app.ts';
import type { LocalAlbums } from '../local-albums.ts';
import type { Log } from '../log.ts';
import { createBringInClient } from './bring-in-client.ts';
import { createGoogleImport, type GoogleImport } from './google-import.ts';
import { createPermissions } from './permissions.ts';

export interface BringIn {
  readonly state: BringInState;
  /** Takes up what an earlier run of the app left. */
  restore(): Promise<void>;
  startImport(title: string, albumId: string | undefined): Promise<void>;
  /** Google's page, once more: the one for the permission, or the one for picking. */
  openAgain(): Promise<void>;
  pause(): Promise<void>;
  /** Goes on, or tries again what did not work. */
  resume(): Promise<void>;
  stop(): Promise<void>;
  dismiss(): Promise<void>;
  accountChanged(): void;
}

export interface BringInOptions {
  readonly profile: string;
  readonly localAlbums: LocalAlbums;
  readonly connected: () => ConnectedApp | null;
  /** Opens an address of Google's in the system browser. */
  readonly openPage: (address: string) => Promise<void>;
  readonly log: Log;
  readonly onChange: () => void;
}

export function createBringIn(options: BringInOptions): BringIn {
  const { profile, localAlbums, connected, log, onChange } = options;
  const folder = join(profile, 'bring-in');
  const owner = () => connected()?.owner() ?? null;
  const askFor = createPermissions({
    folder,
    owner,
    ask: async (permissions) => connected()?.signIn.ask(permissions) ?? 'signedOut',
    log,
  });
  const googleImport: GoogleImport = createGoogleImport({
    folder,
    store: localAlbums.store,
    client() {
      const app = connected();
      return app && createBringInClient(app.caller);
    },
    owner,
    askPermission: () => askFor(['pick']),
    openPage: options.openPage,
    wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal, ref: false }),
    now: Date.now,
    log,
    onChange,
  });

  return {
    get state() {
      return googleImport.state;
    },
    restore: () => googleImport.restore(),
    startImport: (title, albumId) =>
      googleImport.start(albumId === undefined ? { title } : { title, albumId }),
    async openAgain() {
      if (googleImport.state.kind === 'asking') await connected()?.signIn.openBrowserAgain();
      else await googleImport.openAgain();
    },
    pause: () => googleImport.pause(),
    resume: () => googleImport.resume(),
    async stop() {
      if (googleImport.state.kind === 'asking') connected()?.signIn.stop();
      await googleImport.stop();
    },
    dismiss: () => googleImport.dismiss(),
    accountChanged: () => void googleImport.accountChanged(),
  };
}

/**
 * Google's own pages for picking, and nothing else.
 *
 * @param allowLoopback the function itself runs on this computer, as in the demo and the tests: Google's stand-in may, too
 */
export function isPickerPage(address: string, allowLoopback: (url: URL) => boolean): boolean {
  const url = parseUrl(address);
  if (!url || url.username || url.password) return false;
  if (allowLoopback(url)) return true;
  return url.protocol === 'https:' && url.port === '' && PICKER_HOSTS.has(url.hostname);
}

const PICKER_HOSTS = new Set(['photos.google.com', 'photospicker.google.com', 'accounts.google.com']);
