import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOverride } from '../../../scripts/electron-runtime/override.mjs';
import { checkIntegrity } from '../../../scripts/electron-runtime/pinned-runtime.mjs';
import {
  type ElectronRuntime,
  findElectronRuntime,
  type RuntimeSources,
} from '../../../scripts/electron-runtime.mjs';

function runtime(source: ElectronRuntime['source']): ElectronRuntime {
  return {
    dist: `/${source}`,
    version: '1.2.3',
    source,
    official: source !== 'override' && source !== 'pinned',
  };
}

/** A computer where nothing can be had, except what a test adds; `asked` lists what was tried, in order. */
function computer(more: Partial<RuntimeSources> = {}): {
  sources: RuntimeSources;
  asked: string[];
  said: string[];
} {
  const asked: string[] = [];
  const said: string[] = [];
  const there: RuntimeSources = {
    platform: 'linux-x64',
    override: undefined,
    readOverride: () => runtime('override'),
    installed: () => null,
    rememberedFailure: () => null,
    download: async () => ({ kind: 'failed', reason: 'no internet' }),
    pinned: async () => runtime('pinned'),
    say: (line) => said.push(line),
    ...more,
  };
  const noting =
    <Args extends unknown[], Answer>(name: string, work: (...args: Args) => Answer) =>
    (...args: Args) => {
      asked.push(name);
      return work(...args);
    };
  const sources: RuntimeSources = {
    ...there,
    readOverride: noting('override', there.readOverride),
    installed: noting('installed', there.installed),
    download: noting('download', there.download),
    pinned: noting('pinned', there.pinned),
  };
  return { sources, asked, said };
}

const everything = {
  override: '/elsewhere',
  installed: () => runtime('installed'),
  download: async () => ({ kind: 'got', runtime: runtime('downloaded') }) as const,
};

describe('for tests and the demo', () => {
  it('takes the folder that the environment names before all others', async () => {
    const { sources, asked } = computer(everything);
    expect(await findElectronRuntime({ purpose: 'test' }, sources)).toEqual(runtime('override'));
    expect(asked).toEqual(['override']);
  });

  it("takes Electron's own installation next", async () => {
    const { sources, asked } = computer({ ...everything, override: undefined });
    expect(await findElectronRuntime({ purpose: 'test' }, sources)).toEqual(runtime('installed'));
    expect(asked).toEqual(['installed']);
  });

  it("takes Electron's own download next", async () => {
    const { sources, asked } = computer({ download: everything.download });
    expect(await findElectronRuntime({ purpose: 'test' }, sources)).toEqual(runtime('downloaded'));
    expect(asked).toEqual(['installed', 'download']);
  });

  it('takes the pinned one last', async () => {
    const { sources, asked } = computer();
    expect(await findElectronRuntime({ purpose: 'test' }, sources)).toEqual(runtime('pinned'));
    expect(asked).toEqual(['installed', 'download', 'pinned']);
  });

  it('does not try a download again that failed a short while ago', async () => {
    const { sources, asked } = computer({ rememberedFailure: () => 'no internet' });
    expect(await findElectronRuntime({ purpose: 'test' }, sources)).toEqual(runtime('pinned'));
    expect(asked).toEqual(['installed', 'pinned']);
  });

  it.each(['linux-arm64', 'darwin-arm64', 'win32-x64'])(
    'has no pinned one on %s, and says why and what to do',
    async (platform) => {
      const { sources, asked } = computer({ platform });
      await expect(findElectronRuntime({ purpose: 'test' }, sources)).rejects.toMatchObject({
        message: expect.stringContaining('no internet'),
        whatToDo: expect.stringContaining('ELECTRON_OVERRIDE_DIST_PATH'),
      });
      expect(asked).not.toContain('pinned');
    },
  );

  it('says which one it took', async () => {
    const { sources, said } = computer();
    await findElectronRuntime({ purpose: 'test' }, sources);
    expect(said.at(-1)).toBe('Electron 1.2.3, the pinned runtime for tests and demo: /pinned');
  });
});

describe('for a release', () => {
  it('leaves the folder aside that the environment names', async () => {
    const { sources, asked } = computer(everything);
    expect(await findElectronRuntime({ purpose: 'release' }, sources)).toEqual(runtime('installed'));
    expect(asked).toEqual(['installed']);
  });

  it('never takes the pinned one', async () => {
    const { sources, asked } = computer();
    await expect(findElectronRuntime({ purpose: 'release' }, sources)).rejects.toThrow('no internet');
    expect(asked).toEqual(['installed', 'download']);
  });

  it('tries the download though it failed a short while ago', async () => {
    const { sources } = computer({ rememberedFailure: () => 'no internet', download: everything.download });
    expect(await findElectronRuntime({ purpose: 'release' }, sources)).toEqual(runtime('downloaded'));
  });
});

describe('a folder that the environment names', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'electron-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('tells its version, and is never good enough for a release', () => {
    writeFileSync(join(folder, 'version'), 'v45.4.1\n');
    expect(readOverride(folder)).toEqual({
      dist: folder,
      version: '45.4.1',
      source: 'override',
      official: false,
    });
  });

  it('is refused where it holds no Electron', () => {
    expect(() => readOverride(folder)).toThrow('has no file "version"');
  });

  it('is refused as a package where its hash is another', async () => {
    const file = join(folder, 'package.tgz');
    writeFileSync(file, 'hello');
    const hello =
      'sha512-m3HSJL1i83hdltRq0+o9czGb+8KJDKra4t/3JRlnPKcjI8PZm6XBHXx6zG4UuMXaDEZjR1wuXDre9G9zvN7AQw==';
    await expect(checkIntegrity(file, hello)).resolves.toBeUndefined();
    writeFileSync(file, 'hellO');
    await expect(checkIntegrity(file, hello)).rejects.toThrow('not the one that is pinned');
  });
});
