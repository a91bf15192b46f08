import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { desktopEntry, followAutostart, setAutostart } from '../../../src/main/autostart.ts';
import { createSettingsStore } from '../../../src/main/settings/settings-store.ts';
import { rememberingLog, temporaryFolder } from './support.ts';

async function computer(platform: NodeJS.Platform, program = '/opt/easy-albums/easy-albums') {
  const folder = await temporaryFolder();
  const app = {
    setLoginItemSettings: vi.fn(),
    getPath: (name: string) => (name === 'exe' ? program : folder),
  };
  const log = rememberingLog();
  const options = { app, platform, environment: { XDG_CONFIG_HOME: folder }, log };
  const entry = () => readFile(join(folder, 'autostart', 'easy-albums.desktop'), 'utf8').catch(() => null);
  return { folder, app, log, options, entry };
}

describe('starting with the computer', () => {
  it('is an entry of the autostart folder on Linux', async () => {
    const { options, entry } = await computer('linux');
    await setAutostart(true, options);
    expect(await entry()).toBe(
      '[Desktop Entry]\nType=Application\nName=Easy Albums\nExec="/opt/easy-albums/easy-albums"\n',
    );
    await setAutostart(false, options);
    expect(await entry()).toBeNull();
  });

  it.each(['win32', 'darwin'] as const)('is the system’s own list on %s', async (platform) => {
    const { options, app, entry } = await computer(platform);
    await setAutostart(true, options);
    expect(app.setLoginItemSettings).toHaveBeenCalledExactlyOnceWith({ openAtLogin: true });
    expect(await entry()).toBeNull();
  });

  it('follows the setting, and nothing else', async () => {
    const { folder, options, app } = await computer('darwin');
    const settings = createSettingsStore({ folder: join(folder, 'settings'), log: rememberingLog() });
    followAutostart(settings, options);
    expect(app.setLoginItemSettings).not.toHaveBeenCalled();
    await settings.change({ computer: { startWithComputer: true } });
    await settings.change({ look: { theme: 'dark' } });
    await settings.change({ computer: { startWithComputer: false } });
    expect(app.setLoginItemSettings.mock.calls).toEqual([[{ openAtLogin: true }], [{ openAtLogin: false }]]);
  });

  it('that cannot be set is logged, and stops nobody', async () => {
    const { folder, options, log } = await computer('linux');
    await writeFile(join(folder, 'autostart'), 'a file where the folder should be');
    await setAutostart(true, options);
    expect(log.events()).toEqual(['autostart.not-set']);
  });

  it('doubles what has a meaning in such a file', () => {
    expect(desktopEntry('/opt/100%/a"b$c`d\\e')).toContain('Exec="/opt/100%%/a\\\\"b\\\\$c\\\\`d\\\\\\\\e"');
  });
});
