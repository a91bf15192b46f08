import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseGraphics } from '../../../src/main/graphics.ts';
import { rememberingLog } from './support.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphics-'));
  file = join(folder, 'no-graphics-card');
});
afterEach(() => rm(folder, { recursive: true }));

interface Start {
  readonly hasCard: boolean;
  readonly at?: number;
  readonly platform?: NodeJS.Platform;
}

/** One start on a computer with a card that Chromium can use, or without. */
function start({ hasCard, at = Date.now(), platform = 'linux' }: Start): { looked: boolean } {
  const disableHardwareAcceleration = vi.fn();
  // What Chromium answers is the same where there is no card and where it was told not to look.
  const usesCard = () => hasCard && disableHardwareAcceleration.mock.calls.length === 0;
  const getGPUFeatureStatus = () => ({ gpu_compositing: usesCard() ? 'enabled' : 'disabled_software' });
  const app = { disableHardwareAcceleration, getGPUFeatureStatus };
  chooseGraphics(app, { platform, file, log: rememberingLog(), now: () => at }).note();
  return { looked: disableHardwareAcceleration.mock.calls.length === 0 };
}

describe('a computer without a graphics card', () => {
  it('is looked at once, and drawn on without one for a week', async () => {
    expect(start({ hasCard: false })).toEqual({ looked: true });
    expect(start({ hasCard: false })).toEqual({ looked: false });
    expect(start({ hasCard: false, at: Date.now() + 6 * DAY })).toEqual({ looked: false });
    expect(start({ hasCard: false, at: Date.now() + 8 * DAY })).toEqual({ looked: true });
  });

  it('that got one is drawn on with it after a week, and from then on', async () => {
    start({ hasCard: false });
    expect(start({ hasCard: true })).toEqual({ looked: false });
    const before = new Date(Date.now() - 8 * DAY);
    await utimes(file, before, before);
    expect(start({ hasCard: true })).toEqual({ looked: true });
    expect(existsSync(file)).toBe(false);
    expect(start({ hasCard: true })).toEqual({ looked: true });
  });

  it('is looked at each time where that cannot be remembered, and where the clock went back', async () => {
    start({ hasCard: false });
    expect(start({ hasCard: false, at: Date.now() - DAY })).toEqual({ looked: true });
    file = join(folder, 'gone', 'no-graphics-card');
    expect(start({ hasCard: false })).toEqual({ looked: true });
    expect(start({ hasCard: false })).toEqual({ looked: true });
  });
});

describe('a computer with a graphics card', () => {
  it('is drawn on with it, and nothing is remembered', () => {
    expect(start({ hasCard: true })).toEqual({ looked: true });
    expect(existsSync(file)).toBe(false);
  });
});

it.each(['win32', 'darwin'] as const)('%s is left to draw as it does', (platform) => {
  expect(start({ hasCard: false, platform })).toEqual({ looked: true });
  expect(existsSync(file)).toBe(false);
});
