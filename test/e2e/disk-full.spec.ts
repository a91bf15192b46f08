/** The disk is full: the viewer sees her pictures all the same, nothing is lost, and the carer is told. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../src/renderer/words/en.ts';
import { ROSA } from '../services/constants.ts';
import type { Computer } from './support/driver.ts';
import { readLog } from './support/driver.ts';
import { expect, startSignedIn, test } from './support/fixtures.ts';
import { expectPictures, lookAt } from './support/pictures.ts';
import { plainLibrary } from './support/plain-library.ts';
import { openCarerTopic } from './support/screens.ts';
import { putOnSmallDisk } from './support/small-disk.ts';

async function keptPictures({ profile }: Computer): Promise<number> {
  const images = join(profile, 'account', 'images');
  const entries = await readdir(images, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

test('a full disk takes no picture away, and nothing is kept damaged', async ({ computer, services }) => {
  services.google.setLibrary(
    ROSA.googleSub,
    plainLibrary(4, () => 12),
  );
  const disk = await putOnSmallDisk(computer.profile);
  test.info().annotations.push({ type: 'writing fails by', description: disk.kind });
  const imageRequests = () => services.google.requests.count('GET image');
  const theme = () =>
    running.page.evaluate(async () => {
      const answer = await window.easyAlbums.settings();
      return answer.ok ? answer.value.settings.look.theme : null;
    });
  let running = await startSignedIn(computer);
  try {
    await running.screen('albums');
    await lookAt('Album 1', running);
    await expect.poll(() => keptPictures(computer)).toBeGreaterThan(12);

    await test.step('it fills up while the viewer looks', async () => {
      await disk.fill();
      const before = await keptPictures(computer);
      await lookAt('Album 2', running);
      expect(await keptPictures(computer)).toBe(before);
    });

    await test.step('what the carer changes holds, and she is told that it is not saved', async () => {
      const { page } = running;
      await openCarerTopic(running, 'look');
      await running.rest();
      await page.getByRole('radio', { name: en.carer.look.themes.dark, exact: true }).click();
      await expect(page.locator('.settings__told')).toHaveText(
        disk.kind === 'a full disk' ? en.carer.diskFull : en.carer.notKept,
      );
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });

    await test.step('the app starts on it, and is signed in', async () => {
      await running.close();
      services.google.requests.clear();
      running = await computer.start();
      await running.screen('albums');
      await expectPictures(running, 4);
      await lookAt('Album 1', running);
      expect(imageRequests(), 'what was kept is not asked for').toBe(0);
      expect(await theme()).toBe('system');
    });

    await test.step('the app starts on it where the folder of the account is gone', async () => {
      await running.close();
      await disk.makeRoom();
      await rm(join(computer.profile, 'account'), { recursive: true });
      await disk.fill();
      running = await computer.start();
      await running.screen('albums');
      await expectPictures(running, 4);
    });

    await test.step('with room again everything is kept', async () => {
      await disk.makeRoom();
      await lookAt('Album 2', running);
      await expect.poll(() => keptPictures(computer)).toBeGreaterThan(8);
      const change = () => window.easyAlbums.changeSettings({ look: { theme: 'dark' } });
      expect(await running.page.evaluate(change)).toEqual({ ok: true, value: null });
      await running.close();

      running = await computer.start();
      await running.screen('albums');
      await expectPictures(running, 4);
      services.google.requests.clear();
      await lookAt('Album 2', running);
      expect(imageRequests(), 'what was kept is not asked for').toBe(0);
      expect(await theme()).toBe('dark');
      expect(running.faults()).toEqual([]);
      await running.close();
    });
    expect(await readLog(computer)).not.toMatch(/damaged|unreadable/);
  } finally {
    await running.close();
    await disk.remove();
  }
});
