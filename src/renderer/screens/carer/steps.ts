/** A value between bounds, moved by steps of one size. Values between two steps move to the next one. */
export interface Steps {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** The next smaller value, or null where there is none. */
export function less(value: number, { least, step }: Steps): number | null {
  const next = Math.ceil(value / step - 1) * step;
  return value <= least ? null : Math.max(least, next);
}

/** The next larger value, or null where there is none. */
export function more(value: number, { most, step }: Steps): number | null {
  const next = Math.floor(value / step + 1) * step;
  return value >= most ? null : Math.min(most, next);
}
