/** How the app, the process that watches over it, and the app that comes after a crash tell each other what they are. */

/** The watching process: the port of the app that it watches over. */
const WATCH = '--watch-over=';
/** When the app crashed lately: milliseconds since 1970, with commas between them. */
const CRASHES = '--crashed-at=';

/** Crashes that are older count no more. Milliseconds. */
const PERIOD_MS = 600_000;
/** So many in {@link PERIOD_MS} are answered with a new start; after the next one the app stays away. */
const MOST_RESTARTS = 3;

/** The port to watch, or null where this process is the app itself. */
export function portToWatch(argv: readonly string[]): number | null {
  const port = Number(switchValue(argv, WATCH));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

/** Milliseconds since 1970, the oldest first. */
export function crashesOf(argv: readonly string[]): number[] {
  return (switchValue(argv, CRASHES) ?? '')
    .split(',')
    .filter((text) => /^\d{1,15}$/.test(text))
    .map(Number);
}

/** What to start the watching process with, out of the app's own command line. */
export function watchArguments(argv: readonly string[], port: number): string[] {
  return [...argv.slice(1).filter((argument) => !argument.startsWith(WATCH)), `${WATCH}${port}`];
}

/**
 * What to start the app with after a crash, out of the watching process's command line; null where it crashed too often.
 *
 * @param now milliseconds since 1970
 */
export function restartArguments(argv: readonly string[], now: number): string[] | null {
  const crashes = [...crashesOf(argv).filter((at) => now - at < PERIOD_MS), now];
  if (crashes.length > MOST_RESTARTS) return null;
  const ours = [WATCH, CRASHES];
  const others = argv.slice(1).filter((argument) => !ours.some((name) => argument.startsWith(name)));
  return [...others, `${CRASHES}${crashes.join(',')}`];
}

function switchValue(argv: readonly string[], name: string): string | undefined {
  return argv.findLast((argument) => argument.startsWith(name))?.slice(name.length);
}
