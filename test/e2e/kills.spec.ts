/** A power cut at any moment: the app starts again, shows no damaged picture, and nobody has to sign in anew. */
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { en } from '../../src/renderer/words/en.ts';
import { ROSA } from '../services/constants.ts';
import type { RunningApp } from './support/driver.ts';
import { readLog } from './support/driver.ts';
import { expect, startSignedIn, test } from './support/fixtures.ts';
import { expectWhole } from './support/pictures.ts';
import { plainLibrary } from './support/plain-library.ts';

/** `npm run bench -- kills` asks for a hundred. */
const KILLS = Number(process.env['EASY_ALBUMS_KILLS'] ?? 10);
/** Milliseconds of use, at most, before the power goes. */
const LONGEST_USE = 1_500;

/** Looks around until the power goes. */
async function lookAround(running: RunningApp): Promise<void> {
  const { page } = running;
  await page.locator('.tile').first().click();
  await running.screen('album');
  await running.press(en.pager.next);
  await page.locator('.tile').first().click();
  await running.screen('photo');
  for (;;) await running.press(en.pager.next);
}

test(`${KILLS} power cuts at random moments cost nothing`, async ({ computer, services }) => {
  test.setTimeout(30_000 + KILLS * 15_000);
  // Other pictures in every round, so that something is always being written.
  services.google.setLibrary(
    ROSA.googleSub,
    plainLibrary(KILLS + 4, () => 200),
  );
  let running = await startSignedIn(computer);
  await running.screen('albums');

  for (let kill = 1; kill <= KILLS; kill += 1) {
    const use = randomInt(LONGEST_USE);
    await test.step(`${kill}: after ${use} ms`, async () => {
      const looking = lookAround(running).catch(() => 'the power went');
      await delay(use);
      await running.kill();
      await looking;

      running = await computer.start();
      await running.screen('albums');
      await expect(running.page.locator('.picture[data-state="shown"]').first()).toBeVisible();
      await expectWhole(running.page);
      expect(running.faults()).toEqual([]);
    });
  }
  expect(await readLog(computer), 'what is written is whole').not.toMatch(/damaged|unreadable/);
  await running.close();
});
