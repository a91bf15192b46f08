import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CARERS_PICTURES, carersPicture, DOCS } from '../../docs/carers-pictures.ts';

/** Bytes of all of them: a repository keeps every version. */
const MOST_BYTES = 3_000_000;

const page = await readFile(join(DOCS, 'carers.md'), 'utf8');
const shown = [...page.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', file = '']) => ({
  alt,
  file,
}));

describe('the pictures of docs/carers.md', () => {
  // Where this differs: node scripts/docs-pictures.mjs carers
  it('are those that the walk through the app makes, each once', () => {
    expect(shown.map(({ file }) => file).sort()).toEqual(CARERS_PICTURES.map(carersPicture).sort());
  });

  it('are there, and small', async () => {
    const sizes = await Promise.all(shown.map(async ({ file }) => (await stat(join(DOCS, file))).size));
    expect(Math.min(...sizes)).toBeGreaterThan(1000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });

  it('say in words what is on them, each something else', () => {
    expect(shown.filter(({ alt }) => alt.trim().length < 15)).toEqual([]);
    expect(new Set(shown.map(({ alt }) => alt)).size).toBe(shown.length);
  });
});
