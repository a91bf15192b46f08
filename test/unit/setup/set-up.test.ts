import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headersBesideNode } from '../../../scripts/set-up/keytar.mjs';
import { checkNodeVersion } from '../../../scripts/set-up/node-version.mjs';
import { matchesLockfile } from '../../../scripts/set-up/npm-packages.mjs';
import { missingPackages, SYSTEM_PACKAGES } from '../../../scripts/set-up/system-packages.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('may be %s', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });

  it.each(['20.18.3', '18.20.8', '9.99.0'])('may not be %s', (version) => {
    expect(() => checkNodeVersion(version)).toThrow(`this is Node ${version}`);
  });
});

describe("npm's packages", () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b': { version: '1.0.0', integrity: 'sha512-b', optional: true },
    },
  };
  const a = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };

  it('need nothing where all are there', () => {
    const b = { 'node_modules/b': { version: '1.0.0', integrity: 'sha512-b' } };
    expect(matchesLockfile(wanted, { packages: { ...a, ...b } })).toBe(true);
  });

  it('need nothing where only one for another system is missing', () => {
    expect(matchesLockfile(wanted, { packages: a })).toBe(true);
  });

  it.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['one has another content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
    ['one is too many', { ...a, 'node_modules/c': { version: '1.0.0' } }],
  ])('are installed again where %s', (_reason, packages) => {
    expect(matchesLockfile(wanted, { packages })).toBe(false);
  });
});

describe('system packages', () => {
  const all = new Set(SYSTEM_PACKAGES.map(({ name }) => name));

  it('are asked for only where they are needed', () => {
    expect(missingPackages(['run'], new Set()).map(({ name }) => name)).not.toContain('xvfb');
    expect(missingPackages(['run', 'virtual'], new Set()).map(({ name }) => name)).toContain('xvfb');
    expect(missingPackages(['run', 'virtual', 'compile'], all)).toEqual([]);
  });

  it('may have the name of a newer Debian', () => {
    const newer = new Set([...all, 'libgtk-3-0t64']);
    newer.delete('libgtk-3-0');
    expect(missingPackages(['run'], newer)).toEqual([]);
  });

  it('each come with a reason', () => {
    expect(SYSTEM_PACKAGES.filter(({ why }) => why === '')).toEqual([]);
  });
});

describe("Node's headers", () => {
  let prefix: string;
  beforeEach(() => {
    prefix = realpathSync(mkdtempSync(join(tmpdir(), 'node-')));
    mkdirSync(join(prefix, 'bin'));
    writeFileSync(join(prefix, 'bin/node'), '');
  });
  afterEach(() => rmSync(prefix, { recursive: true }));

  function writeHeader(major: number): void {
    mkdirSync(join(prefix, 'include/node'), { recursive: true });
    writeFileSync(
      join(prefix, 'include/node/node_version.h'),
      `#define NODE_MAJOR_VERSION ${major}\n#define NODE_MINOR_VERSION 19\n#define NODE_PATCH_VERSION 0\n`,
    );
  }

  it('are taken where they lie beside Node', () => {
    writeHeader(20);
    expect(headersBesideNode(join(prefix, 'bin/node'), 'v20.19.0')).toEqual({ npm_config_nodedir: prefix });
  });

  it('are left aside where they are those of another Node, or missing', () => {
    expect(headersBesideNode(join(prefix, 'bin/node'), 'v20.19.0')).toEqual({});
    writeHeader(18);
    expect(headersBesideNode(join(prefix, 'bin/node'), 'v20.19.0')).toEqual({});
  });
});
