/** Reading aloud with the real speech-dispatcher: what a person hears, when it stops, and where there is no voice. */

import { de } from '../../src/renderer/words/de.ts';
import { en } from '../../src/renderer/words/en.ts';
import { fr } from '../../src/renderer/words/fr.ts';
import type { SettingsChange } from '../../src/shared/settings.ts';
import { ROSA } from '../services/constants.ts';
import { generatedLibrary } from '../services/google-generated.ts';
import { expect, test } from './support/fixtures.ts';
import { PLAIN_PICTURES } from './support/plain-library.ts';
import { shareApp } from './support/shared-app.ts';

const TITLES = ['Tom & "Jerry" <3', 'عيد الميلاد', 'The lake. It is warm.', 'Garden', 'Snow', 'Cats'];
const ARABIC = 'عيد الميلاد';
/** What is said of the first page of them, sentence by sentence. */
const FIRST_PAGE = [
  en.albums.title,
  'Tom & "Jerry" <3',
  ARABIC,
  'The lake.',
  'It is warm.',
  'Garden',
  en.pager.pageOf(1, 2),
  en.pager.next,
];

const library = generatedLibrary({
  albums: TITLES.length,
  itemsIn: () => 3,
  titleOf: (index) => TITLES[index] ?? '',
  pictures: PLAIN_PICTURES,
});

test.describe('a computer with voices', () => {
  const shared = shareApp({ library, given: TITLES, start: { voices: ['en-US', 'de', 'ar'] } });
  const speech = () => shared.computer.speech;
  const heading = () => shared.running.page.getByRole('heading', { level: 1 });
  const title = () => heading().getByRole('button');

  async function heard(): Promise<string[]> {
    return (await speech().said()).map(({ text }) => text);
  }

  async function changeSettings(change: SettingsChange): Promise<void> {
    await shared.running.page.evaluate((wanted) => window.easyAlbums.changeSettings(wanted), change);
  }

  /** Presses the title, and waits until the first text is being said, which does not end by itself. */
  async function startReading(): Promise<void> {
    await speech().hold();
    await shared.running.rest();
    await title().click();
    await expect.poll(heard).toHaveLength(1);
    await expect(title()).toHaveAttribute('aria-pressed', 'true');
  }

  async function expectSilence(): Promise<void> {
    const [first = ''] = await heard();
    await expect.poll(() => speech().stopped()).toEqual([first]);
    await speech().release();
  }

  test.beforeEach(async () => {
    await speech().release();
    await changeSettings({ language: 'system', speech: { onFocus: false, rate: 1, buttons: true } });
    await shared.toAlbumsOf(ROSA.id);
    await shared.running.screen('albums');
    await expect(shared.running.page.locator('.tile')).toHaveCount(4);
    await expect(title()).toBeVisible();
    await speech().clear();
  });

  test('reads the screen when its title is pressed: what it is, what is on it, what can be pressed', async () => {
    await expect(title()).toHaveAccessibleDescription(en.hear.note);
    await title().click();
    await expect.poll(heard).toEqual(FIRST_PAGE);
    await expect(title()).toHaveAttribute('aria-pressed', 'false');
    for (const { text, language } of await speech().said())
      expect(language).toBe(text === ARABIC ? 'ar' : 'en-US');
  });

  test('is silent when the title is pressed again', async () => {
    await startReading();
    await expect(title()).toHaveAccessibleDescription(en.hear.stopNote);
    await shared.running.press(en.albums.title);
    await expectSilence();
    await expect(title()).toHaveAttribute('aria-pressed', 'false');
    expect(await heard()).toEqual([en.albums.title]);
  });

  test('is silent when anything else is pressed, on the screen or on the keyboard', async () => {
    await startReading();
    await shared.running.page.locator('main').click({ position: { x: 2, y: 2 } });
    await expectSilence();
    await speech().clear();
    await startReading();
    await shared.running.page.keyboard.press('ArrowDown');
    await expectSilence();
    await speech().clear();
    await startReading();
    await shared.running.page.locator('.tile').nth(3).click();
    await expectSilence();
    await shared.running.screen('album');
    await expect(title()).toHaveAccessibleName('Garden');
    expect(await heard()).toEqual([en.albums.title]);
  });

  test('is silent once the window is hidden', async () => {
    await startReading();
    // For Playwright's sake Chromium calls every page visible, so the page is told by hand what a hidden window tells it.
    await shared.running.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'hidden');
    });
    await expectSilence();
    expect(await heard()).toEqual([en.albums.title]);
  });

  test('reads the title of a photo, its day, and where it is', async () => {
    const { page } = shared.running;
    await page.locator('.tile').nth(3).click();
    await shared.running.screen('album');
    await page.locator('.tile').first().click();
    await shared.running.screen('photo');
    await shared.running.rest();
    await title().click();
    const name = await heading().locator('.screen__title-words').textContent();
    await expect.poll(heard).toContain(en.pager.pictureOf(1, 3));
    expect((await heard())[0]).toBe(name);
  });

  test('reads help, line by line', async () => {
    await shared.running.press(en.bar.help);
    await shared.running.screen('help');
    await shared.running.rest();
    await title().click();
    const { title: help, back, home, tile, next, ask, nothingBreaks } = en.help;
    await expect.poll(heard).toEqual([help, back, home, tile, next, ask, nothingBreaks]);
  });

  test('reads each place that the keyboard comes to, where the carer wants that, at her speed', async () => {
    const { page } = shared.running;
    await changeSettings({ speech: { onFocus: true, rate: 0.5 } });
    await page.locator('.tile').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(heard).toContain('The lake.');
    const said = await speech().said();
    expect(said.find(({ text }) => text === 'The lake.')?.rate).toBeLessThan(0);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(async () => (await heard()).filter((text) => text === ARABIC)).toHaveLength(2);
  });

  test('has buttons to hear in the languages that it has a voice for, and in no other', async () => {
    await changeSettings({ language: 'fr' });
    await expect(heading()).toHaveText(fr.albums.title);
    await expect(title()).toHaveCount(0);
    await changeSettings({ language: 'de' });
    await expect(title()).toHaveAccessibleDescription(de.hear.note);
    await title().click();
    await expect.poll(heard).toContain(de.albums.title);
    expect((await speech().said())[0]?.language).toBe('de');
  });

  test('has none where the carer does not want them', async () => {
    await changeSettings({ speech: { buttons: false } });
    await expect(title()).toHaveCount(0);
    await expect(heading()).toHaveText(en.albums.title);
  });

  test('has none where it has no voice at all', async () => {
    await shared.restart();
    await shared.running.screen('albums');
    await expect(heading()).toHaveText(en.albums.title);
    await shared.running.press(en.bar.help);
    await shared.running.screen('help');
    await expect(title()).toHaveCount(0);
  });
});
