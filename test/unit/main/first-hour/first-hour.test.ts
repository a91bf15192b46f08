import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createFirstHour, type FirstHourOptions } from '../../../../src/main/first-hour/first-hour.ts';
import { writeSetUp } from '../../../../src/main/first-hour/set-up-file.ts';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { createSettingsStore } from '../../../../src/main/settings/settings-store.ts';
import type { AppConfig } from '../../../../src/shared/config.ts';
import { withChange } from '../../../../src/shared/settings.ts';
import { USUAL_SETTINGS } from '../../../../src/shared/settings-values.ts';
import { CONFIG, rememberingLog, temporaryFolder } from '../support.ts';

const OTHER: AppConfig = { ...CONFIG, clientId: 'another-client' };

async function firstHour(options: Partial<FirstHourOptions> = {}) {
  const profile = options.profile ?? (await temporaryFolder());
  const settings = createSettingsStore({ folder: join(profile, 'settings'), log: rememberingLog() });
  const check = vi.fn(async () => undefined);
  const hour = createFirstHour({
    profile,
    beside: [],
    settings,
    config: () => null,
    check,
    askForFile: async () => null,
    askWhere: async () => null,
    fetchText: () => Promise.reject(new NetworkFailure('no connection')),
    log: rememberingLog(),
    ...options,
  });
  await hour.load();
  const kept = async () => JSON.parse(await readFile(join(profile, 'config.json'), 'utf8'));
  return { profile, settings, check, hour, kept };
}

/** A file with this text, outside of the profile. */
async function fileWith(text: string, name = 'brought.json'): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, text);
  return file;
}

