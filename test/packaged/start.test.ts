/** `npm start` without a display, cut short: the demo ends whole. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

/** Starting takes seconds, more so on a busy computer. In ms. */
const START_LIMIT = 90_000;
/** More than everything that is waited for on the way out: see scripts/lib/foreground.mjs. In ms. */
const END_LIMIT = 30_000;

const MARK = 'EASY_ALBUMS_START';

/** Processes that carry this mark, as everything that was started by one that does. */
function processesOf(mark: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${MARK}=${mark}`);
      } catch {
        return false;
      }
    });
}

it.runIf(process.platform === 'linux')(
  'npm start without a display ends with all that it started on Ctrl-C',
  async () => {
    const mark = randomUUID();
    const noConfig = mkdtempSync(join(tmpdir(), 'start-'));
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, EASY_ALBUMS_CONFIG: _config, ...env } = process.env;
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      env: { ...env, XDG_CONFIG_HOME: noConfig, [MARK]: mark },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let exitCode: number | null | undefined;
    child.once('exit', (code) => {
      exitCode = code;
    });
    onTestFinished(() => {
      for (const pid of processesOf(mark)) process.kill(pid, 'SIGKILL');
      rmSync(noConfig, { recursive: true });
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });

    await expect.poll(() => output, { timeout: START_LIMIT }).toContain('screenshots/01-');
    // The app, the services, the display, the bus and the keychain.
    expect(processesOf(mark).length).toBeGreaterThan(5);
    child.kill('SIGINT');
    await expect.poll(() => exitCode, { timeout: END_LIMIT }).toBe(130);
    expect(processesOf(mark)).toEqual([]);
    expect(output).toContain('Ending …');
  },
  START_LIMIT + END_LIMIT,
);
