/** The whole job, as a person does it: one press, Google in a real browser, albums, a picture, the next day, and the end. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { signInWithChromium } from '../services/browser-chromium.ts';
import { ROSA } from '../services/constants.ts';
import { expect, test } from './support/fixtures.ts';
import { openCarerTopic, titlesOf } from './support/screens.ts';

test.setTimeout(180_000);
test('from the first press to a picture, the next day without signing in, and signed out at the end', async ({
  computer,
  services,
}) => {
  let running = await computer.start();
  let titles: string[] = [];

  await test.step('one press opens the system browser, and the screen says what to do there', async () => {
    await running.screen('sign-in');
    await running.pressSignIn();
    const waiting = await running.screen('waiting-for-browser');
    await expect(waiting.getByRole('button', { name: 'Open it again' })).toBeVisible();
    await expect(waiting.getByRole('button', { name: 'Stop' })).toBeVisible();
  });

  await test.step('she signs in with Google in real Chromium, which tells her to go back', async () => {
    const page = await signInWithChromium(await computer.browser.nextUrl(), { as: ROSA.id });
    expect(page.status).toBe(200);
    expect(page.text).toContain('You are signed in.');
    expect(page.text).toContain('Go back to Easy Albums.');
  });

  await test.step('her albums are there, with their covers', async () => {
    const albums = await running.screen('albums');
    const library = services.google.library(ROSA.googleSub);
    await expect(albums.getByRole('button', { name: library.albumAt(0).title ?? '' })).toBeVisible();
    await expect(albums.locator('.tile .picture[data-state="shown"]').first()).toBeVisible();
    titles = await titlesOf(running);
  });

  await test.step('an album opens with one press, a photo with another', async () => {
    await running.page.locator('.tile').first().click();
    await running.screen('album');
    await running.page.locator('.tile').first().click();
    const photo = await running.screen('photo');
    await expect(photo.locator('.picture[data-state="shown"] img')).toBeVisible();
    await expect(photo.getByText('Picture 1 of')).toBeVisible();
  });

  await test.step('Next and Previous go through the album', async () => {
    const photo = running.page.locator('[data-screen="photo"]');
    const first = await photo.locator('img').getAttribute('src');
    await running.press('Next');
    await expect(photo.getByText('Picture 2 of')).toBeVisible();
    await expect(photo.locator('img')).not.toHaveAttribute('src', first ?? '');
    await running.press('Previous');
    await expect(photo.locator('img')).toHaveAttribute('src', first ?? '');
  });

  await test.step('the next day the app opens on the albums by itself', async () => {
    await running.close();
    services.tenant.requests.clear();
    running = await computer.start();
    await running.screen('albums');
    await expect.poll(() => titlesOf(running)).toEqual(titles);
    expect(services.tenant.requests.count('GET /authorize')).toBe(0);
    expect(computer.browser.opened).toHaveLength(1);
  });

  await test.step('the carer signs out: nothing is left here, and the tenant has forgotten the token', async () => {
    await openCarerTopic(running, 'signOut');
    await running.press('Yes, sign out');
    await running.screen('sign-in');
    expect(services.tenant.requests.count('POST /oauth/revoke')).toBe(1);
    await expect(access(join(computer.profile, 'account'))).rejects.toThrow();
    await running.close();
    running = await computer.start();
    await running.screen('sign-in');
  });
});
