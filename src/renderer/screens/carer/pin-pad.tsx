import { Delete } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PIN_LENGTH } from '../../../shared/pin-length.ts';
import { BigButton, usePress } from '../../components/big-button.tsx';
import type { Action } from '../../state/press-gate.ts';
import { words } from '../../words/index.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

interface PinPadProps {
  /** The word on the button that ends the typing. */
  readonly label: string;
  readonly icon: Parameters<typeof BigButton>[0]['icon'];
  /** No digit is taken. */
  readonly rests?: boolean;
  /** Gets the PIN once; the pad has forgotten it by then. */
  readonly onPin: (pin: string) => Promise<unknown>;
}

/** Large digits to press, or the keys of the keyboard. The digits show as dots and are forgotten as soon as they are given on. */
export function PinPad({ label, icon, rests = false, onPin }: PinPadProps) {
  // Beside the drawing, so that no digit is lost between two of them, however fast somebody types.
  const pin = useRef('');
  const [length, setLength] = useState(0);
  const become = (next: string): void => {
    pin.current = next;
    setLength(next.length);
  };
  const add = (digit: string): void => {
    if (!rests && pin.current.length < PIN_LENGTH.most) become(pin.current + digit);
  };
  const remove = (): void => become(pin.current.slice(0, -1));
  const give = async (): Promise<void> => {
    const typed = pin.current;
    if (rests || typed.length < PIN_LENGTH.least) return;
    become('');
    await onPin(typed);
  };
  useDigitKeys({ add, remove, give });
  const { door } = words.value.carer;
  return (
    <div class="pin">
      <p class="pin__dots" role="status" aria-label={door.digits(length)}>
        {Array.from({ length: Math.max(PIN_LENGTH.least, length) }, (_, index) => (
          <span key={index} class="pin__dot" data-full={index < length || undefined} />
        ))}
      </p>
      <div class="pin__pad">
        {DIGITS.map((digit) => (
          <PadKey key={digit} digit={digit} rests={rests} onPress={() => add(digit)} />
        ))}
        <BigButton
          look="plain"
          icon={Delete}
          label={door.delete}
          unavailable={length === 0}
          onPress={remove}
        />
      </div>
      <BigButton icon={icon} label={label} unavailable={rests || length < PIN_LENGTH.least} onPress={give} />
    </div>
  );
}

interface PadKeyProps {
  readonly digit: string;
  readonly rests: boolean;
  readonly onPress: Action;
}

function PadKey({ digit, rests, onPress }: PadKeyProps) {
  const { isPressed, press } = usePress(onPress);
  return (
    <button
      type="button"
      class="pin__key"
      aria-disabled={rests}
      data-pressed={isPressed || undefined}
      onClick={press}
    >
      {digit}
    </button>
  );
}

interface DigitKeys {
  readonly add: (digit: string) => void;
  readonly remove: () => void;
  readonly give: () => Promise<void>;
}

/** Digits, Backspace and Enter, wherever the focus is; on a button, Enter presses that button. */
function useDigitKeys(keys: DigitKeys): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (/^\d$/.test(event.key)) newest.current.add(event.key);
      else if (event.key === 'Backspace') newest.current.remove();
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement))
        void newest.current.give();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
