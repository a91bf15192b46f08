/** Makes pictures smaller: each new pixel is the average of all that it stands for, so that nothing glitters. */

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes from the beginning of one row to that of the next. */
  readonly stride: number;
  /** Red, green, blue, and with 4 how far one cannot see through. 8 bits each. */
  readonly channels: 3 | 4;
  readonly pixels: Uint8Array | Uint8ClampedArray;
}

/** Nothing to see through any more, and no gap between the rows. */
export interface OpaquePixels extends Pixels {
  readonly channels: 4;
  readonly pixels: Uint8ClampedArray;
}

/** The picture with `longestSide` pixels at most, and never larger than it was, on white where one sees through it. */
export function shrink(picture: Pixels, longestSide: number): OpaquePixels {
  const factor = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  const row = new Float32Array(width * 3);
  const sums = new Float32Array(width * 3);
  /** Rows of the picture in one of the new ones. */
  const rows = picture.height / height;
  let missing = rows;
  let written = 0;
  for (let y = 0; y < picture.height && written < height; y += 1) {
    shrinkRow(picture, y, row, width);
    const isLast = y === picture.height - 1;
    if (missing > 1 && !isLast) {
      addTo(sums, row, 1);
      missing -= 1;
      continue;
    }
    // This row ends one of the new rows, and its rest begins the next.
    addTo(sums, row, missing);
    writeRow(sums, rows, pixels.subarray(written * width * 4, (written + 1) * width * 4));
    written += 1;
    const rest = Math.max(0, 1 - missing);
    sums.fill(0);
    addTo(sums, row, rest);
    missing = rows - rest;
  }
  return { width, height, stride: width * 4, channels: 4, pixels };
}

/** One row of the picture, with `width` averages of each colour. */
function shrinkRow(picture: Pixels, y: number, into: Float32Array, width: number): void {
  const { pixels, channels, stride } = picture;
  const columns = picture.width / width;
  let missing = columns;
  let [red, green, blue] = [0, 0, 0];
  let written = 0;
  let at = y * stride;
  for (let x = 0; x < picture.width; x += 1) {
    let r = pixels[at] ?? 0;
    let g = pixels[at + 1] ?? 0;
    let b = pixels[at + 2] ?? 0;
    if (channels === 4) {
      const seen = (pixels[at + 3] ?? 255) / 255;
      const paper = 255 * (1 - seen);
      r = r * seen + paper;
      g = g * seen + paper;
      b = b * seen + paper;
    }
    at += channels;
    if (missing > 1 && x < picture.width - 1) {
      red += r;
      green += g;
      blue += b;
      missing -= 1;
      continue;
    }
    if (written < into.length) {
      into[written] = (red + r * missing) / columns;
      into[written + 1] = (green + g * missing) / columns;
      into[written + 2] = (blue + b * missing) / columns;
    }
    written += 3;
    const rest = Math.max(0, 1 - missing);
    red = r * rest;
    green = g * rest;
    blue = b * rest;
    missing = columns - rest;
  }
}

function addTo(sums: Float32Array, row: Float32Array, weight: number): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0) * weight;
}

function writeRow(sums: Float32Array, rows: number, into: Uint8ClampedArray): void {
  for (let from = 0, to = 0; from < sums.length; from += 3, to += 4) {
    into[to] = (sums[from] ?? 0) / rows;
    into[to + 1] = (sums[from + 1] ?? 0) / rows;
    into[to + 2] = (sums[from + 2] ?? 0) / rows;
  }
}
