import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../../../src/renderer/speech/sentences.ts';

describe('a text to read', () => {
  it.each([
    [
      'en',
      'Your pictures are safe. You did nothing wrong.',
      ['Your pictures are safe.', 'You did nothing wrong.'],
    ],
    ['es', 'Aquí no hay fotos. Espere.', ['Aquí no hay fotos.', 'Espere.']],
    ['ar', 'صورك محفوظة. هل تريد المساعدة؟ نعم.', ['صورك محفوظة.', 'هل تريد المساعدة؟', 'نعم.']],
    ['en', 'My albums', ['My albums']],
  ])('is said sentence by sentence (%s)', (language, text, sentences) => {
    expect(sentencesIn(text, language)).toEqual(sentences);
  });

  it('is not said where there is nothing to say', () => {
    expect(sentencesIn(' … !', 'en')).toEqual([]);
  });

  it('is cut between words where a sentence is longer than a voice lasts', () => {
    const text = 'We went down to the harbour and saw every boat that was there '.repeat(4).trim();
    const parts = sentencesIn(text, 'en');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ')).toBe(text);
  });

  it('never has a part longer than a voice lasts, and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const parts = sentencesIn(text, 'en');
        expect(parts.every((part) => part.length <= 120)).toBe(true);
        const letters = (some: string) => some.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
        expect(letters(parts.join(''))).toBe(letters(text));
      }),
    );
  });
});
