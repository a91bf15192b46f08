import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCREENS } from '../../screens/screens.ts';

const RENDERER = join(import.meta.dirname, '..', '..', '..', 'src', 'renderer');

/**
 * `name="albums"` of a screen's component, `name={isGreeting ? 'welcome-back' : 'albums'}`, or `name: 'ports-taken', symbol: …`
 * where one component draws several.
 */
const NAMES = [
  /<\w*Screen(?:<\w+>)?\s+name="([\w-]+)"/g,
  /<\w*Screen(?:<\w+>)?\s+name=\{\w+ \? '([\w-]+)'/g,
  /<\w*Screen(?:<\w+>)?\s+name=\{\w+ \? '[\w-]+' : '([\w-]+)'\}/g,
  /\bname: '([\w-]+)',\s+symbol:/g,
];

function namesInSources(): string[] {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const names = files.flatMap((file) => {
    const source = readFileSync(join(RENDERER, file), 'utf8');
    return NAMES.flatMap((pattern) => [...source.matchAll(pattern)].map(([, name = '']) => name));
  });
  return [...new Set(names)].sort();
}

describe('the catalogue of screens', () => {
  it('shows every screen that the page has, and no other', () => {
    const names = namesInSources();
    expect(names.length).toBeGreaterThan(20);
    expect([...new Set(SCREENS.map(({ name }) => name))].sort()).toEqual(names);
  });

  it('gives each entry a key of its own', () => {
    const keys = SCREENS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
