/** `node scripts/set-up.mjs`: installs what is missing on this computer. Running it again does nothing. */
import { pathToFileURL } from 'node:url';
import { hasDisplay } from './lib/display.mjs';
import { reportFailure } from './lib/steps.mjs';
import { buildKeytar } from './set-up/keytar.mjs';
import { checkNodeVersion } from './set-up/node-version.mjs';
import { installNpmPackages } from './set-up/npm-packages.mjs';
import { installSystemPackages } from './set-up/system-packages.mjs';

/**
 * @param {{ virtualDesktop: boolean }} options whether a virtual display, keychain and browser will be needed
 */
export async function setUp({ virtualDesktop }) {
  checkNodeVersion(process.versions.node);
  await installSystemPackages(virtualDesktop ? ['run', 'virtual'] : ['run']);
  await installNpmPackages();
  await buildKeytar(() => installSystemPackages(['compile']));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await setUp({ virtualDesktop: process.argv.includes('--virtual-desktop') || !hasDisplay() });
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}
