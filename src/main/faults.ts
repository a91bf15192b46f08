/** What happens when a program error gets through: a line in the log and a page that comes back, never a system box. */
import type { BrowserWindow } from 'electron';
import { type Log, reasonOf } from './log.ts';

/** Electron answers an exception that nobody caught with a dialog full of code. The viewer must never see it. */
export function stayCalm(process: NodeJS.Process, log: Log): void {
  // Whoever started the app may have closed its output: writing there must not become the next exception, and so on.
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (cause) => log.warn('main.uncaught', { reason: reasonOf(cause) }));
  process.on('unhandledRejection', (cause) => log.warn('main.unhandled', { reason: reasonOf(cause) }));
}

/** A page that crashes again and again is not brought back more than this often in {@link PERIOD_MS}. */
const MOST_RELOADS = 3;
const PERIOD_MS = 60_000;

/** Brings the page back after its process has ended. */
export function watchRenderer(window: BrowserWindow, log: Log): void {
  let reloads: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.warn('renderer.gone', { reason, exitCode });
    const now = Date.now();
    reloads = reloads.filter((at) => now - at < PERIOD_MS);
    if (reason === 'clean-exit' || reloads.length >= MOST_RELOADS) return;
    reloads.push(now);
    window.webContents.reload();
  });
  window.webContents.on('did-fail-load', (_event, errorCode) =>
    log.warn('renderer.load-failed', { errorCode }),
  );
  window.webContents.on('preload-error', (_event, _file, cause) => {
    log.warn('renderer.preload-failed', { reason: reasonOf(cause) });
  });
}
