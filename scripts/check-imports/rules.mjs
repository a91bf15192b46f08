/** Which room of `src/` may import what. */
import { isBuiltin } from 'node:module';
import path from 'node:path';

/** @typedef {import('./imports-of.mjs').Import} Import */

/**
 * `rooms`: those of ours that may be imported. `node`: Node's own modules may be. `packages`: those that only this
 * room may import.
 * @type {Readonly<Record<string, { rooms: readonly string[], node: boolean, packages: readonly string[] }>>}
 */
const ROOMS = {
  shared: { rooms: ['shared'], node: false, packages: [] },
  main: { rooms: ['main', 'shared'], node: true, packages: ['electron', 'keytar'] },
  renderer: {
    rooms: ['renderer', 'shared'],
    node: false,
    packages: ['preact', 'auth0-lock', '@preact/signals'],
  },
  function: { rooms: ['function', 'shared'], node: true, packages: ['@azure/functions'] },
};

/** The one file that may take this out of Electron. */
const ONLY_IN = new Map([
  ['ipcMain', 'src/main/ipc.ts'],
  ['ipcRenderer', 'src/main/preload.ts'],
]);

/**
 * What is wrong with one import, in words; null where nothing is.
 * @param {string} file relative to the project, with slashes
 * @param {Import} imported
 * @returns {string | null}
 */
export function violation(file, { from, names }) {
  const room = roomOf(file);
  const rules = room === null ? undefined : ROOMS[room];
  if (room === null || !rules) return 'lies in no room: src/ has shared, main, renderer and function';
  if (from.startsWith('.')) return wrongNeighbour(file, room, rules.rooms, from);
  if (isBuiltin(from)) return rules.node ? null : `${room} has no Node, and imports ${from}`;
  return wrongPackage(room, from) ?? (from === 'electron' ? wrongPartOfElectron(file, names) : null);
}

/**
 * @param {string} file
 * @param {string} room
 * @param {readonly string[]} allowed
 * @param {string} from
 */
function wrongNeighbour(file, room, allowed, from) {
  const target = path.posix.join(path.posix.dirname(file), from);
  const targetRoom = roomOf(target);
  if (targetRoom !== null && allowed.includes(targetRoom)) return null;
  if (target.startsWith('assets/')) return null;
  return `${room} may import ${allowed.join(' and ')}, not ${target}`;
}

/**
 * @param {string} room
 * @param {string} from
 */
function wrongPackage(room, from) {
  for (const [owner, { packages }] of Object.entries(ROOMS)) {
    const owned = packages.find((name) => from === name || from.startsWith(`${name}/`));
    if (owned !== undefined && owner !== room) return `${owned} is for ${owner}, and ${room} imports it`;
  }
  return null;
}

/**
 * @param {string} file
 * @param {readonly string[]} names
 */
function wrongPartOfElectron(file, names) {
  for (const name of names) {
    if (name === '*') return 'takes all of electron: import what is needed by name';
    const only = ONLY_IN.get(name);
    if (only !== undefined && only !== file) return `${name} is for ${only} alone`;
  }
  return null;
}

/** @param {string} file */
function roomOf(file) {
  const [top, room, ...rest] = file.split('/');
  return top === 'src' && room !== undefined && rest.length > 0 ? room : null;
}
