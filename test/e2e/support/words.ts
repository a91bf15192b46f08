/** What the screens say, noted from the first screen on, also what stands there for a moment only. */
import { expect, type JSHandle, type Page } from '@playwright/test';

export type WordsShown = JSHandle<Set<string>>;

/** Notes every text, name and alternative text that shows from now on. */
export function watchWords(page: Page): Promise<WordsShown> {
  return page.evaluateHandle(() => {
    const shown = new Set<string>();
    const note = (): void => {
      shown.add(document.title);
      // biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts
      shown.add(document.body.innerText);
      for (const element of document.querySelectorAll('[alt], [aria-label], [title]')) {
        for (const name of ['alt', 'aria-label', 'title']) shown.add(element.getAttribute(name) ?? '');
      }
    };
    let isNoting = false;
    new MutationObserver(() => {
      if (isNoting) return;
      isNoting = true;
      requestAnimationFrame(() => {
        isNoting = false;
        note();
      });
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    note();
    return shown;
  });
}

/** What a program says when it forgets whom it is talking to. */
const RAW = [
  /\b(undefined|null|NaN|true|false)\b/,
  /\[object/i,
  /[{}<>\\]/,
  /\w+_\w+/,
  /\b[1-5]\d\d\b/,
  /\b(errors?|exception|failed|failure|status|token|json|html?|server|timeout|ipc|oauth|stack|invalid)\b/i,
  /\b(https?|photo|app):/i,
];

/**
 * Nothing of what showed is raw text.
 *
 * @param given texts that come from the person's own library or are meant for the carer, and may be anything
 */
export async function expectPlainWords(
  words: WordsShown,
  given: readonly (string | RegExp)[],
): Promise<void> {
  const shown = await words.evaluate((set) => [...set]);
  const raw = shown.flatMap((text) => {
    const ours = given.reduce((rest: string, known) => rest.replaceAll(known, ''), text);
    return RAW.flatMap((pattern) => {
      const found = pattern.exec(ours);
      return found ? [`"${found[0]}" in: ${ours.replaceAll(/\s+/g, ' ')}`] : [];
    });
  });
  expect(raw, 'raw text on the screen').toEqual([]);
}
