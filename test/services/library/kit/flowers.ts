/** Flowers, pots and vases. A stem's x, y is where it leaves the ground or the vase. */
import { type Canvas, n, type Point, straight } from './canvas.ts';
import { alpha, darker, lighter, mix } from './colour.ts';

/** A sunflower's head from the front; `r` is to the tips of the petals. */
export function sunflowerHead(
  c: Canvas,
  x: number,
  y: number,
  r: number,
  petal = '#f6b924',
  turn = 0,
  squash = 1,
): void {
  c.add(`<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${n(squash)} 1)">`);
  if (r > 62) {
    roundPetals(c, r, 21, 0, darker(petal, 0.14));
    roundPetals(c, r * 0.9, 19, 0.14, petal);
    roundPetals(c, r * 0.78, 17, 0.3, lighter(petal, 0.26));
    c.circle(0, 0, r * 0.46, '#5c3520');
    c.circle(0, 0, r * 0.41, c.radial(-r * 0.1, -r * 0.1, r * 0.5, '#8a5a2e', '#5a3420', '#43271b'));
    if (r > 110) seeds(c, r);
  } else {
    pointedPetals(c, r, 15, 0, darker(petal, 0.12));
    pointedPetals(c, r * 0.88, 15, 0.21, lighter(petal, 0.12));
    c.circle(0, 0, r * 0.4, '#5c3520');
    c.circle(-r * 0.06, -r * 0.06, r * 0.27, '#7d4f2a');
  }
  c.add('</g>');
}

function roundPetals(c: Canvas, r: number, count: number, shift: number, colour: string): void {
  const at = (angle: number, far: number): string =>
    `${n(Math.cos(angle) * far)} ${n(Math.sin(angle) * far)}`;
  let d = '';
  for (let index = 0; index < count; index += 1) {
    const angle = shift + (index / count) * Math.PI * 2;
    d += `M0 0Q${at(angle - 0.19, r * 0.68)} ${at(angle, r)}Q${at(angle + 0.19, r * 0.68)} 0 0Z`;
  }
  c.path(d, colour);
}

/** One star, for heads that are too small to show single petals. */
function pointedPetals(c: Canvas, r: number, count: number, shift: number, colour: string): void {
  c.polygon(starPoints(0, 0, r, count, shift), colour);
}

function starPoints(x: number, y: number, r: number, count: number, shift: number): Point[] {
  return Array.from({ length: count * 2 }, (_, index): Point => {
    const angle = shift + (index / (count * 2)) * Math.PI * 2;
    const far = index % 2 ? r * 0.68 : r;
    return [x + Math.cos(angle) * far, y + Math.sin(angle) * far];
  });
}

/** Many small heads that look alike, in a few shapes: a field has hundreds. */
export function sunflowerHeads(c: Canvas, places: readonly Point[], r: number, petal: string): void {
  const disc = (x: number, y: number, radius: number): string =>
    `M${n(x - radius)} ${n(y)}a${n(radius)} ${n(radius)} 0 1 1 ${n(radius * 2)} 0a${n(radius)} ${n(radius)} 0 1 1 ${n(-radius * 2)} 0Z`;
  const layers: readonly (readonly [string, (place: Point) => string])[] = [
    [darker(petal, 0.12), ([x, y]) => straight(starPoints(x, y, r, 13, x), true)],
    [lighter(petal, 0.12), ([x, y]) => straight(starPoints(x, y, r * 0.86, 13, x + 0.24), true)],
    ['#5c3520', ([x, y]) => disc(x, y, r * 0.4)],
    ['#7d4f2a', ([x, y]) => disc(x - r * 0.06, y - r * 0.06, r * 0.27)],
  ];
  for (const [colour, shape] of layers) c.path(places.map(shape).join(''), colour);
}

function seeds(c: Canvas, r: number): void {
  const bright: string[] = [];
  const dark: string[] = [];
  for (let seed = 1; seed < 150; seed += 1) {
    const far = r * 0.4 * Math.sqrt(seed / 150);
    const size = n(r * 0.014);
    const dot = `M${n(Math.cos(seed * 2.39996) * far)} ${n(Math.sin(seed * 2.39996) * far)}m-${size} 0a${size} ${size} 0 1 0 ${n(r * 0.028)} 0a${size} ${size} 0 1 0 -${n(r * 0.028)} 0`;
    (seed < 60 ? bright : dark).push(dot);
  }
  c.path(bright.join(''), '#a8773c');
  c.path(dark.join(''), '#2f1c16');
}

export function leaf(c: Canvas, x: number, y: number, length: number, turn: number, colour: string): void {
  c.at(
    x,
    y,
    length / 100,
    () => {
      c.path('M0 0Q28 -40 100 -8Q60 34 0 0Z', colour);
      if (Math.abs(length) > 46) c.stroke('M4 -2Q46 -10 92 -8', alpha(lighter(colour, 0.4), 0.6), 2.4);
    },
    turn,
  );
}

