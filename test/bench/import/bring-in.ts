/** The import in the app that runs, driven as the carer's screens drive it. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { pickOverHttp, signInOverHttp } from '../../services/browser-http.ts';
import { ROSA } from '../../services/constants.ts';
import type { SystemBrowser } from '../../services/system-browser.ts';
import type { Page } from '../app/devtools.ts';

const stateSchema = z.object({
  kind: z.string(),
  done: z.int().optional(),
  added: z.int().optional(),
  failed: z.union([z.int(), z.array(z.unknown())]).optional(),
  waiting: z.string().nullish(),
});
export type ImportState = z.infer<typeof stateSchema>;

const LOOK_AGAIN_MS = 100;
/** Nobody grants a permission sooner. Tokens tell their age in whole seconds, and the function goes by it. Milliseconds. */
const PERSON_MS = 1_500;

export async function stateOf(page: Page): Promise<ImportState> {
  return page.evaluate(
    'window.easyAlbums.bringInState().then(({ ok, value }) => ok ? value.state : null)',
    stateSchema,
  );
}

export async function untilState(
  page: Page,
  isWanted: (state: ImportState) => boolean,
): Promise<ImportState> {
  for (;;) {
    const state = await stateOf(page);
    if (isWanted(state)) return state;
    if (state.kind === 'ended' || state.kind === 'refused')
      throw new Error(`the import ended: ${state.kind}`);
    await wait(LOOK_AGAIN_MS);
  }
}

/**
 * From the carer's press over Google's pages to the first picture that is here.
 *
 * @param isAllowed Google has got its yes before, and shows the pictures at once
 */
export async function startImport(page: Page, browser: SystemBrowser, isAllowed: boolean): Promise<void> {
  await call(page, "importPictures({ title: 'Everything' })");
  if (!isAllowed) {
    const permissionPage = await browser.nextUrl();
    await wait(PERSON_MS);
    await signInOverHttp(permissionPage, { as: ROSA.id });
  }
  await pickOverHttp(await browser.nextUrl(), 'all');
  await untilState(page, ({ kind, done = 0 }) => kind === 'working' && done > 0);
}

/** Settles when the function has let in all that it does at once: from then on it takes as many as its limit says. */
export async function untilLimited(page: Page): Promise<void> {
  await untilState(page, ({ kind, waiting }) => kind === 'working' && waiting === 'tryLater');
}

/** What is here stays; the next import can begin. */
export async function end(page: Page): Promise<ImportState> {
  const before = await stateOf(page);
  if (before.kind !== 'done') await call(page, 'stopBringIn()');
  const over = await untilState(page, ({ kind }) => kind === 'done');
  await call(page, 'dismissBringIn()');
  return over;
}

export async function rest(page: Page): Promise<void> {
  await call(page, 'pauseBringIn()');
  await untilState(page, ({ kind }) => kind === 'paused' || kind === 'done');
}

/** Settles when pictures are on their way again; false where all are here. */
export async function goOn(page: Page): Promise<boolean> {
  const before = await stateOf(page);
  if (before.kind === 'done') return false;
  await call(page, 'resumeBringIn()');
  const now = await untilState(
    page,
    ({ kind, done = 0 }) => kind === 'done' || (kind === 'working' && done > (before.done ?? 0)),
  );
  return now.kind === 'working';
}

async function call(page: Page, name: string): Promise<void> {
  await page.evaluate(`window.easyAlbums.${name}.then(({ ok }) => ok)`, z.literal(true));
}
