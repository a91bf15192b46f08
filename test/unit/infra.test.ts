/** The files that set the outside world up have to say what the code says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { REQUIRED_SCOPE } from '../../src/function/door/access-token.ts';
import { routeOf } from '../../src/function/door/route.ts';
import { type Environment, readSettings } from '../../src/function/settings.ts';
import { authorizationUrl } from '../../src/main/sign-in/authorization-request.ts';
import { CALLBACK_PATH } from '../../src/main/sign-in/loopback-callback.ts';
import { configSchema } from '../../src/shared/config.ts';
import { CALLBACK_PORTS } from '../services/constants.ts';
import { MANAGEMENT_SCOPES } from '../services/tenant-scopes.ts';

function read(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
}

const tenant = read('infra/auth0/tenant.yaml');
const bicep = read('infra/azure/main.bicep');
const dockerfile = read('infra/docker/Dockerfile');
const compose = read('infra/docker/compose.yaml');
const guide = read('docs/hosting.md');

/** What the app asks the tenant for. */
const asked = authorizationUrl(
  { tenant: 'https://family.eu.auth0.com', clientId: 'id', audience: 'https://easy-albums.example/api' },
  'http://127.0.0.1:42813/callback',
  { state: 's', nonce: 'n', challenge: 'c' },
).searchParams;

/** Every name that the settings are read from, for one source of Google's tokens. */
function namesRead(source: string): Set<string> {
  const names = new Set<string>();
  const environment: Environment = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get(_target, name) {
        names.add(String(name));
        return name === 'GOOGLE_TOKEN_SOURCE' ? source : undefined;
      },
    },
  );
  try {
    readSettings(environment);
  } catch {
    // An empty environment is not right; what was asked for is what counts here.
  }
  return names;
}

const namesOfSettings = new Set([...namesRead('management-api'), ...namesRead('token-vault')]);
const namesOfSecrets = [...namesOfSettings].filter((name) => namesOfSettings.has(`${name}_FILE`));

/** The part of a YAML list of mappings that starts with `name`, up to the next one of the same depth. */
function entry(yaml: string, name: string): string {
  const start = yaml.indexOf(`  - name: ${name}\n`);
  expect(start, `an entry called ${name}`).toBeGreaterThanOrEqual(0);
  const [text = ''] = yaml.slice(start + 4).split(/\n(?: {2}- |\w)/);
  return text;
}

/** The plain items of the list under `key`. */
function items(yaml: string, key: string): string[] {
  const [, list = ''] = new RegExp(`^ *${key}:\\n((?: *- .*\\n?)+)`, 'm').exec(yaml) ?? [];
  return [...list.matchAll(/- (.*)/g)].map(([, item = '']) => item);
}

