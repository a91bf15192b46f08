import { type AlbumSpec, landscape, panorama, portrait, square, wide } from '../kit/album.ts';
import { gull } from '../kit/animals.ts';
import { buoy, fishingBoat, rowingBoat, sailingBoat } from '../kit/boats.ts';
import { type Canvas, n, type Point } from '../kit/canvas.ts';
import { catSitting, SAFFRON } from '../kit/cats.ts';
import { alpha, darker, lighter, mix } from '../kit/colour.ts';
import { house, jetty, lantern, lighthouse, townHouse } from '../kit/houses.ts';
import { hill, ridge, rock } from '../kit/land.ts';
import {
  DAWN,
  DUSK,
  FOG,
  GOLDEN,
  type Light,
  lit,
  MORNING,
  NIGHT,
  NOON,
  RAIN,
  STORM,
  SUNSET,
} from '../kit/light.ts';
import { garland, lights } from '../kit/party.ts';
import { ANN, DAVID, GRANDPA, LILY, NOAH, OSCAR, person, sitter } from '../kit/people.ts';
import {
  birds,
  ceiling,
  clouds,
  glow,
  mist,
  moon,
  rain,
  sky,
  stars,
  streaks,
  sun,
  vignette,
} from '../kit/sky.ts';
import { glitter, lens, water } from '../kit/water.ts';

const FRONTS = [
  '#d8604c',
  '#e8b45c',
  '#7fa8b8',
  '#f0dfc0',
  '#8fb08a',
  '#c97a5c',
  '#5f86a8',
  '#e0a0a0',
] as const;
const GABLES = ['point', 'step', 'bell', 'flat'] as const;

/** A row of narrow houses along the quay. */
function quayside(
  c: Canvas,
  light: Light,
  y: number,
  from: number,
  to: number,
  height: number,
  lamp?: string,
): void {
  let x = from;
  let index = 0;
  while (x < to) {
    const width = height * c.random.between(0.42, 0.58);
    const tone = FRONTS[(index * 3 + 1) % FRONTS.length] ?? FRONTS[0];
    townHouse(c, x + width / 2, y, width, height * c.random.between(0.72, 1.05), {
      wall: lit(light, tone),
      roof: lit(light, '#7a4a44'),
      trim: lit(light, '#fbf3e4'),
      gable: GABLES[(index + (index >> 2)) % 4] ?? 'point',
      ...(lamp ? { lamp } : {}),
    });
    x += width;
    index += 1;
  }
}

function quay(c: Canvas, light: Light, y: number, height: number): void {
  const stone = lit(light, '#a39c94');
  c.rect(-5, y, c.w + 10, height, c.vertical(y, y + height, lighter(stone, 0.14), darker(stone, 0.24)));
  for (let row = 0; row < 2; row += 1) {
    for (let block = 0; block < c.w / 90 + 1; block += 1)
      c.rect(
        block * 92 - row * 40,
        y + 10 + (row * (height - 10)) / 2,
        84,
        (height - 18) / 2,
        alpha(c.random.chance(0.5) ? '#ffffff' : '#2a2430', 0.07),
        3,
      );
  }
  c.rect(-5, y - 4, c.w + 10, 12, lighter(stone, 0.3));
}

function bollard(c: Canvas, x: number, y: number, s: number, tone = '#3f4658'): void {
  c.ellipse(x, y, s * 0.5, s * 0.12, alpha('#1c1420', 0.3));
  c.path(
    `M${n(x - s * 0.3)} ${n(y)}Q${n(x - s * 0.22)} ${n(y - s * 0.4)} ${n(x - s * 0.28)} ${n(y - s * 0.62)}H${n(x + s * 0.28)}Q${n(x + s * 0.22)} ${n(y - s * 0.4)} ${n(x + s * 0.3)} ${n(y)}Z`,
    c.horizontal(x - s * 0.3, x + s * 0.3, lighter(tone, 0.25), tone, darker(tone, 0.3)),
  );
  c.ellipse(x, y - s * 0.66, s * 0.42, s * 0.16, lighter(tone, 0.14));
}

