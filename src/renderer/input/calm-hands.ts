/** What a browser does with hands beside pressing: none of it happens here. */
import { isWrittenInto } from './pressables.ts';

export function keepHandsCalm(): void {
  // A long press opens no menu, and a picture is not carried away.
  window.addEventListener('contextmenu', (event) => {
    if (!isWrittenInto(event.target)) event.preventDefault();
  });
  window.addEventListener('dragstart', (event) => event.preventDefault());
}
