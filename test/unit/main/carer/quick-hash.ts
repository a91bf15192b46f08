import type { HashCost } from '../../../../src/main/carer/pin-hash.ts';

/** A hash for tests in which it does not matter how long one takes. */
export const QUICK: HashCost = { N: 2, r: 1, p: 1, maxmem: 1024 * 1024 };
