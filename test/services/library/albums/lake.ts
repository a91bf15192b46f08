import { type AlbumSpec, landscape, panorama, portrait, square, wide } from '../kit/album.ts';
import { duck, heron, swan } from '../kit/animals.ts';
import { canoe, rowingBoat, sailingBoat } from '../kit/boats.ts';
import { type Canvas, n } from '../kit/canvas.ts';
import { alpha, darker, lighter, mix } from '../kit/colour.ts';
import { house, jetty } from '../kit/houses.ts';
import { fence, type Ground, grass, hill, meadow, ridge, rock } from '../kit/land.ts';
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
import {
  ANN,
  CHEER,
  DAVID,
  ELLA,
  GRANDMA,
  GRANDPA,
  LILY,
  NOAH,
  OSCAR,
  person,
  sitter,
  WAVE,
} from '../kit/people.ts';
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
import { birch, firLine, leafLine, leafTree, spruce } from '../kit/trees.ts';
import { glitter, lens, shore, water, waterColours } from '../kit/water.ts';

const FIR = '#2f5d4b';
const MEADOW = '#7fb25a';

interface View {
  readonly horizon: number;
  readonly hills?: number;
  readonly forest?: readonly [low: number, high: number];
  readonly calm?: number;
  readonly ripples?: number;
  readonly deep?: string;
}

/** Far hills and a wooded shore, twice: once above the water and once in it. */
function farShore(c: Canvas, light: Light, view: View): void {
  const { horizon, hills = 3, forest = [26, 60], calm = 0.45, ripples = 70, deep } = view;
  const markup = c.capture(() => {
    for (let index = 0; index < hills; index += 1) {
      const distance = 0.82 - index * 0.2;
      const colour = lit(light, index === hills - 1 ? '#4f8066' : '#5c7f96', distance);
      ridge(c, horizon + 6, 210 - index * 52, colour, mix(colour, light.haze, 0.55), 3 + index);
    }
    const level: Ground = () => horizon + 2;
    firLine(c, level, forest[0], forest[1], lit(light, FIR, 0.3));
    firLine(c, level, forest[0] * 0.6, forest[1] * 0.7, lit(light, darker(FIR, 0.15), 0.16));
  });
  c.add(markup);
  water(c, light, horizon, c.h, { reflected: markup, calm, ripples, ...(deep ? { deep } : {}) });
}

function reeds(c: Canvas, light: Light, from: number, to: number, height: number): void {
  const tones = [lit(light, '#6f9a4d'), lit(light, '#547f45'), lit(light, '#8fae5a')] as const;
  grass(c, c.h + 10, height, Math.round((to - from) / 7), tones, from, to);
  c.random.times(Math.round((to - from) / 55), () => {
    const x = c.random.between(from, to);
    const top = c.h - height * c.random.between(0.6, 1);
    c.line(
      [
        [x, c.h],
        [x + 3, top],
      ],
      tones[1],
      4,
    );
    c.rect(x - 5, top - 10, 15, 52, lit(light, '#7a5236'), 7);
  });
}

function meadowBank(
  c: Canvas,
  light: Light,
  y: number,
  flowers: readonly string[] = ['#ffffff', '#f6d04d', '#e77c8e'],
): Ground {
  const ground = hill(c, y, 26, 1500, lit(light, lighter(MEADOW, 0.16)), lit(light, darker(MEADOW, 0.25)));
  meadow(
    c,
    ground,
    c.h + 20,
    260,
    [lit(light, '#5f9446'), lit(light, '#93c065'), lit(light, '#4d8040')],
    flowers.map((tone) => lit(light, tone)),
  );
  return ground;
}

function cabin(c: Canvas, light: Light, x: number, y: number, width: number, lamp?: string): void {
  house(c, x, y, width, {
    wall: lit(light, '#b8453a'),
    roof: lit(light, '#4b4550'),
    trim: lit(light, '#fbf4e6'),
    smoke: lit(light, '#f3ece4'),
    ...(lamp ? { lamp } : {}),
  });
}

