/** Balloons, bunting, presents, lights. */
import { type Canvas, n, type Point } from './canvas.ts';
import { alpha, darker, lighter } from './colour.ts';
import { glow } from './sky.ts';

export const PARTY = ['#e8705f', '#f2b632', '#5aa7c7', '#7db46c', '#a884c9', '#f7a8b8'] as const;

/** x, y is the middle of the balloon; its string goes down to `knot`. */
export function balloon(c: Canvas, x: number, y: number, r: number, colour: string, knot: Point): void {
  c.stroke(
    `M${n(x)} ${n(y + r * 1.2)}Q${n(x + (knot[0] - x) * 0.2 + r * 0.3)} ${n((y + knot[1]) / 2)} ${n(knot[0])} ${n(knot[1])}`,
    alpha('#fff8ea', 0.75),
    Math.max(1.6, r * 0.03),
  );
  c.path(
    `M${n(x)} ${n(y - r * 1.14)}C${n(x + r * 1.3)} ${n(y - r * 1.14)} ${n(x + r * 1.1)} ${n(y + r * 0.6)} ${n(x)} ${n(y + r * 1.16)}C${n(x - r * 1.1)} ${n(y + r * 0.6)} ${n(x - r * 1.3)} ${n(y - r * 1.14)} ${n(x)} ${n(y - r * 1.14)}Z`,
    c.radial(x - r * 0.34, y - r * 0.4, r * 1.7, lighter(colour, 0.5), colour, darker(colour, 0.3)),
  );
  c.polygon(
    [
      [x, y + r * 1.1],
      [x - r * 0.12, y + r * 1.28],
      [x + r * 0.12, y + r * 1.28],
    ],
    darker(colour, 0.15),
  );
  c.ellipse(x - r * 0.4, y - r * 0.48, r * 0.14, r * 0.28, alpha('#ffffff', 0.55), 30);
}

export function bunting(
  c: Canvas,
  from: Point,
  to: Point,
  sag: number,
  size: number,
  colours: readonly string[] = PARTY,
): void {
  const count = Math.max(4, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / (size * 1.25)));
  const at = (share: number): Point => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share + Math.sin(Math.PI * share) * sag,
  ];
  c.curve(
    Array.from({ length: 13 }, (_, step) => at(step / 12)),
    '#f4ead6',
    Math.max(2, size * 0.05),
  );
  for (let flag = 0; flag < count; flag += 1) {
    const [ax, ay] = at((flag + 0.1) / count);
    const [bx, by] = at((flag + 0.9) / count);
    const tone = colours[flag % colours.length] ?? '#e8705f';
    const [tx, ty] = [(ax + bx) / 2 - (by - ay) * 0.4, (ay + by) / 2 + size * 1.15];
    c.polygon(
      [
        [ax, ay],
        [bx, by],
        [tx, ty],
      ],
      tone,
    );
    c.polygon(
      [
        [(ax + bx) / 2, (ay + by) / 2],
        [bx, by],
        [tx, ty],
      ],
      alpha(darker(tone, 0.6), 0.14),
    );
  }
}

/** Small lamps on a string. */
export function lights(
  c: Canvas,
  points: readonly Point[],
  size: number,
  colours: readonly string[] = ['#ffe3a0'],
): void {
  c.curve(points, alpha('#2a2430', 0.6), Math.max(1.4, size * 0.18));
  points.forEach(([x, y], index) => {
    const tone = colours[index % colours.length] ?? '#ffe3a0';
    glow(c, x, y + size * 0.6, size * 4.5, tone, 0.65);
    c.ellipse(x, y + size * 0.6, size * 0.44, size * 0.62, lighter(tone, 0.35));
  });
}

export function garland(from: Point, to: Point, sag: number, count: number): Point[] {
  return Array.from({ length: count }, (_, step): Point => {
    const share = step / (count - 1);
    return [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share + Math.sin(Math.PI * share) * sag,
    ];
  });
}

