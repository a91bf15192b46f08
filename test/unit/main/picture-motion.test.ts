import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { followMotion } from '../../../src/main/picture-motion.ts';
import { createSettingsStore } from '../../../src/main/settings/settings-store.ts';
import { rememberingLog, temporaryFolder } from './support.ts';

async function setUp(prefersReducedMotion = false) {
  const settings = createSettingsStore({ folder: await temporaryFolder(), log: rememberingLog() });
  const setImageAnimationPolicy = vi.fn();
  const window = Object.assign(new EventEmitter(), { webContents: { setImageAnimationPolicy } });
  const system = {
    getAnimationSettings: () => ({
      prefersReducedMotion,
      scrollAnimationsEnabledBySystem: true,
      shouldRenderRichAnimation: true,
    }),
  };
  followMotion(window, settings, system);
  const policies = () => setImageAnimationPolicy.mock.calls.flat();
  return { settings, window, policies };
}

describe('an animated picture', () => {
  it('stands still, moves once the carer lets things move, and stands still again', async () => {
    const { settings, window, policies } = await setUp();
    await settings.change({ look: { animations: true } });
    await settings.change({ look: { animations: false } });
    expect(policies()).toEqual(['noAnimation', 'animate', 'noAnimation']);
    window.emit('closed');
    await settings.change({ look: { animations: true } });
    expect(policies()).toHaveLength(3);
  });

  it('stands still on a computer that asks for less motion', async () => {
    const { settings, policies } = await setUp(true);
    await settings.change({ look: { animations: true } });
    expect(policies().at(-1)).toBe('noAnimation');
  });
});
