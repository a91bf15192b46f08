/** What was seen is there without a network, and after it. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../src/renderer/words/en.ts';
import { ROSA } from '../services/constants.ts';
import { albumOf, type Library, type LibraryItem, libraryOf } from '../services/google-library.ts';
import { sailingFilm } from '../services/library/films/film.ts';
import type { Services } from '../services/services.ts';
import { expect, startSignedIn, test } from './support/fixtures.ts';
import { expectPictures } from './support/pictures.ts';
import { heavyPicture, plainLibrary } from './support/plain-library.ts';
import { titlesOf } from './support/screens.ts';
import { shareApp } from './support/shared-app.ts';

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

test.describe('while somebody looks', () => {
  /** The service tells a hundred photos at once: of this album's, the last ten come with a second question. */
  const LONG = 3;
  const shared = shareApp({
    library: plainLibrary(20, (album) => (album === LONG ? 110 : 40)),
    given: [/Picture \d+( of 110)?/g],
  });
  const onPhoto = () => shared.running.page.locator('[data-screen="photo"]');
  const place = () => shared.running.page.locator('.side__where');

  async function openAlbum(title: string): Promise<void> {
    const { running } = shared;
    await running.press(title);
    await running.screen('album');
    await expectPictures(running, 4);
  }

  test('the network goes in the middle of a page, and comes back', async () => {
    const { running, services } = shared;
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('albums');
    await expectPictures(running, 4);
    await expect.poll(() => services.google.requests.count('GET image')).toBe(8);
    pullTheCable(services);

    await running.press(en.pager.next);
    await expect(place()).toHaveText(en.pager.pageOf(2, 5));
    await expectPictures(running, 4);
    await running.press(en.pager.next);
    await expect(place()).toHaveText(en.pager.pageOf(3, 5));
    await expect(running.page.locator('.picture[data-state="missing"]')).toHaveCount(4);
    await running.press('Album 9');
    await running.screen('offline');

    plugItIn(services);
    await running.screen('album');
    await expectPictures(running, 4);
    await running.press(en.bar.back);
    await running.screen('albums');
    await expectPictures(running, 4);
  });

  test('the network goes in the middle of a download', async () => {
    const { running, services } = shared;
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('albums');
    await expectPictures(running, 4);
    services.google.faults.set('GET image', { kind: 'cut' });
    await running.press('Album 2');
    await running.screen('album');
    await expect(running.page.locator('.picture[data-state="missing"]')).toHaveCount(4);
    services.google.faults.clear();
    await expectPictures(running, 4);
  });

  test('an album that is known in part ends for now where the network went, and goes on by itself', async () => {
    const { running, services } = shared;
    const { page } = running;
    const next = () => page.locator('[data-button="next"]');
    const look = (tilesAPage: 4 | 9) =>
      page.evaluate(
        (wanted) => window.easyAlbums.changeSettings({ look: { tilesAPage: wanted } }),
        tilesAPage,
      );
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('albums');
    await look(9);
    await running.press(`Album ${LONG + 1}`);
    await running.screen('album');
    for (let number = 2; number <= 10; number += 1) {
      await running.press(en.pager.next);
      await expect(place()).toHaveText(en.pager.pageOf(number, 13));
    }
    pullTheCable(services);
    for (let number = 11; number <= 12; number += 1) {
      await running.press(en.pager.next);
      await expect(place()).toHaveText(en.pager.pageOf(number, 13));
    }
    await expect(page.locator('button.tile')).toHaveCount(1);
    await expect(next()).toHaveAccessibleDescription(en.pager.restLater);

    await running.press(/Picture 100/);
    await running.screen('photo');
    await expect(place()).toHaveText(en.pager.pictureOf(100, 110));
    await expect(next()).toHaveAttribute('aria-disabled', 'true');
    await expect(next()).toHaveAccessibleDescription(en.pager.restLater);
    await running.press(en.slideshow.play);
    plugItIn(services);
    await expect(place()).toHaveText(en.pager.pictureOf(101, 110), { timeout: 30_000 });
    await running.press(en.slideshow.pause);
    await running.press(en.bar.back);
    await running.screen('album');
    await expectPictures(running, 9);
    await look(4);
  });

  test('on a slow line what is on the screen comes first, and what was left is not waited for', async () => {
    const { running, services } = shared;
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('albums');
    await openAlbum('Album 3');
    // A picture of 200 kB takes four seconds on its own; all that are passed here would take more than a minute.
    const library = services.google.library(ROSA.googleSub);
    const album = library.albumAt(2);
    for (let index = 0; index < 40; index += 1) {
      library.replaceImage(album.itemAt(index).id, { kind: 'drawn', picture: heavyPicture(index) });
    }
    for (let turned = 0; turned < 2; turned += 1) await running.press(en.pager.next);
    await running.press('Picture 9');
    await running.screen('photo');
    services.google.faults.set('GET image', { kind: 'slow-line', latencyMs: 2_000, bytesPerSecond: 50_000 });
    services.google.requests.clear();
    for (let number = 10; number <= 25; number += 1) {
      await running.press(en.pager.next);
      await expect(onPhoto().getByText(en.pager.pictureOf(number, 40))).toBeVisible();
    }
    await expectPictures(running, 1);
  });
});

/** Two albums; the second one has six pictures and a film. */
function libraryWithFilm(): Library {
  const plain = plainLibrary(2, () => 6);
  const second = plain.albumAt(1);
  const pictures = Array.from({ length: 6 }, (_, index) => second.itemAt(index));
  const film: LibraryItem = {
    ...sailingFilm,
    id: 'AKnx7Yq-a-film-that-is-kept',
    filename: 'VID_1.mp4',
    creationTime: '2026-06-12T08:00:00.000Z',
  };
  return libraryOf([plain.albumAt(0), albumOf(second.id, 'Album 2', [...pictures, film], pictures[0]?.id)]);
}

test('an album that the carer keeps is there as a whole, with its film', async ({ computer, services }) => {
  services.google.setLibrary(ROSA.googleSub, libraryWithFilm());
  let running = await startSignedIn(computer);
  await running.screen('albums');
  const kept = services.google.library(ROSA.googleSub).albumAt(1).id;
  await running.page.evaluate((id) => window.easyAlbums.changeSettings({ albums: { kept: [id] } }), kept);
  const progress = () =>
    running.page.evaluate(async () => {
      const answer = await window.easyAlbums.keptProgress();
      return answer.ok ? answer.value : [];
    });
  await expect
    .poll(progress, { timeout: 60_000 })
    .toEqual([{ albumId: kept, done: 7, total: 7, state: 'done' }]);
  await running.close();

  pullTheCable(services);
  running = await computer.start();
  await running.screen('albums');
  await running.press('Album 2');
  await running.screen('album');
  await expectPictures(running, 4);
  await running.press('Picture 4');
  await running.screen('photo');
  for (let number = 5; number <= 6; number += 1) {
    await running.press(en.pager.next);
    await expect(running.page.getByText(en.pager.pictureOf(number, 7))).toBeVisible();
    await expectPictures(running, 1);
  }
  await running.press(en.pager.next);
  await running.press(en.photo.playFilm);
  await expect(running.page.locator('.film')).toHaveAttribute('data-state', 'playing');
});
