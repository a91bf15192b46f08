/** Set-up on a computer that has everything, as the one that runs these tests has. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

it.runIf(process.platform === 'linux')('installs nothing where nothing is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'set-up-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const called = join(folder, 'called');
  for (const installer of ['npm', 'apt-get', 'node-gyp']) {
    writeFileSync(join(folder, installer), `#!/bin/sh\necho "$0 $*" >> '${called}'\nexit 1\n`, {
      mode: 0o755,
    });
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/set-up.mjs', '--virtual-desktop'],
    {
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(existsSync(called)).toBe(false);
  expect(stdout).toContain("npm's packages: nothing to do");
  expect(stdout).toContain('keytar: nothing to do');
  expect(stdout).not.toContain('…');
});
