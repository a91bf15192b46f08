import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Action } from '../state/press-gate.ts';
import type { ProblemWords } from '../words/words.ts';
import { BigButton } from './big-button.tsx';
import { Screen } from './screen.tsx';

interface ProblemScreenProps {
  readonly name: string;
  readonly symbol: LucideIcon;
  /** The colour behind the symbol. None of them is an alarm. */
  readonly tint: 'sky' | 'sand' | 'leaf' | 'rose';
  readonly words: ProblemWords;
  readonly actionSymbol: LucideIcon;
  readonly onAction: Action;
  /** A second way on, where the person has a choice. */
  readonly second?: ComponentChildren;
  /** What only a carer reads. */
  readonly details?: ComponentChildren;
}

/** What happened, what still works, and the one thing to do. */
export function ProblemScreen(props: ProblemScreenProps) {
  const { name, symbol: Picture, tint, words, actionSymbol, onAction, second, details } = props;
  const aboutId = useId();
  return (
    <Screen name={name} title={words.title} aboutId={aboutId}>
      <div class={details ? 'message message--with-details' : 'message'}>
        <div class={`message__symbol message__symbol--${tint}`} aria-hidden="true">
          <Picture class="icon" />
        </div>
        <div class="message__body">
          <div id={aboutId} class="message__words">
            <p>{words.whatHappened}</p>
            <p>{words.whatToDo}</p>
          </div>
          {details}
          <div class="message__actions">
            <BigButton icon={actionSymbol} label={words.action} onPress={onAction} />
            {second}
          </div>
        </div>
      </div>
    </Screen>
  );
}
