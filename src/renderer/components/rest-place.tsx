import { Armchair } from 'lucide-preact';
import { settings } from '../state/settings.ts';
import { words } from '../words/index.ts';

/** Where a pointer rests and nothing happens. It is there while resting the pointer presses buttons. */
export function RestPlace() {
  if (!settings.value.input.dwell) return null;
  return (
    <p class="rest-place">
      <Armchair class="icon" aria-hidden="true" />
      <span class="rest-place__word">{words.value.bar.rest}</span>
    </p>
  );
}
