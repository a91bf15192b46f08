/** How the page looks: what the carer chose, and where she left it to the computer, what the computer says. Followed live. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { words } from '../words/index.ts';
import { settings } from './settings.ts';

export type ShownTheme = 'light' | 'dark' | 'contrast' | 'monochrome';

/** What a media query says now. */
function media(query: string): ReadonlySignal<boolean> {
  const list = window.matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener('change', (event) => {
    matches.value = event.matches;
  });
  return matches;
}

const wantsDark = media('(prefers-color-scheme: dark)');
const wantsContrast = media('(prefers-contrast: more)');
const wantsLessMotion = media('(prefers-reduced-motion: reduce)');

export const shownTheme = computed<ShownTheme>(() => {
  const { theme } = settings.value.look;
  if (theme !== 'system') return theme;
  if (wantsContrast.value) return 'contrast';
  return wantsDark.value ? 'dark' : 'light';
});

/** Things may fade: the carer allows it, and the computer does not ask for less motion. */
export const mayMove = computed(() => settings.value.look.animations && !wantsLessMotion.value);

/** Keeps the page's own attributes up to date; styles go by them. */
export function showLook(root: HTMLElement): void {
  effect(() => {
    const { textSize, density } = settings.value.look;
    root.dataset['theme'] = shownTheme.value;
    root.dataset['textSize'] = textSize;
    root.dataset['density'] = density;
    root.toggleAttribute('data-still', !mayMove.value);
  });
  effect(() => {
    root.lang = words.value.language;
    root.dir = words.value.direction;
  });
}
