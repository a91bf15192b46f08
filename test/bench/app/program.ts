/** A packaged program that runs: when it was started, its page, and the memory of all its processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { connect, type Page } from './devtools.ts';

export const launchSchema = z.object({
  executablePath: z.string(),
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()),
});
export type LaunchPlan = z.infer<typeof launchSchema>;

export interface Program {
  /** Milliseconds since 1970 at which its process was started. */
  readonly startedAt: number;
  readonly page: Page;
  /** Bytes, as all its processes share them out (proportional set size). */
  memory(): Promise<number>;
  /** The same of its first process alone, in which no page is. */
  mainMemory(): Promise<number>;
  stop(): Promise<void>;
}

const ADDRESS = /^DevTools listening on (ws:\S+)$/m;
const LOOK_AGAIN_MS = 250;
/** How long memory is watched until it stands still. */
const MOST_LOOKS = 60;
const STILL = 0.01;

export async function startProgram({ executablePath, args, env }: LaunchPlan): Promise<Program> {
  const startedAt = Date.now();
  const child = spawn(executablePath, [...args, '--remote-debugging-port=0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const page = await connect(await devToolsAddress(child));
  return {
    startedAt,
    page,
    memory: () => memoryOfTree(child.pid ?? 0),
    mainMemory: () => memoryOf(child.pid ?? 0),
    async stop() {
      page.close();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function devToolsAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (more: string) => {
      text = (text + more).slice(-10_000);
      const address = ADDRESS.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}\n${text}`)));
  });
}

/** The memory once it stands still: two looks in a row, a quarter of a second apart, differ by less than 1 %. */
export async function settledMemory(program: Program): Promise<number> {
  let before = await program.memory();
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await wait(LOOK_AGAIN_MS);
    const now = await program.memory();
    if (Math.abs(now - before) < before * STILL) return now;
    before = now;
  }
  return before;
}

/** Bytes of a process and all that it started, as they share them out (proportional set size). */
export async function memoryOfTree(root: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? await parentOf(pid) : null;
    if (parent !== null) parents.set(pid, parent);
  }
  const isInTree = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isInTree(parents.get(pid)));
  const sizes = await Promise.all([...parents.keys()].filter(isInTree).map(memoryOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The fourth field of `stat`; the second, the name, may hold anything and ends with the last bracket (proc(5)). */
async function parentOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

async function memoryOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
}
