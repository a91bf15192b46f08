/** What settings are set with: a choice out of a few, a number in words, an on and off, a line of text. */
import { Check, Minus, Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Action } from '../state/press-gate.ts';
import { words } from '../words/index.ts';
import { usePress } from './big-button.tsx';

export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

interface ChoicesProps<Value> {
  /** Said before the options, and not shown: the screen's title says the same. */
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => unknown;
}

/** A few options, of which one holds. */
export function Choices<Value extends string | number | null>(props: ChoicesProps<Value>) {
  const { label, options, value, onChoose } = props;
  return (
    <div class="choices" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <Choice
          key={option.value}
          label={option.label}
          isChosen={option.value === value}
          onPress={() => onChoose(option.value)}
        />
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onPress: Action;
}

// Each option is a stop of the Tab key: whoever has one switch or one key reaches all of them alike.
function Choice({ label, isChosen, onPress }: ChoiceProps) {
  const { isPressed, press } = usePress(onPress);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a radio of HTML's own is chosen by arrow keys alone, and knows no press gate.
    <button
      type="button"
      role="radio"
      class="choice"
      aria-checked={isChosen}
      data-pressed={isPressed || undefined}
      onClick={press}
    >
      <span class="choice__mark" aria-hidden="true">
        {isChosen && <Check class="icon" />}
      </span>
      <span class="choice__word" dir="auto">
        {label}
      </span>
    </button>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => unknown;
}

/** On or off, in a word and in a picture. A screen reader says the state in its own words. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  const { isPressed, press } = usePress(() => onChange(!isOn));
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={isOn}
      data-pressed={isPressed || undefined}
      onClick={press}
    >
      <span class="switch__label">{label}</span>
      <span class="switch__state" aria-hidden="true">
        <span class="switch__track">
          <span class="switch__knob" />
        </span>
        {isOn ? words.value.carer.on : words.value.carer.off}
      </span>
    </button>
  );
}

interface StepperProps {
  readonly label: string;
  /** The value as a person says it. */
  readonly value: string;
  /** Null at the end of what is possible. */
  readonly onLess: Action | null;
  readonly onMore: Action | null;
}

/** A value between Less and More. */
export function Stepper({ label, value, onLess, onMore }: StepperProps) {
  const id = useId();
  const { less, more } = words.value.carer;
  return (
    <fieldset class="stepper">
      <legend id={id} class="stepper__label">
        {label}
      </legend>
      <div class="stepper__row">
        <StepButton label={less} group={id} onPress={onLess}>
          <Minus class="icon" aria-hidden="true" />
        </StepButton>
        <p class="stepper__value" role="status">
          {value}
        </p>
        <StepButton label={more} group={id} onPress={onMore}>
          <Plus class="icon" aria-hidden="true" />
        </StepButton>
      </div>
    </fieldset>
  );
}

interface StepButtonProps {
  readonly label: string;
  /** Id of the words that say what there is more or less of. */
  readonly group: string;
  readonly onPress: Action | null;
  readonly children: ComponentChildren;
}

function StepButton({ label, group, onPress, children }: StepButtonProps) {
  const { isPressed, press } = usePress(() => onPress?.());
  return (
    <button
      type="button"
      class="stepper__button"
      aria-label={label}
      aria-describedby={group}
      aria-disabled={!onPress}
      data-pressed={isPressed || undefined}
      onClick={(event) => {
        if (onPress) press(event);
      }}
    >
      {children}
      <span class="stepper__word">{label}</span>
    </button>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  /** Which keys a keyboard on the screen shows. */
  readonly keys?: 'text' | 'tel';
  /** Shown as long as nothing is written. */
  readonly example?: string;
  readonly onKeep: (text: string) => unknown;
}

/** One line of text. It is kept when the carer leaves it or presses Enter, so that undoing takes back a whole line. */
export function TextField(props: TextFieldProps) {
  const { label, value, maxLength, keys = 'text', example = '', onKeep } = props;
  const id = useId();
  const [text, setText] = useState(value);
  // Undone, or changed elsewhere. At once: a later effect of the first drawing would take back what is typed meanwhile.
  useLayoutEffect(() => setText(value), [value]);
  const newest = useRef({ text, value, onKeep });
  newest.current = { text, value, onKeep };
  const keepNewest = (): void => {
    const now = newest.current;
    if (now.text.trim() !== now.value) void now.onKeep(now.text.trim());
  };
  // A screen that closes takes its field along without a last event.
  useEffect(() => keepNewest, []);
  return (
    <div class="text-field">
      <label class="text-field__label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="text-field__input"
        type="text"
        inputMode={keys}
        dir="auto"
        autocomplete="off"
        maxLength={maxLength}
        placeholder={example}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={keepNewest}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keepNewest();
        }}
      />
    </div>
  );
}
