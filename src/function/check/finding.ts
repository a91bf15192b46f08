/** What a step of the check found, in words for whoever hosts the function. Never a secret, never text from outside. */

export type Finding =
  | { readonly kind: 'passed'; readonly says: string }
  /** It works, and somebody should look at it all the same. */
  | { readonly kind: 'doubtful'; readonly says: string; readonly advice: string }
  | { readonly kind: 'failed'; readonly says: string; readonly advice: string }
  | { readonly kind: 'skipped'; readonly says: string };

export interface StepFinding {
  readonly step: string;
  readonly finding: Finding;
}

/** Ends a step: what is wrong, and what to do about it. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
  readonly advice: string;

  constructor(says: string, advice: string) {
    super(says);
    this.advice = advice;
  }
}

export function passed(says: string): Finding {
  return { kind: 'passed', says };
}

export function doubtful(says: string, advice: string): Finding {
  return { kind: 'doubtful', says, advice };
}

export function skipped(says: string): Finding {
  return { kind: 'skipped', says };
}

/** The finding of a step, whichever way it ends. */
export async function findingOf(work: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    return { kind: 'failed', says: error.message, advice: error.advice };
  }
}
