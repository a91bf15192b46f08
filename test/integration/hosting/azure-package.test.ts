/**
 * The built folder, loaded the way Azure's Node worker loads it: what `main` names is imported from a place without
 * node_modules, and `@azure/functions-core` is answered by the worker, through `Module.prototype.require`
 * (github.com/Azure/azure-functions-nodejs-worker, setupCoreModule.ts).
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  await run(process.execPath, ['scripts/build.mjs', 'function']);
  folder = await mkdtemp(path.join(tmpdir(), 'azure-package-'));
  await cp('dist/function', folder, { recursive: true });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function json(name: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, name), 'utf8'));
}

const manifestSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  private: z.literal(true),
  type: z.literal('module'),
  main: z.string(),
});

/** Stands for the worker: answers `require('@azure/functions-core')`, and writes down what gets registered. */
const WORKER = `
import Module from 'node:module';
import { pathToFileURL } from 'node:url';
const registered = { functions: [], hooks: [], model: null };
const core = {
  version: '1.0.0', hostVersion: '4.0.0', workerVersion: '3.0.0', Disposable: class {},
  setProgrammingModel: (model) => { registered.model = model.name; },
  registerFunction: (metadata, callback) => { registered.functions.push({ metadata, callback }); },
  registerHook: (name) => { registered.hooks.push(name); },
  log: () => undefined,
};
const original = Module.prototype.require;
Module.prototype.require = function (id) { return id === '@azure/functions-core' ? core : original.call(this, id); };
const report = (more) => process.stdout.write('REPORT ' + JSON.stringify(more) + '\\n');
try {
  await import(pathToFileURL(process.argv[2]).href);
  const functions = registered.functions.map((one) => one.metadata);
  const call = async (url) => {
    const request = { method: 'GET', url, headers: new Headers(), body: null };
    const { status, body } = await registered.functions[0].callback(request, {});
    return { status, body: JSON.parse(body) };
  };
  const origin = 'https://easyalbums.azurewebsites.net';
  const health = await call(origin + '/api/health');
  const albums = await call(origin + '/api/albums');
  report({ model: registered.model, hooks: registered.hooks, functions, health, albums });
} catch (error) {
  report({ failure: error.message });
}
process.exit(0);
`;

const answerSchema = z.object({ status: z.number(), body: z.unknown() });

const reportSchema = z.object({
  model: z.string().optional(),
  hooks: z.array(z.string()).optional(),
  functions: z
    .array(
      z.object({ name: z.string(), bindings: z.record(z.string(), z.looseObject({ type: z.string() })) }),
    )
    .optional(),
  health: answerSchema.optional(),
  albums: answerSchema.optional(),
  failure: z.string().optional(),
});

async function loadAsWorker(environment: Record<string, string>) {
  const worker = path.join(folder, 'worker-for-the-test.mjs');
  await writeFile(worker, WORKER);
  const { main } = manifestSchema.parse(await json('package.json'));
  const { stdout } = await run(process.execPath, [worker, path.join(folder, main)], {
    env: environment,
    cwd: folder,
  });
  const [, report] = /^REPORT (.*)$/m.exec(stdout) ?? [];
  return reportSchema.parse(JSON.parse(report ?? '{}'));
}

const SETTINGS = {
  TENANT: 'https://family.eu.auth0.com',
  AUDIENCE: 'https://easy-albums.example/api',
  MANAGEMENT_CLIENT_ID: 'id',
  MANAGEMENT_CLIENT_SECRET: 'secret',
  GOOGLE_CLIENT_ID: 'id',
  GOOGLE_CLIENT_SECRET: 'secret',
};

describe('the folder for Azure Functions', () => {
  it('brings everything along: a manifest, host.json, code, and nothing to install', async () => {
    const names = await readdir(folder);
    expect(names).toEqual(expect.arrayContaining(['azure.js', 'host.json', 'main.js', 'package.json']));
    expect(names.filter((name) => !/\.(?:js|json|mjs)$/.test(name))).toEqual([]);
    const { main } = manifestSchema.parse(await json('package.json'));
    expect(names).toContain(main);
  });

  it('registers one anonymous HTTP function for every path below the prefix of host.json', async () => {
    const host = z
      .object({
        version: z.literal('2.0'),
        extensions: z.object({ http: z.object({ routePrefix: z.string() }) }),
      })
      .parse(await json('host.json'));
    expect(host.extensions.http.routePrefix).toBe('api');

    const { failure, model, hooks, functions = [] } = await loadAsWorker(SETTINGS);
    expect(failure).toBeUndefined();
    expect(model).toBe('@azure/functions');
    expect(hooks).toContain('appTerminate');
    expect(functions.map(({ name }) => name)).toEqual(['api']);
    const trigger = Object.values(functions[0]?.bindings ?? {}).find(({ type }) => type === 'httpTrigger');
    expect(trigger).toMatchObject({ route: '{*path}', authLevel: 'anonymous' });
  });

  it('answers below that prefix, and lets nobody in without a token', async () => {
    const { health, albums } = await loadAsWorker(SETTINGS);
    expect(health).toEqual({ status: 200, body: { status: 'up' } });
    expect(albums).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
  });

  it('does not start with settings that are not right, and says which', async () => {
    const { failure } = await loadAsWorker({ ...SETTINGS, TENANT: '' });
    expect(failure).toMatch(/TENANT is missing/);
  });

  it('runs as a plain Node program from the same place', async () => {
    const program = execFile(process.execPath, [path.join(folder, 'main.js')], {
      env: { ...SETTINGS, PORT: '0', HOST: '127.0.0.1' },
      cwd: folder,
    });
    const started = new Promise<string>((resolve) => {
      program.stdout?.on('data', (text) => resolve(String(text)));
      program.stderr?.on('data', (text) => resolve(String(text)));
    });
    const ended = new Promise<number | null>((resolve) => program.once('exit', resolve));
    expect(await started).toContain('"event":"started"');
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
