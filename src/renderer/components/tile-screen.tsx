import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProblemCode } from '../../shared/ipc.ts';
import { type ImageSize, sized, sizeFor } from '../../shared/photo-address.ts';
import { type ItemList, type ListView, reaches } from '../state/item-list.ts';
import {
  capacityOf,
  type Grid,
  gridFor,
  pageCount,
  pageNumber,
  pageStart,
  type Space,
} from '../state/paging.ts';
import { isLasting } from '../state/problems.ts';
import { settings } from '../state/settings.ts';
import { labelLines, TILE_GAP, type TileLook, tileLook } from '../state/tile-look.ts';
import { words } from '../words/index.ts';
import { Pager } from './pager.tsx';
import { Screen } from './screen.tsx';
import { TilePlaceholder } from './tile.tsx';
import { rem, useBox } from './use-box.ts';
import { useKeepReady } from './use-keep-ready.ts';
import { useLonger } from './use-longer.ts';
import { usePointedAt } from './use-pointed-at.ts';
import { useQuietRetry } from './use-quiet-retry.ts';

export interface TilePlace {
  readonly anchor: number;
  readonly opened: number | null;
}

interface TileScreenProps<Item> {
  readonly name: string;
  readonly title: string;
  readonly list: ItemList<Item>;
  readonly place: TilePlace;
  readonly onAnchor: (anchor: number) => void;
  /** Said when the tiles take longer than a moment. */
  readonly coming: string;
  readonly tile: (item: Item, index: number, size: ImageSize) => ComponentChildren;
  /** The `photo:` address of an item's picture, without its size; null where it has none. */
  readonly picture: (item: Item) => string | null;
  /** The `photo:` address of the picture that a press on an item shows in this place, without its size; null where it shows none. */
  readonly opens?: (item: Item) => string | null;
  readonly empty: (lookAgain: () => Promise<void>) => ComponentChildren;
  readonly problem: (code: ProblemCode, tryAgain: () => Promise<void>) => ComponentChildren;
}

/** A list in pages of large tiles, as many as fit, with Next and Previous beside them. */
export function TileScreen<Item>(props: TileScreenProps<Item>) {
  const { list, place, onAnchor } = props;
  // The box outlives a problem's screen, so that "Try again" asks for the same page.
  const [box, setBox] = useState<Space | null>(null);
  const look = tileLook(settings.value.look);
  const grid = box && gridIn(box, look);
  const capacity = grid ? capacityOf(grid) : 1;
  const start = pageStart(place.anchor, capacity);
  const view = list.view.value;
  // The next page comes along, so that Next shows it at once.
  const count = capacity * 2;
  const ask = (refresh: boolean): Promise<void> => list.show({ offset: start, count, refresh });

  const isMeasured = grid !== null;
  useEffect(() => {
    if (isMeasured) void ask(false);
  }, [list, start, capacity, isMeasured]);
  const isBehindEnd = isMeasured && isSettled(view) && start > 0 && !view.items.has(start);
  useEffect(() => {
    // The list became shorter than it was.
    if (isBehindEnd) onAnchor(Math.min(start, view.total ?? start) - 1);
  }, [isBehindEnd, start]);

  // What could not be had comes by itself.
  useQuietRetry(view.cutAt !== null && view.problem === null, () => ask(false));

  const tryAgain = (): Promise<void> => ask(true);
  if (view.problem && (isLasting(view.problem) || !view.items.has(start)))
    return <>{props.problem(view.problem, tryAgain)}</>;
  if (view.total === 0) return <>{props.empty(tryAgain)}</>;
  return <TilePage {...props} look={look} grid={grid} box={box} start={start} view={view} onBox={setBox} />;
}

function isSettled<Item>(view: ListView<Item>): boolean {
  return view.answered && !view.asking && view.problem === null;
}

interface TilePageProps<Item> extends TileScreenProps<Item> {
  readonly look: TileLook;
  readonly grid: Grid | null;
  readonly box: Space | null;
  readonly start: number;
  readonly view: ListView<Item>;
  readonly onBox: (box: Space) => void;
}

