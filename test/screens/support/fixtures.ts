/** A test of screens: the built page in the system's Chromium, one page for each worker's test, and a way to show any screen. */
import { test as base, type Page } from '@playwright/test';
import { type Settings, type SettingsChange, withChange } from '../../../src/shared/settings.ts';
import { type CatalogueScreen, USUAL_COMPUTER } from '../screens.ts';
import { installFakeComputer } from './fake-computer.ts';
import { type ScreenServer, startScreenServer } from './server.ts';

/** "Today" of every picture: what the screens say of days never changes. */
const NOW = new Date('2026-06-15T10:00:00');

/** What the looks of a screen depend on beside the size of the window. */
export interface Look {
  readonly theme: Exclude<Settings['look']['theme'], 'system'>;
  readonly textSize: Settings['look']['textSize'];
  readonly language: string;
}

export const USUAL_LOOK: Look = { theme: 'light', textSize: 'normal', language: 'en' };

interface Fixtures {
  /** Opens the page anew on this screen, and waits until all of it is there. */
  readonly show: (screen: CatalogueScreen, look?: Partial<Look>) => Promise<void>;
  /** Changes the looks of the screen that shows, as the carer's settings do. */
  readonly changeLook: (screen: CatalogueScreen, look: Look) => Promise<void>;
}

interface WorkerFixtures {
  readonly screenServer: ScreenServer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  screenServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const server = await startScreenServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  show: async ({ page, screenServer }, use) => {
    await page.clock.setFixedTime(NOW);
    await use(async (screen, look = {}) => {
      const computer = { ...USUAL_COMPUTER, ...screen.computer };
      const settings = withLook(computer.settings, { ...USUAL_LOOK, ...look });
      // Each call adds one more script, and the last one wins.
      await page.addInitScript(installFakeComputer, { ...computer, settings });
      await page.goto(`${screenServer.origin}/index.html`);
      await page.locator('[data-screen]').waitFor();
      await screen.way?.(page);
      await page.locator(`[data-screen="${screen.name}"]`).waitFor();
      await settled(page, screen);
    });
  },

  changeLook: async ({ page }, use) => {
    await use(async (screen, look) => {
      const settings = withLook(screen.computer?.settings ?? USUAL_COMPUTER.settings, look);
      await page.evaluate((changed) => window.fakeControls.changeSettings(changed), settings);
      await page.waitForFunction(
        ({ theme, textSize, language }) => {
          const { dataset, lang } = document.documentElement;
          return dataset['theme'] === theme && dataset['textSize'] === textSize && lang === language;
        },
        { theme: look.theme, textSize: look.textSize, language: look.language },
      );
      await settled(page, screen);
    });
  },
});

function withLook(settings: Settings, { theme, textSize, language }: Look): Settings {
  const change: SettingsChange = { language, look: { theme, textSize } };
  return withChange(settings, change);
}

/** What a screen waits for, as selectors: of each, none is left in the end. */
const COMING = ['[data-lock="coming"]', '.tile--coming', '.picture[data-state="coming"]'];

/** Nothing is on its way any more, but what never comes on this screen. */
async function settled(page: Page, screen: CatalogueScreen): Promise<void> {
  // One frame in which a change is drawn, one after what that brought about: tiles are counted when their place is measured.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  if (screen.waits) return;
  await page.waitForFunction((coming) => !document.querySelector(coming), COMING.join(', '));
}
