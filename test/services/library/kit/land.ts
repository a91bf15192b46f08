/** Mountains, hills, meadows, paths and stones. */
import { type Canvas, n, type Point, smooth, straight } from './canvas.ts';
import { alpha, darker, lighter, mix } from './colour.ts';
import { type Light, lit } from './light.ts';

/** A height for each x, for things that stand on it. */
export type Ground = (x: number) => number;

/** A line that wanders smoothly between -1 and 1; `size` is the width of its waves. */
export function wave(c: Canvas, size: number): Ground {
  const phases = [c.random.between(0, 7), c.random.between(0, 7), c.random.between(0, 7)] as const;
  return (x) =>
    0.58 * Math.sin((x / size) * 6.283 + phases[0]) +
    0.28 * Math.sin((x / size) * 13.1 + phases[1]) +
    0.14 * Math.sin((x / size) * 29.7 + phases[2]);
}

/** A hill from edge to edge; its crest swings `swing` around `y`. Answers where its surface is. */
export function hill(
  c: Canvas,
  y: number,
  swing: number,
  size: number,
  top: string,
  bottom: string,
  depth = 320,
): Ground {
  const line = wave(c, size);
  const ground: Ground = (x) => y + line(x) * swing;
  const points: Point[] = [];
  for (let x = -40; x <= c.w + 40; x += Math.max(24, size / 24)) points.push([x, ground(x)]);
  c.path(
    `${smooth(points, false)}L${n(c.w + 60)} ${n(c.h + 20)}L-60 ${n(c.h + 20)}Z`,
    c.vertical(y - swing, y + depth, top, bottom),
  );
  return ground;
}

/** A far ridge with a broken line. */
export function ridge(c: Canvas, y: number, height: number, top: string, bottom: string, peaks = 5): Ground {
  const heights: number[] = [];
  const steps = 96;
  const anchors = Array.from({ length: peaks * 2 + 2 }, (_, index) =>
    index % 2 === 0 ? c.random.between(0, 0.35) : c.random.between(0.55, 1),
  );
  const shift = c.random.next();
  for (let step = 0; step <= steps; step += 1) {
    const place = (step / steps) * (anchors.length - 2) + shift;
    const before = anchors[Math.floor(place)] ?? 0;
    const after = anchors[Math.floor(place) + 1] ?? 0;
    const along = place % 1;
    const rough = c.random.around(0, 0.05) * (0.4 + Math.max(before, after));
    heights.push(before + (after - before) * along + rough);
  }
  const ground: Ground = (x) => {
    const place = Math.min(steps, Math.max(0, ((x + 20) / (c.w + 40)) * steps));
    const before = heights[Math.floor(place)] ?? 0;
    const after = heights[Math.ceil(place)] ?? before;
    return y - (before + (after - before) * (place % 1)) * height;
  };
  const points = heights.map((share, step): Point => [-20 + ((c.w + 40) * step) / steps, y - share * height]);
  c.path(
    `${straight(points, false)}L${n(c.w + 40)} ${n(c.h + 20)}L-40 ${n(c.h + 20)}Z`,
    c.vertical(y - height, y + height * 0.15, top, bottom),
  );
  return ground;
}

export interface PeakLook {
  readonly rock: string;
  readonly snow?: string;
  /** Share of the height that snow covers. */
  readonly snowLine?: number;
  /** Where the light comes from. */
  readonly sunSide?: 'left' | 'right';
  readonly distance?: number;
}

