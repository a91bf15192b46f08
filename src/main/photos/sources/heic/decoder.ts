/** Decodes HEIC pictures in a process of their own, which begins with the first and ends when none has come for a while. */
import { Unavailable } from '../../../http.ts';
import type { Log } from '../../../log.ts';
import { type DecodeAnswer, type DecodeRequest, decodeAnswerSchema } from './messages.ts';

/** The file holds no picture that can be decoded, today or tomorrow. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable';
}
/** The process broke down or took too long. */
export class DecoderEnded extends Error {
  override readonly name = 'DecoderEnded';
}

/** What this needs of Electron's UtilityProcess. */
export interface DecodingProcess {
  postMessage(message: DecodeRequest): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): unknown;
}

export type DecodedCopies = Extract<DecodeAnswer, { kind: 'decoded' }>['copies'];

export interface HeicDecoder {
  /**
   * One at a time: the next may come when the last has settled.
   *
   * @throws {Undecodable | DecoderEnded}, {Unavailable} where the file cannot be read now
   */
  decode(request: DecodeRequest): Promise<DecodedCopies>;
  close(): void;
}

export interface HeicDecoderOptions {
  readonly start: () => DecodingProcess;
  readonly log: Log;
  readonly timeoutMs?: number;
  readonly idleMs?: number;
}

/** The largest pictures take a slow computer half a minute. Milliseconds. */
const TIMEOUT_MS = 60_000;
/** Memory that a large picture took is given back by the end of the process, and a new one takes a moment to begin. Milliseconds. */
const IDLE_MS = 30_000;

interface Running {
  readonly process: DecodingProcess;
  /** What is done with the answer that is waited for, and with the end of the process. */
  settle: ((outcome: { answer: unknown } | { ended: string }) => void) | null;
}

export function createHeicDecoder({
  start,
  log,
  timeoutMs = TIMEOUT_MS,
  idleMs = IDLE_MS,
}: HeicDecoderOptions): HeicDecoder {
  let running: Running | null = null;
  let idle: NodeJS.Timeout | undefined;

  function begin(): Running {
    const begun: Running = { process: start(), settle: null };
    begun.process.on('message', (answer) => begun.settle?.({ answer }));
    begun.process.on('exit', (code) => {
      if (running === begun) running = null;
      begun.settle?.({ ended: `exit ${code}` });
    });
    running = begun;
    return begun;
  }

  function end(): void {
    clearTimeout(idle);
    running?.process.kill();
    running = null;
  }

  function ask(request: DecodeRequest): Promise<unknown> {
    clearTimeout(idle);
    const asked = running ?? begin();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        end();
        asked.settle?.({ ended: 'too slow' });
      }, timeoutMs);
      asked.settle = (outcome) => {
        asked.settle = null;
        clearTimeout(timer);
        if ('answer' in outcome) return resolve(outcome.answer);
        log.warn('heic.process-ended', { reason: outcome.ended });
        reject(new DecoderEnded('the process that decodes pictures ended'));
      };
      asked.process.postMessage(request);
    });
  }

  return {
    async decode(request) {
      const answer = decodeAnswerSchema.safeParse(await ask(request));
      idle = setTimeout(end, idleMs);
      idle.unref();
      if (!answer.success) throw new DecoderEnded('the process that decodes pictures said something else');
      if (answer.data.kind === 'decoded') return answer.data.copies;
      const { reason } = answer.data;
      if (reason === 'unreadable') throw new Unavailable('a picture of this computer cannot be read');
      throw new Undecodable(`a HEIC picture is ${reason}`);
    },
    close: end,
  };
}
