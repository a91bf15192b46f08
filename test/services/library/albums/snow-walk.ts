import { type AlbumSpec, landscape, panorama, portrait, square, wide } from '../kit/album.ts';
import { deer, dog, fox, songbird } from '../kit/animals.ts';
import { type Canvas, n, type Point } from '../kit/canvas.ts';
import { alpha, darker, lighter, mix } from '../kit/colour.ts';
import { bench, house, lantern } from '../kit/houses.ts';
import { fence, type Ground, grass, hill, peak, rock, trail } from '../kit/land.ts';
import { DAWN, DUSK, FOG, FROST, GOLDEN, type Light, lit, NIGHT, SNOWFALL, SUNSET } from '../kit/light.ts';
import {
  ANN,
  bust,
  CHEER,
  DAVID,
  ELLA,
  GRANDMA,
  GRANDPA,
  LILY,
  NOAH,
  OSCAR,
  type Person,
  person,
  WALK,
} from '../kit/people.ts';
import {
  aurora,
  beams,
  birds,
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
import { bareTree, birch, firLine, spruce } from '../kit/trees.ts';
import { lens, water } from '../kit/water.ts';

const WHITE = '#fbfdff';
const warm = (who: Person, coat: string, hat: string, scarf: string): Person => ({
  ...who,
  top: coat,
  dress: false,
  hat: { kind: 'beanie', colour: hat },
  scarf,
});
const ANN_WARM = warm(ANN, '#c9573c', '#f0d08a', '#3f6f8a');
const DAVID_WARM = warm(DAVID, '#3f6a8a', '#c9403c', '#f0c25a');
const ELLA_WARM = warm(ELLA, '#e0a23c', '#5a93b8', '#d8604c');
const NOAH_WARM = warm(NOAH, '#4f8a6a', '#e8b03c', '#c9403c');
const LILY_WARM = warm(LILY, '#d87a9a', '#fbf1e2', '#7a6aa8');
const OSCAR_WARM = warm(OSCAR, '#5a7ab8', '#d8604c', '#f0c25a');

/** Snow that covers the ground: bright where the light falls, blue in the hollows. */
function snowfield(c: Canvas, light: Light, y: number, swing: number, size: number): Ground {
  return hill(c, y, swing, size, lit(light, WHITE), lit(light, '#b9cbe4'), 420);
}

function tracks(c: Canvas, from: Point, to: Point, light: Light, steps = 16): void {
  const tone = alpha(lit(light, '#7f97c0'), 0.5);
  for (let step = 0; step < steps; step += 1) {
    const share = (step / steps) ** 0.6;
    const size = 17 * (1 - share * 0.8);
    const x = from[0] + (to[0] - from[0]) * share + (step % 2 ? size : -size);
    c.ellipse(x, from[1] + (to[1] - from[1]) * share, size * 0.62, size * 0.42, tone);
  }
}

function forest(
  c: Canvas,
  light: Light,
  ground: Ground,
  count: number,
  low: number,
  high: number,
  distance: number,
): void {
  const trees = Array.from({ length: count }, (_, index) => ({
    x: (c.w * (index + 0.5 + c.random.around(0, 0.45))) / count,
    drop: c.random.next(),
  }));
  trees.sort((one, two) => one.drop - two.drop);
  for (const { x, drop } of trees)
    spruce(
      c,
      x,
      ground(x) + drop * low * 0.3,
      c.random.between(low, high),
      lit(light, '#2f5a52', distance),
      lit(light, WHITE, distance * 0.5),
    );
}

export const snowWalk: AlbumSpec = {
  key: 'snow-walk',
  title: 'A walk in the snow',
  from: '2026-01-24',
  days: 9,
  cover: 0,
  pictures: [
    landscape('Into the white wood', (c) => {
      sky(c, FROST, 520);
      sun(c, FROST, c.w * 0.62, 250, 46);
      const back = snowfield(c, FROST, 480, 26, 1000);
      firLine(c, back, 80, 190, lit(FROST, '#6f9090', 0.4));
      const middle = snowfield(c, FROST, 560, 20, 1100);
      forest(c, FROST, middle, 12, 190, 330, 0.14);
      const near = snowfield(c, FROST, 720, 24, 1400);
      trail(
        c,
        [c.w * 0.46, c.h + 30],
        [c.w * 0.58, 740],
        420,
        40,
        1.2,
        alpha('#e3ebf6', 0.95),
        alpha('#b8cbe6', 0.9),
      );
      tracks(c, [c.w * 0.46, 980], [c.w * 0.585, 750], FROST, 20);
      spruce(c, c.w * 0.09, 930, 760, '#2f5a52', WHITE);
      spruce(c, c.w * 0.93, 960, 820, '#2f5a52', WHITE);
      person(c, c.w * 0.575, 850, 190, ANN_WARM, { ...WALK, facing: 'back' });
      person(c, c.w * 0.625, 850, 200, DAVID_WARM, { ...WALK, facing: 'back' });
      grass(c, near(c.w * 0.3) + 260, 60, 16, ['#b8a88a', '#a8987a'], c.w * 0.2, c.w * 0.32);
      snow(c, 70, 5);
      vignette(c, '#22305a', 0.2);
    }),
    portrait('Sledging', (c) => {
      sky(c, FROST, 560);
      c.polygon(
        [
          [-20, 420],
          [1020, 900],
          [1020, c.h + 20],
          [-20, c.h + 20],
        ],
        c.linear(0, 420, 500, 1340, WHITE, '#e6eef8', '#b9cbe4'),
      );
      for (const [x, y, h] of [
        [120, 520, 330],
        [250, 560, 260],
        [860, 860, 300],
        [950, 910, 380],
      ] as const)
        spruce(c, x, y, h, '#3f6a60', WHITE);
      const slide = (x: number, y: number, s: number, who: Person, tone: string) => {
        c.at(
          x,
          y,
          s,
          () => {
            c.path('M-120 40Q-150 0 -110 -6L120 -6L132 10Q0 22 -96 24Q-110 26 -100 40Z', tone);
            c.stroke('M-128 44H120', '#7a5234', 10);
          },
          25,
        );
        bust(c, x + 14 * s, y + 10 * s, 170 * s, who, { mouth: 'open', left: [-44, -66], right: [46, -104] });
        c.line(
          [
            [x - 60 * s, y - 30 * s],
            [x + 50 * s, y + 16 * s],
          ],
          who.bottom,
          44 * s,
        );
        c.at(
          x,
          y,
          s,
          () => {
            c.path('M-120 40Q-160 -14 -106 -30Q-70 -10 -60 -2L120 2L132 10Q0 24 -96 26Z', tone);
            c.stroke('M-128 44H120', '#7a5234', 10);
          },
          25,
        );
        c.random.times(16, () =>
          c.circle(
            x - 120 * s + c.random.around(0, 80),
            y + c.random.between(-20, 60) * s,
            c.random.between(5, 18),
            alpha('#ffffff', 0.8),
          ),
        );
      };
      slide(360, 780, 1, ELLA_WARM, '#d8503f');
      slide(650, 1090, 1.25, OSCAR_WARM, '#3f86b0');
      c.line(
        [
          [30, 480],
          [260, 690],
        ],
        alpha('#b9cbe4', 0.8),
        7,
      );
      c.line(
        [
          [10, 520],
          [500, 960],
        ],
        alpha('#b9cbe4', 0.8),
        7,
      );
      snow(c, 90, 7);
      vignette(c, '#22305a', 0.2);
    }),
    landscape('A fox looked at us', (c) => {
      sky(c, SNOWFALL, 460);
      const back = snowfield(c, SNOWFALL, 440, 20, 900);
      firLine(c, back, 100, 240, lit(SNOWFALL, '#5f8078', 0.5));
      for (const [x, h] of [
        [0.1, 720],
        [0.22, 620],
        [0.84, 760],
        [0.94, 640],
      ] as const)
        birch(c, c.w * x, 760, h, lit(SNOWFALL, '#e8eef4', 0.1), '#ffffff');
      snowfield(c, SNOWFALL, 690, 24, 1200);
      c.ellipse(c.w * 0.52, 910, 190, 22, alpha('#8fa2c4', 0.35));
      fox(c, c.w * 0.5, 905, 420);
      tracks(c, [c.w * 0.86, 960], [c.w * 0.6, 905], SNOWFALL, 12);
      snow(c, 190, 8);
      vignette(c, '#22305a', 0.22);
    }),
    square('Red berries', (c) => {
      c.fill(c.radial(420, 360, 950, '#eef4fb', '#c3d4ea', '#93abd0'));
      c.random.times(24, () =>
        c.circle(
          c.random.between(0, 1000),
          c.random.between(0, 1000),
          c.random.between(20, 90),
          alpha('#ffffff', 0.26),
        ),
      );
      const branches = [
        'M-20 300Q300 260 520 420Q700 540 1020 500',
        'M520 420Q560 620 460 820',
        'M320 310Q360 160 500 60',
        'M720 520Q820 660 840 830',
        'M160 290Q180 460 120 600',
      ];
      for (const d of branches) c.stroke(d, '#5f463c', 17);
      for (const d of branches)
        c.add(`<g transform="translate(-3 -10)">${c.capture(() => c.stroke(d, '#ffffff', 10))}</g>`);
      for (const [x, y] of [
        [460, 830],
        [840, 840],
        [500, 90],
        [120, 610],
        [640, 520],
        [300, 400],
        [900, 540],
        [250, 330],
      ] as const) {
        for (let berry = 0; berry < 9; berry += 1) {
          const angle = berry * 2.4;
          const far = Math.sqrt(berry) * 23;
          const [px, py] = [x + Math.cos(angle) * far, y + 30 + Math.sin(angle) * far];
          c.circle(px, py, 25, c.radial(px - 7, py - 9, 36, '#f48a7a', '#d8342f', '#8f1c24'));
          c.circle(px - 8, py - 9, 5, alpha('#ffffff', 0.9));
        }
        c.blob(
          [
            [x - 66, y + 10],
            [x - 30, y - 26],
            [x + 10, y - 34],
            [x + 56, y - 14],
            [x + 70, y + 14],
            [x + 20, y + 6],
            [x - 20, y + 16],
          ],
          '#ffffff',
        );
      }
      snow(c, 60, 9);
      vignette(c, '#22305a', 0.22);
    }),
    landscape('Tea at the hut', (c) => {
      sky(c, GOLDEN, 500);
      sun(c, GOLDEN, c.w * 0.2, 330, 52);
      streaks(c, GOLDEN, 6, 120, 300);
      const back = snowfield(c, GOLDEN, 500, 30, 1100);
      firLine(c, back, 60, 150, lit(GOLDEN, '#5f7f78', 0.35));
      snowfield(c, GOLDEN, 640, 20, 1300);
      house(c, c.w * 0.62, 780, 520, {
        wall: lit(GOLDEN, '#8a5c3e'),
        roof: lit(GOLDEN, '#5a4a48'),
        snow: lit(GOLDEN, WHITE),
        trim: '#f0dcb8',
        lamp: '#ffd27a',
        smoke: '#fff3e0',
      });
      bench(c, c.w * 0.28, 830, 300, lit(GOLDEN, '#a8744c'));
      person(c, c.w * 0.24, 900, 330, warm(GRANDMA, '#7a5a86', '#fbf1e2', '#c9403c'), {
        left: [-15, -47],
        right: [12, -62],
      });
      person(c, c.w * 0.34, 905, 350, warm(GRANDPA, '#3f6f8a', '#8a3a3c', '#f0c25a'), {
        left: [-12, -62],
        right: [15, -47],
      });
      glow(c, c.w * 0.263, 680, 50, '#ffffff', 0.6);
      glow(c, c.w * 0.318, 670, 50, '#ffffff', 0.6);
      spruce(c, c.w * 0.95, 930, 640, lit(GOLDEN, '#2f5a52'), lit(GOLDEN, WHITE));
      vignette(c);
    }),
    wide('The frozen lake', (c) => {
      sky(c, DAWN, 440);
      sun(c, DAWN, c.w * 0.7, 300, 46);
      for (const [x, width, height] of [
        [0.2, 760, 250],
        [0.5, 700, 210],
        [0.86, 820, 290],
      ] as const)
        peak(c, DAWN, c.w * x, 470, width, height, {
          rock: '#8f93b4',
          snow: WHITE,
          snowLine: 0.62,
          distance: 0.3,
          sunSide: 'right',
        });
      firLine(c, () => 474, 26, 60, lit(DAWN, '#4f6f78', 0.3));
      c.rect(-5, 470, c.w + 10, 540, c.vertical(470, c.h, lit(DAWN, '#e6eef6'), lit(DAWN, '#a9c3de')));
      c.random.times(26, () => {
        let [x, y] = [c.random.between(0, c.w), c.random.between(500, 980)];
        const points: Point[] = [];
        for (let step = 0; step < 6; step += 1) {
          points.push([x, y]);
          x += c.random.around(60, 90);
          y += c.random.around(0, 34);
        }
        c.line(points, alpha('#ffffff', 0.6), 3);
      });
      c.random.times(40, () =>
        lens(
          c,
          c.random.between(0, c.w),
          c.random.between(500, 980),
          c.random.between(90, 420),
          c.random.between(5, 16),
          alpha('#ffffff', 0.35),
        ),
      );
      for (const [who, x, y, h, lean] of [
        [LILY_WARM, 0.3, 800, 230, -6],
        [NOAH_WARM, 0.42, 860, 260, 8],
        [ANN_WARM, 0.6, 780, 290, 5],
      ] as const) {
        c.ellipse(c.w * x, y + 4, h * 0.2, 9, alpha('#6f86b0', 0.35));
        person(c, c.w * x, y, h, who, {
          left: [-25, -66],
          right: [25, -70],
          leftFoot: [-13, 0],
          rightFoot: [11, -6],
          lean,
        });
        c.stroke(
          `M${n(c.w * x - h * 0.5)} ${y + 12}Q${n(c.w * x - h * 0.2)} ${y + 26} ${n(c.w * x)} ${y + 10}`,
          alpha('#ffffff', 0.8),
          4,
        );
      }
      vignette(c, '#22305a', 0.2);
    }),
    portrait('Icicles', (c) => {
      c.fill(c.vertical(0, c.h, '#79aedd', '#cfe4f2', '#f6e9da'));
      glow(c, 760, 420, 620, '#fff6dc', 0.9);
      firLine(c, () => 1180, 120, 260, '#9fb8cc');
      hill(c, 1170, 20, 700, WHITE, '#c9d9ee');
      c.rect(-10, -10, 1020, 150, '#7a5240');
      for (let board = 0; board < 9; board += 1) c.rect(board * 120, -10, 4, 150, alpha('#3a241c', 0.4));
      c.blob(
        [
          [-30, 60],
          [120, 40],
          [300, 62],
          [480, 44],
          [660, 66],
          [840, 40],
          [1030, 60],
          [1030, 150],
          [860, 176],
          [700, 150],
          [520, 180],
          [340, 154],
          [160, 178],
          [-30, 150],
        ],
        c.vertical(40, 180, '#ffffff', '#d3e0f2'),
      );
      for (let index = 0; index < 17; index += 1) {
        const x = 20 + index * 61 + c.random.around(0, 14);
        const long = c.random.between(150, 620) * (0.6 + 0.4 * Math.sin(index * 1.3) ** 2);
        const half = 12 + long * 0.03;
        c.path(
          `M${n(x - half)} 150Q${n(x - half * 0.6)} ${n(150 + long * 0.6)} ${n(x)} ${n(150 + long)}Q${n(x + half * 0.7)} ${n(150 + long * 0.6)} ${n(x + half)} 150Z`,
          c.horizontal(
            x - half,
            x + half,
            alpha('#ffffff', 0.95),
            alpha('#cfe6f6', 0.8),
            alpha('#8fb8dc', 0.85),
          ),
        );
        c.stroke(
          `M${n(x - half * 0.4)} 170Q${n(x - half * 0.3)} ${n(150 + long * 0.5)} ${n(x - 2)} ${n(150 + long * 0.85)}`,
          alpha('#ffffff', 0.8),
          3,
        );
        if (index % 4 === 1) c.ellipse(x, 150 + long + 40, 6, 10, alpha('#eaf5fc', 0.95));
      }
      vignette(c, '#22305a', 0.2);
    }),
    landscape('The red barn', (c) => {
      sky(c, FROST, 520);
      birds(c, c.w * 0.7, 180, 6, 17, '#5f6f8f');
      snowfield(c, FROST, 520, 40, 1300);
      bareTree(c, c.w * 0.14, 640, 430, '#6a5650', WHITE);
      const [x, y] = [c.w * 0.58, 700] as const;
      c.rect(x - 250, y - 250, 500, 250, c.horizontal(x - 250, x + 250, '#c8473c', '#9a3029'));
      for (let board = 1; board < 20; board += 1)
        c.rect(x - 250 + board * 25, y - 250, 3, 250, alpha('#5a1a18', 0.3));
      c.polygon(
        [
          [x - 290, y - 236],
          [x - 200, y - 380],
          [x, y - 450],
          [x + 200, y - 380],
          [x + 290, y - 236],
        ],
        '#8f2c28',
      );
      c.polygon(
        [
          [x - 296, y - 236],
          [x - 206, y - 388],
          [x, y - 462],
          [x + 206, y - 388],
          [x + 296, y - 236],
          [x + 262, y - 236],
          [x + 186, y - 366],
          [x, y - 430],
          [x - 186, y - 366],
          [x - 262, y - 236],
        ],
        WHITE,
      );
      c.rect(x - 90, y - 190, 180, 190, '#fbf6ee');
      c.rect(x - 80, y - 180, 160, 180, '#a83a32');
      c.line(
        [
          [x - 80, y - 180],
          [x + 80, y],
        ],
        '#fbf6ee',
        9,
      );
      c.line(
        [
          [x + 80, y - 180],
          [x - 80, y],
        ],
        '#fbf6ee',
        9,
      );
      c.rect(x - 40, y - 340, 80, 70, '#fbf6ee');
      c.rect(x - 30, y - 330, 60, 50, '#4a2a28');
      const near = snowfield(c, FROST, 730, 26, 1500);
      fence(c, -20, c.w + 20, (px) => near(px) + 70, 100, '#7a6658');
      for (let post = 0; post < 17; post += 1)
        c.ellipse(post * 85 - 20, near(post * 85 - 20) - 28, 13, 8, WHITE);
      tracks(c, [c.w * 0.36, 990], [c.w * 0.56, 740], FROST);
      snow(c, 70, 5);
      vignette(c, '#22305a', 0.2);
    }),
    panorama('White as far as we could see', (c) => {
      sky(c, FROST, 520);
      for (const [x, width, height] of [
        [0.05, 700, 330],
        [0.2, 860, 420],
        [0.38, 700, 330],
        [0.56, 900, 460],
        [0.75, 760, 360],
        [0.93, 860, 420],
      ] as const)
        peak(c, FROST, c.w * x, 580, width, height, {
          rock: '#8a93b4',
          snow: WHITE,
          snowLine: 0.66,
          distance: 0.24,
        });
      const back = snowfield(c, FROST, 560, 40, 1700);
      firLine(c, back, 40, 100, lit(FROST, '#6f9090', 0.35));
      const middle = snowfield(c, FROST, 650, 36, 1900);
      forest(c, FROST, middle, 34, 110, 230, 0.12);
      house(c, c.w * 0.3, 760, 240, {
        wall: '#b8453a',
        roof: '#5a4a50',
        snow: WHITE,
        lamp: '#ffd98a',
        smoke: '#ffffff',
      });
      const near = snowfield(c, FROST, 800, 30, 2100);
      for (const [who, x, h] of [
        [DAVID_WARM, 0.56, 230],
        [ANN_WARM, 0.6, 215],
        [NOAH_WARM, 0.635, 160],
      ] as const) {
        const y = near(c.w * x) + 70;
        c.line(
          [
            [c.w * x - 90, y + 4],
            [c.w * x + 80, y - 2],
          ],
          '#d8503f',
          8,
        );
        person(c, c.w * x, y, h, who, {
          left: [-20, -56],
          right: [20, -60],
          leftFoot: [-12, 0],
          rightFoot: [10, -3],
          lean: 4,
        });
        for (const side of [-1, 1])
          c.line(
            [
              [c.w * x + side * h * 0.2, y - h * 0.58],
              [c.w * x + side * h * 0.3, y + 2],
            ],
            '#5a5f78',
            4,
          );
      }
      spruce(c, c.w * 0.04, 930, 460, '#2f5a52', WHITE);
      spruce(c, c.w * 0.97, 940, 520, '#2f5a52', WHITE);
    }),
    landscape('Northern lights', (c) => {
      sky(c, NIGHT, 640);
      stars(c, 190, 560);
      aurora(c, 60, 520);
      firLine(c, () => 650, 50, 130, '#14223f');
      snowfield(c, NIGHT, 660, 26, 1100);
      c.fill(c.vertical(640, c.h, alpha('#6df0b8', 0.0), alpha('#6df0b8', 0.1)));
      house(c, c.w * 0.72, 800, 230, {
        wall: lit(NIGHT, '#b8453a'),
        roof: lit(NIGHT, '#5a4a50'),
        snow: lit(NIGHT, WHITE),
        lamp: '#ffd27a',
        smoke: lit(NIGHT, '#e8ecf4'),
      });
      spruce(c, c.w * 0.08, 900, 560, lit(NIGHT, '#2f5a52'), lit(NIGHT, '#dfe9f8'));
      spruce(c, c.w * 0.2, 880, 400, lit(NIGHT, '#2f5a52'), lit(NIGHT, '#dfe9f8'));
      person(c, c.w * 0.44, 900, 230, ANN_WARM, { facing: 'back', left: [-15, -47], right: [15, -47] });
      person(c, c.w * 0.5, 900, 170, LILY_WARM, { facing: 'back', left: [-15, -47], right: [24, -98] });
      vignette(c, '#04061a', 0.35);
    }),
    square('A robin', (c) => {
      c.fill(c.radial(560, 380, 900, '#f3f6fa', '#cfdbe9', '#9fb3cf'));
      c.random.times(20, () =>
        c.circle(
          c.random.between(0, 1000),
          c.random.between(0, 1000),
          c.random.between(30, 110),
          alpha('#ffffff', 0.24),
        ),
      );
      c.stroke('M-20 800Q300 730 520 760Q760 790 1020 700', '#5f463c', 40);
      c.stroke('M150 768Q90 640 120 520', '#5f463c', 16);
      c.stroke('M720 775Q800 640 900 600', '#5f463c', 16);
      c.blob(
        [
          [-30, 780],
          [160, 742],
          [330, 712],
          [520, 726],
          [760, 752],
          [1030, 664],
          [1030, 700],
          [760, 790],
          [520, 764],
          [300, 760],
          [-30, 826],
        ],
        '#ffffff',
      );
      songbird(c, 520, 742, 430, '#8a7464', '#e2602f');
      snow(c, 80, 10);
      vignette(c, '#22305a', 0.22);
    }),
    landscape('The lamps came on', (c) => {
      sky(c, DUSK, 500);
      moon(c, DUSK, c.w * 0.2, 180, 40, 0.5);
      snowfield(c, DUSK, 520, 20, 1200);
      for (const [x, h] of [
        [0.08, 560],
        [0.28, 480],
        [0.74, 500],
        [0.93, 600],
      ] as const)
        bareTree(c, c.w * x, 640, h, lit(DUSK, '#5a4a58'), lit(DUSK, '#e8eef8'));
      snowfield(c, DUSK, 640, 12, 1500);
      c.polygon(
        [
          [c.w * 0.44, 640],
          [c.w * 0.52, 640],
          [c.w * 0.86, c.h + 5],
          [c.w * 0.14, c.h + 5],
        ],
        c.vertical(640, c.h, lit(DUSK, '#d3dcee'), lit(DUSK, '#a3b2d4')),
      );
      for (const [x, y, h] of [
        [0.41, 660, 150],
        [0.55, 660, 150],
        [0.34, 740, 250],
        [0.63, 740, 250],
        [0.2, 900, 430],
        [0.79, 900, 430],
      ] as const) {
        lantern(c, c.w * x, y, h, '#ffdc92');
        c.ellipse(c.w * x, y + 6, h * 0.5, h * 0.09, alpha('#ffdc92', 0.25));
      }
      person(c, c.w * 0.47, 860, 260, warm(GRANDPA, '#3f6f8a', '#8a3a3c', '#f0c25a'), {
        ...WALK,
        facing: 'back',
      });
      person(c, c.w * 0.53, 860, 245, warm(GRANDMA, '#7a5a86', '#fbf1e2', '#c9403c'), {
        ...WALK,
        facing: 'back',
      });
      snow(c, 150, 7);
      vignette(c, '#0c0f2c', 0.38);
    }),
    portrait('Deer in the morning', (c) => {
      sky(c, DAWN, 800);
      sun(c, DAWN, 640, 380, 56);
      for (let layer = 0; layer < 3; layer += 1) {
        firLine(
          c,
          () => 720 + layer * 70,
          130 + layer * 70,
          280 + layer * 130,
          lit(DAWN, '#5f7f88', 0.62 - layer * 0.2),
        );
        mist(c, DAWN, 740 + layer * 70, 150, 0.8);
      }
      snowfield(c, DAWN, 940, 24, 900);
      beams(c, 640, 380, '#fff0cc', 5, 800);
      deer(c, 380, 1130, 330, lit(DAWN, '#9a6a48'));
      deer(c, 640, 1100, 250, lit(DAWN, '#a8785a'), false, true);
      deer(c, 770, 1150, 190, lit(DAWN, '#b08264'), false);
      grass(c, 1350, 150, 30, [lit(DAWN, '#b8a88a'), lit(DAWN, '#a8987a')]);
      vignette(c, '#22204a', 0.25);
    }),
    landscape('Snowball!', (c) => {
      sky(c, FROST, 480);
      const back = snowfield(c, FROST, 470, 26, 1000);
      firLine(c, back, 80, 190, lit(FROST, '#6f9090', 0.35));
      snowfield(c, FROST, 600, 18, 1400);
      c.blob(
        [
          [-40, 900],
          [40, 720],
          [200, 680],
          [330, 740],
          [390, 900],
          [380, 960],
          [-40, 970],
        ],
        c.vertical(680, 950, '#ffffff', '#b9cbe4'),
      );
      c.blob(
        [
          [c.w * 0.72, 900],
          [c.w * 0.77, 740],
          [c.w * 0.88, 690],
          [c.w * 1.02, 740],
          [c.w * 1.04, 960],
          [c.w * 0.72, 960],
        ],
        c.vertical(690, 950, '#ffffff', '#b9cbe4'),
      );
      person(c, c.w * 0.36, 900, 380, NOAH_WARM, { left: [-18, -52], right: [24, -96], lean: -6 });
      person(c, c.w * 0.66, 910, 370, ELLA_WARM, { left: [-24, -94], right: [18, -52], lean: 6 });
      person(c, c.w * 0.88, 840, 330, DAVID_WARM, CHEER);
      person(c, c.w * 0.12, 830, 300, LILY_WARM, CHEER);
      c.blob(
        [
          [-40, 940],
          [40, 820],
          [200, 790],
          [330, 830],
          [390, 940],
          [380, 980],
          [-40, 980],
        ],
        c.vertical(790, 960, '#ffffff', '#c3d3ea'),
      );
      for (const [x, y, r] of [
        [0.44, 430, 24],
        [0.54, 380, 22],
        [0.5, 520, 20],
        [0.74, 330, 22],
        [0.25, 370, 20],
      ] as const) {
        c.circle(c.w * x, y, r, c.radial(c.w * x - r * 0.3, y - r * 0.3, r * 1.4, '#ffffff', '#c3d3ea'));
        for (let trailDot = 1; trailDot < 4; trailDot += 1)
          c.circle(
            c.w * x - trailDot * 22,
            y + trailDot * 9,
            r * 0.3,
            alpha('#ffffff', 0.8 - trailDot * 0.2),
          );
      }
      snow(c, 70, 6);
      vignette(c, '#22305a', 0.2);
    }),
    wide('The bridge', (c) => {
      sky(c, SUNSET, 460);
      sun(c, SUNSET, c.w * 0.5, 380, 50);
      streaks(c, SUNSET, 10, 80, 340, 0.7);
      firLine(c, () => 470, 60, 150, lit(SUNSET, '#4f5f78', 0.3));
      snowfield(c, SUNSET, 480, 18, 1100);
      water(c, SUNSET, 620, c.h, { ripples: 90 });
      c.blob(
        [
          [-40, 610],
          [c.w * 0.2, 580],
          [c.w * 0.32, 640],
          [c.w * 0.26, 760],
          [c.w * 0.1, 900],
          [-40, 1010],
        ],
        c.vertical(590, 1000, lit(SUNSET, WHITE), lit(SUNSET, '#b9cbe4')),
      );
      c.blob(
        [
          [c.w + 40, 610],
          [c.w * 0.8, 580],
          [c.w * 0.68, 640],
          [c.w * 0.74, 760],
          [c.w * 0.9, 900],
          [c.w + 40, 1010],
        ],
        c.vertical(590, 1000, lit(SUNSET, WHITE), lit(SUNSET, '#b9cbe4')),
      );
      const stone = lit(SUNSET, '#8a8088');
      c.path(
        `M${n(c.w * 0.2)} 620Q${n(c.w * 0.5)} 420 ${n(c.w * 0.8)} 620L${n(c.w * 0.74)} 700Q${n(c.w * 0.5)} 480 ${n(c.w * 0.26)} 700Z`,
        c.vertical(480, 700, lighter(stone, 0.2), darker(stone, 0.2)),
      );
      for (let block = 0; block < 17; block += 1) {
        const share = block / 16;
        const x = c.w * (0.25 + 0.5 * share);
        const y = 652 - Math.sin(Math.PI * share) * 100;
        c.line(
          [
            [x, y - 36],
            [x + (0.5 - share) * -30, y + 22],
          ],
          alpha(darker(stone, 0.5), 0.5),
          3,
        );
      }
      c.stroke(`M${n(c.w * 0.2)} 606Q${n(c.w * 0.5)} 406 ${n(c.w * 0.8)} 606`, lit(SUNSET, WHITE), 24);
      person(c, c.w * 0.47, 506, 170, DAVID_WARM, { facing: 'back', left: [-15, -47], right: [15, -47] });
      person(c, c.w * 0.515, 506, 160, ANN_WARM, { facing: 'back', left: [-15, -47], right: [15, -47] });
      dog(c, c.w * 0.6, 530, 74, lit(SUNSET, '#c98f52'));
      vignette(c, '#1c1430', 0.3);
    }),
    landscape(null, (c) => {
      sky(c, FOG, 560);
      firLine(c, () => 560, 60, 150, lit(FOG, '#8fa0a8', 0.6));
      mist(c, FOG, 560, 200, 0.95);
      snowfield(c, FOG, 620, 16, 1400);
      bareTree(c, c.w * 0.62, 800, 660, lit(FOG, '#5a4c4a', 0.1), '#ffffff');
      bench(c, c.w * 0.4, 850, 270, lit(FOG, '#8a6a52', 0.1));
      for (const level of [0.58, 0.8, 1]) c.rect(c.w * 0.4 - 140, 842 - 108 * level, 280, 12, '#ffffff', 6);
      tracks(c, [c.w * 0.16, 990], [c.w * 0.36, 860], FOG);
      for (const [x, y, size] of [
        [0.86, 900, 70],
        [0.92, 930, 50],
      ] as const) {
        rock(c, c.w * x, y, size, lit(FOG, '#8f8d92', 0.1));
        c.ellipse(c.w * x, y - size * 0.62, size * 0.66, size * 0.16, '#ffffff');
      }
      c.fill(alpha(mix('#f6ecdf', '#dfe6ee', 0.5), 0.12));
      vignette(c, '#3a3f5a', 0.2);
    }),
  ],
};
