import { ArrowLeft, ArrowRight } from 'lucide-preact';
import { words } from '../words/index.ts';
import { BigButton } from './big-button.tsx';

interface PagerProps {
  /** Where in the list the person is, said aloud whenever it changes. */
  readonly where: string;
  /** Null where there is nothing before, or after. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly notes: { readonly first: string | null; readonly last: string | null };
}

/** Next and Previous, always in the same place; at an end of the list the button stays and says why it rests. */
export function Pager({ where, onPrevious, onNext, notes }: PagerProps) {
  return (
    <>
      <p class="side__where" role="status">
        {where}
      </p>
      <BigButton
        look="side"
        icon={ArrowRight}
        directional
        label={words.value.pager.next}
        unavailable={!onNext}
        note={onNext ? null : notes.last}
        onPress={() => onNext?.()}
      />
      <BigButton
        look="side"
        icon={ArrowLeft}
        directional
        label={words.value.pager.previous}
        unavailable={!onPrevious}
        note={onPrevious ? null : notes.first}
        onPress={() => onPrevious?.()}
      />
    </>
  );
}
