/** The tenant's RS256 signing keys, and tokens made by hand for tests that need odd ones. */
import { generateKeyPair, type KeyObject, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { createLocalJWKSet, exportJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
  readonly publicPem: string;
}

/** Who signs a token, for proofs that only the tenant's own signature is taken. */
export type Signing =
  | 'tenant'
  /** Another RSA key, under the tenant's key id. */
  | 'stranger'
  /** HMAC with the tenant's public key as its secret: the algorithm-confusion attack. */
  | 'HS256'
  /** `alg: none`, no signature. */
  | 'none';

export class TenantKeys {
  /** Newest, the one that signs, first. */
  #keys: readonly [SigningKey, ...SigningKey[]];

  private constructor(first: SigningKey) {
    this.#keys = [first];
  }

  static async create(): Promise<TenantKeys> {
    return new TenantKeys(await newKey());
  }

  /** A new key signs from now on. The one before stays published, as in Auth0, until it is revoked. */
  async rotate(options: { revokePrevious: boolean }): Promise<void> {
    const key = await newKey();
    this.#keys = options.revokePrevious ? [key] : [key, this.#keys[0]];
  }

  privateJwks(): { keys: JWK[] } {
    return { keys: this.#keys.map((key) => key.privateJwk) };
  }

  async sign(claims: JWTPayload, signing: Signing = 'tenant'): Promise<string> {
    const [key] = this.#keys;
    const header = { typ: 'JWT', kid: key.kid };
    switch (signing) {
      case 'tenant':
        return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(key.privateKey);
      case 'stranger':
        return new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', ...header })
          .sign((await newKey()).privateKey);
      case 'HS256':
        return new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', ...header })
          .sign(Buffer.from(key.publicPem));
      case 'none':
        return `${encoded({ alg: 'none', ...header })}.${encoded(claims)}.`;
    }
  }

  /** The claims of a token that this tenant signed for `audience`; throws jose's errors. */
  async verify(token: string, expected: { issuer: string; audience: string }): Promise<JWTPayload> {
    const keys = createLocalJWKSet({ keys: this.#keys.map((key) => key.publicJwk) });
    const { payload } = await jwtVerify(token, keys, { ...expected, algorithms: ['RS256'] });
    return payload;
  }
}

async function newKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const named = { kid: randomUUID(), alg: 'RS256', use: 'sig' };
  return {
    kid: named.kid,
    privateKey,
    privateJwk: { ...(await exportJWK(privateKey)), ...named },
    publicJwk: { ...(await exportJWK(publicKey)), ...named },
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
