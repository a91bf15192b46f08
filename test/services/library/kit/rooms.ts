/** Rooms and what stands in them. */
import { type Canvas, n, type Point, smooth } from './canvas.ts';
import { alpha, darker, lighter, mix } from './colour.ts';
import { glow } from './sky.ts';

export interface RoomLook {
  readonly wall: string;
  readonly floor: string;
  readonly floorY: number;
  /** Where warm light falls on the wall. */
  readonly lamp?: Point;
  readonly pattern?: 'dots' | 'stripes' | 'panels' | 'none';
}

export function room(c: Canvas, look: RoomLook): void {
  const { wall, floor, floorY, lamp, pattern = 'none' } = look;
  const [lx, ly] = lamp ?? [c.w * 0.4, floorY * 0.35];
  c.fill(c.radial(lx, ly, Math.max(c.w, c.h) * 0.85, lighter(wall, 0.28), wall, darker(wall, 0.2)));
  const mark = alpha(lighter(wall, 0.5), 0.35);
  if (pattern === 'stripes')
    for (let x = 0; x < c.w; x += 64) c.rect(x, 0, 26, floorY, alpha(lighter(wall, 0.5), 0.18));
  if (pattern === 'dots') {
    for (let row = 0; row * 62 < floorY; row += 1) {
      for (let x = row % 2 ? 31 : 0; x < c.w; x += 62) c.circle(x, row * 62 + 20, 5, mark);
    }
  }
  if (pattern === 'panels') {
    const top = floorY - 230;
    c.rect(0, top, c.w, 230, lighter(wall, 0.4));
    c.rect(0, top - 8, c.w, 16, lighter(wall, 0.6));
    for (let x = 34; x < c.w; x += 178) c.rect(x, top + 34, 140, 150, alpha(darker(wall, 0.2), 0.14), 6);
  }
  c.rect(0, floorY - 22, c.w, 24, lighter(wall, 0.55));
  c.rect(
    -5,
    floorY,
    c.w + 10,
    c.h - floorY + 5,
    c.vertical(floorY, c.h, darker(floor, 0.12), lighter(floor, 0.1)),
  );
  for (let plank = 1; plank < 5; plank += 1) {
    const y = floorY + (c.h - floorY) * (plank / 5) ** 1.3;
    c.rect(0, y, c.w, 2 + plank * 0.5, alpha(darker(floor, 0.5), 0.28));
  }
}

/** A window with a view; what `view` draws is seen through it. */
export function windowView(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  frame: string,
  view: () => void,
  panes: readonly [columns: number, rows: number] = [2, 2],
): void {
  const edge = Math.min(w, h) * 0.045;
  c.rect(x - edge * 1.6, y - edge * 1.6, w + edge * 3.2, h + edge * 3.2, darker(frame, 0.1), edge * 0.4);
  c.rect(x - edge, y - edge, w + edge * 2, h + edge * 2, frame, edge * 0.3);
  c.clip(`M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`, view);
  c.polygon(
    [
      [x + w * 0.1, y],
      [x + w * 0.34, y],
      [x + w * 0.08, y + h],
      [x - w * 0.16 + w * 0.16, y + h],
      [x, y + h * 0.7],
    ],
    alpha('#ffffff', 0.08),
  );
  for (let column = 1; column < panes[0]; column += 1)
    c.rect(x + (w * column) / panes[0] - edge * 0.45, y, edge * 0.9, h, frame);
  for (let row = 1; row < panes[1]; row += 1)
    c.rect(x, y + (h * row) / panes[1] - edge * 0.4, w, edge * 0.8, frame);
  c.rect(x - edge * 2.4, y + h + edge, w + edge * 4.8, edge * 1.4, lighter(frame, 0.4), edge * 0.4);
  c.rect(x - edge * 2.2, y + h + edge * 2.4, w + edge * 4.4, edge * 0.6, alpha('#1c1420', 0.16));
}

