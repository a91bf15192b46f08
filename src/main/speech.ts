import type { CommandLine } from 'electron';

/**
 * On Linux Chromium speaks through speech-dispatcher, and only when it is told to. Without speech-dispatcher on the
 * computer the switch does nothing. Has to be called before the app is ready.
 */
export function allowSpeech(commandLine: CommandLine, platform: NodeJS.Platform): void {
  if (platform === 'linux') commandLine.appendSwitch('enable-speech-dispatcher');
}
