import { signal } from '@preact/signals';

/** Somebody watches a film, which takes as long as it takes and needs no press. */
export const filmPlays = signal(false);
