/**
 * The blank window that the app is measured against: the packaged app with another archive in it, so that runtime, fuses and files
 * are the same ones.
 */
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';

const FOLDER = 'release/bench/blank';
const SOURCES = inProject('test/bench/app/blank');

/**
 * @param {string} program the packaged app
 * @returns {string} the blank one
 */
export function blankProgram(program) {
  const from = path.dirname(program);
  const to = inProject(FOLDER);
  rmSync(to, { recursive: true, force: true });
  linkFolder(from, to);
  const resources = path.join(to, 'resources');
  for (const name of ['app.asar', 'app.asar.unpacked'])
    rmSync(path.join(resources, name), { recursive: true, force: true });
  writeFileSync(path.join(resources, 'app.asar'), archive(SOURCES));
  return path.join(to, path.basename(program));
}

/**
 * The same files under other names: whichever starts first reads them from the disk for both.
 * @param {string} from
 * @param {string} to
 */
function linkFolder(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else linkSync(source, target);
  }
}

/**
 * The files of one folder in Electron's format: a Pickle with the size of the header, a Pickle with the header, the files
 * (github.com/electron/asar).
 * @param {string} folder
 */
function archive(folder) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const files = {};
  /** @type {Buffer[]} */
  const contents = [];
  let offset = 0;
  for (const name of readdirSync(folder)) {
    const content = readFileSync(path.join(folder, name));
    files[name] = { size: content.length, offset: String(offset) };
    contents.push(content);
    offset += content.length;
  }
  const text = Buffer.from(JSON.stringify({ files }));
  const padded = Math.ceil(text.length / 4) * 4;
  const header = Buffer.alloc(16 + padded);
  header.writeUInt32LE(4, 0);
  header.writeUInt32LE(padded + 8, 4);
  header.writeUInt32LE(padded + 4, 8);
  header.writeUInt32LE(text.length, 12);
  text.copy(header, 16);
  return Buffer.concat([header, ...contents]);
}
