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

  test('shows its still and fetches nothing of itself until Play is pressed', async () => {
    await expect(shared.running.page.getByRole('img', { name: FILM })).toBeVisible();
    await expect(player()).toHaveCount(0);
    expect(filmRequests()).toEqual([]);
  });

  test('plays to its end, and again', async () => {
    const { running } = shared;
    await running.press(en.photo.playFilm);
    await expect(state()).toHaveAttribute('data-state', 'playing');
    await player().evaluate((video: HTMLVideoElement) => {
      video.currentTime = video.duration - 0.3;
    });
    await expect(state()).toHaveAttribute('data-state', 'ended');
    await running.press(en.photo.playAgain);
    await expect(state()).toHaveAttribute('data-state', 'playing');
    expect(filmRequests().length).toBeGreaterThan(0);
  });

  test('that was watched is there without a network', async () => {
    const { running, services } = shared;
    await running.press(en.photo.playFilm);
    await expect(state()).toHaveAttribute('data-state', 'playing');
    const images = join(shared.computer.profile, 'account', 'images');
    await expect
      .poll(() => readdir(images, { recursive: true }))
      .toContainEqual(expect.stringMatching(/\.film$/));
    await running.press(en.pager.next);
    await expect(player()).toHaveCount(0);
    services.google.requests.clear();
    services.google.faults.set('GET image', { kind: 'drop' });
    await running.press(en.pager.previous);
    await running.press(en.photo.playFilm);
    await expect(state()).toHaveAttribute('data-state', 'playing');
    expect(filmRequests()).toEqual([]);
  });

  test('pauses where it is', async () => {
    const { running } = shared;
    await running.press(en.photo.playFilm);
    await expect(state()).toHaveAttribute('data-state', 'playing');
    await running.press(en.photo.pauseFilm);
    await expect(state()).toHaveAttribute('data-state', 'paused');
    const time = () => player().evaluate((video: HTMLVideoElement) => video.currentTime);
    const before = await time();
    await running.rest();
    expect(await time()).toBe(before);
  });

  test('that does not come says so, and comes on the next press', async () => {
    const { running, services } = shared;
    services.google.faults.set('GET image', { kind: 'status', status: 503 });
    await running.press(en.photo.playFilm);
    await expect(running.page.getByText(en.photo.filmMissing)).toBeVisible();
    services.google.faults.clear();
    await running.press(en.photo.tryAgain);
    await expect(state()).toHaveAttribute('data-state', 'playing');
  });

  test('ends when the person goes on', async () => {
    const { running } = shared;
    await running.press(en.photo.playFilm);
    await expect(state()).toHaveAttribute('data-state', 'playing');
    await running.press(en.pager.next);
    await expect(player()).toHaveCount(0);
  });
});
