/** A person's real browser: Debian's Chromium, pressing the account's button on the tenant's page. */
import { chromium } from '@playwright/test';
import type { PageSeen } from './browser-http.ts';

export interface ChromiumSignIn {
  /** A user id of the sample users, or `cancel`. */
  readonly as: string | 'cancel';
  /** Milliseconds for the whole way; 30,000 by default. */
  readonly timeoutMs?: number;
}

export interface ChromiumPageSeen extends PageSeen {
  /** PNG of the tenant's sign-in page, and of the page at the end. */
  readonly signInScreenshot: Buffer;
  readonly screenshot: Buffer;
}

/** Opens the address in a browser without cookies, signs in, and waits for the first page outside the tenant. */
export async function signInWithChromium(
  authorizeUrl: string,
  { as, timeoutMs = 30_000 }: ChromiumSignIn,
): Promise<ChromiumPageSeen> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
    timeout: timeoutMs,
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(timeoutMs);
    await page.goto(authorizeUrl);
    const signInScreenshot = await page.screenshot();
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
      signInScreenshot,
      screenshot: await page.screenshot(),
    };
  } finally {
    await browser.close();
  }
}
