/** How much JavaScript the page loads before its first screen: its entry, and what that imports without being asked. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ScriptSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

export interface RendererScripts {
  readonly first: readonly ScriptSize[];
  /** Loaded when a screen needs them: Lock. */
  readonly later: readonly ScriptSize[];
}

const NAMED_BY_PAGE = /<(?:script|link)[^>]+(?:src|href)="\.\/([^"]+\.js)"/g;
/** `import()` has a bracket between the word and the name, and does not count. */
const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["'](\.\.?\/[^"']+\.js)["']/g;

/** @param folder the built renderer */
export async function rendererScripts(folder: string): Promise<RendererScripts> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const open = [...html.matchAll(NAMED_BY_PAGE)].map(([, file = '']) => file);
  const first = new Map<string, ScriptSize>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (first.has(file)) continue;
    const code = await readFile(join(folder, file));
    first.set(file, sizeOf(file, code));
    for (const [, imported = ''] of code.toString().matchAll(STATIC_IMPORT))
      open.push(relative(folder, join(folder, file, '..', imported)));
  }
  const later: ScriptSize[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (file.endsWith('.js') && !first.has(file))
      later.push(sizeOf(file, await readFile(join(folder, file))));
  }
  return { first: [...first.values()], later };
}

function sizeOf(file: string, code: Buffer): ScriptSize {
  return { file, bytes: code.length, gzipBytes: gzipSync(code).length };
}
