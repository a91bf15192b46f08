import { words } from '../../words/index.ts';

const MINUTE_MS = 60_000;

/** "Please wait 2 minutes." Always a little longer than it is, never shorter. */
export function waitInWords(waitMs: number): string {
  const { door } = words.value.carer;
  return waitMs < MINUTE_MS
    ? door.waitSeconds(Math.ceil(waitMs / 1000))
    : door.waitMinutes(Math.ceil(waitMs / MINUTE_MS));
}
