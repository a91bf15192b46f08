/**
 * The app as electron-builder packages it, as a plain folder, for the end-to-end tests and the demo. It differs from
 * a release in two things: the runtime may be the one for tests, and Playwright may attach to the main process.
 */
import path from 'node:path';
import { findElectronRuntime } from '../electron-runtime.mjs';
import { contentHash } from '../lib/content-hash.mjs';
import { inProject, ROOT } from '../lib/paths.mjs';
import { isFresh, removeStamp, writeStamp } from '../lib/stamp.mjs';
import { step, upToDate } from '../lib/steps.mjs';
import { packageFolder } from './electron-builder.mjs';

const OUTPUT = 'release/test';
const NAME = 'Packaging the app for tests and demo';

/** What ends up in the package, or decides on how it is made. */
const INPUTS = [
  'dist/app',
  'package.json',
  'electron-builder.yml',
  'assets/icon.png',
  'scripts/package',
  'node_modules/keytar/build/Release/keytar.node',
];

/** The program inside the package. */
export function testProgram(platform = process.platform, arch = process.arch) {
  if (platform === 'win32') return inProject(OUTPUT, 'win-unpacked', 'Easy Albums.exe');
  if (platform === 'darwin') {
    const folder = arch === 'arm64' ? 'mac-arm64' : 'mac';
    return inProject(OUTPUT, folder, 'Easy Albums.app/Contents/MacOS/Easy Albums');
  }
  return inProject(OUTPUT, arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked', 'easy-albums');
}

/**
 * Packages `dist/app` where it changed since the last time.
 * @param {{ purpose?: 'test' | 'release' }} [options] `release` where a real account will be used: the official
 *   runtime only
 * @returns {Promise<string>} the program
 */
export async function packageForTests({ purpose = 'test' } = {}) {
  const runtime = await findElectronRuntime({ purpose });
  const program = testProgram();
  const stamp = inProject(OUTPUT, '.stamp');
  const hash = contentHash(ROOT, INPUTS, JSON.stringify(runtime));
  if (isFresh(stamp, hash, [program])) {
    upToDate(NAME);
    return program;
  }
  removeStamp(stamp);
  await step(NAME, () =>
    packageFolder({
      runtime,
      output: path.join(ROOT, OUTPUT),
      fuses: { enableNodeCliInspectArguments: true },
    }),
  );
  writeStamp(stamp, hash);
  return program;
}
