import type { Page } from '@playwright/test';

/** Presses what the selector finds first, once it is there and the page takes the next press. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.locator(':root:not([data-resting])').waitFor();
  await page
    .locator(selector)
    .first()
    .evaluate((element) => {
      if (element instanceof HTMLElement) element.click();
    });
}
