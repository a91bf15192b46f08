/** A computer that is not set up, or set up wrongly: calm words for the viewer, exact ones for the carer. */
import { join } from 'node:path';
import { en } from '../../src/renderer/words/en.ts';
import { expect, test } from './support/fixtures.ts';
import { expectPlainWords } from './support/words.ts';

const { notSetUp } = en.problems;

test('a configuration is asked for, judged by field, and taken up without a restart', async ({
  computer,
  services,
}) => {
  const { config } = services;
  await computer.writeConfig(null);
  const running = await computer.start();
  const screen = await running.screen('not-set-up');
  const details = screen.getByRole('region', { name: notSetUp.forCarer });
  const tryAgain = () => running.press(notSetUp.action);

  await test.step('with none, the screen says so and asks for nothing else', async () => {
    await expect(screen.getByRole('heading', { name: notSetUp.title })).toBeVisible();
    await expect(details).toHaveCount(0);
    await expectPlainWords(await running.words(), []);
    await tryAgain();
    await expect(details).toHaveCount(0);
  });

  await test.step('with one that is not JSON, it names the file', async () => {
    await computer.writeConfig('{"version": 1,');
    await tryAgain();
    await expect(details).toContainText(join(computer.folder, 'config.json'));
    await expect(details).toContainText('is not JSON');
    await expect(details.getByText(notSetUp.field, { exact: true })).toHaveCount(0);
  });

  const { audience: _audience, ...withoutAudience } = config;
  const wrong: readonly (readonly [field: string, message: string, content: object])[] = [
    ['audience', 'is missing', withoutAudience],
    ['tenant', 'must start with https://', { ...config, tenant: 'http://family.eu.auth0.com' }],
    ['clientId', 'must be a text', { ...config, clientId: 7 }],
    ['callbackPorts, entry 2', 'must be a number', { ...config, callbackPorts: [42813, 'next'] }],
    ['functionURL', 'check its spelling', { ...config, functionURL: config.functionUrl }],
  ];
  for (const [field, message, content] of wrong) {
    await test.step(`with a wrong ${field}, it names the file and the field`, async () => {
      await computer.writeConfig(JSON.stringify(content));
      await tryAgain();
      await expect(details.getByText(field, { exact: true })).toBeVisible();
      await expect(details).toContainText(message);
      await expect(details).toContainText(join(computer.folder, 'config.json'));
    });
  }

  await test.step('once it is right, one press leads to the sign-in', async () => {
    await computer.writeConfig(config);
    await running.press(notSetUp.action);
    await running.screen('sign-in');
    await expect(running.page.getByRole('button', { name: 'Sign in with Google' })).toBeVisible();
    expect(running.faults()).toEqual([]);
  });
});
