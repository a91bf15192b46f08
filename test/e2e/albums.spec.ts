/** Albums and pictures as libraries really have them: none, odd, broken, many, and taken away meanwhile. */
import { en } from '../../src/renderer/words/en.ts';
import { EMIL, ROSA } from '../services/constants.ts';
import { BAD_IMAGES } from '../services/google-images.ts';
import type { Library } from '../services/google-library.ts';
import { edgeCaseLibrary } from '../services/library/library.ts';
import { expect, test } from './support/fixtures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { titlesOf } from './support/screens.ts';
import { shareApp } from './support/shared-app.ts';

const HTML_TITLE = '<b>Bold</b> & <script>alert("hello")</script>';

test.describe('the app shows', () => {
  const shared = shareApp({ given: [HTML_TITLE] });
  const place = () => shared.running.page.locator('.side__where');

  /** Signs Rosa in with these albums. */
  async function openLibrary(library: Library) {
    const editable = shared.services.google.setLibrary(ROSA.googleSub, library);
    await shared.toAlbumsOf(ROSA.id);
    return editable;
  }

  async function backToAlbums(): Promise<void> {
    await shared.running.press(en.bar.back);
    await shared.running.screen('albums');
  }

  test('where there are no albums, what to do, and the albums once there are some', async () => {
    const { running, services } = shared;
    await shared.toAlbumsOf(EMIL.id);
    await running.screen('no-albums');
    await running.press(en.problems.noAlbums.action);
    await running.rest();
    await running.screen('no-albums');
    services.google.setLibrary(EMIL.googleSub, plainLibrary(1));
    await running.press(en.problems.noAlbums.action);
    await running.screen('albums');
    expect(await titlesOf(running)).toEqual(['Album 1']);
  });

  test('titles of every kind as text, and albums without title, cover or pictures', async () => {
    const { running } = shared;
    const { page } = running;
    const { ids, ...library } = edgeCaseLibrary();
    const titleOf = (id: string) => library.album(id)?.title?.trim() || en.albums.untitled;
    await openLibrary(library);
    await running.screen('albums');
    const wanted = Array.from({ length: library.albumCount }, (_, index) =>
      titleOf(library.albumAt(index).id),
    );
    expect(wanted.filter((title) => title === en.albums.untitled)).toHaveLength(2);

    const shown: string[] = [];
    for (let count = 1; ; count += 1) {
      await expect(place()).toHaveText(en.pager.pageOf(count, 3));
      shown.push(...(await titlesOf(running)));
      await expect(page.locator('.tile__picture b, .tile__label b, .tile script')).toHaveCount(0);
      for (const tile of await page.locator('.tile').all()) {
        const isInside = await tile.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        });
        expect(isInside, 'no title makes its tile reach beyond the window').toBe(true);
      }
      if (count === 3) break;
      await running.press(en.pager.next);
    }
    expect(shown).toEqual(wanted);

    const open = async (id: string, screen: string) => {
      const index = wanted.indexOf(titleOf(id));
      await running.press(en.bar.home);
      for (let turned = 0; turned < Math.floor(index / 4); turned += 1) await running.press(en.pager.next);
      await page.locator(`.tile[data-index="${index}"]`).click();
      return running.screen(screen);
    };
    for (const id of [ids.arabic, ids.long, ids.html]) {
      const album = await open(id, 'album');
      await expect(album.getByRole('heading')).toHaveText(titleOf(id));
      if (id === ids.arabic)
        await expect(album.locator('.screen__title-words')).toHaveCSS('direction', 'rtl');
      const scrolls = await page.evaluate(
        () =>
          document.documentElement.scrollWidth > innerWidth ||
          document.documentElement.scrollHeight > innerHeight,
      );
      expect(scrolls, 'no title makes the screen scroll').toBe(false);
    }
    await open(ids.empty, 'no-photos');
    await running.press(en.problems.noPhotos.action);
    await running.screen('albums');
  });

  test('albums and pictures whose counts, sizes and covers are missing or no numbers', async () => {
    const { running } = shared;
    const base = plainLibrary(2);
    const [first, second] = [base.albumAt(0), base.albumAt(1)];
    const library = shared.services.google.setLibrary(ROSA.googleSub, base);
    library.distort(first.id, ({ coverPhotoBaseUrl: _cover, ...album }) => ({
      ...album,
      mediaItemsCount: 'abc',
    }));
    library.distort(second.id, (album) => ({
      ...album,
      title: 7,
      mediaItemsCount: -3,
      coverPhotoBaseUrl: null,
    }));
    library.distort(first.itemAt(0).id, ({ mediaMetadata: _metadata, ...item }) => item);
    library.distort(first.itemAt(1).id, (item) => ({
      ...item,
      description: null,
      mediaMetadata: { creationTime: 'yesterday', width: 'wide', height: 0 },
    }));
    await shared.toAlbumsOf(ROSA.id);
    await running.screen('albums');
    expect(await titlesOf(running)).toEqual(['Album 1', en.albums.untitled]);
    await expect(running.page.locator('.tile .no-cover')).toHaveCount(2);

    await running.press('Album 1');
    await running.screen('album');
    expect(await titlesOf(running)).toEqual(['Picture 1', en.photo.untitled(2), 'Picture 3']);
    await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(3);
    await running.press(en.photo.untitled(2));
    const photo = await running.screen('photo');
    await expect(photo.locator('.picture[data-state="shown"] img')).toBeVisible();
    await expect(place()).toHaveText(en.pager.pictureOf(2, 3));
  });

  test('a calm place for each picture that does not come, and the next one', async () => {
    const { running, services } = shared;
    const bad = Object.entries(BAD_IMAGES);
    const base = plainLibrary(1, () => bad.length + 1);
    const library = await openLibrary(base);
    for (const [index, [, image]] of bad.entries())
      library.replaceImage(base.albumAt(0).itemAt(index).id, image);
    await running.press('Album 1');
    const album = await running.screen('album');
    const first = album.getByRole('button', { name: 'Picture 1' });
    await expect(first).toContainText(en.photo.notLoaded);
    await first.click();
    const photo = await running.screen('photo');
    for (const [index, [name]] of bad.entries()) {
      await test.step(name, async () => {
        await expect(photo.getByRole('heading', { name: `Picture ${index + 1}`, exact: true })).toBeVisible();
        await expect(photo.locator('.picture[data-state="missing"]')).toBeVisible();
        await expect(photo.getByText(en.photo.notLoaded)).toBeVisible();
        await running.press(en.pager.next);
      });
    }
    await expect(photo.locator('.picture[data-state="shown"] img')).toBeVisible();

    await test.step('and once they are well, "Try again" brings it, and the others come by themselves', async () => {
      await running.press(en.pager.previous);
      await expect(photo.locator('.picture[data-state="missing"]')).toBeVisible();
      for (const [index] of bad.entries()) {
        const item = base.albumAt(0).itemAt(index);
        library.replaceImage(item.id, item.image);
      }
      await running.press(en.photo.tryAgain);
      await expect(photo.locator('.picture[data-state="shown"] img')).toBeVisible();
      for (let number = bad.length - 1; number >= 1; number -= 1) {
        await running.press(en.pager.previous);
        await expect(photo.getByRole('heading', { name: `Picture ${number}`, exact: true })).toBeVisible();
        await expect(photo.locator('.picture[data-state="shown"] img')).toBeVisible();
      }
    });

    await test.step('also where the image host is busy or away', async () => {
      services.google.faults.set('GET image', { kind: 'status', status: 429 });
      await openLibrary(plainLibrary(1));
      await running.press('Album 1');
      await running.screen('album');
      await first.click();
      await expect(photo.locator('.picture[data-state="missing"]')).toBeVisible();
      services.google.faults.set('GET image', { kind: 'drop' });
      const asked = services.google.requests.count('GET image');
      await running.press(en.photo.tryAgain);
      await expect.poll(() => services.google.requests.count('GET image')).toBeGreaterThan(asked);
      await expect(photo.locator('.picture[data-state="missing"]')).toBeVisible();
      services.google.faults.clear();
      await running.press(en.photo.tryAgain);
      await expect(photo.locator('.picture[data-state="shown"] img')).toBeVisible();
    });
  });

  test('page after page to the end and back, and the place that was left', async () => {
    const { running } = shared;
    const { page } = running;
    await openLibrary(plainLibrary(10, () => 6));
    await running.screen('albums');
    const pages = [
      ['Album 1', 'Album 2', 'Album 3', 'Album 4'],
      ['Album 5', 'Album 6', 'Album 7', 'Album 8'],
      ['Album 9', 'Album 10'],
    ];
    const turnTo = async (index: number) => {
      await expect(place()).toHaveText(en.pager.pageOf(index + 1, 3));
      expect(await titlesOf(running)).toEqual(pages[index]);
    };
    await turnTo(0);
    await running.press(en.pager.next);
    await turnTo(1);
    await running.press(en.pager.next);
    await turnTo(2);
    const next = page.getByRole('button', { name: en.pager.next, exact: true });
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await next.click({ force: true });
    await turnTo(2);
    await running.press(en.pager.previous);
    await turnTo(1);

    await running.press('Album 7');
    await running.screen('album');
    await running.press(en.pager.next);
    await running.press('Picture 6');
    const photo = await running.screen('photo');
    await expect(place()).toHaveText(en.pager.pictureOf(6, 6));
    await running.press(en.pager.previous);
    await expect(photo.getByRole('heading', { name: 'Picture 5' })).toBeVisible();
    await running.press(en.bar.back);
    await running.screen('album');
    await expect(place()).toHaveText(en.pager.pageOf(2, 2));
    await expect(page.getByRole('button', { name: 'Picture 5' }), 'seen last').toBeFocused();
    await running.press('Picture 5');
    await running.screen('photo');
    await running.press(en.pager.previous);
    await expect(photo.getByRole('heading', { name: 'Picture 4' })).toBeVisible();
    await running.press(en.bar.back);
    await running.screen('album');
    await expect(place(), 'its page').toHaveText(en.pager.pageOf(1, 2));
    await expect(page.getByRole('button', { name: 'Picture 4' })).toBeFocused();
    await backToAlbums();
    await turnTo(1);
    await expect(page.getByRole('button', { name: 'Album 7' })).toBeFocused();
  });

  test('a way on from an album and a picture that somebody took away meanwhile', async () => {
    const { running } = shared;
    const base = plainLibrary(3);
    const library = await openLibrary(base);
    await running.screen('albums');
    expect(await titlesOf(running)).toEqual(['Album 1', 'Album 2', 'Album 3']);

    library.deleteAlbum(base.albumAt(1).id);
    await running.press('Album 2');
    await running.screen('album-gone');
    await running.press(en.problems.albumGone.action);
    await running.screen('albums');
    expect(await titlesOf(running)).toEqual(['Album 1', 'Album 3']);

    await running.press('Album 3');
    await running.screen('album');
    await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(3);
    library.deleteItem(base.albumAt(2).itemAt(1).id);
    await running.press('Picture 1');
    const photo = await running.screen('photo');
    await running.press(en.pager.next);
    await expect(photo.getByRole('heading', { name: 'Picture 2' })).toBeVisible();
    await running.press(en.pager.next);
    await expect(photo.getByRole('heading', { name: 'Picture 3' })).toBeVisible();
    await expect(photo.locator('.picture[data-state="shown"] img')).toBeVisible();
  });

  test('pictures whose addresses have run out as if they had not', async () => {
    const { running, services } = shared;
    await openLibrary(plainLibrary(6));
    await running.screen('albums');
    await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(4);
    await running.press('Album 1');
    await running.screen('album');
    await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(3);

    services.google.expireImageAddresses();
    await running.press('Picture 1');
    const photo = await running.screen('photo');
    for (const number of [1, 2, 3]) {
      await expect(photo.getByRole('heading', { name: `Picture ${number}` })).toBeVisible();
      await expect(photo.locator('.picture[data-state="shown"] img')).toBeVisible();
      if (number < 3) await running.press(en.pager.next);
    }
    expect(services.google.requests.count('GET /v1/mediaItems:batchGet')).toBeGreaterThan(0);
    await running.press(en.bar.home);
    await running.press(en.pager.next);
    await expect(running.page.locator('.picture[data-state="shown"]')).toHaveCount(2);
  });
});
