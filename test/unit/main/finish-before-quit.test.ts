import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishBeforeQuit } from '../../../src/main/finish-before-quit.ts';
import { deferred } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An app that ends as Electron's does: it asks, and ends where nobody prevents it. */
function setUp(finish: () => Promise<void>) {
  const emitter = new EventEmitter();
  const state = { ended: false };
  const quit = vi.fn(() => {
    let isPrevented = false;
    emitter.emit('before-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) state.ended = true;
  });
  finishBeforeQuit({ on: (event, listener) => emitter.on(event, listener), quit }, finish);
  return { quit, state };
}

describe('an app that is about to end', () => {
  it('ends once the last writing is done, and finishes once however often it is told', async () => {
    const gate = deferred();
    const finish = vi.fn(() => gate.promise);
    const { quit, state } = setUp(finish);
    quit();
    quit();
    expect(state.ended).toBe(false);
    gate.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.ended).toBe(true);
    expect(finish).toHaveBeenCalledTimes(1);
  });

  it('does not wait for a disk that does not answer', async () => {
    const { quit, state } = setUp(() => new Promise(() => undefined));
    quit();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(state.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(state.ended).toBe(true);
  });
});