describe('the first hour', () => {
  it('goes on where it was left, also after a restart', async () => {
    const { profile, hour } = await firstHour();
    expect(hour.state.step).toBeNull();
    await hour.go('look');
    expect((await firstHour({ profile })).hour.state.step).toBe('look');
    await hour.finish();
    expect((await firstHour({ profile })).hour.state.step).toBeNull();
  });

  it('takes a config.json, and reads it at once', async () => {
    const file = await fileWith(JSON.stringify(CONFIG));
    const { hour, check, kept } = await firstHour({ askForFile: async () => file });
    expect(await hour.choose()).toEqual({ kind: 'taken' });
    expect(await kept()).toEqual(CONFIG);
    expect(check).toHaveBeenCalledTimes(1);
  });

  it('takes a whole set-up with its settings', async () => {
    const wanted = withChange(USUAL_SETTINGS, { look: { theme: 'dark' }, help: { name: 'Ann' } });
    const file = await fileWith(writeSetUp(CONFIG, wanted));
    const { hour, settings, kept } = await firstHour({ askForFile: async () => file });
    expect(await hour.choose()).toEqual({ kind: 'taken' });
    expect(await kept()).toEqual(CONFIG);
    expect(settings.current).toEqual(wanted);
  });

  it('takes a set-up without Google', async () => {
    const file = await fileWith(writeSetUp(null, USUAL_SETTINGS));
    const { hour, check, kept } = await firstHour({ askForFile: async () => file });
    expect(await hour.choose()).toEqual({ kind: 'taken' });
    expect(check).not.toHaveBeenCalled();
    await expect(kept()).rejects.toThrow();
  });

  it('leaves a set-up that works in force until the next start', async () => {
    const file = await fileWith(JSON.stringify(OTHER));
    const { hour, check, kept } = await firstHour({ askForFile: async () => file, config: () => CONFIG });
    expect(await hour.choose()).toEqual({ kind: 'nextStart' });
    expect(await kept()).toEqual(OTHER);
    expect(check).not.toHaveBeenCalled();
  });

  it.each([
    ['{', null, 'is not JSON: a comma, quotation mark or brace may be missing'],
    [
      JSON.stringify({ ...CONFIG, version: 2 }),
      'version',
      'must be 1: a newer file needs a newer Easy Albums',
    ],
    [
      JSON.stringify({ kind: 'easy-albums-set-up', version: 2, config: null, settings: {} }),
      'version',
      'must be 1: a newer file needs a newer Easy Albums',
    ],
    [
      JSON.stringify({ ...CONFIG, functionUrl: 'ftp://x' }),
      'functionUrl',
      expect.stringContaining('https://'),
    ],
  ])('says what is wrong with %s, and keeps nothing of it', async (text, field, message) => {
    const file = await fileWith(text);
    const { hour, kept } = await firstHour({ askForFile: async () => file });
    expect(await hour.choose()).toEqual({ kind: 'wrong', problem: { file, field, message } });
    await expect(kept()).rejects.toThrow();
  });

  it('says that a set-up could not be kept, as on a disk that is full', async () => {
    const profile = join(await temporaryFolder(), 'profile');
    const file = await fileWith(JSON.stringify(CONFIG));
    const { hour, check } = await firstHour({ profile, askForFile: async () => file });
    // Nothing can be written below a file.
    await writeFile(profile, '');
    expect(await hour.choose()).toEqual({ kind: 'notKept' });
    expect(check).not.toHaveBeenCalled();
  });

  it('says that a file cannot be read', async () => {
    const { hour } = await firstHour({ askForFile: async () => '/nowhere/at-all.json' });
    expect(await hour.choose()).toMatchObject({ kind: 'wrong', problem: { file: '/nowhere/at-all.json' } });
  });

  it('does nothing where the carer chose nothing', async () => {
    expect(await (await firstHour()).hour.choose()).toEqual({ kind: 'stopped' });
  });

  it('finds a set-up beside the program, and nothing that is none', async () => {
    const bad = await fileWith('{}');
    const good = await fileWith(JSON.stringify(CONFIG));
    const { hour, kept } = await firstHour({ beside: ['/nowhere/x.json', bad, good] });
    expect(hour.state.hasFound).toBe(true);
    expect(await hour.takeFound()).toEqual({ kind: 'taken' });
    expect(await kept()).toEqual(CONFIG);
    expect((await firstHour({ beside: [bad] })).hour.state.hasFound).toBe(false);
  });

  it('takes a set-up from an address', async () => {
    const fetchText = vi.fn(async () => JSON.stringify(CONFIG));
    const { hour, kept } = await firstHour({ fetchText });
    expect(await hour.fromLink(' https://family.example/set-up.json ')).toEqual({ kind: 'taken' });
    expect(fetchText).toHaveBeenCalledExactlyOnceWith(new URL('https://family.example/set-up.json'));
    expect(await kept()).toEqual(CONFIG);
  });

  it.each([
    '',
    'set-up',
    'http://family.example/x',
    'file:///etc/passwd',
    'https://ann:secret@family.example/x',
  ])('does not follow %s', async (link) => {
    const fetchText = vi.fn(async () => '');
    expect(await (await firstHour({ fetchText })).hour.fromLink(link)).toEqual({ kind: 'noLink' });
    expect(fetchText).not.toHaveBeenCalled();
  });

  it('names the host, and no more of an address, where its file is wrong', async () => {
    const { hour } = await firstHour({ fetchText: async () => 'no' });
    expect(await hour.fromLink('https://family.example/secret-path?key=1')).toMatchObject({
      kind: 'wrong',
      problem: { file: 'family.example' },
    });
  });

  it('says that nothing came from an address', async () => {
    expect(await (await firstHour()).hour.fromLink('https://family.example/x')).toEqual({
      kind: 'unreachable',
    });
  });

  it('saves a set-up that another computer takes whole', async () => {
    const file = join(await temporaryFolder(), 'saved.json');
    const one = await firstHour({ askWhere: async () => file, config: () => CONFIG });
    await one.settings.change({ look: { tilesAPage: 2 }, help: { name: 'Ann', phone: '0123' } });
    expect(await one.hour.export()).toBe('saved');
    const other = await firstHour({ askForFile: async () => file });
    expect(await other.hour.choose()).toEqual({ kind: 'taken' });
    expect(await other.kept()).toEqual(CONFIG);
    expect(other.settings.current).toEqual(one.settings.current);
  });

  it('leaves behind what is only on this computer', () => {
    const saved = writeSetUp(
      null,
      withChange(USUAL_SETTINGS, {
        albums: { hidden: ['google1', 'folder:1'], own: { 'folder:1': { title: 'Stick', cover: null } } },
        help: { picture: '2b1c6a0e-8f6a-4f0e-9a55-0d3f3c6f7a10' },
        speech: { voice: 'espeak' },
      }),
    );
    expect(saved).toContain('google1');
    for (const only of ['folder:1', 'Stick', '2b1c6a0e', 'espeak']) expect(saved).not.toContain(only);
  });

  it('says that a set-up could not be saved', async () => {
    const { hour } = await firstHour({ askWhere: async () => '/nowhere/at/all.json' });
    expect(await hour.export()).toBe('notSaved');
    expect(await (await firstHour()).hour.export()).toBe('stopped');
  });
});
