/** What is to be brought in, and how far that is, as it lies on the disk. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { albumTitleSchema, itemProblemSchema } from '../../shared/bring-in.ts';
import { idSchema, type PickedItem } from '../../shared/function-api.ts';

export const importJobSchema = z.object({
  /** A hash of the account that the pictures come from. */
  owner: z.string(),
  title: albumTitleSchema,
  /** Null until the first picture of a new album is there. */
  albumId: z.uuid().nullable(),
  sessionId: idSchema.nullable(),
  isPicked: z.boolean(),
  /**
   * Pictures that were picked, of them those that were in the album before, and how many the album had then; null until they
   * were listed.
   */
  listed: z.object({ total: z.int(), already: z.int(), before: z.int() }).nullable(),
  failed: z.array(z.object({ id: idSchema, name: z.string(), problem: itemProblemSchema })),
  rests: z.enum(['no', 'carer', 'over']),
});
export type ImportJob = z.infer<typeof importJobSchema>;

/** @param albumId null for a new album */
export function newImportJob(owner: string, title: string, albumId: string | null): ImportJob {
  return {
    owner,
    title,
    albumId,
    sessionId: null,
    isPicked: false,
    listed: null,
    failed: [],
    rests: 'no',
  };
}

const KEY_LENGTH = 24;

/** The same picture has the same key, whenever it is picked. */
export function keyOf({ id }: Pick<PickedItem, 'id'>): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, KEY_LENGTH);
}

/** Whether a file of an album is named by a key, as the copies of its pictures are. */
export function isKey(name: string): boolean {
  return name.length === KEY_LENGTH && /^[\w-]+$/.test(name);
}
