import path from 'node:path';
import { CACHE, inProject } from '../lib/paths.mjs';
import { StepFailed } from '../lib/steps.mjs';
import { firstLine, startHelper } from '../virtual/helper-process.mjs';

const READY_LIMIT = 30_000;

/**
 * Starts the demo's tenant, Google and hosted function on loopback. They end with this process too, because their
 * standard input closes.
 * @returns {Promise<{ config: string, stop: () => Promise<void>, ended: Promise<void> }>} `config`: the app's configuration for them
 */
export async function startDemoServices() {
  const config = path.join(CACHE, 'demo', 'config.json');
  const helper = startHelper(process.execPath, [inProject('dist/demo/demo.js'), '--config', config], {
    env: process.env,
  });
  const { stdout } = helper.child;
  if (!stdout) throw new Error('the demo services have no output');
  try {
    const ready = JSON.parse(await firstLine(helper, stdout, READY_LIMIT));
    return { config: String(ready.config), stop: helper.stop, ended: helper.ended };
  } catch (cause) {
    await helper.stop();
    throw new StepFailed(
      'the demo services did not start',
      'see the details; another demo may still be running on this computer',
      { cause },
    );
  }
}
