/**
 * `node dist/bench/function.js --function FILE --results FOLDER [--quick]`: the hosted function, side by side with a bare
 * proxy and with the approach of an article of 2017. Prints Markdown; every figure is a median of rounds, with its spread.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { keep, machine, table } from '../support/report.ts';
import { ratios, type Spread, short, spreadOf, written } from '../support/statistics.ts';
import { accessTokens, newKeys } from '../support/tenant.ts';
import { startWorker } from '../support/worker.ts';
import {
  type Bench,
  type Counts,
  counts,
  inTurns,
  memoryOverTime,
  newInstances,
  type Rounds,
  type Run,
  run,
  setDelay,
} from './measures.ts';
import { type SubjectName, startArticleProxy, startBareProxy, startFunction } from './subjects.ts';

const { values } = parseArgs({
  options: {
    function: { type: 'string', default: 'dist/function/main.js' },
    results: { type: 'string', default: 'bench-results' },
    quick: { type: 'boolean', default: false },
  },
});

const FULL = {
  rounds: 7,
  seconds: { 1: 2, 16: 2, 256: 3 },
  warmUp: 4_000,
  coldRequests: { 1: 40, 16: 160, 256: 512 },
  instances: 9,
  memoryRequests: 200_000,
  users: 20_000,
};
const QUICK: typeof FULL = {
  rounds: 3,
  seconds: { 1: 0.5, 16: 0.5, 256: 2 },
  warmUp: 1_000,
  coldRequests: { 1: 10, 16: 32, 256: 256 },
  instances: 3,
  memoryRequests: 10_000,
  users: 2_000,
};
const size = values.quick ? QUICK : FULL;

const DELAYS_MS = [50, 0];
const CLIENTS = [1, 16, 256] as const;
const WARM_USERS = 100;
const SUBJECTS: readonly SubjectName[] = ['function', 'bare proxy', 'article'];

interface Situation {
  readonly delayMs: number;
  readonly clients: number;
}
type Warm = Situation & { readonly rounds: Rounds };
type Cold = Situation & { readonly runs: readonly Run[] };

const bench = await prepare();
const before = machine();
const { warm, warmCalls } = await measureWarm();
const { cold, coldCalls } = await measureCold();
await setDelay(bench, 50);
const first = await newInstances(bench, size.instances);
await setDelay(bench, 0);
const memory = await memoryOverTime(bench, size.memoryRequests, size.users);
await bench.load.stop();
await bench.upstreams.stop();
const after = machine();

print();
const file = await keep(values.results, 'function', {
  before,
  after,
  size,
  warm,
  cold,
  first,
  calls: { warm: warmCalls, cold: coldCalls },
  memory,
});
console.log(`\nAll figures: ${file}`);

async function prepare(): Promise<Bench> {
  const upstreams = startWorker('upstreams.js');
  const keys = newKeys();
  const { port } = await upstreams.ask(
    { kind: 'start', publicJwk: keys.publicJwk },
    z.object({ port: z.int() }),
  );
  const origin = `http://127.0.0.1:${port}`;
  say(`signing the access tokens of ${short(size.users)} users`);
  const tokens = await accessTokens(keys, `${origin}/`, size.users);
  const load = startWorker('load.js');
  await load.ask({ kind: 'tokens', tokens }, z.object({}));
  return { upstreams, origin, load, builtFunction: resolve(values.function), tokens };
}

async function measureWarm(): Promise<{ warm: Warm[]; warmCalls: Record<SubjectName, number> }> {
  const subjects = [
    await startFunction(bench.origin, bench.builtFunction),
    await startBareProxy(bench.origin),
    await startArticleProxy(bench.origin),
  ];
  const users = { firstUser: 0, users: WARM_USERS };
  const warmCalls = { function: 0, 'bare proxy': 0, article: 0 };
  for (const subject of subjects) {
    await run(bench, subject, { connections: 16, amount: size.warmUp, ...users });
    await counts(bench);
    await run(bench, subject, { connections: 16, amount: 320, ...users });
    warmCalls[subject.name] = total(await counts(bench)) / 320;
  }
  const warm: Warm[] = [];
  for (const delayMs of DELAYS_MS) {
    await setDelay(bench, delayMs);
    for (const clients of CLIENTS) {
      say(`warm, ${situation({ delayMs, clients })}`);
      const job = { connections: clients, seconds: size.seconds[clients], ...users };
      warm.push({ delayMs, clients, rounds: await inTurns(bench, subjects, job, size.rounds) });
    }
  }
  for (const { worker } of subjects) await worker.stop();
  return { warm, warmCalls };
}

/** Everybody's first request, on an instance that is warm. */
async function measureCold(): Promise<{ cold: Cold[]; coldCalls: Counts & { requests: number } }> {
  const cold: Cold[] = [];
  const sum = { keys: 0, managementToken: 0, user: 0, googleToken: 0, albums: 0, requests: 0 };
  for (const delayMs of DELAYS_MS) {
    await setDelay(bench, 0);
    // A new instance for each delay knows nobody but those who warm it up.
    const subject = await startFunction(bench.origin, bench.builtFunction);
    await run(bench, subject, { connections: 16, amount: size.warmUp, firstUser: 0, users: WARM_USERS });
    await setDelay(bench, delayMs);
    let firstUser = WARM_USERS;
    await counts(bench);
    for (const clients of CLIENTS) {
      say(`first request of each person, ${situation({ delayMs, clients })}`);
      const runs: Run[] = [];
      const amount = size.coldRequests[clients];
      for (let round = 0; round < size.rounds; round += 1) {
        runs.push(await run(bench, subject, { connections: clients, amount, firstUser, users: amount }));
        firstUser += amount;
      }
      cold.push({ delayMs, clients, runs });
      sum.requests += amount * size.rounds;
    }
    const counted = await counts(bench);
    sum.keys += counted.keys;
    sum.managementToken += counted.managementToken;
    sum.user += counted.user;
    sum.googleToken += counted.googleToken;
    sum.albums += counted.albums;
    await subject.worker.stop();
  }
  return { cold, coldCalls: sum };
}

