import { type AlbumSpec, landscape, panorama, portrait, square, wide } from '../kit/album.ts';
import { bee, butterfly, hedgehog, songbird } from '../kit/animals.ts';
import { type Canvas, n } from '../kit/canvas.ts';
import { catLoaf, PEPPER } from '../kit/cats.ts';
import { alpha, darker, lighter, mix } from '../kit/colour.ts';
import { daisy, leaf, pot, rose, spike, sunflower, tulip } from '../kit/flowers.ts';
import { apple } from '../kit/food.ts';
import { bench, house } from '../kit/houses.ts';
import { fence, type Ground, grass, hill, meadow, rock, trail } from '../kit/land.ts';
import { DAWN, DUSK, GOLDEN, type Light, lit, MORNING, NOON, OVERCAST, RAIN } from '../kit/light.ts';
import { ELLA, GRANDMA, GRANDPA, LILY, NOAH, person } from '../kit/people.ts';
import { tabletop } from '../kit/rooms.ts';
import { beams, clouds, glow, mist, moon, rain, sky, stars, sun, vignette } from '../kit/sky.ts';
import { bush, crown, leafLine, leafTree, poplar } from '../kit/trees.ts';
import { lens } from '../kit/water.ts';

function lawn(c: Canvas, light: Light, y: number): Ground {
  const ground = hill(c, y, 14, 1300, lit(light, '#a3cf7c'), lit(light, '#649b50'));
  return ground;
}

function backdrop(c: Canvas, light: Light, horizon: number): void {
  sky(c, light, horizon);
  const far: Ground = () => horizon;
  leafLine(c, far, 70, 150, lit(light, '#7fae72', 0.4));
  leafLine(c, (x) => far(x) + 24, 50, 100, lit(light, '#6a9c5c', 0.2));
}

function border(
  c: Canvas,
  light: Light,
  y: number,
  from: number,
  to: number,
  count: number,
  tall: number,
): void {
  const tones = ['#e8705f', '#f2b632', '#a884c9', '#f7a8b8', '#ffffff', '#6f8fd8'] as const;
  const plants = Array.from({ length: count }, () => ({
    x: c.random.between(from, to),
    near: c.random.next(),
  }));
  plants.sort((one, two) => one.near - two.near);
  for (const { x, near } of plants) {
    const py = y + near * tall * 0.5;
    const tone = lit(light, c.random.pick(tones));
    const kind = c.random.next();
    if (kind < 0.34) spike(c, x, py, tall * (0.7 + near * 0.6), tone, lit(light, '#6f9a63'));
    else if (kind < 0.62) {
      c.stroke(`M${n(x)} ${n(py)}L${n(x + 4)} ${n(py - tall * 0.6)}`, lit(light, '#5f8f4c'), 4);
      daisy(c, x + 4, py - tall * 0.62, tall * 0.13, tone);
    } else bush(c, x, py, tall * 0.42, lit(light, '#5f9450'), [tone]);
  }
}

function greenhouse(c: Canvas, light: Light, x: number, y: number, w: number): void {
  const h = w * 0.5;
  const glass = alpha(lit(light, '#d8f0ee'), 0.55);
  const frame = lit(light, '#f7f7ee');
  for (const [dx, size] of [
    [-0.3, 0.5],
    [-0.1, 0.7],
    [0.12, 0.6],
    [0.32, 0.5],
  ] as const)
    bush(c, x + w * dx, y, h * size, lit(light, '#4f8f52'), ['#d8434a', '#f2b632']);
  c.polygon(
    [
      [x - w / 2, y],
      [x - w / 2, y - h * 0.6],
      [x, y - h * 1.1],
      [x + w / 2, y - h * 0.6],
      [x + w / 2, y],
    ],
    glass,
  );
  c.rect(x - w / 2, y - h * 0.12, w, h * 0.12, lit(light, '#b5765a'));
  for (let bar = 0; bar <= 6; bar += 1) {
    const px = x - w / 2 + (w * bar) / 6;
    const top = y - h * 1.1 + Math.abs(px - x) * ((h * 0.5) / (w / 2));
    c.rect(px - 4, top, 8, y - top, frame);
  }
  c.line(
    [
      [x - w / 2 - 14, y - h * 0.58],
      [x, y - h * 1.11],
      [x + w / 2 + 14, y - h * 0.58],
    ],
    frame,
    12,
  );
  c.rect(x - w / 2, y - h * 0.62, w, 8, frame);
  c.polygon(
    [
      [x - w * 0.4, y - h * 0.14],
      [x - w * 0.2, y - h * 0.8],
      [x - w * 0.12, y - h * 0.8],
      [x - w * 0.32, y - h * 0.14],
    ],
    alpha('#ffffff', 0.35),
  );
}

