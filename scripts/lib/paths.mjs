/** Where things are. Every script works from any working directory. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/**
 * An absolute path inside the project.
 * @param {string[]} parts
 */
export function inProject(...parts) {
  return path.join(ROOT, ...parts);
}

/** For what can be made again: downloads, profiles of the demo, stamps. Git ignores it. */
export const CACHE = inProject('.cache');
