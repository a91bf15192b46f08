/**
 * How easy a text is to read, by the formula that is usual for its language. They count words and syllables, and know
 * nothing of meaning: they find texts that are too hard, and praise none. Arabic has no formula that is usual and works
 * on text without vowel signs, so none is used for it.
 */
import { sentencesOf, wordsOf } from './words-texts.ts';

export interface Reading {
  readonly formula: string;
  readonly score: number;
  /** True where a child of about nine years reads it. */
  readonly isEasy: boolean;
}

/** Groups of vowels that are spoken as one, in the letters of a language. */
type CountSyllables = (word: string) => number;

const atLeastOne = (word: string, pattern: RegExp): number => Math.max(1, word.match(pattern)?.length ?? 0);

/** A last "e" is not spoken, but in "-le"; nor is that of "-ed" and "-es" after most letters. */
export const englishSyllables: CountSyllables = (word) => {
  const spoken = word.replace(/(?<=[aeiouy].*[^aeiouy])(?<!l)e$|(?<=[aeiouy].*[^aeioudt])ed$/, '');
  return atLeastOne(spoken, /[aeiouy]+/g);
};

export const germanSyllables: CountSyllables = (word) =>
  atLeastOne(word, /aa|ee|oo|ie|ei|ai|au|eu|äu|[aeiouyäöü]/g);

/** A last "e", "es" or "ent" is not spoken; "é" always is. */
export const frenchSyllables: CountSyllables = (word) =>
  atLeastOne(
    word
      .replace(/^[^aeiouyàâéèêëîïôûù]*’/, '')
      .replace(/(?<=[aeiouyàâéèêëîïôûù].*[^aeiouyàâéèêëîïôûù])(e|es)$/, ''),
    /[éèêï](?=[aeiouyàâéèêëîïôûù])|[aeiouyàâéèêëîïôûùœ]+/g,
  );

/** Two strong vowels, or an accented weak one beside a strong one, are two syllables. "qu" and "gu" have a silent u. */
export const spanishSyllables: CountSyllables = (word) =>
  atLeastOne(
    word.replace(/([qg])u(?=[eiéí])/g, '$1').replace(/y$/, 'i'),
    /[iuü]?[aeoáéó][iuü]?(?![aeoáéó])|[iuü]?[aeoáéó]|[íú]|[iuü]+/g,
  );

interface Counts {
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
  /** In percent of the words. */
  readonly ofOneSyllable: number;
  readonly ofThreeSyllables: number;
  readonly longerThanSixLetters: number;
}

function count(texts: readonly string[], syllables: CountSyllables): Counts {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences
    .flatMap(wordsOf)
    .map((word) => word.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const counted = words.map(syllables);
  const percent = (these: readonly unknown[]): number => (100 * these.length) / words.length;
  return {
    wordsPerSentence: words.length / sentences.length,
    syllablesPerWord: counted.reduce((sum, one) => sum + one, 0) / words.length,
    ofOneSyllable: percent(counted.filter((one) => one === 1)),
    ofThreeSyllables: percent(counted.filter((one) => one >= 3)),
    longerThanSixLetters: percent(words.filter((word) => word.length > 6)),
  };
}

/** @param texts whole sentences */
export const readingOf: Readonly<Record<string, (texts: readonly string[]) => Reading>> = {
  /** Kincaid and others, 1975. The school year in the United States: the fourth is that of nine-year-olds. */
  en(texts) {
    const { wordsPerSentence, syllablesPerWord } = count(texts, englishSyllables);
    const score = 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
    return { formula: 'Flesch-Kincaid grade', score, isEasy: score < 5 };
  },
  /** Bamberger and Vanecek, 1984, the first of the four. The school year; it begins at 4, that of nine-year-olds. */
  de(texts) {
    const { wordsPerSentence, ...of } = count(texts, germanSyllables);
    const score =
      0.1935 * of.ofThreeSyllables +
      0.1672 * wordsPerSentence +
      0.1297 * of.longerThanSixLetters -
      0.0327 * of.ofOneSyllable -
      0.875;
    return { formula: 'Wiener Sachtextformel 1', score, isEasy: score < 5 };
  },
  /** Kandel and Moles, 1958. Of 100; from 90 on it is "very easy", for ten-year-olds and younger: its scale ends there. */
  fr(texts) {
    const { wordsPerSentence, syllablesPerWord } = count(texts, frenchSyllables);
    const score = 207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord;
    return { formula: 'Kandel-Moles', score, isEasy: score >= 90 };
  },
  /** Fernández Huerta, 1959. Of 100; from 90 on it is "very easy", for the fourth school year. */
  es(texts) {
    const { wordsPerSentence, syllablesPerWord } = count(texts, spanishSyllables);
    const score = 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence;
    return { formula: 'Fernández Huerta', score, isEasy: score >= 90 };
  },
};
