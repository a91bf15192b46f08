/** Starts the app with the computer, where the carer wants it. Windows and macOS keep a list for it; Linux reads a folder. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from 'electron';
import { writeWhole } from './checked-file.ts';
import { type Log, reasonOf } from './log.ts';
import { programFile } from './program-file.ts';
import type { SettingsStore } from './settings/settings-store.ts';

export interface AutostartOptions {
  readonly app: Pick<App, 'setLoginItemSettings' | 'getPath'>;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
}

/** Follows the setting, from now on. */
export function followAutostart(
  settings: Pick<SettingsStore, 'current' | 'subscribe'>,
  options: AutostartOptions,
): void {
  let wanted = settings.current.computer.startWithComputer;
  // Set at each start as well: the program may have been moved, or the entry taken away.
  if (wanted) void setAutostart(true, options);
  settings.subscribe(() => {
    const { startWithComputer } = settings.current.computer;
    if (startWithComputer === wanted) return;
    wanted = startWithComputer;
    void setAutostart(wanted, options);
  });
}

/** Never throws: an app that does not start by itself is still one that starts. */
export async function setAutostart(wanted: boolean, options: AutostartOptions): Promise<void> {
  const { app, platform, log } = options;
  try {
    if (platform === 'linux') await setDesktopEntry(wanted, options);
    else app.setLoginItemSettings({ openAtLogin: wanted });
    log.info('autostart.set', { wanted });
  } catch (cause) {
    log.warn('autostart.not-set', { reason: reasonOf(cause) });
  }
}

/** @see https://specifications.freedesktop.org/autostart-spec/latest/ */
async function setDesktopEntry(wanted: boolean, { app, environment }: AutostartOptions): Promise<void> {
  const folder = environment['XDG_CONFIG_HOME'] || join(app.getPath('home'), '.config');
  const file = join(folder, 'autostart', 'easy-albums.desktop');
  if (wanted) await writeWhole(file, desktopEntry(programFile(app, environment)));
  else await rm(file, { force: true });
}

export function desktopEntry(program: string): string {
  return ['[Desktop Entry]', 'Type=Application', 'Name=Easy Albums', `Exec=${quoted(program)}`, ''].join(
    '\n',
  );
}

/**
 * In quotation marks, with what is special in them escaped, and `%`, which begins a field code, doubled; then the escapes of a
 * string value on top.
 *
 * @see https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function quoted(program: string): string {
  const argument = `"${program.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
  return argument.replaceAll('\\', '\\\\');
}