function lilies(c: Canvas, light: Light, count: number, from: number, size: number): void {
  const pads: { x: number; y: number; near: number }[] = [];
  c.random.times(count, () => {
    const near = c.random.next();
    pads.push({ x: c.random.between(-0.05, 1.05) * c.w, y: from + (c.h - from) * near, near });
  });
  pads.sort((one, two) => one.y - two.y);
  for (const { x, y, near } of pads) {
    const r = size * (0.3 + 0.9 * near);
    const tone = lit(light, mix('#4f9a5b', '#8cc46a', c.random.next()));
    c.ellipse(x, y + r * 0.08, r, r * 0.36, alpha('#0d2b33', 0.3));
    const notch = c.random.between(0.2, 1.2);
    c.path(
      `M${n(x)} ${n(y)}L${n(x + r * Math.cos(notch))} ${n(y + r * 0.36 * Math.sin(notch))}A${n(r)} ${n(r * 0.36)} 0 1 0 ${n(x + r * Math.cos(notch + 0.45))} ${n(y + r * 0.36 * Math.sin(notch + 0.45))}Z`,
      c.vertical(y - r * 0.4, y + r * 0.4, lighter(tone, 0.22), darker(tone, 0.1)),
    );
    if (c.random.chance(0.3))
      lilyFlower(
        c,
        x - r * 0.2,
        y - r * 0.1,
        r * 0.5,
        lit(light, c.random.pick(['#fff4f4', '#f6b8c8', '#fbe6a8'])),
      );
  }
}

function lilyFlower(c: Canvas, x: number, y: number, r: number, petal: string): void {
  for (const [tilt, tall, tone] of [
    [-62, 0.95, 0.14],
    [62, 0.95, 0.14],
    [-34, 1.15, 0.06],
    [34, 1.15, 0.06],
    [0, 1.3, 0],
    [-50, 0.8, -1],
    [50, 0.8, -1],
    [-18, 0.95, -1],
    [18, 0.95, -1],
  ] as const) {
    const colour = tone < 0 ? lighter(petal, 0.45) : darker(petal, tone);
    c.at(
      x,
      y,
      1,
      () =>
        c.path(
          `M0 0Q${n(-r * 0.34)} ${n(-r * tall * 0.6)} 0 ${n(-r * tall)}Q${n(r * 0.34)} ${n(-r * tall * 0.6)} 0 0Z`,
          colour,
        ),
      tilt,
    );
  }
  c.ellipse(x, y - r * 0.18, r * 0.2, r * 0.14, '#f5c64c');
}

function campfire(c: Canvas, x: number, y: number, s: number): void {
  glow(c, x, y - s * 0.4, s * 5, '#ff9a45', 0.75);
  for (const turn of [-20, 18, 4])
    c.at(x, y, 1, () => c.rect(-s * 0.7, -s * 0.12, s * 1.4, s * 0.22, '#5a3a2c', s * 0.1), turn);
  for (const [colour, size, shift] of [
    ['#f0642f', 1, 0],
    ['#f99b36', 0.76, -0.04],
    ['#ffd463', 0.5, 0.04],
    ['#fff3c2', 0.24, 0],
  ] as const) {
    const w = s * 0.62 * size;
    const h = s * 1.7 * size;
    const px = x + s * shift;
    c.path(
      `M${n(px)} ${n(y - h)}Q${n(px + w * 0.3)} ${n(y - h * 0.66)} ${n(px + w)} ${n(y - h * 0.3)}Q${n(px + w * 0.9)} ${n(y)} ${n(px)} ${n(y)}Q${n(px - w * 0.9)} ${n(y)} ${n(px - w)} ${n(y - h * 0.34)}Q${n(px - w * 0.6)} ${n(y - h * 0.5)} ${n(px - w * 0.35)} ${n(y - h * 0.72)}Q${n(px - w * 0.1)} ${n(y - h * 0.6)} ${n(px)} ${n(y - h)}Z`,
      colour,
    );
  }
  c.random.times(16, () =>
    c.circle(
      x + c.random.around(0, s * 1.4),
      y - s * c.random.between(1.4, 5),
      c.random.between(1.4, 3.6),
      alpha('#ffcf7a', c.random.between(0.4, 0.95)),
    ),
  );
}