/** One great mountain with a bright and a shadowed side. Its foot is at `y`. */
export function peak(
  c: Canvas,
  light: Light,
  x: number,
  y: number,
  width: number,
  height: number,
  look: PeakLook,
): void {
  const { rock, snow, snowLine = 0.4, sunSide = 'left', distance = 0.2 } = look;
  const r = c.random;
  const steps = 10;
  const flank = (side: -1 | 1): Point[] =>
    Array.from({ length: steps + 1 }, (_, step): Point => {
      const share = step / steps;
      const jag = step === 0 || step === steps ? 0 : r.around(0, width * 0.025);
      return [
        x + side * (width / 2) * share ** 1.12 + jag,
        y - height * (1 - share) + r.around(0, height * 0.012) * share,
      ];
    });
  const left = flank(-1);
  const right = flank(1);
  const spine: Point[] = Array.from({ length: steps + 1 }, (_, step): Point => {
    const share = step / steps;
    const zig = step === 0 ? 0 : (step % 2 === 0 ? 1 : -1) * width * 0.03 * r.between(0.4, 1.3);
    return [x + zig + width * 0.06 * share, y - height * (1 - share)];
  });
  const bright = lit(light, lighter(rock, 0.14), distance);
  const shadow = lit(light, darker(rock, 0.3), distance);
  const foot = lit(light, rock, Math.min(1, distance + 0.35));
  const fade = (colour: string) => c.vertical(y - height, y, colour, [0.45, colour], foot);
  const [leftTone, rightTone] = sunSide === 'left' ? [bright, shadow] : [shadow, bright];
  c.polygon([...left, ...[...spine].reverse()], fade(leftTone));
  c.polygon([...right, ...[...spine].reverse()], fade(rightTone));
  creases(c, x, y, width, height, mix(shadow, foot, 0.3));
  if (!snow) return;
  const cap = (flankPoints: readonly Point[], tone: string): void => {
    const last = Math.max(2, Math.round(steps * snowLine));
    const edge = flankPoints.slice(0, last + 1);
    const inner = spine.slice(0, last + 1);
    const [ex, ey] = edge[last] ?? [x, y];
    const [ix, iy] = inner[last] ?? [x, y];
    const teeth: Point[] = [];
    for (let tooth = 1; tooth < 8; tooth += 1) {
      const share = tooth / 8;
      const drop = (tooth % 2 === 0 ? 0.1 : -0.06) * height * r.between(0.5, 1.2);
      teeth.push([ex + (ix - ex) * share, ey + (iy - ey) * share + drop]);
    }
    c.polygon([...edge, ...teeth, ...[...inner].reverse()], tone);
  };
  const brightSnow = lit(light, snow, distance * 0.6);
  const shadowSnow = lit(light, mix(snow, '#7f97c8', 0.42), distance * 0.6);
  cap(left, sunSide === 'left' ? brightSnow : shadowSnow);
  cap(right, sunSide === 'left' ? shadowSnow : brightSnow);
}

function creases(c: Canvas, x: number, y: number, width: number, height: number, colour: string): void {
  c.random.times(7, () => {
    const share = c.random.between(0.3, 0.85);
    const side = c.random.between(-0.8, 0.8);
    const px = x + side * (width / 2) * share;
    const py = y - height * (1 - share);
    const length = height * c.random.between(0.1, 0.24);
    const lean = Math.sign(side) * length * 0.5;
    c.polygon(
      [
        [px, py],
        [px + lean + length * 0.16, py + length],
        [px + lean - length * 0.12, py + length * 0.92],
      ],
      c.vertical(py, py + length, alpha(colour, 0.55), alpha(colour, 0)),
    );
  });
}

/** Blades and dots that make a plain surface into a meadow; they grow towards the viewer. */
export function meadow(
  c: Canvas,
  ground: Ground,
  bottom: number,
  count: number,
  blades: readonly [string, ...string[]],
  flowers: readonly string[] = [],
): void {
  const entries: { x: number; y: number; near: number }[] = [];
  c.random.times(count, () => {
    const x = c.random.between(-10, c.w + 10);
    const near = c.random.next() ** 1.5;
    const start = ground(x) + 6;
    entries.push({ x, y: start + (bottom - start) * near, near });
  });
  entries.sort((one, two) => one.y - two.y);
  for (const { x, y, near } of entries) {
    const tall = 5 + near * 34;
    const lean = c.random.around(0, tall * 0.4);
    const colour = c.random.pick(blades);
    if (flowers.length > 0 && c.random.chance(0.38)) {
      const petal = flowers[c.random.whole(0, flowers.length - 1)] ?? '#ffffff';
      const size = 1.8 + near * 8;
      c.line(
        [
          [x, y],
          [x + lean * 0.4, y - tall],
        ],
        alpha(colour, 0.8),
        0.8 + near * 2,
      );
      c.circle(x + lean * 0.4, y - tall, size, petal);
      if (near > 0.25) c.circle(x + lean * 0.4, y - tall, size * 0.36, '#f6cf5a');
    } else {
      const half = 1 + near * 3.4;
      c.path(
        `M${n(x - half)} ${n(y)}Q${n(x)} ${n(y - tall * 0.5)} ${n(x + lean)} ${n(y - tall)}Q${n(x + half * 0.8)} ${n(y - tall * 0.4)} ${n(x + half)} ${n(y)}Z`,
        alpha(colour, 0.75),
      );
    }
  }
}

