/** Tokens as a tenant makes them, and as nobody should. Everything about them can be chosen. */
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function newKeyPair(modulusLength = 2048): KeyPair {
  return generateKeyPairSync('rsa', { modulusLength });
}

export function publicJwk({ publicKey }: KeyPair, members: Record<string, unknown> = {}): object {
  return { ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', ...members };
}

export function encoded(part: unknown): string {
  const text = typeof part === 'string' ? part : JSON.stringify(part);
  return Buffer.from(text).toString('base64url');
}

/** Signed with RSA and the given hash, whatever the header says. */
export function signed(
  header: unknown,
  claims: unknown,
  { privateKey }: KeyPair,
  hash = 'RSA-SHA256',
): string {
  const content = `${encoded(header)}.${encoded(claims)}`;
  return `${content}.${createSign(hash).update(content).sign(privateKey).toString('base64url')}`;
}

export function signedWithHmac(header: unknown, claims: unknown, secret: string): string {
  const content = `${encoded(header)}.${encoded(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}
