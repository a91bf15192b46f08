/** One hash over files and folders, to tell whether the inputs of a step changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Files at and under `start`, sorted, without links. None where `start` does not exist.
 * @param {string} start
 * @returns {string[]}
 */
export function filesUnder(start) {
  const found = statSync(start, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * SHA-256 over the names and the contents of every file in `paths`, and over `extra`.
 * @param {string} root names are taken relative to it, so that a moved checkout keeps its hash
 * @param {readonly string[]} paths relative to `root`
 * @param {string} [extra]
 */
export function contentHash(root, paths, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const file of paths.flatMap((name) => filesUnder(path.join(root, name)))) {
    const content = readFileSync(file);
    hash.update(`\0${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
