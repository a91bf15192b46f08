/**
 * Copies that came before the app was killed, and of which the album's list does not know: it is written every few pictures. A copy has
 * its name only once it is whole.
 */
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PickedItem } from '../../shared/function-api.ts';
import type { LocalItem } from '../photos/sources/local-item.ts';
import { describeOpen } from '../photos/sources/picture-file.ts';
import { wholeFilm } from './film-copy.ts';
import { isKey, keyOf } from './import-job.ts';

/**
 * What cannot be read is left where it is. Never throws.
 *
 * @param listed keys of the pictures that the album's list has
 * @param picked what Google still tells of those that were picked; of the others nobody knows the name any more
 */
export async function copiesLeft(
  folder: string,
  listed: ReadonlySet<string>,
  picked: Iterable<PickedItem>,
): Promise<LocalItem[]> {
  const names = await readdir(folder).catch(() => []);
  const keys = names.filter((name) => isKey(name) && !listed.has(name));
  if (keys.length === 0) return [];
  const known = new Map(Array.from(picked, (item) => [keyOf(item), item]));
  const left: LocalItem[] = [];
  for (const key of keys) {
    const item = await itemOf(folder, key, known.get(key)).catch(() => null);
    if (item) left.push(item);
  }
  return left;
}

async function itemOf(folder: string, key: string, picked?: PickedItem): Promise<LocalItem | null> {
  const file = await open(join(folder, key), 'r');
  try {
    const described = await describeOpen(file);
    if (described.kind !== 'picture') return null;
    const { facts } = described;
    const film = await wholeFilm(folder, key);
    return {
      key,
      path: key,
      name: picked?.filename ?? '',
      ...facts,
      takenAt: picked?.takenAt ?? facts.takenAt,
      ...(film ? { film } : {}),
    };
  } finally {
    await file.close();
  }
}
