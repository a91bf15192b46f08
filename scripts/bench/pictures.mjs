/** Gets everything ready for test/bench/pictures: two programs that are started alike. Its services are its own. */
import path from 'node:path';
import { measureOnDesktop } from './bench-desktop.mjs';

const FULL = { rounds: 20, photos: 10_000, slides: 2_880 };
const QUICK = { rounds: 4, photos: 200, slides: 40 };

/**
 * @param {{ quick: boolean, results: string, interrupted: AbortSignal }} options
 * @returns {Promise<number>} an exit code
 */
export async function benchPictures({ quick, results, interrupted }) {
  return measureOnDesktop(
    'pictures',
    async ({ folder, browser, launches }) => {
      const config = path.join(folder, 'config.json');
      return { ...launches(config), browser, config, results, ...(quick ? QUICK : FULL) };
    },
    interrupted,
  );
}
