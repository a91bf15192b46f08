/** Changes the looks of the page that is open. Each function runs in the page, and may use nothing from outside of itself. */
import type { Settings } from '../../../src/shared/settings.ts';

export interface Wearing {
  readonly settings: Settings;
  /** Selectors of what is on its way: of these, none is left in the end. Empty where something never comes. */
  readonly coming: string;
}

/** Tells the page of other settings, as the carer's hand does, and waits until all that follows from them is drawn. */
export async function wear({ settings, coming }: Wearing): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const { theme, textSize } = settings.look;
  const isWorn = (): boolean => {
    const { dataset, lang } = document.documentElement;
    return dataset['theme'] === theme && dataset['textSize'] === textSize && lang === settings.language;
  };
  window.fakeControls.changeSettings(settings);
  while (!isWorn()) await frame();
  await document.fonts.ready;
  // One frame in which a change is drawn, and more as long as one brings about another: tiles are counted, and a long text becomes
  // a stop, when their place is measured.
  let isStill = true;
  const observer = new MutationObserver(() => {
    isStill = false;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await frame();
  do {
    isStill = true;
    await frame();
  } while (!isStill);
  observer.disconnect();
  while (coming && document.querySelector(coming)) await frame();
}

/** From now on nothing fades, glides or blinks: what a picture shows is the end of every movement. */
export function holdStill(): void {
  const stillness = new CSSStyleSheet();
  stillness.replaceSync(
    '*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important; }',
  );
  document.adoptedStyleSheets.push(stillness);
}