export function curtains(c: Canvas, x: number, y: number, w: number, h: number, colour: string): void {
  for (const side of [-1, 1]) {
    const outer = side < 0 ? x - w * 0.14 : x + w * 1.14;
    const inner = side < 0 ? x + w * 0.12 : x + w * 0.88;
    const tie = y + h * 0.66;
    c.path(
      `M${n(outer)} ${n(y)}H${n(inner)}Q${n(inner)} ${n(y + h * 0.4)} ${n(outer - side * w * 0.05)} ${n(tie)}Q${n(inner - side * w * 0.02)} ${n(y + h * 0.9)} ${n(inner - side * w * 0.04)} ${n(y + h * 1.1)}H${n(outer)}Z`,
      c.horizontal(
        Math.min(outer, inner),
        Math.max(outer, inner),
        darker(colour, 0.08),
        lighter(colour, 0.2),
        colour,
        lighter(colour, 0.12),
        darker(colour, 0.12),
      ),
    );
    c.rect(
      Math.min(outer, outer - side * w * 0.06),
      tie - h * 0.02,
      w * 0.06,
      h * 0.05,
      lighter(colour, 0.45),
      4,
    );
  }
  c.rect(x - w * 0.2, y - h * 0.03, w * 1.4, h * 0.03, '#8a6446', h * 0.015);
}

/** A table that fills the lower part of the picture. */
export function table(c: Canvas, y: number, colour: string): void {
  c.rect(-5, y, c.w + 10, c.h - y + 5, c.vertical(y, c.h, lighter(colour, 0.16), darker(colour, 0.14)));
  for (let board = 1; board < 5; board += 1) {
    const by = y + (c.h - y) * (board / 5) ** 1.25;
    c.rect(0, by, c.w, 2, alpha(darker(colour, 0.5), 0.3));
    c.random.times(3, () =>
      c.rect(
        c.random.between(0, c.w),
        by - c.random.between(10, 40),
        c.random.between(60, 260),
        1.6,
        alpha(darker(colour, 0.5), 0.14),
      ),
    );
  }
  c.rect(-5, y, c.w + 10, 5, lighter(colour, 0.4));
}

/** A table covered with a cloth that hangs in soft folds. */
export function clothTable(c: Canvas, y: number, colour: string, check?: string): void {
  c.rect(-5, y, c.w + 10, c.h - y + 5, c.vertical(y, c.h, lighter(colour, 0.3), darker(colour, 0.08)));
  if (check) {
    const middle = c.w / 2;
    for (let column = -12; column <= 12; column += 1) {
      const top = middle + column * c.w * 0.07;
      const low = middle + column * c.w * 0.12;
      c.polygon(
        [
          [top, y],
          [top + c.w * 0.035, y],
          [low + c.w * 0.06, c.h + 5],
          [low, c.h + 5],
        ],
        alpha(check, 0.3),
      );
    }
    for (let row = 0; row < 5; row += 1) {
      const from = y + (c.h - y) * (row / 5) ** 1.4;
      const to = y + (c.h - y) * ((row + 0.5) / 5) ** 1.4;
      c.rect(-5, from, c.w + 10, to - from, alpha(check, 0.3));
    }
  }
  c.rect(-5, y, c.w + 10, 4, lighter(colour, 0.6));
}

