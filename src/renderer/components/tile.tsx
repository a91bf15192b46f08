import type { ComponentChildren } from 'preact';
import { languageOfText } from '../speech/text-language.ts';
import { settings } from '../state/settings.ts';
import { tileLook } from '../state/tile-look.ts';
import { words } from '../words/index.ts';
import { usePress } from './big-button.tsx';

interface TileProps {
  readonly index: number;
  readonly label: string;
  /** Null where there is none: then the words say alone what the tile is. */
  readonly picture: ComponentChildren | null;
  /** What stands in the picture's place where there is none. */
  readonly instead?: ComponentChildren;
  /** A symbol before the words. */
  readonly mark?: ComponentChildren;
  /** The words stay, whatever the carer chose: the picture does not say what the tile is. */
  readonly needsLabel?: boolean;
  readonly onPress: () => void;
}

/** A large picture with its words under it, the whole of it one button. The carer can leave one of the two out. */
export function Tile(props: TileProps) {
  const { index, label, picture, instead, mark, needsLabel = false, onPress } = props;
  const { isPressed, press } = usePress(onPress);
  const look = tileLook(settings.value.look);
  const hasLabel = look.labels || needsLabel || picture === null;
  return (
    <button
      type="button"
      class="tile"
      data-index={index}
      data-pressed={isPressed || undefined}
      aria-label={hasLabel ? undefined : label}
      onClick={press}
    >
      {look.pictures && <span class="tile__picture">{picture ?? instead}</span>}
      {hasLabel && (
        <span class="tile__label">
          {mark}
          <span class="tile__words" dir="auto" lang={languageOfText(label, words.value.language)}>
            {label}
          </span>
        </span>
      )}
    </button>
  );
}

/** The place of a tile that is still coming. */
export function TilePlaceholder({ hasLabel }: { hasLabel: boolean }) {
  return (
    <span class="tile tile--coming" aria-hidden="true">
      <span class="tile__picture" />
      {hasLabel && <span class="tile__label" />}
    </span>
  );
}
