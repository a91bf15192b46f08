/** Named steps with their time, so that nobody looks at a silent terminal and a failure says what to do. */

/** How often a step that takes long says that it is still at work, in ms. */
const STILL_WORKING_EVERY = 15_000;

/** A failure a person can act on: what could not be done, why, and what to do about it. */
export class StepFailed extends Error {
  /**
   * @param {string} reason
   * @param {string} whatToDo
   * @param {{ cause?: unknown }} [options]
   */
  constructor(reason, whatToDo, options) {
    super(reason, options);
    this.name = 'StepFailed';
    this.whatToDo = whatToDo;
    /** @type {string | undefined} */
    this.step = undefined;
  }
}

/**
 * Runs one step, says that it began and how long it took.
 * @template T
 * @param {string} name what is being done, for instance "Building the app"
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now();
  console.log(`• ${name} …`);
  const reminder = setInterval(
    () => console.log(`  … still at it: ${name} (${seconds(began)})`),
    STILL_WORKING_EVERY,
  );
  reminder.unref();
  try {
    const answer = await work();
    console.log(`  done in ${seconds(began)}`);
    return answer;
  } catch (error) {
    if (error instanceof StepFailed) error.step ??= name;
    throw error;
  } finally {
    clearInterval(reminder);
  }
}

/**
 * Says that a step had nothing to do.
 * @param {string} name
 */
export function upToDate(name) {
  console.log(`• ${name}: nothing to do`);
}

/**
 * Prints a failure for people: the step, the reason, what to do. An unforeseen one comes with its stack.
 * @param {unknown} error
 */
export function reportFailure(error) {
  if (!(error instanceof StepFailed)) {
    console.error(error);
    return;
  }
  console.error(`\n✗ ${error.step ?? 'This step'} failed.`);
  console.error(`  Why: ${error.message}`);
  console.error(`  What to do: ${error.whatToDo}`);
  if (error.cause) console.error(`  Details: ${messageOf(error.cause)}`);
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @param {number} began */
function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
