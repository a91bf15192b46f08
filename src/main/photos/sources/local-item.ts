/** A picture on this computer, as an album's list keeps it. */
import { z } from 'zod';
import { FILM_TYPES } from '../film-host.ts';
import { IMAGE_TYPES } from '../image-host.ts';

/** HEIC and HEIF, which are decoded before they reach the window: Chromium has no decoder for them. */
export const HEIC_TYPE = 'image/heic';
export const LOCAL_TYPES = [...IMAGE_TYPES, HEIC_TYPE] as const;
export type LocalType = (typeof LOCAL_TYPES)[number];

export const localItemSchema = z.object({
  /** Names the picture in its album, and stays: made of its path in the folder, or of its id at Google. */
  key: z.string().min(1).max(100),
  /** Path of the file, below the album's folder. */
  path: z.string(),
  /** The name that it had where it came from. */
  name: z.string(),
  type: z.enum(LOCAL_TYPES),
  bytes: z.int().positive(),
  /** Milliseconds since 1970, as the file system says. */
  modifiedMs: z.number(),
  /** ISO 8601, UTC. */
  takenAt: z.string(),
  /** Pixels, as the picture shows. */
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  /** As EXIF counts, 1 to 8; 1 is upright. */
  orientation: z.int().min(1).max(8),
  /** There where it is a film; what is said above is of its still. `path` is below the album's folder. */
  film: z.object({ path: z.string(), type: z.enum(FILM_TYPES), bytes: z.int().positive() }).optional(),
});
export type LocalItem = z.infer<typeof localItemSchema>;

const names = new Intl.Collator(undefined, { numeric: true });

/** In the order in which they were taken, and by name where that is the same. */
export function inOrder(items: Iterable<LocalItem>): LocalItem[] {
  return [...items].sort(
    (a, b) =>
      Date.parse(a.takenAt) - Date.parse(b.takenAt) ||
      names.compare(a.name, b.name) ||
      (a.key < b.key ? -1 : 1),
  );
}
