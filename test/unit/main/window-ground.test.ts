import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groundFor, PAPERS } from '../../../src/main/window-ground.ts';
import { tokensOf } from '../renderer/style-tokens.ts';

const TOKENS = join(import.meta.dirname, '..', '..', '..', 'src', 'renderer', 'styles', 'tokens.css');
const plain = { shouldUseDarkColors: false, shouldUseHighContrastColors: false };

describe("the window's ground", () => {
  it.each(Object.entries(PAPERS))('is the paper of the theme %s, so that nothing flashes', (theme, paper) => {
    expect(tokensOf(readFileSync(TOKENS, 'utf8'), theme).get('--paper')).toBe(paper);
  });

  it("follows the computer where the carer's theme does", () => {
    expect(groundFor('system', plain)).toBe(PAPERS.light);
    expect(groundFor('system', { ...plain, shouldUseDarkColors: true })).toBe(PAPERS.dark);
    expect(groundFor('system', { shouldUseDarkColors: true, shouldUseHighContrastColors: true })).toBe(
      PAPERS.contrast,
    );
  });

  it("is the carer's, whatever the computer's is", () => {
    expect(groundFor('monochrome', { ...plain, shouldUseDarkColors: true })).toBe(PAPERS.monochrome);
  });
});
