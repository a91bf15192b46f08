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

/** `Guideline` of the package. */
interface AceGuideline {
  readonly id: string;
  readonly name: string;
  readonly category: 'Accessibility';
  readonly description: string;
  readonly checkpoints: readonly {
    readonly num: string;
    readonly name: string;
    readonly wcagLevel: string;
    readonly summary: string;
    readonly rules: readonly { readonly id: string; readonly level: string; readonly toolkitLevel: string }[];
  }[];
}

declare global {
  interface Window {
    readonly axe: {
      run(
        context: Document,
        options: {
          runOnly: { type: 'tag' | 'rule'; values: readonly string[] };
          resultTypes: readonly string[];
          preload: boolean;
        },
      ): Promise<{ violations: AxeResult[]; incomplete: AxeResult[]; passes: AxeResult[] }>;
    };
    readonly ace: {
      Checker: new () => {
        addGuideline(guideline: AceGuideline): void;
        check(document: Document, guidelines: readonly string[]): Promise<{ results: AceResult[] }>;
      };
    };
  }
}

/** Brings both into the page that is open; its policy would keep them out as scripts. */
export async function bringEngines(page: Page): Promise<void> {
  await page.evaluate(AXE);
  await page.evaluate(ACE);
}

/** What a theme can change: it is one attribute of the page, and nothing but colours follow it. */
export type Rules = 'all' | 'colours';

const AXE_COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const ACE_COLOURS = ['text_contrast_sufficient'];
/** It refuses a stop of the Tab key at a text that scrolls, which axe's `scrollable-region-focusable` and WCAG 2.1.1 ask for. */
const ACE_LEFT_OUT = 'element_tabbable_role_valid';

/**
 * The engines look at the page as it is; a line for each barrier. A contrast that axe cannot compute counts as one; of what
 * IBM's engine says, what it is certain of. What is inert, the carer's preview, is a picture of another screen to everybody: the
 * engines would take it for a second page, so it is hidden from them.
 * @param rules which ones of each; null where IBM's engine has nothing to do
 */
export async function barriersNow(
  page: Page,
  { axe, ace }: { readonly axe: Rules; readonly ace: Rules | null },
): Promise<string[]> {
  const axeRules =
    axe === 'all'
      ? { type: 'tag' as const, values: AXE_TAGS }
      : { type: 'rule' as const, values: AXE_COLOURS };
  return page.evaluate(runEngines, {
    axeRules,
    ace,
    aceGuidelines: ACE_GUIDELINES,
    aceColours: ACE_COLOURS,
    aceLeftOut: ACE_LEFT_OUT,
  });
}

interface EngineRules {
  readonly axeRules: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
  readonly ace: Rules | null;
  readonly aceGuidelines: readonly string[];
  readonly aceColours: readonly string[];
  readonly aceLeftOut: string;
}

/** Runs in the page, and may use nothing from outside of itself. */
async function runEngines({
  axeRules,
  ace,
  aceGuidelines,
  aceColours,
  aceLeftOut,
}: EngineRules): Promise<string[]> {
  const pictures = [...document.querySelectorAll<HTMLElement>('[inert]')];
  for (const picture of pictures) picture.style.display = 'none';

  async function axeFinds(): Promise<string[]> {
    const { violations, incomplete, passes } = await window.axe.run(document, {
      runOnly: axeRules,
      resultTypes: ['violations', 'incomplete'],
      // Style sheets would be fetched again for a rule on the page's turning, which is one of the measures' own.
      preload: false,
    });
    if (!passes.some(({ id }) => id === 'color-contrast-enhanced')) return ['axe looked at no contrast'];
    const uncertain = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
    return [...violations, ...uncertain].flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `axe ${id} (${help}): ${target.join(' ')}: ${failureSummary}`,
      ),
    );
  }

  async function aceFinds(): Promise<string[]> {
    const checker = new window.ace.Checker();
    const colours = aceColours.map((id) => ({ id, level: 'VIOLATION', toolkitLevel: '1' }));
    checker.addGuideline({
      id: 'colours',
      name: 'Colours',
      category: 'Accessibility',
      description: '',
      checkpoints: [{ num: '1.4.3', name: '', wcagLevel: 'AA', summary: '', rules: colours }],
    });
    const { results } = await checker.check(document, ace === 'all' ? aceGuidelines : ['colours']);
    if (results.length === 0) return ['ace looked at nothing'];
    return results
      .filter(({ ruleId, value: [policy, outcome] }) => {
        return policy === 'VIOLATION' && outcome === 'FAIL' && ruleId !== aceLeftOut;
      })
      .map(({ ruleId, message, path }) => `ace ${ruleId} (${message}): ${path.dom}`);
  }

  const found = await axeFinds();
  if (ace) found.push(...(await aceFinds()));
  for (const picture of pictures) picture.style.display = '';
  return found;
}
