/** Ctrl-C, a closed terminal, and being asked to end: one clean way out for all. */

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** What a shell answers for a program that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Runs `work` with an AbortSignal that tells of the interruption, and sets the exit code of one. `work` returns
 * once it has ended what it started; a second Ctrl-C does not cut that short.
 * @param {(interrupted: AbortSignal) => Promise<number>} work answers the exit code
 */
export async function untilInterrupted(work) {
  const controller = new AbortController();
  /** @type {(name: NodeJS.Signals) => void} */
  const onSignal = (name) => {
    if (!controller.signal.aborted) console.log('\nEnding …');
    controller.abort(name);
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    const code = await work(controller.signal);
    const name = SIGNALS.find((one) => one === controller.signal.reason);
    process.exitCode = name ? EXIT_CODES[name] : code;
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}
