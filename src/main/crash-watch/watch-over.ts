/** The process that watches over the app. It holds a connection to it, and tells a crash from an end by the last word. */
import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { portToWatch, restartArguments } from './arguments.ts';

/** What the app says when it knows that it is watched over. */
export const HELLO = 'hello';
/** What the app says when it ends by itself. */
export const GOOD_BYE = 'good bye';
/** Where a computer is being turned off, this process ends before the app would be started again. Milliseconds. */
const PAUSE_MS = 1_500;

export type AppEnd = 'ended' | 'crashed';

/** Settles when the app is gone. Where it never said a word, it may have ended before it could: that is no crash. */
export function whenGone(port: number): Promise<AppEnd> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard = (heard + text).slice(-GOOD_BYE.length);
    });
    // An end that comes as an error is an end like any other.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard === '' || heard === GOOD_BYE ? 'ended' : 'crashed'));
  });
}

export interface WatchOverOptions {
  readonly argv: readonly string[];
  readonly program: string;
  readonly pauseMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly start?: (program: string, args: readonly string[]) => void;
}

/** Watches until the app is gone, and starts it again after a crash. Settles then. */
export async function watchOver(options: WatchOverOptions): Promise<void> {
  const { argv, program, now = Date.now, start = startDetached } = options;
  const port = portToWatch(argv);
  if (port === null || (await whenGone(port)) === 'ended') return;
  await delay(options.pauseMs ?? PAUSE_MS);
  const args = restartArguments(argv, now());
  if (args) start(program, args);
}

/** Starts a program that outlives this one. */
export function startDetached(program: string, args: readonly string[]): ChildProcess {
  const child = spawn(program, [...args], { detached: true, stdio: 'ignore' });
  child.unref();
  return child;
}