/** Seen from straight above: boards or a cloth as the ground of a still life. */
export function tabletop(c: Canvas, colour: string, kind: 'boards' | 'linen' | 'marble'): void {
  c.fill(c.linear(0, 0, c.w, c.h, lighter(colour, 0.14), colour, darker(colour, 0.12)));
  if (kind === 'boards') {
    const wide = 165;
    for (let x = 0; x < c.w; x += wide) {
      const tone = c.random.chance(0.5) ? lighter(colour, 0.1) : darker(colour, 0.09);
      c.rect(x, 0, wide - 4, c.h, alpha(tone, 0.6));
      c.rect(x + wide - 4, 0, 4, c.h, alpha(darker(colour, 0.55), 0.5));
      c.random.times(8, () => {
        const gx = x + c.random.between(12, wide - 16);
        const gy = c.random.between(0, c.h);
        c.stroke(
          `M${n(gx)} ${n(gy)}q${n(c.random.around(0, 12))} 80 ${n(c.random.around(0, 8))} ${n(c.random.between(90, 260))}`,
          alpha(darker(colour, 0.4), 0.22),
          2,
        );
      });
    }
  }
  if (kind === 'linen') {
    const threads = (length: number, mark: (at: number) => string): string =>
      Array.from({ length: Math.ceil(length / 11) }, (_, index) => mark(index * 11)).join('');
    c.path(
      threads(c.w, (x) => `M${x} 0h1.6V${n(c.h)}h-1.6Z`),
      alpha(darker(colour, 0.3), 0.1),
    );
    c.path(
      threads(c.h, (y) => `M0 ${y}H${n(c.w)}v1.6H0Z`),
      alpha('#ffffff', 0.12),
    );
  }
  if (kind === 'marble') {
    c.random.times(9, () => {
      const points: Point[] = [];
      let x = c.random.between(-100, c.w);
      let y = c.random.between(-100, c.h);
      for (let step = 0; step < 7; step += 1) {
        points.push([x, y]);
        x += c.random.between(40, 190);
        y += c.random.around(60, 150);
      }
      c.stroke(smooth(points, false), alpha(darker(colour, 0.35), 0.2), c.random.between(2, 6));
    });
  }
}

/** A soft shadow under something that is seen from above. */
export function dropShadow(c: Canvas, x: number, y: number, r: number, strength = 0.3): void {
  c.circle(
    x + r * 0.08,
    y + r * 0.12,
    r * 1.16,
    c.radial(
      x + r * 0.08,
      y + r * 0.12,
      r * 1.16,
      alpha('#2a1820', strength),
      [0.78, alpha('#2a1820', strength * 0.8)],
      alpha('#2a1820', 0),
    ),
  );
}

export function armchair(c: Canvas, x: number, y: number, w: number, colour: string): void {
  c.ellipse(x, y, w * 0.56, w * 0.06, alpha('#1c1420', 0.25));
  for (const side of [-0.36, 0.36])
    c.rect(x + w * side - w * 0.03, y - w * 0.12, w * 0.06, w * 0.12, '#6b4532');
  c.rect(
    x - w * 0.4,
    y - w * 0.98,
    w * 0.8,
    w * 0.86,
    c.vertical(y - w, y, lighter(colour, 0.16), darker(colour, 0.12)),
    w * 0.2,
  );
  c.rect(x - w * 0.34, y - w * 0.42, w * 0.68, w * 0.2, lighter(colour, 0.2), w * 0.09);
  c.rect(x - w * 0.34, y - w * 0.26, w * 0.68, w * 0.17, darker(colour, 0.1), w * 0.04);
  for (const side of [-1, 1])
    c.rect(
      x + side * w * 0.42 - w * 0.11,
      y - w * 0.54,
      w * 0.22,
      w * 0.46,
      side < 0 ? lighter(colour, 0.08) : darker(colour, 0.16),
      w * 0.1,
    );
  for (const [px, py] of [
    [-0.16, 0.76],
    [0, 0.76],
    [0.16, 0.76],
    [-0.08, 0.62],
    [0.08, 0.62],
  ] as const)
    c.circle(x + w * px, y - w * py, w * 0.014, darker(colour, 0.3));
}

export function sofa(c: Canvas, x: number, y: number, w: number, colour: string): void {
  const h = w * 0.42;
  c.ellipse(x, y, w * 0.54, w * 0.035, alpha('#1c1420', 0.25));
  for (const side of [-0.42, 0.42])
    c.rect(x + w * side - w * 0.015, y - h * 0.14, w * 0.03, h * 0.14, '#6b4532');
  c.rect(
    x - w * 0.46,
    y - h,
    w * 0.92,
    h * 0.86,
    c.vertical(y - h, y, lighter(colour, 0.14), darker(colour, 0.1)),
    w * 0.07,
  );
  for (const side of [-1, 1])
    c.rect(
      x + (side < 0 ? -w * 0.38 : 0),
      y - h * 0.56,
      w * 0.38,
      h * 0.26,
      side < 0 ? lighter(colour, 0.22) : lighter(colour, 0.14),
      w * 0.035,
    );
  c.rect(x - w * 0.4, y - h * 0.34, w * 0.8, h * 0.22, darker(colour, 0.1), w * 0.02);
  for (const side of [-1, 1])
    c.rect(
      x + side * w * 0.45 - w * 0.06,
      y - h * 0.74,
      w * 0.12,
      h * 0.62,
      side < 0 ? lighter(colour, 0.06) : darker(colour, 0.14),
      w * 0.055,
    );
}

