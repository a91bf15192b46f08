import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { deadline, unlessAborted } from '../../../src/main/abort.ts';

const never = new Promise<never>(() => undefined);

describe('unlessAborted', () => {
  it('answers what the promise answers', async () => {
    await expect(unlessAborted(Promise.resolve('a'), new AbortController().signal)).resolves.toBe('a');
  });

  it('throws the reason of a signal that aborts first, or has aborted', async () => {
    const controller = new AbortController();
    const waiting = unlessAborted(never, controller.signal);
    controller.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    await expect(unlessAborted(never, controller.signal)).rejects.toThrow('stopped');
  });

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    for (let time = 0; time < 100; time += 1) await unlessAborted(Promise.resolve(), signal);
    await unlessAborted(Promise.reject(new Error('no')), signal).catch(() => undefined);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('deadline', () => {
  it('aborts when its time is over, and says that it was the time', async () => {
    const limit = deadline(1);
    await expect(unlessAborted(never, limit.signal)).rejects.toThrow();
    expect(limit.isOver()).toBe(true);
  });

  it('aborts with the outer signal and its reason, which is not the time', () => {
    const outer = new AbortController();
    const limit = deadline(60_000, outer.signal);
    outer.abort('left');
    expect(limit.signal.reason).toBe('left');
    expect(limit.isOver()).toBe(false);
    limit.clear();
  });

  it('lets go of the outer signal when it is cleared', () => {
    const outer = new AbortController();
    deadline(60_000, outer.signal).clear();
    expect(getEventListeners(outer.signal, 'abort')).toHaveLength(0);
  });
});