function wateringCan(c: Canvas, x: number, y: number, w: number, colour: string): void {
  c.ellipse(x, y, w * 0.4, w * 0.05, alpha('#1c1420', 0.2));
  c.stroke(
    `M${n(x - w * 0.24)} ${n(y - w * 0.5)}Q${n(x - w * 0.62)} ${n(y - w * 0.5)} ${n(x - w * 0.3)} ${n(y - w * 0.1)}`,
    darker(colour, 0.15),
    w * 0.05,
  );
  c.stroke(
    `M${n(x - w * 0.2)} ${n(y - w * 0.54)}Q${n(x)} ${n(y - w * 0.86)} ${n(x + w * 0.2)} ${n(y - w * 0.54)}`,
    darker(colour, 0.1),
    w * 0.05,
  );
  c.polygon(
    [
      [x + w * 0.24, y - w * 0.12],
      [x + w * 0.6, y - w * 0.56],
      [x + w * 0.66, y - w * 0.52],
      [x + w * 0.26, y - w * 0.02],
    ],
    darker(colour, 0.06),
  );
  c.polygon(
    [
      [x + w * 0.56, y - w * 0.62],
      [x + w * 0.76, y - w * 0.5],
      [x + w * 0.7, y - w * 0.46],
      [x + w * 0.54, y - w * 0.54],
    ],
    lighter(colour, 0.2),
  );
  c.path(
    `M${n(x - w * 0.26)} ${n(y - w * 0.54)}L${n(x - w * 0.32)} ${n(y)}H${n(x + w * 0.32)}L${n(x + w * 0.26)} ${n(y - w * 0.54)}Z`,
    c.horizontal(x - w * 0.3, x + w * 0.3, lighter(colour, 0.3), colour, darker(colour, 0.25)),
  );
  c.ellipse(x, y - w * 0.54, w * 0.26, w * 0.05, darker(colour, 0.35));
}

function droplets(c: Canvas, x: number, y: number, w: number): void {
  c.random.times(26, () => {
    const share = c.random.next();
    const px = x + w * (0.1 + share * 0.5) + c.random.around(0, w * 0.08);
    const py = y + share ** 2 * w * 0.9;
    c.line(
      [
        [px, py],
        [px + 4, py + 16],
      ],
      alpha('#e6f6fb', 0.85),
      4,
    );
  });
}

