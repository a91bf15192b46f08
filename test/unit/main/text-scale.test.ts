import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { askTextScale, followTextScale } from '../../../src/main/text-scale.ts';

describe('the text size of the computer', () => {
  it.each([
    ['linux', '1.25\n', 1.25],
    ['linux', '1.0\n', 1],
    // Smaller text than usual, and more than any system offers.
    ['linux', '0.75\n', 1],
    ['linux', '9\n', 2.25],
    ['linux', 'No such schema', 1],
    ['linux', '', 1],
    ['win32', '\r\nHKEY_CURRENT_USER\\…\r\n    TextScaleFactor    REG_DWORD    0x7d\r\n\r\n', 1.25],
    ['win32', '    TextScaleFactor    REG_DWORD    0xe1\r\n', 2.25],
    ['win32', 'nothing of the kind', 1],
  ] as const)('on %s is read from %j as %d', async (platform, text, scale) => {
    await expect(askTextScale(platform, async () => text)).resolves.toBe(scale);
  });

  it('is the usual one where the system has no such program, or none that the app knows', async () => {
    await expect(askTextScale('linux', () => Promise.reject(new Error('ENOENT')))).resolves.toBe(1);
    const run = vi.fn(async () => '2');
    await expect(askTextScale('darwin', run)).resolves.toBe(1);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('the page', () => {
  function setUp() {
    const world = { scale: 1.25 };
    const insertCSS = vi.fn(async (_css: string) => 'key');
    const webContents = Object.assign(new EventEmitter(), { insertCSS, isDestroyed: () => false });
    const window = Object.assign(new EventEmitter(), { webContents });
    const displays = new EventEmitter();
    const ask = vi.fn(async () => world.scale);
    followTextScale(window, ask, displays);
    const told = () => insertCSS.mock.calls.map(([css]) => css);
    return { world, ask, window, webContents, displays, told };
  }

  it('is told when it is there, and when it has come anew', async () => {
    const { webContents, told } = setUp();
    expect(told()).toEqual([]);
    webContents.emit('dom-ready');
    await vi.waitFor(() => expect(told()).toEqual([':root { --text-scale: 1.25; }']));
    webContents.emit('dom-ready');
    await vi.waitFor(() => expect(told()).toHaveLength(2));
  });

  it.each(['focus', 'display-metrics-changed'])('is told of a change on %s, and only then', async (event) => {
    const { world, ask, window, webContents, displays, told } = setUp();
    webContents.emit('dom-ready');
    await vi.waitFor(() => expect(told()).toHaveLength(1));
    window.emit('focus');
    const happens = () => (event === 'focus' ? window.emit(event) : displays.emit(event));
    happens();
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    world.scale = 1;
    happens();
    await vi.waitFor(() => expect(told().slice(1)).toEqual([':root { --text-scale: 1; }']));
  });

  it('that is gone is told nothing, and asked for no longer', async () => {
    const { ask, window, displays } = setUp();
    window.emit('closed');
    displays.emit('display-metrics-changed');
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