describe('the tenant as code', () => {
  const app = entry(tenant, 'Easy Albums (desktop)');
  const api = entry(tenant, 'Easy Albums');

  it('registers the callback addresses that the app listens on', () => {
    expect(items(app, 'callbacks')).toEqual(
      CALLBACK_PORTS.map((port) => `http://127.0.0.1:${port}${CALLBACK_PATH}`),
    );
  });

  it('makes the app a public client whose refresh tokens rotate and end', () => {
    expect(items(app, 'grant_types')).toEqual(['authorization_code', 'refresh_token']);
    for (const line of [
      'app_type: native',
      'oidc_conformant: true',
      'token_endpoint_auth_method: none',
      'alg: RS256',
      'rotation_type: rotating',
      'expiration_type: expiring',
      'infinite_token_lifetime: false',
      'infinite_idle_token_lifetime: false',
    ]) {
      expect(app).toContain(line);
    }
  });

  it('has an API with the scope that the app asks for and the function insists on', () => {
    expect(asked.get('scope')?.split(' ')).toContain(REQUIRED_SCOPE);
    expect(api).toContain(`- value: ${REQUIRED_SCOPE}\n`);
    expect(api).toContain('signing_alg: RS256');
    expect(asked.get('scope')?.split(' ')).toContain('offline_access');
    expect(api).toContain('allow_offline_access: true');
  });

  it('gives the function exactly the two permissions that it needs', () => {
    const grant = tenant.slice(tenant.indexOf('clientGrants:'), tenant.indexOf('connections:'));
    expect(items(grant, 'scope')).toEqual([...MANAGEMENT_SCOPES]);
    expect(grant.match(/client_id:/g)).toHaveLength(1);
  });

  it('has the connection that the app signs in with, with its scope, offline', () => {
    const connection = entry(tenant, asked.get('connection') ?? '');
    expect(asked.get('access_type')).toBe('offline');
    expect(connection).toContain('offline_access: true');
    expect(items(connection, 'freeform_scopes')).toEqual(asked.get('connection_scope')?.split(' '));
    expect(items(connection, 'enabled_clients')).toEqual(['Easy Albums (desktop)']);
  });

  it('holds no secret: ids and secrets come from outside', () => {
    for (const [, value = ''] of tenant.matchAll(/(?:client_secret|client_id|identifier): (.*)/g)) {
      expect(value).toMatch(/^["']?##[A-Z0-9_]+##["']?$|^Easy Albums \(function\)$/);
    }
  });
});

describe('the Azure resources as code', () => {
  /** Settings that Azure's host reads, and those that only a host of another kind needs. */
  const HOST = /^APPLICATIONINSIGHTS_/;
  const ELSEWHERE = /^(?:PORT|GOOGLE_PHOTOS_ORIGIN|GOOGLE_TOKEN_ORIGIN|GOOGLE_PICKER_ORIGIN|.*_FILE)$/;
  const set = new Map(
    [...bicep.matchAll(/^ +(?:.* \{ )?([A-Z]+(?:_[A-Z]+)+|TENANT|AUDIENCE): (.*?)(?: \}.*)?$/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

  it('sets every setting that the function reads, and no other', () => {
    const names = [...set.keys()].filter((name) => !HOST.test(name));
    expect(names.sort()).toEqual([...namesOfSettings].filter((name) => !ELSEWHERE.test(name)).sort());
  });

  it('takes every secret from the Key Vault', () => {
    expect(namesOfSecrets).not.toEqual([]);
    for (const name of namesOfSecrets) expect(set.get(name), name).toMatch(/^secret\.\w+$/);
    const [, references = ''] = /var secret = \{\n([\s\S]*?)\n\}/.exec(bicep) ?? [];
    for (const line of references.split('\n')) expect(line).toContain('@Microsoft.KeyVault(SecretUri=');
    expect(bicep).not.toMatch(/@secure|listKeys|AccountKey/);
  });

  it('is closed where it can be', () => {
    for (const line of ['httpsOnly: true', "minTlsVersion: '1.2'", 'enableRbacAuthorization: true']) {
      expect(bicep).toContain(line);
    }
    expect(bicep).not.toMatch(/^\s*cors:/m);
    expect(bicep.match(/allow: false/g)).toHaveLength(2);
  });

  it('has a prefix in host.json below which the function finds its routes', () => {
    const { extensions } = z
      .object({ extensions: z.object({ http: z.object({ routePrefix: z.string() }) }) })
      .parse(JSON.parse(read('infra/azure/host.json')));
    expect(routeOf(`/${extensions.http.routePrefix}/health`)).toMatchObject({ name: 'health' });
  });

  it('has an example with parameters that exist', () => {
    const [declared, given] = [bicep, read('infra/azure/main.example.bicepparam')].map((text) =>
      [...text.matchAll(/^param (\w+)/gm)].map(([, name = '']) => name),
    );
    expect(declared).toEqual(expect.arrayContaining(given ?? []));
    const required = [...bicep.matchAll(/^param (\w+) \w+$/gm)].map(([, name = '']) => name);
    expect(given).toEqual(expect.arrayContaining(required));
  });
});

describe('the container', () => {
  it('is built from everything that the build of the function reads', async () => {
    const { TARGETS } = z
      .object({ TARGETS: z.object({ function: z.object({ inputs: z.array(z.string()) }) }) })
      .parse(await import(new URL('../../scripts/build/targets.mjs', import.meta.url).href));
    const copied = [...dockerfile.matchAll(/^COPY (?!--)(.*) \S+$/gm)].flatMap(([, from = '']) =>
      from.split(' '),
    );
    expect(copied).toEqual(expect.arrayContaining(TARGETS.function.inputs));
    const letIn = read('infra/docker/Dockerfile.dockerignore').match(/(?<=^!).*/gm);
    expect([...(letIn ?? [])].sort()).toEqual([...copied].sort());
  });

  it('runs the same Node as Azure, as nobody in particular, and looks after its health', () => {
    const [, azure] = /name: 'node'\n +version: '(\d+)'/.exec(bicep) ?? [];
    expect([...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, major]) => major)).toEqual([azure, azure]);
    expect(dockerfile).toMatch(/^USER 1000:1000$/m);
    const [, command = ''] = /^HEALTHCHECK [\s\S]*?CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(z.array(z.string()).parse(JSON.parse(command)).join(' ')).toContain('/api/health');
  });

  it('is given settings that the function reads', () => {
    const inCompose = [...compose.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name = '']) => name);
    const inExample = [...read('infra/docker/function.example.env').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(
      ([, name = '']) => name,
    );
    expect(inCompose.length).toBeGreaterThan(0);
    expect([...namesOfSettings]).toEqual(expect.arrayContaining([...inCompose, ...inExample]));
  });
});

describe('the guide', () => {
  it('names every setting of the function', () => {
    const plain = [...namesOfSettings].filter((name) => !name.endsWith('_FILE'));
    expect(plain.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('shows a config.json that the app takes', () => {
    const [, example = ''] = /```json\n(\{[\s\S]*?"version"[\s\S]*?)```/.exec(guide) ?? [];
    const config = configSchema.parse(JSON.parse(example));
    expect(config.callbackPorts).toEqual([...CALLBACK_PORTS]);
  });

  it('names files that exist', () => {
    const names = [...guide.matchAll(/`((?:infra|src|scripts|docs)\/[\w./-]+\.\w+)`/g)].map(
      ([, name = '']) => name,
    );
    const made = ['infra/azure/main.bicepparam', 'infra/docker/function.env'];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) if (!made.includes(name)) expect(() => read(name), name).not.toThrow();
  });
});
