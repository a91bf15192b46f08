/** `node scripts/package.mjs`: the app as a folder for the end-to-end tests and the demo, where it changed. */
import { reportFailure } from './lib/steps.mjs';
import { packageForTests } from './package/test-build.mjs';

try {
  console.log(await packageForTests());
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
