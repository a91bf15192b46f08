/**
 * A value in two files that prove themselves, written one after the other: whatever breaks off the writing, one of them is
 * whole. The newer whole one counts.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { readChecked, writeChecked } from './checked-file.ts';
import { type Log, reasonOf } from './log.ts';

export interface TwinFile<Value> {
  /** Null where there is none that is whole. Never throws. */
  read(): Promise<Value | null>;
  /** Writings that overlap are done in their order. @throws what the file system throws */
  write(value: Value): Promise<void>;
}

export interface TwinFileOptions<Value> {
  readonly folder: string;
  /** Of the first file; also what the log calls it. */
  readonly name: string;
  /** Four letters that say what the file holds, and in which format. */
  readonly mark: string;
  readonly schema: z.ZodType<Value>;
  readonly log: Log;
}

export function createTwinFile<Value>(options: TwinFileOptions<Value>): TwinFile<Value> {
  const { folder, name, mark, schema, log } = options;
  const files = [join(folder, name), join(folder, `${name}.second`)] as const;
  const contentSchema = z.object({ revision: z.int().nonnegative(), value: schema });
  let revision = 0;
  let writing: Promise<void> = Promise.resolve();

  async function readOne(file: string): Promise<z.infer<typeof contentSchema> | null> {
    const content = await readChecked(file, mark);
    if (content === 'damaged') log.warn(`${name}.damaged`);
    if (content === null || content === 'damaged') return null;
    try {
      return contentSchema.parse(JSON.parse(content.toString('utf8')));
    } catch (cause) {
      log.warn(`${name}.unreadable`, { reason: reasonOf(cause) });
      return null;
    }
  }

  return {
    async read() {
      const found = (await Promise.all(files.map(readOne))).filter((one) => one !== null);
      const [newest] = found.sort((a, b) => b.revision - a.revision);
      if (!newest) return null;
      revision = newest.revision;
      return newest.value;
    },
    write(value) {
      revision += 1;
      const content = Buffer.from(JSON.stringify({ revision, value }));
      const written = writing.then(async () => {
        for (const file of files) await writeChecked(file, mark, content);
      });
      writing = written.catch((cause) => log.warn(`${name}.write-failed`, { reason: reasonOf(cause) }));
      return written;
    },
  };
}