/** Tall grass or reeds along the lower edge. */
export function grass(
  c: Canvas,
  y: number,
  height: number,
  count: number,
  colours: readonly [string, ...string[]],
  from = 0,
  to = c.w,
): void {
  c.random.times(count, () => {
    const x = c.random.between(from, to);
    const tall = height * c.random.between(0.45, 1.1);
    const lean = c.random.around(0, tall * 0.45);
    const half = height * 0.022 + 1.5;
    c.path(
      `M${n(x - half)} ${n(y)}Q${n(x + lean * 0.1)} ${n(y - tall * 0.6)} ${n(x + lean)} ${n(y - tall)}Q${n(x + lean * 0.3 + half)} ${n(y - tall * 0.5)} ${n(x + half)} ${n(y)}Z`,
      c.random.pick(colours),
    );
  });
}

/** A path that winds from the foreground to the distance. */
export function trail(
  c: Canvas,
  from: Point,
  to: Point,
  nearWidth: number,
  farWidth: number,
  bends: number,
  colour: string,
  edge: string,
): void {
  const steps = 26;
  const side = (sign: -1 | 1, extra: number): Point[] =>
    Array.from({ length: steps + 1 }, (_, step): Point => {
      const share = step / steps;
      const eased = 1 - (1 - share) ** 2.1;
      const half = (nearWidth / 2) * (1 - eased) ** 1.3 + farWidth / 2;
      const bend = Math.sin(share ** 0.7 * Math.PI * bends) * (nearWidth * 1.1) * (1 - eased * 0.85);
      return [
        from[0] + (to[0] - from[0]) * share + bend + sign * (half + extra * (1 - eased)),
        from[1] + (to[1] - from[1]) * eased,
      ];
    });
  c.path(straight([...side(-1, nearWidth * 0.05), ...side(1, nearWidth * 0.05).reverse()], true), edge);
  c.path(smooth([...side(-1, 0), ...side(1, 0).reverse()], true), colour);
}

export function rock(c: Canvas, x: number, y: number, size: number, colour: string): void {
  const r = c.random;
  const points: Point[] = [];
  for (let step = 0; step <= 7; step += 1) {
    const angle = Math.PI * (1 + step / 7);
    const radius = size * r.between(0.82, 1.1);
    points.push([x + Math.cos(angle) * radius, y + Math.sin(angle) * radius * 0.68]);
  }
  c.polygon(points, c.vertical(y - size * 0.7, y, lighter(colour, 0.28), darker(colour, 0.18)));
  const [, , top, next] = points;
  if (!top || !next) return;
  c.polygon(
    [top, next, [x + size * 0.5, y - size * 0.15], [x - size * 0.1, y - size * 0.25]],
    alpha('#ffffff', 0.14),
  );
}

export function fence(c: Canvas, x1: number, x2: number, y: Ground, height: number, colour: string): void {
  const gap = height * 0.85;
  for (const level of [0.72, 0.36]) {
    const points: Point[] = [];
    for (let x = x1; x <= x2; x += gap)
      points.push([x, y(x) - height * level + c.random.around(0, height * 0.03)]);
    c.line(points, darker(colour, 0.08), height * 0.09);
  }
  for (let x = x1; x <= x2; x += gap) {
    c.rect(x - height * 0.06, y(x) - height, height * 0.12, height * 1.05, colour, height * 0.03);
  }
}
