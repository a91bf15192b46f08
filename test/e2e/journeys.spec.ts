/** What each journey costs at Google and at the function: a change that asks for more is seen here. */
import { en } from '../../src/renderer/words/en.ts';
import { ROSA } from '../services/constants.ts';
import { expect, test } from './support/fixtures.ts';
import { expectPictures } from './support/pictures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { titlesOf } from './support/screens.ts';
import { shareApp } from './support/shared-app.ts';

const shared = shareApp({ library: plainLibrary(8, () => 30), given: [/of 25[01]/g] });

/** Requests since the last one of these questions. */
function traffic() {
  const { google, hosted } = shared.services;
  const counts = {
    images: google.requests.count('GET image'),
    albums: hosted.requests.count('GET /api/albums'),
    photos: hosted.requests.count('GET /api/albums/{id}/photos'),
    addresses: hosted.requests.count('GET /api/photos'),
  };
  return counts;
}

function forgetTraffic(): void {
  for (const { requests } of [shared.services.google, shared.services.hosted]) requests.clear();
}

/** The picture on the screen and the one after it, from the first to the eleventh. */
const TEN_PICTURES = 12;

const NOTHING = { images: 0, albums: 0, photos: 0, addresses: 0 };

test('what a visit asks for, and that a second one asks for no picture', async () => {
  const { running } = shared;
  const onPhoto = running.page.locator('[data-screen="photo"]');

  await test.step('the first look at the albums: their list, the covers of this page and of the next', async () => {
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('albums');
    await expectPictures(running, 4);
    await expect.poll(traffic).toEqual({ ...NOTHING, images: 8, albums: 1 });
    forgetTraffic();
  });

  await test.step('an album: its list, the pictures of this page and of the next', async () => {
    await running.press('Album 1');
    await running.screen('album');
    await expectPictures(running, 4);
    await expect.poll(traffic).toEqual({ ...NOTHING, images: 8, photos: 1 });
    forgetTraffic();
  });

  await test.step('ten pictures, one after the other: each once, and the one after', async () => {
    await running.press('Picture 1');
    await running.screen('photo');
    for (let number = 2; number <= 11; number += 1) {
      await running.press(en.pager.next);
      await expect(onPhoto.getByText(en.pager.pictureOf(number, 30))).toBeVisible();
      await expectPictures(running, 1);
    }
    await expect.poll(() => traffic().images).toBe(TEN_PICTURES);
    expect(traffic()).toEqual({ ...NOTHING, images: TEN_PICTURES });
    forgetTraffic();
  });

  await test.step('the way back: nothing', async () => {
    for (let number = 10; number >= 1; number -= 1) {
      await running.press(en.pager.previous);
      await expectPictures(running, 1);
    }
    await running.press(en.bar.back);
    await running.screen('album');
    await expectPictures(running, 4);
    await running.press(en.bar.back);
    await running.screen('albums');
    await expectPictures(running, 4);
    expect(traffic()).toEqual(NOTHING);
  });

  await test.step('the next day: each list once, quietly, and no picture', async () => {
    await shared.restart();
    const again = shared.running;
    await again.screen('albums');
    await expectPictures(again, 4);
    await again.press('Album 1');
    await again.screen('album');
    expect(await titlesOf(again)).toEqual(['Picture 1', 'Picture 2', 'Picture 3', 'Picture 4']);
    await again.press('Picture 1');
    await again.screen('photo');
    await again.press(en.pager.next);
    await expectPictures(again, 1);
    await expect.poll(traffic).toEqual({ ...NOTHING, albums: 1, photos: 1 });
  });
});

/** Pages in which Google tells of a thousand albums: "New" reads them all once a visit, after what somebody waits for. */
const ALL_ALBUMS = 20;

test('a thousand albums, and one with twenty thousand pictures, cost the rest of the list and no more', async () => {
  const { services } = shared;
  const library = (inLast: number) =>
    plainLibrary(1_000, (album) => (album === 0 ? 20_000 : album === 999 ? inLast : 3));
  services.google.setLibrary(ROSA.googleSub, library(3));
  await shared.toAlbumsOf(ROSA.id);
  const { running } = shared;
  const place = running.page.locator('.side__where');
  await running.screen('albums');
  await expectPictures(running, 4);
  await expect.poll(traffic).toEqual({ ...NOTHING, images: 8, albums: ALL_ALBUMS });
  await running.press('Album 1');
  await running.screen('album');
  await expectPictures(running, 4);
  await expect(place).toHaveText(en.pager.pageOf(1, 5_000));
  await running.press(en.pager.next);
  await expect(place).toHaveText(en.pager.pageOf(2, 5_000));
  await expectPictures(running, 4);
  await expect.poll(traffic).toEqual({ ...NOTHING, images: 20, albums: ALL_ALBUMS, photos: 1 });

  services.google.setLibrary(ROSA.googleSub, library(4));
  forgetTraffic();
  await shared.restart();
  const again = shared.running;
  await again.screen('albums');
  await expectPictures(again, 4);
  await again.press('Album 1');
  await again.screen('album');
  await expectPictures(again, 4);
  // Its own list, and that of the last album, which has a picture more than on the day before.
  await expect.poll(traffic).toEqual({ ...NOTHING, albums: ALL_ALBUMS, photos: 2 });
  await again.press(en.bar.back);
  await again.screen('albums');
  await expect.poll(async () => (await titlesOf(again))[0]).toBe(en.albums.new);
});
