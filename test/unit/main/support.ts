/** What the main process's tests share: a log that remembers, folders that go away, and promises settled by hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createConnections } from '../../../src/main/http.ts';
import type { KeytarModule } from '../../../src/main/keychain-entry.ts';
import type { Log, LogFields } from '../../../src/main/log.ts';
import type { ChunkFiles } from '../../../src/main/photos/chunked-list.ts';
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
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** The app's own connections, closed when the test ends. */
export function connectionsForTest() {
  const connections = createConnections();
  onTestFinished(() => connections.destroy());
  return connections;
}

/** A loopback host for one test. Routes are `METHOD /path`. */
export async function hostForTest(handler: Handler): Promise<HttpHost> {
  const host = await startHttpHost({ routeOf: (method, url) => `${method} ${url.pathname}` }, () => handler);
  onTestFinished(() => host.close());
  return host;
}

/** The folder of a list, in memory. */
export class MemoryFiles implements ChunkFiles {
  readonly files = new Map<string, string>();
  /** Every name that was written, in this order. */
  readonly written: string[] = [];
  /** Every name that was read, in this order. */
  readonly reads: string[] = [];

  async read(name: string): Promise<unknown> {
    this.reads.push(name);
    const text = this.files.get(name);
    return text === undefined ? null : JSON.parse(text);
  }

  async write(name: string, content: unknown): Promise<void> {
    this.written.push(name);
    this.files.set(name, JSON.stringify(content));
  }

  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    for (const name of this.files.keys()) if (!names.has(name)) this.files.delete(name);
  }

  /** Loses the chunk that was written as this one. */
  damage(chunk: number): void {
    const name = this.written.filter((one) => one !== 'index')[chunk];
    if (name !== undefined) this.files.delete(name);
  }
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
