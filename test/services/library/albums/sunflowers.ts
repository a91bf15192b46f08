import { type AlbumSpec, landscape, panorama, portrait, square, wide } from '../kit/album.ts';
import { bee, butterfly, songbird } from '../kit/animals.ts';
import { type Canvas, n, type Point } from '../kit/canvas.ts';
import { catLoaf, SAFFRON } from '../kit/cats.ts';
import { alpha, darker, lighter, mix } from '../kit/colour.ts';
import { leaf, pot, sunflower, sunflowerHead, sunflowerHeads, vase } from '../kit/flowers.ts';
import { house } from '../kit/houses.ts';
import { fence, type Ground, hill, ridge } from '../kit/land.ts';
import {
  DAWN,
  DUSK,
  FOG,
  GOLDEN,
  type Light,
  lit,
  MORNING,
  NOON,
  RAIN,
  STORM,
  SUNSET,
} from '../kit/light.ts';
import { ANN, DAVID, ELLA, GRANDPA, LILY, NOAH, person, WALK } from '../kit/people.ts';
import { room, table, tabletop, windowView } from '../kit/rooms.ts';
import {
  beams,
  birds,
  clouds,
  glow,
  mist,
  moon,
  rain,
  rainbow,
  sky,
  stars,
  streaks,
  sun,
  vignette,
} from '../kit/sky.ts';
import { leafLine, leafTree, poplar } from '../kit/trees.ts';

/** A field of them, small and close at the horizon, large at the viewer's feet. */
function field(c: Canvas, light: Light, horizon: number, rows = 9, nearSize = 92): void {
  const green = lit(light, '#5f8f3c');
  c.rect(
    -5,
    horizon,
    c.w + 10,
    c.h - horizon + 5,
    c.vertical(horizon, c.h, lit(light, '#b8a83c', 0.2), lit(light, '#3f6a30')),
  );
  for (let row = 0; row < rows; row += 1) {
    const near = (row / (rows - 1)) ** 1.7;
    const y = horizon + 10 + near * (c.h - horizon) * 0.82;
    const size = 6 + near * nearSize;
    const golden = mix('#f9bf2a', '#eda41c', c.random.next() * 0.5);
    const petal = mix(golden, lit(light, golden, 0.28 * (1 - near)), 0.45);
    if (row > 1) c.rect(-5, y, c.w + 10, (c.h - horizon) * 0.22 * near + 20, alpha(darker(green, 0.12), 0.5));
    const heads: Point[] = [];
    for (let x = -size + (row % 2) * size * 0.9; x < c.w + size; x += size * 1.75) {
      heads.push([x + c.random.around(0, size * 0.35), y + c.random.around(0, size * 0.3)]);
    }
    for (const [x, py] of size > 34 ? heads : []) {
      c.stroke(`M${n(x)} ${n(py)}V${n(py + size * 3)}`, darker(green, 0.14), size * 0.13);
      for (const side of size > 50 ? [-1, 1] : []) {
        leaf(c, x, py + size * 1.5, size * 1.1 * side, -16 * side, side < 0 ? green : lighter(green, 0.14));
      }
    }
    if (row < rows - 1) sunflowerHeads(c, heads, size, petal);
    else for (const [x, py] of heads) sunflowerHead(c, x, py, size, petal, c.random.between(0, 30));
  }
}

function farmhouse(c: Canvas, light: Light, x: number, y: number, w: number, lamp?: string): void {
  house(c, x, y, w, {
    wall: lit(light, '#f3e0b8'),
    roof: lit(light, '#b8583f'),
    trim: lit(light, '#5f8fa8'),
    floors: 2,
    ...(lamp ? { lamp } : {}),
  });
}

