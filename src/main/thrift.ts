/**
 * Whether this computer should do only what somebody waits for: on its battery, or where the network is paid by the byte.
 * What each system tells of the latter is asked with a program that it brings along; a system that does not tell counts as unpaid.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface ThriftDependencies {
  readonly platform: NodeJS.Platform;
  readonly isOnBattery: () => boolean;
  /** What a program writes. @throws where there is no such program, or it fails */
  readonly run: (program: string, args: readonly string[]) => Promise<string>;
  /** Milliseconds. */
  readonly now: () => number;
}

interface Question {
  readonly program: string;
  readonly args: readonly string[];
  /** Of what the program writes. */
  readonly isMetered: RegExp;
}

const QUESTIONS: Partial<Record<NodeJS.Platform, Question>> = {
  // NMMetered: 1 is yes, 3 a guess of yes. https://networkmanager.dev/docs/api/latest/nm-dbus-types.html#NMMetered
  linux: {
    program: 'busctl',
    args: [
      'get-property',
      'org.freedesktop.NetworkManager',
      '/org/freedesktop/NetworkManager',
      'org.freedesktop.NetworkManager',
      'Metered',
    ],
    isMetered: /^u (1|3)$/m,
  },
  // https://learn.microsoft.com/uwp/api/windows.networking.connectivity.networkcosttype
  win32: {
    program: 'powershell.exe',
    args: [
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      '[void][Windows.Networking.Connectivity.NetworkInformation,Windows,ContentType=WindowsRuntime];' +
        '[Windows.Networking.Connectivity.NetworkInformation]::GetInternetConnectionProfile().GetConnectionCost().NetworkCostType',
    ],
    isMetered: /^(Fixed|Variable)\s*$/m,
  },
};

/** An answer is good for this long. Milliseconds. */
const GOOD_FOR_MS = 300_000;

export function createThrift({
  platform,
  isOnBattery,
  run,
  now,
}: ThriftDependencies): () => Promise<boolean> {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | null = null;

  async function ask(): Promise<boolean> {
    const question = QUESTIONS[platform];
    if (!question) return false;
    const { program, args, isMetered } = question;
    return run(program, args).then(
      (text) => isMetered.test(text),
      () => false,
    );
  }

  return async () => {
    if (isOnBattery()) return true;
    if (!last || now() - last.at >= GOOD_FOR_MS) last = { at: now(), answer: ask() };
    return last.answer;
  };
}

const RUN_LIMIT_MS = 10_000;

export async function runProgram(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...args], {
    timeout: RUN_LIMIT_MS,
    windowsHide: true,
  });
  return stdout;
}
