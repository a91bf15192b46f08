/** Cabins, houses, windows and other things that people built. x, y is the middle of the foot. */
import { type Canvas, n, type Point } from './canvas.ts';
import { alpha, darker, lighter, mix } from './colour.ts';
import { glow } from './sky.ts';

export interface HouseLook {
  readonly wall: string;
  readonly roof: string;
  readonly trim?: string;
  /** Colour of the light inside; without it the panes show the sky. */
  readonly lamp?: string;
  readonly snow?: string;
  readonly smoke?: string;
  readonly floors?: 1 | 2;
}

export function pane(
  c: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  trim: string,
  lamp?: string,
): void {
  if (lamp) glow(c, x + width / 2, y + height / 2, Math.max(width, height) * 1.7, lamp, 0.5);
  c.rect(x - width * 0.1, y - width * 0.1, width * 1.2, height + width * 0.2, trim, width * 0.04);
  const glass = lamp
    ? c.vertical(y, y + height, lighter(lamp, 0.35), lamp)
    : c.linear(x, y, x + width, y + height, '#dcecf2', '#88aec2');
  c.rect(x, y, width, height, glass);
  c.rect(x + width * 0.46, y, width * 0.08, height, trim);
  c.rect(x, y + height * 0.46, width, width * 0.08, trim);
}

/** A house with a gable roof, seen from its long side. */
export function house(c: Canvas, x: number, y: number, width: number, look: HouseLook): void {
  const floors = look.floors ?? 1;
  const trim = look.trim ?? '#fbf6ea';
  const wall = width * (floors === 2 ? 0.62 : 0.4);
  const roof = width * 0.34;
  const left = x - width / 2;
  if (look.smoke) smoke(c, x + width * 0.24, y - wall - roof * 0.95, width * 0.7, look.smoke);
  c.rect(x + width * 0.18, y - wall - roof * 0.98, width * 0.11, roof * 0.8, darker(look.roof, 0.25));
  if (look.snow)
    c.rect(x + width * 0.165, y - wall - roof * 1.04, width * 0.14, roof * 0.12, look.snow, roof * 0.05);
  c.rect(
    left,
    y - wall,
    width,
    wall,
    c.horizontal(left, left + width, lighter(look.wall, 0.08), darker(look.wall, 0.14)),
  );
  for (let plank = 1; plank < 12; plank += 1) {
    c.rect(left + (width * plank) / 12, y - wall, width * 0.006, wall, alpha(darker(look.wall, 0.5), 0.22));
  }
  const eave = width * 0.07;
  c.polygon(
    [
      [left - eave, y - wall + eave * 0.4],
      [left + width * 0.1, y - wall - roof],
      [left + width * 0.9, y - wall - roof],
      [left + width + eave, y - wall + eave * 0.4],
    ],
    c.vertical(y - wall - roof, y - wall, lighter(look.roof, 0.1), darker(look.roof, 0.12)),
  );
  if (look.snow) {
    c.blob(
      [
        [left - eave, y - wall + eave * 0.3],
        [left + width * 0.08, y - wall - roof * 1.06],
        [left + width * 0.5, y - wall - roof * 1.12],
        [left + width * 0.92, y - wall - roof * 1.06],
        [left + width + eave, y - wall + eave * 0.3],
        [left + width * 0.75, y - wall - roof * 0.14],
        [left + width * 0.5, y - wall + eave * 0.2],
        [left + width * 0.25, y - wall - roof * 0.16],
      ],
      c.vertical(y - wall - roof, y - wall, look.snow, mix(look.snow, '#9db4d6', 0.35)),
    );
  }
  c.rect(left - eave * 0.4, y - wall + eave * 0.2, width + eave * 0.8, width * 0.02, trim);
  const sill = width * 0.13;
  for (let floor = 0; floor < floors; floor += 1) {
    const py = y - wall + width * 0.1 + floor * width * 0.29;
    for (const share of [0.14, 0.73]) pane(c, left + width * share, py, sill, sill * 1.15, trim, look.lamp);
    if (floor < floors - 1) pane(c, left + width * 0.435, py, sill, sill * 1.15, trim, look.lamp);
  }
  const door = width * 0.15;
  c.rect(x - door / 2 - width * 0.015, y - door * 1.75, door + width * 0.03, door * 1.75, trim, width * 0.01);
  c.rect(x - door / 2, y - door * 1.65, door, door * 1.65, darker(mix(look.wall, look.roof, 0.5), 0.2));
  c.circle(x + door * 0.3, y - door * 0.8, width * 0.012, '#f0cf7d');
}

