import { fetch } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { configSchema } from '../../src/shared/config.ts';
import {
  albumsAnswerSchema,
  functionErrorSchema,
  photosAnswerSchema,
} from '../../src/shared/function-api.ts';
import { createHttpBrowser } from '../services/browser-http.ts';
import { EMIL, MARTA, OTTO, ROSA, SIGNE } from '../services/constants.ts';
import { type Services, startServices } from '../services/services.ts';
import { exchangeCode, signInRequest } from './sign-in-request.ts';

async function signIn(services: Services, as: string): Promise<string> {
  const { url, verifier } = signInRequest(services.tenant);
  const { address } = await createHttpBrowser().authorize(url, { as });
  const code = address.searchParams.get('code') ?? '';
  return (await exchangeCode(services.tenant, code, verifier)).body.access_token;
}

const get = (services: Services, path: string, token: string) =>
  fetch(`${services.config.functionUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });

async function errorCode(services: Services, token: string) {
  const answer = await get(services, '/api/albums', token);
  return functionErrorSchema.parse(await answer.json()).error.code;
}

describe.each(['management-api', 'token-vault'] as const)('with Google’s tokens from the %s', (source) => {
  let services: Services;
  beforeAll(async () => {
    services = await startServices({ googleTokenSource: source });
  });
  afterAll(() => services.close());
  beforeEach(() => services.hosted.faults.clear());

  it('gives the app a config that its own schema takes', () => {
    expect(configSchema.parse(services.config)).toEqual(services.config);
  });

  it.each([
    ['whose only account is Google’s', ROSA],
    ['who has another account linked in front', MARTA],
  ])('brings a user %s from the sign-in page to the bytes of a picture', async (_name, user) => {
    const token = await signIn(services, user.id);
    const { albums } = albumsAnswerSchema.parse(await (await get(services, '/api/albums', token)).json());
    const [album] = albums;
    expect(album?.title).toBeTruthy();
    const path = `/api/albums/${encodeURIComponent(album?.id ?? '')}/photos`;
    const { photos } = photosAnswerSchema.parse(await (await get(services, path, token)).json());
    const image = await fetch(`${photos[0]?.image.url}=w256-h256`);
    expect(image.status).toBe(200);
    expect(image.headers.get('content-type')).toMatch(/^image\//);
    expect((await image.arrayBuffer()).byteLength).toBeGreaterThan(500);
  });

  it('answers no albums for an empty library', async () => {
    const answer = await get(services, '/api/albums', await signIn(services, EMIL.id));
    expect(albumsAnswerSchema.parse(await answer.json()).albums).toEqual([]);
  });

  it('asks a user whose Google permission is gone to sign in again', async () => {
    expect(await errorCode(services, await signIn(services, OTTO.id))).toBe('sign_in_again');
  });

  it('says that the permission for Photos is missing', async () => {
    expect(await errorCode(services, await signIn(services, SIGNE.id))).toBe('permission_missing');
  });

  it('lets a test make the function’s door misbehave, and counts what comes through it', async () => {
    const token = await signIn(services, ROSA.id);
    services.hosted.requests.clear();
    services.hosted.faults.set('GET /api/albums/{id}/photos', { kind: 'drop' }, 1);
    await expect(get(services, '/api/albums/an-album/photos', token)).rejects.toThrow();
    services.hosted.faults.set('GET /api/albums', { kind: 'cut' }, 1);
    await expect((await get(services, '/api/albums', token)).text()).rejects.toThrow();
    expect((await get(services, '/api/albums', token)).status).toBe(200);
    expect(services.hosted.requests.count('GET /api/albums')).toBe(2);
    expect(services.hosted.requests.count('GET /api/albums/{id}/photos')).toBe(1);
  });
});