export function cushion(c: Canvas, x: number, y: number, w: number, colour: string, turn = 0): void {
  c.at(
    x,
    y,
    w / 100,
    () => {
      c.path(
        'M-46 -84Q0 -76 46 -84Q54 -80 48 -44Q54 -6 46 -2Q0 -10 -46 -2Q-54 -6 -48 -44Q-54 -80 -46 -84Z',
        c.linear(-50, -84, 50, 0, lighter(colour, 0.24), darker(colour, 0.1)),
      );
      for (const [px, py] of [
        [-22, -60],
        [22, -60],
        [0, -43],
        [-22, -26],
        [22, -26],
      ] as const)
        c.circle(px, py, 4.5, alpha('#fff6e2', 0.6));
    },
    turn,
  );
}

export function floorLamp(c: Canvas, x: number, y: number, h: number, shade: string): void {
  glow(c, x, y - h * 0.86, h * 0.75, '#ffdf9e', 0.6);
  c.ellipse(x, y, h * 0.1, h * 0.016, '#4b3a36');
  c.rect(x - h * 0.008, y - h * 0.8, h * 0.016, h * 0.8, '#4b3a36');
  c.path(
    `M${n(x - h * 0.075)} ${n(y - h)}H${n(x + h * 0.075)}L${n(x + h * 0.14)} ${n(y - h * 0.77)}H${n(x - h * 0.14)}Z`,
    c.vertical(y - h, y - h * 0.77, lighter(shade, 0.2), lighter(shade, 0.55)),
  );
}

export function rug(
  c: Canvas,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colours: readonly string[],
): void {
  colours.forEach((tone, index) => {
    const share = 1 - index / colours.length;
    c.ellipse(x, y, rx * share, ry * share, tone);
  });
}

export function bookshelf(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  wood: string,
  shelves: number,
): void {
  c.rect(x, y, w, h, darker(wood, 0.35), 4);
  const gap = h / shelves;
  const spines = [
    '#b8453a',
    '#e0a23c',
    '#3f6f8a',
    '#6f9a63',
    '#8f7cc9',
    '#f0e2c4',
    '#4b4a68',
    '#d98a6a',
  ] as const;
  for (let shelf = 0; shelf < shelves; shelf += 1) {
    const foot = y + gap * (shelf + 1) - 8;
    let px = x + 12;
    while (px < x + w - 30) {
      const thick = c.random.between(12, 30);
      const tall = gap * c.random.between(0.55, 0.82);
      if (c.random.chance(0.1)) px += thick;
      else {
        const tone = mix(c.random.pick(spines), wood, 0.12);
        c.rect(px, foot - tall, thick - 1.5, tall, tone, 2);
        c.rect(px + thick * 0.2, foot - tall * 0.82, thick * 0.5, 4, alpha('#fff6e2', 0.55));
        px += thick;
      }
    }
    c.rect(x, foot, w, 10, wood);
  }
  c.rect(x, y, 10, h, wood);
  c.rect(x + w - 10, y, 10, h, wood);
  c.rect(x - 6, y - 8, w + 12, 14, lighter(wood, 0.12), 3);
}

export function pictureFrame(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  frame: string,
  inside: () => void,
): void {
  c.rect(x - w * 0.09 + 4, y - w * 0.09 + 6, w * 1.18, h + w * 0.18, alpha('#1c1420', 0.18));
  c.rect(x - w * 0.09, y - w * 0.09, w * 1.18, h + w * 0.18, frame, 3);
  c.rect(x, y, w, h, '#fbf6ea');
  c.clip(`M${n(x + w * 0.08)} ${n(y + w * 0.08)}h${n(w * 0.84)}v${n(h - w * 0.16)}h${n(-w * 0.84)}Z`, inside);
}

