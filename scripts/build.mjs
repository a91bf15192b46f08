/** `node scripts/build.mjs [app|function|demo|bench|all]`: bundles what changed since the last time. */
import { existsSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { TARGETS } from './build/targets.mjs';
import { contentHash } from './lib/content-hash.mjs';
import { inProject, ROOT } from './lib/paths.mjs';
import { isFresh, removeStamp, writeStamp } from './lib/stamp.mjs';
import { reportFailure, StepFailed, step, upToDate } from './lib/steps.mjs';

/** @typedef {keyof typeof TARGETS} TargetName */

/** @param {readonly TargetName[]} names */
export async function buildTargets(names) {
  for (const name of names) await buildTarget(name);
}

/** @param {TargetName} name */
async function buildTarget(name) {
  const target = TARGETS[name];
  const stamp = inProject('dist/.stamps', name);
  const hash = contentHash(ROOT, target.inputs);
  if (isFresh(stamp, hash, [inProject(target.folder)])) return upToDate(`Building the ${name}`);

  removeStamp(stamp);
  rmSync(inProject(target.folder), { recursive: true, force: true });
  const { build } = await import('vite');
  for (const { name: bundle, config, needs } of target.bundles()) {
    await step(`Building the ${name}: ${bundle}`, async () => {
      if (!existsSync(inProject(needs))) {
        throw new StepFailed(
          `${needs} is not there`,
          'bring the file back, for instance with: git checkout .',
        );
      }
      await build(config).catch((/** @type {unknown} */ cause) => {
        throw new StepFailed('the bundler refused the sources', 'correct what the details name', { cause });
      });
    });
  }
  writeStamp(stamp, hash);
}

/**
 * @param {string | undefined} word
 * @returns {TargetName[]}
 */
function targetsNamed(word) {
  if (word === undefined || word === 'all') return ['app', 'function', 'demo'];
  if (word === 'app' || word === 'function' || word === 'demo' || word === 'bench') return [word];
  throw new StepFailed(`there is no target "${word}"`, 'name one of: app, function, demo, bench, all');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await buildTargets(targetsNamed(process.argv[2]));
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}
