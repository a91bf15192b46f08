/**
 * The only file that uses `ipcMain`. Every call is checked three times: its sender, what came in, and what goes out,
 * so that no other page is served, no odd input gets further, and no extra field leaks.
 */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import {
  type CallName,
  calls,
  type EventName,
  type EventPayload,
  events,
  type ProblemCode,
} from '../shared/ipc.ts';
import { failed } from '../shared/result.ts';
import { answerCall, type Handlers } from './answer-call.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import type { CarerDoor } from './carer/carer-door.ts';
import type { Log } from './log.ts';

export function handleCalls(handlers: Handlers, log: Log, door: Pick<CarerDoor, 'pass'>): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(name, (event, input: unknown) => {
      if (!isOwnMainFrame(event)) {
        log.warn('ipc.foreign-sender', { call: name });
        return failed<ProblemCode>('unexpected');
      }
      return answerCall(name, handlers, input, log, door);
    });
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
