/** What a source file imports, types included: `import type` of another room couples to it all the same. */
import { parseSync } from 'vite';

/**
 * @typedef {object} Import
 * @property {string} from as it is written, such as `../shared/ipc.ts` or `node:fs`
 * @property {string[]} names that are taken out of it; `*` for the whole of it
 * @property {number} line
 */

/**
 * @param {string} file its ending says how to read it
 * @param {string} text
 * @returns {Import[]}
 */
export function importsOf(file, text) {
  const { program, module, errors } = parseSync(file, text);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be read: ${error.message}`);
  const lineAt = (/** @type {number} */ offset) => text.slice(0, offset).split('\n').length;
  return [
    ...module.staticImports.map(({ moduleRequest, entries, start }) => ({
      from: moduleRequest.value,
      names: entries.map(({ importName }) => importName.name ?? '*'),
      line: lineAt(start),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, importName, start }) =>
        moduleRequest
          ? [{ from: moduleRequest.value, names: [importName.name ?? '*'], line: lineAt(start) }]
          : [],
      ),
    ),
    ...otherImports(program).map(({ from, start }) => ({ from, names: ['*'], line: lineAt(start) })),
  ];
}

/**
 * `import('…')` as a value and as a type, and `require('…')`.
 * @param {unknown} node of the syntax tree
 * @returns {{ from: string, start: number }[]}
 */
function otherImports(node) {
  if (Array.isArray(node)) return node.flatMap(otherImports);
  if (!isRecord(node)) return [];
  const from = literal(requested(node));
  const here = from === null ? [] : [{ from, start: Number(node['start']) }];
  return [...here, ...Object.values(node).flatMap(otherImports)];
}

/** @param {Record<string, unknown>} node */
function requested(node) {
  if (node['type'] === 'ImportExpression' || node['type'] === 'TSImportType') return node['source'];
  if (node['type'] !== 'CallExpression') return null;
  const { callee, arguments: args } = node;
  return isRecord(callee) && callee['name'] === 'require' && Array.isArray(args) ? args[0] : null;
}

/** @param {unknown} node */
function literal(node) {
  return isRecord(node) && typeof node['value'] === 'string' ? node['value'] : null;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null;
}
