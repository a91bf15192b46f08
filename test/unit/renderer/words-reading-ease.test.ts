import { describe, expect, it } from 'vitest';
import {
  englishSyllables,
  frenchSyllables,
  germanSyllables,
  readingOf,
  spanishSyllables,
} from './words-reading-ease.ts';
import { ALL, isSentence } from './words-texts.ts';

describe('syllables', () => {
  it.each([
    [englishSyllables, 'the one computer little please picture signed started album', '1 1 3 2 1 2 1 2 2'],
    [germanSyllables, 'zurück bilder die browser eingerichtet auf knopf computer ihnen', '2 2 1 2 4 1 1 3 2'],
    [
      frenchSyllables,
      'vous page photo précédent ordinateur l’ouvrir n’est aide personne',
      '1 1 2 3 4 2 1 1 2',
    ],
    [spanishSyllables, 'foto quien ayuda veía después página álbumes aún muy otra', '2 1 3 3 2 3 3 2 1 2'],
  ])('are counted as they are spoken: %o', (syllables, words, counts) => {
    expect(words.split(' ').map(syllables).join(' ')).toBe(counts);
  });
});

describe('hard texts', () => {
  it.each([
    ['en', 'Authentication configuration necessitates administrative authorization.'],
    ['de', 'Die Authentifizierungskonfiguration benötigt administrative Berechtigungen.'],
    ['fr', 'La configuration de l’authentification nécessite des autorisations administratives.'],
    ['es', 'La configuración de la autenticación necesita autorizaciones administrativas.'],
  ])('are found hard in %s', (language, text) => {
    expect(readingOf[language]?.([text]).isEasy).toBe(false);
  });
});

describe.each(ALL.filter(({ language }) => language !== 'ar'))('the sentences in $language', (one) => {
  it('can be read at the age of about nine', () => {
    const sentences = one.texts.map(([, text]) => text).filter(isSentence);
    expect(sentences.length).toBeGreaterThan(60);
    expect(readingOf[one.language]?.(sentences)).toMatchObject({ isEasy: true });
  });
});
