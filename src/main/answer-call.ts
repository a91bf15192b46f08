/** One call from the renderer: parsed on the way in, run, parsed on the way out, and never an exception's text. */
import type { z } from 'zod';
import { type CallInput, type CallName, type CallOutput, calls, type ProblemCode } from '../shared/ipc.ts';
import { failed, ok, type Result } from '../shared/result.ts';
import type { CarerDoor } from './carer/carer-door.ts';
import { type Log, reasonOf } from './log.ts';
import { problemOf } from './problem.ts';

export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallOutput<Name>> | CallOutput<Name>;
};

/** What a call answers, once its sender is known to be ours. */
export async function answerCall<Name extends CallName>(
  name: Name,
  handlers: Pick<Handlers, Name>,
  input: unknown,
  log: Log,
  door: Pick<CarerDoor, 'pass'>,
): Promise<Result<unknown, ProblemCode>> {
  const schemas: { readonly input: z.ZodType; readonly output: z.ZodType } = calls[name];
  try {
    door.pass(name);
    const parsed = schemas.input.safeParse(input);
    if (!parsed.success) {
      log.warn('ipc.refused', { call: name, wrong: whatIsWrong(parsed.error) });
      return failed('unexpected');
    }
    return ok(schemas.output.parse(await handlers[name](parsed.data as CallInput<Name>)));
  } catch (cause) {
    const code = problemOf(cause);
    log.warn('ipc.failed', { call: name, code, reason: reasonOf(cause) });
    return failed(code);
  }
}

/** Which fields, and why; never what was in them. */
function whatIsWrong({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`).join('; ');
}
