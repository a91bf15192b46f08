/** Signs in at the app that runs, the browser being a program that speaks HTTP. */
import { z } from 'zod';
import { createHttpBrowser } from '../../services/browser-http.ts';
import { ROSA } from '../../services/constants.ts';
import type { SystemBrowser } from '../../services/system-browser.ts';
import type { Page } from './devtools.ts';
import { SIGN_IN_BUTTON } from './moments.ts';

/** All but the last step. @returns what lets the browser go to the app's callback */
export async function authorize(page: Page, browser: SystemBrowser): Promise<() => Promise<unknown>> {
  await page.evaluate(SIGN_IN_BUTTON, z.number());
  const web = createHttpBrowser();
  const { address } = await web.authorize(await browser.nextUrl(), { as: ROSA.id });
  return () => web.get(address.href);
}
