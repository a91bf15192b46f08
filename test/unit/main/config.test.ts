import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configFiles, loadConfig, parseConfig } from '../../../src/main/config.ts';
import { CONFIG, temporaryFolder } from './support.ts';

function problemOf(content: unknown) {
  const outcome = parseConfig('config.json', typeof content === 'string' ? content : JSON.stringify(content));
  if (outcome.kind !== 'wrong') throw new Error(`expected a problem, not ${outcome.kind}`);
  return outcome.problem;
}

function without(field: keyof typeof CONFIG): object {
  return Object.fromEntries(Object.entries(CONFIG).filter(([name]) => name !== field));
}

describe('the places of the configuration', () => {
  it('are the profile, then the packaged resources', () => {
    expect(configFiles({ environment: undefined, profile: '/profile', resources: '/resources' })).toEqual([
      join('/profile', 'config.json'),
      join('/resources', 'config.json'),
    ]);
  });

  it('are the environment’s file alone, where it names one', () => {
    expect(configFiles({ environment: '/own.json', profile: '/profile', resources: '/resources' })).toEqual([
      '/own.json',
    ]);
  });

  it('count in their order: the first file that exists is the one', async () => {
    const folder = await temporaryFolder();
    const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')];
    await writeFile(second, JSON.stringify({ ...CONFIG, clientId: 'second' }));
    expect(loadConfig([first, second])).toMatchObject({
      kind: 'ready',
      file: second,
      config: { clientId: 'second' },
    });
    await writeFile(first, JSON.stringify({ ...CONFIG, clientId: 'first' }));
    expect(loadConfig([first, second])).toMatchObject({
      kind: 'ready',
      file: first,
      config: { clientId: 'first' },
    });
  });

  it('hide those behind a file that is wrong', async () => {
    const folder = await temporaryFolder();
    const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')];
    await writeFile(first, '{');
    await writeFile(second, JSON.stringify(CONFIG));
    expect(loadConfig([first, second])).toMatchObject({ kind: 'wrong', problem: { file: first } });
  });

  it('may all be empty, or lie in a folder that is a file', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(loadConfig([join(folder, 'none.json'), join(file, 'config.json')])).toEqual({ kind: 'missing' });
  });

  it('hold a file that cannot be read: said, not skipped', async () => {
    const folder = await temporaryFolder();
    const unreadable = join(folder, 'config.json');
    await mkdir(unreadable);
    expect(loadConfig([unreadable])).toEqual({
      kind: 'wrong',
      problem: { file: unreadable, field: null, message: expect.stringContaining('cannot be read') },
    });
  });
});

describe('the text of the configuration', () => {
  it('may begin with the mark that Windows’ editor puts there', () => {
    expect(parseConfig('config.json', `\uFEFF${JSON.stringify(CONFIG)}`)).toEqual({
      kind: 'ready',
      config: CONFIG,
      file: 'config.json',
    });
  });

  it.each(['', '{', 'tenant = "x"', "{'version': 1}", `${JSON.stringify(CONFIG)},`])(
    'is named as not JSON: %s',
    (text) => {
      expect(problemOf(text)).toMatchObject({ field: null, message: expect.stringContaining('is not JSON') });
    },
  );

  it('is named as too long', () => {
    const text = JSON.stringify({ ...CONFIG, audience: 'x'.repeat(100_000) });
    expect(problemOf(text)).toMatchObject({ field: null, message: expect.stringContaining('too long') });
  });

  it.each([[[]], [null], ['"text"'], [7]])('is named as no set-up where it is %j', (content) => {
    expect(problemOf(content)).toEqual({
      file: 'config.json',
      field: null,
      message: 'must be a set-up object in braces',
    });
  });
});

describe('a wrong field', () => {
  it.each(['version', 'tenant', 'clientId', 'audience', 'functionUrl', 'callbackPorts'] as const)(
    'is named as missing: %s',
    (field) => {
      expect(problemOf(without(field))).toEqual({ file: 'config.json', field, message: 'is missing' });
    },
  );

  it.each([
    ['tenant', 7, 'must be a text'],
    ['clientId', null, 'must be a text'],
    ['audience', '', 'must not be empty'],
    ['audience', 'x'.repeat(513), 'must be at most 512 characters'],
    ['tenant', 'family', 'must be a web address that starts with https://'],
    ['functionUrl', 'http://albums.example', 'must start with https:// (http:// is for this computer only)'],
    ['functionUrl', 'https://albums.example/api', 'must end after the host name, with nothing behind it'],
    ['callbackPorts', 42_813, 'must be a list'],
    ['callbackPorts', [], 'must name at least one port'],
    ['callbackPorts', Array.from({ length: 11 }, () => 42_813), 'must name at most 10 ports'],
  ])('is named with what it must be: %s (case %#)', (field, value, message) => {
    expect(problemOf({ ...CONFIG, [field]: value })).toEqual({ file: 'config.json', field, message });
  });

  it.each([
    [80, 'must be 1024 or more'],
    [65_536, 'must be 65535 or less'],
    ['42813', 'must be a number'],
    [42_813.5, 'must be a whole number'],
  ])('is named with its place in a list: port %j', (port, message) => {
    expect(problemOf({ ...CONFIG, callbackPorts: [42_813, port] })).toEqual({
      file: 'config.json',
      field: 'callbackPorts, entry 2',
      message,
    });
  });

  it('is named where its name is not known', () => {
    expect(problemOf({ ...CONFIG, client_id: 'x' })).toEqual({
      file: 'config.json',
      field: 'client_id',
      message: 'is not a field of the set-up file: check its spelling',
    });
  });

  it('comes second to the version: a newer file asks for a newer app, whatever else is in it', () => {
    expect(problemOf({ ...CONFIG, version: 2, contacts: [] })).toEqual({
      file: 'config.json',
      field: 'version',
      message: 'must be 1: a newer file needs a newer Easy Albums',
    });
  });
});
