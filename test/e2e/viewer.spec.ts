/** The viewer's screens as the carer set them: which albums, how many tiles, what is new, whom to ask, and pictures that go on by themselves. */
import { en } from '../../src/renderer/words/en.ts';
import type { SettingsChange } from '../../src/shared/settings.ts';
import { USUAL_SETTINGS } from '../../src/shared/settings-values.ts';
import { ROSA } from '../services/constants.ts';
import { expect, test } from './support/fixtures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { titlesOf } from './support/screens.ts';
import { shareApp } from './support/shared-app.ts';

const ALBUMS = 12;
const library = plainLibrary(ALBUMS, () => 4);
const idOf = (number: number) => library.albumAt(number - 1).id;
const titles = (...numbers: number[]) => numbers.map((number) => `Album ${number}`);

test.describe('the viewer sees', () => {
  const shared = shareApp({ library, given: ['Cats', 'You can ask Anna.', '+49 170 960 1234'] });
  const place = () => shared.running.page.locator('.side__where');
  const tiles = () => shared.running.page.locator('.tile:not(.tile--coming)');

  /** The carer changes something, on another screen than the albums'; then the viewer comes back to them. */
  async function set(change: SettingsChange): Promise<void> {
    const { running } = shared;
    if (!(await running.page.locator('[data-screen="help"]').isVisible())) await running.press(en.bar.help);
    await running.screen('help');
    await running.page.evaluate((wanted) => window.easyAlbums.changeSettings(wanted), change);
    await running.press(en.bar.home);
    await running.screen('albums');
  }

  test.beforeAll(() => shared.toAlbumsOf(ROSA.id));
  test.afterEach(async () => {
    const { look, albums, help } = USUAL_SETTINGS;
    await set({ look, albums, help });
  });

  test('the albums that the carer shows, in her order and under her names', async () => {
    const { running } = shared;
    await running.screen('albums');
    await set({
      albums: {
        hidden: [idOf(1), idOf(3), idOf(12)],
        order: [idOf(11), idOf(2)],
        own: { [idOf(2)]: { title: 'Cats', cover: library.albumAt(4).itemAt(2).id } },
      },
    });
    expect(await titlesOf(running)).toEqual(['Album 11', 'Cats', 'Album 4', 'Album 5']);
    await expect(place()).toHaveText(en.pager.pageOf(1, 3));
    await running.press(en.pager.next);
    expect(await titlesOf(running)).toEqual(titles(6, 7, 8, 9));
    await running.press(en.pager.next);
    expect(await titlesOf(running)).toEqual(titles(10));

    await running.press(en.bar.home);
    const cats = running.page.getByRole('button', { name: 'Cats' });
    await expect(cats.locator('.picture[data-state="shown"]')).toBeVisible();
    await cats.click();
    const album = await running.screen('album');
    await expect(album.getByRole('heading', { level: 1 })).toContainText('Cats');
  });

  test('as many tiles as the carer wants, of words or of pictures or of both', async () => {
    const { running } = shared;
    for (const tilesAPage of [1, 2, 6] as const) {
      await set({ look: { tilesAPage } });
      await expect(tiles()).toHaveCount(tilesAPage);
    }
    await set({ look: { labels: false } });
    await expect(running.page.locator('.tile .picture')).toHaveCount(6);
    await expect(running.page.locator('.tile__words')).toHaveCount(0);
    await expect(running.page.getByRole('button', { name: 'Album 1', exact: true })).toBeVisible();
    await set({ look: { pictures: false } });
    await expect(running.page.locator('.tile .picture')).toHaveCount(0);
    expect(await titlesOf(running)).toEqual(titles(1, 2, 3, 4, 5, 6));
  });

  test('nothing but the main job where the carer wants it so, and help', async () => {
    const { running } = shared;
    const button = (name: string) => running.page.getByRole('button', { name, exact: true });
    await set({ look: { density: 'minimal' } });
    for (const name of [en.bar.back, en.bar.home, en.pager.previous]) await expect(button(name)).toBeHidden();
    await expect(button(en.bar.help)).toBeVisible();
    await running.press('Album 1');
    await running.screen('album');
    await running.press('Picture 1');
    const photo = await running.screen('photo');
    await expect(photo.locator('.picture[data-state="shown"]')).toBeVisible();
    await expect(button(en.slideshow.play)).toHaveCount(0);
    await expect(photo.locator('.screen__under-title')).toHaveCount(0);
    for (const name of [en.bar.back, en.bar.home, en.bar.help, en.pager.next])
      await expect(button(name)).toBeVisible();
  });

  test('in the help whom to ask, with one press, and nothing that dials', async () => {
    const { running } = shared;
    await set({ help: { name: 'Anna', phone: '+49 170 960 1234' } });
    await running.press(en.bar.help);
    const help = await running.screen('help');
    await expect(help.getByText(en.contact.ask('Anna'))).toBeVisible();
    const number = help.getByText('+49 170 960 1234');
    await expect(number).toBeVisible();
    await expect(number).toHaveCSS('user-select', 'text');
    await expect(help.locator('.contact a, .contact button')).toHaveCount(0);
    await expect(help.getByText(en.help.ask)).toHaveCount(0);
  });

  test('pictures that go on by themselves when she asks for it, until she presses something', async () => {
    const { running } = shared;
    const { page } = running;
    const keepsAwake = () =>
      running.app.evaluate(({ powerSaveBlocker }) =>
        Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
      );
    const shows = async (number: number) => {
      await expect(place()).toHaveText(en.pager.pictureOf(number, 4));
      await expect(page.locator('.picture[data-state="shown"]')).toBeVisible();
    };
    const isPlaying = async (playing: boolean) => {
      const { play, pause } = en.slideshow;
      const button = page.getByRole('button', { name: playing ? pause : play, exact: true });
      await expect(button).toBeVisible();
      await expect.poll(keepsAwake).toBe(playing);
    };
    await page.clock.install();
    await running.press('Album 1');
    await running.screen('album');
    await running.press('Picture 1');
    await running.screen('photo');
    await shows(1);
    await page.clock.runFor(60_000);
    await shows(1);

    await running.press(en.slideshow.play);
    await isPlaying(true);
    await page.clock.runFor(9_000);
    await shows(1);
    await page.clock.runFor(1_500);
    await shows(2);

    await test.step('Next is a press like any other: it goes on by one, and the show pauses', async () => {
      await running.press(en.pager.next);
      await shows(3);
      await isPlaying(false);
      await page.clock.runFor(60_000);
      await shows(3);
    });
    await test.step('a key pauses as well', async () => {
      await running.press(en.slideshow.play);
      await isPlaying(true);
      await page.keyboard.press('Shift');
      await isPlaying(false);
    });
    await test.step('the last picture stays, and Play begins with the first one', async () => {
      await running.press(en.slideshow.play);
      await isPlaying(true);
      await page.clock.runFor(10_500);
      await shows(4);
      await page.clock.runFor(10_500);
      await isPlaying(false);
      await shows(4);
      await running.press(en.slideshow.play);
      await shows(1);
      await isPlaying(true);
      await running.press(en.slideshow.pause);
      await isPlaying(false);
    });
  });

  test('what came since the last visit as an album of its own, until she has looked', async () => {
    const { running: before, services } = shared;
    await before.screen('albums');
    expect(await titlesOf(before)).toEqual(titles(1, 2, 3, 4));
    services.google.setLibrary(
      ROSA.googleSub,
      plainLibrary(ALBUMS, (album) => (album === 6 ? 6 : 4)),
    );
    await shared.restart();
    const { running } = shared;
    await running.screen('albums');
    // On a slow computer the albums come first, and what is new when they open again.
    await expect(async () => {
      if ((await titlesOf(running))[0] !== en.albums.new) await set({});
      expect(await titlesOf(running)).toEqual([en.albums.new, ...titles(1, 2, 3)]);
    }).toPass();
    expect(services.google.requests.count('POST /v1/mediaItems:search')).toBe(1);
    await running.press(en.albums.new);
    const album = await running.screen('album');
    await expect(album.getByRole('heading', { level: 1 })).toContainText(en.albums.new);
    expect(await titlesOf(running)).toEqual(['Picture 6', 'Picture 5']);
    await running.press('Picture 6');
    const photo = await running.screen('photo');
    await expect(photo.locator('.picture[data-state="shown"] img')).toBeVisible();

    await running.press(en.bar.home);
    await running.screen('albums');
    expect(await titlesOf(running), 'it stays while she is here').toContain(en.albums.new);
    await shared.restart();
    await shared.running.screen('albums');
    expect(await titlesOf(shared.running)).toEqual(titles(1, 2, 3, 4));
  });
});
