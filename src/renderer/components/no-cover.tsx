import { Images } from 'lucide-preact';

const TINTS = ['sky', 'sand', 'leaf', 'rose'] as const;

/** The drawn cover of an album without one. Neighbours differ in colour. */
export function NoCover({ index }: { index: number }) {
  const tint = TINTS[index % TINTS.length];
  return (
    <span class={`no-cover no-cover--${tint}`} aria-hidden="true">
      <Images class="icon" />
    </span>
  );
}
