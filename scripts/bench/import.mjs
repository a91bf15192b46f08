/** Gets everything ready for test/bench/import: the app, and the function that its process starts. */
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { measureOnDesktop } from './bench-desktop.mjs';

const FULL = { pictures: 2_000, every: 500, rounds: 7, limited: { rounds: 3, pictures: 600 } };
const QUICK = { pictures: 200, every: 50, rounds: 2, limited: { rounds: 2, pictures: 500 } };

/**
 * @param {{ quick: boolean, results: string, interrupted: AbortSignal }} options
 * @returns {Promise<number>} an exit code
 */
export async function benchImport({ quick, results, interrupted }) {
  return measureOnDesktop(
    'import',
    async ({ folder, browser, launches }) => {
      const config = path.join(folder, 'config.json');
      const { app } = launches(config);
      const program = inProject('dist/function/main.js');
      return { app, browser, config, function: program, results, ...(quick ? QUICK : FULL) };
    },
    interrupted,
  );
}
