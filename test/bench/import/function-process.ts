/** The hosted function as a process of its own, so that its memory is its own. */
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { memoryOfTree } from '../app/program.ts';
import { builtFile, freePort, startWorker } from '../support/worker.ts';

export interface FunctionProcess {
  readonly origin: string;
  readonly pid: number;
  /** Bytes, proportional set size. */
  memory(): Promise<number>;
  stop(): Promise<unknown>;
}

const LOOK_AGAIN_MS = 50;

export async function startFunctionProcess(
  program: string,
  environment: Readonly<Record<string, string>>,
): Promise<FunctionProcess> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // With the hook it ends with this process, however that ends.
  const hook = pathToFileURL(builtFile('memory-hook.js')).href;
  const worker = startWorker(program, {
    env: { ...environment, HOST: '127.0.0.1', PORT: String(port) },
    execArgv: ['--import', hook],
  });
  while (!(await isUp(origin))) {
    if (worker.child.exitCode !== null) throw new Error('the function did not start');
    await wait(LOOK_AGAIN_MS);
  }
  const pid = worker.child.pid ?? 0;
  return { origin, pid, memory: () => memoryOfTree(pid), stop: () => worker.stop() };
}

async function isUp(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/api/health`).catch(() => null);
  return answer?.ok ?? false;
}
