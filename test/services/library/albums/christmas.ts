import { type AlbumSpec, landscape, portrait, square, wide } from '../kit/album.ts';
import { songbird } from '../kit/animals.ts';
import { type Canvas, n, type Point } from '../kit/canvas.ts';
import { catCurled, catSitting, PEPPER, SAFFRON } from '../kit/cats.ts';
import { alpha, darker, lighter, mix } from '../kit/colour.ts';
import { cup } from '../kit/food.ts';
import { house, lantern } from '../kit/houses.ts';
import { hill, trail } from '../kit/land.ts';
import { DUSK, FROST, type Light, lit, NIGHT, SNOWFALL } from '../kit/light.ts';
import { garland, lights, present } from '../kit/party.ts';
import {
  ANN,
  bust,
  DAVID,
  ELLA,
  GRANDMA,
  GRANDPA,
  HANDS_TOGETHER,
  LILY,
  NOAH,
  OSCAR,
  type Person,
  person,
  WAVE,
} from '../kit/people.ts';
import {
  armchair,
  candle,
  dropShadow,
  fireplace,
  room,
  rug,
  table,
  tabletop,
  windowView,
} from '../kit/rooms.ts';
import { glow, moon, sky, snow, stars, vignette } from '../kit/sky.ts';
import { firLine, spruce } from '../kit/trees.ts';

const RED = '#c9403c';
const GREEN = '#2f6a50';
const GOLD = '#f0c25a';
const warm = (who: Person): Person => ({ ...who, hat: { kind: 'santa', colour: RED } });
const wrapped = (who: Person, coat: string, hat: string, scarf: string): Person => ({
  ...who,
  top: coat,
  hat: { kind: 'beanie', colour: hat },
  scarf,
});

/** A decorated tree; x, y is its foot. */
function christmasTree(c: Canvas, x: number, y: number, h: number): void {
  glow(c, x, y - h * 0.5, h * 0.75, '#ffd98a', 0.4);
  c.path(
    `M${n(x - h * 0.08)} ${n(y - h * 0.1)}L${n(x - h * 0.06)} ${n(y)}H${n(x + h * 0.06)}L${n(x + h * 0.08)} ${n(y - h * 0.1)}Z`,
    c.horizontal(x - h * 0.08, x + h * 0.08, '#d8a45c', '#9a6a38'),
  );
  const tiers = 6;
  for (let tier = tiers - 1; tier >= 0; tier -= 1) {
    const top = y - h + (h * 0.82 * tier) / tiers;
    const base = y - h * 0.94 + (h * 0.86 * (tier + 1)) / tiers;
    const half = h * (0.09 + 0.24 * ((tier + 1) / tiers));
    const tone = mix('#4a9068', '#24583f', tier / tiers);
    c.path(
      `M${n(x)} ${n(top)}Q${n(x - half * 0.3)} ${n(base - h * 0.05)} ${n(x - half)} ${n(base)}Q${n(x - half * 0.62)} ${n(base + h * 0.028)} ${n(x - half * 0.4)} ${n(base - h * 0.004)}Q${n(x - half * 0.16)} ${n(base + h * 0.036)} ${n(x + half * 0.06)} ${n(base)}Q${n(x + half * 0.36)} ${n(base + h * 0.036)} ${n(x + half * 0.56)} ${n(base - h * 0.004)}Q${n(x + half * 0.76)} ${n(base + h * 0.026)} ${n(x + half)} ${n(base)}Q${n(x + half * 0.3)} ${n(base - h * 0.05)} ${n(x)} ${n(top)}Z`,
      c.horizontal(x - half, x + half, lighter(tone, 0.12), tone, darker(tone, 0.26)),
    );
  }
  for (let swag = 0; swag < 5; swag += 1) {
    const level = y - h * (0.76 - swag * 0.14);
    const half = h * (0.1 + swag * 0.048);
    c.stroke(
      `M${n(x - half)} ${n(level - h * 0.02)}Q${n(x)} ${n(level + h * 0.07)} ${n(x + half)} ${n(level + h * 0.01)}`,
      GOLD,
      h * 0.008,
    );
  }
  const baubles = [RED, GOLD, '#e8e0ee', '#5a93b8', '#d87a9a'];
  for (let index = 0; index < 34; index += 1) {
    const level = 0.12 + 0.74 * ((index + 0.5) / 34);
    const half = h * (0.03 + 0.27 * level);
    const bx = x + Math.sin(index * 2.4) * half * 0.86;
    const by = y - h + h * 0.94 * level;
    const r = h * (index % 3 ? 0.014 : 0.02);
    const tone = baubles[index % 5] ?? RED;
    if (index % 3 === 1) {
      glow(c, bx, by, h * 0.06, '#ffe3a0', 0.9);
      c.circle(bx, by, h * 0.009, '#fffbe8');
    } else {
      c.circle(
        bx,
        by,
        r,
        c.radial(bx - r * 0.3, by - r * 0.3, r * 1.4, lighter(tone, 0.5), tone, darker(tone, 0.3)),
      );
    }
  }
  starShape(c, x, y - h * 1.0, h * 0.06, '#ffdf7e');
}

function starShape(c: Canvas, x: number, y: number, r: number, colour: string, points = 5): void {
  glow(c, x, y, r * 3.4, '#ffe6a0', 0.7);
  c.polygon(
    Array.from({ length: points * 2 }, (_, index): Point => {
      const angle = (index / (points * 2)) * Math.PI * 2 - Math.PI / 2;
      const far = index % 2 ? r * 0.46 : r;
      return [x + Math.cos(angle) * far, y + Math.sin(angle) * far];
    }),
    colour,
  );
}