/** A narrow town house with its gable to the street. */
export function townHouse(
  c: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  look: HouseLook & { readonly gable?: 'point' | 'step' | 'bell' | 'flat' },
): void {
  const left = x - width / 2;
  const top = y - height;
  const trim = look.trim ?? '#fbf6ea';
  const gable = look.gable ?? 'point';
  const rise = width * 0.62;
  const roofs: Record<typeof gable, readonly Point[]> = {
    point: [
      [left, top],
      [x, top - rise],
      [left + width, top],
    ],
    step: [0.0, 0.14, 0.28, 0.42]
      .flatMap((share): Point[] => [
        [left + width * share, top - rise * share * 2],
        [left + width * share, top - rise * (share + 0.14) * 1.9],
      ])
      .concat(
        [0.42, 0.28, 0.14, 0].flatMap((share): Point[] => [
          [left + width * (1 - share), top - rise * (share + 0.14) * 1.9],
          [left + width * (1 - share), top - rise * share * 2],
        ]),
      ),
    bell: [
      [left, top],
      [left + width * 0.1, top - rise * 0.2],
      [left + width * 0.3, top - rise * 0.42],
      [left + width * 0.34, top - rise * 0.85],
      [x, top - rise * 1.08],
      [left + width * 0.66, top - rise * 0.85],
      [left + width * 0.7, top - rise * 0.42],
      [left + width * 0.9, top - rise * 0.2],
      [left + width, top],
    ],
    flat: [
      [left, top],
      [left, top - width * 0.1],
      [left + width, top - width * 0.1],
      [left + width, top],
    ],
  };
  c.polygon(
    [...roofs[gable], [left + width, y], [left, y]],
    c.horizontal(left, left + width, lighter(look.wall, 0.1), darker(look.wall, 0.12)),
  );
  if (gable === 'point') {
    c.line(
      [
        [left - width * 0.04, top + width * 0.03],
        [x, top - rise],
        [left + width * 1.04, top + width * 0.03],
      ],
      look.roof,
      width * 0.07,
    );
    if (look.snow)
      c.line(
        [
          [left - width * 0.04, top],
          [x, top - rise - width * 0.05],
          [left + width * 1.04, top],
        ],
        look.snow,
        width * 0.06,
      );
  } else {
    c.rect(left - width * 0.03, top - width * 0.02, width * 1.06, width * 0.04, trim);
    if (look.snow)
      c.rect(
        x - width * 0.22,
        top - rise * (gable === 'flat' ? 0.22 : 1.1),
        width * 0.44,
        width * 0.07,
        look.snow,
        width * 0.03,
      );
  }
  const columns = width > 120 ? 3 : 2;
  const cell = width / columns;
  const rows = Math.max(2, Math.round(height / (cell * 1.35)));
  const storey = height / (rows + 0.35);
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const size = cell * 0.42;
      const shines = look.lamp !== undefined && c.random.chance(0.68);
      const px = left + cell * (column + 0.5) - size / 2;
      c.rect(px - size * 0.1, top + storey * (row + 0.28) - size * 0.1, size * 1.2, size * 1.65, trim);
      const glass = shines && look.lamp ? look.lamp : look.lamp ? '#33415f' : '#a9c6d2';
      c.rect(px, top + storey * (row + 0.28), size, size * 1.45, glass);
      c.rect(px + size * 0.45, top + storey * (row + 0.28), size * 0.1, size * 1.45, trim);
      c.rect(px, top + storey * (row + 0.28) + size * 0.5, size, size * 0.1, trim);
    }
  }
  const door = cell * 0.5;
  const doorX = left + cell * (columns === 3 ? 1.5 : c.random.chance(0.5) ? 0.5 : 1.5) - door / 2;
  c.rect(doorX - door * 0.1, y - storey * 0.82, door * 1.2, storey * 0.82, trim);
  c.rect(doorX, y - storey * 0.76, door, storey * 0.76, darker(look.roof, 0.15));
  if (look.lamp) glow(c, doorX + door / 2, y - storey * 0.85, width * 0.6, look.lamp, 0.4);
}

export function smoke(c: Canvas, x: number, y: number, height: number, colour: string): void {
  for (let puff = 0; puff < 6; puff += 1) {
    const share = puff / 5;
    const size = height * (0.06 + 0.13 * share);
    c.circle(
      x + Math.sin(share * 4) * height * 0.1 + share * height * 0.2,
      y - height * share,
      size,
      alpha(colour, 0.62 * (1 - share * 0.85)),
    );
  }
}

