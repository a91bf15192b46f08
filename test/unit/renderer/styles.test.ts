import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, tokensOf } from './style-tokens.ts';

const STYLES = join(import.meta.dirname, '..', '..', '..', 'src', 'renderer', 'styles');
const files = readdirSync(STYLES).filter((file) => file.endsWith('.css'));

/** Lines of a file without its comments, with the file's name. */
function linesOf(file: string): string[] {
  const bare = readFileSync(join(STYLES, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return bare.split('\n').map((line) => `${file}: ${line.trim()}`);
}

const others = files.filter((file) => file !== 'tokens.css' && file !== 'index.css').flatMap(linesOf);

describe('styles beside the tokens', () => {
  it('name no colour of their own', () => {
    const colour =
      /#[0-9a-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|:\s*(white|black|red|grey|gray)\b/i;
    // Google asks for white behind its sign.
    const allowed = 'background: #ffffff url("../images/google.svg';
    expect(others.filter((line) => colour.test(line) && !line.includes(allowed))).toEqual([]);
  });

  it('take every size of letters from the tokens', () => {
    const size = /\bfont(-size)?:(?!.*var\(--(text|text-large|label|label-main|sentence|title)\))/;
    expect(others.filter((line) => size.test(line) && !line.includes('font: inherit'))).toEqual([]);
  });

  it("ask for the page's size, which grows with the letters, and never for the window's", () => {
    expect(others.filter((line) => /@media.*(width|height|orientation|aspect)/.test(line))).toEqual([]);
  });

  it('measure nothing in pixels, which would not grow', () => {
    expect(others.filter((line) => /\b[1-9]\d*px\b/.test(line))).toEqual([]);
  });
});

describe.each(['light', 'dark', 'contrast', 'monochrome'])('the theme %s', (theme) => {
  const tokens = tokensOf(readFileSync(join(STYLES, 'tokens.css'), 'utf8'), theme);
  const colour = (name: string): string => tokens.get(`--${name}`) ?? '';

  it('has every token that light has', () => {
    const light = tokensOf(readFileSync(join(STYLES, 'tokens.css'), 'utf8'), 'light');
    expect([...tokens.keys()].sort()).toEqual([...light.keys()].sort());
  });

  it.each([
    ...['paper', 'rail', 'surface', 'mat', 'pressed'].map((ground) => ['ink', ground]),
    ...['paper', 'rail', 'surface', 'mat'].map((ground) => ['ink-soft', ground]),
    ...['fill', 'fill-pressed'].map((ground) => ['on-fill', ground]),
    ...['sky', 'sand', 'leaf', 'rose'].map((ground) => ['on-tint', ground]),
  ])('can be read: %s on %s', (text = '', ground = '') => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ...['paper', 'rail', 'surface'].map((ground) => ['line', ground]),
    ...['paper', 'rail', 'surface'].map((ground) => ['accent', ground]),
    ['fill-line', 'paper'],
    ['focus-line', 'paper'],
    ['focus-line', 'rail'],
    ['focus-line', 'surface'],
  ])('can be seen: %s on %s', (line = '', ground = '') => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  if (theme === 'monochrome')
    it('has nothing but greys', () => {
      const colours = [...tokens.values()].filter((value) => value.startsWith('#'));
      expect(colours.filter((value) => !/^#(..)\1\1$/.test(value))).toEqual([]);
    });
});
