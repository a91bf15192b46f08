/** A test of screens: the built page in the system's Chromium, one page for each worker, and a way to show any screen. */
import { test as base, type Disposable, type Page } from '@playwright/test';
import { type Settings, type SettingsChange, withChange } from '../../../src/shared/settings.ts';
import { type CatalogueScreen, USUAL_COMPUTER } from '../screens.ts';
import { installFakeComputer } from './fake-computer.ts';
import { type ScreenServer, startScreenServer } from './server.ts';
import { watchShifts } from './shifts.ts';
import { wear } from './wearing.ts';

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
  /** One for all tests of a worker: Chromium takes longer to open a window than to open the page in it. Each test opens that anew. */
  readonly sharedPage: Page;
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

  sharedPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await context.clock.setFixedTime(NOW);
      const page = await context.newPage();
      await watchShifts(page);
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],

  page: async ({ sharedPage, viewport, actionTimeout }, use) => {
    sharedPage.setDefaultTimeout(actionTimeout ?? 0);
    if (viewport) await sharedPage.setViewportSize(viewport);
    await sharedPage.emulateMedia({
      colorScheme: null,
      contrast: null,
      forcedColors: null,
      reducedMotion: null,
    });
    await use(sharedPage);
  },

  show: async ({ page, screenServer }, use) => {
    const installed: Disposable[] = [];
    const putAway = async (): Promise<void> => {
      for (const one of installed.splice(0)) await one.dispose();
    };
    await use(async (screen, look = {}) => {
      const computer = { ...USUAL_COMPUTER, ...screen.computer };
      const settings = settingsOf(screen, { ...USUAL_LOOK, ...look });
      await putAway();
      installed.push(await page.addInitScript(installFakeComputer, { ...computer, settings }));
      await page.goto(`${screenServer.origin}/index.html`);
      await page.locator('[data-screen]').waitFor();
      await screen.way?.(page);
      await page.locator(`[data-screen="${screen.name}"]`).waitFor();
      await page.evaluate(wear, { settings, coming: comingOn(screen) });
      // Buttons that read aloud come with the voices, which the app looks for a moment after its first screen.
      await page.waitForFunction(() => window.fakeControls.voicesAreAsked);
      // It has more to say after a while, and would change under whoever looks at it.
      if (screen.waits) await page.locator('.side__where--waiting:not(:empty)').waitFor();
    });
    await putAway();
  },

  changeLook: async ({ page }, use) => {
    await use((screen, look) =>
      page.evaluate(wear, { settings: settingsOf(screen, look), coming: comingOn(screen) }),
    );
  },
});

/** What the carer of this screen's computer chose, in a look. */
export function settingsOf(screen: CatalogueScreen, { theme, textSize, language }: Look): Settings {
  const change: SettingsChange = { language, look: { theme, textSize } };
  return withChange(screen.computer?.settings ?? USUAL_COMPUTER.settings, change);
}

function comingOn(screen: CatalogueScreen): string {
  return screen.waits ? '' : '[data-lock="coming"], .tile--coming, .picture[data-state="coming"]';
}
