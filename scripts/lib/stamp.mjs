/** A stamp remembers from which inputs an output was made, so that making it again can be skipped. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} file where the stamp is kept
 * @param {string} hash of the inputs as they are now
 * @param {readonly string[]} outputs which must exist too
 */
export function isFresh(file, hash, outputs) {
  return existsSync(file) && readFileSync(file, 'utf8') === hash && outputs.every((name) => existsSync(name));
}

/**
 * @param {string} file
 * @param {string} hash
 */
export function writeStamp(file, hash) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

/** @param {string} file */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