function stocking(c: Canvas, x: number, y: number, h: number, colour: string): void {
  c.path(
    `M${n(x - h * 0.18)} ${n(y)}H${n(x + h * 0.18)}V${n(y + h * 0.55)}Q${n(x + h * 0.2)} ${n(y + h * 0.7)} ${n(x + h * 0.42)} ${n(y + h * 0.74)}Q${n(x + h * 0.5)} ${n(y + h)} ${n(x + h * 0.2)} ${n(y + h)}H${n(x)}Q${n(x - h * 0.2)} ${n(y + h * 0.96)} ${n(x - h * 0.18)} ${n(y + h * 0.6)}Z`,
    c.horizontal(x - h * 0.2, x + h * 0.46, lighter(colour, 0.16), darker(colour, 0.16)),
  );
  c.rect(x - h * 0.23, y - h * 0.06, h * 0.46, h * 0.2, '#fbf6ee', h * 0.08);
  c.circle(x + h * 0.36, y + h * 0.87, h * 0.1, alpha('#fbf6ee', 0.85));
}

function snowVillage(c: Canvas, light: Light, y: number): void {
  const walls = ['#d8604c', '#e8c48a', '#8fb0c0', '#c98f62', '#b8707a'] as const;
  for (let index = 0; index < 7; index += 1) {
    const x = c.w * (0.06 + index * 0.148) + c.random.around(0, 20);
    house(c, x, y + (index % 2) * 46, c.random.between(150, 210), {
      wall: lit(light, walls[index % 5] ?? walls[0]),
      roof: lit(light, '#6a5058'),
      snow: lit(light, '#fbfdff'),
      lamp: '#ffd27a',
      smoke: lit(light, '#e8ecf4'),
    });
  }
}

function church(c: Canvas, light: Light, x: number, y: number, h: number): void {
  const wall = lit(light, '#f3e9da');
  c.rect(
    x - h * 0.1,
    y - h * 0.56,
    h * 0.2,
    h * 0.56,
    c.horizontal(x - h * 0.1, x + h * 0.1, lighter(wall, 0.2), darker(wall, 0.16)),
  );
  c.polygon(
    [
      [x - h * 0.13, y - h * 0.55],
      [x, y - h],
      [x + h * 0.13, y - h * 0.55],
    ],
    lit(light, '#6f8a8a'),
  );
  c.polygon(
    [
      [x - h * 0.13, y - h * 0.55],
      [x, y - h],
      [x - h * 0.02, y - h * 0.6],
    ],
    lit(light, '#fbfdff'),
  );
  c.rect(x + h * 0.08, y - h * 0.3, h * 0.42, h * 0.3, wall);
  c.polygon(
    [
      [x + h * 0.06, y - h * 0.29],
      [x + h * 0.14, y - h * 0.46],
      [x + h * 0.46, y - h * 0.46],
      [x + h * 0.54, y - h * 0.29],
    ],
    lit(light, '#fbfdff'),
  );
  for (const dx of [0.16, 0.27, 0.38]) {
    glow(c, x + h * (dx + 0.02), y - h * 0.16, h * 0.12, '#ffd27a', 0.6);
    c.path(
      `M${n(x + h * dx)} ${n(y - h * 0.07)}V${n(y - h * 0.19)}Q${n(x + h * (dx + 0.025))} ${n(y - h * 0.24)} ${n(x + h * (dx + 0.05))} ${n(y - h * 0.19)}V${n(y - h * 0.07)}Z`,
      '#ffdf94',
    );
  }
  c.path(
    `M${n(x - h * 0.035)} ${n(y)}V${n(y - h * 0.12)}Q${n(x)} ${n(y - h * 0.18)} ${n(x + h * 0.035)} ${n(y - h * 0.12)}V${n(y)}Z`,
    '#ffdf94',
  );
  c.circle(x, y - h * 0.43, h * 0.032, '#ffdf94');
}

function gingerbread(c: Canvas, x: number, y: number, s: number, tone = '#b8743c'): void {
  c.at(x, y, s / 100, () => {
    c.path(
      'M-16 -20Q-46 -24 -48 -6Q-44 10 -18 4Q-20 30 -34 48Q-30 64 -12 58Q-4 40 0 32Q4 40 12 58Q30 64 34 48Q20 30 18 4Q44 10 48 -6Q46 -24 16 -20Z',
      tone,
    );
    c.circle(0, -42, 27, tone);
    for (const side of [-1, 1]) {
      c.circle(side * 9, -46, 3.4, '#fbf6ee');
      c.stroke(`M${side * 42} -14q${side * -4} 8 ${side * 2} 13`, '#fbf6ee', 3);
      c.stroke(`M${side * 18} 52q${side * 6} -8 ${side * 13} -4`, '#fbf6ee', 3);
    }
    c.stroke('M-10 -34Q0 -26 10 -34', '#fbf6ee', 3);
    for (const py of [-12, 2, 16]) c.circle(0, py, 4, RED);
  });
}

