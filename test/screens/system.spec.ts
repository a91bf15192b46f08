/** What the computer asks of every program is followed while the app runs: its own colours, contrast, darkness, less motion. */
import { expect, type Page } from '@playwright/test';
import { type SettingsChange, withChange } from '../../src/shared/settings.ts';
import { USUAL_SETTINGS } from '../../src/shared/settings-values.ts';
import { type CatalogueScreen, SCREENS } from './screens.ts';
import { test } from './support/fixtures.ts';
import { type Line, linesShown } from './support/page-parts.ts';
import { type Box, contrastOfLine, type Pixels, pixelsOf, seenChanges } from './support/pixels.ts';
import { around, lostStopsOn, RING } from './support/tab-stops.ts';
import { holdStill } from './support/wearing.ts';

/** WCAG 2.2: 1.4.6 for words, 1.4.11 for borders. */
const READABLE = 7;
const SEEN = 3;
/** The part of a mark that looks different while it is set. */
const MARK = 0.25;

/** One for each kind of thing that screens are made of. */
const SHOWN = [
  'sign-in',
  'albums-last-page',
  'albums-odd',
  'photo-film',
  'help-contact',
  'offline',
  'carer-look',
  'carer-hearing',
  'carer-pin-entry',
];

function screenOf(key: string): CatalogueScreen {
  const screen = SCREENS.find((one) => one.key === key);
  if (!screen) throw new Error(`${key} is not in the catalogue`);
  return screen;
}

/** All that can be pressed or written into, with the box of what has the border. Runs in the page. */
function bordersExpected(): Line[] {
  return [...document.querySelectorAll<HTMLElement>('button, [role="button"], input')]
    .filter((one) => !one.closest('[inert]') && one.checkVisibility({ visibilityProperty: true }))
    .map((one) => {
      // A title that can be heard is words, and a symbol with a border.
      const { x, y, width, height } = (one.querySelector('.hear__symbol') ?? one).getBoundingClientRect();
      return { words: one.textContent?.trim().slice(0, 40) ?? '', box: { x, y, width, height } };
    });
}

/** Strips over the middle of each edge, with a little of what is outside. */
function edgesOf({ x, y, width, height }: Box): Box[] {
  const [inside, outside] = [8, 4];
  const thick = inside + outside;
  const [across, along] = [width / 2, height / 2];
  return [
    { x: x + width / 4, y: y - outside, width: across, height: thick },
    { x: x + width / 4, y: y + height - inside, width: across, height: thick },
    { x: x - outside, y: y + height / 4, width: thick, height: along },
    { x: x + width - inside, y: y + height / 4, width: thick, height: along },
  ];
}

function hasBorder(pixels: Pixels, box: Box): boolean {
  return edgesOf(box).every((edge) => contrastOfLine(pixels, edge) >= SEEN);
}

async function unseenOn(page: Page): Promise<string[]> {
  const pixels = await pixelsOf(page);
  const faint = (await page.evaluate(linesShown))
    .filter(({ box }) => contrastOfLine(pixels, box) < READABLE)
    .map(({ words }) => `the words "${words}"`);
  const bare = (await page.evaluate(bordersExpected))
    .filter(({ box }) => !hasBorder(pixels, box))
    .map(({ words }) => `the border of "${words}"`);
  return [...faint, ...bare];
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} does not show`);
  return box;
}

/** How many pixels of this box differ once `change` is done. */
async function changesIn(page: Page, box: Box, change: () => Promise<unknown>): Promise<number> {
  const before = await pixelsOf(page);
  await change();
  return seenChanges(before, await pixelsOf(page), box);
}

function changeSettings(page: Page, change: SettingsChange): Promise<void> {
  return page.evaluate(
    (settings) => window.fakeControls.changeSettings(settings),
    withChange(USUAL_SETTINGS, change),
  );
}

for (const key of SHOWN) {
  test(`the computer's own colours leave nothing out on ${key}`, async ({ page, show }) => {
    await show(screenOf(key));
    await page.evaluate(holdStill);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      expect.soft(await unseenOn(page), colorScheme).toEqual([]);
    }
  });
}

test.describe("in the computer's own colours", () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  for (const key of ['albums-last-page', 'carer-hearing'])
    test(`everybody sees where the focus is on ${key}`, async ({ page, show }) => {
      await show(screenOf(key));
      await page.evaluate(holdStill);
      expect(await lostStopsOn(page)).toEqual([]);
    });

  test('a press shows, on a button and on a tile', async ({ page, show }) => {
    await show(screenOf('albums'));
    await page.evaluate(holdStill);
    for (const selector of ['[data-button="next"]', '.tile']) {
      const box = await boxOf(page, selector);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const changes = await changesIn(page, around(box), () => page.mouse.down());
      expect(changes, selector).toBeGreaterThan(RING * (box.width + box.height));
      // Away, so that the press does nothing.
      await page.mouse.move(1, 1);
      await page.mouse.up();
    }
  });

  test('what is chosen shows, and what is switched on', async ({ page, show }) => {
    await show(screenOf('carer-look'));
    await page.evaluate(holdStill);
    const mark = await boxOf(page, '.choice[aria-checked="true"] .choice__mark');
    const choose = () => changeSettings(page, { look: { theme: 'dark' } });
    expect(await changesIn(page, mark, choose)).toBeGreaterThan(MARK * mark.width * mark.height);
    await show(screenOf('carer-hearing'));
    await page.evaluate(holdStill);
    const track = await boxOf(page, '.switch[aria-checked="false"] .switch__track');
    const switchOn = () => changeSettings(page, { speech: { onFocus: true } });
    expect(await changesIn(page, track, switchOn)).toBeGreaterThan(MARK * track.width * track.height);
  });
});

test('darkness, contrast and motion are followed while the screen shows, unless the carer chose', async ({
  page,
  show,
}) => {
  const root = page.locator('html');
  const choose = (theme: 'system' | 'monochrome') =>
    changeSettings(page, { look: { theme, animations: true } });
  await show(screenOf('albums'));
  await choose('system');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await expect(root).not.toHaveAttribute('data-still');

  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-theme', 'contrast');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(root).toHaveAttribute('data-still');

  await choose('monochrome');
  await expect(root).toHaveAttribute('data-theme', 'monochrome');
  await expect(root).toHaveAttribute('data-still');
  await choose('system');
  await page.emulateMedia({
    colorScheme: 'light',
    contrast: 'no-preference',
    reducedMotion: 'no-preference',
  });
  await expect(root).toHaveAttribute('data-theme', 'light');
  await expect(root).not.toHaveAttribute('data-still');
});
