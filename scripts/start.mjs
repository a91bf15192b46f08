/**
 * `npm start`: sets up, builds, and opens the app: with this computer's configuration where there is one, else on
 * demo services. Without a display it walks through the demo by itself.
 */
import { buildTargets } from './build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { untilInterrupted } from './lib/interrupt.mjs';
import { reportFailure, StepFailed, step } from './lib/steps.mjs';
import { packageForTests } from './package/test-build.mjs';
import { setUp } from './set-up.mjs';
import { startDemoServices } from './start/demo-services.mjs';
import { openApp } from './start/open-app.mjs';
import { realConfig } from './start/real-config.mjs';
import { walk } from './start/walk.mjs';

await untilInterrupted(async (interrupted) => {
  try {
    const config = realConfig();
    const display = hasDisplay();
    // Root's own session, if any, is closed to the user who runs the app: see open-app.mjs.
    await setUp({ virtualDesktop: !display || process.getuid?.() === 0 });
    if (interrupted.aborted) return 1;
    return config === null ? await demo(display, interrupted) : await real(config, display, interrupted);
  } catch (error) {
    reportFailure(error);
    return 1;
  }
});

/**
 * @param {boolean} display
 * @param {AbortSignal} interrupted
 */
async function demo(display, interrupted) {
  await buildTargets(display ? ['app', 'demo'] : ['app']);
  const program = await packageForTests();
  if (interrupted.aborted) return 1;
  // The walk starts the same services itself: it makes them fail, to show the screens for that.
  if (!display) return walk({ interrupted });
  const services = await step('Starting the demo services', startDemoServices);
  try {
    console.log('• Easy Albums is open. Close its window, or press Ctrl-C, to end it and the demo services.');
    return await openApp({ program, config: services.config, demo: true, interrupted });
  } finally {
    await services.stop();
  }
}

/**
 * @param {string} config
 * @param {boolean} display
 * @param {AbortSignal} interrupted
 */
async function real(config, display, interrupted) {
  if (!display) {
    throw new StepFailed(
      `${config} ties the app to a real account, and there is no display to sign in on`,
      'start it on a computer with a display, or take the configuration away to see the demo',
    );
  }
  await buildTargets(['app']);
  const program = await packageForTests({ purpose: 'release' });
  if (interrupted.aborted) return 1;
  console.log(`• Easy Albums is open, with ${config}. Close its window, or press Ctrl-C, to end it.`);
  return openApp({ program, config, demo: false, interrupted });
}
