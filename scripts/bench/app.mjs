/** Gets everything ready for test/bench/app: demo services, and two programs that are started alike. */
import { inProject } from '../lib/paths.mjs';
import { step } from '../lib/steps.mjs';
import { startDemoServices } from '../start/demo-services.mjs';
import { measureOnDesktop } from './bench-desktop.mjs';

const FULL = { rounds: 9, signIns: 5 };
const QUICK = { rounds: 2, signIns: 2 };

/**
 * @param {{ quick: boolean, results: string, interrupted: AbortSignal }} options
 * @returns {Promise<number>} an exit code
 */
export async function benchApp({ quick, results, interrupted }) {
  return measureOnDesktop(
    'app',
    async ({ browser, launches, atEnd }) => {
      const services = await step('Starting the demo services', startDemoServices);
      atEnd(services.stop);
      return {
        ...launches(services.config),
        browser,
        renderer: inProject('dist/app/renderer'),
        results,
        ...(quick ? QUICK : FULL),
      };
    },
    interrupted,
  );
}
