/** Looks into a page over the DevTools protocol: nothing is added to the app, and no test runner is there to slow it down. */
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'undici';
import { z } from 'zod';

export interface Page {
  /** The value of an expression, or what its promise settles with; it is asked for again when the page was not there yet. */
  evaluate<Value>(expression: string, value: z.ZodType<Value>): Promise<Value>;
  /** A command of the protocol to this page; answers its result. */
  send(method: string, params?: object): Promise<unknown>;
  close(): void;
}

const AGAIN_MS = 5;

const messageSchema = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  params: z
    .object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }) })
    .optional()
    .catch(undefined),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
const evaluatedSchema = z.object({
  result: z.object({ value: z.unknown() }),
  exceptionDetails: z.unknown().optional(),
});

/** @param address of the whole browser, as Chromium prints it with `--remote-debugging-port` */
export async function connect(address: string): Promise<Page> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (message: z.infer<typeof messageSchema> | null) => void>();
  let lastId = 0;

  const session = new Promise<string>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const message = messageSchema.parse(JSON.parse(String(data)));
      const { method, params } = message;
      if (method === 'Target.attachedToTarget' && params?.targetInfo.type === 'page')
        resolve(params.sessionId);
      if (message.id === undefined) return;
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    });
  });
  socket.addEventListener('close', () => {
    for (const settle of waiting.values()) settle(null);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('the program cannot be looked into')));
  });

  async function send(method: string, params: object, sessionId?: string): Promise<unknown> {
    lastId += 1;
    const id = lastId;
    const message = await new Promise<z.infer<typeof messageSchema> | null>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
    if (!message) throw new Error('the program ended');
    return message.error ? null : message.result;
  }

  const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await send('Target.setAutoAttach', attach);
  return {
    async evaluate(expression, value) {
      for (;;) {
        const params = { expression, awaitPromise: true, returnByValue: true };
        const answer = evaluatedSchema.safeParse(await send('Runtime.evaluate', params, await session));
        // A page that gives way to the next takes the question with it.
        if (answer.success && answer.data.exceptionDetails === undefined) {
          return value.parse(answer.data.result.value);
        }
        await wait(AGAIN_MS);
      }
    },
    send: async (method, params = {}) => send(method, params, await session),
    close: () => socket.close(),
  };
}
