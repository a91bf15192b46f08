/** What an end-to-end test is given: the services on loopback, and a computer with the packaged app on it. */
import { writeFile } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { signInOverHttp } from '../../services/browser-http.ts';
import { ROSA } from '../../services/constants.ts';
import { freePorts, type Services, startServices } from '../../services/services.ts';
import { AS_HOSTED } from '../../services/tenant-settings.ts';
import { type Computer, createComputer, type RunningApp, readLog } from './driver.ts';

interface Fixtures {
  readonly services: Services;
  readonly computer: Computer;
}

export const test = base.extend<Fixtures>({
  // Playwright reads the names of what a fixture needs out of its first parameter.
  // biome-ignore lint/correctness/noEmptyPattern: it needs nothing
  services: async ({}, use) => {
    const services = await startServices({
      callbackPorts: await freePorts(3),
      // A kill may come when the tenant has given a new refresh token and the keychain does not have it yet.
      tenantSettings: AS_HOSTED,
    });
    await use(services);
    await services.close();
  },
  computer: async ({ services }, use, testInfo) => {
    const computer = await createComputer();
    await computer.writeConfig(services.config);
    await use(computer);
    if (testInfo.status !== testInfo.expectedStatus) {
      const log = await readLog(computer).catch(() => 'there is none');
      await writeFile(testInfo.outputPath('easy-albums.log'), log);
    }
    await computer.close();
  },
});

/** Presses the button and signs in, the browser being a program that speaks HTTP. */
export async function signIn(computer: Computer, running: RunningApp, as: string = ROSA.id): Promise<void> {
  await running.pressSignIn();
  await running.screen('waiting-for-browser');
  const page = await signInOverHttp(await computer.browser.nextUrl(), { as });
  expect(page.text).toContain('You are signed in.');
}

/** Starts the app on a fresh computer and goes all the way to the albums. */
export async function startSignedIn(computer: Computer, as: string = ROSA.id): Promise<RunningApp> {
  const running = await computer.start();
  await signIn(computer, running, as);
  return running;
}

export { expect };
