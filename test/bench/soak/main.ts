/**
 * `node dist/bench/soak.js --function FILE [--seconds 60]`: the function as a process of its own, under load, with faults behind
 * it. Ends with 0 where no answer was wrong, its memory stayed flat, and it ended cleanly when asked to.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { request } from 'undici';
import { z } from 'zod';
import { startFunction } from '../function/subjects.ts';
import { seeded } from '../support/random.ts';
import { short } from '../support/statistics.ts';
import { accessTokens, newKeys } from '../support/tenant.ts';
import { startFaultyUpstreams } from './faulty-upstreams.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    function: { type: 'string', default: 'dist/function/main.js' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});

const USERS = 500;
const CLIENTS = 32;
/** The heap in use after a full collection may grow by this much from the first fifth of the time to its end. */
const MOST_GROWTH = 1.3;

const memorySchema = z.object({ rss: z.number(), heapUsed: z.number() });

const random = seeded(Number(values.seed));
const keys = newKeys();
const upstreams = await startFaultyUpstreams(keys.publicJwk, random);
const tokens = await accessTokens(keys, `${upstreams.origin}/`, USERS);
const subject = await startFunction(upstreams.origin, resolve(values.function));
const origin = new URL(subject.url).origin;
const heaps: number[] = [];
const report = await soak({
  function: origin,
  upstreams,
  tokens,
  clients: CLIENTS,
  seconds: Number(values.seconds),
  random,
  async eachSecond() {
    heaps.push((await subject.worker.ask({}, memorySchema)).heapUsed);
  },
});

// Asked to end in the middle of requests: those get their answers, and the process is gone.
const last = tokens
  .slice(0, 20)
  .map((token) => request(`${origin}/api/albums`, { headers: { authorization: `Bearer ${token}` } }));
await Promise.race(last);
const code = await subject.worker.stop();
const finished = await Promise.allSettled(last);
await upstreams.close();

const growth = (heaps.at(-1) ?? Number.NaN) / (heaps[Math.floor(heaps.length / 5)] ?? Number.NaN);
const problems = [
  ...new Set(report.wrong),
  ...(code === 0 ? [] : [`the process ended with ${code}`]),
  ...(growth > MOST_GROWTH ? [`the heap grew by the factor ${short(growth)}`] : []),
];
console.log(
  `${short(report.requests)} requests in ${values.seconds} s, ${upstreams.faultsSeen()} faults behind them`,
);
console.log(`answers: ${JSON.stringify(report.answers)}`);
console.log(
  `slowest answer ${short(report.slowestMs)} ms; all served again ${short(report.recoveredMs)} ms after the faults`,
);
console.log(`heap in use, last second to that after a fifth: ${short(growth)}`);
console.log(
  `asked to end: exit code ${code}, ${finished.filter(({ status }) => status === 'fulfilled').length} of 20 requests under way answered`,
);
console.log(problems.length === 0 ? 'Nothing was wrong.' : `Wrong: ${problems.join('; ')}`);
process.exitCode = problems.length === 0 ? 0 : 1;
