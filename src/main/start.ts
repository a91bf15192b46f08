/**
 * The first moments: what has to be said before Chromium is ready, and the window. Everything else is loaded while Chromium gets ready,
 * so that it does not keep the window's own processes waiting, and the window's scripts come to it when their calls are answered.
 */
import { join } from 'node:path';
import { app, Menu, protocol, session } from 'electron';
import { registerSchemes, serveApp } from './app-protocol.ts';
import { crashesOf, portToWatch } from './crash-watch/arguments.ts';
import { stayCalm, watchRenderer } from './faults.ts';
import { chooseGraphics } from './graphics.ts';
import { guardContents, guardSession } from './guards.ts';
import type { Booted } from './index.ts';
import { openFileLog, reasonOf } from './log.ts';
import { openToScreenReaders } from './screen-readers.ts';
import { allowSpeech } from './speech.ts';
import { comeToFront, openWindow } from './window.ts';

/** `dist/app`: this file is `dist/app/main/index.js` once it is built. */
const DIST = join(import.meta.dirname, '..');

function start(): void {
  const profile = app.getPath('userData');
  const log = openFileLog({
    file: join(profile, 'logs', 'easy-albums.log'),
    now: () => new Date(),
    echo: (line) => process.stderr.write(line),
  });
  stayCalm(process, log);
  log.info('app.start', {
    version: app.getVersion(),
    electron: process.versions['electron'] ?? '',
    crashesBefore: crashesOf(process.argv).length,
  });
  const graphics = chooseGraphics(app, {
    platform: process.platform,
    file: join(profile, 'no-graphics-card'),
    log,
  });
  app.on('window-all-closed', () => app.quit());
  let booted: Booted | null = null;
  guardContents(app, {
    log,
    tenant: () => booted?.tenant() ?? null,
    onSignInPressed: () => booted?.startSignIn(),
  });

  const rest = import('./index.ts');
  // Not `await`: at the top level of a module it would hold back the very event that it waits for.
  const opened = app.whenReady().then(async () => {
    Menu.setApplicationMenu(null);
    openToScreenReaders(app, process.platform);
    guardSession(session.defaultSession, { log });
    const calls = { areAnswered: (): void => undefined };
    const answered = new Promise<void>((resolve) => {
      calls.areAnswered = resolve;
    });
    serveApp(protocol, join(DIST, 'renderer'), () => booted?.clientId() ?? null, answered);
    // A page knows the schemes that had a handler when it was opened, and no others.
    protocol.handle('photo', async (request) => {
      await answered;
      return booted ? booted.photo(request) : new Response(null, { status: 503 });
    });
    const { boot } = await rest;
    const opening = openWindow(DIST);
    const { window } = opening;
    window.once('show', graphics.note);
    // Whoever presses twice while it starts gets the window once there is something in it; whoever presses while it ends, which can take two seconds, a new one.
    app.on('second-instance', () => {
      if (window.isDestroyed()) app.relaunch();
      else void answered.then(() => opening.ready).then(() => comeToFront(window));
    });
    watchRenderer(window, log);
    booted = await boot({ profile, log, opening });
    calls.areAnswered();
  });
  opened.catch((cause) => {
    // Without a window the app could only sit there and keep a second start from opening one.
    log.warn('app.not-opened', { reason: reasonOf(cause) });
    app.exit(1);
  });
}

if (portToWatch(process.argv) === null) {
  registerSchemes(protocol);
  allowSpeech(app.commandLine, process.platform);
  if (app.requestSingleInstanceLock()) start();
  else app.quit();
} else {
  // As long as this module waits, Electron goes no further: no window, no page, no processes of Chromium's.
  const { watchOver } = await import('./crash-watch/watch-over.ts');
  const { programFile } = await import('./program-file.ts');
  await watchOver({ argv: process.argv, program: programFile(app, process.env) });
  app.exit();
}
