/** What a person has set for her whole desktop, as programs ask for it on GNOME: a program `gsettings` on PATH. */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface DesktopSettings {
  /** "Large text", 1 at first. */
  setTextScale(scale: number): Promise<void>;
}

/** @param folder on the app's PATH, and open to all */
export async function installDesktopSettings(folder: string): Promise<DesktopSettings> {
  const program = join(folder, 'gsettings');
  const setTextScale = (scale: number): Promise<void> =>
    writeFile(
      program,
      `#!/bin/sh\n[ "$*" = 'get org.gnome.desktop.interface text-scaling-factor' ] && echo ${scale}\n`,
    );
  await setTextScale(1);
  await chmod(program, 0o755);
  return { setTextScale };
}
