/** What the main process's tests share: a log that remembers, folders that go away, and promises settled by hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDispatcher } from '../../../src/main/http.ts';
import type { KeytarModule } from '../../../src/main/keychain-entry.ts';
import type { Log, LogFields } from '../../../src/main/log.ts';
import type { AppConfig } from '../../../src/shared/config.ts';
import { type Handler, type HttpHost, startHttpHost } from '../../services/http-host.ts';

export interface RememberingLog extends Log {
  readonly entries: { level: 'info' | 'warn'; event: string; fields: LogFields }[];
  events(): string[];
}

export function rememberingLog(): RememberingLog {
  const entries: RememberingLog['entries'] = [];
  return {
    entries,
    events: () => entries.map(({ event }) => event),
    info: (event, fields = {}) => entries.push({ level: 'info', event, fields }),
    warn: (event, fields = {}) => entries.push({ level: 'warn', event, fields }),
  };
}

/** A folder for one test, deleted when it ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'easy-albums-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The app's own dispatcher, closed when the test ends. */
export function dispatcherForTest() {
  const dispatcher = createDispatcher();
  onTestFinished(() => dispatcher.destroy());
  return dispatcher;
}

/** A loopback host for one test. Routes are `METHOD /path`. */
export async function hostForTest(handler: Handler): Promise<HttpHost> {
  const host = await startHttpHost({ routeOf: (method, url) => `${method} ${url.pathname}` }, () => handler);
  onTestFinished(() => host.close());
  return host;
}

export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(cause: unknown): void;
}

export function deferred<Value = void>(): Deferred<Value> {
  let settle: Pick<Deferred<Value>, 'resolve' | 'reject'> = {
    resolve: () => undefined,
    reject: () => undefined,
  };
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: (value) => settle.resolve(value), reject: (cause) => settle.reject(cause) };
}

/** Lets every promise reaction and immediate that is due run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export const CONFIG: AppConfig = {
  version: 1,
  tenant: 'https://family.eu.auth0.com',
  clientId: 'native-client',
  audience: 'https://albums.example/api',
  functionUrl: 'https://albums.example',
  callbackPorts: [42813, 42814, 42815],
};

/** A keychain in memory, as keytar shows one. */
export class MemoryKeytar implements KeytarModule {
  readonly entries = new Map<string, string>();
  async getPassword(service: string, account: string): Promise<string | null> {
    return this.entries.get(`${service}/${account}`) ?? null;
  }
  async setPassword(service: string, account: string, password: string): Promise<void> {
    this.entries.set(`${service}/${account}`, password);
  }
  async deletePassword(service: string, account: string): Promise<boolean> {
    return this.entries.delete(`${service}/${account}`);
  }
}
