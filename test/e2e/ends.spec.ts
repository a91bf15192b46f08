/** The app ends while something of it is still under way. */
import { readLog } from './support/driver.ts';
import { expect, startSignedIn, test } from './support/fixtures.ts';
import { programs } from './support/programs.ts';

/** Less than the app waits for at its end. Milliseconds. */
const RENEWAL_MS = 1_200;

test('a refresh token that is replaced while the app ends is the one that the next start has', async ({
  computer,
  services,
}) => {
  const first = await startSignedIn(computer);
  await first.screen('albums');
  await first.close();

  const { faults, requests } = services.tenant;
  faults.set('POST /oauth/token', { kind: 'slow', ms: RENEWAL_MS });
  requests.clear();
  const second = await computer.start();
  await second.screen('albums');
  await expect.poll(() => requests.count('POST /oauth/token')).toBe(1);
  await second.close();
  expect(await readLog(computer)).toContain('"event":"session.renewed"');

  faults.clear();
  const third = await computer.start();
  await third.screen('albums');
  await expect
    .poll(async () => (await readLog(computer)).split('"event":"session.renewed"').length - 1)
    .toBe(2);
  await third.screen('albums');
});

test('pressed again while it ends, the app ends and is there again', async ({ computer, services }) => {
  const first = await startSignedIn(computer);
  await first.screen('albums');
  await first.close();

  services.tenant.faults.set('POST /oauth/token', { kind: 'stall' });
  services.tenant.requests.clear();
  const second = await computer.start();
  await second.screen('albums');
  await expect.poll(() => services.tenant.requests.count('POST /oauth/token')).toBe(1);
  const runs = async () => (await readLog(computer)).split('"event":"window.shown"').length - 1;
  expect(await runs()).toBe(2);
  try {
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await computer.startAgain()).toBe(0);
    await expect.poll(runs).toBe(3);
    const [again, ...others] = await programs(computer);
    expect(others).toEqual([]);
    process.kill(again?.pid ?? Number.NaN, 'SIGTERM');
    await expect.poll(() => programs(computer)).toEqual([]);
  } finally {
    for (const { pid } of await programs(computer)) process.kill(pid, 'SIGKILL');
  }
});