/** A wooden jetty that runs from the foreground into the water. */
export function jetty(
  c: Canvas,
  x1: number,
  y1: number,
  width1: number,
  x2: number,
  y2: number,
  width2: number,
  colour: string,
): void {
  const planks = 22;
  for (const share of [0.98, 0.62, 0.3]) {
    const eased = 1 - (1 - share) ** 2;
    const y = y1 + (y2 - y1) * eased;
    const x = x1 + (x2 - x1) * eased;
    const half = (width1 + (width2 - width1) * eased) / 2;
    const post = half * 0.16;
    for (const side of [-1, 1]) {
      c.rect(x + side * half - post / 2, y - half * 0.06, post, half * 0.7, darker(colour, 0.42), post * 0.3);
    }
  }
  for (let plank = planks - 1; plank >= 0; plank -= 1) {
    const near = 1 - (1 - plank / planks) ** 2;
    const far = 1 - (1 - (plank + 1) / planks) ** 2;
    const row = (eased: number): [number, number, number] => [
      x1 + (x2 - x1) * eased,
      y1 + (y2 - y1) * eased,
      (width1 + (width2 - width1) * eased) / 2,
    ];
    const [nx, ny, nh] = row(near);
    const [fx, fy, fh] = row(far - (far - near) * 0.1);
    const tone = mix(
      colour,
      c.random.chance(0.5) ? lighter(colour, 0.25) : darker(colour, 0.2),
      c.random.between(0, 0.6),
    );
    c.polygon(
      [
        [nx - nh, ny],
        [nx + nh, ny],
        [fx + fh, fy],
        [fx - fh, fy],
      ],
      tone,
    );
  }
}

export function lighthouse(
  c: Canvas,
  x: number,
  y: number,
  height: number,
  stripe: string,
  shining: boolean,
  pale = '#fbf3e6',
): void {
  const base = height * 0.13;
  const top = height * 0.085;
  const bands = 5;
  const body = height * 0.78;
  for (let band = 0; band < bands; band += 1) {
    const low = band / bands;
    const high = (band + 1) / bands;
    const half = (share: number) => base + (top - base) * share;
    const tone = band % 2 === 0 ? stripe : pale;
    c.polygon(
      [
        [x - half(low), y - body * low],
        [x + half(low), y - body * low],
        [x + half(high), y - body * high],
        [x - half(high), y - body * high],
      ],
      c.horizontal(x - base, x + base, lighter(tone, 0.16), tone, darker(tone, 0.32)),
    );
  }
  c.rect(x - top * 1.35, y - body - height * 0.025, top * 2.7, height * 0.03, '#3d4357', height * 0.008);
  const lamp = y - body - height * 0.07;
  if (shining) {
    for (const side of [-1, 1]) {
      c.polygon(
        [
          [x, lamp],
          [x + side * height * 2.6, lamp - height * 0.3],
          [x + side * height * 2.6, lamp + height * 0.16],
        ],
        c.horizontal(x, x + side * height * 2.6, alpha('#ffeeb0', 0.6), alpha('#ffeeb0', 0)),
      );
    }
    glow(c, x, lamp, height * 0.5, '#ffe9a6', 0.9);
  }
  c.rect(
    x - top * 0.75,
    y - body - height * 0.115,
    top * 1.5,
    height * 0.09,
    shining ? '#fff3c4' : '#cfe3ea',
  );
  for (const bar of [-0.75, -0.25, 0.25, 0.7])
    c.rect(x + top * bar, y - body - height * 0.115, top * 0.08, height * 0.09, '#3d4357');
  c.path(
    `M${n(x - top)} ${n(y - body - height * 0.115)}Q${n(x)} ${n(y - height * 1.02)} ${n(x + top)} ${n(y - body - height * 0.115)}Z`,
    stripe,
  );
  c.circle(x, y - body - height * 0.175, height * 0.014, '#3d4357');
  for (const share of [0.2, 0.5])
    c.rect(
      x - base * 0.16,
      y - body * share - height * 0.05,
      base * 0.32,
      height * 0.05,
      '#465069',
      base * 0.14,
    );
}

export function lantern(
  c: Canvas,
  x: number,
  y: number,
  height: number,
  lamp: string | null,
  post = '#2f3447',
): void {
  if (lamp) glow(c, x, y - height * 0.92, height * 0.6, lamp, 0.85);
  c.rect(x - height * 0.014, y - height * 0.85, height * 0.028, height * 0.85, post);
  c.rect(x - height * 0.04, y - height * 0.05, height * 0.08, height * 0.05, post, height * 0.01);
  c.polygon(
    [
      [x - height * 0.035, y - height * 0.85],
      [x + height * 0.035, y - height * 0.85],
      [x + height * 0.055, y - height * 0.97],
      [x - height * 0.055, y - height * 0.97],
    ],
    lamp ? lighter(lamp, 0.5) : '#cfdbe2',
  );
  c.polygon(
    [
      [x - height * 0.07, y - height * 0.965],
      [x + height * 0.07, y - height * 0.965],
      [x, y - height * 1.03],
    ],
    post,
  );
}

export function bench(c: Canvas, x: number, y: number, width: number, colour: string): void {
  const h = width * 0.4;
  for (const side of [-0.4, 0.4])
    c.rect(x + width * side - width * 0.02, y - h * 0.5, width * 0.04, h * 0.5, darker(colour, 0.4));
  for (const [level, tall] of [
    [0.5, 0.1],
    [0.72, 0.12],
    [0.92, 0.12],
  ] as const) {
    c.rect(
      x - width / 2,
      y - h * level - h * tall,
      width,
      h * tall,
      level === 0.5 ? darker(colour, 0.12) : colour,
      h * 0.03,
    );
  }
}
