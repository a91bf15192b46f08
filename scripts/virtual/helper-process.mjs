/** A program that serves others for a while: a display, a bus, a keychain, the demo services. */
import { spawn } from 'node:child_process';
import { lastLines } from '../lib/run.mjs';

/** How long a helper may take to end by itself after it was asked to, in ms. */
const END_LIMIT = 5_000;

/**
 * @typedef {object} Helper
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => string} output what it wrote on standard error, for messages
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop asks it to end, insists after a while, and waits until it is gone
 */

/**
 * Starts `command` away from the terminal, so that Ctrl-C does not end it before those who use it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, stdio?: ('ignore' | 'pipe' | 'inherit')[], input?: string }} options
 * @returns {Helper}
 */
export function startHelper(command, args, { env, stdio = ['pipe', 'pipe', 'pipe'], input }) {
  const child = spawn(command, args, { env, stdio, detached: true });
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output = lastLines(output + text, 30);
  });
  child.stdin?.on('error', () => {
    // It may have ended already; `ended` tells.
  });
  if (input !== undefined) child.stdin?.end(input);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve();
    });
    child.once('close', () => resolve());
  });
  return { child, output: () => output, ended, stop: () => stop(child, ended) };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<void>} ended
 */
async function stop(child, ended) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), END_LIMIT);
  await ended;
  clearTimeout(insist);
}

/**
 * The first line that `helper` writes on `stream`.
 * @param {Helper} helper
 * @param {import('node:stream').Readable} stream
 * @param {number} limitMs
 * @returns {Promise<string>}
 */
export async function firstLine(helper, stream, limitMs) {
  let text = '';
  /** @type {Promise<string>} */
  const line = new Promise((resolve) => {
    stream.setEncoding('utf8').on('data', (more) => {
      text += more;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
  });
  return withLimit(helper, line, limitMs);
}

/**
 * `work`, unless the helper ends first or `limitMs` pass.
 * @template T
 * @param {Helper} helper
 * @param {Promise<T>} work
 * @param {number} limitMs
 * @returns {Promise<T>}
 */
export async function withLimit(helper, work, limitMs) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const limit = new Promise((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not ready after ${limitMs / 1000} s\n${helper.output()}`)),
      limitMs,
    );
  });
  const early = helper.ended.then(() => {
    throw new Error(`it ended at once\n${helper.output()}`);
  });
  early.catch(() => {
    // Only of interest while this races.
  });
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (limit), early]);
  } finally {
    clearTimeout(timer);
  }
}
