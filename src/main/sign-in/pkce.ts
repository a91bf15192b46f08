/** The random values of one sign-in: PKCE (RFC 7636), `state` (RFC 6749 §10.12) and `nonce` (OpenID Connect Core §3.1.2.1). */
import { createHash, randomBytes } from 'node:crypto';

export interface SignInSecrets {
  /** 43 characters, 256 bits: RFC 7636 §4.1 asks for at least that. */
  readonly verifier: string;
  /** `S256` of the verifier. */
  readonly challenge: string;
  readonly state: string;
  readonly nonce: string;
}

export function createSignInSecrets(random: (bytes: number) => Buffer = randomBytes): SignInSecrets {
  const verifier = random(32).toString('base64url');
  return {
    verifier,
    challenge: s256(verifier),
    state: random(32).toString('base64url'),
    nonce: random(32).toString('base64url'),
  };
}

/** `BASE64URL(SHA256(ASCII(verifier)))`, RFC 7636 §4.2. */
export function s256(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
