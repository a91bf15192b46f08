/**
 * Asks the person at the computer for the password of its system account, as far as the system has such a question. The
 * system asks and checks; the app learns the answer alone, never the password.
 */
import { spawn } from 'node:child_process';
import type { SystemPreferences } from 'electron';
import type { RecoveryWay } from '../../shared/carer.ts';

export interface SystemPassword {
  readonly way: RecoveryWay;
  /** `cannotAsk` where this system, or this computer, has no such question. */
  ask(): Promise<'given' | 'refused' | 'cannotAsk'>;
}

/** Runs a program to its end: its exit code, or null where it cannot be started. */
export type RunToEnd = (program: string, args: readonly string[]) => Promise<number | null>;

export const runToEnd: RunToEnd = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });

export interface SystemPasswordOptions {
  readonly platform: NodeJS.Platform;
  readonly run: RunToEnd;
  readonly touchId: Pick<SystemPreferences, 'canPromptTouchID' | 'promptTouchID'>;
  /** A sentence that the system shows with its question. */
  readonly reason: () => string;
}

export function createSystemPassword({
  platform,
  run,
  touchId,
  reason,
}: SystemPasswordOptions): SystemPassword {
  switch (platform) {
    case 'linux':
      return { way: 'systemPassword', ask: () => askPolkit(run) };
    case 'darwin':
      return {
        way: 'systemPassword',
        ask: () => (touchId.canPromptTouchID() ? askTouchId(touchId, reason()) : askMacAdministrator(run)),
      };
    default:
      // Windows asks a program's user for nothing but consent, which whoever sits there can give.
      return { way: 'keychainProgram', ask: async () => 'cannotAsk' };
  }
}

/**
 * `true` does nothing; what counts is that polkit lets it be run, which by its usual rules takes an administrator's password.
 *
 * @see https://www.freedesktop.org/software/polkit/docs/latest/pkexec.1.html – 126: the question was dismissed, 127: not
 *   given or not possible
 */
async function askPolkit(run: RunToEnd): Promise<'given' | 'refused' | 'cannotAsk'> {
  const code = await run('pkexec', ['/bin/true']);
  if (code === 0) return 'given';
  return code === 126 ? 'refused' : 'cannotAsk';
}

async function askTouchId(
  touchId: SystemPasswordOptions['touchId'],
  reason: string,
): Promise<'given' | 'refused'> {
  return touchId.promptTouchID(reason).then(
    () => 'given',
    () => 'refused',
  );
}

/** @see https://developer.apple.com/library/archive/technotes/tn2065/_index.html – "do shell script … with administrator privileges" */
async function askMacAdministrator(run: RunToEnd): Promise<'given' | 'refused' | 'cannotAsk'> {
  const code = await run('/usr/bin/osascript', [
    '-e',
    'do shell script "true" with administrator privileges',
  ]);
  if (code === 0) return 'given';
  return code === null ? 'cannotAsk' : 'refused';
}
