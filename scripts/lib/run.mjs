/** Runs other programs: their output indented under the step they belong to, bounded in time where asked. */
import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [input] written to the program's standard input, which is closed in any case
 * @property {number} [timeoutMs] after which the program and everything it started is killed
 * @property {boolean} [quiet] keeps the output back; it is in the answer all the same
 */
/** @typedef {{ ok: boolean, code: number | null, timedOut: boolean, output: string, stdout: string }} RunAnswer */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunAnswer>} never rejects: a program that cannot be started has `ok: false` and the reason as output
 */
export function run(command, args, options = {}) {
  const { cwd = ROOT, env = process.env, input, timeoutMs, quiet = false } = options;
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: !windows && timeoutMs !== undefined,
      // npm is a batch file there, which only a shell starts.
      shell: windows && command === 'npm',
    });
    let output = '';
    let stdout = '';
    let timedOut = false;
    const show = quiet ? null : indenter();
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
      show?.(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
      show?.(text);
    });
    child.stdin.on('error', () => {
      // A program that reads nothing may have closed it already.
    });
    child.stdin.end(input);

    const limit =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            killTree(child.pid);
          }, timeoutMs);
    const finish = (/** @type {number | null} */ code, /** @type {string} */ more) => {
      clearTimeout(limit);
      resolve({ ok: code === 0 && !timedOut, code, timedOut, output: output + more, stdout });
    };
    child.on('error', (error) => finish(null, error.message));
    child.on('close', (code) => finish(code, ''));
  });
}

/**
 * Kills the process group that `pid` leads, or that process alone where there is none.
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} [signal]
 */
export function killTree(pid, signal = 'SIGKILL') {
  if (pid === undefined) return;
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

/** @param {unknown} error */
function isGone(error) {
  return error instanceof Error && 'code' in error && error.code === 'ESRCH';
}

/**
 * The end of a program's output, where the reason of a failure usually is.
 * @param {string} output
 * @param {number} [lines]
 */
export function lastLines(output, lines = 15) {
  return output.trim().split('\n').slice(-lines).join('\n');
}

/**
 * The beginning of a program's output, where npm says what is wrong.
 * @param {string} output
 * @param {number} [lines]
 */
export function firstLines(output, lines = 15) {
  return output.trim().split('\n').slice(0, lines).join('\n');
}

/** @returns {(text: string) => void} */
function indenter() {
  let atStart = true;
  return (text) => {
    const indented = text.replace(/^(?=.)/gm, (_match, offset) => (offset > 0 || atStart ? '    ' : ''));
    atStart = text.endsWith('\n');
    process.stdout.write(indented);
  };
}
