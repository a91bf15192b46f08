/** Everything that the app talks to: tenant, Google and the hosted function, wired to each other on loopback. */
import { createServer, type Server } from 'node:net';
import { fetch } from 'undici';
import { z } from 'zod';
import type { Logger } from '../../src/function/operations/log.ts';
import type { AppConfig } from '../../src/shared/config.ts';
import {
  API_AUDIENCE,
  CALLBACK_PORTS,
  GOOGLE_CLIENT_ID,
  GOOGLE_CLIENT_SECRET,
  MANAGEMENT_CLIENT_ID,
  MANAGEMENT_CLIENT_SECRET,
  NATIVE_CLIENT_ID,
  type SampleUser,
} from './constants.ts';
import { type Google, type GoogleOptions, startGoogle } from './google.ts';
import { startHosted } from './hosted.ts';
import type { HttpHost } from './http-host.ts';
import { type GoogleTokenIssuer, startTenant, type Tenant } from './tenant.ts';
import type { TenantSettings } from './tenant-settings.ts';

export interface ServicesOptions {
  /** Free ports unless given. */
  readonly tenantPort?: number;
  readonly functionPort?: number;
  /** Registered in the tenant and written into the config; those of the documentation unless given. */
  readonly callbackPorts?: readonly number[];
  readonly users?: readonly SampleUser[];
  readonly tenantSettings?: Partial<TenantSettings>;
  readonly google?: GoogleOptions;
  /** Where the function gets Google's tokens from. */
  readonly googleTokenSource?: 'management-api' | 'token-vault';
  /** Put over the function's environment. */
  readonly functionEnvironment?: Readonly<Record<string, string>>;
  readonly functionLog?: Logger;
}

export interface Services {
  readonly tenant: Tenant;
  readonly google: Google;
  /** The door of the hosted function: its faults and requests. */
  readonly hosted: HttpHost;
  readonly config: AppConfig;
  /** What the function is started with: another process of it can take its place. */
  readonly functionEnvironment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function startServices(options: ServicesOptions = {}): Promise<Services> {
  const callbackPorts = options.callbackPorts ?? CALLBACK_PORTS;
  const source = options.googleTokenSource ?? 'management-api';
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const service of started.splice(0).reverse()) await service.close();
  };
  const keep = <Service extends { close(): Promise<void> }>(service: Service): Service => {
    started.push(service);
    return service;
  };

  try {
    const google = keep(await startGoogle(options.google));
    const tenant = keep(
      await startTenant({
        port: options.tenantPort ?? 0,
        callbackPorts,
        ...(options.users ? { users: options.users } : {}),
        google: tokenIssuer(google),
        settings: { tokenVault: source === 'token-vault' ? 'on' : 'off', ...options.tenantSettings },
      }),
    );
    const functionEnvironment = {
      TENANT: tenant.origin,
      AUDIENCE: API_AUDIENCE,
      GOOGLE_TOKEN_SOURCE: source,
      MANAGEMENT_CLIENT_ID,
      MANAGEMENT_CLIENT_SECRET,
      TOKEN_VAULT_CLIENT_ID: MANAGEMENT_CLIENT_ID,
      TOKEN_VAULT_CLIENT_SECRET: MANAGEMENT_CLIENT_SECRET,
      GOOGLE_CLIENT_ID,
      GOOGLE_CLIENT_SECRET,
      GOOGLE_PHOTOS_ORIGIN: google.origin,
      GOOGLE_TOKEN_ORIGIN: google.origin,
      GOOGLE_PICKER_ORIGIN: google.pickerOrigin,
      ...options.functionEnvironment,
    };
    const hosted = keep(
      await startHosted({
        port: options.functionPort ?? 0,
        environment: functionEnvironment,
        ...(options.functionLog ? { log: options.functionLog } : {}),
      }),
    );
    return {
      tenant,
      google,
      hosted,
      config: {
        version: 1,
        tenant: tenant.origin,
        clientId: NATIVE_CLIENT_ID,
        audience: API_AUDIENCE,
        functionUrl: hosted.origin,
        callbackPorts: [...callbackPorts],
      },
      functionEnvironment,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const renewedSchema = z.object({ access_token: z.string(), expires_in: z.number() });

/** The tenant's connection has the same client at Google as the function. */
function tokenIssuer(google: Google): GoogleTokenIssuer {
  return {
    issueToken: (request) => google.issueToken(request),
    renewToken: async (refreshToken) => {
      const response = await fetch(`${google.origin}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
          client_id: GOOGLE_CLIENT_ID,
          client_secret: GOOGLE_CLIENT_SECRET,
        }),
      });
      if (!response.ok) return null;
      const renewed = renewedSchema.parse(await response.json());
      return { accessToken: renewed.access_token, expiresIn: renewed.expires_in };
    },
  };
}

/** Ports that nothing listens on now, for the callbacks of an app that runs beside others. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listenOn(0)));
  const ports = servers.map((server) => portOf(server));
  await Promise.all(servers.map((server) => closed(server)));
  return ports;
}

/** `port` itself where nothing listens on it, else a free one. */
export async function preferredPort(port: number): Promise<number> {
  try {
    await closed(await listenOn(port));
    return port;
  } catch {
    return 0;
  }
}

function listenOn(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
