import { Stepper } from '../../components/controls.tsx';
import { less, more, type Steps } from './steps.ts';

interface NumberStepperProps {
  readonly label: string;
  readonly value: number;
  readonly steps: Steps;
  readonly say: (value: number) => string;
  readonly onChange: (value: number) => unknown;
}

/** A stepper for a number. */
export function NumberStepper({ label, value, steps, say, onChange }: NumberStepperProps) {
  const smaller = less(value, steps);
  const larger = more(value, steps);
  return (
    <Stepper
      label={label}
      value={say(value)}
      onLess={smaller === null ? null : () => onChange(smaller)}
      onMore={larger === null ? null : () => onChange(larger)}
    />
  );
}