/** Stem, leaves and head; `h` is its height. */
export function sunflower(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  head: number,
  petal?: string,
  green = '#5f8f3c',
): void {
  const lean = c.random.around(0, h * 0.06);
  c.stroke(
    `M${n(x)} ${n(y)}Q${n(x)} ${n(y - h * 0.5)} ${n(x + lean)} ${n(y - h)}`,
    darker(green, 0.1),
    Math.max(3, head * 0.14),
  );
  for (const [share, side] of [
    [0.28, 1],
    [0.42, -1],
    [0.58, 1],
    [0.72, -1],
  ] as const) {
    leaf(
      c,
      x + lean * share,
      y - h * share,
      head * 1.25 * side,
      -22 * side + c.random.around(0, 12),
      mix(green, '#3f6f34', c.random.next() * 0.7),
    );
  }
  sunflowerHead(c, x + lean, y - h, head, petal, c.random.between(0, 40));
}

export function tulip(c: Canvas, x: number, y: number, h: number, colour: string, green = '#5a9a52'): void {
  const lean = c.random.around(0, h * 0.08);
  const s = h * 0.2;
  c.stroke(`M${n(x)} ${n(y)}Q${n(x)} ${n(y - h * 0.5)} ${n(x + lean)} ${n(y - h + s)}`, green, h * 0.035);
  for (const side of [-1, 1]) {
    c.path(
      `M${n(x)} ${n(y)}Q${n(x + side * h * 0.2)} ${n(y - h * 0.3)} ${n(x + side * h * 0.16)} ${n(y - h * 0.62)}Q${n(x + side * h * 0.02)} ${n(y - h * 0.3)} ${n(x)} ${n(y)}Z`,
      side < 0 ? green : darker(green, 0.12),
    );
  }
  c.at(x + lean, y - h + s, s / 50, () => {
    c.path(
      'M-38 -60Q-46 0 0 10Q46 0 38 -60Q26 -46 18 -34Q8 -60 0 -70Q-8 -60 -18 -34Q-26 -46 -38 -60Z',
      darker(colour, 0.14),
    );
    c.path('M-22 -40Q-16 -66 0 -72Q16 -66 22 -40Q24 0 0 8Q-24 0 -22 -40Z', colour);
    c.path('M-10 -44Q-6 -62 0 -66Q-2 -30 -6 -4Q-14 -20 -10 -44Z', alpha(lighter(colour, 0.5), 0.6));
  });
}

export function rose(c: Canvas, x: number, y: number, r: number, colour: string): void {
  for (let petal = 0; petal < 5; petal += 1) {
    const angle = petal * 1.257 + 0.5;
    const tone = petal % 2 ? darker(colour, 0.26) : darker(colour, 0.16);
    c.circle(x + Math.cos(angle) * r * 0.46, y + Math.sin(angle) * r * 0.46, r * 0.62, tone);
  }
  for (const [angle, far, size, tone] of [
    [0.4, 0.34, 0.72, 0.08],
    [2.5, 0.34, 0.72, 0.04],
    [4.6, 0.3, 0.72, 0.12],
    [1.4, 0.2, 0.56, -0.12],
    [3.6, 0.2, 0.54, -0.06],
    [5.6, 0.18, 0.52, -0.16],
  ] as const) {
    const shade = tone > 0 ? darker(colour, tone) : lighter(colour, -tone);
    c.circle(x + Math.cos(angle) * r * far, y + Math.sin(angle) * r * far, r * size, shade);
  }
  c.stroke(
    `M${n(x - r * 0.3)} ${n(y)}Q${n(x)} ${n(y - r * 0.42)} ${n(x + r * 0.3)} ${n(y - r * 0.04)}Q${n(x + r * 0.1)} ${n(y + r * 0.3)} ${n(x - r * 0.14)} ${n(y + r * 0.08)}Q${n(x - r * 0.04)} ${n(y - r * 0.12)} ${n(x + r * 0.1)} ${n(y)}`,
    darker(colour, 0.32),
    r * 0.07,
  );
}

/** A flower with flat petals: a daisy, a cosmos, an anemone. */
export function daisy(
  c: Canvas,
  x: number,
  y: number,
  r: number,
  petal: string,
  eye = '#f2bf3d',
  petals = 11,
): void {
  let d = '';
  const turn = c.random.next();
  for (let index = 0; index < petals; index += 1) {
    const angle = turn + (index / petals) * Math.PI * 2;
    const wide = 3.4 / petals;
    const tip = (shift: number, radius: number): string =>
      `${n(x + Math.cos(angle + shift) * radius)} ${n(y + Math.sin(angle + shift) * radius)}`;
    d += `M${n(x)} ${n(y)}Q${tip(-wide, r * 0.72)} ${tip(0, r)}Q${tip(wide, r * 0.72)} ${n(x)} ${n(y)}Z`;
  }
  c.path(d, petal);
  c.circle(x, y, r * 0.3, eye);
  c.circle(x - r * 0.06, y - r * 0.07, r * 0.15, lighter(eye, 0.4));
}

