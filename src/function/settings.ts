/** The function's settings: read from the environment once, at the start, with every mistake named at once. */
import { readFileSync } from 'node:fs';
import { isLoopback, parseUrl } from '../shared/url.ts';

/** `GOOGLE_TOKEN_SOURCE=management-api`, the default: Google's tokens are read from the user's identity in Auth0. */
export interface ManagementApiSettings {
  readonly kind: 'management-api';
  /** A machine-to-machine application with the scopes `read:users` and `read:user_idp_tokens`. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The OAuth client with which the Auth0 connection signs in at Google: only that one can renew its tokens. */
  readonly google: { readonly clientId: string; readonly clientSecret: string };
}

/** `GOOGLE_TOKEN_SOURCE=token-vault`: Auth0 keeps and renews Google's tokens, and exchanges the user's token for one. */
export interface TokenVaultSettings {
  readonly kind: 'token-vault';
  /** The confidential client that may exchange tokens of the API. */
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Settings {
  /** Origin of the Auth0 tenant; its issuer is this with a slash behind it. */
  readonly tenant: string;
  readonly audience: string;
  readonly googleTokens: ManagementApiSettings | TokenVaultSettings;
  readonly googlePhotosOrigin: string;
  readonly googleTokenOrigin: string;
  readonly googlePickerOrigin: string;
  /** Subjects that may come in; null lets every user of the tenant in. */
  readonly allowedUsers: ReadonlySet<string> | null;
  /** Client ids (`azp`) that may come in; null lets every client of the tenant in. */
  readonly allowedClients: ReadonlySet<string> | null;
  /** A permission (Auth0's RBAC) that the token has to carry besides the scope. */
  readonly requiredPermission: string | null;
  /** For each user; a minute's worth may come at once. */
  readonly requestsPerMinute: number;
  /** Bearer token for `/api/metrics`; null turns the metrics off. */
  readonly metricsToken: string | null;
  /** Key under which logs hash user ids; null takes a new random one at every start. */
  readonly logHashKey: string | null;
  /** TCP port of the plain Node host. */
  readonly port: number;
}

export interface SettingProblem {
  readonly name: string;
  readonly problem: string;
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    super(['The settings are not right.', ...problems.map(sentence)].join('\n'));
    this.problems = problems;
  }
}

