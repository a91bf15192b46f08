import { describe, expect, it } from 'vitest';
import {
  crashesOf,
  portToWatch,
  restartArguments,
  watchArguments,
} from '../../../../src/main/crash-watch/arguments.ts';

const APP = ['/opt/easy-albums', '--user-data-dir=/p'];
const MINUTE = 60_000;

describe('the command line of the watching process', () => {
  it('is the app’s own, with the port', () => {
    expect(portToWatch(APP)).toBeNull();
    const args = watchArguments(APP, 4711);
    expect(args).toEqual(['--user-data-dir=/p', '--watch-over=4711']);
    expect(portToWatch(['/opt/easy-albums', ...args])).toBe(4711);
  });

  it.each(['', '0', '-1', '65536', 'x', '1.5'])('with the port "%s" is none', (port) => {
    expect(portToWatch([...APP, `--watch-over=${port}`])).toBeNull();
  });
});

describe('the command line after a crash', () => {
  const watching = (crashes: string) => [...APP, `--crashed-at=${crashes}`, '--watch-over=4711'];

  it('is the app’s own, and says when it crashed', () => {
    const args = restartArguments([...APP, '--watch-over=4711'], 1000) ?? [];
    expect(args).toEqual(['--user-data-dir=/p', '--crashed-at=1000']);
    expect(crashesOf(['/opt/easy-albums', ...args])).toEqual([1000]);
    expect(watchArguments(['/opt/easy-albums', ...args], 1)).toContain('--crashed-at=1000');
  });

  it('is there three times in ten minutes, and not a fourth time', () => {
    expect(restartArguments(watching('1000,2000'), 3000)).toContain('--crashed-at=1000,2000,3000');
    expect(restartArguments(watching('1000,2000,3000'), 4000)).toBeNull();
  });

  it('is there again when the crashes are ten minutes old', () => {
    expect(restartArguments(watching('1000,2000,3000'), 1000 + 10 * MINUTE)).toContain(
      `--crashed-at=2000,3000,${1000 + 10 * MINUTE}`,
    );
  });

  it('takes nothing from what is no time', () => {
    expect(crashesOf(watching('1000,,x,-3,1e9'))).toEqual([1000]);
    expect(crashesOf(APP)).toEqual([]);
  });
});
