/** `config.json`: what ties an installed app to one Auth0 tenant and one hosted function. It holds no secret. */
import { z } from 'zod';
import { isLoopback, parseUrl } from './url.ts';

const origin = z
  .string()
  .refine((text) => URL.canParse(text), 'must be a web address that starts with https://')
  .refine((text) => {
    const url = parseUrl(text);
    return !url || url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  }, 'must start with https:// (http:// is for this computer only)')
  .refine((text) => {
    const url = parseUrl(text);
    return !url || (url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password);
  }, 'must end after the host name, with nothing behind it')
  .transform((text) => parseUrl(text)?.origin ?? text);

const name = z.string().trim().min(1, 'must not be empty').max(512, 'must be at most 512 characters');

/** Ports below 1024 need an administrator; those from 49152 on may be handed to any program at any time. */
const callbackPort = z
  .int('must be a whole number')
  .min(1024, 'must be 1024 or more')
  .max(65535, 'must be 65535 or less');

export const configSchema = z.strictObject({
  version: z.literal(1, 'must be 1: a newer file needs a newer Easy Albums'),
  /** Origin of the Auth0 tenant, for instance `https://family.eu.auth0.com`. */
  tenant: origin,
  /** Client id of the tenant's native application. */
  clientId: name,
  /** Identifier of the tenant's API, the `aud` of the access tokens. */
  audience: name,
  /** Origin of the hosted function. */
  functionUrl: origin,
  /** Loopback ports for the sign-in's callback, first free one wins; each is registered in the tenant. */
  callbackPorts: z
    .array(callbackPort)
    .min(1, 'must name at least one port')
    .max(10, 'must name at most 10 ports'),
});
export type AppConfig = z.infer<typeof configSchema>;

/** What is wrong with a configuration file, in words for a carer. `field` is null where the file as a whole is wrong. */
export const configProblemSchema = z.object({
  file: z.string(),
  field: z.string().nullable(),
  message: z.string(),
});
export type ConfigProblem = z.infer<typeof configProblemSchema>;
