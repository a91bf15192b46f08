/** Pictures of every shape and kind look right, on their tiles and by themselves; what is none has a calm place. */
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { en } from '../../src/renderer/words/en.ts';
import type { SettingsChange } from '../../src/shared/settings.ts';
import { ROSA } from '../services/constants.ts';
import { BAD_IMAGES } from '../services/google-images.ts';
import { albumOf, libraryOf } from '../services/google-library.ts';
import { chooseFiles } from './support/dialogs.ts';
import { expect, test } from './support/fixtures.ts';
import { googleId, itemOf, type OddPicture, oddPictures } from './support/odd-pictures.ts';
import { shareApp } from './support/shared-app.ts';

type Colour = 'red' | 'green' | 'blue' | 'black' | 'white' | 'something else';

/** A HEIC picture of a phone that was held upright, and the colours of its corners in the order in which one reads. */
const PHONE = 'of a phone';
const PHONE_CORNERS: readonly Colour[] = ['red', 'green', 'blue', 'white'];

/** The colour in the middle of a small patch of what shows, at parts of its width and height. */
async function colourAt(shown: Locator, across: number, down: number): Promise<Colour> {
  const { data, info } = await sharp(await shown.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const x = Math.min(info.width - 1, Math.floor(info.width * across));
  const y = Math.min(info.height - 1, Math.floor(info.height * down));
  const [red = 0, green = 0, blue = 0] = data.subarray((y * info.width + x) * info.channels);
  if (Math.min(red, green, blue) > 220) return 'white';
  if (Math.max(red, green, blue) < 40) return 'black';
  if (green > 120 && Math.max(red, blue) < 80) return 'green';
  if (red > 150 && blue < 110) return 'red';
  if (blue > 150 && red < 110) return 'blue';
  return 'something else';
}

/** A picture that is there is decoded beside the page, and painted a frame or two later. */
async function untilPainted(picture: Locator): Promise<void> {
  await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}

test.describe('pictures of every kind', () => {
  const shared = shareApp();
  const page = () => shared.running.page;
  const image = () => page().locator('[data-screen="photo"] .picture__image');
  const change = (settings: SettingsChange) =>
    page().evaluate((wanted) => window.easyAlbums.changeSettings(wanted), settings);
  const place = (number: number, of: number) => page().getByText(en.pager.pictureOf(number, of));
  let odd: readonly OddPicture[] = [];

  /** What everybody would call right of the picture that shows. */
  async function expectRight({ name, width, height }: OddPicture, moving: Colour): Promise<void> {
    const box = await image().boundingBox();
    if (!box) throw new Error('the picture has no place');
    expect(box.width / box.height, `${name}: its shape`).toBeCloseTo(width / height, 0);
    const window = page().viewportSize() ?? { width: 1366, height: 768 };
    expect(box.x >= 0 && box.x + box.width <= window.width, `${name}: all of it shows`).toBe(true);
    if (name === 'tiny') expect(box.width).toBeLessThanOrEqual(width * 4);
    if (name === 'see-through') {
      expect(await colourAt(image(), 0.5, 0.5)).toBe('black');
      expect(await colourAt(image(), 0.05, 0.05)).toBe('white');
    } else if (name === PHONE) {
      const corners = [0.1, 0.9].flatMap((down) =>
        [0.1, 0.9].map((across) => colourAt(image(), across, down)),
      );
      expect(await Promise.all(corners), `${name}: its right way up`).toEqual(PHONE_CORNERS);
    } else if (name.startsWith('moving')) {
      await expect.poll(() => colourAt(image(), 0.5, 0.5)).toBe(moving);
    } else {
      const isDown = height > width;
      const ends = [0.1, 0.9].map((at) => (isDown ? colourAt(image(), 0.5, at) : colourAt(image(), at, 0.5)));
      expect(await Promise.all(ends), `${name}: its right way up`).toEqual(['red', 'blue']);
    }
  }

  /** From the first picture of the album that shows to its last. */
  async function lookAtEach(pictures: readonly OddPicture[], moving: Colour): Promise<void> {
    const { running } = shared;
    await running.page.locator('.tile').first().click();
    await running.screen('photo');
    for (const [index, picture] of pictures.entries()) {
      await expect(place(index + 1, pictures.length)).toBeVisible();
      await expect(page().locator('[data-screen="photo"] .picture')).toHaveAttribute('data-state', 'shown');
      await untilPainted(image());
      await expectRight(picture, moving);
      if (index + 1 < pictures.length) await running.press(en.pager.next);
    }
  }

  test.beforeAll(async () => {
    odd = await oddPictures();
    const items = odd.map((picture) => itemOf(picture));
    const [any] = odd;
    if (!any) throw new Error('there are pictures');
    const bad = Object.entries({
      ...BAD_IMAGES,
      undecodable: {
        kind: 'bytes',
        bytes: Buffer.concat([
          Buffer.from('ffd8ffe0', 'hex'),
          Buffer.alloc(500, 7),
          Buffer.from('ffd9', 'hex'),
        ]),
        contentType: 'image/jpeg',
      } as const,
    }).map(([name, source]) => itemOf({ ...any, name }, source));
    shared.services.google.setLibrary(
      ROSA.googleSub,
      libraryOf([albumOf(googleId('odd'), 'Odd', items), albumOf(googleId('bad'), 'Bad', bad)]),
    );
    await shared.toAlbumsOf(ROSA.id);
  });

  test('show whole, the right way up, still, and on a ground of their own in the dark', async () => {
    const { running } = shared;
    await change({ look: { theme: 'dark', tilesAPage: 9 } });
    await running.press('Odd');
    await running.screen('album');
    await expect(page().locator('.picture[data-state="shown"]')).toHaveCount(odd.length);
    await lookAtEach(odd, 'red');
    await running.press(en.bar.home);
    await running.screen('albums');
  });

  test('that are none, or too large, have a calm place', async () => {
    const { running } = shared;
    await running.press('Bad');
    await running.screen('album');
    const count = Object.keys(BAD_IMAGES).length + 1;
    await expect(page().locator('.picture[data-state="missing"]')).toHaveCount(count);
    await page().locator('.tile').first().click();
    await running.screen('photo');
    await expect(page().getByText(en.photo.notLoaded)).toBeVisible();
    await running.press(en.bar.home);
    await running.screen('albums');
  });

  test('show likewise out of a folder, and move where the carer wants it', async () => {
    const { running } = shared;
    const folder = join(shared.computer.folder, 'Odd too');
    await mkdir(folder);
    const phone = {
      name: PHONE,
      fileName: 'phone.heic',
      mimeType: 'image/heic',
      bytes: await readFile('test/pictures/corners-turned.heic'),
      width: 240,
      height: 320,
    };
    // What the camera says of the day counts more than when the file was written: it comes first.
    const all = [phone, ...odd];
    for (const [day, { fileName, bytes }] of [...odd, phone].entries()) {
      const file = join(folder, fileName);
      await writeFile(file, bytes);
      const taken = new Date(2026, 2, day + 1);
      await utimes(file, taken, taken);
    }
    await writeFile(join(folder, 'none.heic'), 'whatever');
    await chooseFiles(running, [folder]);
    await change({ look: { theme: 'light', tilesAPage: 9, animations: true } });
    expect(await page().evaluate(() => window.easyAlbums.addFolder())).toMatchObject({ ok: true });
    const local = () =>
      page().evaluate(async () => {
        const answer = await window.easyAlbums.localAlbums();
        return answer.ok ? answer.value : [];
      });
    await expect
      .poll(local)
      .toMatchObject([
        { photoCount: all.length, isLooking: false, skipped: [{ reason: 'broken', count: 1 }] },
      ]);
    // An album that is new shows when the albums are opened again.
    await running.press(en.bar.help);
    await running.screen('help');
    await running.press(en.bar.home);
    await running.screen('albums');
    await running.press('Odd too');
    await running.screen('album');
    await expect(page().locator('.picture[data-state="shown"]')).toHaveCount(all.length);
    // The turned one is large: its tile is a copy that the app made.
    const turned = page().locator('.tile .picture__image').last();
    await untilPainted(turned);
    expect([await colourAt(turned, 0.5, 0.1), await colourAt(turned, 0.5, 0.9)]).toEqual(['red', 'blue']);
    await lookAtEach(all, 'blue');
  });
});
