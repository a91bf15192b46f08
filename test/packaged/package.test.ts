import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testProgram } from '../../scripts/package/test-build.mjs';
import { asarFiles, FUSES, fusesOf } from './support.ts';

const program = testProgram();
const resources = join(dirname(program), 'resources');
const files = asarFiles(join(resources, 'app.asar'));

describe('the package', () => {
  it('holds the bundles, package.json, what keytar loads, and nothing else', () => {
    const others = files.map(({ name }) => name).filter((name) => !name.startsWith('dist/app/'));
    expect(others.sort()).toEqual([
      'node_modules/keytar/build/Release/keytar.node',
      'node_modules/keytar/lib/keytar.js',
      'node_modules/keytar/package.json',
      'package.json',
    ]);
    const built = files.map(({ name }) => name).filter((name) => name.startsWith('dist/app/'));
    expect(built).toContain('dist/app/main/index.js');
    expect(built).toContain('dist/app/main/preload.cjs');
    expect(built).toContain('dist/app/renderer/index.html');
    expect(built.filter((name) => /\.(map|tsx?)$/.test(name))).toEqual([]);
  });

  it('holds the decoders of HEIC pictures where no other program can change them, with their licences', () => {
    const decoders = files.filter(({ name }) => name.startsWith('dist/app/heic/'));
    expect(decoders.map(({ name, unpacked }) => [name, unpacked]).sort()).toEqual([
      ['dist/app/heic/helper.cjs', false],
      ['dist/app/heic/libheif.wasm', false],
      ['dist/app/heic/licences.md', false],
      ['dist/app/heic/mozjpeg_enc.wasm', false],
    ]);
    const licences = readFileSync('dist/app/heic/licences.md', 'utf8');
    expect(licences).toContain('## libheif-js - ');
    expect(licences).toContain('## @jsquash/jpeg - ');
    const libheif = readFileSync(join(dirname(program), 'LICENSE.libheif.txt'), 'utf8');
    expect(libheif).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
    expect(libheif).toContain('GNU GENERAL PUBLIC LICENSE');
    expect(readFileSync(join(dirname(program), 'LICENSE.mozjpeg.md'), 'utf8')).toContain('libjpeg-turbo');
  });

  it('gives the window no schemas: main checks both ways, and their library makes code out of text', () => {
    const licences = readFileSync('dist/app/renderer/licences.md', 'utf8');
    expect(licences).toContain('## preact - ');
    expect(licences).not.toContain('## zod - ');
  });

  it("keeps keytar's binary beside the archive, where the system can load it", () => {
    expect(files.filter(({ unpacked }) => unpacked).map(({ name }) => name)).toEqual([
      'node_modules/keytar/build/Release/keytar.node',
    ]);
    expect(
      existsSync(join(resources, 'app.asar.unpacked/node_modules/keytar/build/Release/keytar.node')),
    ).toBe(true);
  });

  it('carries no app besides ours', () => {
    expect(existsSync(join(resources, 'app'))).toBe(false);
    expect(existsSync(join(resources, 'default_app.asar'))).toBe(false);
  });

  it('has every fuse set as a release has it, but lets Playwright attach', () => {
    expect(fusesOf(program)).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('is not Node for whoever asks it to be', () => {
    const { stdout } = spawnSync(program, ['--eval', 'console.log("this is Node")'], {
      env: { PATH: process.env['PATH'], ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 10_000,
    });
    expect(stdout).not.toContain('this is Node');
  });
});

describe('electron-builder.yml', () => {
  const text = readFileSync('electron-builder.yml', 'utf8');
  const section = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '';
  const named = [...section.matchAll(/^ {2}(\w+): (true|false)$/gm)];

  it('names every fuse', () => {
    expect(named.map(([, name]) => name).sort()).toEqual([...FUSES].sort());
  });

  it('lets nobody attach to a release', () => {
    expect(Object.fromEntries(named.map(([, name, value]) => [z.string().parse(name), value]))).toMatchObject(
      {
        enableNodeCliInspectArguments: 'false',
        runAsNode: 'false',
        enableNodeOptionsEnvironmentVariable: 'false',
        onlyLoadAppFromAsar: 'true',
        enableEmbeddedAsarIntegrityValidation: 'true',
      },
    );
  });
});
