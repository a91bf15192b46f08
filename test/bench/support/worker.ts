/** The benchmark's processes: started with one job each, asked over Node's own channel, gone with the benchmark. */
import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve as resolvePath } from 'node:path';
import type { z } from 'zod';

export interface Worker {
  readonly child: ChildProcess;
  /** One question at a time. Rejects when the process ends before it answers. */
  ask<Answer>(question: object, answer: z.ZodType<Answer>): Promise<Answer>;
  /** Asks it to end; settles with its exit code. */
  stop(): Promise<number | null>;
}

export interface WorkerOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly execArgv?: readonly string[];
}

/** @param file name of a built file beside this one, or a path */
export function startWorker(
  file: string,
  { env = {}, args = [], execArgv = [] }: WorkerOptions = {},
): Worker {
  const child = fork(builtFile(file), args, {
    env: { PATH: process.env['PATH'], ...env },
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return {
    child,
    async ask(question, answer) {
      const answered = new Promise<unknown>((resolve, reject) => {
        child.once('message', resolve);
        void ended.then((code) => reject(new Error(`${file} ended with ${code}`)));
      });
      child.send(question);
      return answer.parse(await answered);
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The other end: answers every question of the starter, and lets the process end when nothing else holds it. */
export function answerStarter(answer: (question: unknown) => object | Promise<object>): void {
  process.on('message', (question) => {
    void Promise.resolve(answer(question)).then((reply) => process.send?.(reply));
  });
  // Without its starter there is nothing to do.
  process.once('disconnect', () => process.exit());
}

/** The benchmarks are bundled into one folder, so a file is beside this one wherever its source is. */
export function builtFile(name: string): string {
  return resolvePath(import.meta.dirname, name);
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (typeof address !== 'object' || !address) throw new Error('no port is free');
  return address.port;
}
