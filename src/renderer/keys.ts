/** The window's own keys. They work on every screen. */
import { goBack, openCarer } from './state/journey.ts';
import { pressGate } from './state/press-gate.ts';

const ESCAPE = {};

export function followKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.repeat) return;
    if (event.key === 'Escape') pressGate.press({ button: ESCAPE, clickCount: 0, at: null }, goBack);
    // Three keys at once, and no menu that names them: the carer's screen is not found by accident.
    if (event.ctrlKey && event.shiftKey && event.code === 'KeyS') {
      event.preventDefault();
      openCarer();
    }
  });
}
