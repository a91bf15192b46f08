import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSignIn, systemBrowser } from '../../../src/main/system-browser.ts';

const TENANT = 'https://family.eu.auth0.com';
const SIGN_IN = `${TENANT}/authorize?a=b&c=d`;

describe('the system browser', () => {
  it('opens the tenant’s sign-in', async () => {
    const open = vi.fn(async () => undefined);
    await openSignIn(open, new URL(SIGN_IN), TENANT);
    expect(open).toHaveBeenCalledExactlyOnceWith(SIGN_IN);
  });

  it.each([
    'https://other.eu.auth0.com/authorize',
    'http://family.eu.auth0.com/authorize',
    'https://family.eu.auth0.com:8443/authorize',
    'https://family.eu.auth0.com/v2/logout',
    'https://family.eu.auth0.com.evil.example/authorize',
    'file:///authorize',
  ])('opens nothing else: %s', async (address) => {
    const open = vi.fn(async () => undefined);
    await expect(openSignIn(open, new URL(address), TENANT)).rejects.toThrow();
    expect(open).not.toHaveBeenCalled();
  });

  it('that is not there is told', async () => {
    const open = () => Promise.reject(new Error('no browser'));
    await expect(openSignIn(open, new URL(SIGN_IN), TENANT)).rejects.toThrow('no browser');
  });

  it.each([
    { platform: 'win32', environment: {} },
    { platform: 'darwin', environment: {} },
    { platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' } },
  ] as const)('is opened by Electron on $platform $environment', async ({ platform, environment }) => {
    const openExternal = vi.fn(async () => undefined);
    await systemBrowser({ openExternal }, platform, environment)(SIGN_IN);
    expect(openExternal).toHaveBeenCalledExactlyOnceWith(SIGN_IN);
  });
});

describe.runIf(process.platform === 'linux')('xdg-open', () => {
  const opener = (folder: string, openedAfterMs?: number) =>
    systemBrowser(
      { openExternal: () => Promise.reject(new Error('not asked')) },
      'linux',
      { PATH: `${folder}:/usr/bin:/bin` },
      openedAfterMs,
    );

  it('is given the address as one word', async () => {
    const folder = await folderWith(
      'test "$#" = 1 && test "$1" = "https://family.eu.auth0.com/authorize?a=b&c=d"',
    );
    await opener(folder)(SIGN_IN);
  });

  it('that finds no browser is told', async () => {
    await expect(opener(await folderWith('exit 3'))(SIGN_IN)).rejects.toThrow('xdg-open ended with 3');
  });

  it('that is not there is told', async () => {
    const open = systemBrowser({ openExternal: async () => undefined }, 'linux', { PATH: '/nowhere' });
    await expect(open(SIGN_IN)).rejects.toThrow('ENOENT');
  });

  it('that stays as long as the browser does has opened it', async () => {
    // Reads a pipe that nobody writes to, until the test does.
    const folder = await folderWith('cd "$(dirname "$0")" && echo $$ > pid && read -r _ < stay');
    execFileSync('mkfifo', [join(folder, 'stay')]);
    const opened = opener(folder, 1)(SIGN_IN);
    await vi.waitFor(async () => expect(await pidIn(folder)).toBeGreaterThan(0));
    const pid = await pidIn(folder);
    onTestFinished(() => {
      if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    });
    await opened;
    expect(isRunning(pid)).toBe(true);
    await writeFile(join(folder, 'stay'), 'end\n');
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false));
  });
});

async function pidIn(folder: string): Promise<number> {
  return Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => '0'));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A folder with an `xdg-open` in it that runs `script`. */
async function folderWith(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'easy-albums-browser-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'xdg-open'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return folder;
}
