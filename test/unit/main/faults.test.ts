import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { stayCalm, watchRenderer } from '../../../src/main/faults.ts';
import { rememberingLog } from './support.ts';

class FakeContents extends EventEmitter {
  readonly reload = vi.fn();
}

function watched() {
  const contents = new FakeContents();
  const log = rememberingLog();
  watchRenderer({ webContents: contents } as unknown as BrowserWindow, log);
  const die = (reason: string) => contents.emit('render-process-gone', {}, { reason, exitCode: 5 });
  return { contents, log, die };
}

function calm() {
  const process = Object.assign(new EventEmitter(), { stderr: new EventEmitter() });
  const log = rememberingLog();
  stayCalm(process as unknown as NodeJS.Process, log);
  return { process, log };
}

describe('a program error in main', () => {
  it('is not made of an output that was closed', () => {
    const { process, log } = calm();
    // An event emitter throws an `error` that nobody listens to.
    expect(() => process.stderr.emit('error', new Error('EPIPE'))).not.toThrow();
    expect(log.entries).toEqual([]);
  });

  it('is a line in the log', () => {
    const { process, log } = calm();
    process.emit('uncaughtException', new TypeError('surprise'));
    process.emit('unhandledRejection', 'a text');
    expect(log.entries.map(({ event, fields }) => [event, fields['reason']])).toEqual([
      ['main.uncaught', 'TypeError: surprise'],
      ['main.unhandled', 'a text'],
    ]);
  });
});

describe('a page whose process ended', () => {
  it.each(['crashed', 'killed', 'oom', 'abnormal-exit'])('comes back: %s', (reason) => {
    const { contents, die, log } = watched();
    die(reason);
    expect(contents.reload).toHaveBeenCalledTimes(1);
    expect(log.events()).toEqual(['renderer.gone']);
  });

  it('does not come back where it was ended on purpose', () => {
    const { contents, die } = watched();
    die('clean-exit');
    expect(contents.reload).not.toHaveBeenCalled();
  });

  it('comes back three times within a minute, and again a minute later', () => {
    vi.useFakeTimers();
    try {
      const { contents, die } = watched();
      for (let count = 0; count < 5; count += 1) die('crashed');
      expect(contents.reload).toHaveBeenCalledTimes(3);
      vi.advanceTimersByTime(60_000);
      die('crashed');
      expect(contents.reload).toHaveBeenCalledTimes(4);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a page that cannot be loaded', () => {
  it('is a line in the log', () => {
    const { contents, log } = watched();
    contents.emit('did-fail-load', {}, -6);
    contents.emit('preload-error', {}, 'preload.cjs', new Error('broken'));
    expect(log.events()).toEqual(['renderer.load-failed', 'renderer.preload-failed']);
  });
});
