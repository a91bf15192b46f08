/** A person's real browser: Debian's Chromium, pressing the account's button on the tenant's page. */
import { type Browser, chromium } from '@playwright/test';
import type { PageSeen, PickChoice } from './browser-http.ts';

export interface ChromiumSignIn {
  /** A user id of the sample users, or `cancel`. */
  readonly as: string | 'cancel';
  /** Google's scopes whose tick is taken away. */
  readonly refuse?: readonly string[];
  /** Milliseconds for the whole way; 30,000 by default. */
  readonly timeoutMs?: number;
}

/** Opens the address in a browser without cookies, signs in, and waits for the first page outside the tenant. */
export async function signInWithChromium(
  authorizeUrl: string,
  { as, refuse = [], timeoutMs = 30_000 }: ChromiumSignIn,
): Promise<PageSeen> {
  const browser = await launch(timeoutMs);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(timeoutMs);
    await page.goto(authorizeUrl);
    for (const scope of refuse) {
      await page.locator(`input[name="scope"][value=${JSON.stringify(scope)}]`).uncheck();
    }
    const tenant = new URL(authorizeUrl).origin;
    const isAnswer = (url: string) => new URL(url).origin !== tenant;
    const [answer] = await Promise.all([
      page.waitForResponse(
        (response) => isAnswer(response.url()) && response.request().isNavigationRequest(),
      ),
      page.locator(`button[name="account"][value=${JSON.stringify(as)}]`).click({ noWaitAfter: true }),
    ]);
    await page.waitForURL((url) => isAnswer(url.href));
    return {
      status: answer.status(),
      text: (await page.locator('body').textContent()) ?? '',
      address: new URL(page.url()),
    };
  } finally {
    await browser.close();
  }
}

/** Opens the picker's page, ticks the pictures, and presses Done. @returns what the page says after it */
export async function pickWithChromium(
  pickerUri: string,
  choice: PickChoice,
  timeoutMs = 30_000,
): Promise<string> {
  const browser = await launch(timeoutMs);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(timeoutMs);
    await page.goto(pickerUri);
    for (const place of Array.isArray(choice) ? choice : []) {
      await page.getByRole('checkbox').nth(place).check();
    }
    await page.getByRole('button', { name: choice === 'all' ? /^Select all/ : 'Done' }).click();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    return (await page.locator('body').textContent()) ?? '';
  } finally {
    await browser.close();
  }
}

function launch(timeoutMs: number): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
    timeout: timeoutMs,
  });
}
