import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { DecodingProcess } from './decoder.ts';

/** `dist/app/heic/helper.cjs`, beside `dist/app/main`, of which this file is a part once it is built. */
const HELPER = join(import.meta.dirname, '..', 'heic', 'helper.cjs');

/** A process of Electron's that runs our code and no page: Node without a window, in the archive that the app came in. */
export function startHeicHelper(): DecodingProcess {
  return utilityProcess.fork(HELPER, [], {
    serviceName: 'Easy Albums pictures',
    stdio: 'ignore',
    env: environmentOf(process.env),
  });
}

/** Windows needs to say where it is; nothing else of this process is the helper's business. */
function environmentOf({ SystemRoot }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return SystemRoot === undefined ? {} : { SystemRoot };
}
