/** What was seen is there without a network, and after it. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../services/services.ts';
import { expect, startSignedIn, test } from './support/fixtures.ts';
import { titlesOf } from './support/screens.ts';

const EVERYTHING = [
  'GET /api/albums',
  'GET /api/albums/{id}/photos',
  'GET /api/photos',
  'POST /oauth/token',
  'GET image',
];

function pullTheCable({ hosted, tenant, google }: Services): void {
  for (const { faults } of [hosted, tenant, google])
    for (const route of EVERYTHING) faults.set(route, { kind: 'drop' });
}

function plugItIn({ hosted, tenant, google }: Services): void {
  for (const { faults } of [hosted, tenant, google]) faults.clear();
}

test('albums and pictures that were seen are there without a network', async ({ computer, services }) => {
  let running = await startSignedIn(computer);
  await running.screen('albums');
  const titles = await titlesOf(running);
  await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(titles.length);
  await running.page.locator('.tile').first().click();
  await running.screen('album');
  await titlesOf(running);
  await running.page.locator('.tile').first().click();
  const photo = await running.screen('photo');
  await expect(photo.locator('.picture[data-state="shown"]')).toBeVisible();
  const seen = await photo.locator('img').getAttribute('src');
  // Lists are written a moment after they came.
  await expect
    .poll(() => readdir(join(computer.profile, 'account', 'lists')).catch(() => []))
    .toHaveLength(2);
  await running.close();

  await test.step('the app opens on the albums, with their covers', async () => {
    pullTheCable(services);
    running = await computer.start();
    await running.screen('albums');
    await expect.poll(() => titlesOf(running)).toEqual(titles);
    await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(titles.length);
  });

  await test.step('the picture is there', async () => {
    await running.page.locator('.tile').first().click();
    await running.screen('album');
    await running.page.locator('.tile').first().click();
    const again = await running.screen('photo');
    await expect(again.locator('.picture[data-state="shown"]')).toBeVisible();
    expect(await again.locator('img').getAttribute('src')).toBe(seen);
  });

  await test.step('a picture that was seen on its tile shows from there', async () => {
    const onPhoto = running.page.locator('[data-screen="photo"]');
    await running.press('Next');
    await expect(onPhoto.getByText('Picture 2 of')).toBeVisible();
    await expect(onPhoto.locator('.picture[data-state="shown"]')).toBeVisible();
  });

  await test.step('a picture that was never seen says so, and the next one can be tried', async () => {
    const onPhoto = running.page.locator('[data-screen="photo"]');
    // The tiles of two pages are there.
    for (let number = 3; number <= 9; number += 1) {
      await running.press('Next');
      await expect(onPhoto.getByText(`Picture ${number} of`)).toBeVisible();
      await running.rest();
    }
    await expect(onPhoto.getByText('This picture is not here now.')).toBeVisible();
  });

  await test.step('with the network back it comes, and nobody presses anything', async () => {
    plugItIn(services);
    await expect(running.page.locator('[data-screen="photo"] .picture[data-state="shown"]')).toBeVisible();
  });
});

test('what is damaged on the disk is fetched again, and never shown', async ({ computer }) => {
  let running = await startSignedIn(computer);
  await running.screen('albums');
  const titles = await titlesOf(running);
  await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(titles.length);
  const account = join(computer.profile, 'account');
  await expect.poll(() => readdir(join(account, 'lists')).catch(() => [])).toHaveLength(1);
  await running.close();

  const entries = await readdir(account, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile() && entry.name !== 'owner')
      await writeFile(join(entry.parentPath, entry.name), 'rubbish');
  }

  running = await computer.start();
  await running.screen('albums');
  await expect.poll(() => titlesOf(running)).toEqual(titles);
  await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(titles.length);
});
