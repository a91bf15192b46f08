/** A carer's first hour: from a computer on which nothing is set up to the viewer's albums, through every interruption. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../src/renderer/words/en.ts';
import { signInOverHttp } from '../services/browser-http.ts';
import { ROSA } from '../services/constants.ts';
import { chooseFiles, chooseWhereToSave } from './support/dialogs.ts';
import { type Computer, createComputer, type RunningApp } from './support/driver.ts';
import { test as base, expect } from './support/fixtures.ts';

const test = base.extend<{ nextComputer: Computer }>({
  // Playwright reads the names of what a fixture needs out of its first parameter.
  // biome-ignore lint/correctness/noEmptyPattern: it needs nothing
  nextComputer: async ({}, use) => {
    const next = await createComputer();
    await use(next);
    await next.close();
  },
});

const { steps, ...said } = en.firstHour;

async function atStep(running: RunningApp, step: keyof typeof steps): Promise<void> {
  await running.screen('first-hour');
  await expect(running.page.getByRole('heading', { name: steps[step].title })).toBeVisible();
}

/** A file that the app can read, whoever runs it. */
async function fileOf(computer: Computer, name: string, content: string): Promise<string> {
  const file = join(computer.folder, name);
  await writeFile(file, content, { mode: 0o644 });
  return file;
}

const start = (computer: Computer) => computer.start({ configuredBy: 'profile' });

test('leads from nothing to the albums, and goes on after a kill at each step', async ({
  computer,
  services,
}) => {
  let running = await start(computer);
  const killAndStart = async (): Promise<void> => {
    await running.kill();
    running = await start(computer);
  };
  await running.screen('not-set-up');
  await running.press(said.begin);
  await atStep(running, 'file');

  await test.step('a file that is wrong is explained, and nothing of it stays', async () => {
    await chooseFiles(running, [
      await fileOf(computer, 'wrong.json', JSON.stringify({ ...services.config, version: 2 })),
    ]);
    await running.press(said.choose);
    await expect(
      running.page.getByText('a newer file needs a newer Easy Albums', { exact: false }),
    ).toBeVisible();
    await killAndStart();
    await atStep(running, 'file');
  });

  await test.step('a good file leads on to the sign-in', async () => {
    await chooseFiles(running, [await fileOf(computer, 'set-up.json', JSON.stringify(services.config))]);
    await running.press(said.choose);
    await atStep(running, 'signIn');
    await killAndStart();
    await atStep(running, 'signIn');
  });

  await test.step('the sign-in leads on to the albums', async () => {
    await running.press(en.signIn.button);
    await running.screen('waiting-for-browser');
    await signInOverHttp(await computer.browser.nextUrl(), { as: ROSA.id });
    await atStep(running, 'albums');
    await killAndStart();
    await atStep(running, 'albums');
  });

  await test.step('each step can be skipped, and opens what it sets', async () => {
    await running.press(en.pager.next);
    await atStep(running, 'look');
    await running.press(said.look);
    await running.screen('carer-look');
    await running.press(en.bar.back);
    await atStep(running, 'look');
    await running.press(en.pager.next);
    await atStep(running, 'people');
    await killAndStart();
    await atStep(running, 'people');
  });

  await test.step('at its end are the albums, from then on at each start', async () => {
    await running.press(said.finish);
    await running.screen('albums');
    await killAndStart();
    await running.screen('albums');
    expect(running.faults()).toEqual([]);
  });
});

test('is saved as one file without a secret, and set up from it on the next computer', async ({
  computer,
  nextComputer,
  services,
}) => {
  const saved = join(computer.profile, 'saved.json');
  const found = await fileOf(computer, 'set-up.json', JSON.stringify(services.config));
  let running = await start(computer);
  await running.screen('not-set-up');
  await running.page.evaluate(() => window.easyAlbums.changeSettings({ look: { theme: 'dark' } }));
  await chooseFiles(running, [found]);
  await chooseWhereToSave(running, saved);
  await running.press(said.begin);
  await atStep(running, 'file');
  await running.press(said.choose);
  await atStep(running, 'signIn');
  expect(await running.page.evaluate(() => window.easyAlbums.exportSetUp())).toEqual({
    ok: true,
    value: 'saved',
  });
  const text = await readFile(saved, 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    config: services.config,
    settings: { look: { theme: 'dark' } },
  });
  await running.close();

  running = await start(nextComputer);
  await running.screen('not-set-up');
  await expect(running.page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await chooseFiles(running, [await fileOf(nextComputer, 'next.json', text)]);
  await running.press(said.begin);
  await running.press(said.choose);
  await atStep(running, 'signIn');
  await expect(running.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('ends for a carer who goes home, so that the next start is the viewer’s', async ({ computer }) => {
  const running = await start(computer);
  await running.screen('not-set-up');
  await running.press(said.begin);
  await atStep(running, 'file');
  await running.press(en.bar.home);
  await running.screen('not-set-up');
  await running.kill();
  await (await start(computer)).screen('not-set-up');
});
