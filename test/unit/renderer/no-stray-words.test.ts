import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../../src/renderer');

/** Attributes that a person sees or hears. */
const SPOKEN = new Set([
  'title',
  'alt',
  'label',
  'aria-label',
  'aria-description',
  'placeholder',
  'note',
  'where',
]);

/** A text that reads like words for a person: a capital and small letters, or several words. */
const READS_LIKE_WORDS = /^[A-Z][a-z]|[a-z]{2} [a-z]{2}/;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nameOf(node: Node): string {
  const name: unknown = node['name'];
  return isNode(name) && typeof name['name'] === 'string' ? name['name'] : '';
}

/** Texts of a component that are not out of the words files. */
function strayWords(source: string, file = 'component.tsx'): string[] {
  const { program, errors } = parseSync(file, source, { lang: 'tsx' });
  if (errors.length > 0) throw new Error(`${file} does not parse`);
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (!isNode(value)) return;
    if (value.type === 'ImportDeclaration' || value.type === 'BinaryExpression') return;
    if (value.type === 'JSXText' && /\p{L}/u.test(String(value['value']))) found.push(String(value['value']));
    if (value.type === 'JSXAttribute') {
      if (nameOf(value) === 'class') return;
      const text: unknown = isNode(value['value']) ? value['value']['value'] : null;
      if (SPOKEN.has(nameOf(value)) && typeof text === 'string' && text !== '') found.push(text);
    }
    if (
      value.type === 'Literal' &&
      typeof value['value'] === 'string' &&
      READS_LIKE_WORDS.test(value['value'])
    )
      found.push(value['value']);
    if (value.type === 'TemplateElement' && READS_LIKE_WORDS.test(JSON.stringify(value['value'])))
      found.push(JSON.stringify(value['value']));
    for (const [key, inner] of Object.entries(value)) if (key !== 'value' || isNode(inner)) walk(inner);
  };
  walk(program);
  return found;
}

describe('words outside of the words files', () => {
  it('are found where they are', () => {
    expect(strayWords('const a = <p>Hello</p>;')).toHaveLength(1);
    expect(strayWords('const a = <Screen title="x" />;')).toHaveLength(1);
    expect(strayWords('const a = { label: "Try again" };')).toHaveLength(1);
    expect(strayWords('const a = <p>{open ? "Open now" : null}</p>;')).toHaveLength(1);
    expect(strayWords('const a = <p class="big quiet words">{words.help}</p>;')).toEqual([]);
    expect(strayWords('if (event.key === "Escape") goBack();')).toEqual([]);
  });

  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.startsWith('words'),
  );

  it.each(files)('are not in %s', (file) => {
    expect(strayWords(readFileSync(join(RENDERER, file), 'utf8'), file)).toEqual([]);
  });
});
