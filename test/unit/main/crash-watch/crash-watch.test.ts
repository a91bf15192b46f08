import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchOver } from '../../../../src/main/crash-watch/watch-over.ts';
import { followRestart } from '../../../../src/main/crash-watch/watched.ts';
import { createSettingsStore } from '../../../../src/main/settings/settings-store.ts';
import { freePorts } from '../../../services/services.ts';
import { rememberingLog, temporaryFolder, turn } from '../support.ts';

/** A process that listens as the app does; `crash` is what the system does with the connections of one that is gone. */
async function listeningApp() {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    socket.write('hello');
    sockets.push(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const connected = async () => {
    await vi.waitFor(() => expect(sockets).toHaveLength(1));
    // What was written on the loopback interface is there: the other end reads it in the next turn.
    for (let turns = 0; turns < 3; turns += 1) await turn();
  };
  return {
    port,
    connected,
    crash: () => sockets.forEach((socket) => void socket.destroy()),
    reset: () => sockets.forEach((socket) => void socket.resetAndDestroy()),
    say: (words: string) => sockets.forEach((socket) => void socket.end(words)),
  };
}

async function watching(port: number) {
  const start = vi.fn();
  const argv = ['/opt/easy-albums', '--user-data-dir=/p', `--watch-over=${port}`];
  const over = watchOver({ argv, program: '/opt/easy-albums', pauseMs: 0, now: () => 1000, start });
  return { start, over };
}

describe('the process that watches over the app', () => {
  it.each(['crash', 'reset'] as const)('starts it again when it is suddenly gone (%s)', async (how) => {
    const app = await listeningApp();
    const { start, over } = await watching(app.port);
    await app.connected();
    app[how]();
    await over;
    expect(start).toHaveBeenCalledExactlyOnceWith('/opt/easy-albums', [
      '--user-data-dir=/p',
      '--crashed-at=1000',
    ]);
  });

  it('goes with it when it says good bye', async () => {
    const app = await listeningApp();
    const { start, over } = await watching(app.port);
    await app.connected();
    app.say('good bye');
    await over;
    expect(start).not.toHaveBeenCalled();
  });

  it('goes where the app ends before it knows that it is watched over', async () => {
    const server = createServer((socket) => void socket.resetAndDestroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const { start, over } = await watching(typeof address === 'object' && address ? address.port : 0);
    await over;
    expect(start).not.toHaveBeenCalled();
  });

  it('goes where there is no app', async () => {
    const [port = 0] = await freePorts(1);
    const { start, over } = await watching(port);
    await over;
    expect(start).not.toHaveBeenCalled();
  });
});

describe('the app that is watched over', () => {
  async function app(restartAfterCrash: boolean) {
    const log = rememberingLog();
    const settings = createSettingsStore({ folder: join(await temporaryFolder(), 'settings'), log });
    await settings.change({ computer: { restartAfterCrash } });
    const listeners: (() => void)[] = [];
    const quit = () => listeners.forEach((listener) => void listener());
    const restarted = vi.fn();
    const watches: Promise<void>[] = [];
    const start = vi.fn((program: string, args: readonly string[]) => {
      watches.push(
        watchOver({ argv: [program, ...args], program, pauseMs: 0, now: () => 1, start: restarted }),
      );
      return { on: () => undefined };
    });
    followRestart(settings, {
      app: { on: (_event, listener) => listeners.push(listener) },
      program: '/opt/easy-albums',
      argv: ['/opt/easy-albums'],
      log,
      start,
    });
    return { log, settings, quit, start, restarted, watches };
  }
  const untilWatched = (log: ReturnType<typeof rememberingLog>) =>
    vi.waitFor(() => expect(log.events()).toContain('crash-watch.on'));

  it('starts nothing where the carer does not want it', async () => {
    const { start, log } = await app(false);
    expect(start).not.toHaveBeenCalled();
    expect(log.events()).toEqual([]);
  });

  it('is not started again after it has ended by itself', async () => {
    const { log, quit, watches, restarted } = await app(true);
    await untilWatched(log);
    quit();
    await Promise.all(watches);
    expect(restarted).not.toHaveBeenCalled();
  });

  it('follows the setting while it runs', async () => {
    const { log, settings, start, watches, restarted } = await app(false);
    await settings.change({ computer: { restartAfterCrash: true } });
    await untilWatched(log);
    await settings.change({ computer: { restartAfterCrash: false } });
    await Promise.all(watches);
    expect(restarted).not.toHaveBeenCalled();
    await settings.change({ computer: { restartAfterCrash: true } });
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2));
    await settings.change({ computer: { restartAfterCrash: false } });
    await Promise.all(watches);
  });

  it('goes on where the watching process cannot be started', async () => {
    const log = rememberingLog();
    const settings = createSettingsStore({ folder: join(await temporaryFolder(), 'settings'), log });
    await settings.change({ computer: { restartAfterCrash: true } });
    followRestart(settings, {
      app: { on: () => undefined },
      program: '/no/such/program',
      argv: ['/no/such/program'],
      log,
    });
    await vi.waitFor(() => expect(log.events()).toContain('crash-watch.off'));
  });
});
