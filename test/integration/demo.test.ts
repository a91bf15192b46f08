import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { fetch } from 'undici';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { configSchema } from '../../src/shared/config.ts';

let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'));
  await promisify(execFile)(process.execPath, ['scripts/build.mjs', 'demo']);
}, 120_000);
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function startDemo(name: string) {
  const file = join(folder, name, 'config.json');
  const child = spawn(process.execPath, ['dist/demo/demo.js', '--config', file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.push(child);
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  await once(output, 'line');
  return { child, lines, file, config: configSchema.parse(JSON.parse(await readFile(file, 'utf8'))) };
}

it('writes a config that leads to running services, and says so in one line', async () => {
  const { lines, file, config } = await startDemo('one');
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ ready: true, config: file }]);
  const health = await fetch(`${config.functionUrl}/api/health`);
  expect(health.status).toBe(200);
  const discovery = await fetch(`${config.tenant}/.well-known/openid-configuration`);
  expect(discovery.status).toBe(200);
}, 60_000);

it('runs beside another one', async () => {
  const [one, other] = [await startDemo('one'), await startDemo('other')];
  expect(one.config.tenant).not.toBe(other.config.tenant);
  expect(one.config.functionUrl).not.toBe(other.config.functionUrl);
}, 60_000);

it.each<[string, (child: ChildProcess) => void]>([
  ['SIGTERM', (child) => child.kill('SIGTERM')],
  ['SIGINT', (child) => child.kill('SIGINT')],
  ['the end of its input', (child) => child.stdin?.end()],
])(
  'ends well on %s',
  async (_name, end) => {
    const { child } = await startDemo('ending');
    const exited = once(child, 'exit');
    end(child);
    expect(await exited).toEqual([0, null]);
  },
  60_000,
);
