import { spawn } from 'node:child_process';
import { killTree } from './run.mjs';

/** How long a program may take to end after it was asked to, in ms. */
const END_LIMIT = 10_000;

/**
 * Runs a program with this terminal, until it ends or is interrupted; then it is asked to end, and made to after a
 * while. It leads a process group of its own, so that what it started ends with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string, interrupted: AbortSignal }} options
 * @returns {Promise<number>} its exit code, 1 where a signal ended it
 */
export function runInForeground(command, args, { env, cwd, interrupted }) {
  return new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: !windows,
      ...(cwd && { cwd }),
    });
    /** @type {NodeJS.Timeout | undefined} */
    let insist;
    const onInterrupt = () => {
      killTree(child.pid, 'SIGINT');
      insist = setTimeout(() => killTree(child.pid, 'SIGKILL'), END_LIMIT);
    };
    if (interrupted.aborted) onInterrupt();
    interrupted.addEventListener('abort', onInterrupt, { once: true });
    const finish = () => {
      clearTimeout(insist);
      interrupted.removeEventListener('abort', onInterrupt);
    };
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('exit', (code) => {
      finish();
      resolve(code ?? 1);
    });
  });
}
