/**
 * The only file that uses `ipcMain`. Every call is checked three times: its sender, what came in, and what goes out,
 * so that no other page is served, no odd input gets further, and no extra field leaks.
 */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { z } from 'zod';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  type EventName,
  type EventPayload,
  events,
  type ProblemCode,
} from '../shared/ipc.ts';
import { failed, ok, type Result } from '../shared/result.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { type Log, reasonOf } from './log.ts';
import { problemOf } from './problem.ts';

export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallOutput<Name>> | CallOutput<Name>;
};

export function handleCalls(handlers: Handlers, log: Log): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(name, (event, input: unknown) => {
      if (!isOwnMainFrame(event)) {
        log.warn('ipc.foreign-sender', { call: name });
        return failed<ProblemCode>('unexpected');
      }
      return answerCall(name, handlers, input, log);
    });
  }
}

/** What a call answers, once its sender is known to be ours. */
export async function answerCall<Name extends CallName>(
  name: Name,
  handlers: Pick<Handlers, Name>,
  input: unknown,
  log: Log,
): Promise<Result<unknown, ProblemCode>> {
  const schemas: { readonly input: z.ZodType; readonly output: z.ZodType } = calls[name];
  try {
    const parsed = schemas.input.parse(input) as CallInput<Name>;
    return ok(schemas.output.parse(await handlers[name](parsed)));
  } catch (cause) {
    const code = problemOf(cause);
    log.warn('ipc.failed', { call: name, code, reason: reasonOf(cause) });
    return failed(code);
  }
}

export function sendEvent<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!contents.isDestroyed()) contents.send(name, events[name].parse(payload));
}

/** @see https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages */
function isOwnMainFrame({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${APP_ORIGIN}/`)
  );
}
