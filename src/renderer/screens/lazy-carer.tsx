import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CarerPlace } from '../state/navigation.ts';
import { StartingScreen } from './starting.tsx';

type CarerScreens = typeof import('./carer/carer-place.tsx');

const screens = signal<CarerScreens | null>(null);

/** The viewer's start loads nothing of the carer's. */
async function load(): Promise<void> {
  screens.value ??= await import('./carer/carer-place.tsx');
}

export function LazyCarer({ place }: { readonly place: CarerPlace }) {
  useEffect(() => void load(), []);
  if (!screens.value) return <StartingScreen />;
  const { CarerPlaceScreen } = screens.value;
  return <CarerPlaceScreen place={place} />;
}