export const christmas: AlbumSpec = {
  key: 'christmas',
  title: 'Christmas',
  from: '2025-12-06',
  days: 21,
  cover: 0,
  pictures: [
    landscape('Our tree this year', (c) => {
      room(c, { wall: '#7f4a50', floor: '#8a5a3c', floorY: 780, lamp: [c.w * 0.5, 420] });
      windowView(c, c.w * 0.08, 130, 290, 400, '#f3e6d4', () => {
        sky(c, NIGHT, 520);
        hill(c, 430, 14, 400, '#5f78a8', '#3f5688');
        snow(c, 150, 5);
      });
      rug(c, c.w * 0.5, 900, 560, 74, ['#a83a3a', '#e8c48a', '#8a2f34']);
      christmasTree(c, c.w * 0.5, 880, 760);
      present(c, c.w * 0.33, 910, 170, 130, GREEN, GOLD);
      present(c, c.w * 0.42, 940, 130, 90, '#e8e0d4', RED);
      present(c, c.w * 0.62, 915, 190, 150, RED, '#fbf1e2');
      present(c, c.w * 0.71, 935, 120, 110, '#5a93b8', '#fbf1e2');
      armchair(c, c.w * 0.87, 880, 330, '#3f6a5c');
      vignette(c, '#180810', 0.4);
    }),
    portrait('Stockings for everybody', (c) => {
      room(c, { wall: '#6f3f46', floor: '#7a4f36', floorY: 1120, lamp: [500, 900] });
      fireplace(c, 500, 1130, 820, '#a58a74');
      for (const [x, tone] of [
        [200, RED],
        [350, GREEN],
        [500, '#e8c48a'],
        [650, '#5a93b8'],
        [800, RED],
      ] as const)
        stocking(c, x, 470, 170, tone);
      lights(c, garland([110, 380], [890, 380], 46, 13), 11, ['#ffe3a0', '#ffb99a']);
      for (const [x, h] of [
        [180, 110],
        [260, 150],
        [760, 130],
        [830, 90],
      ] as const)
        candle(c, x, 392, 40, h, '#f7ead2');
      for (let sprig = 0; sprig < 40; sprig += 1) {
        const x = 330 + sprig * 9;
        c.line(
          [
            [x, 392],
            [x + c.random.around(0, 34), 392 - c.random.between(20, 70)],
          ],
          mix('#2f6a50', '#4a8f6a', c.random.next()),
          5,
        );
      }
      for (let berry = 0; berry < 12; berry += 1)
        c.circle(c.random.between(350, 670), c.random.between(340, 388), 9, RED);
      catCurled(c, 500, 1230, 330, SAFFRON);
      vignette(c, '#18080c', 0.4);
    }),
    landscape('Gingerbread day', (c) => {
      tabletop(c, '#c9a47a', 'boards');
      c.rect(c.w * 0.1 + 8, 110, c.w * 0.56, 800, alpha('#2a1820', 0.3), 26);
      c.rect(
        c.w * 0.1,
        96,
        c.w * 0.56,
        800,
        c.linear(0, 96, c.w * 0.6, 900, '#9aa3ae', '#c9cfd6', '#8a929c'),
        26,
      );
      c.rect(c.w * 0.1 + 26, 122, c.w * 0.56 - 52, 748, '#f3eadb', 12);
      for (let row = 0; row < 3; row += 1) {
        for (let column = 0; column < 4; column += 1) {
          const [x, y] = [c.w * 0.185 + column * 176, 270 + row * 236] as const;
          if ((row + column) % 3 === 0) {
            starShape(c, x, y, 84, '#b8743c', 6);
            c.stroke(
              `M${n(x - 40)} ${n(y)}H${n(x + 40)}M${n(x - 20)} ${n(y - 36)}L${n(x + 20)} ${n(y + 36)}M${n(x + 20)} ${n(y - 36)}L${n(x - 20)} ${n(y + 36)}`,
              '#fbf6ee',
              6,
            );
          } else if ((row + column) % 3 === 1) gingerbread(c, x, y, 122);
          else {
            c.path(
              `M${n(x)} ${n(y + 84)}C${n(x - 130)} ${n(y)} ${n(x - 70)} ${n(y - 110)} ${n(x)} ${n(y - 44)}C${n(x + 70)} ${n(y - 110)} ${n(x + 130)} ${n(y)} ${n(x)} ${n(y + 84)}Z`,
              '#a8642f',
            );
            c.stroke(
              `M${n(x)} ${n(y + 62)}C${n(x - 100)} ${n(y)} ${n(x - 60)} ${n(y - 84)} ${n(x)} ${n(y - 26)}C${n(x + 60)} ${n(y - 84)} ${n(x + 100)} ${n(y)} ${n(x)} ${n(y + 62)}`,
              '#fbf6ee',
              6,
            );
          }
        }
      }
      dropShadow(c, c.w * 0.83, 290, 150);
      c.circle(c.w * 0.83, 290, 150, '#e8e2ec');
      c.circle(c.w * 0.83, 290, 124, '#fdfbff');
      c.at(
        c.w * 0.82,
        690,
        1,
        () => {
          c.rect(-190, -36, 380, 84, alpha('#2a1820', 0.25), 40);
          c.rect(-150, -46, 300, 84, c.vertical(-46, 38, '#e8c08a', '#b88450'), 30);
          for (const side of [-1, 1]) c.rect(side < 0 ? -230 : 150, -18, 80, 30, '#a8703c', 15);
        },
        -28,
      );
      c.random.times(60, () =>
        c.circle(
          c.random.between(c.w * 0.7, c.w),
          c.random.between(400, 990),
          c.random.between(2, 6),
          alpha('#fffdf6', 0.7),
        ),
      );
      for (const [x, y] of [
        [0.74, 0.47],
        [0.92, 0.5],
        [0.76, 0.88],
      ] as const) {
        for (let ray = 0; ray < 8; ray += 1)
          c.ellipse(
            c.w * x + Math.cos(ray * 0.785) * 26,
            c.h * y + Math.sin(ray * 0.785) * 26,
            24,
            8,
            '#7a4526',
            ray * 45,
          );
        c.circle(c.w * x, c.h * y, 10, '#4f2a18');
      }
      vignette(c);
    }),
    wide('The village in the snow', (c) => {
      sky(c, DUSK, 480);
      stars(c, 90, 330);
      moon(c, DUSK, c.w * 0.8, 160, 50);
      const far = hill(c, 460, 60, 1400, lit(DUSK, '#e8eef6', 0.3), lit(DUSK, '#c4d0e4', 0.2));
      firLine(c, far, 40, 100, lit(DUSK, '#4f6f78', 0.2));
      const ground = hill(c, 590, 24, 1500, lit(DUSK, '#fbfdff'), lit(DUSK, '#b8c6de'));
      church(c, DUSK, c.w * 0.46, 640, 360);
      snowVillage(c, DUSK, 700);
      for (const [x, h] of [
        [0.02, 330],
        [0.93, 300],
        [0.98, 380],
      ] as const)
        spruce(c, c.w * x, 880, h, lit(DUSK, '#2f5a52'), lit(DUSK, '#f3f7ff'));
      trail(
        c,
        [c.w * 0.52, c.h + 20],
        [c.w * 0.42, 720],
        330,
        30,
        1.4,
        alpha('#d9b8a0', 0.4),
        alpha('#8a93c0', 0.3),
      );
      for (const x of [0.35, 0.6]) lantern(c, c.w * x, ground(c.w * x) + 270, 210, '#ffdc92');
      snow(c, 150, 5);
      vignette(c, '#0c0f2c', 0.35);
    }),
    square('Four candles', (c) => {
      c.fill(c.radial(500, 480, 800, '#8a5a48', '#4a2a34', '#2a1626'));
      table(c, 700, '#6a4234');
      for (let needle = 0; needle < 420; needle += 1) {
        const angle = c.random.between(0, 6.283);
        const x = 500 + Math.cos(angle) * 330 + c.random.around(0, 40);
        const y = 790 + Math.sin(angle) * 92 + c.random.around(0, 22);
        const turn = c.random.between(0, 6.283);
        c.line(
          [
            [x, y],
            [x + Math.cos(turn) * 44, y + Math.sin(turn) * 24],
          ],
          mix('#234f3c', '#5a9a70', c.random.next()),
          5,
        );
      }
      for (let berry = 0; berry < 26; berry += 1) {
        const angle = c.random.between(0, 6.283);
        c.circle(
          500 + Math.cos(angle) * 330,
          786 + Math.sin(angle) * 92,
          c.random.between(9, 15),
          berry % 4 ? RED : GOLD,
        );
      }
      for (const [x, y, h] of [
        [330, 760, 210],
        [670, 760, 190],
        [500, 720, 240],
        [500, 850, 170],
      ] as const)
        candle(c, x, y, 84, h, '#c9403c');
      vignette(c, '#10060e', 0.45);
    }),
    landscape('Snowman by Noah and Ella', (c) => {
      sky(c, FROST, 500);
      const back = hill(c, 480, 36, 1100, lit(FROST, '#eef3f9', 0.2), '#dce5f0');
      firLine(c, back, 60, 150, lit(FROST, '#5f8078', 0.35));
      hill(c, 640, 20, 1300, '#fbfdff', '#cbd8ea');
      const x = c.w * 0.5;
      for (const [y, r] of [
        [800, 170],
        [590, 124],
        [430, 90],
      ] as const)
        c.circle(x, y, r, c.radial(x - r * 0.35, y - r * 0.4, r * 1.6, '#ffffff', '#f0f5fb', '#b8c9e0'));
      c.rect(x - 86, 300, 172, 70, '#2f3448', 8);
      c.rect(x - 62, 200, 124, 130, c.horizontal(x - 62, x + 62, '#4a5068', '#262b3e'), 6);
      c.rect(x - 62, 296, 124, 26, RED);
      c.circle(x - 30, 414, 10, '#2a2430');
      c.circle(x + 30, 414, 10, '#2a2430');
      c.polygon(
        [
          [x - 4, 430],
          [x + 96, 452],
          [x - 4, 456],
        ],
        '#f0843c',
      );
      for (let dot = -3; dot <= 3; dot += 1) c.circle(x + dot * 14, 482 - dot * dot * 1.6, 5, '#2a2430');
      c.rect(x - 84, 502, 168, 40, GREEN, 18);
      c.rect(x + 24, 520, 46, 130, darker(GREEN, 0.1), 8);
      for (const y of [570, 620, 760]) c.circle(x, y, 12, '#2a2430');
      c.curve(
        [
          [x - 110, 580],
          [x - 210, 520],
          [x - 270, 540],
        ],
        '#6b4b3a',
        12,
      );
      c.line(
        [
          [x - 210, 520],
          [x - 236, 470],
        ],
        '#6b4b3a',
        8,
      );
      c.curve(
        [
          [x + 110, 580],
          [x + 210, 500],
          [x + 260, 440],
        ],
        '#6b4b3a',
        12,
      );
      c.line(
        [
          [x + 214, 498],
          [x + 262, 500],
        ],
        '#6b4b3a',
        8,
      );
      person(c, c.w * 0.2, 930, 430, wrapped(NOAH, '#3f86b0', RED, GOLD), {
        ...WAVE,
        left: [-16, -47],
        right: [23, -94],
      });
      person(c, c.w * 0.8, 930, 420, wrapped(ELLA, '#e0a23c', '#5a93b8', RED), {
        left: [-23, -88],
        right: [16, -47],
      });
      songbird(c, x + 250, 440, 70, '#8a7a72', '#e0603c');
      snow(c, 90, 6);
      vignette(c, '#22305a', 0.2);
    }),
    portrait('The wreath on the door', (c) => {
      c.fill(c.horizontal(0, 1000, '#d8dde2', '#eef1f3', '#c9d0d8'));
      for (let row = 0; row < 14; row += 1) c.rect(0, row * 98, 1000, 4, alpha('#8a94a4', 0.3));
      c.rect(170, 60, 660, 1300, '#fbf8f2', 8);
      c.rect(220, 110, 560, 1250, c.horizontal(220, 780, '#3f7f6a', '#2f6a56', '#24543f'), 6);
      for (const [x, y, w, h] of [
        [270, 160, 210, 340],
        [520, 160, 210, 340],
        [270, 900, 210, 360],
        [520, 900, 210, 360],
      ] as const) {
        c.rect(x, y, w, h, alpha('#163a2c', 0.4), 6);
        c.rect(x + 12, y + 12, w - 24, h - 24, alpha('#4f9a80', 0.35), 4);
      }
      c.circle(730, 800, 24, GOLD);
      c.circle(724, 793, 9, '#fff1bd');
      c.circle(508, 640, 232, alpha('#0c2018', 0.3));
      for (let needle = 0; needle < 560; needle += 1) {
        const angle = c.random.between(0, 6.283);
        const far = 186 + c.random.around(0, 52);
        const [x, y] = [500 + Math.cos(angle) * far, 620 + Math.sin(angle) * far];
        const turn = angle + 1.2 + c.random.around(0, 0.9);
        c.line(
          [
            [x, y],
            [x + Math.cos(turn) * 54, y + Math.sin(turn) * 54],
          ],
          mix('#1f4a38', '#6aa57c', c.random.next()),
          6,
        );
      }
      for (let index = 0; index < 22; index += 1) {
        const angle = (index / 22) * 6.283;
        const [x, y] = [500 + Math.cos(angle) * 190, 620 + Math.sin(angle) * 190];
        if (index % 3 === 0)
          for (const [dx, dy] of [
            [0, 0],
            [22, 8],
            [6, 22],
          ] as const)
            c.circle(x + dx, y + dy, 14, c.radial(x + dx - 4, y + dy - 5, 20, '#f0807a', RED));
        else if (index % 3 === 1) glow(c, x, y, 54, '#ffe6a0', 0.95);
        else c.ellipse(x, y, 20, 30, '#8a5a3a', (angle * 180) / Math.PI);
      }
      for (const side of [-1, 1]) {
        c.path(
          `M500 812Q${500 + side * 70} 730 ${500 + side * 150} 770Q${500 + side * 160} 850 500 822Z`,
          side < 0 ? lighter(RED, 0.1) : darker(RED, 0.08),
        );
        c.path(
          `M500 820Q${500 + side * 60} 900 ${500 + side * 90} 1000L${500 + side * 54} 980L${500 + side * 34} 1004Q${500 + side * 24} 900 500 820Z`,
          darker(RED, 0.14),
        );
      }
      c.circle(500, 816, 26, lighter(RED, 0.2));
      vignette(c);
    }),
    landscape('Carols in the snow', (c) => {
      sky(c, NIGHT, 460);
      stars(c, 120, 420);
      hill(c, 470, 24, 900, lit(NIGHT, '#dfe8f4', 0.1), lit(NIGHT, '#b8c8e0'));
      for (const [x, w, tone] of [
        [0.14, 300, '#d8604c'],
        [0.86, 320, '#8fb0c0'],
      ] as const)
        house(c, c.w * x, 640, w, {
          wall: lit(NIGHT, tone),
          roof: lit(NIGHT, '#6a5058'),
          snow: lit(NIGHT, '#fbfdff'),
          lamp: '#ffd27a',
          floors: 2,
        });
      hill(c, 640, 16, 1200, lit(NIGHT, '#e8eef8'), lit(NIGHT, '#a8bad8'));
      glow(c, c.w * 0.5, 700, 620, '#ffc978', 0.4);
      christmasTree(c, c.w * 0.5, 690, 480);
      const singers: readonly [Person, number, number][] = [
        [wrapped(GRANDPA, '#3f5f80', '#8a3a3c', GOLD), 0.24, 400],
        [wrapped(ELLA, '#d8a23c', '#c9403c', '#fbf1e2'), 0.36, 290],
        [wrapped(ANN, '#a84a50', '#e8c48a', GREEN), 0.47, 385],
        [wrapped(OSCAR, '#4f8a6a', '#5a93b8', RED), 0.57, 280],
        [wrapped(DAVID, '#5a4f78', GREEN, RED), 0.68, 405],
        [wrapped(LILY, '#d87a9a', '#fbf1e2', GOLD), 0.79, 270],
      ];
      for (const [who, x, h] of singers) {
        person(c, c.w * x, 930, h, who, HANDS_TOGETHER);
        glow(c, c.w * x, 930 - h * 0.57, 90, '#ffdc92', 0.8);
        c.rect(c.w * x - 14, 930 - h * 0.57 - 26, 28, 40, '#ffe9b0', 5);
        c.rect(c.w * x - 18, 930 - h * 0.57 - 32, 36, 9, '#3a3040', 3);
      }
      snow(c, 130, 6);
      vignette(c, '#04061a', 0.4);
    }),
    square('Cocoa', (c) => {
      c.fill(c.radial(460, 420, 900, '#c97a5c', '#8a4248', '#5a2834'));
      for (let index = 0; index < 26; index += 1)
        glow(
          c,
          c.random.between(0, 1000),
          c.random.between(0, 560),
          c.random.between(40, 120),
          c.random.pick(['#ffd98a', '#ffb99a', '#f7e3b5']),
          0.4,
        );
      table(c, 690, '#7a4a3a');
      c.ellipse(480, 900, 330, 60, alpha('#1c0c10', 0.35));
      c.add('<ellipse cx="770" cy="690" rx="110" ry="130" fill="none" stroke="#b83a38" stroke-width="54"/>');
      c.path(
        'M210 500Q220 860 330 890H630Q740 860 750 500Z',
        c.horizontal(210, 750, '#e0605a', RED, '#8f2a30'),
      );
      for (const [x, y] of [
        [340, 690],
        [480, 720],
        [620, 690],
      ] as const)
        for (let arm = 0; arm < 6; arm += 1)
          c.line(
            [
              [x, y],
              [x + Math.cos(arm * 1.047) * 50, y + Math.sin(arm * 1.047) * 50],
            ],
            '#fbf1e2',
            9,
          );
      c.ellipse(480, 500, 270, 70, '#f0807a');
      c.ellipse(480, 506, 244, 58, '#6a3a28');
      for (const [x, y] of [
        [380, 490],
        [450, 470],
        [530, 480],
        [590, 500],
        [430, 520],
        [510, 526],
      ] as const) {
        c.rect(x - 38, y - 44, 76, 62, c.vertical(y - 44, y + 18, '#ffffff', '#f0dfe0'), 22);
      }
      c.stroke('M660 520L800 300', '#fbf1e2', 30);
      for (let stripe = 0; stripe < 6; stripe += 1)
        c.stroke(`M${668 + stripe * 24} ${508 - stripe * 38}l18 2`, RED, 16);
      c.stroke('M800 300Q850 220 790 180Q720 150 690 220', '#fbf1e2', 30);
      c.stroke('M812 262l16 12M806 190l-18 14M730 168l10 24', RED, 15);
      gingerbread(c, 160, 830, 170);
      starShape(c, 860, 900, 70, '#b8743c', 5);
      vignette(c, '#18060c', 0.4);
    }),
    landscape('Presents at last', (c) => {
      room(c, { wall: '#5f7a72', floor: '#8a5a3c', floorY: 780, lamp: [c.w * 0.2, 400], pattern: 'stripes' });
      christmasTree(c, c.w * 0.17, 850, 720);
      bust(c, c.w * 0.46, 880, 430, warm(NOAH), { mouth: 'open', left: [-30, -20], right: [30, -20] });
      bust(c, c.w * 0.78, 880, 420, warm(LILY), { mouth: 'open', left: [-30, -20], right: [30, -20] });
      c.rect(c.w * 0.46 - 140, 760, 280, 200, '#5a93b8', 8);
      c.rect(c.w * 0.46 - 24, 760, 48, 200, '#fbf1e2');
      c.polygon(
        [
          [c.w * 0.46 - 140, 760],
          [c.w * 0.46 - 220, 700],
          [c.w * 0.46 - 60, 690],
          [c.w * 0.46, 760],
        ],
        '#7fb0d0',
      );
      c.polygon(
        [
          [c.w * 0.46 + 140, 760],
          [c.w * 0.46 + 220, 710],
          [c.w * 0.46 + 70, 690],
          [c.w * 0.46, 760],
        ],
        '#4a80a4',
      );
      c.rect(c.w * 0.78 - 120, 770, 240, 190, RED, 8);
      c.rect(c.w * 0.78 - 20, 770, 40, 190, GOLD);
      glow(c, c.w * 0.46, 740, 190, '#fff1c0', 0.6);
      c.random.times(26, () =>
        c.rect(
          c.random.between(c.w * 0.3, c.w * 0.98),
          c.random.between(900, 990),
          c.random.between(20, 60),
          c.random.between(10, 22),
          c.random.pick([RED, GOLD, GREEN, '#5a93b8', '#fbf1e2']),
          4,
        ),
      );
      vignette(c, '#0c1014', 0.35);
    }),
    portrait('Star in the window', (c) => {
      c.fill(c.vertical(0, c.h, '#2f3a5c', '#1c2440'));
      for (let row = 0; row < 18; row += 1)
        for (let brick = 0; brick < 8; brick += 1)
          c.rect(
            brick * 140 - (row % 2) * 70 + 4,
            row * 78 + 4,
            132,
            70,
            alpha(c.random.chance(0.5) ? '#5a5878' : '#2a2f50', 0.5),
            4,
          );
      glow(c, 500, 600, 800, '#ffc978', 0.4);
      windowView(
        c,
        210,
        230,
        580,
        760,
        '#e8dccb',
        () => {
          c.fill(c.radial(500, 560, 620, '#ffe2a0', '#f0b062', '#b86a40'));
          c.rect(210, 780, 580, 220, alpha('#7a3f30', 0.5));
          c.path('M210 230H330Q300 560 210 700Z', alpha('#b83a38', 0.75));
          c.path('M790 230H670Q700 560 790 700Z', alpha('#b83a38', 0.75));
          candle(c, 330, 990, 44, 160, '#fbf1e2');
          candle(c, 670, 990, 44, 130, '#fbf1e2');
        },
        [2, 3],
      );
      c.line(
        [
          [500, 230],
          [500, 400],
        ],
        '#4a3a3a',
        4,
      );
      for (let ray = 0; ray < 9; ray += 1) {
        const angle = (ray / 9) * 6.283 - 1.57;
        const tip: Point = [500 + Math.cos(angle) * 190, 560 + Math.sin(angle) * 190];
        for (const side of [-1, 1])
          c.polygon(
            [
              [500, 560],
              [500 + Math.cos(angle + side * 0.34) * 78, 560 + Math.sin(angle + side * 0.34) * 78],
              tip,
            ],
            side < 0 ? '#fff3c4' : '#f7c860',
          );
      }
      glow(c, 500, 560, 380, '#fff0b0', 0.6);
      c.blob(
        [
          [140, 1030],
          [300, 1000],
          [500, 1016],
          [720, 996],
          [870, 1034],
          [860, 1070],
          [140, 1070],
        ],
        '#f3f7ff',
      );
      snow(c, 140, 7);
      vignette(c, '#080c20', 0.45);
    }),
    landscape('Grandma tells the old story', (c) => {
      room(c, { wall: '#6a5a7a', floor: '#7a5238', floorY: 760, lamp: [c.w * 0.3, 420] });
      fireplace(c, c.w * 0.16, 780, 400, '#9a8478');
      armchair(c, c.w * 0.56, 850, 500, '#a84a48');
      bust(c, c.w * 0.56, 690, 310, { ...GRANDMA, top: '#4f7a6a' }, { left: [-16, -14], right: [16, -14] });
      c.path(
        `M${n(c.w * 0.56)} 690Q${n(c.w * 0.56 - 60)} 650 ${n(c.w * 0.56 - 120)} 670L${n(c.w * 0.56 - 110)} 590Q${n(c.w * 0.56 - 50)} 576 ${n(c.w * 0.56)} 616Q${n(c.w * 0.56 + 50)} 576 ${n(c.w * 0.56 + 110)} 590L${n(c.w * 0.56 + 120)} 670Q${n(c.w * 0.56 + 60)} 650 ${n(c.w * 0.56)} 690Z`,
        '#8a3a3c',
      );
      rug(c, c.w * 0.52, 930, 560, 70, ['#d8b48a', '#a84a48', '#d8b48a']);
      for (const [who, x, s] of [
        [warm(ELLA), 0.36, 250],
        [warm(OSCAR), 0.76, 240],
        [warm(LILY), 0.9, 230],
      ] as const) {
        bust(c, c.w * x, 1010, s * 1.15, who, { left: [-24, -24], right: [24, -24] });
      }
      catCurled(c, c.w * 0.2, 930, 230, PEPPER);
      lights(c, garland([c.w * 0.36, 60], [c.w + 20, 60], 70, 15), 12, ['#ffe3a0', '#ffb99a', '#bfe0d4']);
      vignette(c, '#100a1c', 0.45);
    }),
    square('Snow globe', (c) => {
      c.fill(c.radial(450, 380, 900, '#a9c4d8', '#5f7fa8', '#33466f'));
      for (let index = 0; index < 30; index += 1)
        c.circle(
          c.random.between(0, 1000),
          c.random.between(0, 700),
          c.random.between(14, 60),
          alpha('#ffffff', 0.1),
        );
      table(c, 800, '#8a5f4a');
      c.ellipse(500, 910, 320, 40, alpha('#1c1420', 0.35));
      c.path(
        'M260 780H740L790 900Q500 950 210 900Z',
        c.horizontal(210, 790, '#b84a48', '#8f2f34', '#5f1f28'),
      );
      c.rect(300, 830, 400, 24, GOLD, 10);
      c.clip('M500 130A340 340 0 1 1 499 130Z', () => {
        c.fill(c.vertical(130, 800, '#2f4a86', '#6f8fc4', '#c4d8ee'));
        stars(c, 40, 500);
        hill(c, 600, 20, 500, '#f3f8ff', '#cbdcf0');
        spruce(c, 330, 680, 230, '#2f6a56', '#ffffff');
        spruce(c, 680, 690, 280, '#2f6a56', '#ffffff');
        house(c, 500, 700, 200, {
          wall: '#c9584a',
          roof: '#6a5058',
          snow: '#ffffff',
          lamp: '#ffd27a',
          smoke: '#f3f6fa',
        });
        snow(c, 150, 8);
      });
      c.ring(500, 470, 338, alpha('#ffffff', 0.6), 8);
      c.path('M240 420Q270 240 420 180Q310 290 290 450Z', alpha('#ffffff', 0.35));
      c.ellipse(690, 660, 30, 60, alpha('#ffffff', 0.2), 40);
      vignette(c, '#141c38', 0.35);
    }),
    landscape('The market square', (c) => {
      sky(c, DUSK, 420);
      stars(c, 60, 260);
      for (let index = 0; index < 7; index += 1) {
        const x = c.w * (0.04 + index * 0.155);
        house(c, x, 560, 220, {
          wall: lit(DUSK, ['#d8b48a', '#c97a5c', '#8fb0c0', '#e8c48a'][index % 4] ?? '#d8b48a'),
          roof: lit(DUSK, '#6a5058'),
          snow: lit(DUSK, '#fbfdff'),
          lamp: '#ffd27a',
          floors: 2,
        });
      }
      c.rect(-5, 555, c.w + 10, 450, c.vertical(555, c.h, lit(DUSK, '#dfe6f2'), lit(DUSK, '#a8b6d4')));
      christmasTree(c, c.w * 0.5, 760, 640);
      for (const [x, tone, wares] of [
        [0.16, RED, '#e8963c'],
        [0.84, GREEN, '#d87a9a'],
      ] as const) {
        const px = c.w * x;
        glow(c, px, 690, 330, '#ffc978', 0.6);
        c.rect(px - 150, 590, 300, 180, '#5a3a2c');
        c.rect(px - 135, 610, 270, 100, '#ffdf9e');
        for (let jar = 0; jar < 7; jar += 1) c.circle(px - 110 + jar * 36, 700, 15, jar % 2 ? wares : RED);
        c.rect(px - 165, 715, 330, 80, '#7a5238', 4);
        for (let stripe = 0; stripe < 8; stripe += 1)
          c.path(`M${n(px - 180 + stripe * 45)} 540h45v56q-22 26 -45 0Z`, stripe % 2 ? '#fbf6ee' : tone);
        c.rect(px - 186, 520, 372, 30, '#fbfdff', 14);
      }
      for (const [who, x, y, h] of [
        [wrapped(ANN, '#a84a50', '#e8c48a', GREEN), 0.32, 900, 330],
        [wrapped(NOAH, '#3f86b0', RED, GOLD), 0.39, 910, 240],
        [wrapped(GRANDPA, '#3f5f80', '#8a3a3c', GOLD), 0.65, 905, 345],
        [wrapped(GRANDMA, '#7a5a86', '#fbf1e2', RED), 0.73, 905, 325],
      ] as const)
        person(c, c.w * x, y, h, who);
      lights(c, garland([-20, 330], [c.w * 0.5, 200], 120, 14), 13, ['#ffe3a0', '#ffb99a']);
      lights(c, garland([c.w * 0.5, 200], [c.w + 20, 330], 120, 14), 13, ['#ffe3a0', '#ffb99a']);
      snow(c, 120, 6);
      vignette(c, '#0c0f2c', 0.4);
    }),
    landscape('Christmas morning', (c) => {
      sky(c, SNOWFALL, 480);
      const back = hill(c, 470, 40, 1100, '#eef2f7', '#d8e2ee');
      firLine(c, back, 70, 160, lit(SNOWFALL, '#5f8078', 0.4));
      hill(c, 640, 20, 1300, '#fbfcfe', '#ccd8e8');
      house(c, c.w * 0.5, 780, 540, {
        wall: lit(SNOWFALL, '#c9403c'),
        roof: '#6a5058',
        snow: '#ffffff',
        lamp: '#ffd98a',
        smoke: '#f3f6fa',
        floors: 2,
      });
      lights(c, garland([c.w * 0.3, 470], [c.w * 0.7, 470], 18, 17), 11, [
        '#ffe3a0',
        '#ff9a8a',
        '#bfe0d4',
        '#9ac8ff',
      ]);
      spruce(c, c.w * 0.12, 850, 520, '#2f6a56', '#ffffff');
      spruce(c, c.w * 0.88, 860, 600, '#2f6a56', '#ffffff');
      for (let step = 0; step < 13; step += 1)
        c.ellipse(
          c.w * (0.5 + 0.02 * Math.sin(step)) + (step % 2 ? 26 : -26),
          820 + step * 15,
          13,
          7,
          alpha('#9fb0cc', 0.55),
        );
      catSitting(c, c.w * 0.62, 850, 120, SAFFRON);
      snow(c, 170, 7);
      vignette(c, '#22305a', 0.22);
    }),
    square('Baubles', (c) => {
      c.fill(c.radial(400, 350, 900, '#3f7a60', '#1f4a3a', '#102a24'));
      for (let needle = 0; needle < 380; needle += 1) {
        const x = c.random.between(-40, 1040);
        const y = c.random.between(-40, 1040);
        const turn = 0.9 + c.random.around(0, 0.8);
        c.line(
          [
            [x, y],
            [x + Math.cos(turn) * 120, y + Math.sin(turn) * 120],
          ],
          alpha(mix('#2f6a50', '#7fb590', c.random.next()), 0.6),
          7,
        );
      }
      for (let index = 0; index < 14; index += 1)
        glow(
          c,
          c.random.between(0, 1000),
          c.random.between(0, 1000),
          c.random.between(60, 130),
          '#ffdf94',
          0.8,
        );
      for (const [x, y, r, tone] of [
        [340, 420, 210, RED],
        [720, 300, 150, GOLD],
        [690, 720, 190, '#e8e0ee'],
        [250, 820, 120, '#5a93b8'],
      ] as const) {
        c.line(
          [
            [x, -20],
            [x, y - r],
          ],
          alpha('#fff3d0', 0.6),
          4,
        );
        c.circle(x + r * 0.08, y + r * 0.12, r * 1.02, alpha('#081812', 0.35));
        c.rect(x - r * 0.14, y - r * 1.14, r * 0.28, r * 0.22, '#e8c46a', 6);
        c.circle(
          x,
          y,
          r,
          c.radial(x - r * 0.35, y - r * 0.4, r * 1.6, lighter(tone, 0.6), tone, darker(tone, 0.4)),
        );
        c.clip(`M${n(x - r)} ${n(y)}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0Z`, () => {
          c.stroke(
            `M${n(x - r)} ${n(y - r * 0.1)}Q${n(x)} ${n(y + r * 0.26)} ${n(x + r)} ${n(y - r * 0.1)}`,
            alpha('#fff6e2', 0.75),
            r * 0.05,
          );
          c.stroke(
            `M${n(x - r)} ${n(y + r * 0.2)}Q${n(x)} ${n(y + r * 0.56)} ${n(x + r)} ${n(y + r * 0.2)}`,
            alpha('#fff6e2', 0.75),
            r * 0.05,
          );
          for (let star01 = -2; star01 <= 2; star01 += 1)
            c.circle(
              x + star01 * r * 0.36,
              y + r * 0.24 - Math.abs(star01) * r * 0.06,
              r * 0.07,
              alpha('#fff6e2', 0.9),
            );
        });
        c.ellipse(x - r * 0.38, y - r * 0.46, r * 0.16, r * 0.26, alpha('#ffffff', 0.65), 36);
      }
      vignette(c, '#06120e', 0.4);
    }),
    landscape(null, (c) => {
      c.fill(c.radial(c.w * 0.5, 500, 1000, '#7a4a50', '#3f2434', '#241426'));
      table(c, 690, '#5f3a30');
      for (let index = 0; index < 18; index += 1)
        glow(
          c,
          c.random.between(0, c.w),
          c.random.between(0, 460),
          c.random.between(50, 140),
          c.random.pick(['#ffd98a', '#ff9a8a', '#ffe9c0']),
          0.34,
        );
      for (const [x, h] of [
        [0.2, 250],
        [0.3, 180],
        [0.7, 200],
        [0.8, 270],
      ] as const) {
        c.rect(c.w * x - 44, 790 - 40, 88, 50, '#b8924c', 10);
        candle(c, c.w * x, 760, 46, h, '#f7ead2');
      }
      cup(c, c.w * 0.43, 860, 130, '#c9403c', '#6a3a28');
      cup(c, c.w * 0.58, 880, 130, '#2f6a50', '#6a3a28');
      for (const [x, y] of [
        [0.49, 770],
        [0.52, 800],
        [0.46, 790],
      ] as const)
        gingerbread(c, c.w * x, y - 20, 90);
      for (let needle = 0; needle < 220; needle += 1) {
        const x = c.random.between(-20, c.w + 20);
        c.line(
          [
            [x, 960 + c.random.around(0, 24)],
            [x + c.random.around(0, 60), 930 + c.random.around(0, 44)],
          ],
          mix('#234f3c', '#5a9a70', c.random.next()),
          6,
        );
      }
      for (let berry = 0; berry < 20; berry += 1)
        c.circle(c.random.between(0, c.w), 956 + c.random.around(0, 24), 13, berry % 3 ? RED : GOLD);
      vignette(c, '#0e060c', 0.5);
    }),
  ],
};
