/** One app for all tests of a group: each start of it takes seconds. */
import { ROSA } from '../../services/constants.ts';
import type { Library } from '../../services/google-library.ts';
import { freePorts, type Services, startServices } from '../../services/services.ts';
import { AS_HOSTED, type TenantSettings } from '../../services/tenant-settings.ts';
import { type Computer, createComputer, type RunningApp, type StartOptions } from './driver.ts';
import { expect, signIn, test } from './fixtures.ts';
import { expectPlainWords } from './words.ts';

export interface SharedApp {
  readonly services: Services;
  readonly computer: Computer;
  readonly running: RunningApp;
  /** Ends the app and starts it again, as on the next day. */
  restart(options?: StartOptions): Promise<void>;
  /** From any screen to the first one, with nobody signed in. */
  toSignIn(): Promise<void>;
  /** From any screen to the albums of this user, nothing of them being known yet and no request counted. */
  toAlbumsOf(user: string): Promise<void>;
}

export interface SharedAppOptions {
  /** Rosa's albums and pictures; the sample library unless given. */
  readonly library?: Library;
  readonly tenantSettings?: Partial<TenantSettings>;
  /** Texts that a test puts on the screen and that may be anything. */
  readonly given?: readonly (string | RegExp)[];
  /** How the app is started the first time. */
  readonly start?: StartOptions;
}

/**
 * Starts the app before the first test of the group. After each test the services are well again, and the test has
 * failed if anything crashed or a screen showed raw text.
 */
export function shareApp({
  library,
  tenantSettings = {},
  given = [],
  start = {},
}: SharedAppOptions = {}): SharedApp {
  let parts: { services: Services; computer: Computer; running: RunningApp } | null = null;
  const started = () => {
    if (!parts) throw new Error('the app starts before the first test of its group');
    return parts;
  };

  async function checkCalm(running: RunningApp): Promise<void> {
    await expectPlainWords(await running.words(), given);
    expect(running.faults()).toEqual([]);
  }

  function clearRequests(): void {
    const { tenant, google, hosted } = started().services;
    for (const { requests } of [tenant, google, hosted]) requests.clear();
  }

  test.beforeAll(async () => {
    const services = await startServices({
      callbackPorts: await freePorts(3),
      tenantSettings: { ...AS_HOSTED, ...tenantSettings },
    });
    if (library) services.google.setLibrary(ROSA.googleSub, library);
    const computer = await createComputer();
    await computer.writeConfig(services.config);
    parts = { services, computer, running: await computer.start(start) };
  });
  test.afterEach(async () => {
    const { services, running } = started();
    for (const { faults } of [services.tenant, services.google, services.hosted]) faults.clear();
    clearRequests();
    await checkCalm(running);
  });
  test.afterAll(async () => {
    await parts?.computer.close();
    await parts?.services.close();
  });

  return {
    get services() {
      return started().services;
    },
    get computer() {
      return started().computer;
    },
    get running() {
      return started().running;
    },
    async restart(options) {
      const now = started();
      await checkCalm(now.running);
      await now.running.close();
      now.running = await now.computer.start(options);
    },
    async toSignIn() {
      const { running } = started();
      await running.page.locator('[data-screen]:not([data-screen="starting"])').waitFor();
      await running.page.evaluate(() => window.easyAlbums.signOut());
      await running.screen('sign-in');
    },
    async toAlbumsOf(user) {
      const { computer, running } = started();
      await this.toSignIn();
      await signIn(computer, running, user);
      clearRequests();
    },
  };
}
