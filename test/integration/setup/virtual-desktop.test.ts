/** The virtual desktop of the end-to-end tests: what a program finds on it, and that nothing of it stays. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';

interface Run {
  readonly child: ChildProcess;
  readonly exitCode: Promise<number | null>;
  /** The value of a variable that the program printed as `NAME=value`; waits for it. */
  printed(name: string): Promise<string>;
}

const runs: Run[] = [];
afterEach(async () => {
  for (const { child, exitCode } of runs.splice(0)) {
    child.kill('SIGTERM');
    await exitCode;
  }
});

/** Runs a script for a shell on a virtual desktop. It prints the desktop's mark and home first. */
function onVirtualDesktop(script: string): Run {
  const told =
    'echo "MARK=$EASY_ALBUMS_DESKTOP"; echo "BUS=$DBUS_SESSION_BUS_ADDRESS"; echo "SCREEN=$DISPLAY"';
  const child = spawn(process.execPath, ['scripts/run-virtual.mjs', '--', 'sh', '-c', `${told}; ${script}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const value = (name: string) => new RegExp(`^${name}=(.*)\n`, 'm').exec(output)?.[1];
  const run: Run = {
    child,
    exitCode: new Promise((resolve) => child.once('close', resolve)),
    async printed(name) {
      await expect.poll(() => value(name), { timeout: 20_000 }).toBeDefined();
      return value(name) ?? '';
    },
  };
  runs.push(run);
  return run;
}

/** Processes that carry this desktop's mark, as every program started on it does. */
function processesOf(mark: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`EASY_ALBUMS_DESKTOP=${mark}`);
    } catch {
      return false;
    }
  });
}

/** The socket's folder is inside the desktop's home. */
function socketOf(bus: string): string {
  return bus.replace(/^unix:path=/, '').replace(/,.*/, '');
}

describe.runIf(process.platform === 'linux')('a virtual desktop', () => {
  it('has a display, a session bus, and a keychain that keeps a secret', async () => {
    const keep = `
      const keytar = require('keytar');
      keytar.setPassword('test', 'ann', 'secret')
        .then(() => keytar.getPassword('test', 'ann'))
        .then((secret) => console.log('SECRET=' + secret));`;
    const run = onVirtualDesktop(`node -e "${keep.replaceAll('\n', ' ')}"`);
    expect(await run.printed('SCREEN')).toMatch(/^:\d+$/);
    expect(await run.printed('SECRET')).toBe('secret');
    expect(await run.exitCode).toBe(0);
  });

  it("answers the program's exit code", async () => {
    expect(await onVirtualDesktop('exit 7').exitCode).toBe(7);
  });

  it('leaves nothing behind, not even what the program itself forgot', async () => {
    const run = onVirtualDesktop('setsid sleep 300 > /dev/null & true');
    const mark = await run.printed('MARK');
    const socket = socketOf(await run.printed('BUS'));
    expect(await run.exitCode).toBe(0);
    expect(processesOf(mark)).toEqual([]);
    expect(existsSync(socket)).toBe(false);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends with all that is on it on %s', async (signal, code) => {
    const run = onVirtualDesktop('sleep 300 & echo "STARTED=yes"; wait');
    const mark = await run.printed('MARK');
    const socket = socketOf(await run.printed('BUS'));
    await run.printed('STARTED');
    expect(processesOf(mark).length).toBeGreaterThan(3);
    expect(existsSync(socket)).toBe(true);
    run.child.kill(signal);
    expect(await run.exitCode).toBe(code);
    expect(processesOf(mark)).toEqual([]);
    expect(existsSync(socket)).toBe(false);
  });
});
