import { fetch } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LogLine } from '../../../src/function/operations/log.ts';
import {
  albumsAnswerSchema,
  functionErrorSchema,
  photosAnswerSchema,
  photosByIdAnswerSchema,
} from '../../../src/shared/function-api.ts';
import { EMIL, MARTA, OTTO, ROSA, type SampleUser, SIGNE } from '../../services/constants.ts';
import { type Services, startServices } from '../../services/services.ts';

const EVERYBODY = [ROSA, EMIL, OTTO, SIGNE, MARTA];

async function call(
  services: Services,
  user: SampleUser,
  path: string,
  claims: Record<string, unknown> = {},
) {
  const token = await services.tenant.issueAccessToken({ sub: user.id, ...claims });
  const response = await fetch(`${services.config.functionUrl}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.status, json: await response.json() };
}

/** A sign-in by hand takes longer than the second in which the tokens before it were issued. */
function issuedLater(): Record<string, unknown> {
  return { iat: Math.floor(Date.now() / 1000) + 5 };
}

function codeOf({ json }: { json: unknown }): string {
  return functionErrorSchema.parse(json).error.code;
}

describe.each(['management-api', 'token-vault'] as const)(
  "Google's tokens from the %s",
  (googleTokenSource) => {
    let services: Services;
    const lines: LogLine[] = [];
    beforeAll(async () => {
      services = await startServices({
        googleTokenSource,
        functionLog: (line) => void lines.push(line),
        functionEnvironment: { REQUESTS_PER_MINUTE: '10000' },
      });
      for (const user of EVERYBODY) await services.tenant.recordSignIn(user);
    });
    afterAll(() => services.close());
    beforeEach(() => {
      services.google.requests.clear();
      services.tenant.requests.clear();
    });

    it('brings albums, the photos of one, and fresh addresses of photos', async () => {
      const { albums } = albumsAnswerSchema.parse((await call(services, ROSA, '/api/albums')).json);
      expect(albums.length).toBeGreaterThan(0);
      const album = albums.find(({ cover }) => cover);
      const answer = await call(services, ROSA, `/api/albums/${album?.id}/photos`);
      const { photos } = photosAnswerSchema.parse(answer.json);
      expect(photos.length).toBeGreaterThan(0);
      const ids = photos.slice(0, 3).map(({ id }) => id);
      const again = await call(services, ROSA, `/api/photos?ids=${ids.join(',')}`);
      expect(photosByIdAnswerSchema.parse(again.json).photos.map(({ id }) => id)).toEqual(ids);
    });

    it('makes one call for a request once everything is in memory', async () => {
      await call(services, ROSA, '/api/albums');
      services.google.requests.clear();
      services.tenant.requests.clear();
      await call(services, ROSA, '/api/albums');
      expect(services.google.requests.count()).toBe(1);
      expect(services.tenant.requests.count()).toBe(0);
    });

    it('says with an empty list that there are no albums', async () => {
      expect(await call(services, EMIL, '/api/albums')).toEqual({ status: 200, json: { albums: [] } });
    });

    it('finds Google behind another linked account', async () => {
      const { albums } = albumsAnswerSchema.parse((await call(services, MARTA, '/api/albums')).json);
      expect(albums.length).toBeGreaterThan(0);
    });

    it('asks those to sign in again whose Google grant is gone', async () => {
      expect(codeOf(await call(services, OTTO, '/api/albums'))).toBe('sign_in_again');
    });

    it('names the permission that a user did not give, until the next sign-in gives it', async () => {
      expect(codeOf(await call(services, SIGNE, '/api/albums'))).toBe('permission_missing');
      await services.tenant.recordSignIn({ ...SIGNE, photosScope: 'granted' }, { force: true });
      expect((await call(services, SIGNE, '/api/albums', issuedLater())).status).toBe(200);
    });

    it('takes a new token when Google no longer takes the one in memory', async () => {
      await call(services, ROSA, '/api/albums');
      services.google.expireTokens(ROSA.googleSub);
      expect((await call(services, ROSA, '/api/albums')).status).toBe(200);
    });

    it('works again after a user who took the permission back has signed in anew', async () => {
      await call(services, ROSA, '/api/albums');
      services.google.revokeGrant(ROSA.googleSub);
      expect(codeOf(await call(services, ROSA, '/api/albums'))).toBe('sign_in_again');
      await services.tenant.recordSignIn(ROSA, { force: true });
      expect((await call(services, ROSA, '/api/albums', issuedLater())).status).toBe(200);
    });

    it('takes tokens of a new signing key at once', async () => {
      await services.tenant.rotateKeys({ revokePrevious: false });
      expect((await call(services, ROSA, '/api/albums')).status).toBe(200);
    });

    it.each(['stranger', 'HS256', 'none'] as const)('refuses a token signed by: %s', async (signing) => {
      const token = await services.tenant.issueAccessToken({}, signing);
      const response = await fetch(`${services.config.functionUrl}/api/albums`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status).toBe(401);
    });

    it('refuses the token of the Management API', async () => {
      const token = await services.tenant.issueManagementToken();
      const response = await fetch(`${services.config.functionUrl}/api/albums`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status).toBe(401);
    });

    it('writes no token, secret, name or subject into its log', () => {
      const log = JSON.stringify(lines);
      expect(lines.length).toBeGreaterThan(5);
      expect(log).not.toMatch(/ya29|1\/\/0|eyJ|demo-|google-oauth2\||\d{15}|@|https?:/);
    });
  },
);

describe('a wrong secret of the client that exchanges tokens', () => {
  it('is a fault of the service, and nobody is told to sign in again', async () => {
    const lines: LogLine[] = [];
    const services = await startServices({
      googleTokenSource: 'token-vault',
      functionLog: (line) => void lines.push(line),
      functionEnvironment: { TOKEN_VAULT_CLIENT_SECRET: 'rotated-meanwhile' },
    });
    try {
      await services.tenant.recordSignIn(ROSA);
      expect(codeOf(await call(services, ROSA, '/api/albums'))).toBe('internal');
      expect(lines.at(-1)).toMatchObject({ reason: 'Token Vault refuses the exchange: 401 access_denied' });
      expect(JSON.stringify(lines)).not.toContain('rotated-meanwhile');
    } finally {
      await services.close();
    }
  });
});
