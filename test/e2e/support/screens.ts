/** What a person can read on the screen that shows. */
import type { RunningApp } from './driver.ts';

/** The words under the tiles, in their order, once none is still coming. */
export async function titlesOf({ page }: RunningApp): Promise<string[]> {
  await page.locator('.tile--coming').waitFor({ state: 'detached' });
  return page.locator('.tile .tile__words').allTextContents();
}
