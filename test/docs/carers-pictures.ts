/** The pictures of docs/carers.md: names, and where they lie. */
import { join } from 'node:path';

/** In the order in which the walk takes them. */
export const CARERS_PICTURES = [
  'not-set-up',
  'step-1-file',
  'step-2-sign-in',
  'step-3-albums',
  'step-4-look',
  'step-5-people',
  'add-pictures',
  'google-yes',
  'google-choose',
  'google-coming',
  'google-here',
  'albums',
  'help',
  'settings',
  'look',
  'pin',
] as const;
export type CarersPicture = (typeof CARERS_PICTURES)[number];

export const DOCS = join(import.meta.dirname, '..', '..', 'docs');
/** Relative to docs/. */
export const CARERS_FOLDER = 'pictures/carer';

/** Relative to docs/. */
export function carersPicture(name: CarersPicture): string {
  return `${CARERS_FOLDER}/${name}.webp`;
}
