import { describe, expect, it } from 'vitest';
import { chooseVoice, type Voice, voicesFor, voicesToOffer } from '../../../../src/renderer/speech/voices.ts';

function voice(name: string, lang: string, more: Partial<Voice> = {}): Voice {
  return { voiceURI: name, name, lang, default: false, localService: true, ...more };
}

/** As speech-dispatcher with espeak-ng lists them. */
const ESPEAK = [
  voice('Afrikaans', 'af', { default: true }),
  voice('Arabic', 'ar'),
  voice('English (America)', 'en-US'),
  voice('English (America)+Adam', 'en-US'),
  voice('English (America, New York City)', 'en-US-NYC'),
  voice('English (Caribbean)', 'en-029'),
  voice('English (Great Britain)', 'en-GB'),
  voice('English (Scotland)', 'en-GB-SCOTLAND'),
  voice('French (Belgium)', 'fr-BE'),
  voice('French (France)', 'fr-FR'),
  voice('German', 'de'),
  voice('German+Adam', 'de'),
  voice('Spanish (Latin America)', 'es-419'),
  voice('Spanish (Spain)', 'es'),
];

function nameFor(
  language: string,
  preferred: readonly string[] = [],
  chosen: string | null = null,
  voices: readonly Voice[] = ESPEAK,
): string | null {
  return chooseVoice(voices, { language, preferred, chosen })?.name ?? null;
}

describe('a voice for the words', () => {
  it.each([
    ['en', 'English (America)'],
    ['de', 'German'],
    ['fr', 'French (France)'],
    ['es', 'Spanish (Spain)'],
    ['ar', 'Arabic'],
  ])('is the usual one for %s', (language, name) => {
    expect(nameFor(language)).toBe(name);
  });

  it('is one from the region of the computer', () => {
    expect(nameFor('en', ['en-GB', 'en-US'])).toBe('English (Great Britain)');
    expect(nameFor('fr', ['de-BE', 'fr-BE'])).toBe('French (Belgium)');
    expect(nameFor('es', ['es-419'])).toBe('Spanish (Latin America)');
  });

  it('is the one that the computer means for the language', () => {
    const voices = [voice('Anna', 'de-DE'), voice('Petra', 'de-DE', { default: true })];
    expect(nameFor('de', ['de-DE'], null, voices)).toBe('Petra');
  });

  it('is the one that the carer chose, also a disguise', () => {
    expect(nameFor('de', ['de-DE'], 'German+Adam')).toBe('German+Adam');
  });

  it('is another where the chosen one is gone, or speaks another language', () => {
    expect(nameFor('de', [], 'Petra')).toBe('German');
    expect(nameFor('fr', [], 'German')).toBe('French (France)');
  });

  it('is none where the computer has none for the language', () => {
    expect(nameFor('is')).toBeNull();
    expect(nameFor('en', [], null, [])).toBeNull();
  });

  it('is none that would send the words away', () => {
    const voices = [voice('Far away', 'de-DE', { localService: false, default: true })];
    expect(nameFor('de', [], 'Far away', voices)).toBeNull();
  });

  it('is found by language however the tag is written', () => {
    expect(voicesFor([voice('Anna', 'DE_de')], 'de-AT').map(({ name }) => name)).toEqual(['Anna']);
  });
});

describe('the voices to choose from', () => {
  it('are those of the language, without their disguises', () => {
    expect(voicesToOffer(ESPEAK, 'de').map(({ name }) => name)).toEqual(['German']);
    expect(voicesToOffer(ESPEAK, 'en')).toHaveLength(5);
  });

  it('are disguises where there is nothing else', () => {
    expect(voicesToOffer([voice('German+Adam', 'de')], 'de')).toHaveLength(1);
  });
});
