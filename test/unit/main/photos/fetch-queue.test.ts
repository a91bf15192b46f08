import { describe, expect, it } from 'vitest';
import { type Fetch, FetchQueue, GaveWay, type Urgency } from '../../../../src/main/photos/fetch-queue.ts';
import { deferred, turn } from '../support.ts';

/** A queue whose fetches end when the test says so. */
function setUp() {
  const queue = new FetchQueue();
  const running = new Set<string>();
  const started: string[] = [];
  const ends = new Map<string, () => void>();

  function add(name: string, urgency: Urgency, cancel = new AbortController()) {
    const fetch: Fetch = { urgency, signal: cancel.signal };
    const gate = deferred();
    ends.set(name, gate.resolve);
    const done = queue.run(fetch, async (signal) => {
      running.add(name);
      started.push(name);
      signal.addEventListener('abort', () => gate.reject(signal.reason));
      await gate.promise.finally(() => running.delete(name));
    });
    const outcome = done.then(
      () => 'done',
      (cause: unknown) => cause,
    );
    return { fetch, outcome, cancel };
  }
  async function end(name: string): Promise<void> {
    ends.get(name)?.();
    await turn();
  }
  return { queue, running, started, add, end };
}

describe('images that are fetched', () => {
  it('are six at once, and the others in the order they came', async () => {
    const { running, started, add, end } = setUp();
    for (let number = 1; number <= 9; number += 1) add(`s${number}`, 'screen');
    await turn();
    expect([...running]).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    await end('s4');
    await end('s1');
    expect(started.slice(6)).toEqual(['s7', 's8']);
    expect(running.size).toBe(6);
  });

  it('come first where they are on the screen, then ahead of a press, then for later', async () => {
    const { running, add, end } = setUp();
    add('screen', 'screen');
    add('background', 'background');
    add('ahead', 'ahead');
    add('another', 'screen');
    await turn();
    expect([...running]).toEqual(['screen', 'another']);
    await end('screen');
    expect([...running]).toEqual(['another']);
    await end('another');
    expect([...running]).toEqual(['ahead']);
    await end('ahead');
    expect([...running]).toEqual(['background']);
  });

  it('leave two places free for what a press brings, and one at a time is kept for later', async () => {
    const { running, add } = setUp();
    for (let number = 1; number <= 6; number += 1) add(`a${number}`, 'ahead');
    await turn();
    expect([...running]).toEqual(['a1', 'a2', 'a3', 'a4']);
    add('screen', 'screen');
    await turn();
    expect(running).toContain('screen');

    const later = setUp();
    for (const name of ['b1', 'b2']) later.add(name, 'background');
    await turn();
    expect([...later.running]).toEqual(['b1']);
  });

  it('give way where they are for later and something is wanted now', async () => {
    const { running, add } = setUp();
    const { outcome } = add('background', 'background');
    await turn();
    add('screen', 'screen');
    await expect(outcome).resolves.toBeInstanceOf(GaveWay);
    expect([...running]).toEqual(['screen']);
  });

  it('go ahead of others once they are on the screen', async () => {
    const { queue, started, add, end } = setUp();
    for (let number = 1; number <= 5; number += 1) add(`a${number}`, 'ahead');
    const last = add('a6', 'ahead');
    await turn();
    last.fetch.urgency = 'screen';
    queue.review();
    await turn();
    expect(started.at(-1)).toBe('a6');
    await end('a1');
    expect(started, 'until it is there, it has the line for itself').not.toContain('a5');
    await end('a6');
    expect(started).toContain('a5');
  });

  it('are broken off, waiting or under way, and make room for others', async () => {
    const { running, started, add } = setUp();
    const first = add('s1', 'screen');
    for (let number = 2; number <= 7; number += 1) add(`s${number}`, 'screen');
    const waiting = add('s8', 'screen');
    add('s9', 'screen');
    await turn();
    const cause = new Error('not wanted');
    waiting.cancel.abort(cause);
    first.cancel.abort(cause);
    await expect(waiting.outcome).resolves.toBe(cause);
    await expect(first.outcome).resolves.toBe(cause);
    await turn();
    expect(started).not.toContain('s8');
    expect([...running]).toEqual(['s2', 's3', 's4', 's5', 's6', 's7']);
  });

  it('that failed make room for others', async () => {
    const queue = new FetchQueue();
    const fetch: Fetch = { urgency: 'background', signal: new AbortController().signal };
    const failing = queue.run(fetch, () => Promise.reject(new Error('no connection')));
    await expect(failing).rejects.toThrow('no connection');
    await expect(queue.run(fetch, async () => 'came')).resolves.toBe('came');
  });
});
