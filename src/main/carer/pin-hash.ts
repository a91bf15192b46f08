/** The PIN as it lies on the disk: a slow hash that is of no use without a key out of the keychain. */
import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export interface PinHash {
  /** Base64, 16 bytes. */
  readonly salt: string;
  /** Base64, 32 bytes. */
  readonly hash: string;
}

/** What scrypt takes: RFC 7914, section 2. `maxmem` in bytes. */
export interface HashCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly maxmem: number;
}

/** 32 MB and about a quarter of a second a try, after the OWASP cheat sheet for the storage of passwords. */
export const SLOW: HashCost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const HASH_BYTES = 32;

/** @param key Base64, out of the keychain: with it missing, ten thousand PINs can be tried and none recognised */
export async function hashPin(pin: string, key: string, cost: HashCost): Promise<PinHash> {
  const salt = randomBytes(16);
  return { salt: salt.toString('base64'), hash: (await hashWith(pin, salt, key, cost)).toString('base64') };
}

export async function isPin(
  pin: string,
  { salt, hash }: PinHash,
  key: string,
  cost: HashCost,
): Promise<boolean> {
  const wanted = Buffer.from(hash, 'base64');
  const got = await hashWith(pin, Buffer.from(salt, 'base64'), key, cost);
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}

async function hashWith(pin: string, salt: Buffer, key: string, cost: HashCost): Promise<Buffer> {
  const slow = await new Promise<Buffer>((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, cost, (failure, result) => (failure ? reject(failure) : resolve(result)));
  });
  return createHmac('sha256', Buffer.from(key, 'base64')).update(slow).digest();
}
