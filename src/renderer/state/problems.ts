import type { ProblemCode } from '../../shared/ipc.ts';

const PASSING: ReadonlySet<ProblemCode> = new Set(['offline', 'tryLater', 'unexpected']);

/** A problem that the pictures already on the screen do not outlast; with the others they can stay. */
export function isLasting(code: ProblemCode): boolean {
  return !PASSING.has(code);
}
