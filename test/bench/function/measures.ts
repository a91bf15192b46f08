/** One thing measured, each: for how long, how often, and out of what the figures are made. */
import { readFile } from 'node:fs/promises';
import { request } from 'undici';
import { z } from 'zod';
import { type Spread, spreadOf } from '../support/statistics.ts';
import type { Worker } from '../support/worker.ts';
import { type Subject, type SubjectName, startFunction } from './subjects.ts';

const runSchema = z.object({
  requests: z.number(),
  failed: z.number(),
  perSecond: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
});
export interface Run extends z.infer<typeof runSchema> {
  /** Processor time of the subject for each request, milliseconds; NaN where the system does not tell. */
  readonly cpuMs: number;
}

const countsSchema = z.object({
  keys: z.number(),
  managementToken: z.number(),
  user: z.number(),
  googleToken: z.number(),
  albums: z.number(),
});
export type Counts = z.infer<typeof countsSchema>;

export interface Bench {
  readonly upstreams: Worker;
  readonly origin: string;
  readonly load: Worker;
  readonly builtFunction: string;
  readonly tokens: readonly string[];
}

interface Job {
  readonly connections: number;
  readonly seconds?: number;
  readonly amount?: number;
  readonly firstUser: number;
  readonly users: number;
}

/** @throws where anything but the right status came back: a fast error is no figure. */
export async function run({ load }: Bench, { name, url, worker }: Subject, job: Job): Promise<Run> {
  const before = await cpuTime(worker.child.pid);
  const done = await load.ask({ kind: 'run', url, ...job }, runSchema);
  const after = await cpuTime(worker.child.pid);
  if (done.failed > 0 || done.requests === 0)
    throw new Error(`${done.failed} of ${done.requests} requests to the ${name} failed`);
  return { ...done, cpuMs: (after - before) / done.requests };
}

/** Of Linux's counters, which count a hundred times a second. */
const TICK_MS = 10;

/** Milliseconds for which a process had a processor: `utime` and `stime` of proc(5). */
async function cpuTime(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

export async function setDelay({ upstreams }: Bench, ms: number): Promise<void> {
  await upstreams.ask({ kind: 'delay', ms }, z.object({}));
}

/** Upstream calls since the last time this was asked. */
export function counts({ upstreams }: Bench): Promise<Counts> {
  return upstreams.ask({ kind: 'counts' }, countsSchema);
}

export type Rounds = Record<SubjectName, Run[]>;

/** The subjects one after the other, round by round, each round in another order. */
export async function inTurns(
  bench: Bench,
  subjects: readonly Subject[],
  job: Job,
  rounds: number,
): Promise<Rounds> {
  const runs: Rounds = { function: [], 'bare proxy': [], article: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < subjects.length; place += 1) {
      const subject = subjects[(round + place) % subjects.length];
      if (subject) runs[subject.name].push(await run(bench, subject, job));
    }
  }
  return runs;
}

export interface FirstRequests {
  readonly readyMs: Spread;
  readonly firstMs: Spread;
  readonly calls: Counts;
}

/** New instances, one after the other: until each is ready, and its very first request. */
export async function newInstances(bench: Bench, times: number): Promise<FirstRequests> {
  const readyMs: number[] = [];
  const firstMs: number[] = [];
  await counts(bench);
  for (let time = 0; time < times; time += 1) {
    const subject = await startFunction(bench.origin, bench.builtFunction);
    readyMs.push(subject.readyMs);
    const began = performance.now();
    const { statusCode, body } = await request(subject.url, {
      headers: { authorization: `Bearer ${bench.tokens[time]}` },
    });
    await body.dump();
    firstMs.push(performance.now() - began);
    if (statusCode !== 200) throw new Error(`a new instance answered ${statusCode}`);
    await subject.worker.stop();
  }
  return { readyMs: spreadOf(readyMs), firstMs: spreadOf(firstMs), calls: await counts(bench) };
}

const memorySchema = z.object({ rss: z.number(), heapUsed: z.number() });
export type Memory = z.infer<typeof memorySchema>;

const TENTHS = 10;

/**
 * Requests in ten equal parts, every user in each of them, and the function's memory after each part. Whatever is kept for a
 * user is there after the first part, so from then on it has to stay flat.
 */
export async function memoryOverTime(bench: Bench, requests: number, users: number): Promise<Memory[]> {
  const subject = await startFunction(bench.origin, bench.builtFunction);
  const samples: Memory[] = [];
  for (let tenth = 0; tenth < TENTHS; tenth += 1) {
    await run(bench, subject, { connections: 50, amount: requests / TENTHS, firstUser: 0, users });
    samples.push(await subject.worker.ask({}, memorySchema));
  }
  await subject.worker.stop();
  return samples;
}