/** Masts without sails, close together. */
function masts(
  c: Canvas,
  y: number,
  from: number,
  to: number,
  count: number,
  tall: number,
  tone: string,
): void {
  for (let index = 0; index < count; index += 1) {
    const x = from + ((to - from) * (index + 0.5 + c.random.around(0, 0.2))) / count;
    const h = tall * c.random.between(0.7, 1.1);
    const hull = h * 0.34;
    c.rect(x - 2, y - h, 4, h, tone);
    c.line(
      [
        [x, y - h],
        [x - hull, y - 10],
      ],
      alpha(tone, 0.6),
      1.6,
    );
    c.line(
      [
        [x, y - h],
        [x + hull, y - 10],
      ],
      alpha(tone, 0.6),
      1.6,
    );
    c.line(
      [
        [x - h * 0.07, y - h * 0.68],
        [x + h * 0.07, y - h * 0.68],
      ],
      tone,
      2.4,
    );
    c.path(
      `M${n(x - hull)} ${n(y - h * 0.07)}H${n(x + hull)}L${n(x + hull * 0.8)} ${n(y + 6)}H${n(x - hull * 0.8)}Z`,
      tone,
    );
  }
}

export const harbour: AlbumSpec = {
  key: 'harbour',
  title: 'Boats in the harbour',
  from: '2026-06-12',
  days: 6,
  cover: 0,
  pictures: [
    landscape('The coloured houses', (c) => {
      sky(c, MORNING, 480);
      clouds(c, MORNING, 5, 80, 230, 320);
      const town = c.capture(() => {
        quayside(c, MORNING, 560, -30, c.w + 40, 330);
        quay(c, MORNING, 556, 40);
      });
      c.add(town);
      water(c, MORNING, 596, c.h, { reflected: town, calm: 0.45, ripples: 110, deep: '#2a6f88' });
      sailingBoat(c, MORNING, c.w * 0.24, 780, 240, { hull: '#fbf6ea', sail: '#ffffff', furled: true });
      fishingBoat(c, MORNING, c.w * 0.62, 840, 360, '#c8503f');
      rowingBoat(c, MORNING, c.w * 0.9, 720, 170, '#3f86a0');
      gull(c, c.w * 0.46, 330, 76);
      gull(c, c.w * 0.84, 190, 52, '#ffffff', 12);
      vignette(c);
    }),
    landscape('Home before the evening', (c) => {
      sky(c, GOLDEN, 500);
      sun(c, GOLDEN, c.w * 0.66, 340, 62);
      streaks(c, GOLDEN, 8, 100, 340);
      ridge(c, 510, 90, lit(GOLDEN, '#7f8aa8', 0.5), lit(GOLDEN, '#7f8aa8', 0.75), 4);
      water(c, GOLDEN, 505, c.h, { ripples: 130 });
      glitter(c, c.w * 0.66, 505, c.h, 150, '#fff0c0', 130);
      fishingBoat(c, GOLDEN, c.w * 0.42, 790, 480, '#2f7f96');
      for (const [x, y, s, turn] of [
        [0.55, 420, 86, -8],
        [0.34, 350, 64, 14],
        [0.66, 560, 70, 6],
        [0.24, 470, 56, -14],
        [0.74, 260, 46, 0],
      ] as const)
        gull(c, c.w * x, y, s, '#fff8ea', turn);
      vignette(c);
    }),
    portrait('The lighthouse', (c) => {
      sky(c, NOON, 860);
      clouds(c, NOON, 4, 180, 620, 320);
      water(c, NOON, 860, c.h, { ripples: 90 });
      const cliff = '#8f8a88';
      c.blob(
        [
          [180, 960],
          [320, 820],
          [520, 790],
          [740, 830],
          [900, 960],
          [700, 1010],
          [380, 1010],
        ],
        c.vertical(800, 1000, lighter(cliff, 0.2), darker(cliff, 0.2)),
      );
      c.blob(
        [
          [330, 830],
          [430, 796],
          [560, 788],
          [700, 826],
          [560, 850],
          [420, 850],
        ],
        '#8fb56a',
      );
      house(c, 680, 850, 170, { wall: '#fbf3e4', roof: '#c8503f' });
      lighthouse(c, 500, 830, 640, '#d8503f', false);
      c.random.times(16, () =>
        rock(c, c.random.between(150, 930), c.random.between(960, 1040), c.random.between(30, 80), cliff),
      );
      for (let wave = 0; wave < 8; wave += 1)
        lens(
          c,
          c.random.between(100, 950),
          1010 + c.random.around(0, 40),
          c.random.between(120, 300),
          9,
          alpha('#ffffff', 0.75),
        );
      gull(c, 230, 470, 90, '#ffffff', -10);
      gull(c, 790, 330, 70, '#ffffff', 14);
      sailingBoat(c, NOON, 140, 900, 90, { hull: '#fbf6ea', sail: '#ffffff' });
      vignette(c);
    }),
    wide('The regatta', (c) => {
      sky(c, NOON, 470);
      clouds(c, NOON, 7, 70, 300, 380);
      hill(c, 470, 18, 900, lit(NOON, '#7fa88a', 0.45), lit(NOON, '#7fa88a', 0.3));
      water(c, NOON, 480, c.h, { ripples: 170, deep: '#1c6f9c' });
      const boats: readonly [number, number, number, string][] = [
        [0.08, 560, 90, '#f2b632'],
        [0.2, 540, 70, '#ffffff'],
        [0.31, 600, 120, '#e8604f'],
        [0.45, 570, 96, '#ffffff'],
        [0.58, 620, 140, '#5aa7c7'],
        [0.73, 570, 90, '#f7e3b5'],
        [0.87, 600, 120, '#e8604f'],
      ];
      for (const [x, y, w, tone] of boats)
        sailingBoat(c, NOON, c.w * x, y, w, { hull: '#fbf6ea', sail: '#ffffff', jib: tone });
      sailingBoat(c, NOON, c.w * 0.22, 870, 330, { hull: '#2f5f80', sail: '#fffaf0', jib: '#e8604f' });
      sailingBoat(c, NOON, c.w * 0.7, 900, 380, { hull: '#fbf6ea', sail: '#fffaf0', jib: '#f2b632' });
      buoy(c, NOON, c.w * 0.47, 860, 150, '#e8703a');
      vignette(c);
    }),
    landscape('Fog. We waited', (c) => {
      sky(c, FOG, 560);
      glow(c, c.w * 0.6, 240, 420, '#fff6e4', 0.9);
      masts(c, 560, c.w * 0.02, c.w * 0.98, 11, 330, lit(FOG, '#7f8a92', 0.55));
      mist(c, FOG, 560, 220, 0.95);
      water(c, FOG, 580, c.h, { ripples: 60 });
      sailingBoat(c, FOG, c.w * 0.66, 740, 260, { hull: '#4f7288', sail: '#f3ece0', furled: true });
      jetty(c, c.w * 0.22, c.h + 30, 420, c.w * 0.4, 660, 120, lit(FOG, '#a68a70'));
      bollard(c, c.w * 0.29, 800, 60);
      person(
        c,
        c.w * 0.33,
        800,
        270,
        { ...GRANDPA, top: '#e0b03c', hat: { kind: 'beanie', colour: '#3f5f7a' } },
        { facing: 'back' },
      );
      mist(c, FOG, 700, 160, 0.5);
      vignette(c);
    }),
    square('Ropes', (c) => {
      c.fill(c.linear(0, 0, 1000, 1000, '#b9c6cc', '#8496a2'));
      for (let plank = 0; plank < 6; plank += 1) {
        c.rect(0, plank * 170, 1000, 164, c.vertical(plank * 170, plank * 170 + 164, '#b3936f', '#94754f'));
        c.random.times(7, () =>
          c.rect(
            c.random.between(0, 900),
            plank * 170 + c.random.between(16, 150),
            c.random.between(80, 300),
            2.4,
            alpha('#5a3f2a', 0.3),
          ),
        );
        for (const x of [40, 950]) c.circle(x, plank * 170 + 82, 9, '#6a5240');
      }
      const coil = (x: number, y: number, r: number, tone: string, turns: number) => {
        c.circle(x + 12, y + 20, r * 1.04, alpha('#2a1820', 0.3));
        for (let turn = 0; turn < turns; turn += 1) {
          const radius = r - (turn * r * 0.72) / turns;
          const wide01 = (r * 0.78) / turns;
          c.ring(x, y, radius, darker(tone, 0.3), wide01 * 1.06);
          c.ring(x, y, radius, tone, wide01 * 0.84);
          for (let strand = 0; strand < 44; strand += 1) {
            const angle = (strand / 44) * 6.283 + turn * 0.07;
            c.line(
              [
                [
                  x + Math.cos(angle) * (radius - wide01 * 0.36),
                  y + Math.sin(angle) * (radius - wide01 * 0.36),
                ],
                [
                  x + Math.cos(angle + 0.09) * (radius + wide01 * 0.36),
                  y + Math.sin(angle + 0.09) * (radius + wide01 * 0.36),
                ],
              ],
              alpha(darker(tone, 0.5), 0.4),
              2.6,
            );
          }
        }
      };
      coil(360, 400, 270, '#e6d3a8', 6);
      coil(770, 730, 180, '#5f93b4', 5);
      c.curve(
        [
          [360, 670],
          [300, 800],
          [420, 900],
          [330, 1020],
        ],
        '#e6d3a8',
        44,
      );
      c.circle(780, 240, 96, alpha('#2a1820', 0.3));
      c.circle(770, 226, 92, c.radial(740, 196, 130, '#f7804c', '#d8502f', '#9a3320'));
      c.circle(770, 226, 30, '#fbf3e4');
      vignette(c);
    }),
    landscape('Red sky', (c) => {
      sky(c, SUNSET, 560);
      sun(c, SUNSET, c.w * 0.5, 470, 62);
      streaks(c, SUNSET, 18, 60, 470, 0.8);
      masts(c, 570, -20, c.w * 0.42, 6, 400, '#33203f');
      masts(c, 570, c.w * 0.58, c.w + 20, 6, 420, '#33203f');
      water(c, SUNSET, 570, c.h, { ripples: 100 });
      glitter(c, c.w * 0.5, 570, c.h, 140, '#ffdf9c', 150);
      for (const [x, w] of [
        [0.08, 130],
        [0.2, 100],
        [0.33, 130],
        [0.66, 120],
        [0.8, 110],
        [0.92, 130],
      ] as const)
        c.ellipse(c.w * x, 600, w, 26, alpha('#33203f', 0.5));
      birds(c, c.w * 0.5, 250, 8, 19, '#4a2c56');
      vignette(c, '#1c1030', 0.35);
    }),
    panorama('The whole harbour', (c) => {
      sky(c, NOON, 470);
      clouds(c, NOON, 11, 60, 270, 400);
      hill(c, 430, 40, 1300, lit(NOON, '#8fb58a', 0.4), lit(NOON, '#7fa878', 0.3));
      const town = c.capture(() => {
        quayside(c, NOON, 570, -30, c.w * 0.7, 270);
        quay(c, NOON, 566, 34);
      });
      c.add(town);
      lighthouse(c, c.w * 0.93, 580, 360, '#d8503f', false);
      water(c, NOON, 600, c.h, { reflected: town, calm: 0.3, ripples: 220, deep: '#1f6f94' });
      c.polygon(
        [
          [c.w * 0.78, 600],
          [c.w * 1.01, 570],
          [c.w * 1.01, 640],
          [c.w * 0.8, 628],
        ],
        '#9a938c',
      );
      for (let index = 0; index < 15; index += 1)
        sailingBoat(c, NOON, c.w * (0.05 + index * 0.049), 660 + (index % 3) * 16, 84, {
          hull: index % 2 ? '#fbf6ea' : '#2f5f80',
          sail: '#ffffff',
          furled: true,
        });
      fishingBoat(c, NOON, c.w * 0.3, 860, 300, '#c8503f');
      fishingBoat(c, NOON, c.w * 0.55, 800, 230, '#3f8f7a');
      sailingBoat(c, NOON, c.w * 0.8, 860, 250, { hull: '#fbf6ea', sail: '#fffaf0', jib: '#e8604f' });
      rowingBoat(c, NOON, c.w * 0.12, 880, 170, '#e0a23c');
      for (const [x, y, s] of [
        [0.4, 320, 60],
        [0.63, 210, 74],
        [0.74, 390, 50],
        [0.18, 250, 60],
      ] as const)
        gull(c, c.w * x, y, s);
    }),
    landscape('Lights on the water', (c) => {
      sky(c, DUSK, 500);
      stars(c, 70, 280);
      moon(c, DUSK, c.w * 0.84, 150, 40, 0.5);
      const town = c.capture(() => {
        quayside(c, DUSK, 580, -30, c.w + 40, 310, '#ffd27a');
        quay(c, DUSK, 576, 36);
      });
      c.add(town);
      water(c, DUSK, 612, c.h, { reflected: town, calm: 0.4, ripples: 90 });
      for (let lamp = 0; lamp < 9; lamp += 1) {
        const x = c.w * (0.06 + lamp * 0.11);
        lantern(c, x, 580, 110, '#ffdc92');
        glitter(c, x, 612, 930, 26, '#ffdc92', 22);
      }
      sailingBoat(c, DUSK, c.w * 0.36, 830, 260, { hull: '#f3ecf2', sail: '#d8cfe0', furled: true });
      lights(c, garland([c.w * 0.36 - 120, 780], [c.w * 0.36 - 2, 505], -20, 6), 9);
      lights(c, garland([c.w * 0.36 - 2, 505], [c.w * 0.36 + 118, 780], -20, 6), 9);
      vignette(c, '#0c0f2c', 0.4);
    }),
    portrait('Grandpa mends the net', (c) => {
      sky(c, MORNING, 620);
      clouds(c, MORNING, 3, 130, 330, 280);
      water(c, MORNING, 640, 900, { ripples: 60 });
      fishingBoat(c, MORNING, 700, 800, 480, '#3f8f7a');
      quay(c, MORNING, 880, 480);
      c.rect(0, 880, 1000, 470, c.vertical(880, c.h, '#c9b8a4', '#9a8672'));
      for (let row = 0; row < 6; row += 1)
        for (let block = 0; block < 7; block += 1)
          c.rect(
            block * 160 - (row % 2) * 70,
            900 + row * 76,
            150,
            68,
            alpha(c.random.chance(0.5) ? '#ffffff' : '#4a3a30', 0.07),
            8,
          );
      c.rect(230, 1010, 250, 130, '#a8744c', 8);
      for (const y of [1040, 1080]) c.rect(230, y, 250, 6, '#7a5234');
      person(
        c,
        350,
        1210,
        600,
        { ...GRANDPA, top: '#3f6f8a', hat: { kind: 'beanie', colour: '#c8503f' } },
        { left: [-8, -54], right: [16, -52] },
      );
      for (let row = 0; row < 12; row += 1) {
        const points: Point[] = [];
        for (let step = 0; step <= 8; step += 1)
          points.push([
            330 + step * 62 + row * 3,
            880 + row * 26 + Math.sin(step * 0.8 + row * 0.3) * 22 + step * 10,
          ]);
        c.curve(points, alpha('#2f6f6a', 0.75), 3.4);
      }
      for (let column = 0; column < 14; column += 1)
        c.curve(
          [
            [340 + column * 36, 890 + column * 7],
            [352 + column * 38, 1030 + column * 6],
            [372 + column * 38, 1190 + column * 6],
          ],
          alpha('#2f6f6a', 0.75),
          3.4,
        );
      for (let float = 0; float < 8; float += 1)
        c.ellipse(380 + float * 66, 1200 + float * 9, 22, 14, '#f0803c', 8);
      catSitting(c, 130, 1220, 200, SAFFRON);
      vignette(c);
    }),
    landscape('Crab fishing', (c) => {
      sky(c, NOON, 360);
      clouds(c, NOON, 4, 70, 220, 300);
      hill(c, 370, 14, 800, lit(NOON, '#8fb58a', 0.4), lit(NOON, '#7fa878', 0.3));
      water(c, NOON, 380, c.h, { ripples: 120, deep: '#1f7f94' });
      sailingBoat(c, NOON, c.w * 0.74, 500, 130, { hull: '#fbf6ea', sail: '#ffffff', jib: '#f2b632' });
      c.rect(-10, 760, c.w + 20, 260, c.vertical(760, c.h, '#c9a274', '#8f6a44'));
      for (let plank = 0; plank < 24; plank += 1) c.rect(plank * 60, 760, 4, 260, alpha('#5a3f2a', 0.4));
      c.rect(-10, 754, c.w + 20, 14, '#dcb98a');
      sitter(c, c.w * 0.28, 790, 470, { ...NOAH, top: '#e8604f' }, [18, -24]);
      sitter(c, c.w * 0.48, 790, 440, { ...LILY, top: '#f2b632' }, [18, -24]);
      sitter(c, c.w * 0.68, 790, 460, { ...OSCAR, top: '#5aa7c7' }, [18, -24]);
      for (const x of [0.34, 0.54, 0.74]) {
        c.curve(
          [
            [c.w * x, 680],
            [c.w * x + 46, 600],
            [c.w * x + 70, 570],
          ],
          '#8a5f3c',
          7,
        );
        c.line(
          [
            [c.w * x + 70, 570],
            [c.w * x + 74, 740],
          ],
          alpha('#ffffff', 0.8),
          2.4,
        );
      }
      c.path(
        `M${n(c.w * 0.87 - 60)} 830L${n(c.w * 0.87 - 46)} 950H${n(c.w * 0.87 + 46)}L${n(c.w * 0.87 + 60)} 830Z`,
        c.horizontal(c.w * 0.82, c.w * 0.92, '#f2c64c', '#d8963c'),
      );
      c.ellipse(c.w * 0.87, 830, 60, 16, '#4f93a8');
      c.at(c.w * 0.14, 930, 0.9, () => {
        for (const side of [-1, 1]) {
          for (const [dy, lift] of [
            [-6, 14],
            [4, 22],
            [14, 26],
          ] as const)
            c.stroke(`M${side * 34} ${dy}Q${side * 66} ${dy - 10} ${side * 78} ${dy + lift}`, '#c8503f', 7);
          c.stroke(`M${side * 36} -16Q${side * 70} -34 ${side * 62} -56`, '#c8503f', 9);
          c.path(
            `M${side * 62} -50q${side * 26} -10 ${side * 16} -40q${side * -16} 6 ${side * -14} 20q${side * -14} -8 ${side * -18} 4q${side * 2} 14 ${side * 16} 16Z`,
            '#d8604c',
          );
          c.circle(side * 12, -30, 6, '#2a2022');
        }
        c.ellipse(0, 0, 48, 30, c.radial(-10, -12, 56, '#f0806a', '#c8402f'));
      });
      vignette(c);
    }),
    landscape('From the bridge', (c) => {
      c.fill(c.linear(0, 0, c.w, c.h, '#3f98ac', '#1f6f8c'));
      c.random.times(150, () =>
        lens(
          c,
          c.random.between(0, c.w),
          c.random.between(0, c.h),
          c.random.between(40, 180),
          3.4,
          alpha(c.random.chance(0.6) ? '#bfe4ea' : '#124f68', 0.22),
        ),
      );
      c.rect(c.w * 0.46, -10, 96, 1020, c.horizontal(c.w * 0.46, c.w * 0.46 + 96, '#d2b48c', '#b3936a'));
      for (let plank = 0; plank < 34; plank += 1)
        c.rect(c.w * 0.46, plank * 30, 96, 3, alpha('#5a3f2a', 0.35));
      const hulls = [
        '#fbf6ea',
        '#d8604c',
        '#2f6f8a',
        '#f2c64c',
        '#fbf6ea',
        '#7fa88a',
        '#e8a0a0',
        '#3f5f80',
      ] as const;
      for (let index = 0; index < 8; index += 1) {
        const right = index % 2 === 1;
        const x = c.w * (right ? 0.72 : 0.25);
        const y = 130 + Math.floor(index / 2) * 248;
        const tone = hulls[index] ?? hulls[0];
        c.at(
          x,
          y,
          1,
          () => {
            c.path(
              'M-212 22Q-60 -70 150 -58Q206 -50 214 20Q206 96 150 100Q-60 112 -212 22Z',
              alpha('#0d3a4c', 0.35),
            );
            c.path('M-220 0Q-70 -92 146 -78Q200 -70 206 0Q200 70 146 78Q-70 92 -220 0Z', tone);
            c.path('M-176 0Q-60 -66 136 -58Q170 -52 174 0Q170 52 136 58Q-60 66 -176 0Z', '#d9b786');
            for (let plank = -3; plank <= 3; plank += 1)
              c.rect(-140, plank * 15 - 1, 300, 2, alpha('#7a5234', 0.4));
            c.rect(-44, -34, 120, 68, '#fdf8ee', 16);
            c.rect(-26, -22, 40, 44, '#7fa8c0', 8);
            c.circle(-76, 0, 11, '#6b4a35');
            c.rect(-76, -5, 190, 10, darker(tone, 0.24), 5);
            c.line(
              [
                [-200, 0],
                [-300, right ? 30 : -26],
              ],
              '#f3e6c8',
              4,
            );
          },
          c.random.around(right ? 0 : 0, 4),
          !right,
        );
      }
      gull(c, c.w * 0.52, 420, 110, '#ffffff', 18);
      vignette(c, '#0a2a3a', 0.3);
    }),
    wide('The ferry comes in', (c) => {
      sky(c, DAWN, 500);
      sun(c, DAWN, c.w * 0.2, 340, 50);
      streaks(c, DAWN, 8, 120, 400);
      ridge(c, 520, 110, lit(DAWN, '#7f86ae', 0.5), lit(DAWN, '#7f86ae', 0.8), 5);
      water(c, DAWN, 516, c.h, { ripples: 140 });
      glitter(c, c.w * 0.2, 516, c.h, 120, '#fff0cb', 90);
      c.at(c.w * 0.58, 800, 1, () => {
        c.ellipse(0, 6, 470, 30, alpha('#1f3a5a', 0.3));
        c.rect(-120, -330, 300, 90, '#fdf8f2', 10);
        c.rect(-260, -250, 540, 110, '#fdf8f2', 12);
        c.rect(90, -430, 90, 120, '#e8604f', 6);
        c.rect(90, -400, 90, 26, '#fdf8f2');
        for (let pane = 0; pane < 9; pane += 1) c.rect(-236 + pane * 56, -222, 38, 42, '#7f9fc0', 6);
        for (let pane = 0; pane < 4; pane += 1) c.rect(-100 + pane * 62, -308, 42, 38, '#7f9fc0', 6);
        c.path(
          'M-440 -160Q0 -126 440 -160L400 -20Q390 6 350 6H-360Q-400 6 -408 -20Z',
          c.vertical(-160, 6, '#4f7fb4', '#2c4f86'),
        );
        c.path('M-440 -160Q0 -126 440 -160L434 -136Q0 -104 -434 -136Z', '#fdf8f2');
        for (let port = 0; port < 11; port += 1) c.circle(-330 + port * 66, -70, 13, '#f7e3b5');
        for (const [x, y, r] of [
          [150, -480, 26],
          [186, -520, 36],
          [236, -560, 48],
        ] as const)
          c.circle(x, y, r, alpha('#f6ecf0', 0.55));
      });
      for (let foam = 0; foam < 9; foam += 1)
        lens(
          c,
          c.w * 0.58 + c.random.around(0, 470),
          812 + c.random.around(0, 14),
          c.random.between(90, 240),
          9,
          alpha('#ffffff', 0.7),
        );
      for (const [x, y, s] of [
        [0.3, 300, 64],
        [0.36, 420, 50],
        [0.86, 250, 58],
      ] as const)
        gull(c, c.w * x, y, s, '#fff6f0');
      vignette(c);
    }),
    landscape('The waves were high', (c) => {
      sky(c, STORM, 480);
      ceiling(c, STORM, 420);
      lighthouse(c, c.w * 0.8, 640, 400, '#d8503f', true);
      c.blob(
        [
          [c.w * 0.68, 660],
          [c.w * 0.76, 610],
          [c.w * 0.88, 616],
          [c.w * 0.97, 670],
          [c.w * 0.82, 720],
        ],
        '#4a4a54',
      );
      for (let band = 0; band < 5; band += 1) {
        const y = 560 + band * 96;
        const tone = mix('#5f8290', '#1f4358', band / 4);
        const points: Point[] = [[-40, c.h + 40]];
        for (let x = -40; x <= c.w + 80; x += 80)
          points.push([x, y + (Math.round((x + band * 60) / 80) % 2 ? -34 : 34) * (0.6 + band * 0.2)]);
        points.push([c.w + 80, c.h + 40]);
        c.blob(points, c.vertical(y - 50, y + 160, lighter(tone, 0.16), tone));
        for (let crest = 0; crest < 9; crest += 1) {
          const x = c.random.between(0, c.w);
          lens(c, x, y + c.random.around(0, 30), c.random.between(60, 170), 9, alpha('#f3fafa', 0.75));
        }
        if (band === 2) fishingBoat(c, STORM, c.w * 0.34, y + 10, 300, '#c8503f', '#ffd98a');
      }
      c.random.times(36, () =>
        c.circle(
          c.w * 0.74 + c.random.around(0, 130),
          640 + c.random.around(0, 110),
          c.random.between(3, 12),
          alpha('#ffffff', 0.7),
        ),
      );
      for (const [x, y, s, turn] of [
        [0.2, 320, 70, 24],
        [0.5, 250, 54, -20],
      ] as const)
        gull(c, c.w * x, y, s, '#e8ecf0', turn);
      vignette(c, '#0c1420', 0.4);
    }),
    square('Number 27', (c) => {
      c.fill(c.vertical(0, 1000, '#9cd0e4', '#dff0f2'));
      c.path(
        'M-40 90Q520 330 1040 60L1040 760Q1010 900 880 920H120Q0 900 -40 640Z',
        c.vertical(80, 920, '#5fb0a8', '#3a8a86', '#2a6a6c'),
      );
      for (const y of [330, 450, 570, 690])
        c.stroke(`M-40 ${y - 60}Q500 ${y + 110} 1040 ${y - 90}`, alpha('#1f4f50', 0.28), 5);
      c.stroke('M-40 96Q520 336 1040 66', '#f7ead0', 40);
      c.stroke('M-40 150Q520 390 1040 120', '#e8604f', 16);
      c.stroke('M296 430Q330 360 396 372Q470 390 452 462Q430 520 300 566L464 578', '#fbf3e0', 34);
      c.stroke('M520 384L680 396Q610 470 588 590', '#fbf3e0', 34);
      c.circle(770, 480, 74, '#f7ead0');
      c.circle(770, 480, 54, c.linear(720, 430, 820, 530, '#a9d4e4', '#3f6f90'));
      c.rect(-20, 890, 1040, 120, c.vertical(890, 1000, '#4f9ab0', '#2a7490'));
      for (let ripple = 0; ripple < 22; ripple += 1)
        lens(
          c,
          c.random.between(0, 1000),
          c.random.between(900, 990),
          c.random.between(90, 260),
          5,
          alpha('#dff4f6', 0.6),
        );
      for (const [x, tone] of [
        [150, '#f2803c'],
        [560, '#fbf3e0'],
      ] as const) {
        c.line(
          [
            [x, 210],
            [x, 640],
          ],
          '#f7ead0',
          9,
        );
        c.rect(
          x - 54,
          640,
          108,
          170,
          c.horizontal(x - 54, x + 54, lighter(tone, 0.25), tone, darker(tone, 0.24)),
          50,
        );
      }
      vignette(c);
    }),
    landscape('Rain in the afternoon', (c) => {
      sky(c, RAIN, 460);
      ceiling(c, RAIN, 300);
      quayside(c, RAIN, 560, -30, c.w + 40, 300, '#ffd98a');
      c.rect(-5, 556, c.w + 10, 450, c.vertical(556, c.h, lit(RAIN, '#a9a29a'), lit(RAIN, '#6f7078')));
      for (let row = 0; row < 8; row += 1)
        for (let stone = 0; stone < 22; stone += 1)
          c.ellipse(stone * 70 + (row % 2) * 35, 590 + row * 56, 32, 15, alpha('#eef4f6', 0.08));
      for (const x of [0.14, 0.38, 0.62, 0.88]) {
        lantern(c, c.w * x, 700, 260, '#ffdc92');
        c.rect(
          c.w * x - 22,
          710,
          44,
          220,
          c.vertical(710, 930, alpha('#ffdc92', 0.45), alpha('#ffdc92', 0)),
          20,
        );
      }
      for (const [x, y, h, who, tone] of [
        [0.28, 860, 330, ANN, '#e8604f'],
        [0.5, 900, 370, DAVID, '#f2b632'],
        [0.74, 860, 330, GRANDPA, '#5aa7c7'],
      ] as const) {
        person(
          c,
          c.w * x,
          y,
          h,
          { ...who, top: lit(RAIN, who.top) },
          { left: [-15, -47], right: [9, -70], leftFoot: [-7, 0], rightFoot: [6, -2] },
        );
        const [ux, uy] = [c.w * x + h * 0.1, y - h * 0.72] as const;
        c.rect(ux - 4, uy - h * 0.4, 8, h * 0.42, '#4a3f44');
        c.path(
          `M${n(ux - h * 0.4)} ${n(uy - h * 0.3)}Q${n(ux)} ${n(uy - h * 0.78)} ${n(ux + h * 0.4)} ${n(uy - h * 0.3)}Q${n(ux + h * 0.27)} ${n(uy - h * 0.36)} ${n(ux + h * 0.14)} ${n(uy - h * 0.3)}Q${n(ux)} ${n(uy - h * 0.36)} ${n(ux - h * 0.14)} ${n(uy - h * 0.3)}Q${n(ux - h * 0.27)} ${n(uy - h * 0.36)} ${n(ux - h * 0.4)} ${n(uy - h * 0.3)}Z`,
          c.horizontal(ux - h * 0.4, ux + h * 0.4, lighter(tone, 0.16), tone, darker(tone, 0.2)),
        );
        c.ellipse(c.w * x, y + 8, h * 0.2, 10, alpha('#20262e', 0.3));
      }
      rain(c, 160);
      vignette(c, '#141a26', 0.3);
    }),
    landscape(null, (c) => {
      sky(c, NIGHT, 560);
      stars(c, 190, 520);
      lighthouse(c, c.w * 0.24, 650, 460, '#c8503f', true, '#cfd4e6');
      c.blob(
        [
          [-30, 690],
          [c.w * 0.14, 640],
          [c.w * 0.32, 640],
          [c.w * 0.46, 690],
          [c.w * 0.2, 730],
        ],
        '#1c2238',
      );
      water(c, NIGHT, 680, c.h, { ripples: 90 });
      glitter(c, c.w * 0.24, 690, c.h, 60, '#ffe9a6', 70);
      fishingBoat(c, NIGHT, c.w * 0.72, 800, 260, '#a84a40', '#ffd98a');
      glitter(c, c.w * 0.7, 800, 940, 60, '#ffd98a', 34);
      vignette(c, '#04061a', 0.4);
    }),
  ],
};
