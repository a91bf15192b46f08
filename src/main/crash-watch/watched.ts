/** The app's side: it starts the process that watches over it, as the setting says, and tells it before it ends. */
import { createServer, type Server, type Socket } from 'node:net';
import { type Log, reasonOf } from '../log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { watchArguments } from './arguments.ts';
import { GOOD_BYE, HELLO, startDetached } from './watch-over.ts';

export interface WatchedOptions {
  readonly app: { on(event: 'will-quit' | 'quit', listener: () => void): unknown };
  readonly program: string;
  readonly argv: readonly string[];
  readonly log: Log;
  readonly start?: (
    program: string,
    args: readonly string[],
  ) => { on(event: 'error', listener: () => void): unknown };
}

/** Follows the setting, from now on. */
export function followRestart(
  settings: Pick<SettingsStore, 'current' | 'subscribe'>,
  options: WatchedOptions,
): void {
  const { app, log } = options;
  let watch: Watch | null = null;
  const follow = (): void => {
    const { restartAfterCrash } = settings.current.computer;
    if (restartAfterCrash && !watch) watch = startWatch(options);
    if (!restartAfterCrash && watch) {
      watch.end();
      watch = null;
      log.info('crash-watch.ended');
    }
  };
  follow();
  settings.subscribe(follow);
  const end = (): void => watch?.end();
  app.on('will-quit', end);
  app.on('quit', end);
}

interface Watch {
  /** Lets the watching process go: whatever comes now is no crash. */
  end(): void;
}

function startWatch({ program, argv, log, start = startDetached }: WatchedOptions): Watch {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    // One watches; there is nothing to be had from another connection.
    server.close();
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.resume().unref().write(HELLO);
    log.info('crash-watch.on');
  });
  const failed = (cause: unknown): void => log.warn('crash-watch.off', { reason: reasonOf(cause) });
  server.on('error', failed);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address !== 'object' || address === null) return;
    start(program, watchArguments(argv, address.port)).on('error', () =>
      failed(new Error('it does not start')),
    );
  });
  server.unref();
  return {
    end() {
      server.close();
      // Small enough to be with the system before the next line.
      for (const socket of sockets) socket.end(GOOD_BYE);
    },
  };
}
