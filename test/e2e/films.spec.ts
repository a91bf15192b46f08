/** Films: a still first, played by one press, watched while they come, kept, and calm where they do not come. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../src/renderer/words/en.ts';
import { ROSA } from '../services/constants.ts';
import { expect, test } from './support/fixtures.ts';
import { shareApp } from './support/shared-app.ts';

const FILM = 'Sailing past the lighthouse';

test.describe('a film', () => {
  const shared = shareApp();
  const player = () => shared.running.page.locator('video');
  const state = () => shared.running.page.locator('.film');
  const isIn = (name: string) => expect(state()).toHaveAttribute('data-state', name);
  const filmRequests = () =>
    shared.services.google.requests.entries.filter(({ path }) => /^\/film\/|=dv$/.test(path));

  test.beforeEach(async () => {
    const { running } = shared;
    await shared.toAlbumsOf(ROSA.id);
    await running.press('Boats in the harbour');
    await running.screen('album');
    await running.press(new RegExp(FILM));
    await running.screen('photo');
  });

  test('plays when it is asked to, pauses, ends, plays again, and comes from the disk the next time', async () => {
    const { running, services } = shared;

    await test.step('its still shows, and nothing of itself is fetched', async () => {
      await expect(running.page.getByRole('img', { name: FILM })).toBeVisible();
      await expect(player()).toHaveCount(0);
      expect(filmRequests()).toEqual([]);
    });

    await test.step('it plays, and pauses where it is', async () => {
      await running.press(en.photo.playFilm);
      await isIn('playing');
      await running.press(en.photo.pauseFilm);
      await isIn('paused');
      const time = () => player().evaluate((video: HTMLVideoElement) => video.currentTime);
      const before = await time();
      await running.rest();
      expect(await time()).toBe(before);
    });

    await test.step('it plays to its end, and again', async () => {
      await running.press(en.photo.playFilm);
      await isIn('playing');
      await player().evaluate((video: HTMLVideoElement) => {
        video.currentTime = video.duration - 0.3;
      });
      await isIn('ended');
      await running.press(en.photo.playAgain);
      await isIn('playing');
      expect(filmRequests().length).toBeGreaterThan(0);
    });

    await test.step('it ends when the person goes on', async () => {
      await running.press(en.pager.next);
      await expect(player()).toHaveCount(0);
    });

    await test.step('it is there without a network', async () => {
      const images = join(shared.computer.profile, 'account', 'images');
      await expect
        .poll(() => readdir(images, { recursive: true }))
        .toContainEqual(expect.stringMatching(/\.film$/));
      services.google.requests.clear();
      services.google.faults.set('GET image', { kind: 'drop' });
      await running.press(en.pager.previous);
      await running.press(en.photo.playFilm);
      await isIn('playing');
      expect(filmRequests()).toEqual([]);
    });
  });

  test('that does not come says so beside its still, and comes on the next press', async () => {
    const { running, services } = shared;
    await expect(running.page.getByRole('img', { name: FILM })).toBeVisible();
    services.google.faults.set('GET image', { kind: 'drop' });
    await running.press(en.photo.playFilm);
    await expect(running.page.getByText(en.photo.filmMissing)).toBeVisible();
    await expect(running.page.getByRole('img', { name: FILM })).toBeVisible();
    services.google.faults.clear();
    await running.press(en.photo.tryAgain);
    await isIn('playing');
  });
});