export function present(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  paper: string,
  ribbon: string,
): void {
  c.ellipse(x, y, w * 0.56, w * 0.06, alpha('#1c1420', 0.22));
  c.rect(
    x - w / 2,
    y - h,
    w,
    h,
    c.horizontal(x - w / 2, x + w / 2, lighter(paper, 0.14), paper, darker(paper, 0.2)),
    5,
  );
  if (c.random.chance(0.6)) {
    for (let row = 0; row < 3; row += 1)
      for (let column = 0; column < 4; column += 1)
        c.circle(
          x - w * 0.38 + column * w * 0.25 + (row % 2) * w * 0.1,
          y - h * 0.2 - row * h * 0.28,
          w * 0.03,
          alpha(lighter(paper, 0.7), 0.7),
        );
  }
  c.rect(x - w * 0.08, y - h, w * 0.16, h, ribbon);
  c.rect(x - w * 0.54, y - h - h * 0.04, w * 1.08, h * 0.2, lighter(paper, 0.12), 5);
  c.rect(x - w * 0.08, y - h - h * 0.04, w * 0.16, h * 0.2, lighter(ribbon, 0.15));
  for (const side of [-1, 1]) {
    c.path(
      `M${n(x)} ${n(y - h * 1.02)}Q${n(x + side * w * 0.2)} ${n(y - h * 1.02 - w * 0.34)} ${n(x + side * w * 0.36)} ${n(y - h * 1.02 - w * 0.16)}Q${n(x + side * w * 0.34)} ${n(y - h * 1.02)} ${n(x)} ${n(y - h * 1.02)}Z`,
      side < 0 ? ribbon : darker(ribbon, 0.1),
    );
  }
  c.circle(x, y - h * 1.03, w * 0.07, lighter(ribbon, 0.2));
}

export function confetti(
  c: Canvas,
  count: number,
  from: number,
  to: number,
  colours: readonly [string, ...string[]] = PARTY,
): void {
  c.random.times(count, () => {
    const x = c.random.between(0, c.w);
    const y = c.random.between(from, to);
    const size = c.random.between(5, 13);
    c.at(
      x,
      y,
      1,
      () => c.rect(-size / 2, -size / 4, size, size / 2, c.random.pick(colours), 1.5),
      c.random.between(0, 180),
    );
  });
}

/** Rays, rings and sparks of a firework. */
export function firework(c: Canvas, x: number, y: number, r: number, colour: string): void {
  glow(c, x, y, r * 1.5, colour, 0.5);
  const rays = 22;
  for (let ray = 0; ray < rays; ray += 1) {
    const angle = (ray / rays) * Math.PI * 2 + c.random.around(0, 0.06);
    const far = r * c.random.between(0.82, 1.05);
    const sag = r * 0.12;
    const tip: Point = [x + Math.cos(angle) * far, y + Math.sin(angle) * far + sag];
    c.stroke(
      `M${n(x + Math.cos(angle) * r * 0.22)} ${n(y + Math.sin(angle) * r * 0.22)}Q${n(x + Math.cos(angle) * far * 0.7)} ${n(y + Math.sin(angle) * far * 0.7)} ${n(tip[0])} ${n(tip[1])}`,
      c.radial(x, y, r * 1.1, alpha(lighter(colour, 0.7), 0.95), colour, alpha(colour, 0.35)),
      Math.max(1.6, r * 0.016),
    );
    c.circle(tip[0], tip[1], Math.max(2, r * 0.022), lighter(colour, 0.6));
  }
  for (let spark = 0; spark < 18; spark += 1) {
    const angle = c.random.between(0, 6.28);
    const far = r * c.random.between(0.3, 0.8);
    c.circle(x + Math.cos(angle) * far, y + Math.sin(angle) * far, Math.max(1.4, r * 0.012), '#fff6dc');
  }
}