/** A spike of small blooms: lavender, lupin, delphinium. */
export function spike(c: Canvas, x: number, y: number, h: number, colour: string, green = '#6f9a63'): void {
  const lean = c.random.around(0, h * 0.14);
  c.stroke(
    `M${n(x)} ${n(y)}Q${n(x)} ${n(y - h * 0.5)} ${n(x + lean)} ${n(y - h)}`,
    green,
    Math.max(1.4, h * 0.018),
  );
  const rows = h < 130 ? 5 : 7;
  for (let row = 0; row < rows; row += 1) {
    const share = 0.48 + (0.52 * row) / rows;
    const size = h * 0.05 * (1.15 - row / rows);
    const px = x + lean * share ** 2;
    const py = y - h * share;
    c.circle(px - size * 0.8, py, size, darker(colour, 0.12));
    c.circle(px + size * 0.8, py, size, colour);
    c.circle(px, py - size * 0.6, size, lighter(colour, 0.2));
  }
}

/** A flower pot; x, y is the middle of its foot, `w` its width at the rim. */
export function pot(c: Canvas, x: number, y: number, w: number, colour = '#c46a45'): void {
  c.ellipse(x, y, w * 0.42, w * 0.07, alpha('#1c1420', 0.2));
  c.path(
    `M${n(x - w * 0.44)} ${n(y - w * 0.68)}L${n(x - w * 0.32)} ${n(y)}H${n(x + w * 0.32)}L${n(x + w * 0.44)} ${n(y - w * 0.68)}Z`,
    c.horizontal(x - w / 2, x + w / 2, lighter(colour, 0.2), colour, darker(colour, 0.24)),
  );
  c.rect(
    x - w / 2,
    y - w * 0.86,
    w,
    w * 0.22,
    c.horizontal(x - w / 2, x + w / 2, lighter(colour, 0.3), lighter(colour, 0.06), darker(colour, 0.18)),
    w * 0.04,
  );
}

/** A glass or china vase; the opening is at `y - h`. */
export function vase(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  glass = false,
): void {
  c.ellipse(x, y, w * 0.5, w * 0.09, alpha('#1c1420', 0.2));
  const d = `M${n(x - w * 0.26)} ${n(y - h)}Q${n(x - w * 0.2)} ${n(y - h * 0.8)} ${n(x - w * 0.42)} ${n(y - h * 0.55)}Q${n(x - w * 0.56)} ${n(y - h * 0.24)} ${n(x - w * 0.28)} ${n(y)}H${n(x + w * 0.28)}Q${n(x + w * 0.56)} ${n(y - h * 0.24)} ${n(x + w * 0.42)} ${n(y - h * 0.55)}Q${n(x + w * 0.2)} ${n(y - h * 0.8)} ${n(x + w * 0.26)} ${n(y - h)}Z`;
  if (glass) {
    c.path(d, alpha(colour, 0.42));
    c.clip(d, () => c.rect(x - w, y - h * 0.6, w * 2, h * 0.7, alpha('#9fd0de', 0.5)));
  } else c.path(d, c.horizontal(x - w / 2, x + w / 2, lighter(colour, 0.26), colour, darker(colour, 0.22)));
  c.path(
    `M${n(x - w * 0.3)} ${n(y - h * 0.5)}Q${n(x - w * 0.38)} ${n(y - h * 0.26)} ${n(x - w * 0.24)} ${n(y - h * 0.1)}Q${n(x - w * 0.28)} ${n(y - h * 0.3)} ${n(x - w * 0.3)} ${n(y - h * 0.5)}Z`,
    alpha('#ffffff', 0.4),
  );
}

/** A leafy plant in a pot. */
export function houseplant(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  colour: string,
  potColour?: string,
): void {
  const w = h * 0.34;
  c.random.times(15, (index) => {
    const angle = -Math.PI / 2 + (index / 14 - 0.5) * 2.5;
    const long = h * c.random.between(0.42, 0.66);
    const ex = x + Math.cos(angle) * long * 0.8;
    const ey = y - w * 0.8 + Math.sin(angle) * long;
    const tone = mix(
      colour,
      c.random.chance(0.5) ? lighter(colour, 0.3) : darker(colour, 0.25),
      c.random.next() * 0.8,
    );
    const bend = (ex - x) * 0.2;
    c.path(
      `M${n(x)} ${n(y - w * 0.7)}Q${n((x + ex) / 2 - h * 0.07 - bend)} ${n((y - w + ey) / 2 - h * 0.05)} ${n(ex)} ${n(ey)}Q${n((x + ex) / 2 + h * 0.07 - bend)} ${n((y - w + ey) / 2 + h * 0.03)} ${n(x)} ${n(y - w * 0.7)}Z`,
      tone,
    );
  });
  pot(c, x, y, w, potColour);
}
