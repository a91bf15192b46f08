import type { ComponentChildren } from 'preact';
import { usePress } from './big-button.tsx';

interface TileProps {
  readonly index: number;
  readonly label: string;
  /** For a picture; a cover has its name under it anyway. */
  readonly children: ComponentChildren;
  readonly onPress: () => void;
}

/** A large picture with its words under it, the whole of it one button. */
export function Tile({ index, label, children, onPress }: TileProps) {
  const { isPressed, press } = usePress(onPress);
  return (
    <button
      type="button"
      class="tile"
      data-index={index}
      data-pressed={isPressed || undefined}
      onClick={press}
    >
      <span class="tile__picture">{children}</span>
      <span class="tile__label">
        <span class="tile__words" dir="auto">
          {label}
        </span>
      </span>
    </button>
  );
}

/** The place of a tile that is still coming. */
export function TilePlaceholder() {
  return (
    <span class="tile tile--coming" aria-hidden="true">
      <span class="tile__picture" />
      <span class="tile__label" />
    </span>
  );
}
