/** What a person sees of pictures. */
import { en } from '../../../src/renderer/words/en.ts';
import type { RunningApp } from './driver.ts';
import { expect } from './fixtures.ts';

/** Waits until every picture of the screen shows, `count` of them, each whole. */
export async function expectPictures({ page }: RunningApp, count: number): Promise<void> {
  await expect(page.locator('.picture[data-state="shown"]')).toHaveCount(count);
  await expectWhole(page);
}

/** From the albums into one, to its first picture, and home again, where four tiles make a page. */
export async function lookAt(album: string, running: RunningApp): Promise<void> {
  await running.press(album);
  await running.screen('album');
  await expectPictures(running, 4);
  await running.press('Picture 1');
  await running.screen('photo');
  await expectPictures(running, 1);
  await running.press(en.bar.home);
  await running.screen('albums');
  await expectPictures(running, 4);
}

/** Of the pictures that show now, none is damaged: each can be decoded. */
export async function expectWhole(page: RunningApp['page']): Promise<void> {
  const damaged = await page.evaluate(async () => {
    const images = [...document.querySelectorAll<HTMLImageElement>('.picture[data-state="shown"] img')];
    const outcomes = await Promise.allSettled(images.map((image) => image.decode()));
    // One that left the screen meanwhile shows nothing any more.
    return images.filter((image, index) => image.isConnected && outcomes[index]?.status === 'rejected')
      .length;
  });
  expect(damaged, 'damaged pictures').toBe(0);
}
