/** How many tiles fit, and which of a list's items are on the page. Nothing here knows the DOM. */

export interface Space {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface TileMeasure {
  /** CSS pixels: the smallest tile whose picture can be recognised and whose title can be read. */
  readonly minWidth: number;
  readonly minHeight: number;
  readonly gap: number;
  /** CSS pixels of the tile that its title takes from the picture. */
  readonly labelHeight: number;
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

export function capacityOf(grid: Grid): number {
  return grid.columns * grid.rows;
}

/**
 * The arrangement with the most tiles up to `wanted`, and among those the one with the largest pictures.
 * There is always one tile, even where it has to be smaller than it should be.
 */
export function gridFor(space: Space, tile: TileMeasure, wanted: number): Grid {
  let best: Grid = { columns: 1, rows: 1 };
  for (let columns = 1; columns <= wanted; columns++) {
    for (let rows = 1; columns * rows <= wanted; rows++) {
      const grid = { columns, rows };
      if (fits(grid, space, tile) && isBetter(grid, best, space, tile)) best = grid;
    }
  }
  return best;
}

function tileSize(grid: Grid, space: Space, { gap }: TileMeasure): Space {
  return {
    width: (space.width - gap * (grid.columns - 1)) / grid.columns,
    height: (space.height - gap * (grid.rows - 1)) / grid.rows,
  };
}

function fits(grid: Grid, space: Space, tile: TileMeasure): boolean {
  const { width, height } = tileSize(grid, space, tile);
  return width >= tile.minWidth && height >= tile.minHeight;
}

function isBetter(grid: Grid, other: Grid, space: Space, tile: TileMeasure): boolean {
  const more = capacityOf(grid) - capacityOf(other);
  return more > 0 || (more === 0 && pictureArea(grid, space, tile) > pictureArea(other, space, tile));
}

/** Square CSS pixels of a whole 4:3 picture in one tile. */
function pictureArea(grid: Grid, space: Space, tile: TileMeasure): number {
  const { width, height } = tileSize(grid, space, tile);
  const pictureWidth = Math.min(width, ((height - tile.labelHeight) * 4) / 3);
  return (pictureWidth * pictureWidth * 3) / 4;
}

/** Where the page begins that shows the item `anchor`. */
export function pageStart(anchor: number, capacity: number): number {
  return Math.floor(anchor / capacity) * capacity;
}

/** Counted from 1. */
export function pageNumber(anchor: number, capacity: number): number {
  return Math.floor(anchor / capacity) + 1;
}

/** Null where nobody knows the length of the list yet. */
export function pageCount(total: number | null, capacity: number): number | null {
  return total === null ? null : Math.max(1, Math.ceil(total / capacity));
}
