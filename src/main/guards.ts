/** What the app's pages may not do: leave, open windows, ask for anything, or reach the network. */
import type { App, Session, WebContents } from 'electron';
import { parseUrl } from '../shared/url.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import type { Log } from './log.ts';

/** Schemes that a page may load from. `devtools:` is Chromium's own inspector. */
const LOADABLE = new Set(['app:', 'photo:', 'devtools:']);

export interface GuardOptions {
  readonly log: Log;
  /** The origin of the tenant, whose `/authorize` Lock navigates to when its button is pressed. */
  readonly tenant: () => string | null;
  /** Lock's button was pressed. Nothing of the address counts: main makes its own. */
  readonly onSignInPressed: () => void;
}

export function guardSession(session: Session, { log }: Pick<GuardOptions, 'log'>): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission.denied', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const url = parseUrl(details.url);
    const allowed = url !== null && LOADABLE.has(url.protocol);
    if (!allowed) log.warn('request.denied', { scheme: url?.protocol ?? '?' });
    answer({ cancel: !allowed });
  });
}

export function guardContents(app: App, options: GuardOptions): void {
  app.on('web-contents-created', (_event, contents) => guardOne(contents, options));
}

function guardOne(contents: WebContents, { log, tenant, onSignInPressed }: GuardOptions): void {
  contents.setWindowOpenHandler(() => {
    log.warn('window.denied');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame && isOwn(details.url) && isOwn(contents.getURL())) return;
    details.preventDefault();
    if (details.isMainFrame && isLockPress(details.url, tenant())) onSignInPressed();
    else log.warn('navigation.denied', { mainFrame: details.isMainFrame });
  });
  contents.on('will-redirect', (details) => details.preventDefault());
}

function isOwn(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`);
}

/** Lock builds `https://DOMAIN/authorize?…`, whatever scheme the tenant really has. */
function isLockPress(address: string, tenant: string | null): boolean {
  const url = parseUrl(address);
  return tenant !== null && url?.host === new URL(tenant).host && url.pathname === '/authorize';
}
