import { useSignal } from '@preact/signals';
import type { LucideIcon } from 'lucide-preact';
import { useId, useRef } from 'preact/hooks';
import { type Action, pressGate, pressOf } from '../state/press-gate.ts';

export interface BigButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onPress: Action;
  /** `main`: the one thing to do. `plain`: beside it. `bar` and `side`: the buttons that never move. */
  readonly look?: 'main' | 'plain' | 'bar' | 'side';
  /** It stays in its place and says why it does nothing now, where there is something to say. */
  readonly unavailable?: boolean;
  readonly note?: string | null;
  /** A stable name, for whatever has to know this button from others. */
  readonly name?: string;
  /** The symbol points along the reading direction. */
  readonly directional?: boolean;
}

/** A symbol and its word. One press does its work once, and shows at once that it was felt. */
export function BigButton(props: BigButtonProps) {
  const { icon: Icon, label, onPress, look = 'main', unavailable = false, note = null } = props;
  const { name, directional } = props;
  const { isPressed, press } = usePress(onPress);
  const noteId = useId();
  return (
    <button
      type="button"
      class={`big-button big-button--${look}`}
      aria-disabled={unavailable}
      aria-describedby={note ? noteId : undefined}
      data-button={name}
      data-pressed={isPressed || undefined}
      onClick={(event) => {
        if (!unavailable) press(event);
      }}
    >
      <Icon class={directional ? 'icon icon--directional' : 'icon'} aria-hidden="true" />
      <span class="big-button__word">{label}</span>
      {note && (
        <span id={noteId} class="big-button__note" aria-hidden="true">
          {note}
        </span>
      )}
    </button>
  );
}

/** One press, done once; `isPressed` from the press on until its work is done and the button has rested. */
export function usePress(onPress: Action) {
  const isPressed = useSignal(false);
  const button = useRef({});
  const press = (event: MouseEvent): void => {
    const done = pressGate.press(pressOf(button.current, event), onPress);
    if (!done) return;
    isPressed.value = true;
    void done.finally(() => {
      isPressed.value = false;
    });
  };
  return { isPressed: isPressed.value, press };
}
