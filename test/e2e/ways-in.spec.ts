/**
 * The main job, from the albums to a picture and back, in every way in: each by real events of that kind, and by nothing else.
 *
 * Where a way in takes time, the page's clock stands still and the test lets the time pass.
 */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { en } from '../../src/renderer/words/en.ts';
import type { Settings } from '../../src/shared/settings.ts';
import { signInOverHttp } from '../services/browser-http.ts';
import { ROSA } from '../services/constants.ts';
import { expect, test } from './support/fixtures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { shareApp } from './support/shared-app.ts';

/** Milliseconds of the page's clock between two looks. */
const LOOK_MS = 100;
/** Looks until something counts as not coming. */
const LOOKS = 400;

const PICTURES = 9;

test.describe('the main job', () => {
  const shared = shareApp({ library: plainLibrary(PICTURES, () => PICTURES) });
  const page = (): Page => shared.running.page;
  const button = (name: string): Locator => page().getByRole('button', { name, exact: true });
  const screen = (name: string): Locator => page().locator(`[data-screen="${name}"]`);
  const scanned = (): Locator => page().locator('[data-scanned]');

  async function setInput(input: Partial<Settings['input']>): Promise<void> {
    await page().evaluate((change) => window.easyAlbums.changeSettings({ input: change }), input);
  }

  /** From now on the page's time passes only in `until`. */
  async function stopClock(): Promise<void> {
    const now = await page().evaluate(() => Date.now());
    await page().clock.install({ time: now });
    await page().clock.pauseAt(now + 1000);
  }

  /** Lets the page's time pass until something is so. */
  async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (let look = 0; look < LOOKS; look++) {
      if (await isSo()) return;
      await page().clock.runFor(LOOK_MS);
    }
    throw new Error(`${what} did not come`);
  }

  const arrives = (name: string): Promise<void> =>
    until(`the screen ${name}`, () => screen(name).isVisible());
  const shows = (text: string): Promise<void> => until(text, () => page().getByText(text).isVisible());

  /** A button rests for a moment after a press, and a switch does. */
  const rests = (): Promise<void> =>
    until('the end of the rest', async () => (await page().locator('[data-resting]').count()) === 0);

  /** What every way in has to be able to do; `press` presses the button of this name. */
  async function mainJob(press: (name: string) => Promise<void>): Promise<void> {
    await arrives('albums');
    await test.step('opens an album', async () => {
      await press('Album 2');
      await arrives('album');
    });
    await test.step('opens a picture', async () => {
      await press('Picture 3');
      await arrives('photo');
      await shows(en.pager.pictureOf(3, PICTURES));
    });
    await test.step('goes to the next picture, and to the one behind it', async () => {
      await press(en.pager.next);
      await shows(en.pager.pictureOf(4, PICTURES));
      await press(en.pager.next);
      await shows(en.pager.pictureOf(5, PICTURES));
    });
    await test.step('goes back to the page of the picture that was seen last, and home', async () => {
      await press(en.bar.back);
      await arrives('album');
      await until('the picture that was seen last', () => button('Picture 5').isVisible());
      await press(en.bar.home);
      await arrives('albums');
    });
    await test.step('opens the help, and leaves it', async () => {
      await press(en.bar.help);
      await arrives('help');
      await press(en.bar.back);
      await arrives('albums');
    });
  }

  async function signInInBrowser(): Promise<void> {
    await signInOverHttp(await shared.computer.browser.nextUrl(), { as: ROSA.id });
  }

  test.afterEach(async () => {
    await page().clock.resume();
    await page().evaluate(() => window.easyAlbums.resetSettings());
    // Away from everything that a resting pointer could press.
    await page().mouse.move(1, 1);
  });

  test('by keyboard alone, from signing in on', async () => {
    const { keyboard } = page();
    const focused = (): Locator => page().locator(':focus');
    /** Moves the focus by these keys, one after the other, to the button of this name. */
    async function go(name: string, ...keys: string[]): Promise<void> {
      for (const key of keys) await keyboard.press(key);
      await expect(button(name)).toBeFocused();
    }
    async function opens(name: string): Promise<void> {
      await shared.running.screen(name);
      await expect(focused()).toHaveRole('heading');
    }

    await shared.toSignIn();
    await button('Sign in with Google').waitFor();
    await go('Sign in with Google', 'ArrowDown');
    await keyboard.press('Enter');
    await opens('waiting-for-browser');
    await signInInBrowser();
    await opens('albums');
    await button('Album 1').waitFor();

    await go('Album 1', 'ArrowDown');
    await go('Album 4', 'ArrowRight', 'ArrowDown');
    await keyboard.press('Enter');
    await opens('album');
    await button('Picture 1').waitFor();
    await go('Picture 2', 'ArrowDown', 'ArrowRight');
    await keyboard.press('Space');
    await opens('photo');

    await go(en.pager.next, 'ArrowRight', 'ArrowUp', 'ArrowUp');
    await keyboard.press('Enter');
    await expect(page().getByText(en.pager.pictureOf(3, PICTURES))).toBeVisible();
    await expect(button(en.pager.next)).toBeFocused();
    await go(en.pager.previous, 'ArrowDown');
    await shared.running.rest();
    await keyboard.press('Space');
    await expect(page().getByText(en.pager.pictureOf(2, PICTURES))).toBeVisible();

    await keyboard.press('Escape');
    await shared.running.screen('album');
    await expect(button('Picture 2')).toBeFocused();
    await go('Picture 1', 'ArrowLeft');
    await go(en.bar.home, 'ArrowLeft');
    await keyboard.press('Enter');
    await opens('albums');

    await test.step('everything is on the way of the Tab key, in the order in which it stands', async () => {
      const names = [en.bar.back, en.bar.home, en.bar.help, 'Album 1', 'Album 2', 'Album 3', 'Album 4'];
      await go(names[0] ?? '', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
      for (const name of [...names.slice(1), en.pager.next, en.pager.previous]) await go(name, 'Tab');
    });
    await go(en.bar.help, ...Array.from({ length: 6 }, () => 'Shift+Tab'));
    await keyboard.press('Enter');
    await opens('help');
    await keyboard.press('Escape');
    await shared.running.screen('albums');
  });

  /** Chooses this button by a switch; `go` brings the scan on. */
  async function choose(name: string, key: string, go: () => Promise<void>): Promise<void> {
    const isScanned = async () => (await button(name).getAttribute('data-scanned')) !== null;
    const pointAtIt = async (isAlone: boolean) => {
      for (let look = 0; look < LOOKS; look++) {
        if ((await isScanned()) && (!isAlone || (await scanned().count()) === 1)) return;
        await go();
      }
      throw new Error(`the scan did not come to ${name}`);
    };
    await rests();
    await pointAtIt(false);
    if ((await scanned().count()) > 1) {
      await page().keyboard.press(key);
      await rests();
      await pointAtIt(true);
    }
    await expect(page().locator('.scan-mark')).toBeVisible();
    await page().keyboard.press(key);
  }

  test('by one switch alone, from signing in on', async () => {
    await shared.toSignIn();
    await setInput({ scanning: 'oneSwitch', chooseKey: 'Space', scanStepMs: 1000 });
    await expect(button('Sign in with Google')).toHaveAttribute('data-scanned');
    await page().keyboard.press('Space');
    await shared.running.screen('waiting-for-browser');
    await signInInBrowser();
    await shared.running.screen('albums');

    // Playwright's clock stands still for good in a page in which a navigation was cancelled, as Lock's is.
    await shared.restart();
    await shared.running.screen('albums');
    await stopClock();
    await mainJob((name) => choose(name, 'Space', () => page().clock.runFor(LOOK_MS)));
  });

  test('by two switches alone', async () => {
    await shared.toAlbumsOf(ROSA.id);
    await stopClock();
    await setInput({ scanning: 'twoSwitches', chooseKey: 'Enter', stepKey: 'F3' });
    await mainJob((name) =>
      choose(name, 'Enter', async () => {
        await page().keyboard.press('F3');
        await page().clock.runFor(500);
      }),
    );
  });

  test('by resting the pointer alone', async () => {
    await shared.toAlbumsOf(ROSA.id);
    await stopClock();
    await setInput({ dwell: true, dwellMs: 1000 });
    const restPlace = page().locator('.rest-place');
    const to = async (place: Locator) => page().mouse.move(...(await middleOf(place)));
    await mainJob(async (name) => {
      await to(restPlace);
      await until(name, () => button(name).isVisible());
      await to(button(name));
      await page().clock.runFor(900);
      await expect(page().locator('.press-mark')).toBeVisible();
      await page().clock.runFor(200);
      await expect(page().locator('.press-mark')).toBeHidden();
    });
  });

  test('by touch alone', async () => {
    await shared.toAlbumsOf(ROSA.id);
    await stopClock();
    const finger = await page().context().newCDPSession(page());
    await mainJob(async (name) => {
      await rests();
      await until(name, () => button(name).isVisible());
      await touch(finger, button(name));
    });
    await finger.detach();
  });

  test('an unsteady hand is met as the carer says', async () => {
    const { running } = shared;
    const { mouse } = page();
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('albums');
    await button('Album 1').waitFor();
    const to = async (name: string) => mouse.move(...(await middleOf(button(name))));
    const title = () => page().getByRole('heading', { level: 1 });

    await test.step('a press counts where it is let go', async () => {
      await setInput({ onRelease: true });
      await to('Album 1');
      await mouse.down();
      await to('Album 2');
      await mouse.up();
      await running.screen('album');
      await expect(title()).toHaveText('Album 2');
    });
    await test.step('a press that has to last does nothing when it is let go early', async () => {
      await button('Picture 1').waitFor();
      await running.rest();
      await setInput({ onRelease: false, holdMs: 1000 });
      await to('Picture 1');
      const progress = page().locator('.press-mark');
      await mouse.down();
      await expect(progress).toBeVisible();
      await mouse.up();
      await expect(progress).toBeHidden();
      await expect(screen('album')).toBeVisible();
      await mouse.down();
      await running.screen('photo');
      await mouse.up();
    });
    await test.step('two fingers do nothing', async () => {
      await setInput({ holdMs: 0 });
      await running.rest();
      const finger = await page().context().newCDPSession(page());
      await touch(finger, button(en.pager.next), button(en.bar.home));
      await expect(page().locator('[data-pressed]')).toHaveCount(0);
      await expect(page().getByText(en.pager.pictureOf(1, PICTURES))).toBeVisible();
      await touch(finger, button(en.pager.next));
      await expect(page().getByText(en.pager.pictureOf(2, PICTURES))).toBeVisible();
      await finger.detach();
    });
  });

  test('the focus comes to the title where the button that had it goes away', async () => {
    const { running, services } = shared;
    await shared.toAlbumsOf(ROSA.id);
    services.google.faults.set('GET image', { kind: 'status', status: 503 });
    await running.press('Album 3');
    await running.screen('album');
    await page().locator('[data-index="3"]').click();
    const tryAgain = button(en.photo.tryAgain);
    await tryAgain.focus();
    services.google.faults.clear();
    await page().keyboard.press('Enter');
    await expect(tryAgain).toBeHidden();
    await expect(page().getByRole('heading', { level: 1 })).toBeFocused();
  });
});

/** In CSS pixels of the window. */
async function middleOf(thing: Locator): Promise<[x: number, y: number]> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('there is nothing to point at');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** One finger on each of these at once, and off again. */
async function touch(hand: CDPSession, ...things: Locator[]): Promise<void> {
  const middles = await Promise.all(things.map(middleOf));
  const touchPoints = middles.map(([x, y], id) => ({ x, y, id }));
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
