/** Google's part where a test has no Google. */
import { randomBytes } from 'node:crypto';
import type { SampleUser } from './constants.ts';
import type { GoogleTokenIssuer } from './tenant-identities.ts';

/** Tokens that no Google knows. */
export function madeUpGoogle(users: readonly SampleUser[]): GoogleTokenIssuer {
  const owners = new Map<string, string>();
  const accessToken = () => `ya29.${randomBytes(24).toString('base64url')}`;
  return {
    issueToken: ({ sub }) => {
      const refreshToken = `1//${randomBytes(24).toString('base64url')}`;
      owners.set(refreshToken, sub);
      return { accessToken: accessToken(), refreshToken };
    },
    renewToken: async (refreshToken) => {
      const owner = users.find(({ googleSub }) => googleSub === owners.get(refreshToken));
      return owner?.googleGrant === 'alive' ? { accessToken: accessToken(), expiresIn: 3599 } : null;
    },
  };
}
