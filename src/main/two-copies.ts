/**
 * A record on the disk in two files that prove themselves, written one after the other: whatever breaks off the writing, one of
 * them is whole. The newer whole one counts.
 */
import { z } from 'zod';
import { readChecked, writeChecked } from './checked-file.ts';
import { type Log, reasonOf } from './log.ts';

export interface TwoCopies<Value> {
  /** Null where nothing whole is there. Never throws. */
  read(): Promise<Value | null>;
  /** One writing after the other, so that the newest stays. @throws what the file system throws */
  write(value: Value): Promise<void>;
}

export interface TwoCopiesOptions<Value> {
  /** Path of the first file; the second one's ends in `.second`. */
  readonly file: string;
  /** Four characters that say what the file holds. */
  readonly mark: string;
  readonly schema: z.ZodType<Value>;
  readonly log: Log;
}

export function createTwoCopies<Value>({
  file,
  mark,
  schema,
  log,
}: TwoCopiesOptions<Value>): TwoCopies<Value> {
  const files = [file, `${file}.second`] as const;
  const wrapped = z.object({ revision: z.int().nonnegative(), value: schema });
  let revision = 0;
  let writing: Promise<void> = Promise.resolve();

  async function readOne(path: string) {
    const content = await readChecked(path, mark);
    if (content === 'damaged') log.warn('two-copies.damaged', { mark });
    if (content === null || content === 'damaged') return null;
    try {
      return wrapped.parse(JSON.parse(content.toString('utf8')));
    } catch (cause) {
      log.warn('two-copies.unreadable', { mark, reason: reasonOf(cause) });
      return null;
    }
  }

  return {
    async read() {
      const found = (await Promise.all(files.map(readOne))).filter((one) => one !== null);
      const [newest] = found.sort((a, b) => b.revision - a.revision);
      if (!newest) return null;
      revision = Math.max(revision, newest.revision);
      return newest.value;
    },
    write(value) {
      revision += 1;
      const content = Buffer.from(JSON.stringify({ revision, value }));
      const written = writing.then(async () => {
        for (const path of files) await writeChecked(path, mark, content);
      });
      writing = written.catch(() => undefined);
      return written;
    },
  };
}