function print(): void {
  console.log(`\n${JSON.stringify(before)}`);
  console.log('\n### Warm: median (least to most) of the rounds, milliseconds\n');
  console.log(
    table(
      ['upstreams, clients', 'subject', 'p50', 'p95', 'p99', 'requests a second', 'processor, ms a request'],
      warm.flatMap((one) =>
        SUBJECTS.map((name) => [
          situation(one),
          name,
          ...latencies(one.rounds[name]),
          written(spreadOf(one.rounds[name].map(({ perSecond }) => perSecond))),
          written(spreadOf(one.rounds[name].map(({ cpuMs }) => cpuMs))),
        ]),
      ),
    ),
  );
  console.log('\n### Side by side: ratios, round by round\n');
  console.log(
    table(
      [
        'upstreams, clients',
        'median to bare proxy (aim ≤ 1.15)',
        'throughput to bare proxy (aim ≥ 0.8)',
        'article to function, median (aim ≥ 3 at 50 ms)',
        'processor time to bare proxy',
      ],
      warm.map((one) => [situation(one), ...sideBySide(one.rounds).map(written)]),
    ),
  );
  console.log('\n### First request of each person, milliseconds\n');
  console.log(
    table(
      ['upstreams, clients', 'p50', 'p95', 'p99', 'requests a second'],
      cold.map((one) => [
        situation(one),
        ...latencies(one.runs),
        written(spreadOf(one.runs.map(({ perSecond }) => perSecond))),
      ]),
    ),
  );
  console.log('\n### A new instance, upstreams after 50 ms, milliseconds\n');
  console.log(`ready ${written(first.readyMs)}, first request ${written(first.firstMs)}`);
  console.log('\n### Upstream calls\n');
  for (const name of SUBJECTS) console.log(`warm, ${name}: ${short(warmCalls[name])} a request`);
  console.log(`first request of a person: ${callsWritten(coldCalls, coldCalls.requests)}`);
  console.log(`first request of an instance: ${callsWritten(first.calls, size.instances)}`);
  console.log(`\n### Memory over ${short(size.memoryRequests)} requests of ${short(size.users)} users\n`);
  for (const [tenth, { rss, heapUsed }] of memory.entries())
    console.log(`tenth ${tenth + 1}: ${megabytes(rss)} resident, ${megabytes(heapUsed)} heap in use`);
  console.log(`last tenth to second: resident ${growth('rss')}, heap in use ${growth('heapUsed')}`);
}

/** Latency and throughput to the bare proxy's, the article's latency to ours, processor time to the bare proxy's. */
function sideBySide({ function: ours, 'bare proxy': bare, article }: Rounds): Spread[] {
  const p50 = (runs: readonly Run[]) => runs.map((one) => one.p50);
  const perSecond = (runs: readonly Run[]) => runs.map((one) => one.perSecond);
  const cpu = (runs: readonly Run[]) => runs.map((one) => one.cpuMs);
  return [
    ratios(p50(ours), p50(bare)),
    ratios(perSecond(ours), perSecond(bare)),
    ratios(p50(article), p50(ours)),
    ratios(cpu(ours), cpu(bare)),
  ];
}

function latencies(runs: readonly Run[]): string[] {
  return (['p50', 'p95', 'p99'] as const).map((name) => written(spreadOf(runs.map((one) => one[name]))));
}

function situation({ delayMs, clients }: Situation): string {
  return `${delayMs === 0 ? 'at once' : `after ${delayMs} ms`}, ${clients}`;
}

function total({ keys, managementToken, user, googleToken, albums }: Counts): number {
  return keys + managementToken + user + googleToken + albums;
}

function callsWritten(calls: Counts, requests: number): string {
  return (['keys', 'managementToken', 'user', 'googleToken', 'albums'] as const)
    .map((name) => `${name} ${short(calls[name] / requests)}`)
    .join(', ');
}

function growth(of: 'rss' | 'heapUsed'): string {
  return short((memory.at(-1)?.[of] ?? Number.NaN) / (memory[1]?.[of] ?? Number.NaN));
}

function megabytes(bytes: number): string {
  return `${short(bytes / 1e6)} MB`;
}

function say(what: string): void {
  console.log(`  … ${what}`);
}