function tent(c: Canvas, light: Light, x: number, y: number, w: number, colour: string): void {
  const h = w * 0.62;
  c.polygon(
    [
      [x - w / 2, y],
      [x - w * 0.08, y - h],
      [x + w * 0.34, y],
    ],
    c.vertical(y - h, y, lit(light, lighter(colour, 0.2)), lit(light, colour)),
  );
  c.polygon(
    [
      [x - w * 0.08, y - h],
      [x + w * 0.34, y],
      [x + w * 0.62, y - h * 0.12],
      [x + w * 0.2, y - h * 0.94],
    ],
    lit(light, darker(colour, 0.28)),
  );
  c.polygon(
    [
      [x - w * 0.2, y],
      [x - w * 0.08, y - h * 0.78],
      [x + w * 0.08, y],
    ],
    '#ffdf9a',
  );
  glow(c, x - w * 0.06, y - h * 0.25, w * 0.7, '#ffce7a', 0.55);
}

export const lake: AlbumSpec = {
  key: 'lake',
  title: 'Summer at the lake',
  from: '2026-07-04',
  days: 16,
  cover: 6,
  pictures: [
    landscape('The first morning. The lake is still', (c) => {
      sky(c, DAWN, 470);
      sun(c, DAWN, c.w * 0.66, 300, 40);
      streaks(c, DAWN, 9, 120, 380);
      farShore(c, DAWN, { horizon: 480, calm: 0.62, ripples: 40 });
      glitter(c, c.w * 0.66, 480, c.h, 70, '#fff0cb', 80);
      mist(c, DAWN, 484, 90, 0.75);
      jetty(c, c.w * 0.2, c.h + 40, 330, c.w * 0.4, 585, 92, lit(DAWN, '#b08a66'));
      reeds(c, DAWN, c.w * 0.72, c.w * 1.02, 250);
      vignette(c);
    }),
    landscape('Our red cabin', (c) => {
      sky(c, MORNING, 420);
      clouds(c, MORNING, 5, 90, 260, 340);
      const wood = hill(c, 420, 30, 900, lit(MORNING, '#5e8f6a', 0.35), lit(MORNING, '#4f8058', 0.2));
      firLine(c, wood, 70, 150, lit(MORNING, FIR, 0.25));
      const ground = meadowBank(c, MORNING, 610);
      cabin(c, MORNING, c.w * 0.52, 700, 460);
      birch(c, c.w * 0.14, 790, 640, lit(MORNING, '#7fae4e'));
      birch(c, c.w * 0.87, 740, 560, lit(MORNING, '#8bb857'));
      fence(c, c.w * 0.66, c.w + 30, (x) => ground(x) + 150, 74, '#f3ead8');
      meadow(
        c,
        (x) => ground(x) + 170,
        c.h + 30,
        170,
        ['#5f9446', '#93c065'],
        ['#ffffff', '#f6d04d', '#e77c8e'],
      );
      vignette(c);
    }),
    portrait('Noah jumps in!', (c) => {
      sky(c, NOON, 640);
      clouds(c, NOON, 4, 140, 420, 300);
      farShore(c, NOON, { horizon: 690, calm: 0.3, ripples: 120 });
      jetty(c, 150, c.h + 30, 420, 330, 840, 170, '#c69b6d');
      person(c, 600, 770, 310, NOAH, { ...CHEER, leftFoot: [-14, -14], rightFoot: [12, -20], lean: 8 });
      for (let index = 0; index < 34; index += 1) {
        const angle = Math.PI * (1.1 + c.random.next() * 0.8);
        const far = c.random.between(40, 200);
        c.circle(
          640 + Math.cos(angle) * far,
          985 + Math.sin(angle) * far * 0.8,
          c.random.between(4, 13),
          alpha('#f4fcff', c.random.between(0.6, 1)),
        );
      }
      c.ellipse(640, 1000, 210, 34, alpha('#eaf8ff', 0.5));
      c.ellipse(640, 1000, 140, 20, alpha('#ffffff', 0.7));
      vignette(c);
    }),
    wide('Grandpa takes the boat out', (c) => {
      sky(c, GOLDEN, 470);
      sun(c, GOLDEN, c.w * 0.28, 330, 56);
      streaks(c, GOLDEN, 7, 120, 330);
      farShore(c, GOLDEN, { horizon: 480, calm: 0.5 });
      glitter(c, c.w * 0.28, 480, c.h, 110, '#fff0be', 110);
      sitter(c, c.w * 0.57, 742, 330, { ...GRANDPA, hat: { kind: 'straw', colour: '#f0d18c' } }, [30, -8]);
      rowingBoat(c, GOLDEN, c.w * 0.57, 800, 520, '#2f7f8a');
      c.line(
        [
          [c.w * 0.52, 716],
          [c.w * 0.38, 830],
        ],
        lit(GOLDEN, '#a97a4c'),
        9,
      );
      c.line(
        [
          [c.w * 0.62, 716],
          [c.w * 0.75, 830],
        ],
        lit(GOLDEN, '#a97a4c'),
        9,
      );
      lens(c, c.w * 0.375, 834, 100, 12, lit(GOLDEN, '#a97a4c'));
      lens(c, c.w * 0.755, 834, 100, 12, lit(GOLDEN, '#a97a4c'));
      birds(c, c.w * 0.75, 220, 5, 20, lit(GOLDEN, '#5b4a4f'));
      vignette(c);
    }),
    square('Ann and Lily on the jetty', (c) => {
      sky(c, SUNSET, 500);
      sun(c, SUNSET, 500, 430, 52);
      streaks(c, SUNSET, 12, 80, 400, 0.7);
      farShore(c, SUNSET, { horizon: 510, calm: 0.55 });
      glitter(c, 500, 510, c.h, 80, '#ffd890', 90);
      jetty(c, 500, c.h + 140, 760, 500, 760, 380, lit(SUNSET, '#b98a62'));
      sitter(c, 425, 790, 560, { ...ANN, top: '#cf6f4b' }, [19, -2]);
      sitter(c, 600, 792, 400, { ...LILY, top: '#d9627c' });
      vignette(c, '#1c1430', 0.3);
    }),
    landscape('Ducks came for breakfast', (c) => {
      const [far, near] = waterColours(MORNING, '#2f8f94');
      c.fill(c.vertical(0, c.h, far, mix(far, near, 0.6), near));
      c.random.times(110, () =>
        lens(
          c,
          c.random.between(0, c.w),
          c.random.between(0, c.h),
          c.random.between(60, 240),
          c.random.between(2, 6),
          alpha(c.random.chance(0.6) ? '#ffffff' : darker(near, 0.2), 0.18),
        ),
      );
      leafLine(c, () => 70, 50, 90, lit(MORNING, '#4e8a54', 0.1));
      c.rect(0, 66, c.w, 150, c.vertical(66, 216, alpha('#3c7a56', 0.65), alpha('#3c7a56', 0)));
      duck(c, c.w * 0.36, 430, 250, '#c9a27c', '#2f7a5b');
      duck(c, c.w * 0.7, 380, 210, '#b08a68', '#8a664a', true);
      for (let index = 0; index < 6; index += 1)
        duck(c, c.w * (0.24 + index * 0.105), 640 + Math.sin(index * 1.7) * 40, 108, '#f2d370', '#efc64f');
      lilies(c, MORNING, 9, 780, 110);
      reeds(c, MORNING, -20, c.w * 0.16, 400);
      vignette(c);
    }),
    landscape('Sunset from the cabin', (c) => {
      sky(c, SUNSET, 540);
      sun(c, SUNSET, c.w * 0.36, 462, 58);
      streaks(c, SUNSET, 16, 60, 430, 0.75);
      farShore(c, SUNSET, { horizon: 540, calm: 0.6, ripples: 60 });
      glitter(c, c.w * 0.36, 540, c.h, 120, '#ffdf9c', 120);
      const point = lit(SUNSET, '#2f4a44');
      shore(c, 1, 640, 620, 90, point, darker(point, 0.25));
      for (const [x, h] of [
        [0.66, 190],
        [0.72, 330],
        [0.78, 270],
        [0.85, 400],
        [0.92, 330],
        [0.98, 420],
      ] as const)
        spruce(c, c.w * x, 630 - (x - 0.66) * 140, h, darker(lit(SUNSET, '#2c5043'), 0.25));
      rowingBoat(c, SUNSET, c.w * 0.24, 800, 300, '#a94a3c');
      birds(c, c.w * 0.6, 200, 6, 17, '#4a2c56');
      vignette(c, '#1c1430', 0.28);
    }),
    panorama('The whole lake, from the hill', (c) => {
      sky(c, NOON, 470);
      clouds(c, NOON, 11, 70, 330, 420);
      farShore(c, NOON, { horizon: 470, hills: 3, calm: 0.4, ripples: 150 });
      for (const [x, y, w, sail] of [
        [0.28, 610, 70, '#ffffff'],
        [0.47, 560, 46, '#f6d58a'],
        [0.6, 650, 92, '#ffffff'],
        [0.71, 570, 50, '#e88272'],
      ] as const)
        sailingBoat(c, NOON, c.w * x, y, w, { hull: '#f8f2e4', sail });
      const isle = lit(NOON, '#557f4e');
      c.blob(
        [
          [c.w * 0.37, 560],
          [c.w * 0.41, 540],
          [c.w * 0.45, 562],
          [c.w * 0.41, 572],
        ],
        isle,
      );
      for (const [x, h] of [
        [0.395, 70],
        [0.41, 95],
        [0.425, 76],
      ] as const)
        spruce(c, c.w * x, 556, h, FIR);
      const ground = meadowBank(c, NOON, 800);
      cabin(c, NOON, c.w * 0.17, 850, 300);
      leafTree(c, c.w * 0.05, 880, 520, { leaves: '#5f9a4f' });
      for (const [x, h] of [
        [0.8, 420],
        [0.85, 520],
        [0.9, 460],
        [0.96, 560],
      ] as const)
        birch(c, c.w * x, 880, h, '#86b356');
      meadow(
        c,
        (x) => ground(x) + 60,
        c.h + 20,
        220,
        ['#5f9446', '#93c065'],
        ['#ffffff', '#f6d04d', '#e77c8e', '#8f7cc9'],
      );
    }),
    portrait('The heron was back', (c) => {
      sky(c, FOG, 700);
      c.circle(700, 330, 70, '#fffaf0');
      glow(c, 700, 330, 420, '#fff3dc', 0.8);
      farShore(c, FOG, { horizon: 700, calm: 0.65, ripples: 50 });
      mist(c, FOG, 700, 260, 0.95);
      for (const [x, h] of [
        [90, 520],
        [210, 420],
      ] as const)
        spruce(c, x, 760, h, lit(FOG, FIR, 0.35));
      rock(c, 560, 1090, 150, lit(FOG, '#8d8f92'));
      heron(c, 560, 1000, 470, lit(FOG, '#7f93a8'));
      lens(c, 560, 1110, 420, 12, alpha('#ffffff', 0.5));
      reeds(c, FOG, -20, 330, 420);
      reeds(c, FOG, 790, 1020, 330);
    }),
    landscape('A picnic under the oak', (c) => {
      sky(c, NOON, 430);
      clouds(c, NOON, 4, 90, 240, 300);
      farShore(c, NOON, { horizon: 440, calm: 0.35 });
      const ground = meadowBank(c, NOON, 590);
      leafTree(c, c.w * 0.8, 760, 860, { leaves: '#5d9850', light: -1 });
      c.ellipse(c.w * 0.56, 810, 520, 60, alpha('#2f5a35', 0.25));
      const [x, y] = [c.w * 0.46, 790] as const;
      c.polygon(
        [
          [x - 330, y + 40],
          [x - 190, y - 60],
          [x + 270, y - 60],
          [x + 330, y + 40],
        ],
        '#f6efe2',
      );
      for (let stripe = 0; stripe < 6; stripe += 1) {
        const left = x - 190 + stripe * 77;
        const low = x - 330 + stripe * 110;
        c.polygon(
          [
            [low, y + 40],
            [left, y - 60],
            [left + 36, y - 60],
            [low + 52, y + 40],
          ],
          alpha('#d9534f', 0.75),
        );
      }
      c.rect(x + 60, y - 96, 130, 82, '#b98350', 14);
      c.path(`M${n(x + 66)} ${n(y - 92)}Q${n(x + 125)} ${n(y - 190)} ${n(x + 184)} ${n(y - 92)}`, 'none');
      c.stroke(
        `M${n(x + 72)} ${n(y - 92)}Q${n(x + 125)} ${n(y - 180)} ${n(x + 178)} ${n(y - 92)}`,
        '#9b6a3e',
        10,
      );
      for (let row = 0; row < 4; row += 1) c.rect(x + 60, y - 84 + row * 20, 130, 4, alpha('#7c5330', 0.5));
      c.circle(x - 60, y - 20, 34, '#fbfaf5');
      for (const [dx, dy] of [
        [-72, -30],
        [-52, -34],
        [-62, -16],
        [-46, -18],
      ] as const)
        c.circle(x + dx, y + dy, 13, '#d8434a');
      person(c, x - 250, y - 30, 330, { ...GRANDMA, hat: { kind: 'straw', colour: '#f0d18c' } }, WAVE);
      person(c, x - 100, y - 70, 230, ELLA, CHEER);
      meadow(c, (px) => ground(px) + 270, c.h + 20, 140, ['#5f9446', '#93c065'], ['#ffffff', '#f6d04d']);
      vignette(c);
    }),
    landscape('Rain on the lake', (c) => {
      sky(c, RAIN, 470);
      clouds(c, RAIN, 7, 60, 240, 520);
      farShore(c, RAIN, { horizon: 480, calm: 0.25, ripples: 60 });
      mist(c, RAIN, 470, 160, 0.8);
      rowingBoat(c, RAIN, c.w * 0.62, 720, 420, '#c0503f');
      c.line(
        [
          [c.w * 0.46, 665],
          [c.w * 0.3, 760],
        ],
        '#c9b79c',
        5,
      );
      c.rect(c.w * 0.295, 700, 22, 140, lit(RAIN, '#6b4a35'), 6);
      c.random.times(95, () => {
        const near = c.random.next();
        const x = c.random.between(0, c.w);
        const y = 500 + near * 480;
        const r = 8 + near * 34;
        c.add(
          `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r)}" ry="${n(r * 0.28)}" fill="none" stroke="${alpha('#eef4f6', 0.5)}" stroke-width="${n(1 + near * 1.6)}"/>`,
        );
      });
      rain(c, 170);
      reeds(c, RAIN, -20, c.w * 0.2, 300);
      vignette(c);
    }),
    square('Water lilies in the bay', (c) => {
      const [far, near] = waterColours(GOLDEN, '#276a74');
      c.fill(c.vertical(0, c.h, mix(far, near, 0.35), near, darker(near, 0.3)));
      c.random.times(50, () =>
        lens(
          c,
          c.random.between(0, c.w),
          c.random.between(0, c.h),
          c.random.between(60, 260),
          4,
          alpha('#ffe9bd', 0.22),
        ),
      );
      lilies(c, GOLDEN, 30, 60, 120);
      lilyFlower(c, 430, 690, 250, '#f7b9c9');
      vignette(c, '#12303a', 0.3);
    }),
    landscape('Stars and a fire', (c) => {
      sky(c, NIGHT, 600);
      stars(c, 230, 560);
      c.haze(c.w * 0.5, 290, 900, 120, alpha('#b7c2f4', 0.4), -24);
      c.haze(c.w * 0.5, 290, 700, 46, alpha('#f1e6f6', 0.34), -24);
      farShore(c, NIGHT, { horizon: 590, calm: 0.5 });
      const ground = hill(c, 780, 16, 1200, '#27382f', '#141d2a');
      spruce(c, c.w * 0.05, 820, 620, '#16283a');
      spruce(c, c.w * 0.15, 800, 470, '#1a2e40');
      spruce(c, c.w * 0.95, 830, 680, '#15263a');
      tent(c, NIGHT, c.w * 0.75, 830, 320, '#e08a3c');
      campfire(c, c.w * 0.43, 880, 62);
      sitter(c, c.w * 0.28, 900, 350, { ...DAVID, top: '#c0674a' });
      sitter(c, c.w * 0.55, 925, 250, { ...OSCAR, top: '#d08a4c' });
      meadow(c, (x) => ground(x) + 110, c.h + 10, 100, ['#1d3a34', '#2a4a3c']);
      vignette(c, '#050818', 0.4);
    }),
    wide('Swans in the evening', (c) => {
      sky(c, DUSK, 460);
      moon(c, DUSK, c.w * 0.7, 200, 54);
      stars(c, 60, 260);
      streaks(c, DUSK, 7, 200, 400);
      farShore(c, DUSK, { horizon: 470, calm: 0.6 });
      glitter(c, c.w * 0.7, 470, c.h, 90, '#fdeed2', 80);
      swan(c, c.w * 0.33, 760, 300, '#ebe6f2');
      swan(c, c.w * 0.52, 700, 250, '#e3def0', true);
      for (const x of [0.4, 0.45, 0.49]) duck(c, c.w * x, 830, 80, '#a9a3ba', '#b5afc4');
      reeds(c, DUSK, c.w * 0.86, c.w * 1.02, 380);
      vignette(c, '#0c0f2c', 0.35);
    }),
    portrait('Fresh towels and a breeze', (c) => {
      sky(c, NOON, 800);
      clouds(c, NOON, 5, 160, 560, 320);
      const ground = meadowBank(c, NOON, 900);
      birch(c, 110, 1120, 980, '#86b356');
      birch(c, 905, 1100, 900, '#7fae4e');
      c.curve(
        [
          [130, 560],
          [500, 610],
          [890, 560],
        ],
        '#f4ead6',
        5,
      );
      const cloths = [
        ['#e8705f', 200, 150],
        ['#f7e3b5', 370, 120],
        ['#5aa7c7', 510, 160],
        ['#fbf6ec', 690, 130],
      ] as const;
      cloths.forEach(([tone, x, w], index) => {
        const top = 584 + Math.sin(index + 0.6) * 14;
        const sway = 26 - index * 6;
        c.path(
          `M${n(x)} ${n(top)}L${n(x + w)} ${n(top + 2)}Q${n(x + w + sway)} ${n(top + 130)} ${n(x + w + sway * 1.6)} ${n(top + 250)}Q${n(x + w / 2 + sway)} ${n(top + 280)} ${n(x + sway * 1.6)} ${n(top + 246)}Q${n(x + sway)} ${n(top + 130)} ${n(x)} ${n(top)}Z`,
          c.horizontal(x, x + w, lighter(tone, 0.2), tone, darker(tone, 0.12)),
        );
        for (const share of [0.3, 0.7])
          c.path(
            `M${n(x + w * share)} ${n(top + 10)}Q${n(x + w * share + sway)} ${n(top + 130)} ${n(x + w * share + sway * 1.6)} ${n(top + 250)}L${n(x + w * share + sway * 1.6 + 16)} ${n(top + 250)}Q${n(x + w * share + sway + 16)} ${n(top + 130)} ${n(x + w * share)} ${n(top + 10)}Z`,
            alpha('#ffffff', 0.24),
          );
        for (const px of [x + 10, x + w - 10]) c.rect(px - 5, top - 16, 10, 34, '#b8824f', 3);
      });
      person(
        c,
        480,
        1150,
        330,
        { ...ANN, top: '#f2b46a' },
        { left: [-18, -70], right: [20, -92], facing: 'back' },
      );
      meadow(
        c,
        (x) => ground(x) + 180,
        c.h + 20,
        200,
        ['#5f9446', '#93c065'],
        ['#ffffff', '#f6d04d', '#e77c8e'],
      );
      vignette(c);
    }),
    landscape('The storm passed, and then this', (c) => {
      sky(c, STORM, 520);
      clouds(c, STORM, 7, 40, 260, 560);
      rainbow(c, c.w * 0.56, 640, 520, 0.5);
      beams(c, c.w * 0.16, -40, '#ffe6a8', 5);
      farShore(c, STORM, { horizon: 520, calm: 0.45 });
      sailingBoat(c, STORM, c.w * 0.4, 720, 200, { hull: '#f8f2e4', sail: '#fff7e6', jib: '#e46b55' });
      sailingBoat(c, STORM, c.w * 0.74, 610, 96, { hull: '#2f5f80', sail: '#fff7e6' });
      meadowBank(c, STORM, 850, ['#ffffff', '#f6d04d']);
      vignette(c);
    }),
    landscape('Canoe trip to the island', (c) => {
      sky(c, MORNING, 400);
      clouds(c, MORNING, 4, 80, 220, 280);
      farShore(c, MORNING, { horizon: 410, forest: [60, 130], calm: 0.5, deep: '#1f7a7c' });
      const isle = c.capture(() => {
        c.blob(
          [
            [c.w * 0.12, 560],
            [c.w * 0.24, 510],
            [c.w * 0.4, 520],
            [c.w * 0.48, 562],
            [c.w * 0.3, 575],
          ],
          lit(MORNING, '#7a9a5c'),
        );
        for (const [x, h] of [
          [0.18, 170],
          [0.23, 260],
          [0.28, 220],
          [0.34, 300],
          [0.39, 210],
          [0.43, 150],
        ] as const)
          spruce(c, c.w * x, 552, h, lit(MORNING, FIR, 0.08));
      });
      c.mirror(isle, 562, 0.7, 0.35);
      c.add(isle);
      sitter(
        c,
        c.w * 0.6,
        800,
        300,
        { ...DAVID, top: '#e0a23c', hat: { kind: 'cap', colour: '#3f6f8a' } },
        [17, -18],
      );
      sitter(c, c.w * 0.74, 800, 220, { ...ELLA, top: '#e5604f' });
      canoe(c, MORNING, c.w * 0.66, 850, 620, '#d0472f');
      c.line(
        [
          [c.w * 0.57, 720],
          [c.w * 0.5, 880],
        ],
        '#c99763',
        10,
      );
      c.ellipse(c.w * 0.497, 890, 14, 34, '#b8824f', 20);
      vignette(c);
    }),
  ],
};
