/** Lock's button is an `a` without href, role or tabindex: a mouse finds it, a keyboard and a screen reader do not. */
import { pressGate, pressOf } from '../state/press-gate.ts';

const BUTTON = 'a.auth0-lock-social-button';
const PANE = '.auth-lock-social-buttons-pane';

/** Milliseconds until a second press counts, where the first one led nowhere. */
const PRESS_MS = 3000;

/** Lock draws when it likes, and again: so this watches. Answers a function that ends it. */
export function makeButtonReachable(box: HTMLElement, onShown: () => void): () => void {
  const improve = (): void => {
    box.querySelector(PANE)?.removeAttribute('tabindex');
    const button = box.querySelector<HTMLElement>(BUTTON);
    if (!button) return;
    if (button.role !== 'button') {
      button.role = 'button';
      button.tabIndex = 0;
    }
    // Lock measures itself unseen first.
    if (button.checkVisibility({ visibilityProperty: true })) onShown();
  };
  const observer = new MutationObserver(improve);
  observer.observe(box, { childList: true, subtree: true, attributeFilter: ['style', 'class'] });
  improve();

  const onKey = (event: KeyboardEvent): void => pressByKey(event);
  const onClick = (event: MouseEvent): void => pressOnce(box, event);
  box.addEventListener('keydown', onKey);
  box.addEventListener('click', onClick, { capture: true });
  return () => {
    observer.disconnect();
    box.removeEventListener('keydown', onKey);
    box.removeEventListener('click', onClick, { capture: true });
  };
}

function buttonOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(BUTTON) : null;
}

function pressByKey(event: KeyboardEvent): void {
  const button = buttonOf(event);
  if (!button || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  if (!event.repeat) button.click();
}

function pressOnce(box: HTMLElement, event: MouseEvent): void {
  const button = buttonOf(event);
  if (!button) return;
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PRESS_MS));
  const done = pressGate.press(pressOf(box, event), rest);
  if (!done) {
    event.stopImmediatePropagation();
    event.preventDefault();
    return;
  }
  button.dataset['pressed'] = 'true';
  void done.finally(() => delete button.dataset['pressed']);
}
