/** The steps of a first set-up, in their order. Each can be skipped, and done again. */
export const STEPS = ['file', 'signIn', 'albums', 'look', 'people'] as const;
