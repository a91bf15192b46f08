/**
 * `npm run bench [-- app|pictures|import|function|soak|kills|all] [--quick]`: sets up, builds, packages and measures, side by side with named
 * baselines. `--quick` shows that all of it works, and its figures are no good. Soak: `--seconds 60`. Kills measures
 * nothing: it cuts the app's power a hundred times.
 */
import { parseArgs } from 'node:util';
import { buildTargets } from './build.mjs';
import { runInForeground } from './lib/foreground.mjs';
import { untilInterrupted } from './lib/interrupt.mjs';
import { inProject } from './lib/paths.mjs';
import { reportFailure, StepFailed } from './lib/steps.mjs';
import { setUp } from './set-up.mjs';

const RESULTS = inProject('bench-results');

await untilInterrupted(async (interrupted) => {
  try {
    const { what, quick, seconds } = wanted();
    await setUp({ virtualDesktop: needsDesktop(what) && process.platform === 'linux' });
    for (const one of what) {
      if (interrupted.aborted) return 1;
      const code = await measure(one, { quick, seconds, interrupted });
      if (code !== 0) return code;
    }
    return 0;
  } catch (error) {
    reportFailure(error);
    return 1;
  }
});

function wanted() {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, seconds: { type: 'string', default: '60' } },
    allowPositionals: true,
  });
  const [word = 'all'] = positionals;
  const what = word === 'all' ? ['function', 'app', 'pictures', 'import'] : [word];
  if (!['app', 'pictures', 'import', 'function', 'soak', 'kills', 'all'].includes(word)) {
    throw new StepFailed(
      `there is nothing to measure called "${word}"`,
      'name one of: app, pictures, import, function, soak, kills, all',
    );
  }
  return { what, quick: values.quick, seconds: values.seconds };
}

/** @param {readonly string[]} what */
function needsDesktop(what) {
  return what.some((one) => ['app', 'pictures', 'import', 'kills'].includes(one));
}

/**
 * @param {string} what
 * @param {{ quick: boolean, seconds: string, interrupted: AbortSignal }} options
 * @returns {Promise<number>} an exit code
 */
async function measure(what, { quick, seconds, interrupted }) {
  console.log(`\n━━ ${what}`);
  if (what === 'app') {
    await buildTargets(['app', 'demo', 'bench']);
    // Only now: what it imports comes with the set-up.
    const { benchApp } = await import('./bench/app.mjs');
    return benchApp({ quick, results: RESULTS, interrupted });
  }
  if (what === 'pictures') {
    await buildTargets(['app', 'bench']);
    const { benchPictures } = await import('./bench/pictures.mjs');
    return benchPictures({ quick, results: RESULTS, interrupted });
  }
  if (what === 'import') {
    await buildTargets(['app', 'function', 'bench']);
    const { benchImport } = await import('./bench/import.mjs');
    return benchImport({ quick, results: RESULTS, interrupted });
  }
  if (what === 'kills') {
    await buildTargets(['app']);
    const { killApp } = await import('./bench/kills.mjs');
    return killApp({ quick, interrupted });
  }
  await buildTargets(['function', 'bench']);
  const args = [inProject('dist/bench', `${what}.js`), '--function', inProject('dist/function/main.js')];
  if (what === 'function') args.push('--results', RESULTS, ...(quick ? ['--quick'] : []));
  else args.push('--seconds', quick ? '5' : seconds);
  return runInForeground(process.execPath, args, { env: process.env, interrupted });
}
