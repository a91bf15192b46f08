import { describe, expect, it } from 'vitest';
import { createSignInSecrets, s256 } from '../../../../src/main/sign-in/pkce.ts';

describe('PKCE', () => {
  it('makes the challenge of RFC 7636, appendix B', () => {
    expect(s256('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('makes the verifier of RFC 7636, appendix B, from its octets', () => {
    const octets = Buffer.from([
      116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214,
      191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
    ]);
    expect(createSignInSecrets(() => octets)).toMatchObject({
      verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    });
  });

  it('draws verifier, state and nonce of 256 bits each, new for every sign-in', () => {
    const drawn = Array.from({ length: 20 }, () => createSignInSecrets()).flatMap(
      ({ verifier, state, nonce }) => [verifier, state, nonce],
    );
    expect(new Set(drawn).size).toBe(60);
    for (const value of drawn) expect(value).toMatch(/^[\w-]{43}$/);
  });
});
