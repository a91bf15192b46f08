import { describe, expect, it } from 'vitest';
import { createSpeaker, type Spoken, type Synthesis } from '../../../../src/renderer/speech/speaker.ts';

interface Call {
  readonly part: Spoken<string>;
  readonly end: () => void;
  readonly fail: (reason: string) => void;
}

/** A synthesis that says nothing, and ends or breaks when it is told to. */
function silentSynthesis() {
  const calls: Call[] = [];
  let cancelled = 0;
  const synthesis: Synthesis<string> = {
    speak: (part, end, fail) => calls.push({ part, end, fail }),
    cancel: () => {
      cancelled += 1;
    },
  };
  return {
    synthesis,
    texts: () => calls.map(({ part }) => part.text),
    call(index: number): Call {
      const call = calls[index];
      if (!call) throw new Error(`nothing was said ${index + 1} times`);
      return call;
    },
    cancelled: () => cancelled,
  };
}

const parts = (...texts: string[]): Spoken<string>[] =>
  texts.map((text) => ({ text, voice: 'Anna', rate: 1 }));

function start(...texts: string[]) {
  const voice = silentSynthesis();
  const speaker = createSpeaker<string, 'screen' | 'place'>(voice.synthesis);
  speaker.say('screen', parts(...texts));
  return { ...voice, speaker };
}

describe('the speaker', () => {
  it('says one part after the other, and is silent then', () => {
    const { speaker, texts, call } = start('One.', 'Two.');
    expect(texts()).toEqual(['One.']);
    call(0).end();
    expect(texts()).toEqual(['One.', 'Two.']);
    expect(speaker.saying.value).toBe('screen');
    call(1).end();
    expect(speaker.saying.value).toBeNull();
  });

  it('says nothing where there is nothing to say', () => {
    const { speaker, texts } = start();
    expect(texts()).toEqual([]);
    expect(speaker.saying.value).toBeNull();
  });

  it('stops at once, and says nothing of what waited', () => {
    const { speaker, texts, call, cancelled } = start('One.', 'Two.');
    speaker.stop();
    expect(cancelled()).toBe(1);
    expect(speaker.saying.value).toBeNull();
    call(0).fail('canceled');
    call(0).end();
    expect(texts()).toEqual(['One.']);
  });

  it('cancels nothing where it is silent: another window of the browser may be speaking', () => {
    const { speaker, call, cancelled } = start('One.');
    call(0).end();
    speaker.stop();
    expect(cancelled()).toBe(0);
  });

  it('says the newest thing alone', () => {
    const { speaker, texts, call } = start('One.', 'Two.');
    speaker.say('place', parts('Help'));
    expect(speaker.saying.value).toBe('place');
    // The end of the old part is told late.
    call(0).end();
    expect(texts()).toEqual(['One.', 'Help']);
    call(1).end();
    expect(speaker.saying.value).toBeNull();
  });

  it('says a part once more that a late word about an earlier one has interrupted', () => {
    const { speaker, texts, call } = start('One.', 'Two.');
    call(0).fail('interrupted');
    expect(texts()).toEqual(['One.', 'One.']);
    call(1).end();
    expect(texts()).toEqual(['One.', 'One.', 'Two.']);
    expect(speaker.saying.value).toBe('screen');
  });

  it('is silent after a part that is interrupted again', () => {
    const { speaker, texts, call, cancelled } = start('One.', 'Two.');
    call(0).fail('interrupted');
    call(1).fail('interrupted');
    expect(texts()).toEqual(['One.', 'One.']);
    expect(speaker.saying.value).toBeNull();
    expect(cancelled()).toBe(1);
  });

  it('is silent after any other failure, and speaks again at the next press', () => {
    const { speaker, texts, call } = start('One.', 'Two.');
    call(0).fail('synthesis-failed');
    expect(speaker.saying.value).toBeNull();
    speaker.say('screen', parts('Three.'));
    expect(texts()).toEqual(['One.', 'Three.']);
  });

  it('says each part with its voice and speed', () => {
    const { speaker, call } = start();
    speaker.say('screen', [{ text: 'Hallo', voice: 'Petra', rate: 0.5 }]);
    expect(call(0).part).toEqual({ text: 'Hallo', voice: 'Petra', rate: 0.5 });
  });
});
