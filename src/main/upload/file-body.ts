/** The bytes of a file on their way out, exactly as many as it had: a file that shrinks or goes away meanwhile is told apart from a network that does. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ItemFailed } from '../bring-in/patient.ts';
import { WorkPaused } from '../bring-in/trouble.ts';
import { problemOfSize } from './upload-file.ts';

export interface FileBody {
  readonly bytes: number;
  /** Makes the body, from its first byte on. */
  readonly open: () => Readable;
  /** What went wrong with the file itself, null where nothing did. */
  readonly failure: () => unknown;
}

/** @throws what the file system throws, and {@link ItemFailed} where it is empty or too large by now */
export async function fileBody(path: string): Promise<FileBody> {
  const info = await stat(path);
  const { size } = info;
  if (!info.isFile()) throw new ItemFailed('unreadable');
  const problem = problemOfSize(size);
  if (problem) throw new ItemFailed(problem);
  let failure: unknown = null;

  async function* pieces(): AsyncGenerator<Buffer> {
    let bytes = 0;
    try {
      const file: AsyncIterable<Buffer> = createReadStream(path, { end: size - 1 });
      for await (const piece of file) {
        bytes += piece.length;
        yield piece;
      }
    } catch (cause) {
      failure = cause;
      throw cause;
    }
    if (bytes === size) return;
    failure = new Error('the file became shorter while it was sent');
    throw failure;
  }
  return { bytes: size, open: () => Readable.from(pieces(), { objectMode: false }), failure: () => failure };
}

/** What it means that a file cannot be read: a stick that is pulled out ends all of the work for now, and not one file. */
export async function fileFailure(cause: unknown, root: string): Promise<ItemFailed | WorkPaused> {
  // Systems leave an empty folder where a stick was.
  const around = await readdir(root).catch(() => []);
  if (around.length === 0) return new WorkPaused('sourceAway');
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return new ItemFailed(code === 'ENOENT' ? 'gone' : 'unreadable');
}
