import { describe, expect, it } from 'vitest';
import { hashPin, isPin, SLOW } from '../../../../src/main/carer/pin-hash.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 8).toString('base64');

describe('the hash of a PIN', () => {
  it('is slow, another one each time, and recognises its PIN with its key alone', async () => {
    const first = await hashPin('2468', KEY, SLOW);
    const second = await hashPin('2468', KEY, SLOW);
    expect(first.hash).not.toBe(second.hash);
    expect(await isPin('2468', first, KEY, SLOW)).toBe(true);
    expect(await isPin('2469', first, KEY, SLOW)).toBe(false);
    expect(await isPin('2468', first, OTHER_KEY, SLOW)).toBe(false);
  }, 30_000);

  it('takes at least 32 MB a try', () => {
    expect(128 * SLOW.N * SLOW.r).toBeGreaterThanOrEqual(32 * 1024 * 1024);
  });
});
