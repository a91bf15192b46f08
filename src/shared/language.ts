/** The language to speak. */

/** Something said in one language, named by its BCP 47 tag without a region, for instance `de`. */
export interface InOneLanguage {
  readonly language: string;
}

/**
 * The first wish that is spoken, by language alone: `de-AT` is served by `de`.
 *
 * @param wishes BCP 47 tags, the most wanted first; what is no tag is passed over
 * @param spoken the first one is the last resort
 */
export function chooseLanguage<Spoken extends InOneLanguage>(
  wishes: readonly string[],
  spoken: readonly [Spoken, ...Spoken[]],
): Spoken {
  for (const wish of wishes) {
    const [language] = wish.trim().toLowerCase().split(/[-_]/);
    const found = spoken.find((one) => one.language === language);
    if (found) return found;
  }
  return spoken[0];
}
