/** The tenant's users with their linked identities, and the Google tokens that come with each sign-in. */
import { CONNECTION, GOOGLE_BASIC_SCOPES, GOOGLE_PHOTOS_SCOPE, type SampleUser } from './constants.ts';

/** Google, as the tenant meets it. */
export interface GoogleTokenIssuer {
  /** What a sign-in gives. */
  issueToken(request: {
    sub: string;
    scopes: readonly string[];
    expiresInSeconds: number;
  }): GoogleTokens | Promise<GoogleTokens>;
  /** A fresh access token, as Token Vault asks for one; null where the user took the permission back. */
  renewToken(refreshToken: string): Promise<RenewedGoogleToken | null>;
}

export interface GoogleTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export interface RenewedGoogleToken {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export interface GoogleGrant {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Seconds of life that the access token had at sign-in: Auth0 never updates it. */
  readonly expiresIn: number;
  readonly scopes: readonly string[];
}

export interface TenantUser {
  readonly profile: SampleUser;
  /** When the user signed in last, in milliseconds since 1970. */
  readonly lastLogin: number;
  readonly logins: number;
  readonly google: GoogleGrant;
}

export interface GoogleSignIn {
  /** What `connection_scope` asked for, beside the basic scopes. */
  readonly scopes: readonly string[];
  /** `access_type=offline` */
  readonly offline: boolean;
  /** `approval_prompt=force`: Google gives a refresh token again. */
  readonly force?: boolean;
  /** Those of the scopes that the person unticked on Google's page. */
  readonly refused?: readonly string[];
}

export class TenantUsers {
  readonly #signedIn = new Map<string, TenantUser>();
  readonly profiles: readonly SampleUser[];
  readonly #google: GoogleTokenIssuer;
  readonly #tokenSeconds: () => number;

  constructor(profiles: readonly SampleUser[], google: GoogleTokenIssuer, tokenSeconds: () => number) {
    this.profiles = profiles;
    this.#google = google;
    this.#tokenSeconds = tokenSeconds;
  }

  profile(userId: string): SampleUser | undefined {
    return this.profiles.find((profile) => profile.id === userId);
  }

  /** Auth0 knows a user from the first sign-in on. */
  find(userId: string): TenantUser | undefined {
    return this.#signedIn.get(userId);
  }

  /** Google gives its refresh token once, at the first offline sign-in; Auth0 keeps it through later ones. */
  async recordSignIn(profile: SampleUser, signIn: GoogleSignIn): Promise<TenantUser> {
    const before = this.#signedIn.get(profile.id);
    const refused = signIn.refused ?? [];
    const scopes = grantedScopes(
      profile,
      signIn.scopes.filter((scope) => !refused.includes(scope)),
    );
    const expiresIn = this.#tokenSeconds();
    const tokens = await this.#google.issueToken({
      sub: profile.googleSub,
      scopes,
      expiresInSeconds: expiresIn,
    });
    const kept = signIn.force ? null : (before?.google.refreshToken ?? null);
    const user: TenantUser = {
      profile,
      lastLogin: Date.now(),
      logins: (before?.logins ?? 0) + 1,
      google: {
        accessToken: tokens.accessToken,
        refreshToken: kept ?? (signIn.offline ? tokens.refreshToken : null),
        expiresIn,
        scopes,
      },
    };
    this.#signedIn.set(profile.id, user);
    return user;
  }

  /** Token Vault keeps only what it can renew. */
  async freshGoogleToken(user: TenantUser): Promise<RenewedGoogleToken | null> {
    return user.google.refreshToken === null ? null : this.#google.renewToken(user.google.refreshToken);
  }
}

function grantedScopes(profile: SampleUser, asked: readonly string[]): readonly string[] {
  const given = asked.filter((scope) => profile.photosScope === 'granted' || scope !== GOOGLE_PHOTOS_SCOPE);
  return [...new Set([...GOOGLE_BASIC_SCOPES, ...given])];
}

/**
 * A user as `GET /api/v2/users/{id}` answers it.
 * https://auth0.com/docs/api/management/v2/users/get-users-by-id
 */
export function userResource(user: TenantUser, showTokens: boolean): Record<string, unknown> {
  const { profile, google } = user;
  const googleIdentity = {
    provider: CONNECTION,
    ...(showTokens
      ? {
          access_token: google.accessToken,
          expires_in: google.expiresIn,
          ...(google.refreshToken === null ? {} : { refresh_token: google.refreshToken }),
        }
      : {}),
    user_id: profile.googleSub,
    connection: CONNECTION,
    isSocial: true,
  };
  const first = profile.firstIdentity;
  const firstIdentities = first
    ? [
        {
          provider: first.provider,
          user_id: first.userId,
          connection: first.provider === 'auth0' ? 'Username-Password-Authentication' : first.provider,
          isSocial: first.provider !== 'auth0',
          // Another provider's token: whoever takes the first identity's token unseen gets this one.
          ...(showTokens && first.provider !== 'auth0' ? { access_token: `EAAother${first.userId}` } : {}),
        },
      ]
    : [];
  return {
    created_at: new Date(user.lastLogin).toISOString(),
    email: profile.email,
    email_verified: true,
    identities: [...firstIdentities, googleIdentity],
    name: profile.name,
    nickname: profile.email.split('@')[0],
    updated_at: new Date(user.lastLogin).toISOString(),
    user_id: profile.id,
    last_ip: '127.0.0.1',
    last_login: new Date(user.lastLogin).toISOString(),
    logins_count: user.logins,
  };
}
