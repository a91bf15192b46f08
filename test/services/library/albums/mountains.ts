import { type AlbumSpec, landscape, panorama, portrait, square, wide } from '../kit/album.ts';
import { cow, deer } from '../kit/animals.ts';
import { type Canvas, n, type Point } from '../kit/canvas.ts';
import { alpha, darker, lighter, mix } from '../kit/colour.ts';
import { leaf } from '../kit/flowers.ts';
import { bench, house } from '../kit/houses.ts';
import { fence, type Ground, grass, hill, meadow, peak, ridge, rock, trail } from '../kit/land.ts';
import {
  DAWN,
  DUSK,
  FOG,
  FROST,
  GOLDEN,
  type Light,
  lit,
  MORNING,
  NIGHT,
  NOON,
  OVERCAST,
  SUNSET,
} from '../kit/light.ts';
import { ANN, DAVID, ELLA, GRANDPA, LILY, NOAH, person, sitter, WALK } from '../kit/people.ts';
import { tabletop } from '../kit/rooms.ts';
import {
  beams,
  birds,
  clouds,
  glow,
  mist,
  moon,
  sky,
  snow,
  stars,
  streaks,
  sun,
  vignette,
} from '../kit/sky.ts';
import { birch, crown, firLine, leafTree, spruce } from '../kit/trees.ts';
import { glitter, lens, water } from '../kit/water.ts';

const ROCK = '#7d7f94';
const SNOW = '#fbfaf6';
const LEAVES = ['#e8963a', '#d9603a', '#f0bc46', '#c9472f', '#b8a03c'] as const;

/** A slope covered with autumn woods, firs among them. */
function autumnWood(
  c: Canvas,
  light: Light,
  ground: Ground,
  size: number,
  distance: number,
  density = 1,
): void {
  const count = Math.round((c.w / size) * 2.6 * density);
  const trees = Array.from({ length: count }, (_, index) => ({
    x: ((index + c.random.next()) / count) * (c.w + 60) - 30,
    y: c.random.next(),
  }));
  trees.sort((one, two) => one.y - two.y);
  for (const { x, y } of trees) {
    const foot = ground(x) + y * size * 0.9 + 6;
    const tall = size * c.random.between(0.8, 1.25);
    if (c.random.chance(0.24)) spruce(c, x, foot, tall * 1.25, lit(light, '#33604f', distance));
    else {
      const tone = lit(light, c.random.pick(LEAVES), distance);
      c.rect(x - tall * 0.02, foot - tall * 0.3, tall * 0.04, tall * 0.3, lit(light, '#5a4038', distance));
      c.ellipse(x, foot - tall * 0.55, tall * 0.29, tall * 0.38, darker(tone, 0.12));
      c.ellipse(x - tall * 0.05, foot - tall * 0.6, tall * 0.21, tall * 0.29, tone);
      c.ellipse(x - tall * 0.09, foot - tall * 0.68, tall * 0.11, tall * 0.15, lighter(tone, 0.3));
    }
  }
}

function range(
  c: Canvas,
  light: Light,
  y: number,
  peaks: readonly (readonly [x: number, width: number, height: number])[],
  sunSide: 'left' | 'right' = 'left',
  distance = 0.22,
): void {
  for (const [x, width, height] of peaks)
    peak(c, light, c.w * x, y, width, height, { rock: ROCK, snow: SNOW, sunSide, distance, snowLine: 0.36 });
}

function hut(c: Canvas, light: Light, x: number, y: number, w: number, lamp?: string): void {
  house(c, x, y, w, {
    wall: lit(light, '#8a5c3e'),
    roof: lit(light, '#5a4a48'),
    trim: lit(light, '#e8d4b0'),
    smoke: lit(light, '#f3ece4'),
    ...(lamp ? { lamp } : {}),
  });
}

function fallingLeaves(c: Canvas, light: Light, count: number): void {
  c.random.times(count, () =>
    leaf(
      c,
      c.random.between(0, c.w),
      c.random.between(0, c.h),
      c.random.between(16, 40),
      c.random.between(0, 360),
      lit(light, c.random.pick(LEAVES)),
    ),
  );
}

