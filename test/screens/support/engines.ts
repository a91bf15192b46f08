/** Two independent engines that look for barriers. Both are injected into the page; nothing is downloaded. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** IBM's, made to hang itself on the window. */
const ACE = readFileSync(require.resolve('accessibility-checker-engine/ace-window.js'), 'utf8');

/** All levels of WCAG 2.0 to 2.2, with contrast at AAA, and what axe holds for good practice. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ACE_GUIDELINES = ['WCAG_2_2', 'IBM_Accessibility'];

interface AxeResult {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

interface AceResult {
  readonly ruleId: string;
  readonly message: string;
  /** Who decides (`VIOLATION`: a rule of the standard) and what was found (`FAIL`, or `POTENTIAL` and `MANUAL` for a person). */
  readonly value: readonly [string, string];
  readonly path: { readonly dom: string };
}

declare global {
  interface Window {
    readonly axe: {
      run(
        context: Document,
        options: {
          runOnly: { type: 'tag' | 'rule'; values: readonly string[] };
          resultTypes: readonly string[];
        },
      ): Promise<{ violations: AxeResult[]; incomplete: AxeResult[]; passes: AxeResult[] }>;
    };
    readonly ace: {
      Checker: new () => {
        check(document: Document, guidelines: readonly string[]): Promise<{ results: AceResult[] }>;
      };
    };
  }
}

/**
 * Brings both into the page that is open; its policy would keep them out as scripts. What is inert, the carer's preview, is a
 * picture of another screen to everybody: the engines take it for a second page, so it is hidden from them.
 */
export async function bringEngines(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const picture of document.querySelectorAll<HTMLElement>('[inert]')) picture.style.display = 'none';
  });
  await page.evaluate(AXE);
  await page.evaluate(ACE);
}

/** What a theme can change: it is one attribute of the page, and nothing but colours follow it. */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/**
 * A line for each barrier that axe finds. A contrast that it cannot compute counts as one.
 * @param rules all of them, or those that go by colours
 */
export async function foundByAxe(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  const runOnly =
    rules === 'all'
      ? ({ type: 'tag', values: AXE_TAGS } as const)
      : ({ type: 'rule', values: COLOUR_RULES } as const);
  return page.evaluate(async (runOnly) => {
    const { violations, incomplete, passes } = await window.axe.run(document, {
      runOnly,
      resultTypes: ['violations', 'incomplete'],
    });
    if (!passes.some(({ id }) => id === 'color-contrast-enhanced')) return ['axe looked at no contrast'];
    const uncertain = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
    return [...violations, ...uncertain].flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `axe ${id} (${help}): ${target.join(' ')}: ${failureSummary}`,
      ),
    );
  }, runOnly);
}

/** A line for each barrier that IBM's engine is certain of. */
export async function foundByAce(page: Page): Promise<string[]> {
  return page.evaluate(async (guidelines) => {
    const { results } = await new window.ace.Checker().check(document, guidelines);
    if (results.length === 0) return ['ace looked at nothing'];
    return results
      .filter(({ value: [policy, outcome] }) => policy === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, path }) => `ace ${ruleId} (${message}): ${path.dom}`);
  }, ACE_GUIDELINES);
}
