/** The function as it is shipped: bundled, in folders and processes of its own, without the checkout's packages. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fetch } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { albumsAnswerSchema } from '../../../src/shared/function-api.ts';
import {
  API_AUDIENCE,
  GOOGLE_CLIENT_ID,
  GOOGLE_CLIENT_SECRET,
  MANAGEMENT_CLIENT_ID,
  MANAGEMENT_CLIENT_SECRET,
  ROSA,
} from '../../services/constants.ts';
import { freePorts, type Services, startServices } from '../../services/services.ts';

const run = promisify(execFile);

let services: Services;
let folder = '';
let environment: Record<string, string> = {};
beforeAll(async () => {
  await run(process.execPath, ['scripts/build.mjs', 'function']);
  folder = mkdtempSync(join(tmpdir(), 'function-'));
  cpSync('dist/function', folder, { recursive: true });
  services = await startServices();
  await services.tenant.recordSignIn(ROSA);
  environment = {
    TENANT: services.tenant.origin,
    AUDIENCE: API_AUDIENCE,
    MANAGEMENT_CLIENT_ID,
    MANAGEMENT_CLIENT_SECRET,
    GOOGLE_CLIENT_ID,
    GOOGLE_CLIENT_SECRET,
    GOOGLE_PHOTOS_ORIGIN: services.google.origin,
    GOOGLE_TOKEN_ORIGIN: services.google.origin,
  };
});
afterAll(async () => {
  await services?.close();
  rmSync(folder, { recursive: true, force: true });
});

const lineSchema = z.looseObject({ event: z.string() });
const events = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)).event);

describe('on plain Node', () => {
  it('serves, and ends in peace on SIGTERM', async () => {
    const [port] = await freePorts(1);
    const child = spawn(process.execPath, ['main.js'], {
      cwd: folder,
      env: { ...environment, PORT: String(port), HOST: '127.0.0.1' },
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    await expect.poll(() => output, { timeout: 20_000 }).toContain('"started"');
    const token = await services.tenant.issueAccessToken({ sub: ROSA.id });
    const response = await fetch(`http://127.0.0.1:${port}/api/albums`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(albumsAnswerSchema.parse(await response.json()).albums.length).toBeGreaterThan(0);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(events(output)).toEqual(['started', 'request', 'stopping', 'stopped']);
  });

  it('names every setting that is missing, and starts nothing', async () => {
    const { TENANT, AUDIENCE } = environment;
    const child = spawn(process.execPath, ['main.js'], { cwd: folder, env: { TENANT, AUDIENCE, PORT: 'x' } });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(78);
    for (const name of ['MANAGEMENT_CLIENT_ID', 'MANAGEMENT_CLIENT_SECRET', 'GOOGLE_CLIENT_SECRET', 'PORT']) {
      expect(errors).toContain(name);
    }
    expect(errors).not.toMatch(/ at /);
  });
});

/** What Azure's worker offers to a function app, as far as `@azure/functions` uses it. */
const FAKE_CORE = `
  globalThis.registered = [];
  module.exports = {
    version: '4', hostVersion: '4', Disposable: class {},
    setProgrammingModel() {},
    registerHook() { return { dispose() {} }; },
    registerFunction(metadata, callback) { globalThis.registered.push({ metadata, callback }); },
    log() {},
  };`;
/** Loads the app as the worker does, makes one call, and prints what was registered and answered. */
const DRIVER = `
  await import('./azure.js');
  const [{ metadata, callback }] = globalThis.registered;
  const headers = new Headers({ authorization: 'Bearer ' + process.env.TOKEN });
  const url = 'https://family.azurewebsites.net/api/albums';
  const answer = await callback({ method: 'GET', url, headers, body: null }, {});
  const count = globalThis.registered.length;
  process.stdout.write('ANSWER' + JSON.stringify({ count, bindings: metadata.bindings, answer }));
  process.exit();`;

describe('on Azure Functions', () => {
  it('registers one HTTP function for every path, and answers', async () => {
    mkdirSync(join(folder, 'node_modules/@azure/functions-core'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/@azure/functions-core/index.js'), FAKE_CORE);
    writeFileSync(join(folder, 'driver.mjs'), DRIVER);
    const TOKEN = await services.tenant.issueAccessToken({ sub: ROSA.id });
    const { stdout } = await run(process.execPath, ['driver.mjs'], {
      cwd: folder,
      env: { ...environment, TOKEN },
    });
    const { count, bindings, answer } = z
      .object({
        count: z.int(),
        bindings: z.record(z.string(), z.looseObject({ type: z.string() })),
        answer: z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() }),
      })
      .parse(JSON.parse(stdout.split('ANSWER')[1] ?? ''));
    expect(count).toBe(1);
    expect(Object.values(bindings)).toContainEqual(
      expect.objectContaining({ type: 'httpTrigger', authLevel: 'anonymous', route: '{*path}' }),
    );
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(albumsAnswerSchema.parse(JSON.parse(answer.body)).albums.length).toBeGreaterThan(0);
  });
});