function TilePage<Item>(props: TilePageProps<Item>) {
  const { name, title, place, onAnchor, coming, tile, look, grid, start, view, onBox } = props;
  const { ref, box } = useBox();
  useLayoutEffect(() => {
    if (box) onBox(box);
  }, [box]);
  useReturningFocus(ref, grid ? place.opened : null);

  const capacity = grid ? capacityOf(grid) : 0;
  const size = grid && props.box && tileImageSize(grid, props.box, look);
  const nextPage = indexes(start + capacity, capacity, view).flatMap((index) => {
    const item = view.items.get(index);
    return (item && props.picture(item)) ?? [];
  });
  useKeepReady(nextPage, size);
  const pointedAt = usePointedAt((index) => {
    const item = view.items.get(index);
    const address = (item && props.opens?.(item)) ?? null;
    return address && props.box && sized(address, largeSize(props.box));
  });
  const isThere = view.items.has(start);
  const isWaitingLong = useLonger(!isThere);
  const pages = pageCount(view.total, Math.max(1, capacity));
  const page = pageNumber(start, Math.max(1, capacity));
  const hasNext = reaches(view, start + capacity);
  const last = view.cutAt === null ? words.value.pager.lastPage : words.value.pager.restLater;
  const pageWords = pages === null ? words.value.pager.page(page) : words.value.pager.pageOf(page, pages);

  return (
    <Screen
      name={name}
      title={title}
      contentRef={ref}
      side={
        start > 0 || hasNext || view.cutAt !== null ? (
          <Pager
            where={pageWords}
            waiting={isWaitingLong ? coming : null}
            onPrevious={start > 0 ? () => onAnchor(Math.max(0, start - capacity)) : null}
            onNext={hasNext ? () => onAnchor(start + capacity) : null}
            notes={{ first: words.value.pager.firstPage, last: isThere ? last : null }}
          />
        ) : (
          <p class="side__where side__where--waiting" role="status">
            {isWaitingLong ? coming : null}
          </p>
        )
      }
    >
      {grid && props.box && (
        <ul
          class="tiles"
          data-columns={grid.columns}
          data-label-lines={labelLines(tileHeight(grid, props.box))}
          data-words-only={!look.pictures || undefined}
          style={{ '--columns': grid.columns, '--rows': grid.rows }}
          {...pointedAt}
        >
          {indexes(start, capacity, view).map((index) => {
            const item = view.items.get(index);
            return (
              <li
                key={index}
                class="tiles__place"
                // The page holds a part of the list: "5 of 11", and not "1 of 4".
                aria-posinset={index + 1}
                aria-setsize={view.total ?? -1}
              >
                {item === undefined ? (
                  <TilePlaceholder hasLabel={look.labels} />
                ) : (
                  size && tile(item, index, size)
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Screen>
  );
}

/** Places of the page that hold an item, or may. */
function indexes<Item>(start: number, capacity: number, { total, atLeast, items }: ListView<Item>): number[] {
  const isKnown = items.has(start);
  const end = total ?? (isKnown ? atLeast : start + capacity);
  const length = Math.max(0, Math.min(capacity, end - start));
  return Array.from({ length }, (_, place) => start + place);
}

function gridIn(box: Space, { wanted, minWidth, minHeight, labelHeight }: TileLook): Grid {
  const unit = rem();
  const tile = {
    minWidth: minWidth * unit,
    minHeight: minHeight * unit,
    gap: TILE_GAP * unit,
    labelHeight: labelHeight * unit,
  };
  return gridFor(box, tile, wanted);
}

/** In rem. */
function tileHeight({ rows }: Grid, box: Space): number {
  return (box.height / rem() - TILE_GAP * (rows - 1)) / rows;
}

/** A 4:3 picture that covers a tile has to be as wide as the tile, or wider than the tile is high. */
function tileImageSize(grid: Grid, box: Space, { labelHeight }: TileLook): ImageSize {
  const width = box.width / grid.columns;
  const height = box.height / grid.rows - labelHeight * rem();
  return sizeFor(Math.max(width, (height * 4) / 3), window.devicePixelRatio);
}

/** A picture that takes the whole place of the tiles. */
function largeSize({ width, height }: Space): ImageSize {
  return sizeFor(Math.max(width, height), window.devicePixelRatio);
}

/** On the way back the focus returns to the tile that was opened. */
function useReturningFocus(box: RefObject<HTMLDivElement | null>, opened: number | null): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || opened === null) return;
    isDone.current = true;
    box.current?.querySelector<HTMLElement>(`[data-index="${opened}"]`)?.focus({ preventScroll: true });
  }, [opened]);
}
