/** What a person can read on the screen that shows. */
import { expect } from '@playwright/test';
import type { RunningApp } from './driver.ts';

/** The words under the tiles, in their order, once none is still coming. */
export async function titlesOf({ page }: RunningApp): Promise<string[]> {
  await expect(page.locator('.tile:not(.tile--coming)').first()).toBeVisible();
  await expect(page.locator('.tile--coming')).toHaveCount(0);
  return page.locator('.tile .tile__words').allTextContents();
}