export const mountains: AlbumSpec = {
  key: 'mountains',
  title: 'Mountains in autumn',
  from: '2025-10-03',
  days: 8,
  cover: 0,
  pictures: [
    landscape('The lake below the peak', (c) => {
      sky(c, MORNING, 520);
      clouds(c, MORNING, 4, 90, 240, 320);
      const scene = c.capture(() => {
        range(c, MORNING, 560, [
          [0.16, 620, 300],
          [0.84, 700, 330],
          [0.5, 800, 470],
        ]);
        const slope = hill(c, 520, 22, 700, lit(MORNING, '#b88a4c', 0.25), lit(MORNING, '#8a6a40', 0.2));
        autumnWood(c, MORNING, slope, 78, 0.12, 1.2);
      });
      c.add(scene);
      water(c, MORNING, 604, c.h, { reflected: scene, calm: 0.62, ripples: 46, deep: '#24627a' });
      for (const [x, y, size] of [
        [0.06, 985, 150],
        [0.17, 1005, 110],
        [0.93, 990, 170],
        [0.84, 1010, 90],
      ] as const)
        rock(c, c.w * x, y, size, lit(MORNING, '#8d8a8f'));
      vignette(c);
    }),
    portrait('Up to the hut', (c) => {
      sky(c, NOON, 640);
      clouds(c, NOON, 3, 150, 330, 300);
      range(c, NOON, 760, [
        [0.75, 760, 430],
        [0.32, 820, 560],
      ]);
      const slope = hill(c, 720, 40, 900, lit(NOON, '#c9a253'), lit(NOON, '#8a8a44'), 500);
      autumnWood(c, NOON, (x) => slope(x) + 10, 90, 0.1, 0.7);
      const near = hill(c, 880, 26, 900, '#b9a64e', '#76803c', 400);
      hut(c, NOON, 660, 920, 260);
      trail(c, [420, c.h + 30], [640, 930], 300, 26, 1.6, '#e2c99c', '#b99b66');
      person(
        c,
        330,
        1190,
        240,
        { ...DAVID, top: '#d8604c', hat: { kind: 'cap', colour: '#3f5f7a' } },
        { ...WALK, facing: 'back' },
      );
      c.rect(312, 990, 44, 62, '#3f6f5a', 12);
      person(c, 450, 1210, 170, { ...NOAH, top: '#e8b03c' }, { ...WALK, facing: 'back' });
      c.rect(436, 1080, 30, 42, '#5a78b0', 9);
      meadow(c, (x) => near(x) + 120, 1350, 170, ['#a89a48', '#c9b45c', '#8a8a3c'], ['#f7f0d8']);
      vignette(c);
    }),
    landscape('Fog in the valley', (c) => {
      sky(c, DAWN, 560);
      sun(c, DAWN, c.w * 0.7, 250, 46);
      for (let layer = 0; layer < 5; layer += 1) {
        const y = 400 + layer * 110;
        const tone = lit(DAWN, mix('#6f7fae', '#3f5a52', layer / 4), 0.62 - layer * 0.14);
        const ground = ridge(c, y, 190 - layer * 22, tone, mix(tone, DAWN.haze, 0.5), 3 + layer);
        if (layer > 1) firLine(c, (x) => ground(x) + 6, 14 + layer * 12, 30 + layer * 22, tone);
        mist(c, DAWN, y + 66, 130, 0.85);
      }
      birds(c, c.w * 0.34, 190, 6, 16, '#5f5a86');
      vignette(c);
    }),
    landscape('Golden larches', (c) => {
      sky(c, GOLDEN, 560);
      sun(c, GOLDEN, c.w * 0.14, 220, 54);
      range(
        c,
        GOLDEN,
        600,
        [
          [0.3, 720, 330],
          [0.78, 900, 450],
        ],
        'left',
        0.3,
      );
      const slope = hill(c, 590, 60, 1300, lit(GOLDEN, '#c9963c', 0.12), lit(GOLDEN, '#8a7034'), 400);
      const rows = [0.2, 0.5, 0.85] as const;
      rows.forEach((near, row) => {
        for (let index = 0; index < 13 - row * 3; index += 1) {
          const x = (c.w * (index + 0.5 + c.random.around(0, 0.3))) / (13 - row * 3);
          spruce(
            c,
            x,
            slope(x) + near * 380 + 30,
            130 + near * 280,
            lit(GOLDEN, mix('#e8a52c', '#d9822c', c.random.next()), 0.14 - row * 0.06),
          );
        }
      });
      fallingLeaves(c, GOLDEN, 24);
      beams(c, c.w * 0.14, 200, '#fff0c0', 6, 1300);
      vignette(c);
    }),
    wide('The bridge over the stream', (c) => {
      sky(c, OVERCAST, 380);
      range(
        c,
        OVERCAST,
        430,
        [
          [0.24, 700, 300],
          [0.7, 820, 340],
        ],
        'left',
        0.45,
      );
      const slope = hill(c, 400, 30, 900, lit(OVERCAST, '#b0703c', 0.15), lit(OVERCAST, '#7a6a3c'), 400);
      autumnWood(c, OVERCAST, slope, 150, 0.06, 1.3);
      c.path(
        `M${n(c.w * 0.4)} 560Q${n(c.w * 0.5)} 640 ${n(c.w * 0.44)} 760Q${n(c.w * 0.38)} 880 ${n(c.w * 0.28)} 1010H${n(c.w * 0.78)}Q${n(c.w * 0.66)} 880 ${n(c.w * 0.62)} 760Q${n(c.w * 0.64)} 640 ${n(c.w * 0.48)} 560Z`,
        c.vertical(560, 1000, '#c9dde0', '#5f93a4'),
      );
      c.random.times(46, () => {
        const y = c.random.between(640, 990);
        lens(
          c,
          c.w * (0.53 - (y - 640) * 0.00002) + c.random.around(0, 60 + (y - 640) * 0.5),
          y,
          c.random.between(40, 150),
          5,
          alpha('#ffffff', 0.55),
        );
      });
      for (const [x, y, size] of [
        [0.4, 840, 70],
        [0.65, 880, 90],
        [0.34, 960, 100],
        [0.58, 960, 60],
        [0.71, 985, 110],
      ] as const)
        rock(c, c.w * x, y, size, lit(OVERCAST, '#8f8d92'));
      c.path(
        `M${n(c.w * 0.3)} 760Q${n(c.w * 0.53)} 640 ${n(c.w * 0.76)} 760L${n(c.w * 0.76)} 800Q${n(c.w * 0.53)} 684 ${n(c.w * 0.3)} 800Z`,
        c.vertical(690, 800, '#b98a5a', '#7a5536'),
      );
      for (let post = 0; post <= 8; post += 1) {
        const share = post / 8;
        const x = c.w * (0.3 + 0.46 * share);
        const y = 762 - Math.sin(Math.PI * share) * 60;
        c.rect(x - 7, y - 92, 14, 98, '#8a6038', 3);
      }
      for (const lift of [84, 46])
        c.curve(
          Array.from(
            { length: 9 },
            (_, step): Point => [
              c.w * (0.3 + (0.46 * step) / 8),
              762 - Math.sin((Math.PI * step) / 8) * 60 - lift,
            ],
          ),
          '#a8774c',
          12,
        );
      person(
        c,
        c.w * 0.5,
        708,
        190,
        { ...ANN, top: '#c9573c', scarf: '#f0d08a' },
        { left: [-22, -58], right: [15, -47] },
      );
      leafTree(c, c.w * 0.06, 960, 700, {
        leaves: lit(OVERCAST, '#e0823a'),
        highlight: lit(OVERCAST, '#f7c25a'),
      });
      leafTree(c, c.w * 0.95, 980, 780, {
        leaves: lit(OVERCAST, '#c9502f'),
        highlight: lit(OVERCAST, '#f08a4c'),
      });
      fallingLeaves(c, OVERCAST, 26);
      vignette(c);
    }),
    portrait('The waterfall', (c) => {
      c.fill(c.vertical(0, c.h, '#dfe6df', '#a9bfb4'));
      const wall = (side: -1 | 1, tone: string, inner: number) => {
        const edge = side < 0 ? -20 : 1020;
        const points: Point[] = [
          [edge, -20],
          [500 + side * inner, -20],
        ];
        for (let y = 90; y <= 1040; y += 95)
          points.push([500 + side * (inner + c.random.between(-34, 60) + y * 0.06), y]);
        points.push([edge, 1120]);
        c.polygon(points, c.horizontal(edge, 500, darker(tone, 0.2), tone));
        c.random.times(26, () => {
          const x = 500 + side * c.random.between(inner + 70, 520);
          const y = c.random.between(20, 1000);
          c.polygon(
            [
              [x, y],
              [x + 70, y - 16],
              [x + 90, y + 12],
              [x + 10, y + 26],
            ],
            alpha(c.random.chance(0.5) ? lighter(tone, 0.3) : darker(tone, 0.3), 0.5),
          );
        });
      };
      c.rect(
        360,
        -10,
        290,
        1010,
        c.horizontal(360, 650, '#a9c9d4', '#eef8fa', '#ffffff', '#dcecf0', '#9fc3d0'),
      );
      c.random.times(70, () =>
        c.rect(
          c.random.between(370, 640),
          c.random.between(-60, 900),
          c.random.between(3, 10),
          c.random.between(80, 300),
          alpha('#ffffff', 0.7),
          4,
        ),
      );
      wall(-1, '#7f7d80', 130);
      wall(1, '#77777d', 140);
      for (const [x, y, size] of [
        [90, 330, 84],
        [190, 560, 100],
        [60, 760, 120],
        [900, 270, 100],
        [830, 500, 84],
        [930, 720, 120],
        [800, 880, 90],
      ] as const)
        crown(c, x, y, size, size * 0.8, c.random.pick(LEAVES));
      c.rect(-10, 1010, 1020, 340, c.vertical(1010, c.h, '#c9e0e4', '#4f8a9c'));
      for (const [x, y, rx] of [
        [500, 1020, 240],
        [450, 1050, 170],
        [560, 1046, 190],
      ] as const)
        c.ellipse(x, y, rx, 46, alpha('#ffffff', 0.75));
      c.random.times(46, () =>
        c.circle(
          500 + c.random.around(0, 260),
          1000 + c.random.around(0, 90),
          c.random.between(8, 34),
          alpha('#ffffff', 0.4),
        ),
      );
      c.random.times(34, () =>
        lens(
          c,
          c.random.between(0, 1000),
          c.random.between(1090, 1330),
          c.random.between(60, 200),
          6,
          alpha('#ffffff', 0.5),
        ),
      );
      for (const [x, y, size] of [
        [110, 1150, 150],
        [300, 1230, 100],
        [900, 1170, 170],
        [720, 1280, 110],
      ] as const)
        rock(c, x, y, size, '#7f7d80');
      fallingLeaves(c, MORNING, 22);
      vignette(c);
    }),
    landscape('A stag at the edge of the wood', (c) => {
      c.fill(c.vertical(0, c.h, '#f6e2b8', '#e8b878', '#c98a4c'));
      sun(c, GOLDEN, c.w * 0.5, 300, 60);
      for (let row = 0; row < 3; row += 1) {
        for (let index = 0; index < 9 - row * 2; index += 1) {
          const x = (c.w * (index + 0.5 + c.random.around(0, 0.4))) / (9 - row * 2);
          const wide01 = 24 + row * 26;
          const tone = lit(GOLDEN, '#6a4a3c', 0.6 - row * 0.22);
          if (row === 2 && x > c.w * 0.3 && x < c.w * 0.72) continue;
          c.polygon(
            [
              [x - wide01 / 2, -10],
              [x + wide01 / 2, -10],
              [x + wide01 * 0.8, 760 + row * 60],
              [x - wide01 * 0.8, 760 + row * 60],
            ],
            c.horizontal(x - wide01, x + wide01, lighter(tone, 0.18), darker(tone, 0.2)),
          );
        }
        for (let index = 0; index < 8; index += 1)
          crown(
            c,
            c.random.between(0, c.w),
            c.random.between(-20, 130 + row * 20),
            150,
            90,
            lit(GOLDEN, c.random.pick(LEAVES), 0.4 - row * 0.16),
          );
        const ground = hill(
          c,
          700 + row * 70,
          14,
          700,
          lit(GOLDEN, '#c98a3c', 0.4 - row * 0.18),
          lit(GOLDEN, '#8a5a2c', 0.2),
        );
        meadow(c, ground, 830 + row * 90, 90, [
          lit(GOLDEN, '#c9963c'),
          lit(GOLDEN, '#a8742c'),
          lit(GOLDEN, '#d9b04c'),
        ]);
      }
      beams(c, c.w * 0.5, 240, '#fff2c8', 8, 900);
      deer(c, c.w * 0.52, 900, 440, '#9a6238');
      fallingLeaves(c, GOLDEN, 30);
      vignette(c, '#3a1a0c', 0.35);
    }),
    panorama('All the peaks, from the pass', (c) => {
      sky(c, NOON, 560);
      streaks(c, NOON, 10, 80, 300, 0.7);
      ridge(c, 560, 200, lit(NOON, '#8fa4c4', 0.55), lit(NOON, '#8fa4c4', 0.8), 12);
      range(c, NOON, 620, [
        [0.06, 620, 320],
        [0.18, 700, 420],
        [0.33, 640, 340],
        [0.58, 640, 330],
        [0.45, 860, 510],
        [0.72, 720, 440],
        [0.86, 640, 350],
        [0.96, 700, 420],
      ]);
      const slope = hill(c, 610, 40, 1700, lit(NOON, '#b8884c', 0.2), lit(NOON, '#8a7040', 0.1));
      autumnWood(c, NOON, slope, 90, 0.1, 1);
      const near = hill(c, 800, 34, 2200, '#b9a64e', '#76803c');
      fence(c, c.w * 0.5, c.w + 20, (x) => near(x) + 30, 80, '#8a6a4c');
      cow(c, c.w * 0.17, 910, 130, '#f7efe2', '#8a5236');
      cow(c, c.w * 0.26, 880, 110, '#b87a4c', '#8a5236', true);
      cow(c, c.w * 0.33, 930, 140, '#f7efe2', '#3a3036');
      bench(c, c.w * 0.66, 900, 260, '#a8744c');
      sitter(c, c.w * 0.645, 862, 210, GRANDPA);
      sitter(c, c.w * 0.68, 862, 150, ELLA);
      meadow(
        c,
        (x) => near(x) + 70,
        c.h + 20,
        220,
        ['#a89a48', '#c9b45c', '#8a8a3c'],
        ['#f7f0d8', '#e8b8c8'],
      );
    }),
    square('Mushrooms, only to look at', (c) => {
      c.fill(c.radial(300, 250, 1100, '#e8c98a', '#a8743c', '#5f4428'));
      c.random.times(18, () =>
        c.circle(
          c.random.between(0, 1000),
          c.random.between(0, 620),
          c.random.between(30, 110),
          alpha('#ffe9b0', 0.14),
        ),
      );
      hill(c, 780, 20, 600, '#7f8a3c', '#4a5a2c');
      for (const [x, y, s] of [
        [380, 860, 1],
        [640, 880, 0.72],
        [800, 900, 0.48],
        [200, 900, 0.42],
      ] as const) {
        c.at(x, y, s * 4, () => {
          c.path(
            'M-16 0Q-22 -50 -12 -76H12Q22 -50 16 0Q0 8 -16 0Z',
            c.horizontal(-18, 18, '#fdf6e6', '#f0e2c6', '#c9b48c'),
          );
          c.path('M-20 -50Q0 -42 20 -50L17 -58Q0 -52 -17 -58Z', '#fdf6e6');
          c.ellipse(0, -74, 44, 11, '#f0dfc0');
          c.path(
            'M-58 -74Q-52 -124 0 -126Q52 -124 58 -74Q30 -66 0 -66Q-30 -66 -58 -74Z',
            c.radial(-16, -108, 80, '#f0604a', '#cf3328', '#8f1f1f'),
          );
          for (const [dx, dy, r] of [
            [-30, -92, 6],
            [-8, -112, 7],
            [18, -96, 8],
            [40, -84, 5],
            [-44, -80, 4],
            [2, -84, 5],
            [28, -112, 4],
          ] as const)
            c.ellipse(dx, dy, r, r * 0.82, '#fdf6e6');
        });
      }
      grass(c, 1010, 200, 110, ['#6f7f34', '#8f9a44', '#55662c']);
      c.random.times(26, () =>
        leaf(
          c,
          c.random.between(0, 1000),
          c.random.between(860, 990),
          c.random.between(50, 110),
          c.random.between(-40, 40),
          c.random.pick(LEAVES),
        ),
      );
      vignette(c, '#20140a', 0.4);
    }),
    landscape('Cows on the way home', (c) => {
      sky(c, SUNSET, 520);
      streaks(c, SUNSET, 12, 80, 420, 0.7);
      sun(c, SUNSET, c.w * 0.78, 430, 54);
      range(
        c,
        SUNSET,
        560,
        [
          [0.2, 760, 330],
          [0.62, 820, 270],
        ],
        'right',
        0.4,
      );
      const slope = hill(c, 570, 40, 1300, lit(SUNSET, '#a8804c', 0.1), lit(SUNSET, '#5a5a3c'));
      autumnWood(c, SUNSET, (x) => slope(x) + 4, 80, 0.06, 0.5);
      trail(
        c,
        [c.w * 0.4, c.h + 20],
        [c.w * 0.74, 620],
        360,
        20,
        1.2,
        lit(SUNSET, '#e0b884'),
        lit(SUNSET, '#a8804c'),
      );
      cow(c, c.w * 0.64, 740, 110, lit(SUNSET, '#f7efe2'), lit(SUNSET, '#8a5236'));
      cow(c, c.w * 0.53, 800, 160, lit(SUNSET, '#b87a4c'), lit(SUNSET, '#8a5236'));
      cow(c, c.w * 0.34, 900, 250, lit(SUNSET, '#f7efe2'), lit(SUNSET, '#3a3036'));
      person(c, c.w * 0.73, 760, 180, { ...GRANDPA, top: lit(SUNSET, '#4f7690') }, WALK);
      meadow(c, (x) => slope(x) + 220, c.h + 20, 130, [lit(SUNSET, '#a89a48'), lit(SUNSET, '#8a8a3c')]);
      vignette(c, '#1c1430', 0.3);
    }),
    square('Lily made a crown of leaves', (c) => {
      c.fill(c.radial(400, 300, 1000, '#fbe6b4', '#e8a850', '#b8642c'));
      c.random.times(60, () =>
        leaf(
          c,
          c.random.between(-40, 1000),
          c.random.between(-40, 1000),
          c.random.between(50, 130),
          c.random.between(0, 360),
          alpha(c.random.pick(LEAVES), 0.42),
        ),
      );
      person(c, 500, 1420, 1160, { ...LILY, top: '#7f9a6a' }, { left: [-14, -56], right: [14, -56] });
      for (let index = 0; index < 13; index += 1) {
        const angle = Math.PI * (1.06 + (index / 12) * 0.88);
        leaf(
          c,
          500 + Math.cos(angle) * 132,
          420 + Math.sin(angle) * 128,
          118,
          (angle * 180) / Math.PI + c.random.around(0, 26),
          c.random.pick(LEAVES),
        );
      }
      fallingLeaves(c, GOLDEN, 20);
      vignette(c, '#3a1a0c', 0.3);
    }),
    landscape('Camp under the stars', (c) => {
      sky(c, NIGHT, 700);
      c.haze(c.w * 0.56, 300, 950, 140, alpha('#b7c2f4', 0.42), -38);
      c.haze(c.w * 0.56, 300, 760, 56, alpha('#f6dcea', 0.34), -38);
      stars(c, 300, 680);
      range(
        c,
        NIGHT,
        720,
        [
          [0.14, 760, 330],
          [0.86, 800, 380],
          [0.5, 620, 240],
        ],
        'right',
        0.1,
      );
      hill(c, 730, 30, 1100, '#1c2a3c', '#0d1626');
      for (const [x, h] of [
        [0.04, 330],
        [0.12, 260],
        [0.9, 300],
        [0.97, 380],
      ] as const)
        spruce(c, c.w * x, 840, h, '#12223a');
      for (const [x, y, w, tone] of [
        [0.36, 880, 330, '#f0a03c'],
        [0.64, 860, 260, '#5aa0b8'],
      ] as const) {
        glow(c, c.w * x, y - 60, w * 0.9, tone, 0.5);
        c.path(
          `M${n(c.w * x - w / 2)} ${y}Q${n(c.w * x - w * 0.4)} ${n(y - w * 0.56)} ${n(c.w * x)} ${n(y - w * 0.56)}Q${n(c.w * x + w * 0.4)} ${n(y - w * 0.56)} ${n(c.w * x + w / 2)} ${y}Z`,
          c.radial(c.w * x, y - w * 0.1, w * 0.7, '#fff0c0', tone, darker(tone, 0.5)),
        );
        c.path(
          `M${n(c.w * x - w * 0.12)} ${y}Q${n(c.w * x - w * 0.1)} ${n(y - w * 0.36)} ${n(c.w * x)} ${n(y - w * 0.38)}Q${n(c.w * x + w * 0.1)} ${n(y - w * 0.36)} ${n(c.w * x + w * 0.12)} ${y}Z`,
          alpha(darker(tone, 0.5), 0.45),
        );
        c.stroke(`M${n(c.w * x)} ${n(y - w * 0.56)}V${y}`, alpha(darker(tone, 0.4), 0.5), 3);
      }
      vignette(c, '#04061a', 0.4);
    }),
    landscape('The first snow up there', (c) => {
      sky(c, FROST, 460);
      range(
        c,
        FROST,
        640,
        [
          [0.24, 820, 420],
          [0.76, 900, 500],
        ],
        'right',
        0.15,
      );
      mist(c, FROST, 560, 160, 0.8);
      const slope = hill(c, 620, 40, 1000, lit(FROST, '#e8ecf2'), lit(FROST, '#c4cede'), 400);
      for (const [near, count] of [
        [0.1, 15],
        [0.42, 9],
      ] as const) {
        for (let index = 0; index < count; index += 1) {
          const x = (c.w * (index + 0.5 + c.random.around(0, 0.35))) / count;
          const tone = c.random.chance(0.5) ? '#e0963c' : '#3f6a5c';
          spruce(
            c,
            x,
            slope(x) + 30 + near * 420,
            120 + near * 330,
            lit(FROST, tone, 0.14 - near * 0.2),
            '#fbfdff',
          );
        }
      }
      snow(c, 110, 6);
      vignette(c, '#22305a', 0.2);
    }),
    portrait('Red and gold', (c) => {
      c.fill(c.vertical(0, c.h, '#cfe4ee', '#f6ead0'));
      beams(c, 780, -80, '#fff6da', 5, 1500);
      for (let index = 0; index < 5; index += 1)
        birch(
          c,
          90 + index * 205 + c.random.around(0, 30),
          1190 + c.random.around(0, 50),
          c.random.between(1050, 1300),
          c.random.pick(['#e8a53c', '#f0bc46', '#d9803a']),
          '#ffe08a',
        );
      const ground = hill(c, 1120, 20, 700, '#d9923c', '#9a5a2c');
      c.random.times(120, () =>
        leaf(
          c,
          c.random.between(-20, 1000),
          c.random.between(1120, 1340),
          c.random.between(26, 70),
          c.random.between(-30, 30),
          c.random.pick(LEAVES),
        ),
      );
      trail(
        c,
        [500, 1360],
        [560, ground(560) + 8],
        330,
        40,
        1.2,
        alpha('#f3dcae', 0.75),
        alpha('#b8743c', 0.4),
      );
      fallingLeaves(c, MORNING, 34);
      vignette(c);
    }),
    wide('Rest at the top', (c) => {
      sky(c, MORNING, 700);
      clouds(c, MORNING, 6, 380, 640, 520);
      range(
        c,
        MORNING,
        760,
        [
          [0.62, 620, 280],
          [0.84, 760, 400],
        ],
        'left',
        0.4,
      );
      mist(c, MORNING, 740, 240, 0.9);
      c.polygon(
        [
          [-20, 700],
          [c.w * 0.16, 600],
          [c.w * 0.34, 640],
          [c.w * 0.46, 740],
          [c.w * 0.6, 790],
          [c.w * 0.7, c.h + 10],
          [-20, c.h + 10],
        ],
        c.linear(0, 600, c.w * 0.4, 1000, '#a8a4a4', '#6f6d74'),
      );
      c.random.times(24, () =>
        rock(
          c,
          c.random.between(0, c.w * 0.6),
          c.random.between(820, 1000),
          c.random.between(30, 90),
          '#8f8d92',
        ),
      );
      c.rect(c.w * 0.155, 330, 14, 290, '#7a5234');
      for (const [y, tip, tone] of [
        [360, 1, '#d8604c'],
        [424, -1, '#e8b03c'],
        [488, 1, '#5a90b8'],
      ] as const) {
        const x = c.w * 0.155 + 7;
        c.polygon(
          [
            [x - tip * 30, y - 22],
            [x + tip * 110, y - 22],
            [x + tip * 140, y],
            [x + tip * 110, y + 22],
            [x - tip * 30, y + 22],
          ],
          tone,
        );
        c.rect(Math.min(x, x + tip * 90), y - 4, 90, 8, alpha('#fff6e2', 0.7), 4);
      }
      sitter(c, c.w * 0.26, 650, 330, { ...DAVID, top: '#d8604c' });
      sitter(c, c.w * 0.335, 670, 310, { ...ANN, top: '#e8b03c' });
      sitter(c, c.w * 0.4, 716, 230, { ...NOAH, top: '#5a90b8' });
      birds(c, c.w * 0.72, 230, 3, 30, '#3f3a4c');
      vignette(c);
    }),
    landscape('The moon came up early', (c) => {
      sky(c, DUSK, 560);
      moon(c, DUSK, c.w * 0.32, 290, 86);
      stars(c, 70, 300);
      range(
        c,
        DUSK,
        640,
        [
          [0.1, 640, 260],
          [0.54, 900, 440],
          [0.92, 640, 280],
        ],
        'left',
        0.12,
      );
      const slope = hill(c, 630, 34, 1100, lit(DUSK, '#8a6a44', 0.05), lit(DUSK, '#4a4a3c'));
      autumnWood(c, DUSK, slope, 110, 0.02, 1);
      hut(c, DUSK, c.w * 0.68, 880, 330, '#ffd27a');
      spruce(c, c.w * 0.06, 960, 560, lit(DUSK, '#2f5648'));
      spruce(c, c.w * 0.93, 960, 640, lit(DUSK, '#2f5648'));
      vignette(c, '#0c0f2c', 0.35);
    }),
    landscape('Leaves for pressing', (c) => {
      tabletop(c, '#efe6d6', 'linen');
      c.at(
        c.w * 0.3,
        c.h * 0.5,
        1,
        () => {
          c.rect(-250, -330, 520, 680, alpha('#2a1820', 0.22), 8);
          c.rect(-262, -344, 262, 680, '#fffaf0', 6);
          c.rect(0, -344, 262, 680, '#fdf5e6', 6);
          c.rect(-6, -344, 12, 680, alpha('#8a6a4c', 0.25));
          for (const [x, y, turn, tone] of [
            [-200, -170, -30, '#d9603a'],
            [-190, 120, 14, '#e8963a'],
            [70, -150, -50, '#f0bc46'],
            [60, 140, 20, '#c9472f'],
          ] as const)
            leaf(c, x, y, 150, turn, tone);
          for (const [x, y] of [
            [-200, -60],
            [-200, 220],
            [60, -30],
            [60, 240],
          ] as const)
            c.stroke(`M${x} ${y}q20 -12 40 0t40 0t40 0`, '#7a6a8a', 4);
        },
        -5,
      );
      for (let index = 0; index < 24; index += 1) {
        const x = c.w * c.random.between(0.58, 0.92);
        const y = c.h * c.random.between(0.08, 0.85);
        const turn = c.random.between(0, 360);
        const length = c.random.between(110, 190);
        leaf(c, x + 7, y + 10, length, turn, alpha('#2a1820', 0.16));
        leaf(c, x, y, length, turn, c.random.pick(LEAVES));
      }
      for (const [x, y] of [
        [0.55, 0.2],
        [0.57, 0.8],
        [0.94, 0.9],
      ] as const) {
        c.circle(c.w * x + 6, c.h * y + 8, 40, alpha('#2a1820', 0.25));
        c.circle(c.w * x, c.h * y, 40, c.radial(c.w * x - 12, c.h * y - 12, 56, '#c9824c', '#7a4528'));
        c.ellipse(c.w * x, c.h * y + 14, 26, 17, '#d9b48a');
      }
      vignette(c);
    }),
    landscape(null, (c) => {
      sky(c, FOG, 640);
      const back = ridge(c, 600, 240, lit(FOG, '#7f8a8f', 0.6), lit(FOG, '#7f8a8f', 0.9), 3);
      firLine(c, (x) => back(x) + 60, 30, 70, lit(FOG, '#6a7f78', 0.5));
      mist(c, FOG, 600, 240, 0.95);
      water(c, FOG, 640, c.h, { calm: 0.6, ripples: 34 });
      glitter(c, c.w * 0.5, 640, c.h, 140, '#ffffff', 30);
      for (const [x, y, h, tone] of [
        [0.08, 700, 560, '#d9803a'],
        [0.2, 680, 380, '#e8a53c'],
        [0.9, 700, 520, '#c9502f'],
        [0.78, 676, 320, '#e0963a'],
      ] as const)
        leafTree(c, c.w * x, y, h, { leaves: lit(FOG, tone, 0.16), trunk: lit(FOG, '#5a4038', 0.1) });
      c.ellipse(c.w * 0.14, 706, 330, 30, lit(FOG, '#a8804c', 0.1));
      c.ellipse(c.w * 0.87, 706, 330, 30, lit(FOG, '#a8804c', 0.1));
      c.random.times(26, () =>
        leaf(
          c,
          c.random.between(0, c.w),
          c.random.between(740, 980),
          c.random.between(18, 44),
          c.random.around(0, 12),
          lit(FOG, c.random.pick(LEAVES)),
        ),
      );
      vignette(c);
    }),
  ],
};
