/** What Back, Home and Help do, on whatever screen the status and the place make. */
import { computed } from '@preact/signals';
import { leaveFirstHour } from './first-hour.ts';
import { back, home, isCarerPlace, isFirstHour, isHome, open, pile, place } from './navigation.ts';
import { reasonWasRead, showsShelf, status } from './status.ts';

/** Nobody is signed in, for a reason that has a screen of its own and that the person has not left yet. */
export const unreadReason = computed(() => {
  const now = status.value;
  if (now.kind !== 'signedOut' || now.reason === 'never' || reasonWasRead.value) return null;
  return now.reason;
});

const hasShelf = computed(() => showsShelf(status.value));

export const canGoBack = computed(() => pile.value.length > 1 || unreadReason.value !== null);
export const canGoHome = computed(() => (hasShelf.value ? !isHome(pile.value) : canGoBack.value));
export const canOpenHelp = computed(() => place.value.name !== 'help');

export function goBack(): void {
  if (pile.value.length > 1) leavingFirstHour(back);
  else if (unreadReason.value !== null) reasonWasRead.value = true;
}

/** A carer who goes away from her first set-up is through with it: the next start is the viewer's. */
function leavingFirstHour(go: () => void): void {
  const wasInside = pile.value.some(isFirstHour);
  go();
  if (wasInside && !pile.value.some(isFirstHour)) void leaveFirstHour();
}

export function goHome(): void {
  leavingFirstHour(home);
  if (unreadReason.value !== null) reasonWasRead.value = true;
}

export function openHelp(): void {
  open({ name: 'help' });
}

export function openCarer(): void {
  if (!pile.value.some(isCarerPlace)) open({ name: 'carer', page: 0 });
}
