import { CircleStop, Volume2 } from 'lucide-preact';
import type { ComponentChildren, RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { canHear, hearScreen, reading } from '../speech/read-aloud.ts';
import { languageOfText } from '../speech/text-language.ts';
import { words } from '../words/index.ts';
import { usePress } from './big-button.tsx';

interface TitleProps {
  readonly title: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Id of what a screen reader says with it. */
  readonly aboutId: string | undefined;
}

/** What the screen is for. Where the computer has a voice it is a button that reads the screen aloud. */
export function Title({ title, heading, aboutId }: TitleProps) {
  const noteId = useId();
  const { note, stopNote } = words.value.hear;
  const text = (
    <span class="screen__title-words" dir="auto" lang={languageOfText(title, words.value.language)}>
      {title}
    </span>
  );
  return (
    <>
      <h1 ref={heading} class="screen__title" tabIndex={-1} aria-describedby={aboutId}>
        {canHear.value ? <HearButton noteId={noteId}>{text}</HearButton> : text}
      </h1>
      {canHear.value && (
        <span id={noteId} hidden>
          {reading.value === 'screen' ? stopNote : note}
        </span>
      )}
    </>
  );
}

function HearButton({ noteId, children }: { noteId: string; children: ComponentChildren }) {
  const button = useRef<HTMLButtonElement>(null);
  const isReading = reading.value === 'screen';
  const { isPressed, press } = usePress(() => {
    const main = button.current?.closest('main');
    if (main) hearScreen(main);
  });
  const Mark = isReading ? CircleStop : Volume2;
  return (
    <button
      ref={button}
      type="button"
      class="hear"
      data-hear
      data-pressed={isPressed || undefined}
      aria-pressed={isReading}
      aria-describedby={noteId}
      onClick={press}
    >
      {children}
      <span class="hear__symbol" aria-hidden="true">
        <Mark class="icon icon--directional" />
      </span>
    </button>
  );
}
