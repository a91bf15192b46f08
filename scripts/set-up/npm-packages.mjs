/** npm's packages: installed again only where npm's own record of node_modules differs from package-lock.json. */
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../lib/paths.mjs';
import { firstLines, run } from '../lib/run.mjs';
import { StepFailed, step, upToDate } from '../lib/steps.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry */
/** @typedef {{ packages?: Record<string, LockEntry> }} Lockfile */

/**
 * True where `installed` (node_modules/.package-lock.json, which npm writes last of all) is what `wanted` asks for.
 * Optional packages may be missing: npm leaves out those for other systems.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function matchesLockfile(wanted, installed) {
  const have = installed.packages ?? {};
  const want = Object.entries(wanted.packages ?? {}).filter(([name]) => name !== '');
  const names = new Set(want.map(([name]) => name));
  return (
    Object.keys(have).every((name) => names.has(name)) &&
    want.every(([name, entry]) => {
      const found = have[name];
      if (!found) return entry.optional === true || entry.devOptional === true;
      return found.version === entry.version && found.integrity === entry.integrity;
    })
  );
}

/** @param {string} file */
function readLockfile(file) {
  /** @type {Lockfile} */
  const lockfile = JSON.parse(readFileSync(file, 'utf8'));
  return lockfile;
}

/** Install scripts stay off: the one package that needs its own, keytar, has a step for itself. */
export async function installNpmPackages() {
  const record = inProject('node_modules/.package-lock.json');
  if (
    existsSync(record) &&
    matchesLockfile(readLockfile(inProject('package-lock.json')), readLockfile(record))
  ) {
    upToDate("npm's packages");
    return;
  }
  await step("Installing npm's packages", async () => {
    const answer = await run('npm', [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (answer.ok) return;
    throw new StepFailed(
      `npm ci ended with ${answer.code ?? 'no result'}`,
      'see that the npm registry is in reach (npm ping) and that the disk has 1 GB free, and start again',
      { cause: new Error(firstLines(answer.output)) },
    );
  });
}