export const sunflowers: AlbumSpec = {
  key: 'sunflowers',
  title: 'Sunflowers',
  from: '2026-08-01',
  days: 20,
  cover: 0,
  pictures: [
    landscape('The field behind the farm', (c) => {
      sky(c, MORNING, 460);
      sun(c, MORNING, c.w * 0.24, 180, 46);
      clouds(c, MORNING, 4, 90, 250, 320);
      ridge(c, 460, 90, lit(MORNING, '#8fae9a', 0.45), lit(MORNING, '#8fae9a', 0.6), 4);
      leafLine(c, () => 452, 40, 80, lit(MORNING, '#6f9a5c', 0.25));
      farmhouse(c, MORNING, c.w * 0.72, 470, 230);
      for (const [x, h] of [
        [0.82, 190],
        [0.86, 230],
        [0.9, 170],
      ] as const)
        poplar(c, c.w * x, 470, h, lit(MORNING, '#5f8a4c'));
      field(c, MORNING, 460);
      vignette(c);
    }),
    square('Face to face', (c) => {
      c.fill(c.radial(400, 300, 1100, '#bfe3f4', '#6fb4de', '#3f86c0'));
      c.stroke('M500 1020Q520 800 500 500', '#5f8f3c', 40);
      leaf(c, 506, 900, 330, -20, '#6fa046');
      leaf(c, 500, 860, -320, 18, '#5f8f3c');
      sunflowerHead(c, 500, 440, 400, '#f7b81e', 4);
      bee(c, 640, 350, 90, 20);
      vignette(c, '#10284a', 0.22);
    }),
    portrait('Ella hides', (c) => {
      sky(c, NOON, 700);
      clouds(c, NOON, 4, 160, 460, 320);
      for (const [x, h, head] of [
        [90, 760, 84],
        [280, 900, 96],
        [720, 930, 100],
        [910, 780, 90],
        [500, 980, 104],
      ] as const)
        sunflower(c, x, 1360, h, head);
      person(
        c,
        500,
        1330,
        470,
        { ...ELLA, top: '#e8604f', hat: { kind: 'straw', colour: '#f3dfa8' } },
        { left: [-12, -74], right: [12, -74] },
      );
      for (const [x, h, head] of [
        [180, 480, 110],
        [380, 390, 120],
        [640, 410, 118],
        [840, 490, 112],
      ] as const)
        sunflower(c, x, 1370, h, head);
      butterfly(c, 620, 560, 60, '#f48a5c', 20);
      vignette(c);
    }),
    landscape('In the blue vase', (c) => {
      c.fill(c.radial(c.w * 0.4, 320, 1100, '#f6e7c8', '#e0bd8c'));
      for (let x = 0; x < c.w; x += 76) c.rect(x, 0, 38, 700, alpha('#fff8e6', 0.2));
      table(c, 700, '#a8744c');
      for (const [dx, dy, r, turn] of [
        [-150, 330, 110, -26],
        [140, 320, 115, 24],
        [-60, 230, 120, -8],
        [60, 420, 105, 12],
        [-170, 500, 92, -40],
        [170, 490, 96, 40],
      ] as const) {
        const x = c.w * 0.5;
        c.stroke(`M${n(x)} 640Q${n(x + dx * 0.3)} 560 ${n(x + dx)} ${dy}`, '#5f8f3c', 16);
        leaf(c, x + dx * 0.6, dy + 150, 120 * Math.sign(dx), turn, '#6fa046');
        sunflowerHead(c, x + dx, dy, r, '#f6b924', turn);
      }
      vase(c, c.w * 0.5, 860, 290, 330, '#3f7fae');
      for (const [x, y, turn] of [
        [0.26, 900, 20],
        [0.72, 920, -30],
        [0.8, 870, 50],
      ] as const)
        c.ellipse(c.w * x, y, 46, 16, '#f6c63c', turn);
      vignette(c);
    }),
    wide('Evening gold', (c) => {
      sky(c, SUNSET, 480);
      sun(c, SUNSET, c.w * 0.5, 420, 64);
      streaks(c, SUNSET, 14, 60, 400, 0.75);
      leafLine(c, () => 484, 30, 70, lit(SUNSET, '#5f7a4c', 0.25));
      field(c, SUNSET, 490, 8, 100);
      birds(c, c.w * 0.68, 180, 7, 18, '#4a2c56');
      vignette(c, '#1c1030', 0.32);
    }),
    landscape('Noah on his bicycle', (c) => {
      sky(c, NOON, 440);
      clouds(c, NOON, 5, 80, 250, 320);
      field(c, NOON, 450, 5, 64);
      c.rect(-5, 690, c.w + 10, 320, c.vertical(690, c.h, '#e8d0a4', '#c9a874'));
      c.random.times(60, () =>
        c.ellipse(
          c.random.between(0, c.w),
          c.random.between(710, 990),
          c.random.between(5, 22),
          c.random.between(2, 6),
          alpha('#a8875c', 0.4),
        ),
      );
      const [x, y] = [c.w * 0.48, 870] as const;
      for (const dx of [-150, 150]) {
        c.ring(x + dx, y - 90, 92, '#3a3440', 13);
        for (let spoke = 0; spoke < 10; spoke += 1)
          c.line(
            [
              [x + dx, y - 90],
              [x + dx + Math.cos(spoke * 0.628) * 88, y - 90 + Math.sin(spoke * 0.628) * 88],
            ],
            alpha('#9aa2b4', 0.8),
            2,
          );
      }
      for (const [a, b] of [
        [
          [-150, -90],
          [-60, -220],
        ],
        [
          [-60, -220],
          [110, -220],
        ],
        [
          [110, -220],
          [-10, -84],
        ],
        [
          [-10, -84],
          [-60, -220],
        ],
        [
          [-150, -90],
          [-10, -84],
        ],
        [
          [150, -90],
          [104, -270],
        ],
      ] as const)
        c.line(
          [
            [x + a[0], y + a[1]],
            [x + b[0], y + b[1]],
          ],
          '#d8503f',
          13,
        );
      c.rect(x - 100, y - 250, 80, 22, '#4a3a38', 11);
      c.curve(
        [
          [x + 104, y - 270],
          [x + 90, y - 300],
          [x + 56, y - 300],
        ],
        '#4a3a38',
        10,
      );
      person(
        c,
        x - 50,
        y - 40,
        430,
        { ...NOAH, top: '#5aa7c7', hat: { kind: 'cap', colour: '#f2b632' } },
        { left: [22, -62], right: [27, -61], leftFoot: [6, -8], rightFoot: [14, -14], lean: 7 },
      );
      c.rect(x + 120, y - 300, 110, 76, '#b98350', 12);
      for (const [dx, dy, r] of [
        [140, -330, 40],
        [200, -336, 44],
        [172, -364, 42],
      ] as const)
        sunflowerHead(c, x + dx, y + dy, r);
      c.ellipse(x, y + 8, 300, 14, alpha('#5a4430', 0.3));
      vignette(c);
    }),
    portrait('Taller than Grandpa', (c) => {
      sky(c, GOLDEN, 900);
      sun(c, GOLDEN, 200, 420, 60);
      leafLine(c, () => 980, 70, 150, lit(GOLDEN, '#8a9a4c', 0.2));
      hill(c, 1000, 14, 700, lit(GOLDEN, '#a8b85c'), lit(GOLDEN, '#6f8a3c'));
      sunflower(c, 620, 1230, 960, 170, lit(GOLDEN, '#f6b924'), lit(GOLDEN, '#5f8f3c'));
      sunflower(c, 860, 1240, 700, 120, lit(GOLDEN, '#f6b924'), lit(GOLDEN, '#5f8f3c'));
      person(
        c,
        360,
        1240,
        620,
        { ...GRANDPA, top: '#5f7f5a', hat: { kind: 'straw', colour: '#f0d18c' } },
        { left: [-15, -47], right: [22, -98] },
      );
      fence(c, -20, 1020, () => 1290, 110, lit(GOLDEN, '#a8744c'));
      vignette(c);
    }),
    panorama('Yellow to the horizon', (c) => {
      sky(c, NOON, 430);
      clouds(c, NOON, 11, 60, 280, 430);
      ridge(c, 430, 100, lit(NOON, '#8fae9a', 0.5), lit(NOON, '#8fae9a', 0.65), 9);
      leafLine(c, () => 428, 26, 60, lit(NOON, '#6f9a5c', 0.3));
      farmhouse(c, NOON, c.w * 0.23, 444, 190);
      const [x, y] = [c.w * 0.66, 440] as const;
      c.polygon(
        [
          [x - 40, y],
          [x - 28, y - 150],
          [x + 28, y - 150],
          [x + 40, y],
        ],
        '#f3e6cf',
      );
      c.polygon(
        [
          [x - 36, y - 146],
          [x, y - 200],
          [x + 36, y - 146],
        ],
        '#b8583f',
      );
      for (let blade = 0; blade < 4; blade += 1)
        c.at(
          x,
          y - 160,
          1,
          () =>
            c.polygon(
              [
                [-4, 0],
                [4, 0],
                [24, -130],
                [-2, -134],
              ],
              '#fbf6ea',
            ),
          blade * 90 + 28,
        );
      for (const [px, h] of [
        [0.3, 150],
        [0.325, 190],
        [0.35, 140],
        [0.8, 170],
        [0.83, 200],
      ] as const)
        poplar(c, c.w * px, 440, h, '#5f8a4c');
      field(c, NOON, 436, 8, 76);
    }),
    landscape('Before the storm', (c) => {
      sky(c, STORM, 480);
      clouds(c, STORM, 8, 40, 280, 560);
      beams(c, c.w * 0.8, -60, '#ffe9b0', 5);
      leafLine(c, () => 484, 40, 80, lit(STORM, '#5f7a4c', 0.2));
      farmhouse(c, STORM, c.w * 0.3, 496, 210, '#ffd98a');
      field(c, STORM, 490, 8, 92);
      birds(c, c.w * 0.56, 330, 6, 18, '#262c3c');
      vignette(c, '#141a26', 0.4);
    }),
    square('Seeds for the birds', (c) => {
      c.fill(c.radial(600, 300, 1000, '#f3e2bc', '#c9a874', '#8f7350'));
      c.random.times(20, () =>
        c.circle(
          c.random.between(0, 1000),
          c.random.between(0, 1000),
          c.random.between(30, 110),
          alpha('#fff3d0', 0.15),
        ),
      );
      c.stroke('M420 1020Q400 860 450 700', '#7f7a3c', 44);
      leaf(c, 420, 900, 300, 10, '#8f8a44');
      leaf(c, 416, 860, -260, 24, '#7f7a3c');
      sunflowerHead(c, 450, 600, 330, '#d9961e', 10, 1);
      c.random.times(9, () =>
        c.circle(450 + c.random.around(0, 120), 600 + c.random.around(0, 120), 11, '#e8d4a0'),
      );
      songbird(c, 560, 360, 300, '#7f8a5c', '#f2c64c');
      vignette(c, '#2a1c0c', 0.3);
    }),
    landscape('Rainbow', (c) => {
      sky(c, MORNING, 480);
      clouds(c, MORNING, 4, 60, 220, 480);
      rainbow(c, c.w * 0.5, 640, 560, 0.42);
      leafLine(c, () => 484, 36, 80, lit(MORNING, '#6f9a5c', 0.25));
      field(c, MORNING, 490, 6, 76);
      c.polygon(
        [
          [c.w * 0.44, 560],
          [c.w * 0.5, 560],
          [c.w * 0.74, c.h + 5],
          [c.w * 0.24, c.h + 5],
        ],
        c.vertical(560, c.h, '#d9bd8c', '#c9a26c'),
      );
      person(
        c,
        c.w * 0.44,
        910,
        340,
        { ...ANN, top: '#d87a8a' },
        { ...WALK, facing: 'back', right: [13, -44] },
      );
      person(
        c,
        c.w * 0.53,
        915,
        235,
        { ...LILY, top: '#5aa7c7' },
        { ...WALK, facing: 'back', left: [-20, -62] },
      );
      for (const [x, y] of [
        [0.33, 950],
        [0.6, 930],
      ] as const) {
        c.ellipse(c.w * x, y, 80, 13, '#a9d0e4');
        c.ellipse(c.w * x + 10, y - 2, 40, 5, alpha('#ffffff', 0.7));
      }
      vignette(c);
    }),
    portrait('At the market', (c) => {
      c.fill(c.vertical(0, c.h, '#a9c9d4', '#dfe6dc'));
      for (let stripe = 0; stripe < 9; stripe += 1)
        c.path(
          `M${-40 + stripe * 122} -10h122v240q-61 70 -122 0Z`,
          c.vertical(0, 260, stripe % 2 ? '#fdf6e6' : '#3f8a7a', stripe % 2 ? '#ecdfc8' : '#2f6a5c'),
        );
      c.rect(-10, 900, 1020, 450, c.vertical(900, c.h, '#a8774c', '#7a5234'));
      for (let plank = 0; plank < 7; plank += 1)
        c.rect(-10, 920 + plank * 62, 1020, 4, alpha('#4a2f1e', 0.4));
      c.rect(-10, 888, 1020, 22, '#c99a6b');
      for (const [x, y, w, tone] of [
        [210, 1060, 280, '#8fa3ae'],
        [510, 1090, 300, '#7f97a8'],
        [810, 1060, 280, '#8fa3ae'],
      ] as const) {
        for (let flower = 0; flower < 9; flower += 1) {
          const dx = ((flower % 3) - 1) * w * 0.3 + c.random.around(0, 20);
          const dy = -w * (0.75 + Math.floor(flower / 3) * 0.34);
          c.stroke(`M${n(x + dx * 0.4)} ${n(y - w * 0.3)}L${n(x + dx)} ${n(y + dy)}`, '#5f8f3c', 12);
          leaf(c, x + dx * 0.8, y + dy + 90, 80 * (flower % 2 ? 1 : -1), 10, '#6fa046');
          sunflowerHead(
            c,
            x + dx,
            y + dy,
            w * c.random.between(0.2, 0.25),
            c.random.pick(['#f6b924', '#e8921e', '#f7d04c']),
            flower * 20,
          );
        }
        c.path(
          `M${n(x - w * 0.42)} ${n(y - w * 0.62)}L${n(x - w * 0.32)} ${n(y)}H${n(x + w * 0.32)}L${n(x + w * 0.42)} ${n(y - w * 0.62)}Z`,
          c.horizontal(x - w * 0.4, x + w * 0.4, lighter(tone, 0.4), tone, darker(tone, 0.3)),
        );
        c.rect(x - w * 0.44, y - w * 0.66, w * 0.88, w * 0.07, lighter(tone, 0.3), 8);
      }
      c.rect(410, 1160, 200, 110, '#2f3a3c', 8);
      c.stroke('M444 1200q16 -16 32 0t32 0t32 0t32 0', '#fbf6ea', 6);
      c.stroke('M454 1236h60', '#f2c64c', 7);
      vignette(c);
    }),
    landscape('On the windowsill', (c) => {
      room(c, { wall: '#c9a8a0', floor: '#a8774c', floorY: c.h + 20, pattern: 'stripes' });
      windowView(
        c,
        c.w * 0.14,
        60,
        c.w * 0.72,
        640,
        '#fdf8ee',
        () => {
          sky(c, RAIN, 620);
          hill(c, 560, 24, 900, '#9aa85c', '#7f8f4c');
          leafTree(c, c.w * 0.76, 700, 430, { leaves: '#7f9a5c' });
          rain(c, 130);
        },
        [3, 1],
      );
      c.rect(c.w * 0.05, 735, c.w * 0.9, 40, '#fdf9f0');
      c.rect(0, 775, c.w, 230, c.vertical(775, c.h, '#b98f84', '#94685f'));
      for (const [x, h, head, tone] of [
        [0.26, 330, 74, '#c8694a'],
        [0.39, 260, 62, '#5f93b0'],
        [0.74, 350, 80, '#c8694a'],
      ] as const) {
        sunflower(c, c.w * x, 660, h, head);
        pot(c, c.w * x, 740, 130, tone);
      }
      catLoaf(c, c.w * 0.57, 738, 270, SAFFRON, { eyes: 'closed' });
      vignette(c);
    }),
    landscape('Under the moon', (c) => {
      sky(c, DUSK, 480);
      moon(c, DUSK, c.w * 0.64, 220, 76);
      stars(c, 110, 420);
      leafLine(c, () => 484, 36, 80, lit(DUSK, '#5f7a5c', 0.2));
      farmhouse(c, DUSK, c.w * 0.2, 500, 220, '#ffd27a');
      field(c, DUSK, 490, 8, 88);
      c.random.times(26, () => {
        const [x, y] = [c.random.between(0, c.w), c.random.between(440, 900)];
        glow(c, x, y, 24, '#f2f7a0', 0.8);
        c.circle(x, y, 3, '#fdffd0');
      });
      vignette(c, '#0a0c28', 0.4);
    }),
    square('A crown for Lily', (c) => {
      tabletop(c, '#d8c3a4', 'linen');
      for (let index = 0; index < 60; index += 1) {
        const angle = (index / 60) * 6.283;
        leaf(
          c,
          500 + Math.cos(angle) * 300,
          500 + Math.sin(angle) * 300,
          120,
          (angle * 180) / Math.PI + c.random.around(90, 60),
          mix('#5f8f3c', '#8fb35c', c.random.next()),
        );
      }
      for (let index = 0; index < 11; index += 1) {
        const angle = (index / 11) * 6.283;
        const [x, y] = [500 + Math.cos(angle) * 300, 500 + Math.sin(angle) * 300];
        c.circle(x + 8, y + 12, 92, alpha('#2a1820', 0.18));
        sunflowerHead(c, x, y, index % 2 ? 82 : 104, index % 3 ? '#f6b924' : '#e8921e', index * 31);
      }
      vignette(c);
    }),
    landscape('Harvest morning', (c) => {
      sky(c, DAWN, 460);
      sun(c, DAWN, c.w * 0.3, 330, 50);
      hill(c, 450, 20, 1100, lit(DAWN, '#a8b08a', 0.4), lit(DAWN, '#a8b08a', 0.3));
      mist(c, DAWN, 470, 110, 0.8);
      field(c, DAWN, 480, 5, 60);
      c.rect(-5, 720, c.w + 10, 290, c.vertical(720, c.h, lit(DAWN, '#c9a874'), lit(DAWN, '#8f7350')));
      c.at(c.w * 0.6, 850, 1, () => {
        c.rect(-210, -150, 340, 100, '#b8583f', 10);
        c.rect(-190, -180, 300, 40, '#8f3f30', 6);
        for (let head = 0; head < 9; head += 1)
          sunflowerHead(c, -180 + head * 36, -196 - (head % 3) * 22, 46, '#f6b924', head * 25);
        c.line(
          [
            [130, -90],
            [260, -40],
          ],
          '#5a3a2c',
          12,
        );
        for (const dx of [-120, 60]) {
          c.circle(dx, -30, 66, '#4a3a38');
          c.circle(dx, -30, 50, '#a8774c');
          for (let spoke = 0; spoke < 8; spoke += 1)
            c.line(
              [
                [dx, -30],
                [dx + Math.cos(spoke * 0.785) * 50, -30 + Math.sin(spoke * 0.785) * 50],
              ],
              '#4a3a38',
              7,
            );
          c.circle(dx, -30, 13, '#4a3a38');
        }
      });
      person(
        c,
        c.w * 0.84,
        880,
        340,
        { ...DAVID, top: lit(DAWN, '#4b8a6a'), hat: { kind: 'straw', colour: '#f0d18c' } },
        { left: [-24, -50], right: [16, -47] },
      );
      person(
        c,
        c.w * 0.3,
        890,
        320,
        { ...ANN, top: lit(DAWN, '#e08a4f'), hat: { kind: 'straw', colour: '#f3dfa8' } },
        { left: [-8, -58], right: [10, -58] },
      );
      for (const dx of [-22, 4, 28])
        sunflowerHead(c, c.w * 0.3 + dx, 690 - Math.abs(dx - 4) * 0.4, 40, '#f6b924', dx * 3);
      vignette(c);
    }),
    landscape(null, (c) => {
      sky(c, FOG, 560);
      glow(c, c.w * 0.4, 260, 460, '#fff3dc', 0.9);
      leafLine(c, () => 540, 50, 110, lit(FOG, '#8fa08a', 0.6));
      mist(c, FOG, 560, 240, 0.95);
      const ground: Ground = () => 1040;
      for (const [x, h, head, distance] of [
        [0.16, 420, 60, 0.5],
        [0.36, 470, 70, 0.45],
        [0.62, 430, 64, 0.5],
        [0.86, 480, 70, 0.45],
        [0.26, 640, 110, 0.12],
        [0.54, 720, 130, 0.05],
        [0.8, 620, 106, 0.12],
      ] as const) {
        sunflower(
          c,
          c.w * x,
          ground(c.w * x),
          h,
          head,
          lit(FOG, '#f2b830', distance),
          lit(FOG, '#6f8f4c', distance),
        );
      }
      mist(c, FOG, 930, 200, 0.6);
      vignette(c);
    }),
  ],
};
