import { describe, expect, it } from 'vitest';
import { en } from '../../../src/renderer/words/en.ts';
import type { Words } from '../../../src/renderer/words/words.ts';

const LANGUAGES: readonly Words[] = [en];

/** Words that our viewers do not know, or that blame them. */
const FORBIDDEN =
  /\b(error|token|sync\w*|cloud|server|cache|session|authenti\w*|authori[sz]\w*|log ?in|invalid|fail\w*|cancel\w*|abort\w*|please note|oops|click|tap|device|application|retry|request|load\w*|URL|API|JSON)\b/i;

/** Every text of a language, those with parameters said with numbers of the largest size that happens. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const sample: unknown = path.endsWith('dates.day')
      ? value(new Date(2026, 8, 23))
      : value(path === '.windowTitle' ? 'Help' : 88, 88);
    return texts(sample, path);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** Text around `%s` and the like is text as well. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/);
}

describe.each(LANGUAGES)('the words in $language', (words) => {
  const all = texts(words).filter(([path]) => path !== '.language' && path !== '.direction');

  it('are all there', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have at most 15 words in a sentence', () => {
    const long = all.filter(([, text]) => sentences(text).some((one) => one.split(/\s+/).length > 15));
    expect(long).toEqual([]);
  });

  it('have at most two sentences in one place', () => {
    expect(all.filter(([, text]) => sentences(text).length > 2)).toEqual([]);
  });

  it('use no jargon and blame nobody', () => {
    expect(all.filter(([, text]) => FORBIDDEN.test(text))).toEqual([]);
  });

  it('shout at nobody', () => {
    expect(all.filter(([, text]) => text.includes('!') || /\b[A-Z]{4,}\b/.test(text))).toEqual([]);
  });

  it('end a sentence with a full stop and a label with none', () => {
    const labels = all.filter(([path]) => /\.(action|title|stop|back|home|next|previous)$/.test(path));
    const withStop = labels.filter(([path, text]) => !path.startsWith('.help.') && text.endsWith('.'));
    expect(withStop).toEqual([]);
    const told = all.filter(([path]) => /\.(whatHappened|whatToDo)$/.test(path));
    expect(told.filter(([, text]) => !text.endsWith('.'))).toEqual([]);
  });

  it('keep the words of buttons short', () => {
    const actions = all.filter(([path]) => path.endsWith('.action'));
    expect(actions.filter(([, text]) => text.length > 24)).toEqual([]);
  });
});

describe('English', () => {
  it('says where a page is', () => {
    expect(en.pager.pageOf(2, 5)).toBe('Page 2 of 5');
    expect(en.pager.page(2)).toBe('Page 2');
    expect(en.pager.pictureOf(3, 34)).toBe('Picture 3 of 34');
  });
});
