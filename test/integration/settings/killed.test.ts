import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { createSettingsStore } from '../../../src/main/settings/settings-store.ts';

const KILLS = 12;

/** Makes a program of writer.ts that plain Node runs; answers its file. */
async function buildWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'writer.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(folder, 'writer.mjs');
}

/** Runs the writer until it has told of `changes`, kills it where it stands, and answers the last change it told of. */
async function killAfter(changes: number, writer: string, folder: string): Promise<number> {
  const child = spawn(process.execPath, [writer, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.split('\n').length > changes) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  return Number(told.trim().split('\n').at(-1));
}

it('settings whose writing is killed again and again are the last ones that were kept, or the ones after', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'easy-albums-killed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const writer = await buildWriter(folder);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const last = await killAfter(kill * 3, writer, join(folder, 'settings'));
    const warnings: string[] = [];
    const store = createSettingsStore({
      folder: join(folder, 'settings'),
      log: { info: () => undefined, warn: (event) => warnings.push(event) },
    });
    await store.load();
    const { slideshow, help } = store.current;
    const after = last === 60 ? 5 : last + 1;
    expect([last, after]).toContain(slideshow.seconds);
    expect(help.name, 'both fields of one change').toBe(`Helper ${slideshow.seconds}`);
    expect(warnings).toEqual([]);
  }
});
