import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../../../src/function/check/check.ts';
import { runCheck } from '../../../src/function/check/command.ts';
import type { Finding } from '../../../src/function/check/finding.ts';
import { realOutside } from '../../../src/function/outside.ts';
import {
  API_AUDIENCE,
  GOOGLE_CLIENT_ID,
  GOOGLE_CLIENT_SECRET,
  MANAGEMENT_CLIENT_ID,
  MANAGEMENT_CLIENT_SECRET,
  NATIVE_CLIENT_ID,
} from '../../services/constants.ts';
import type { Fault } from '../../services/faults.ts';
import { type HttpHost, startHttpHost } from '../../services/http-host.ts';
import { type Services, startServices } from '../../services/services.ts';

const outside = realOutside();
let services: Services;
let environment: Record<string, string>;
beforeAll(async () => {
  services = await startServices();
  environment = {
    TENANT: services.tenant.origin,
    AUDIENCE: API_AUDIENCE,
    MANAGEMENT_CLIENT_ID,
    MANAGEMENT_CLIENT_SECRET,
    GOOGLE_CLIENT_ID,
    GOOGLE_CLIENT_SECRET,
    GOOGLE_PHOTOS_ORIGIN: services.google.origin,
    GOOGLE_TOKEN_ORIGIN: services.google.origin,
    GOOGLE_PICKER_ORIGIN: services.google.pickerOrigin,
  };
});
afterAll(async () => {
  await services.close();
  await outside.network.close();
});
beforeEach(() => {
  services.tenant.faults.clear();
  services.google.faults.clear();
  services.hosted.faults.clear();
});

