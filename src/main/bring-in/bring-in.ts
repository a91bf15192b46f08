/** Pictures on their way from Google and to it, as the carer's screens know them: one thing at a time. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BringInReport, UploadDraft } from '../../shared/bring-in.ts';
import { parseUrl } from '../../shared/url.ts';
import type { ConnectedApp } from '../connected-app.ts';
import type { GiveWay } from '../give-way.ts';
import type { LocalAlbums } from '../local-albums.ts';
import { type Log, reasonOf } from '../log.ts';
import { createGoogleUpload, type GoogleUpload } from '../upload/google-upload.ts';
import { createUploadClient } from '../upload/upload-client.ts';
import { createUploadDrafts } from '../upload/upload-draft.ts';
import { createBringInClient } from './bring-in-client.ts';
import { createGoogleImport, type GoogleImport } from './google-import.ts';
import { createPermissions } from './permissions.ts';

export interface BringIn {
  readonly report: BringInReport;
  /** Takes up what an earlier run of the app left. */
  restore(): Promise<void>;
  /** Does nothing while something else is under way or waits to be seen, as `startUpload`. */
  startImport(title: string, albumId: string | undefined): Promise<void>;
  /** Folders and files, as paths, for an album at Google that has no name yet. */
  offerUpload(paths: readonly string[]): Promise<UploadDraft>;
  /** Makes an album of what was offered. */
  startUpload(title: string): Promise<void>;
  /** Asks for the permission to change what is at Google; whether the person went through Google's page. */
  askForCaptions(): Promise<boolean>;
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
  /** What comes from Google, or goes there, waits while somebody goes from picture to picture. */
  readonly giveWay: Pick<GiveWay, 'untilCalm' | 'paced' | 'gap'>;
  /** Opens an address of Google's in the system browser. */
  readonly openPage: (address: string) => Promise<void>;
  readonly log: Log;
  readonly onChange: () => void;
}

/** Google does not say where in the list a new album stands. */
const ALBUMS_LOOKED_AT = 250;

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal, ref: false });

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
    wait,
    giveWay: options.giveWay,
    now: Date.now,
    log,
    onChange,
  });
  const drafts = createUploadDrafts();
  const googleUpload: GoogleUpload = createGoogleUpload({
    folder,
    client() {
      const app = connected();
      return app && createUploadClient(app.caller);
    },
    owner,
    // What goes in may get captions later: the person is asked once for both.
    askPermission: () => askFor(['add', 'edit']),
    wait,
    giveWay: options.giveWay,
    log,
    onChange,
    onAdded() {
      const request = { offset: 0, count: ALBUMS_LOOKED_AT, refresh: true };
      connected()
        ?.library.albums(request)
        .catch((cause) => log.warn('upload.albums-not-read', { reason: reasonOf(cause) }));
    },
  });
  let isAskingForCaptions = false;
  const isFree = (): boolean => googleImport.state.kind === 'idle' && googleUpload.state.kind === 'idle';
  /** The one that there is something to tell of. */
  const busy = (): GoogleImport | GoogleUpload =>
    googleUpload.state.kind === 'idle' ? googleImport : googleUpload;

  return {
    get report() {
      const now = busy();
      const way = now === googleUpload ? ('upload' as const) : ('import' as const);
      return { way, state: now.state };
    },
    async restore() {
      await Promise.all([googleImport.restore(), googleUpload.restore()]);
    },
    async startImport(title, albumId) {
      if (isFree()) await googleImport.start(albumId === undefined ? { title } : { title, albumId });
    },
    offerUpload: (paths) => drafts.offer(paths),
    async startUpload(title) {
      if (!isFree()) return;
      const sources = drafts.take();
      if (sources.length > 0) await googleUpload.start(title, sources);
    },
    async askForCaptions() {
      isAskingForCaptions = true;
      try {
        await askFor(['edit']);
        return true;
      } catch (cause) {
        log.info('captions.not-asked', { reason: reasonOf(cause) });
        return false;
      } finally {
        isAskingForCaptions = false;
      }
    },
    async openAgain() {
      if (isAskingForCaptions || busy().state.kind === 'asking') await connected()?.signIn.openBrowserAgain();
      else await googleImport.openAgain();
    },
    pause: () => busy().pause(),
    resume: () => busy().resume(),
    async stop() {
      if (isAskingForCaptions) return connected()?.signIn.stop();
      if (busy().state.kind === 'asking') connected()?.signIn.stop();
      await busy().stop();
    },
    dismiss: () => busy().dismiss(),
    accountChanged() {
      void googleImport.accountChanged();
      void googleUpload.accountChanged();
    },
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
