import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, readSettings, SettingsError } from '../../../src/function/settings.ts';
import { environment } from './support/function.ts';

const complete = environment('https://family.eu.auth0.com', {
  GOOGLE_PHOTOS_ORIGIN: undefined,
  GOOGLE_TOKEN_ORIGIN: undefined,
  GOOGLE_PICKER_ORIGIN: undefined,
  REQUESTS_PER_MINUTE: undefined,
});

function problemsOf(env: Environment): Record<string, string> {
  try {
    readSettings(env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return Object.fromEntries(error.problems.map(({ name, problem }) => [name, problem]));
  }
  return {};
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, `secret-${Math.random()}`);
  writeFileSync(path, content);
  return path;
}

describe('the settings', () => {
  it("have Google's own addresses and calm limits where nothing else is said", () => {
    expect(readSettings(complete)).toEqual({
      tenant: 'https://family.eu.auth0.com',
      audience: 'https://easy-albums.example/api',
      googleTokens: {
        kind: 'management-api',
        clientId: 'function',
        clientSecret: 'management-secret',
        google: { clientId: 'google-client', clientSecret: 'google-secret' },
      },
      googlePhotosOrigin: 'https://photoslibrary.googleapis.com',
      googleTokenOrigin: 'https://oauth2.googleapis.com',
      googlePickerOrigin: 'https://photospicker.googleapis.com',
      allowedUsers: null,
      allowedClients: null,
      requiredPermission: null,
      requestsPerMinute: 120,
      metricsToken: null,
      logHashKey: null,
      port: 8080,
    });
  });

  it('name everything that is missing, all at once', () => {
    expect(Object.keys(problemsOf({}))).toEqual([
      'TENANT',
      'AUDIENCE',
      'MANAGEMENT_CLIENT_ID',
      'MANAGEMENT_CLIENT_SECRET',
      'GOOGLE_CLIENT_ID',
      'GOOGLE_CLIENT_SECRET',
    ]);
    expect(problemsOf({ ...complete, AUDIENCE: '  ' })).toEqual({ AUDIENCE: 'is missing' });
  });

  it('ask for what Token Vault needs, and for nothing else, where that is chosen', () => {
    const { TENANT, AUDIENCE } = complete;
    const env = { TENANT, AUDIENCE, GOOGLE_TOKEN_SOURCE: 'token-vault' };
    expect(Object.keys(problemsOf(env))).toEqual(['TOKEN_VAULT_CLIENT_ID', 'TOKEN_VAULT_CLIENT_SECRET']);
    const settings = readSettings({ ...env, TOKEN_VAULT_CLIENT_ID: 'a', TOKEN_VAULT_CLIENT_SECRET: 'b' });
    expect(settings.googleTokens).toEqual({ kind: 'token-vault', clientId: 'a', clientSecret: 'b' });
  });

  it.each([
    ['TENANT', 'family.eu.auth0.com'],
    ['TENANT', 'http://family.eu.auth0.com'],
    ['TENANT', 'https://family.eu.auth0.com/path'],
    ['TENANT', 'https://family.eu.auth0.com?x=1'],
    ['TENANT', 'https://user:pass@family.eu.auth0.com'],
    ['TENANT', 'file:///etc'],
    ['GOOGLE_PHOTOS_ORIGIN', 'https://'],
    ['GOOGLE_TOKEN_ORIGIN', 'http://192.168.1.1'],
    ['GOOGLE_TOKEN_SOURCE', 'vault'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['REQUESTS_PER_MINUTE', '0'],
    ['REQUESTS_PER_MINUTE', 'many'],
    ['ALLOWED_USERS', ' , ,'],
    ['METRICS_TOKEN', 'short'],
    ['LOG_HASH_KEY', 'short'],
  ])('name %s for the value "%s"', (name, value) => {
    expect(Object.keys(problemsOf({ ...complete, [name]: value }))).toEqual([name]);
  });

  it.each([
    'https://family.eu.auth0.com/',
    'http://127.0.0.1:4000',
    'http://localhost:4000',
    'http://[::1]:4000',
  ])('take the tenant %s', (tenant) => {
    expect(readSettings({ ...complete, TENANT: tenant }).tenant).toBe(tenant.replace(/\/$/, ''));
  });

  it('read lists with commas, spaces around them or not', () => {
    const { allowedUsers } = readSettings({
      ...complete,
      ALLOWED_USERS: 'google-oauth2|1, google-oauth2|2,',
    });
    expect([...(allowedUsers ?? [])]).toEqual(['google-oauth2|1', 'google-oauth2|2']);
  });
});

describe('a secret', () => {
  const fromFile = (path: string) => ({
    ...complete,
    GOOGLE_CLIENT_SECRET: undefined,
    GOOGLE_CLIENT_SECRET_FILE: path,
  });

  it('can come from a file, without the line break at its end', () => {
    expect(readSettings(fromFile(file('from-a-file\n'))).googleTokens).toMatchObject({
      google: { clientSecret: 'from-a-file' },
    });
  });

  it.each<[string, () => Environment, string]>([
    ['names a file that is not there', () => fromFile('/nowhere/secret'), 'GOOGLE_CLIENT_SECRET_FILE'],
    ['names a folder', () => fromFile(tmpdir()), 'GOOGLE_CLIENT_SECRET_FILE'],
    ['names an empty file', () => fromFile(file(' \n')), 'GOOGLE_CLIENT_SECRET_FILE'],
    [
      'is given twice',
      () => ({ ...complete, GOOGLE_CLIENT_SECRET_FILE: file('another') }),
      'GOOGLE_CLIENT_SECRET',
    ],
  ])('is named once when it %s', (_name, env, name) => {
    expect(Object.keys(problemsOf(env()))).toEqual([name]);
  });

  it('is never in the message', () => {
    const env = { ...complete, TENANT: 'nonsense', METRICS_TOKEN: 'tiny-token' };
    expect(() => readSettings(env)).toThrow(SettingsError);
    expect(() => readSettings(env)).not.toThrow(/secret|tiny-token/);
  });
});