/** A fire behind a surround; x, y is the middle of the hearth, `w` the width of the surround. */
export function fireplace(c: Canvas, x: number, y: number, w: number, stone: string): void {
  const h = w * 0.82;
  c.rect(x - w / 2, y - h, w, h, c.vertical(y - h, y, lighter(stone, 0.16), stone));
  for (let row = 0; row < 8; row += 1) {
    for (let brick = 0; brick < 7; brick += 1) {
      const px = x - w / 2 + ((brick + (row % 2) * 0.5) * w) / 7;
      if (px + w / 7 > x + w / 2 + 1) continue;
      c.rect(
        px + 3,
        y - h + (row * h) / 8 + 3,
        w / 7 - 6,
        h / 8 - 6,
        alpha(c.random.chance(0.5) ? lighter(stone, 0.2) : darker(stone, 0.16), 0.6),
        4,
      );
    }
  }
  const iw = w * 0.6;
  const ih = h * 0.66;
  c.path(
    `M${n(x - iw / 2)} ${n(y)}V${n(y - ih * 0.7)}Q${n(x)} ${n(y - ih * 1.15)} ${n(x + iw / 2)} ${n(y - ih * 0.7)}V${n(y)}Z`,
    '#2a1a1e',
  );
  glow(c, x, y - ih * 0.25, iw * 0.8, '#ff8f3c', 0.75);
  for (const [dx, turn] of [
    [-0.12, 8],
    [0.12, -10],
  ] as const)
    c.at(
      x + iw * dx,
      y - ih * 0.08,
      1,
      () => c.rect(-iw * 0.32, -ih * 0.06, iw * 0.64, ih * 0.12, '#5a3828', ih * 0.06),
      turn,
    );
  for (const [dx, size, tone] of [
    [-0.16, 0.7, '#ee6a2e'],
    [0.15, 0.76, '#ee6a2e'],
    [0, 1, '#f2762f'],
    [-0.08, 0.6, '#fbaf42'],
    [0.09, 0.58, '#fbaf42'],
    [0, 0.42, '#ffe08a'],
  ] as const) {
    flame(c, x + iw * dx, y - ih * 0.1, ih * 0.58 * size, tone);
  }
  c.rect(
    x - w * 0.58,
    y - h - w * 0.08,
    w * 1.16,
    w * 0.09,
    c.vertical(y - h - w * 0.08, y - h, '#a8744c', '#7d5236'),
    6,
  );
  c.rect(x - w * 0.6, y - 8, w * 1.2, 26, darker(stone, 0.3), 5);
  glow(c, x, y - ih * 0.3, w * 1.1, '#ffb45e', 0.35);
}

function flame(c: Canvas, x: number, y: number, h: number, colour: string): void {
  const w = h * 0.3;
  c.path(
    `M${n(x)} ${n(y - h)}Q${n(x + w * 0.2)} ${n(y - h * 0.66)} ${n(x + w)} ${n(y - h * 0.34)}Q${n(x + w * 0.9)} ${n(y)} ${n(x)} ${n(y)}Q${n(x - w * 0.9)} ${n(y)} ${n(x - w)} ${n(y - h * 0.34)}Q${n(x - w * 0.6)} ${n(y - h * 0.6)} ${n(x)} ${n(y - h)}Z`,
    colour,
  );
}

export function candle(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  burning = true,
): void {
  if (burning) glow(c, x, y - h - w * 1.2, Math.min(w * 9, 330), '#ffd98a', 0.6);
  c.rect(
    x - w / 2,
    y - h,
    w,
    h,
    c.horizontal(x - w / 2, x + w / 2, lighter(colour, 0.3), colour, darker(colour, 0.2)),
    w * 0.12,
  );
  c.ellipse(x, y - h, w / 2, w * 0.16, lighter(colour, 0.5));
  c.rect(x - w * 0.04, y - h - w * 0.3, w * 0.08, w * 0.3, '#3a2a26');
  if (!burning) return;
  flame(c, x, y - h - w * 0.16, w * 1.7, '#f99b36');
  flame(c, x, y - h - w * 0.2, w * 1.1, '#ffe7a0');
}
