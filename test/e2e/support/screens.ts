/** What a person can read on the screen that shows. */
import { expect } from '@playwright/test';
import { en } from '../../../src/renderer/words/en.ts';
import type { RunningApp } from './driver.ts';

/** The words under the tiles, in their order, once none is still coming. */
export async function titlesOf({ page }: RunningApp): Promise<string[]> {
  await expect(page.locator('.tile:not(.tile--coming)').first()).toBeVisible();
  await expect(page.locator('.tile--coming')).toHaveCount(0);
  return page.locator('.tile .tile__words').allTextContents();
}

/** From any screen to a topic of the carer's settings, where no PIN is in the way. */
export async function openCarerTopic(
  running: RunningApp,
  topic: keyof typeof en.carer.topics,
): Promise<void> {
  await running.page.keyboard.press('Control+Shift+S');
  await running.screen('carer');
  const button = running.page.getByRole('button', { name: en.carer.topics[topic], exact: true });
  while ((await button.count()) === 0) await running.press(en.pager.next);
  await running.press(en.carer.topics[topic]);
}
