/** The app's main process crashes: where the carer wants it, the app is there again by itself, and nobody signs in. */
import { type Computer, readLog } from './support/driver.ts';
import { expect, startSignedIn, test } from './support/fixtures.ts';
import { programs } from './support/programs.ts';

/** What the log has of the run after so many crashes. */
async function runAfter(computer: Computer, crashes: number): Promise<string> {
  const [, run = ''] = (await readLog(computer)).split(`"crashesBefore":${crashes}`);
  return run;
}

async function untilThere(computer: Computer, crashes: number): Promise<void> {
  for (const event of ['"event":"window.shown"', '"kind":"signedIn"', '"event":"crash-watch.on"'])
    await expect.poll(() => runAfter(computer, crashes)).toContain(event);
}

async function signal(computer: Computer, name: NodeJS.Signals): Promise<void> {
  for (const { pid, isWatching } of await programs(computer)) if (!isWatching) process.kill(pid, name);
}

test('comes back after each crash with its sign-in, and stays away after an ordinary end', async ({
  computer,
}) => {
  const running = await startSignedIn(computer);
  await running.screen('albums');
  expect(await programs(computer)).toHaveLength(1);
  await running.page.evaluate(() =>
    window.easyAlbums.changeSettings({ computer: { restartAfterCrash: true } }),
  );
  await expect.poll(() => runAfter(computer, 0)).toContain('"event":"crash-watch.on"');
  try {
    await running.kill('SIGSEGV');
    await untilThere(computer, 1);
    await signal(computer, 'SIGKILL');
    await untilThere(computer, 2);

    await signal(computer, 'SIGTERM');
    await expect.poll(() => programs(computer)).toEqual([]);
    expect(await runAfter(computer, 3)).toBe('');
  } finally {
    for (const { pid } of await programs(computer)) process.kill(pid, 'SIGKILL');
  }
});
