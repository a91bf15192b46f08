/**
 * The function under load while what is behind it misbehaves: every answer has to be right or one of the errors that say so,
 * nobody may get what is somebody else's, and when all is well again everybody has to be served again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';
import {
  albumsAnswerSchema,
  FUNCTION_ERRORS,
  functionErrorSchema,
  photosAnswerSchema,
  photosByIdAnswerSchema,
} from '../../../src/shared/function-api.ts';
import type { FaultyUpstreams } from './faulty-upstreams.ts';

export interface SoakOptions {
  /** Origin of the function. */
  readonly function: string;
  readonly upstreams: FaultyUpstreams;
  /** Access tokens, user by user. */
  readonly tokens: readonly string[];
  readonly clients: number;
  readonly seconds: number;
  readonly random: () => number;
  /** Called once a second while the faults last. */
  readonly eachSecond?: () => Promise<void>;
}

export interface SoakReport {
  requests: number;
  /** How often each answer came: `200`, an error's code, or `hung up` by the client. */
  readonly answers: Record<string, number>;
  /** Answers that must not be, in words. */
  readonly wrong: string[];
  /** Milliseconds of the slowest answer. */
  slowestMs: number;
  /** Milliseconds from the end of the faults until every user was served. */
  recoveredMs: number;
}

/** Errors that are right while Auth0 and Google go wrong; nothing of it makes anybody sign in again. */
const ALLOWED = new Set(['try_later', 'bad_upstream']);
/** What the app waits for an answer. */
const LONGEST_MS = 10_000;
/** Share of the requests whose client goes away before the answer. */
const HUNG_UP_SHARE = 0.02;
/** A breaker stays open for 15 s, and then one request tries. */
const RECOVERY_LIMIT_MS = 40_000;
const AGAIN_MS = 250;

export async function soak(options: SoakOptions): Promise<SoakReport> {
  const report: SoakReport = { requests: 0, answers: {}, wrong: [], slowestMs: 0, recoveredMs: 0 };
  const network = new Agent({ connections: options.clients });
  const ask = (user: number, mayHangUp: boolean) => askOnce(options, network, report, user, mayHangUp);
  const endsAt = Date.now() + options.seconds * 1000;

  options.upstreams.setCalm(false);
  const clients = Array.from({ length: options.clients }, async () => {
    while (Date.now() < endsAt) await ask(Math.floor(options.random() * options.tokens.length), true);
  });
  const watching = (async () => {
    while (Date.now() < endsAt) {
      await wait(Math.min(1000, Math.max(0, endsAt - Date.now())));
      await options.eachSecond?.();
    }
  })();
  await Promise.all([...clients, watching]);

  options.upstreams.setCalm(true);
  const calmSince = Date.now();
  for (let user = 0; user < options.tokens.length; user += 1) {
    while ((await ask(user, false)) !== '200') {
      if (Date.now() - calmSince > RECOVERY_LIMIT_MS) {
        report.wrong.push(`user ${user} is still not served`);
        break;
      }
      await wait(AGAIN_MS);
    }
  }
  report.recoveredMs = Date.now() - calmSince;
  await network.close();
  return report;
}

/** Asks one of the three questions and judges the answer; answers what came. */
async function askOnce(
  { function: origin, tokens, random }: SoakOptions,
  network: Agent,
  report: SoakReport,
  user: number,
  mayHangUp: boolean,
): Promise<string> {
  const question = questionOf(user, random);
  const hangingUp =
    mayHangUp && random() < HUNG_UP_SHARE ? AbortSignal.timeout(Math.floor(random() * 20)) : null;
  const began = performance.now();
  report.requests += 1;
  let came: string;
  try {
    const { statusCode, headers, body } = await request(`${origin}${question.path}`, {
      dispatcher: network,
      headers: { authorization: `Bearer ${tokens[user]}` },
      ...(hangingUp ? { signal: hangingUp } : {}),
    });
    const json: unknown = await body.json();
    came = judge(question, user, statusCode, headers['retry-after'], json, report);
  } catch (cause) {
    came = hangingUp?.aborted ? 'hung up' : 'nothing';
    if (came === 'nothing') report.wrong.push(`no answer: ${cause instanceof Error ? cause.message : cause}`);
  }
  report.answers[came] = (report.answers[came] ?? 0) + 1;
  const tookMs = performance.now() - began;
  report.slowestMs = Math.max(report.slowestMs, tookMs);
  if (tookMs > LONGEST_MS) report.wrong.push(`an answer after ${Math.round(tookMs)} ms`);
  return came;
}

interface Question {
  readonly path: string;
  /** The ids that the answer must have, and no others. */
  ids(json: unknown): readonly string[];
  readonly expected: readonly string[];
}

function questionOf(user: number, random: () => number): Question {
  switch (Math.floor(random() * 3)) {
    case 0:
      return {
        path: '/api/albums',
        ids: (json) => albumsAnswerSchema.parse(json).albums.map(({ id }) => id),
        expected: [`album-${user}`],
      };
    case 1:
      return {
        path: `/api/albums/album-${user}/photos`,
        ids: (json) => photosAnswerSchema.parse(json).photos.map(({ id }) => id),
        expected: [`photo-${user}-album-${user}`],
      };
    default: {
      const ids = [`one-${user}`, `two-${user}`];
      return {
        path: `/api/photos?ids=${ids.join(',')}`,
        ids: (json) => photosByIdAnswerSchema.parse(json).photos.map(({ id }) => id),
        expected: ids,
      };
    }
  }
}

function judge(
  question: Question,
  user: number,
  status: number,
  retryAfter: string | string[] | undefined,
  json: unknown,
  { wrong }: SoakReport,
): string {
  if (status === 200) {
    const ids = question.ids(json);
    if (ids.join() !== question.expected.join()) wrong.push(`user ${user} got ${ids.join()}`);
    return '200';
  }
  const { code } = functionErrorSchema.parse(json).error;
  if (!ALLOWED.has(code)) wrong.push(`${status} ${code}`);
  if (FUNCTION_ERRORS[code] !== status) wrong.push(`${code} with status ${status}`);
  if (code === 'try_later' && !/^\d+$/.test(String(retryAfter))) wrong.push('try_later without Retry-After');
  return code;
}