function sentence({ name, problem }: SettingProblem): string {
  return `  ${name} ${problem}`;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 8080;
const DEFAULT_REQUESTS_PER_MINUTE = 120;
/** The metrics token and the hash key guard something on their own, so neither may be guessed. */
const SHORTEST_KEY = 16;
/** What Azure hands over in place of a secret that it could not read. */
const UNRESOLVED = '@Microsoft.KeyVault(';

/**
 * Reads the settings. A name whose value is empty counts as missing. A secret `NAME` can come from a file instead,
 * whose path `NAME_FILE` holds, as container platforms mount them.
 *
 * @throws {SettingsError} naming every setting that is missing or malformed.
 */
export function readSettings(env: Environment): Settings {
  const read = new SettingsReader(env);
  const settings: Settings = {
    tenant: read.origin('TENANT'),
    audience: read.text('AUDIENCE'),
    googleTokens: readGoogleTokens(read),
    googlePhotosOrigin: read.origin('GOOGLE_PHOTOS_ORIGIN', 'https://photoslibrary.googleapis.com'),
    googleTokenOrigin: read.origin('GOOGLE_TOKEN_ORIGIN', 'https://oauth2.googleapis.com'),
    googlePickerOrigin: read.origin('GOOGLE_PICKER_ORIGIN', 'https://photospicker.googleapis.com'),
    allowedUsers: read.list('ALLOWED_USERS'),
    allowedClients: read.list('ALLOWED_CLIENTS'),
    requiredPermission: read.optionalText('REQUIRED_PERMISSION'),
    requestsPerMinute: read.wholeNumber('REQUESTS_PER_MINUTE', DEFAULT_REQUESTS_PER_MINUTE, 1, 100_000),
    metricsToken: read.key('METRICS_TOKEN'),
    logHashKey: read.key('LOG_HASH_KEY'),
    port: read.wholeNumber('PORT', DEFAULT_PORT, 0, 65_535),
  };
  if (read.problems.length > 0) throw new SettingsError(read.problems);
  return settings;
}

function readGoogleTokens(read: SettingsReader): ManagementApiSettings | TokenVaultSettings {
  const kind = read.choice('GOOGLE_TOKEN_SOURCE', ['management-api', 'token-vault']);
  if (kind === 'token-vault') {
    return {
      kind,
      clientId: read.text('TOKEN_VAULT_CLIENT_ID'),
      clientSecret: read.secret('TOKEN_VAULT_CLIENT_SECRET'),
    };
  }
  return {
    kind: 'management-api',
    clientId: read.text('MANAGEMENT_CLIENT_ID'),
    clientSecret: read.secret('MANAGEMENT_CLIENT_SECRET'),
    google: { clientId: read.text('GOOGLE_CLIENT_ID'), clientSecret: read.secret('GOOGLE_CLIENT_SECRET') },
  };
}

/** Reads one setting at a time and collects what is wrong; a value that was wrong is never used. */
class SettingsReader {
  readonly problems: SettingProblem[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  optionalText(name: string): string | null {
    const value = this.#env[name]?.trim();
    return value ? value : null;
  }

  text(name: string): string {
    return this.optionalText(name) ?? this.#wrong(name, 'is missing', '');
  }

  secret(name: string): string {
    return (
      this.#optionalSecret(name) ?? this.#wrong(name, `is missing (or give ${name}_FILE, a file's path)`, '')
    );
  }

  key(name: string): string | null {
    const value = this.#optionalSecret(name);
    if (!value || value.length >= SHORTEST_KEY) return value;
    return this.#wrong(name, `must have at least ${SHORTEST_KEY} characters`, null);
  }

  origin(name: string, whenMissing?: string): string {
    const value = this.optionalText(name) ?? whenMissing;
    if (value === undefined) return this.text(name);
    const url = parseUrl(value);
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
      return this.#wrong(name, 'must be an address such as https://family.eu.auth0.com', '');
    }
    if (url.protocol === 'http:' && !isLoopback(url)) {
      return this.#wrong(name, 'must start with https:// (http:// is for this computer only)', '');
    }
    if (url.href !== `${url.origin}/`) {
      return this.#wrong(name, 'must end after the host name, with nothing behind it', '');
    }
    return url.origin;
  }

  wholeNumber(name: string, whenMissing: number, least: number, most: number): number {
    const value = this.optionalText(name);
    if (value === null) return whenMissing;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    return this.#wrong(name, `must be a whole number from ${least} to ${most}`, whenMissing);
  }

  /** The first choice is the one for a missing value. */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.optionalText(name);
    if (value === null) return choices[0];
    const chosen = choices.find((choice) => choice === value);
    return chosen ?? this.#wrong(name, `must be one of: ${choices.join(', ')}`, choices[0]);
  }

  /** Comma-separated. */
  list(name: string): ReadonlySet<string> | null {
    const value = this.optionalText(name);
    if (value === null) return null;
    const items = value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return items.length > 0 ? new Set(items) : this.#wrong(name, 'names nobody', null);
  }

  /** Empty where something is wrong, and said so already. */
  #optionalSecret(name: string): string | null {
    const value = this.optionalText(name);
    if (value?.startsWith(UNRESOLVED)) {
      return this.#wrong(name, 'is still a reference to a Key Vault, not a value', '');
    }
    const path = this.optionalText(`${name}_FILE`);
    if (path === null) return value;
    if (value !== null) return this.#wrong(name, `and ${name}_FILE are both set: give one of them`, '');
    try {
      const content = readFileSync(path, 'utf8').trim();
      return content === '' ? this.#wrong(`${name}_FILE`, 'names an empty file', '') : content;
    } catch {
      return this.#wrong(`${name}_FILE`, 'names a file that cannot be read', '');
    }
  }

  #wrong<Fallback>(name: string, problem: string, fallback: Fallback): Fallback {
    this.problems.push({ name, problem });
    return fallback;
  }
}
