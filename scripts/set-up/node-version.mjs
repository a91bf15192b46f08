import { StepFailed } from '../lib/steps.mjs';

/** The oldest Node that the tools run on (package.json, `engines`). */
const OLDEST = [20, 19];

/**
 * @param {string} version such as `20.19.0`
 * @throws {StepFailed} where it is too old
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StepFailed(
    `this is Node ${version}, and Easy Albums needs ${OLDEST.join('.')} or newer`,
    'install a newer Node and start again',
  );
}
