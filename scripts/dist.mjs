/**
 * `npm run dist`: what people install, for this system, into `release/`. It takes the official Electron; where that is
 * out of reach, it makes a folder on the runtime for tests, which shows that packaging works and is not for release.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildTargets } from './build.mjs';
import { findElectronRuntime } from './electron-runtime.mjs';
import { hasDisplay } from './lib/display.mjs';
import { inProject } from './lib/paths.mjs';
import { messageOf, reportFailure, step } from './lib/steps.mjs';
import { electronBuilder, packageFolder } from './package/electron-builder.mjs';
import { setUp } from './set-up.mjs';

/** @typedef {import('./electron-runtime.mjs').ElectronRuntime} ElectronRuntime */

const RELEASE = inProject('release');
const NOT_FOR_RELEASE = inProject('release/not-for-release');

try {
  await setUp({ virtualDesktop: !hasDisplay() });
  await buildTargets(['app']);
  const official = await officialRuntime();
  if (official.kind === 'got') await buildInstallers(official.runtime);
  else await buildForShow(official.reason);
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}

/** @returns {Promise<import('./electron-runtime.mjs').DownloadAnswer>} */
async function officialRuntime() {
  try {
    return { kind: 'got', runtime: await findElectronRuntime({ purpose: 'release' }) };
  } catch (error) {
    return { kind: 'failed', reason: messageOf(error) };
  }
}

/** @param {ElectronRuntime} runtime */
async function buildInstallers(runtime) {
  if (!runtime.official) throw new Error('a release is made with the official Electron only');
  await step(`Building the installers for ${process.platform}`, () =>
    electronBuilder({ runtime, output: RELEASE }),
  );
  console.log(`\nFor release, in ${RELEASE}.`);
}

/** @param {string} reason why there is no official runtime */
async function buildForShow(reason) {
  const runtime = await findElectronRuntime({ purpose: 'test' });
  rmSync(NOT_FOR_RELEASE, { recursive: true, force: true });
  await step('Building a folder that is not for release', () =>
    packageFolder({ runtime, output: NOT_FOR_RELEASE }),
  );
  const why = `Not for release: ${reason}. This was built on Electron ${runtime.version}, which is for tests only.`;
  writeFileSync(path.join(NOT_FOR_RELEASE, 'NOT-FOR-RELEASE.txt'), `${why}\n`);
  console.log(`\n${why}`);
  console.log(
    'No installer was made: those need the official Electron, and tools that electron-builder downloads.',
  );
  console.log(`The folder is ${NOT_FOR_RELEASE}.`);
}
