/** Two presses do the work of one, on every button: as a double click, and as two quick clicks of an unsteady hand. */
import type { Locator } from '@playwright/test';
import { en } from '../../src/renderer/words/en.ts';
import { signInOverHttp } from '../services/browser-http.ts';
import { ROSA } from '../services/constants.ts';
import { expect, test } from './support/fixtures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { shareApp } from './support/shared-app.ts';

/** What the second press is to the system. */
const HANDS = [
  { hand: 'as a double click', clickCount: 2 },
  { hand: 'as two quick clicks', clickCount: 1 },
];

/** Presses twice in the same place, faster than any screen changes. */
async function pressTwice(button: Locator, clickCount: number): Promise<void> {
  await expect(button).not.toHaveAttribute('data-pressed');
  await expect(button.page().locator('html')).not.toHaveAttribute('data-resting');
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error('the button is not there to be pressed');
  const { mouse } = button.page();
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const count of [1, clickCount]) {
    await mouse.down({ clickCount: count });
    await mouse.up({ clickCount: count });
  }
}

test.describe('two presses', () => {
  const shared = shareApp({ library: plainLibrary(9, () => 9) });
  const button = (name: string) => shared.running.page.getByRole('button', { name, exact: true });

  for (const { hand, clickCount } of HANDS) {
    test(`${hand} open one browser, stop one sign-in, and sign in and out once`, async () => {
      const { running, computer, services } = shared;
      await shared.toSignIn();
      const opened = () => computer.browser.opened.length;
      const before = opened();
      services.tenant.requests.clear();

      await test.step('on the button that signs in', async () => {
        await button('Sign in with Google').waitFor();
        await pressTwice(button('Sign in with Google'), clickCount);
        await running.screen('waiting-for-browser');
        await computer.browser.nextUrl();
      });
      await test.step('on "Open it again"', async () => {
        await pressTwice(button(en.waitingForBrowser.openAgain), clickCount);
        await computer.browser.nextUrl();
      });
      await test.step('on "Stop"', async () => {
        await pressTwice(button(en.waitingForBrowser.stop), clickCount);
        await running.screen('sign-in-stopped');
      });
      await test.step('on the button of a screen that says what happened', async () => {
        await pressTwice(button(en.problems.signInStopped.action), clickCount);
        await running.screen('waiting-for-browser');
        await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });
        await running.screen('albums');
        expect(opened() - before).toBe(3);
        expect(services.tenant.requests.count('GET /authorize')).toBe(1);
      });
      await test.step('on "Sign out"', async () => {
        await running.page.keyboard.press('Control+Shift+S');
        await running.screen('carer');
        await running.press(en.pager.next);
        await running.press(en.pager.next);
        await running.rest();
        await pressTwice(button(en.carer.topics.signOut), clickCount);
        await running.screen('carer-sign-out');
        await pressTwice(button(en.carer.signOutNow), clickCount);
        await running.screen('sign-in');
        expect(services.tenant.requests.count('POST /oauth/revoke')).toBe(1);
        expect(opened() - before).toBe(3);
      });
    });

    test(`${hand} open one album, turn one page, and ask once`, async () => {
      const { running, services } = shared;
      const { page } = running;
      await shared.toAlbumsOf(ROSA.id);
      const where = page.locator('.side__where');

      await test.step('on "Next" and "Previous" of the albums', async () => {
        await running.screen('albums');
        await expect(where).toHaveText(en.pager.pageOf(1, 3));
        await pressTwice(button(en.pager.next), clickCount);
        await expect(where).toHaveText(en.pager.pageOf(2, 3));
        await pressTwice(button(en.pager.next), clickCount);
        await expect(where).toHaveText(en.pager.pageOf(3, 3));
        await pressTwice(button(en.pager.previous), clickCount);
        await expect(where).toHaveText(en.pager.pageOf(2, 3));
      });
      await test.step('on "Try again"', async () => {
        services.hosted.faults.set('GET /api/albums/{id}/photos', { kind: 'status', status: 500 });
        await running.press('Album 5');
        await running.screen('try-later');
        services.hosted.requests.clear();
        await pressTwice(button(en.problems.tryLater.action), clickCount);
        await expect(button(en.problems.tryLater.action)).not.toHaveAttribute('data-pressed');
        expect(services.hosted.requests.count('GET /api/albums/{id}/photos')).toBe(1);
        services.hosted.faults.clear();
        await running.press(en.problems.tryLater.action);
        await running.screen('album');
      });
      await test.step('on "Back"', async () => {
        await running.press('Picture 1');
        await running.screen('photo');
        await pressTwice(button(en.bar.back), clickCount);
        await running.screen('album');
      });
      await test.step('on "Next" of a picture', async () => {
        await running.press('Picture 2');
        await running.screen('photo');
        await pressTwice(button(en.pager.next), clickCount);
        await expect(where).toHaveText(en.pager.pictureOf(3, 9));
      });
    });

    test(`${hand} on a tile open it, and nothing in it`, async () => {
      const { running } = shared;
      await shared.toAlbumsOf(ROSA.id);
      await running.screen('albums');
      // Its pictures are known, so the album is there before the second press.
      await running.press('Album 1');
      await running.screen('album');
      await button('Picture 1').waitFor();
      await running.press(en.bar.back);
      await running.screen('albums');

      await pressTwice(button('Album 1'), clickCount);
      await running.screen('album');
      await expect(running.page.locator('[data-pressed]')).toHaveCount(0);
      await expect(button('Picture 1')).toBeVisible();
    });
  }
});
