/**
 * Bytes on their way through the function, piece by piece: a piece is taken only when there is room for it on the other
 * side, so however long a file is, little of it is here. Bounded in bytes, in time, and in silence.
 */
import { Readable } from 'node:stream';
import { LONGEST_ANSWER_MS, LONGEST_SILENCE_MS } from '../shared/function-api.ts';
import { FunctionError, tryLater } from './function-error.ts';
import type { Trace } from './operations/trace.ts';
import type { Outside } from './outside.ts';

export interface TransferLimits {
  readonly maxBytes: number;
  /** Bytes that were announced, null where nobody knows: fewer are a failure. */
  readonly length: number | null;
}

/**
 * What comes out of `source`, within limits: a source that breaks off, stalls or says too much ends it with a
 * {@link FunctionError}. The source itself is left as it is: whoever has it may still need its connection.
 */
export function transfer(source: Readable, limits: TransferLimits, trace: Trace, outside: Outside): Readable {
  // Also where it is the other side that takes nothing: then nobody asks for a piece that could fail.
  const reader = new WatchedReader(source, outside, (failure) => passing.destroy(failure));
  const passing = Readable.from(pieces(reader, limits, trace), { objectMode: false });
  // One that is destroyed before its first piece never gets into the loop below, and never out of it.
  passing.once('close', () => reader.close());
  return passing;
}

async function* pieces(
  reader: WatchedReader,
  { maxBytes, length }: TransferLimits,
  trace: Trace,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for (let piece = await reader.next(); piece !== null; piece = await reader.next()) {
      bytes += piece.length;
      if (bytes > maxBytes) throw tooLarge();
      trace.bytes += piece.length;
      yield piece;
    }
    if (length !== null && bytes < length) throw tryLater('the bytes ended before their end');
  } finally {
    reader.close();
  }
}

export function tooLarge(): FunctionError {
  return new FunctionError('too_large', { reason: 'more bytes than the limit' });
}

/** Reads piece by piece, and gives up when that takes too long altogether, or when nothing moves for too long. */
class WatchedReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  readonly #outside: Outside;
  readonly #callOffWhole: () => void;
  readonly #onEnd: (failure: FunctionError) => void;
  #callOffSilence: (() => void) | null = null;
  #fail: ((failure: FunctionError) => void) | null = null;

  /** @param onEnd is told once that it gives up */
  constructor(source: Readable, outside: Outside, onEnd: (failure: FunctionError) => void) {
    const pieces: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => source.iterator({ destroyOnReturn: false }),
    };
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#outside = outside;
    this.#onEnd = onEnd;
    this.#callOffWhole = outside.timer(LONGEST_ANSWER_MS.transfer, () =>
      this.#end(tryLater('a transfer took too long')),
    );
  }

  /** Null at the end. Between two calls the other side takes the piece: that counts as silence as well. */
  async next(): Promise<Uint8Array | null> {
    this.#callOffSilence?.();
    this.#callOffSilence = this.#outside.timer(LONGEST_SILENCE_MS, () =>
      this.#end(tryLater('a transfer stalled')),
    );
    const { done, value } = await new Promise<IteratorResult<Uint8Array, unknown>>((resolve, reject) => {
      this.#fail = reject;
      this.#pieces.next().then(resolve, (cause) => reject(tryLater('the bytes broke off', undefined, cause)));
    });
    return done ? null : value;
  }

  close(): void {
    this.#callOffWhole();
    this.#callOffSilence?.();
  }

  #end(failure: FunctionError): void {
    this.close();
    this.#fail?.(failure);
    this.#onEnd(failure);
  }
}
