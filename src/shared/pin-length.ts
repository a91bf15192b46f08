/** Digits of a PIN. */
export const PIN_LENGTH = { least: 4, most: 8 } as const;
