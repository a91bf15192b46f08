/** A scan comes to everything that can be pressed, on every screen there is. */
import { expect, type Page } from '@playwright/test';
import { withChange } from '../../src/shared/settings.ts';
import { USUAL_SETTINGS } from '../../src/shared/settings-values.ts';
import { type CatalogueScreen, SCREENS } from './screens.ts';
import { test } from './support/fixtures.ts';

/** Groups that no screen has as many of. */
const MOST_GROUPS = 30;
/** Milliseconds that a switch rests after a press. */
const REST_MS = USUAL_SETTINGS.input.ignoreRepeatsMs;

/** Everything on the screen that can be pressed or written into now, by its place in the page. */
function pressable(page: Page): Promise<string[]> {
  return page
    .locator('[data-screen]')
    .first()
    .evaluate((screen) => {
      const all = [...screen.querySelectorAll<HTMLElement>('button, [role="button"], input')];
      const able = all.filter(
        (one) =>
          one.ariaDisabled !== 'true' &&
          !one.closest('[inert], [aria-hidden="true"]') &&
          one.checkVisibility({ visibilityProperty: true }),
      );
      for (const [place, one] of all.entries()) one.dataset['place'] = `${place} ${one.textContent}`;
      return able.map((one) => one.dataset['place'] ?? '');
    });
}

function pointedAt(page: Page): Promise<string[]> {
  return page
    .locator('[data-scanned]')
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLElement ? (one.dataset['place'] ?? '') : '')));
}

/** One of each name: what differs between the others is not what can be pressed. */
const ONE_OF_EACH = [
  ...new Map(SCREENS.map((screen): [string, CatalogueScreen] => [screen.name, screen])).values(),
];

for (const screen of ONE_OF_EACH) {
  test(`a scan comes to everything on ${screen.name}`, async ({ page, show }) => {
    const settings = withChange(screen.computer?.settings ?? USUAL_SETTINGS, {
      input: { scanning: 'twoSwitches', stepKey: 'F9' },
    });
    await show({ ...screen, computer: { ...screen.computer, settings } });
    const wanted = await pressable(page);
    const now = await page.evaluate(() => Date.now());
    await page.clock.install({ time: now });
    await page.clock.pauseAt(now + 1000);
    const seen = new Set<string>();
    for (let group = 0; group < MOST_GROUPS; group++) {
      const places = await pointedAt(page);
      if (places.every((place) => seen.has(place))) break;
      for (const place of places) seen.add(place);
      await page.keyboard.press('F9');
      await page.clock.runFor(REST_MS);
    }
    expect([...seen].sort()).toEqual([...wanted].sort());
  });
}
