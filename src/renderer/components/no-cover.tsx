import { Images } from 'lucide-preact';

const TINTS = ['sky', 'sand', 'leaf', 'rose'] as const;

interface NoCoverProps {
  readonly index: number;
  /** Where no words stand under it. */
  readonly label?: string | null;
}

/** The drawn cover of an album without one. Neighbours differ in colour. */
export function NoCover({ index, label = null }: NoCoverProps) {
  const tint = TINTS[index % TINTS.length];
  return (
    <span class={`no-cover no-cover--${tint}`} aria-hidden="true">
      <Images class="icon" />
      {label !== null && (
        <span class="no-cover__label" dir="auto">
          {label}
        </span>
      )}
    </span>
  );
}