type Changes = Partial<Omit<CheckOptions, 'environment'>> & {
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

async function findings(changes: Changes = {}): Promise<Map<string, Finding>> {
  const options: CheckOptions = {
    appConfig: JSON.stringify(services.config),
    functionUrl: null,
    ...changes,
    environment: { ...environment, ...changes.environment },
  };
  const found = new Map<string, Finding>();
  for await (const { step, finding } of check(options, outside)) found.set(step, finding);
  return found;
}

/** The names of the steps that ended in this way. */
function steps(found: ReadonlyMap<string, Finding>, kind: Finding['kind']): string[] {
  return [...found].filter(([, finding]) => finding.kind === kind).map(([step]) => step);
}

describe('a configuration that is right', () => {
  it('passes every step', async () => {
    const found = await findings();
    expect(steps(found, 'passed')).toEqual([
      'Settings',
      'Auth0 tenant',
      'Signing keys',
      'Management client',
      'Management permissions',
      'Management API',
      'Google client',
      'Google Photos',
      'Google Photos picker',
      'The app',
      'Sign-in',
      'Deployed function',
      'Its door',
    ]);
    expect(found.size).toBe(13);
  });

  it('passes with Token Vault too', async () => {
    services.tenant.settings.tokenVault = 'on';
    const found = await findings({
      environment: {
        GOOGLE_TOKEN_SOURCE: 'token-vault',
        TOKEN_VAULT_CLIENT_ID: MANAGEMENT_CLIENT_ID,
        TOKEN_VAULT_CLIENT_SECRET: MANAGEMENT_CLIENT_SECRET,
      },
    });
    services.tenant.settings.tokenVault = 'off';
    expect(steps(found, 'failed')).toEqual([]);
    expect(found.get('Token Vault')).toMatchObject({ kind: 'passed' });
    expect(found.has('Management client')).toBe(false);
  });

  it('says what it did not look at, and how it would', async () => {
    const found = await findings({ appConfig: null });
    expect(steps(found, 'skipped')).toEqual(['The app', 'Deployed function']);
    expect(found.get('Deployed function')?.says).toContain('--url');
  });
});

describe('settings that are not right', () => {
  it('are all named, and nothing else is tried', async () => {
    services.tenant.requests.clear();
    const found = await findings({ environment: { AUDIENCE: undefined, TENANT: 'http://example.com' } });
    expect([...found.keys()]).toEqual(['Settings']);
    expect(found.get('Settings')?.says).toMatch(/TENANT must start with https.*AUDIENCE is missing/);
    expect(services.tenant.requests.count()).toBe(0);
  });

  it('tell a Key Vault reference that nobody resolved', async () => {
    const found = await findings({
      environment: {
        GOOGLE_CLIENT_SECRET: '@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/s)',
      },
    });
    expect(found.get('Settings')?.says).toContain(
      'GOOGLE_CLIENT_SECRET is still a reference to a Key Vault, not a value',
    );
  });
});

interface Mistake {
  readonly what: string;
  readonly environment: Record<string, string>;
  readonly failed: string[];
  readonly says: RegExp;
}

const MISTAKES: Mistake[] = [
  {
    what: 'the secret of the management client',
    environment: { MANAGEMENT_CLIENT_SECRET: 'mistyped-secret' },
    failed: ['Management client'],
    says: /MANAGEMENT_CLIENT_ID with MANAGEMENT_CLIENT_SECRET/,
  },
  {
    what: 'the management client, where the desktop app stands',
    environment: { MANAGEMENT_CLIENT_ID: NATIVE_CLIENT_ID },
    failed: ['Management client'],
    says: /MANAGEMENT_CLIENT_ID/,
  },
  {
    what: 'the secret of the Google client',
    environment: { GOOGLE_CLIENT_SECRET: 'mistyped-secret' },
    failed: ['Google client'],
    says: /GOOGLE_CLIENT_ID with GOOGLE_CLIENT_SECRET/,
  },
  {
    what: 'the audience',
    environment: { AUDIENCE: 'https://elsewhere.example/api' },
    failed: ['The app'],
    says: /audience and AUDIENCE/,
  },
  {
    what: 'the list of apps',
    environment: { ALLOWED_CLIENTS: 'another-app' },
    failed: ['The app'],
    says: /ALLOWED_CLIENTS does not name/,
  },
];

describe('a mistake in', () => {
  it.each(MISTAKES)('$what fails its own step and no other', async ({ environment: wrong, failed, says }) => {
    const found = await findings({ environment: wrong });
    expect(steps(found, 'failed')).toEqual(failed);
    expect(found.get(failed[0] ?? '')?.says).toMatch(says);
  });

  it('the app’s client id shows at the sign-in', async () => {
    const found = await findings({ appConfig: JSON.stringify({ ...services.config, clientId: 'nobody' }) });
    expect(steps(found, 'failed')).toEqual(['Sign-in']);
  });

  it('the app’s callback ports shows at the sign-in, with the address to register', async () => {
    const found = await findings({
      appConfig: JSON.stringify({ ...services.config, callbackPorts: [42813, 50001] }),
    });
    expect(found.get('Sign-in')).toMatchObject({ kind: 'failed' });
    expect(found.get('Sign-in')?.says).toContain('http://127.0.0.1:50001/callback');
  });

  it('the fields of the app’s config.json names them', async () => {
    const found = await findings({
      appConfig: JSON.stringify({ ...services.config, functionUrl: 'http://a.example' }),
    });
    expect(found.get('The app')?.says).toMatch(/functionUrl must start with https/);
    expect(steps(found, 'skipped')).toEqual(['Sign-in', 'Deployed function']);
  });
});

interface Trouble {
  readonly at: 'tenant' | 'google' | 'hosted';
  readonly route: string;
  readonly fault: Fault;
  readonly failed: string;
  readonly says: RegExp;
}

const TROUBLES: Trouble[] = [
  {
    at: 'tenant',
    route: 'GET /.well-known/openid-configuration',
    fault: { kind: 'nonsense' },
    failed: 'Auth0 tenant',
    says: /No Auth0 tenant answers/,
  },
  {
    at: 'tenant',
    route: 'GET /.well-known/openid-configuration',
    fault: { kind: 'status', status: 200, body: { issuer: 'https://other.eu.auth0.com/' } },
    failed: 'Auth0 tenant',
    says: /calls itself https:\/\/other\.eu\.auth0\.com/,
  },
  {
    at: 'tenant',
    route: 'GET /.well-known/jwks.json',
    fault: { kind: 'status', status: 200, body: { keys: [{ kty: 'EC', alg: 'ES256', use: 'sig' }] } },
    failed: 'Signing keys',
    says: /no key for RS256/,
  },
  {
    at: 'tenant',
    route: 'POST /oauth/token',
    fault: {
      kind: 'status',
      status: 403,
      body: { error: 'access_denied', error_description: 'Client is not authorized to access …' },
    },
    failed: 'Management client',
    says: /not authorised for the Management API/,
  },
  {
    at: 'tenant',
    route: 'POST /oauth/token',
    fault: {
      kind: 'status',
      status: 200,
      body: { access_token: 'a.b.c', expires_in: 86_400, scope: 'read:users' },
    },
    failed: 'Management permissions',
    says: /lacks read:user_idp_tokens/,
  },
  {
    at: 'tenant',
    route: 'GET /api/v2/users/{id}',
    fault: { kind: 'status', status: 403, body: { error: 'Forbidden' } },
    failed: 'Management API',
    says: /does not let the function look people up/,
  },
  {
    at: 'google',
    route: 'POST /token',
    fault: { kind: 'status', status: 429 },
    failed: 'Google client',
    says: /limited/,
  },
  {
    at: 'google',
    route: 'GET /v1/albums',
    fault: { kind: 'drop' },
    failed: 'Google Photos',
    says: /broke off/,
  },
  {
    at: 'google',
    route: 'GET /v1/sessions/{id}',
    fault: {
      kind: 'status',
      status: 403,
      body: { error: { status: 'PERMISSION_DENIED', details: [{ reason: 'SERVICE_DISABLED' }] } },
    },
    failed: 'Google Photos picker',
    says: /switched off/,
  },
  {
    at: 'hosted',
    route: 'GET /api/health',
    fault: { kind: 'status', status: 404 },
    failed: 'Deployed function',
    says: /not the function/,
  },
  {
    at: 'hosted',
    route: 'GET /api/albums',
    fault: { kind: 'status', status: 200, body: { albums: [] } },
    failed: 'Its door',
    says: /without a token/,
  },
];

describe('a service in trouble', () => {
  it.each(TROUBLES)('$failed: $says', async ({ at, route, fault, failed, says }) => {
    services[at].faults.set(route, fault);
    const found = await findings();
    expect(found.get(failed)).toMatchObject({ kind: 'failed' });
    expect(found.get(failed)?.says).toMatch(says);
  });

  it('that is not there at all is told from one that answers wrongly, and what needs it is skipped', async () => {
    const found = await findings({ environment: { TENANT: 'http://127.0.0.1:1' } });
    expect(found.get('Auth0 tenant')?.says).toContain('Nothing listens at http://127.0.0.1:1');
    expect(steps(found, 'skipped')).toEqual([
      'Signing keys',
      'Management client',
      'Management permissions',
      'Management API',
    ]);
    expect(found.get('Google client')).toMatchObject({ kind: 'passed' });
  });
});

describe('what works and deserves a look', () => {
  it('is a permission too many', async () => {
    services.tenant.faults.set('POST /oauth/token', {
      kind: 'status',
      status: 200,
      body: {
        access_token: 'a.b.c',
        expires_in: 86_400,
        scope: 'read:users read:user_idp_tokens delete:users',
      },
    });
    const found = await findings();
    expect(found.get('Management permissions')).toMatchObject({ kind: 'doubtful' });
  });

  it('is a function behind something that adds CORS', async () => {
    services.hosted.faults.set('GET /api/albums', {
      kind: 'status',
      status: 401,
      headers: { 'access-control-allow-origin': '*' },
      body: { error: { code: 'unauthorized', message: 'A valid access token is needed.' } },
    });
    expect((await findings()).get('Its door')).toMatchObject({ kind: 'doubtful' });
  });
});

describe('the first redirect of a sign-in', () => {
  let tenant: HttpHost;
  let location = '';
  beforeAll(async () => {
    tenant = await startHttpHost({ routeOf: (method, url) => `${method} ${url.pathname}` }, () => {
      return (_request, response) => {
        response.writeHead(302, { location }).end();
      };
    });
  });
  afterAll(() => tenant.close());

  async function signInWith(target: string): Promise<Finding | undefined> {
    location = target;
    const found = await findings({
      environment: { TENANT: tenant.origin },
      appConfig: JSON.stringify({ ...services.config, tenant: tenant.origin }),
    });
    return found.get('Sign-in');
  }
  const google = (client: string, rest = '&access_type=offline') =>
    `https://accounts.google.com/o/oauth2/auth?client_id=${client}${rest}`;

  it('may lead to Google with the function’s own client', async () => {
    expect(await signInWith(google(GOOGLE_CLIENT_ID))).toMatchObject({ kind: 'passed' });
  });

  it('must not lead to Google with another client, whose tokens the function could not renew', async () => {
    const finding = await signInWith(google('auth0-development-keys'));
    expect(finding).toMatchObject({ kind: 'failed' });
    expect(finding?.says).toContain('GOOGLE_CLIENT_ID');
  });

  it('deserves a look without offline access', async () => {
    expect(await signInWith(google(GOOGLE_CLIENT_ID, ''))).toMatchObject({ kind: 'doubtful' });
  });

  it('fails with the tenant’s word for a refusal, and with none of its other text', async () => {
    const finding = await signInWith(
      'http://127.0.0.1:42813/callback?error=unauthorized_client&error_description=ABC',
    );
    expect(finding).toMatchObject({ kind: 'failed' });
    expect(finding?.says).toContain('unauthorized_client');
    expect(JSON.stringify(finding)).not.toContain('ABC');
  });

  it('fails when it leads anywhere else', async () => {
    expect((await signInWith('https://phish.example/login'))?.says).toContain('https://phish.example');
  });
});

describe('the command', () => {
  async function run(args: string[], changes: Record<string, string> = {}) {
    const written: string[] = [];
    const code = await runCheck(args, {
      environment: { ...environment, ...changes },
      outside,
      write: (text) => void written.push(text),
    });
    return { code, text: written.join('') };
  }

  it('ends with 0 when nothing failed, and looks at the address it is given', async () => {
    const { code, text } = await run(['--check', '--url', services.hosted.origin]);
    expect(text).toContain(`✓ Deployed function: ${services.hosted.origin} is up.`);
    expect(code).toBe(0);
  });

  it('ends with 1 when a step failed, and prints no secret', async () => {
    const secret = 'mistyped-secret-0123456789';
    const { code, text } = await run(['--check'], {
      MANAGEMENT_CLIENT_SECRET: secret,
      GOOGLE_CLIENT_SECRET: secret,
    });
    expect(code).toBe(1);
    expect(text).toMatch(/✗ Management client: .*\n {2}What to do: /);
    expect(text).not.toContain(secret);
  });

  it.each([['--chek'], ['--url', 'http://example.com'], ['--app-config', '/does/not/exist']])(
    'ends with 64 for a wrong command line: %s',
    async (...args) => {
      const { code, text } = await run(args);
      expect(code).toBe(64);
      expect(text).toContain('usage:');
    },
  );
});
