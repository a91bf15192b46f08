import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Metrics } from '../../../src/function/operations/metrics.ts';
import { Trace } from '../../../src/function/operations/trace.ts';
import type { Outside } from '../../../src/function/outside.ts';
import { transfer } from '../../../src/function/transfer.ts';
import { LONGEST_ANSWER_MS, LONGEST_SILENCE_MS } from '../../../src/shared/function-api.ts';
import { type TestOutside, testOutside } from './support/outside.ts';

/** Timers that ring when a test says so, by how long they were set for. */
class Alarms {
  readonly #set = new Map<number, Set<() => void>>();

  readonly timer: Outside['timer'] = (ms, action) => {
    const alarms = this.#set.get(ms) ?? new Set();
    this.#set.set(ms, alarms);
    alarms.add(action);
    return () => void alarms.delete(action);
  };

  /** How many are set. */
  count(ms: number): number {
    return this.#set.get(ms)?.size ?? 0;
  }

  ring(ms: number): void {
    for (const action of this.#set.get(ms) ?? []) action();
  }
}

let outside: TestOutside;
let alarms: Alarms;
let trace: Trace;
beforeEach(() => {
  outside = testOutside();
  alarms = new Alarms();
  trace = new Trace(new Metrics());
});
afterEach(() => outside.close());

const passing = (source: Readable, limits: { maxBytes?: number; length?: number } = {}) =>
  transfer(source, { maxBytes: limits.maxBytes ?? 100, length: limits.length ?? null }, trace, {
    ...outside,
    timer: alarms.timer,
  });

describe('a transfer', () => {
  it('hands on what comes, counts it, and leaves no alarm behind', async () => {
    const bytes = await buffer(passing(Readable.from([Buffer.from('ab'), Buffer.from('cd')]), { length: 4 }));
    expect(bytes.toString()).toBe('abcd');
    expect(trace.bytes).toBe(4);
    expect([alarms.count(LONGEST_SILENCE_MS), alarms.count(LONGEST_ANSWER_MS.transfer)]).toEqual([0, 0]);
  });

  it.each([
    ['too many bytes', { maxBytes: 3 }, 'too_large'],
    ['fewer bytes than were announced', { length: 5 }, 'try_later'],
  ])('with %s is a failure', async (_name, limits, code) => {
    await expect(buffer(passing(Readable.from([Buffer.from('abcd')]), limits))).rejects.toMatchObject({
      code,
    });
  });

  it.each([
    ['in which nothing moves for too long', LONGEST_SILENCE_MS, 'a transfer stalled'],
    ['that takes too long altogether', LONGEST_ANSWER_MS.transfer, 'a transfer took too long'],
  ])('%s ends, and its source keeps its connection', async (_name, ms, reason) => {
    const source = new PassThrough();
    source.write('ab');
    const bytes = passing(source);
    const received = buffer(bytes);
    await expect.poll(() => trace.bytes).toBe(2);
    alarms.ring(ms);
    await expect(received).rejects.toMatchObject({ code: 'try_later', reason });
    expect(source.destroyed).toBe(false);
    source.destroy();
  });

  it('that nobody takes ends as well', async () => {
    const source = new PassThrough({ highWaterMark: 1_000_000 });
    for (let piece = 0; piece < 10; piece += 1) source.write(Buffer.alloc(50_000));
    const bytes = passing(source, { maxBytes: 1_000_000 });
    const ended = new Promise((resolve) => bytes.once('error', resolve));
    bytes.once('readable', () => bytes.read());
    await expect.poll(() => trace.bytes).toBeGreaterThan(0);
    alarms.ring(LONGEST_SILENCE_MS);
    expect(await ended).toMatchObject({ code: 'try_later', reason: 'a transfer stalled' });
    expect(alarms.count(LONGEST_ANSWER_MS.transfer)).toBe(0);
  });

  it('that is given up before its first piece leaves no alarm behind', async () => {
    const bytes = passing(Readable.from(['ab']));
    expect(alarms.count(LONGEST_ANSWER_MS.transfer)).toBe(1);
    const closed = new Promise((resolve) => bytes.once('close', resolve));
    bytes.destroy();
    await closed;
    expect(alarms.count(LONGEST_ANSWER_MS.transfer)).toBe(0);
  });

  it('starts to listen for silence anew with each piece', async () => {
    const source = new PassThrough();
    const received = buffer(passing(source));
    source.write('ab');
    await expect.poll(() => trace.bytes).toBe(2);
    expect(alarms.count(LONGEST_SILENCE_MS)).toBe(1);
    source.end('cd');
    expect((await received).toString()).toBe('abcd');
    expect(alarms.count(LONGEST_SILENCE_MS)).toBe(0);
  });
});
