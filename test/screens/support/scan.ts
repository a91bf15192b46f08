/** Goes once through a screen with two switches. */
import type { Page } from '@playwright/test';
import { type Settings, withChange } from '../../../src/shared/settings.ts';

/** Groups that no screen has as many of. */
const MOST_GROUPS = 30;
const STEP_KEY = 'F9';

/** Two switches, that need no rest between two presses: it would only make the way through longer. */
export function withTwoSwitches(settings: Settings): Settings {
  const { input, ...rest } = withChange(settings, { input: { scanning: 'twoSwitches', stepKey: STEP_KEY } });
  return { ...rest, input: { ...input, ignoreRepeatsMs: 0 } };
}

export interface Scan {
  /** Everything on the screen that can be pressed or written into, by its place in the page and its words. */
  readonly wanted: readonly string[];
  /** What the scan came to. */
  readonly seen: readonly string[];
}

export function scanOf(page: Page): Promise<Scan> {
  return page.evaluate(scan, { stepKey: STEP_KEY, mostGroups: MOST_GROUPS });
}

/** Runs in the page, and may use nothing from outside of itself. */
async function scan({
  stepKey,
  mostGroups,
}: {
  readonly stepKey: string;
  readonly mostGroups: number;
}): Promise<Scan> {
  const all = [...document.querySelectorAll('[data-screen] :is(button, [role="button"], input)')];
  const nameOf = (one: Element): string => `${all.indexOf(one)} ${one.textContent}`;
  const wanted = all.filter(
    (one) =>
      one.ariaDisabled !== 'true' &&
      !one.closest('[inert], [aria-hidden="true"]') &&
      one.checkVisibility({ visibilityProperty: true }),
  );
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const press = async (): Promise<void> => {
    for (const type of ['keydown', 'keyup'])
      document.body.dispatchEvent(
        new KeyboardEvent(type, { key: stepKey, code: stepKey, bubbles: true, cancelable: true }),
      );
    do await frame();
    while (document.documentElement.matches('[data-resting]'));
  };
  const seen = new Set<Element>();
  for (let group = 0; group < mostGroups; group++) {
    const now = [...document.querySelectorAll('[data-scanned]')];
    if (now.every((one) => seen.has(one))) break;
    for (const one of now) seen.add(one);
    await press();
  }
  return { wanted: wanted.map(nameOf).sort(), seen: [...seen].map(nameOf).sort() };
}
