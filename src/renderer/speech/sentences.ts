/**
 * Some of Chromium's voices go quiet after about fifteen seconds of one text
 * (https://issues.chromium.org/issues/41294170). A sentence is shorter, and a stop is heard sooner.
 */

/** Letters that the slowest voice at half speed says in less than those fifteen seconds. */
const MOST_LETTERS = 120;

/** The sentences of a text, those that are too long cut between words. */
export function sentencesIn(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments]
    .flatMap(({ segment }) => cut(segment.trim()))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function cut(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > MOST_LETTERS) {
    const space = rest.lastIndexOf(' ', MOST_LETTERS);
    const end = space > 0 ? space : MOST_LETTERS;
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest];
}
