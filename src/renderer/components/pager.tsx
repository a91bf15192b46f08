import { ArrowLeft, ArrowRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { words } from '../words/index.ts';
import { BigButton } from './big-button.tsx';

interface PagerProps {
  /** Where in the list the person is, said aloud whenever it changes. */
  readonly where: string;
  /** Said instead of that while something is long in coming. */
  readonly waiting?: string | null;
  /** Null where there is nothing before, or after. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly notes: { readonly first: string | null; readonly last: string | null };
  /** A button below the two. */
  readonly children?: ComponentChildren;
}

/** Next and Previous, always in the same place; at an end of the list the button stays and says why it rests. */
export function Pager({ where, waiting = null, onPrevious, onNext, notes, children }: PagerProps) {
  return (
    <>
      <p class={waiting === null ? 'side__where' : 'side__where side__where--waiting'} role="status">
        {waiting ?? where}
      </p>
      <BigButton
        look="side"
        name="next"
        icon={ArrowRight}
        directional
        label={words.value.pager.next}
        unavailable={!onNext}
        note={onNext ? null : notes.last}
        onPress={() => onNext?.()}
      />
      <BigButton
        look="side"
        name="previous"
        icon={ArrowLeft}
        directional
        label={words.value.pager.previous}
        unavailable={!onPrevious}
        note={onPrevious ? null : notes.first}
        onPress={() => onPrevious?.()}
      />
      {children}
    </>
  );
}
