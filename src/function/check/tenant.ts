/** Is there an Auth0 tenant, and can its tokens be verified? */
import { z } from 'zod';
import { parseUrl } from '../../shared/url.ts';
import type { Outside } from '../outside.ts';
import { ask, strange } from './ask.ts';
import { type Finding, passed, StepFailed } from './finding.ts';

/** OpenID Connect Discovery 1.0, section 3. */
const discoverySchema = z.object({ issuer: z.string() });

export async function checkTenant(tenant: string, outside: Outside): Promise<Finding> {
  const url = `${tenant}/.well-known/openid-configuration`;
  const { status, json } = await ask({ method: 'GET', url, headers: {} }, outside);
  const discovery = discoverySchema.safeParse(json);
  if (status === 404 || (status === 200 && !discovery.success)) {
    throw new StepFailed(
      `No Auth0 tenant answers at ${tenant}.`,
      'Check TENANT: https:// and the domain of the tenant.',
    );
  }
  if (status !== 200 || !discovery.success) throw strange(`The tenant ${tenant}`, status);
  const { issuer } = discovery.data;
  if (issuer !== `${tenant}/`) {
    const own = parseUrl(issuer)?.origin ?? 'something else';
    throw new StepFailed(
      `The tenant at ${tenant} calls itself ${own}: its tokens would be refused.`,
      `Set TENANT to ${own}, and the tenant in the app's config.json as well.`,
    );
  }
  return passed(`${tenant} answers and names itself rightly.`);
}

/** RFC 7517; what the function needs of it. */
const keySetSchema = z.object({
  keys: z.array(z.object({ kty: z.string(), alg: z.string().optional(), use: z.string().optional() })),
});

export async function checkKeys(tenant: string, outside: Outside): Promise<Finding> {
  const { status, json } = await ask(
    { method: 'GET', url: `${tenant}/.well-known/jwks.json`, headers: {} },
    outside,
  );
  const keySet = keySetSchema.safeParse(json);
  if (status !== 200 || !keySet.success) throw strange("The tenant's key set", status);
  const usable = keySet.data.keys.filter(
    ({ kty, alg, use }) => kty === 'RSA' && (alg ?? 'RS256') === 'RS256' && (use ?? 'sig') === 'sig',
  );
  if (usable.length === 0) {
    throw new StepFailed(
      'The tenant has no key for RS256.',
      'Set the signing algorithm of the API to RS256.',
    );
  }
  return passed(`${usable.length === 1 ? 'One key' : `${usable.length} keys`} for RS256.`);
}