export const garden: AlbumSpec = {
  key: 'garden',
  title: 'The garden',
  from: '2026-04-10',
  days: 160,
  cover: 3,
  pictures: [
    landscape('The first tulips', (c) => {
      backdrop(c, MORNING, 420);
      sun(c, MORNING, c.w * 0.78, 190, 44);
      lawn(c, MORNING, 470);
      fence(c, -20, c.w + 20, () => 520, 90, '#fbf6ea');
      const tones = ['#e8505f', '#f2b632', '#f7a8b8', '#a35fb8', '#fbf1e2'] as const;
      for (let row = 0; row < 6; row += 1) {
        const y = 620 + row * 78;
        for (let x = (row % 2) * 34; x < c.w + 40; x += 62 + row * 7)
          tulip(
            c,
            x + c.random.around(0, 10),
            y + c.random.around(0, 8),
            120 + row * 24,
            lighter(tones[row % 5] ?? tones[0], c.random.next() * 0.12),
          );
      }
      vignette(c);
    }),
    portrait('Grandma waters the roses', (c) => {
      sky(c, NOON, 700);
      clouds(c, NOON, 3, 140, 330, 300);
      leafLine(c, () => 720, 80, 160, '#8ab876');
      lawn(c, NOON, 740);
      for (const x of [180, 800]) c.rect(x, 260, 26, 860, '#f7f2e4', 4);
      c.stroke('M192 300Q500 -40 812 300', '#f7f2e4', 26);
      c.random.times(30, (index) => {
        const share = index / 29;
        const angle = Math.PI * (1 - share);
        crown(c, 502 + Math.cos(angle) * 330, 420 - Math.sin(angle) * 330, 62, 54, '#5a9450');
      });
      for (const x of [192, 812]) for (let y = 420; y < 1080; y += 90) crown(c, x, y, 62, 58, '#5a9450');
      c.random.times(44, () => {
        const angle = c.random.between(0, Math.PI);
        const onArch = c.random.chance(0.5);
        const side = c.random.chance(0.5) ? 192 : 812;
        const [x, y] = onArch
          ? [502 + Math.cos(angle) * 330, 420 - Math.sin(angle) * 330]
          : [side, c.random.between(420, 1080)];
        rose(
          c,
          x + c.random.around(0, 44),
          y + c.random.around(0, 40),
          c.random.between(17, 27),
          c.random.pick(['#e8607a', '#f7a8b8', '#d8434a']),
        );
      });
      person(
        c,
        470,
        1190,
        520,
        { ...GRANDMA, hat: { kind: 'straw', colour: '#f0d18c' } },
        { left: [-15, -48], right: [22, -54] },
      );
      wateringCan(c, 640, 985, 170, '#5f9fb0');
      droplets(c, 740, 910, 170);
      meadow(c, () => 1130, 1340, 120, ['#5f9446', '#93c065'], ['#ffffff', '#f7b9c9']);
      vignette(c);
    }),
    square('A bee at work', (c) => {
      c.fill(c.radial(350, 300, 1100, '#e6efc0', '#8fb86a', '#5f8f58'));
      c.random.times(26, () =>
        c.circle(
          c.random.between(0, 1000),
          c.random.between(0, 1000),
          c.random.between(30, 110),
          alpha('#f4f7c8', 0.16),
        ),
      );
      for (const [x, y, h] of [
        [160, 1020, 560],
        [880, 1040, 640],
        [700, 1040, 420],
      ] as const)
        spike(c, x, y, h, '#9a84d8', '#6f9a63');
      c.stroke('M470 1020Q460 760 500 560', '#5f8f4c', 26);
      leaf(c, 474, 860, 240, -36, '#6fa652');
      leaf(c, 470, 780, -220, 30, '#5f9446');
      daisy(c, 500, 500, 330, '#f48fb0', '#e8a83c', 16);
      for (let seed = 1; seed < 90; seed += 1)
        c.circle(
          500 + Math.cos(seed * 2.4) * Math.sqrt(seed) * 9.6,
          500 + Math.sin(seed * 2.4) * Math.sqrt(seed) * 9.6,
          7,
          seed % 3 ? '#c9802c' : '#f6d27a',
        );
      bee(c, 560, 430, 170, -16);
      vignette(c);
    }),
    landscape('The bench under the apple tree', (c) => {
      backdrop(c, GOLDEN, 440);
      sun(c, GOLDEN, c.w * 0.2, 270, 50);
      const ground = lawn(c, GOLDEN, 500);
      leafTree(c, c.w * 0.62, 780, 760, {
        leaves: lit(GOLDEN, '#6fa04c'),
        light: -1,
        dots: ['#d8434a', '#e8604f', '#d8434a'],
      });
      c.ellipse(c.w * 0.58, 800, 430, 44, alpha('#3a4a2a', 0.25));
      bench(c, c.w * 0.5, 850, 420, lit(GOLDEN, '#7fa8b8'));
      catLoaf(c, c.w * 0.47, 762, 150, PEPPER, { eyes: 'closed' });
      for (const [x, y] of [
        [0.34, 880],
        [0.68, 860],
        [0.74, 900],
        [0.29, 930],
        [0.56, 930],
      ] as const)
        apple(c, c.w * x, y, 17, '#d8434a');
      border(c, GOLDEN, 800, -20, c.w * 0.24, 26, 190);
      meadow(
        c,
        (x) => ground(x) + 330,
        c.h + 20,
        180,
        [lit(GOLDEN, '#5f9446'), lit(GOLDEN, '#93c065')],
        ['#fff3d0', '#f6d04d'],
      );
      vignette(c);
    }),
    landscape('Tomatoes at last', (c) => {
      c.fill(c.radial(c.w * 0.35, 260, 1300, '#f3f0cf', '#a9c88a', '#6f9c66'));
      for (const x of [0.14, 0.38, 0.62, 0.86]) {
        c.rect(c.w * x - 8, -20, 16, 1040, '#b98a5a');
        c.stroke(`M${n(c.w * x + 14)} 1020Q${n(c.w * x - 30)} 500 ${n(c.w * x + 16)} -20`, '#5f8f4c', 15);
        for (let tier = 0; tier < 6; tier += 1) {
          for (const side of [-1, 1])
            leaf(
              c,
              c.w * x,
              110 + tier * 165 + side * 30,
              150 * side,
              -14 * side + c.random.around(0, 18),
              mix('#4f8a46', '#7fb35c', c.random.next()),
            );
        }
        for (const [y, count] of [
          [260, 3],
          [520, 4],
          [790, 4],
        ] as const) {
          for (let fruit = 0; fruit < count; fruit += 1) {
            const ripe = c.random.next();
            const tone = ripe < 0.62 ? '#e2463a' : ripe < 0.85 ? '#f0913a' : '#b8c85a';
            const px = c.w * x + c.random.around(0, 76);
            const py = y + fruit * 46 + c.random.around(0, 12);
            c.circle(
              px,
              py,
              40,
              c.radial(px - 12, py - 14, 60, lighter(tone, 0.45), tone, darker(tone, 0.25)),
            );
            daisy(c, px, py - 34, 20, '#5f8f4c', '#4f7a3c', 5);
          }
        }
      }
      vignette(c);
    }),
    wide('Lavender along the path', (c) => {
      sky(c, DAWN, 430);
      sun(c, DAWN, c.w * 0.5, 330, 46);
      const far = hill(c, 440, 22, 1200, lit(DAWN, '#9cb88a', 0.3), lit(DAWN, '#7fa070'));
      for (const [x, h] of [
        [0.2, 190],
        [0.25, 230],
        [0.76, 210],
        [0.81, 250],
      ] as const)
        poplar(c, c.w * x, far(c.w * x) + 10, h, lit(DAWN, '#5f8a5c'));
      house(c, c.w * 0.33, 490, 200, {
        wall: lit(DAWN, '#f3d9b8'),
        roof: lit(DAWN, '#b8644c'),
        lamp: '#ffd98a',
      });
      c.polygon(
        [
          [c.w * 0.47, 500],
          [c.w * 0.53, 500],
          [c.w * 0.72, c.h + 5],
          [c.w * 0.28, c.h + 5],
        ],
        c.vertical(500, c.h, lit(DAWN, '#e8d0b0'), lit(DAWN, '#d8b894')),
      );
      for (let row = 0; row < 9; row += 1) {
        const near = (row / 8) ** 1.4;
        const y = 510 + near * 470;
        const size = 40 + near * 190;
        for (const side of [-1, 1]) {
          const start = c.w * (0.5 + side * (0.035 + near * 0.2));
          for (let index = 0; index < 15 - row * 0.6; index += 1)
            spike(
              c,
              start + side * (index * (26 + near * 46)) + c.random.around(0, 10),
              y + c.random.around(0, 8),
              size,
              mix(lit(DAWN, '#8f74d0'), lit(DAWN, '#b49ae6'), c.random.next()),
              lit(DAWN, '#7a9a78'),
            );
        }
      }
      butterfly(c, c.w * 0.62, 610, 50, '#fbe9c4', 20);
      vignette(c);
    }),
    portrait('Noah’s sunflower is taller than he is', (c) => {
      sky(c, NOON, 900);
      clouds(c, NOON, 4, 160, 560, 300);
      leafLine(c, () => 940, 70, 140, '#8ab876');
      lawn(c, NOON, 960);
      fence(c, -20, 1020, () => 1010, 110, '#b98a5a');
      sunflower(c, 640, 1190, 900, 150);
      person(
        c,
        360,
        1210,
        520,
        { ...NOAH, hat: { kind: 'cap', colour: '#e8705f' } },
        { left: [-15, -47], right: [24, -92] },
      );
      meadow(c, () => 1140, 1340, 140, ['#5f9446', '#93c065'], ['#ffffff', '#f6d04d']);
      vignette(c);
    }),
    landscape('The little pond', (c) => {
      backdrop(c, NOON, 330);
      lawn(c, NOON, 380);
      border(c, NOON, 520, -20, c.w + 20, 46, 150);
      c.ellipse(c.w * 0.5, 770, 590, 220, '#a9a08e');
      c.ellipse(c.w * 0.5, 770, 550, 196, c.vertical(570, 960, '#8fc6cf', '#2f7f92'));
      for (let index = 0; index < 30; index += 1) {
        const angle = (index / 30) * 6.283;
        rock(
          c,
          c.w * 0.5 + Math.cos(angle) * 575,
          790 + Math.sin(angle) * 214,
          c.random.between(32, 58),
          mix('#a8a49c', '#8f8a84', c.random.next()),
        );
      }
      c.random.times(24, () =>
        lens(
          c,
          c.w * 0.5 + c.random.around(0, 400),
          c.random.between(660, 900),
          c.random.between(60, 180),
          4,
          alpha('#ffffff', 0.35),
        ),
      );
      for (const [x, y, tone] of [
        [0.42, 790, '#f0703a'],
        [0.56, 740, '#f7a03c'],
        [0.52, 850, '#fbf1e2'],
        [0.63, 820, '#f0703a'],
      ] as const) {
        c.at(
          c.w * x,
          y,
          0.8,
          () => {
            c.path('M-60 0Q-20 -26 40 -4L76 -22Q68 0 78 22L40 6Q-20 26 -60 0Z', tone);
            c.path('M-10 -14Q10 -34 26 -12Z', alpha(darker(tone, 0.2), 0.7));
            c.circle(-42, -3, 4, '#2a2022');
          },
          c.random.between(-24, 24),
        );
      }
      for (const [x, y, r] of [
        [0.32, 730, 64],
        [0.37, 860, 76],
        [0.68, 720, 60],
        [0.71, 850, 70],
      ] as const) {
        c.ellipse(c.w * x, y, r, r * 0.42, '#5f9a5a');
        c.ellipse(c.w * x - 4, y - 4, r * 0.9, r * 0.36, '#7fb66a');
        daisy(c, c.w * x, y - 12, r * 0.42, '#f7b9c9');
      }
      c.path(`M${n(c.w * 0.86)} 640q-16 -40 8 -60q30 -14 46 10q22 30 -4 50Z`, '#6fa652');
      grass(c, 700, 260, 40, ['#5f9446', '#7fb35c', '#4d8040'], c.w * 0.02, c.w * 0.14);
      vignette(c);
    }),
    panorama('The whole garden in June', (c) => {
      sky(c, NOON, 420);
      clouds(c, NOON, 10, 70, 280, 400);
      leafLine(c, () => 430, 80, 170, lit(NOON, '#7fae72', 0.3));
      const ground = lawn(c, NOON, 470);
      house(c, c.w * 0.16, 600, 430, { wall: '#f3d9a8', roof: '#b8583f', floors: 2, smoke: '#ffffff' });
      greenhouse(c, NOON, c.w * 0.36, 620, 360);
      leafTree(c, c.w * 0.5, 660, 460, { leaves: '#6fa652', dots: ['#d8434a'] });
      leafTree(c, c.w * 0.92, 700, 560, { leaves: '#7fb35c' });
      fence(c, c.w * 0.55, c.w + 20, () => 600, 80, '#fbf6ea');
      for (const x of [0.62, 0.7, 0.78]) {
        c.rect(c.w * x - 96, 660, 192, 60, '#a8774c', 5);
        c.rect(c.w * x - 96, 654, 192, 20, '#5a3d2c');
        for (let plant = 0; plant < 7; plant += 1)
          bush(
            c,
            c.w * x - 78 + plant * 26,
            668,
            34,
            plant % 2 ? '#6fa652' : '#8fbf5c',
            x === 0.7 ? ['#d8434a'] : [],
          );
      }
      trail(c, [c.w * 0.3, c.h + 20], [c.w * 0.24, 610], 240, 40, 1.4, '#e8d6b4', '#c9b48c');
      person(c, c.w * 0.66, 820, 230, { ...GRANDPA, hat: { kind: 'straw', colour: '#f0d18c' } });
      person(c, c.w * 0.45, 850, 170, ELLA, { left: [-21, -101], right: [21, -101] });
      border(c, NOON, 850, c.w * 0.52, c.w + 20, 70, 170);
      border(c, NOON, 850, -20, c.w * 0.2, 34, 170);
      meadow(c, (x) => ground(x) + 260, c.h + 20, 160, ['#5f9446', '#93c065'], ['#ffffff', '#f6d04d']);
    }),
    landscape('After the rain', (c) => {
      c.fill(c.vertical(0, c.h, '#b8cfc4', '#6f9a80'));
      c.random.times(30, () =>
        c.circle(
          c.random.between(0, c.w),
          c.random.between(0, c.h),
          c.random.between(30, 120),
          alpha('#e8f4ea', 0.14),
        ),
      );
      for (const [x, y, length, turn, tone] of [
        [-40, 240, 620, 16, '#5f9a5c'],
        [c.w + 40, 140, -640, -22, '#4f8a54'],
        [80, 780, 760, -24, '#7fb66a'],
        [c.w * 0.62, 960, 560, -50, '#5f9a5c'],
      ] as const)
        leaf(c, x, y, length, turn, tone);
      rose(c, c.w * 0.56, 460, 210, '#e8708a');
      c.random.times(60, () => {
        const [x, y] = [c.random.between(0, c.w), c.random.between(0, c.h)];
        const r = c.random.between(6, 20);
        c.circle(x + 2, y + 3, r, alpha('#1f3a30', 0.22));
        c.circle(
          x,
          y,
          r,
          c.radial(x + r * 0.3, y + r * 0.4, r * 1.3, alpha('#ffffff', 0.6), alpha('#dff2ee', 0.35)),
        );
        c.circle(x - r * 0.34, y - r * 0.36, r * 0.26, '#ffffff');
      });
      vignette(c, '#10281e', 0.3);
    }),
    square('What we picked today', (c) => {
      tabletop(c, '#a9764c', 'boards');
      c.circle(512, 524, 400, alpha('#2a1820', 0.3));
      c.circle(500, 500, 400, '#b98350');
      for (let weave = 0; weave < 60; weave += 1)
        c.ellipse(
          500 + Math.cos((weave / 60) * 6.283) * 374,
          500 + Math.sin((weave / 60) * 6.283) * 374,
          24,
          10,
          weave % 2 ? '#d2a063' : '#8f6038',
          (weave / 60) * 360 + 90,
        );
      c.circle(500, 500, 340, '#6b4a30');
      for (const [x, y, turn] of [
        [330, 330, 30],
        [400, 300, 50],
        [290, 410, 10],
      ] as const) {
        c.at(
          x,
          y,
          1,
          () => {
            for (const dx of [-16, 0, 16])
              c.stroke(`M110 ${dx * 0.3}Q160 ${dx * 2} 210 ${dx * 3.2}`, '#5f9a46', 11);
            c.path(
              'M-130 0Q-20 -50 110 -34Q126 0 110 34Q-20 50 -130 0Z',
              c.vertical(-40, 40, '#f7a04c', '#e0702c'),
            );
            for (const px of [-40, 10, 60]) c.stroke(`M${px} -30q8 10 4 24`, alpha('#b8541f', 0.5), 4);
          },
          turn,
        );
      }
      for (const [x, y, r] of [
        [600, 330, 76],
        [700, 420, 84],
        [610, 470, 72],
      ] as const) {
        c.circle(x + 6, y + 10, r, alpha('#2a1820', 0.3));
        c.circle(x, y, r, c.radial(x - r * 0.3, y - r * 0.3, r * 1.4, '#f7806a', '#e2463a', '#a82c28'));
        daisy(c, x, y, r * 0.46, '#5f8f4c', '#4f7a3c', 5);
      }
      for (const [x, y, turn] of [
        [360, 640, -20],
        [440, 700, 10],
      ] as const)
        c.at(
          x,
          y,
          1,
          () => {
            c.rect(-130, -36, 260, 76, alpha('#2a1820', 0.25), 38);
            c.rect(-136, -44, 264, 76, c.vertical(-44, 32, '#7fb65c', '#3f7a3c'), 38);
            for (const dy of [-24, -6, 14]) c.rect(-110, dy, 210, 4, alpha('#c9e6a0', 0.5), 2);
          },
          turn,
        );
      c.random.times(26, () => {
        const [x, y] = [c.random.between(560, 780), c.random.between(580, 740)];
        c.circle(x + 3, y + 5, 24, alpha('#2a1820', 0.25));
        c.circle(x, y, 24, c.radial(x - 7, y - 8, 34, '#f48a9a', '#d8434a'));
        c.circle(x - 7, y - 8, 5, alpha('#ffffff', 0.8));
      });
      for (const turn of [200, 230, 260]) leaf(c, 470, 460, 190, turn, '#5f9a46');
      vignette(c);
    }),
    landscape('Grandpa built a bird house', (c) => {
      sky(c, MORNING, 700);
      clouds(c, MORNING, 3, 120, 330, 300);
      leafLine(c, () => 800, 120, 240, lit(MORNING, '#8fbf7c', 0.3));
      c.rect(c.w * 0.46, 620, 44, 420, c.horizontal(c.w * 0.46, c.w * 0.46 + 44, '#a9764c', '#7a5234'));
      const x = c.w * 0.476;
      c.rect(x - 150, 330, 300, 310, c.horizontal(x - 150, x + 150, '#7fb4c8', '#5a90a8'), 6);
      for (let plank = 1; plank < 5; plank += 1)
        c.rect(x - 150, 330 + plank * 62, 300, 4, alpha('#2f5a70', 0.35));
      c.polygon(
        [
          [x - 210, 350],
          [x, 170],
          [x + 210, 350],
        ],
        '#d8604c',
      );
      c.polygon(
        [
          [x, 170],
          [x + 210, 350],
          [x + 150, 350],
          [x, 222],
        ],
        '#b84a3c',
      );
      c.circle(x, 450, 66, '#fbf6ea');
      c.circle(x, 450, 54, '#2f2430');
      c.rect(x - 10, 540, 20, 20, '#8a5f3c', 4);
      c.rect(x - 6, 548, 12, 70, '#8a5f3c', 4);
      songbird(c, x + 6, 612, 120, '#6f9fc0', '#f2c64c');
      songbird(c, c.w * 0.8, 330, 110, '#7f8fa8', '#e8904c', true);
      c.stroke(`M${n(c.w + 20)} 300Q${n(c.w * 0.86)} 350 ${n(c.w * 0.7)} 336`, '#7a5a44', 18);
      for (const [dx, dy, turn] of [
        [0.92, 316, -40],
        [0.86, 336, 30],
        [0.77, 338, -70],
        [0.73, 338, 50],
        [0.97, 304, 60],
      ] as const)
        leaf(c, c.w * dx, dy, 90, turn, '#7fb35c');
      c.random.times(7, () =>
        bush(c, c.random.between(0, c.w), 1010, c.random.between(120, 220), '#6fa652', [
          '#f7b9c9',
          '#ffffff',
        ]),
      );
      vignette(c);
    }),
    portrait('Potting day', (c) => {
      c.fill(c.vertical(0, c.h, '#e6d8c0', '#c9b393'));
      for (const y of [250, 560]) {
        c.rect(60, y, 880, 30, c.vertical(y, y + 30, '#b98a5a', '#8a6038'), 4);
        for (const x of [130, 850])
          c.polygon(
            [
              [x, y + 30],
              [x + 22, y + 30],
              [x + 11, y + 90],
            ],
            '#7a5234',
          );
      }
      for (const [x, y, w, tone] of [
        [170, 250, 120, '#c8694a'],
        [320, 250, 90, '#d98a5c'],
        [470, 250, 140, '#b85a40'],
        [640, 250, 100, '#c8694a'],
        [800, 250, 120, '#7fa0b0'],
        [220, 560, 130, '#d98a5c'],
        [420, 560, 110, '#6f8f7a'],
        [620, 560, 150, '#c8694a'],
        [800, 560, 100, '#b85a40'],
      ] as const) {
        pot(c, x, y, w, tone);
        const kind = c.random.next();
        if (kind < 0.4)
          for (const dx of [-22, 0, 22])
            tulip(c, x + dx, y - w * 0.8, 110, c.random.pick(['#e8505f', '#f2b632', '#f7a8b8']));
        else if (kind < 0.75) bush(c, x, y - w * 0.72, w * 0.9, '#5f9450', ['#f7a8b8', '#ffffff']);
        else for (const dx of [-26, -10, 8, 24]) spike(c, x + dx, y - w * 0.8, 120, '#9a84d8');
      }
      c.rect(0, 900, 1000, 440, c.vertical(900, c.h, '#a9764c', '#7a5234'));
      c.rect(0, 892, 1000, 18, '#c99a6b');
      wateringCan(c, 730, 1010, 320, '#7fa8a0');
      pot(c, 330, 1080, 300, '#c8694a');
      c.ellipse(330, 838, 130, 24, '#4a3226');
      for (const turn of [-130, -100, -80, -50]) leaf(c, 330, 830, 170, turn, '#6fa652');
      c.random.times(40, () =>
        c.ellipse(
          c.random.between(100, 620),
          c.random.between(1090, 1240),
          c.random.between(8, 22),
          c.random.between(4, 9),
          '#4a3226',
        ),
      );
      vignette(c);
    }),
    landscape('Our night visitor', (c) => {
      sky(c, DUSK, 440);
      moon(c, DUSK, c.w * 0.78, 170, 46);
      stars(c, 60, 300);
      leafLine(c, () => 470, 90, 190, lit(DUSK, '#5f8a5c', 0.1));
      const ground = lawn(c, DUSK, 540);
      house(c, c.w * 0.2, 620, 340, {
        wall: lit(DUSK, '#e8c9a0'),
        roof: lit(DUSK, '#8a4a40'),
        lamp: '#ffd27a',
      });
      meadow(
        c,
        (x) => ground(x) + 60,
        c.h + 20,
        190,
        [lit(DUSK, '#5f9446'), lit(DUSK, '#7fae5c')],
        [lit(DUSK, '#ffffff')],
      );
      hedgehog(c, c.w * 0.6, 860, 330);
      hedgehog(c, c.w * 0.82, 820, 150);
      c.ellipse(c.w * 0.36, 880, 110, 26, lit(DUSK, '#c8dbe0'));
      c.ellipse(c.w * 0.36, 874, 84, 16, lit(DUSK, '#fbf3e0'));
      c.random.times(22, () => {
        const [x, y] = [c.random.between(0, c.w), c.random.between(480, 900)];
        glow(c, x, y, 26, '#f2f7a0', 0.7);
        c.circle(x, y, 3.4, '#fdffd0');
      });
      vignette(c, '#0a0f28', 0.4);
    }),
    landscape('Planting with Lily', (c) => {
      backdrop(c, OVERCAST, 360);
      lawn(c, OVERCAST, 410);
      greenhouse(c, OVERCAST, c.w * 0.76, 560, 430);
      c.polygon(
        [
          [-20, 640],
          [c.w + 20, 600],
          [c.w + 20, c.h + 20],
          [-20, c.h + 20],
        ],
        c.vertical(600, c.h, '#8a6248', '#5a3d2c'),
      );
      for (let row = 0; row < 5; row += 1) {
        const y = 680 + row * 74;
        c.rect(-20, y, c.w + 40, 14 + row * 3, alpha('#3f2a20', 0.35), 8);
        for (let x = 30 + (row % 2) * 40; x < c.w; x += 96 + row * 14) {
          if (x > c.w * 0.2 && x < c.w * 0.56) continue;
          for (const turn of [-120, -90, -60])
            leaf(c, x, y, 38 + row * 11, turn, mix('#6fa652', '#9ccb6a', c.random.next()));
        }
      }
      person(
        c,
        c.w * 0.3,
        880,
        480,
        { ...GRANDMA, top: '#7f6fa8', hat: { kind: 'straw', colour: '#f0d18c' } },
        { left: [-16, -48], right: [19, -56] },
      );
      person(
        c,
        c.w * 0.47,
        900,
        330,
        { ...LILY, hat: { kind: 'straw', colour: '#f3dfa8' } },
        { left: [-19, -52], right: [16, -42] },
      );
      pot(c, c.w * 0.395, 640, 90, '#c8694a');
      for (const turn of [-120, -90, -60]) leaf(c, c.w * 0.395, 566, 60, turn, '#7fb35c');
      vignette(c);
    }),
    landscape(null, (c) => {
      backdrop(c, RAIN, 430);
      lawn(c, RAIN, 470);
      greenhouse(c, RAIN, c.w * 0.3, 700, 520);
      glow(c, c.w * 0.3, 600, 300, '#ffd98a', 0.5);
      border(c, RAIN, 850, c.w * 0.5, c.w + 20, 40, 240);
      mist(c, RAIN, 470, 150, 0.6);
      rain(c, 170);
      for (const [x, y, w] of [
        [0.42, 900, 330],
        [0.16, 950, 260],
      ] as const) {
        c.ellipse(c.w * x, y, w / 2, w * 0.07, alpha('#cfdde0', 0.8));
        c.ellipse(c.w * x + 20, y, w * 0.2, w * 0.025, alpha('#ffffff', 0.6));
      }
      vignette(c);
    }),
    square('Blossom', (c) => {
      c.fill(c.radial(300, 250, 1200, '#e3f3fb', '#8fc6e6'));
      beams(c, 100, -80, '#ffffff', 4, 1300);
      const branch = (d: string, width: number) => c.stroke(d, '#6b4b3f', width);
      branch('M-20 860Q300 760 520 480Q640 330 1020 240', 34);
      branch('M330 690Q420 640 640 690', 18);
      branch('M520 480Q500 330 390 210', 20);
      branch('M700 350Q800 420 930 430', 14);
      branch('M140 810Q180 640 130 500', 16);
      const spots = [
        [130, 500],
        [170, 600],
        [390, 210],
        [430, 300],
        [480, 400],
        [560, 450],
        [640, 690],
        [540, 670],
        [430, 660],
        [300, 740],
        [200, 800],
        [660, 360],
        [760, 320],
        [860, 280],
        [960, 250],
        [930, 430],
        [820, 420],
        [60, 850],
        [350, 700],
        [620, 400],
      ] as const;
      for (const [x, y] of spots) {
        for (let flower = 0; flower < 3; flower += 1) {
          const [px, py] = [x + c.random.around(0, 70), y + c.random.around(0, 60)];
          const r = c.random.between(30, 52);
          for (let petal = 0; petal < 5; petal += 1)
            c.circle(
              px + Math.cos(petal * 1.257) * r * 0.55,
              py + Math.sin(petal * 1.257) * r * 0.55,
              r * 0.5,
              petal % 2 ? '#fbdbe4' : '#f7c3d2',
            );
          c.circle(px, py, r * 0.24, '#d8607a');
          for (let dot = 0; dot < 5; dot += 1)
            c.circle(
              px + Math.cos(dot * 1.257 + 0.6) * r * 0.34,
              py + Math.sin(dot * 1.257 + 0.6) * r * 0.34,
              r * 0.06,
              '#f2c64c',
            );
        }
        leaf(c, x, y, 70, c.random.between(0, 360), '#a3cf7c');
      }
      bee(c, 800, 620, 70, 10);
      c.random.times(18, () =>
        c.ellipse(
          c.random.between(0, 1000),
          c.random.between(500, 1000),
          13,
          8,
          '#fbdbe4',
          c.random.between(0, 180),
        ),
      );
      vignette(c, '#23406a', 0.18);
    }),
  ],
};
