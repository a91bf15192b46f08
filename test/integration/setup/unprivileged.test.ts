/** How the packaged app is started: from root as another user, with a home of its own. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Launch, prepareLaunch } from '../../../scripts/unprivileged.mjs';

const root = process.getuid?.() === 0;
let folder: string;
let program: string;
let launches: Launch[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launch-'));
  chmodSync(folder, 0o755);
  program = join(folder, "the app's program");
  writeFileSync(program, '#!/bin/sh\necho "$(id -u) $HOME $1 $GIVEN $TAKEN"\n', { mode: 0o755 });
  launches = [];
});
afterEach(() => {
  for (const launch of launches) launch.close();
  rmSync(folder, { recursive: true });
});

function prepare(env: Record<string, string | undefined> = {}): Launch {
  const launch = prepareLaunch({ program, env });
  launches.push(launch);
  return launch;
}

function start({ executablePath, env }: Launch): string {
  return spawnSync(executablePath, ["an 'argument'"], { env, encoding: 'utf8' }).stdout.trim();
}

describe.runIf(process.platform === 'linux')('the launch of the app', () => {
  it('hands over arguments and variables, and a home that is empty', () => {
    const launch = prepare({ GIVEN: 'given', TAKEN: undefined });
    expect(start(launch)).toMatch(/^\d+ \S+ an 'argument' given$/);
    expect(start(launch)).toContain(launch.env['HOME']);
    expect(launch.env['HOME']).not.toBe(process.env['HOME']);
  });

  it('makes folders that only the user of the app can read', () => {
    const profile = statSync(prepare().makeFolder('profile'));
    expect(profile.mode & 0o777).toBe(0o700);
    expect(profile.uid === process.getuid?.()).toBe(!root);
  });

  it('removes the home at the end', () => {
    const launch = prepare();
    const profile = launch.makeFolder('profile');
    launch.close();
    expect(existsSync(profile)).toBe(false);
  });

  it.runIf(root)('is as another user from root, so that the sandbox starts', () => {
    const launch = prepare();
    expect(launch.chromiumSandbox).toBe(true);
    expect(start(launch)).toMatch(/^65534 /);
  });

  it.runIf(root)('takes a copy of the app where the other user cannot reach it', () => {
    chmodSync(folder, 0o700);
    expect(start(prepare())).toMatch(/^65534 /);
  });
});
