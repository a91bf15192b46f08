import { type AlbumSpec, landscape, portrait, square, wide } from '../kit/album.ts';
import { type Canvas, n } from '../kit/canvas.ts';
import { catPeeking, SAFFRON } from '../kit/cats.ts';
import { alpha, darker, lighter, mix } from '../kit/colour.ts';
import { daisy, houseplant, leaf, pot, tulip, vase } from '../kit/flowers.ts';
import {
  apple,
  berriesAbove,
  bowlAbove,
  bunAbove,
  croissant,
  cup,
  cupAbove,
  jar,
  loaf,
  pancakes,
  plateAbove,
  steam,
  teapot,
} from '../kit/food.ts';
import { hill } from '../kit/land.ts';
import { DAWN, GOLDEN, MORNING, NOON, RAIN } from '../kit/light.ts';
import { bust, ELLA, GRANDMA, GRANDPA, LILY, NOAH } from '../kit/people.ts';
import { candle, clothTable, curtains, dropShadow, room, table, tabletop, windowView } from '../kit/rooms.ts';
import { beams, clouds, glow, rain, sky, sun, vignette } from '../kit/sky.ts';
import { leafTree } from '../kit/trees.ts';

const BERRIES = ['#c93a48', '#4b5fa8', '#7a3a68'] as const;

function kitchen(c: Canvas, wall: string, counter: number): void {
  room(c, { wall, floor: '#b98a5c', floorY: c.h + 40, lamp: [c.w * 0.3, 240] });
  for (let row = 0; row < 4; row += 1) {
    for (let tile = 0; tile < c.w / 104 + 1; tile += 1)
      c.rect(
        tile * 106 - (row % 2) * 53,
        counter - 280 + row * 70,
        102,
        66,
        alpha(c.random.chance(0.5) ? '#ffffff' : lighter(wall, 0.4), 0.34),
        8,
      );
  }
}

function shelf(c: Canvas, x: number, y: number, w: number): void {
  c.rect(x, y, w, 22, c.vertical(y, y + 22, '#c99a6b', '#8f6440'), 4);
  for (const share of [0.12, 0.88])
    c.polygon(
      [
        [x + w * share - 8, y + 22],
        [x + w * share + 8, y + 22],
        [x + w * share, y + 74],
      ],
      '#7a5234',
    );
}

function pie(c: Canvas, x: number, y: number, r: number): void {
  dropShadow(c, x, y, r);
  c.circle(x, y, r, c.linear(x - r, y - r, x + r, y + r, '#dfe5ea', '#9aa6b4'));
  c.circle(x, y, r * 0.92, '#d9994c');
  for (let crimp = 0; crimp < 40; crimp += 1)
    c.circle(
      x + Math.cos((crimp / 40) * 6.283) * r * 0.86,
      y + Math.sin((crimp / 40) * 6.283) * r * 0.86,
      r * 0.075,
      crimp % 2 ? '#ecb56c' : '#dfa055',
    );
  c.circle(x, y, r * 0.79, c.radial(x, y, r * 0.8, '#c8603a', '#a8402c'));
  berriesAbove(c, x, y, r * 0.72, ['#c9503a', '#b83a34', '#d8704a'], 60, r * 0.07);
  c.clip(
    `M${n(x - r * 0.79)} ${n(y)}a${n(r * 0.79)} ${n(r * 0.79)} 0 1 0 ${n(r * 1.58)} 0a${n(r * 0.79)} ${n(r * 0.79)} 0 1 0 ${n(-r * 1.58)} 0Z`,
    () => {
      for (const turn of [40, -50]) {
        c.at(
          x,
          y,
          1,
          () => {
            for (let strip = -2; strip <= 2; strip += 1) {
              c.rect(strip * r * 0.34 - r * 0.085 + 5, -r, r * 0.17, r * 2, alpha('#5a2818', 0.3));
              c.rect(
                strip * r * 0.34 - r * 0.085,
                -r,
                r * 0.17,
                r * 2,
                c.horizontal(
                  strip * r * 0.34 - r * 0.085,
                  strip * r * 0.34 + r * 0.085,
                  '#f0c07a',
                  '#d9994c',
                ),
              );
            }
          },
          turn,
        );
      }
    },
  );
}

function waffle(c: Canvas, x: number, y: number, r: number): void {
  for (let heart = 0; heart < 5; heart += 1) {
    c.at(
      x,
      y,
      r / 100,
      () => {
        c.path('M0 0C-46 -30 -56 -84 -28 -98Q-8 -104 0 -84Q8 -104 28 -98C56 -84 46 -30 0 0Z', '#c98a3c');
        c.path('M0 -8C-36 -34 -46 -78 -26 -88Q-8 -94 0 -74Q8 -94 26 -88C46 -78 36 -34 0 -8Z', '#e8b45f');
        for (const dx of [-22, 0, 22])
          c.line(
            [
              [dx, -84 + Math.abs(dx) * 0.2],
              [dx * 0.5, -22],
            ],
            alpha('#b8742c', 0.55),
            5,
          );
        for (const dy of [-76, -56, -36])
          c.line(
            [
              [-30 - dy * -0.04 + (dy + 76) * 0.3, dy],
              [30 - (dy + 76) * 0.3, dy],
            ],
            alpha('#b8742c', 0.55),
            5,
          );
      },
      heart * 72,
    );
  }
}

function egg(c: Canvas, x: number, y: number, w: number, cupTone: string): void {
  c.ellipse(x, y, w * 0.6, w * 0.1, alpha('#1c1420', 0.2));
  c.path(
    `M${n(x - w * 0.36)} ${n(y)}Q${n(x - w * 0.08)} ${n(y - w * 0.2)} ${n(x - w * 0.1)} ${n(y - w * 0.34)}H${n(x + w * 0.1)}Q${n(x + w * 0.08)} ${n(y - w * 0.2)} ${n(x + w * 0.36)} ${n(y)}Z`,
    darker(cupTone, 0.1),
  );
  c.path(
    `M${n(x - w * 0.42)} ${n(y - w * 0.84)}Q${n(x - w * 0.4)} ${n(y - w * 0.3)} ${n(x)} ${n(y - w * 0.28)}Q${n(x + w * 0.4)} ${n(y - w * 0.3)} ${n(x + w * 0.42)} ${n(y - w * 0.84)}Z`,
    c.horizontal(x - w * 0.42, x + w * 0.42, lighter(cupTone, 0.3), cupTone, darker(cupTone, 0.2)),
  );
  c.path(
    `M${n(x - w * 0.36)} ${n(y - w * 0.84)}Q${n(x - w * 0.34)} ${n(y - w * 1.5)} ${n(x)} ${n(y - w * 1.52)}Q${n(x + w * 0.34)} ${n(y - w * 1.5)} ${n(x + w * 0.36)} ${n(y - w * 0.84)}Z`,
    c.radial(x - w * 0.12, y - w * 1.2, w * 0.7, '#fdf0e0', '#ecc9a4', '#cf9f78'),
  );
}

export const baking: AlbumSpec = {
  key: 'baking',
  title: 'Breakfast and baking',
  from: '2026-02-07',
  days: 60,
  cover: 0,
  pictures: [
    square('Sunday breakfast', (c) => {
      tabletop(c, '#cfe0dc', 'linen');
      plateAbove(c, 500, 500, 250, '#fbf6ec');
      croissant(c, 430, 470, 260, -24);
      croissant(c, 590, 590, 230, 150);
      cupAbove(c, 800, 230, 112, '#f0b8a0', '#a8703c', true);
      bowlAbove(c, 200, 240, 150, '#5f93b0', '#fbf6ee');
      berriesAbove(c, 200, 240, 104, BERRIES, 26, 22);
      plateAbove(c, 210, 790, 130, '#f3d9a8');
      for (const [x, y] of [
        [180, 760],
        [250, 800],
        [190, 840],
      ] as const) {
        c.circle(x + 3, y + 5, 44, alpha('#2a1820', 0.2));
        c.circle(x, y, 44, c.radial(x - 12, y - 12, 58, '#fff3dc', '#f0b45c', '#d8843c'));
        for (let seg = 0; seg < 8; seg += 1)
          c.line(
            [
              [x, y],
              [x + Math.cos(seg * 0.785) * 36, y + Math.sin(seg * 0.785) * 36],
            ],
            alpha('#fff3dc', 0.8),
            3,
          );
      }
      c.at(
        820,
        790,
        1,
        () => {
          dropShadow(c, 0, 0, 96, 0.25);
          c.circle(0, 0, 96, '#e8e2d4');
          c.circle(0, 0, 80, c.radial(-20, -20, 100, '#f7c24c', '#d98a1e'));
          c.ellipse(-24, -26, 30, 16, alpha('#fff6d0', 0.7), -30);
          c.rect(20, -12, 190, 20, '#b98350', 10);
          c.circle(10, -2, 26, '#c99a6b');
        },
        20,
      );
      for (let sprig = 0; sprig < 7; sprig += 1)
        daisy(c, c.random.between(40, 960), sprig % 2 ? 970 : 40, 30, '#ffffff');
      vignette(c);
    }),
    landscape('Grandma’s bread', (c) => {
      kitchen(c, '#b9c9b4', 660);
      windowView(c, c.w * 0.62, 70, 360, 400, '#fdf8ee', () => {
        sky(c, MORNING, 440);
        clouds(c, MORNING, 2, 150, 260, 200);
        hill(c, 400, 16, 400, '#a3d07f', '#6fa656');
      });
      curtains(c, c.w * 0.62, 56, 360, 430, '#f3dfb8');
      table(c, 660, '#c99a6b');
      loaf(c, c.w * 0.38, 850, 470);
      steam(c, c.w * 0.38, 650, 190);
      c.ellipse(c.w * 0.7, 880, 140, 20, alpha('#1c1420', 0.2));
      c.path(
        `M${n(c.w * 0.62)} 740Q${n(c.w * 0.63)} 880 ${n(c.w * 0.67)} 884H${n(c.w * 0.74)}Q${n(c.w * 0.78)} 880 ${n(c.w * 0.79)} 740Z`,
        c.horizontal(c.w * 0.62, c.w * 0.79, '#8fb4c8', '#5f8ca8', '#3f6480'),
      );
      c.ellipse(c.w * 0.705, 740, 113, 24, '#fdfaf4');
      c.random.times(70, () =>
        c.circle(
          c.random.between(c.w * 0.1, c.w * 0.95),
          c.random.between(860, 980),
          c.random.between(1.6, 5),
          alpha('#ffffff', 0.8),
        ),
      );
      for (const [x, turn] of [
        [0.12, -70],
        [0.15, -84],
        [0.18, -98],
      ] as const) {
        c.at(
          c.w * x,
          930,
          1,
          () => {
            c.line(
              [
                [0, 0],
                [330, 0],
              ],
              '#d9a94c',
              5,
            );
            for (let grain = 0; grain < 9; grain += 1)
              for (const side of [-1, 1]) c.ellipse(200 + grain * 15, side * 9, 14, 6, '#e8bd5c', side * -28);
          },
          turn,
        );
      }
      vignette(c);
    }),
    portrait('A tall stack', (c) => {
      c.fill(c.radial(400, 400, 1100, '#f9e6d0', '#eab89a'));
      for (let x = 0; x < 1000; x += 90) c.rect(x, 0, 45, 930, alpha('#ffffff', 0.16));
      clothTable(c, 930, '#fdf6ea', '#7fb0b8');
      pancakes(c, 500, 1130, 620, 9);
      vase(c, 850, 1060, 120, 190, '#6f9fb4');
      for (const dx of [-24, 0, 26]) tulip(c, 850 + dx, 890, 210, '#e8705f');
      jar(c, 140, 1080, 150, '#8a3a4c', '#e8705f');
      vignette(c);
    }),
    landscape('Ella kneads the dough', (c) => {
      kitchen(c, '#e0b89a', 660);
      shelf(c, c.w * 0.06, 270, 400);
      for (const [x, tone, lid] of [
        [0.1, '#c93a48', '#fbf1e2'],
        [0.17, '#e8a23c', '#7db46c'],
        [0.24, '#7a3a68', '#5aa7c7'],
        [0.31, '#c93a48', '#f2b632'],
      ] as const)
        jar(c, c.w * x, 270, 84, tone, lid);
      houseplant(c, c.w * 0.88, 660, 360, '#6fa65a');
      bust(c, c.w * 0.52, 700, 520, { ...ELLA, top: '#5a93b8' }, { left: [-20, 4], right: [20, 4] });
      c.path(
        `M${n(c.w * 0.52 - 90)} 690L${n(c.w * 0.52 - 76)} 520Q${n(c.w * 0.52)} 500 ${n(c.w * 0.52 + 76)} 520L${n(c.w * 0.52 + 90)} 690Z`,
        '#fbf1e2',
      );
      table(c, 690, '#c08f62');
      c.ellipse(c.w * 0.52, 800, 420, 70, alpha('#ffffff', 0.6));
      c.blob(
        [
          [c.w * 0.52 - 250, 790],
          [c.w * 0.52 - 160, 700],
          [c.w * 0.52, 676],
          [c.w * 0.52 + 170, 704],
          [c.w * 0.52 + 250, 790],
          [c.w * 0.52, 840],
        ],
        c.vertical(680, 840, '#fdf1d8', '#e8cfa4'),
      );
      for (const dx of [-104, 104]) {
        c.circle(c.w * 0.52 + dx, 716, 38, '#dba47c');
        for (const finger of [-20, -4, 12]) c.ellipse(c.w * 0.52 + dx + finger, 742, 9, 16, '#d49a70');
      }
      c.at(
        c.w * 0.18,
        850,
        1,
        () => {
          c.rect(-150, -34, 300, 78, c.vertical(-34, 44, '#e8c08a', '#b88450'), 30);
          for (const side of [-1, 1]) c.rect(side < 0 ? -224 : 150, -8, 74, 26, '#a8703c', 13);
        },
        -10,
      );
      c.random.times(80, () =>
        c.circle(
          c.random.between(0, c.w),
          c.random.between(760, 990),
          c.random.between(1.6, 6),
          alpha('#ffffff', 0.75),
        ),
      );
      vignette(c);
    }),
    landscape('Cinnamon buns, hot', (c) => {
      tabletop(c, '#8a6a54', 'boards');
      c.rect(c.w * 0.12 + 8, 92, c.w * 0.62, 840, alpha('#1c0f10', 0.35), 30);
      c.rect(
        c.w * 0.12,
        76,
        c.w * 0.62,
        840,
        c.linear(0, 76, c.w * 0.7, 900, '#4a4f5c', '#6f7684', '#3a3f4c'),
        30,
      );
      c.rect(c.w * 0.12 + 26, 102, c.w * 0.62 - 52, 788, '#e9dcc4', 12);
      for (let row = 0; row < 3; row += 1)
        for (let column = 0; column < 4; column += 1)
          bunAbove(c, c.w * 0.12 + 124 + column * 194, 236 + row * 258, c.random.between(88, 100));
      cupAbove(c, c.w * 0.87, 260, 96, '#e8b49a', '#7a4a30');
      for (let stick = 0; stick < 3; stick += 1)
        c.at(
          c.w * 0.87,
          620 + stick * 46,
          1,
          () => {
            c.rect(-110, -12, 220, 30, c.vertical(-12, 18, '#b8743c', '#7a4526'), 14);
            c.rect(-110, 0, 220, 4, alpha('#4f2a18', 0.6));
          },
          -20 + stick * 12,
        );
      c.random.times(34, () =>
        c.rect(c.random.between(c.w * 0.77, c.w), c.random.between(740, 980), 11, 11, '#fffdf6', 2),
      );
      vignette(c);
    }),
    wide('The kitchen in the morning', (c) => {
      kitchen(c, '#e9d3a8', 700);
      windowView(
        c,
        c.w * 0.36,
        60,
        500,
        430,
        '#fdf8ee',
        () => {
          sky(c, DAWN, 480);
          sun(c, DAWN, c.w * 0.45, 300, 40);
          hill(c, 430, 20, 500, '#9ab887', '#6f9a66');
          leafTree(c, c.w * 0.58, 480, 220, { leaves: '#8ab06c' });
        },
        [3, 1],
      );
      beams(c, c.w * 0.46, 120, '#fff3d0', 5, 1000);
      shelf(c, c.w * 0.05, 230, 430);
      for (const [x, tone] of [
        [0.08, '#d8604c'],
        [0.14, '#5f93b0'],
        [0.2, '#e8b45c'],
        [0.26, '#7fa878'],
      ] as const)
        cup(c, c.w * x, 226, 80, tone, '#fbf1e2', false);
      shelf(c, c.w * 0.73, 230, 430);
      for (const [x, tone, lid] of [
        [0.76, '#e8a23c', '#d8604c'],
        [0.81, '#c93a48', '#fbf1e2'],
        [0.86, '#8fb07a', '#f2b632'],
        [0.91, '#7a3a68', '#5aa7c7'],
      ] as const)
        jar(c, c.w * x, 230, 80, tone, lid);
      c.rect(-5, 690, c.w + 10, 320, c.vertical(690, c.h, '#f7f2e6', '#dcd2bd'));
      c.rect(-5, 680, c.w + 10, 34, '#a8774c');
      for (let door = 0; door < 6; door += 1) {
        c.rect(40 + door * 296, 750, 256, 260, alpha('#b8a684', 0.3), 8);
        c.circle(40 + door * 296 + 128, 790, 12, '#c9a24c');
      }
      teapot(c, c.w * 0.24, 684, 170, '#5f93b0');
      steam(c, c.w * 0.275, 560, 100);
      loaf(c, c.w * 0.7, 684, 240);
      for (const [x, tone] of [
        [0.81, '#d8434a'],
        [0.85, '#e8b03c'],
        [0.83, '#7fb35c'],
      ] as const)
        apple(c, c.w * x, tone === '#7fb35c' ? 590 : 646, 40, tone);
      pot(c, c.w * 0.4, 520, 84, '#c8694a');
      for (const turn of [-140, -115, -90, -65, -40]) leaf(c, c.w * 0.4, 450, 80, turn, '#6fa652');
      vignette(c);
    }),
    square('Cherry pie', (c) => {
      tabletop(c, '#5f7f8a', 'linen');
      pie(c, 490, 480, 330);
      c.at(
        850,
        800,
        1,
        () => {
          c.rect(-16, -200, 32, 260, '#c9ccd6', 16);
          c.polygon(
            [
              [-60, -330],
              [60, -330],
              [26, -190],
              [-26, -190],
            ],
            '#dfe3ea',
          );
        },
        40,
      );
      for (const [x, y] of [
        [120, 850],
        [180, 910],
        [90, 930],
      ] as const)
        apple(c, x, y, 50, '#c93a48');
      berriesAbove(c, 850, 180, 90, ['#c93a48', '#a82c3c', '#d85a60'], 11, 28);
      leaf(c, 800, 240, 90, 40, '#6fa652');
      vignette(c);
    }),
    landscape('The oven is on', (c) => {
      c.fill(c.vertical(0, c.h, '#dfe5e2', '#b9c4c2'));
      c.rect(
        c.w * 0.12,
        -20,
        c.w * 0.76,
        1060,
        c.horizontal(c.w * 0.12, c.w * 0.88, '#f7f7f4', '#fdfdfb', '#d8dcdc'),
        20,
      );
      c.rect(c.w * 0.12, 150, c.w * 0.76, 8, alpha('#8a949a', 0.4));
      for (let knob = 0; knob < 4; knob += 1) {
        const x = c.w * (0.24 + knob * 0.173);
        c.circle(x, 80, 38, '#c9ced2');
        c.circle(x, 76, 34, '#4a5058');
        c.rect(x - 4, 46, 8, 28, '#f0f2f2', 4);
      }
      c.rect(c.w * 0.2, 205, c.w * 0.6, 30, c.vertical(205, 235, '#dfe3e6', '#9aa2a8'), 15);
      c.rect(c.w * 0.19, 280, c.w * 0.62, 580, '#3a3438', 26);
      c.rect(
        c.w * 0.21,
        310,
        c.w * 0.58,
        520,
        c.radial(c.w * 0.5, 640, 640, '#ffb45e', '#c9642c', '#5a2a1e'),
        14,
      );
      for (let bar = 0; bar < 3; bar += 1)
        c.rect(c.w * 0.21, 740 + bar * 26, c.w * 0.58, 6, alpha('#2a1a16', 0.6));
      loaf(c, c.w * 0.5, 740, 520);
      c.polygon(
        [
          [c.w * 0.25, 310],
          [c.w * 0.36, 310],
          [c.w * 0.27, 830],
          [c.w * 0.21, 830],
          [c.w * 0.21, 560],
        ],
        alpha('#ffffff', 0.12),
      );
      glow(c, c.w * 0.5, 600, 560, '#ffb45e', 0.4);
      c.rect(c.w * 0.19, 900, c.w * 0.62, 140, alpha('#b9c0c2', 0.5), 14);
      c.path(`M${n(c.w * 0.58)} 205V430Q${n(c.w * 0.645)} 450 ${n(c.w * 0.71)} 430V205Z`, '#fbf1e2');
      for (const y of [390, 410])
        c.path(
          `M${n(c.w * 0.58)} ${y}Q${n(c.w * 0.645)} ${y + 18} ${n(c.w * 0.71)} ${y}V${y + 9}Q${n(c.w * 0.645)} ${y + 27} ${n(c.w * 0.58)} ${y + 9}Z`,
          '#d8604c',
        );
      vignette(c);
    }),
    portrait('Tea for two', (c) => {
      room(c, { wall: '#a9bfc8', floor: '#b98a5c', floorY: c.h + 20, pattern: 'dots' });
      windowView(c, 160, 110, 680, 620, '#fdf8ee', () => {
        sky(c, RAIN, 640);
        hill(c, 600, 24, 600, '#8faa94', '#6f8f7c');
        leafTree(c, 720, 700, 400, { leaves: '#7f9f7c' });
        rain(c, 120);
      });
      clothTable(c, 880, '#fbf1ea', '#d87a8a');
      teapot(c, 500, 1060, 330, '#e8b49a');
      steam(c, 640, 850, 150);
      cup(c, 200, 1180, 190, '#fbf3ea', '#b8733a');
      cup(c, 800, 1190, 190, '#fbf3ea', '#b8733a');
      c.ellipse(500, 1250, 170, 36, '#fdfaf4');
      for (const [x, y] of [
        [430, 1230],
        [500, 1218],
        [570, 1232],
        [500, 1250],
      ] as const) {
        c.ellipse(x, y, 50, 22, '#c98f4c');
        c.ellipse(x, y - 7, 48, 20, '#e8b872');
        for (const dx of [-20, 0, 20]) c.circle(x + dx, y - 8, 5, '#6a3a24');
      }
      vignette(c);
    }),
    landscape('Strawberry jam', (c) => {
      c.fill(c.radial(c.w * 0.4, 300, 1100, '#fdeede', '#f3c8a8'));
      table(c, 640, '#b98a60');
      for (const [x, y, w] of [
        [0.2, 720, 150],
        [0.34, 720, 150],
        [0.48, 720, 150],
      ] as const)
        jar(c, c.w * x, y, w, '#c9303c', '#fbf1e2');
      for (const [x, y, w, lid] of [
        [0.27, 860, 190, '#e8705f'],
        [0.45, 870, 190, '#5aa7c7'],
      ] as const)
        jar(c, c.w * x, y, w, '#d8404a', lid);
      const strawberry = (x: number, y: number, s: number, turn: number) =>
        c.at(
          x,
          y,
          s / 100,
          () => {
            c.ellipse(0, 62, 56, 10, alpha('#1c1420', 0.2));
            c.path(
              'M0 66Q-62 10 -50 -36Q-30 -60 0 -46Q30 -60 50 -36Q62 10 0 66Z',
              c.radial(-18, -20, 96, '#f7806a', '#d8303c', '#9a1f2c'),
            );
            for (const [dx, dy] of [
              [-26, -20],
              [0, -26],
              [26, -20],
              [-16, 4],
              [14, 4],
              [0, 30],
              [-34, 2],
              [34, 2],
            ] as const)
              c.ellipse(dx, dy, 3, 5, '#f7d88a');
            for (const lean of [-60, -25, 10, 45]) c.ellipse(lean * 0.5, -48, 26, 9, '#6fa652', lean * 0.6);
          },
          turn,
        );
      for (const [x, y, s, turn] of [
        [0.66, 760, 120, -10],
        [0.76, 730, 110, 14],
        [0.71, 850, 140, 6],
        [0.83, 820, 130, -18],
        [0.61, 900, 110, 20],
        [0.9, 900, 120, 10],
        [0.79, 930, 110, -6],
      ] as const)
        strawberry(c.w * x, y, s, turn);
      c.at(
        c.w * 0.1,
        900,
        1,
        () => {
          c.rect(-10, -10, 320, 22, '#b98350', 11);
          c.ellipse(-40, 0, 56, 34, '#c99a6b');
          c.ellipse(-40, -4, 42, 22, '#b8303c');
        },
        -8,
      );
      vignette(c);
    }),
    square('Noah licks the spoon', (c) => {
      c.fill(c.radial(500, 380, 900, '#d3ebe0', '#8fc0b4'));
      for (let row = 0; row < 6; row += 1)
        for (let tile = 0; tile < 9; tile += 1)
          c.rect(tile * 120 - (row % 2) * 60, row * 110, 114, 104, alpha('#ffffff', 0.22), 10);
      bust(
        c,
        500,
        800,
        640,
        { ...NOAH, top: '#e8705f' },
        { mouth: 'open', left: [-26, -4], right: [18, -58] },
      );
      c.at(
        610,
        430,
        1,
        () => {
          c.rect(-14, -20, 28, 250, '#b98350', 14);
          c.ellipse(0, -60, 52, 68, '#c99a6b');
          c.ellipse(0, -66, 40, 52, '#6a3a26');
        },
        24,
      );
      for (const [x, y, r] of [
        [455, 480, 15],
        [548, 500, 12],
        [520, 520, 9],
      ] as const)
        c.circle(x, y, r, '#6a3a26');
      table(c, 800, '#c08f62');
      c.path(
        'M250 740Q270 960 400 970H600Q730 960 750 740Z',
        c.horizontal(250, 750, '#f7e3b5', '#e8c070', '#b88a3c'),
      );
      c.ellipse(500, 740, 250, 50, '#fdf1d0');
      c.ellipse(500, 744, 226, 40, '#6a3a26');
      c.path('M330 740Q420 710 520 742T690 744Q600 772 500 770Q390 770 330 740Z', '#8a5236');
      vignette(c);
    }),
    landscape('Waffles with cream', (c) => {
      tabletop(c, '#e8ddd4', 'marble');
      for (const [x, y, r, tone] of [
        [0.29, 360, 270, '#7fb0c0'],
        [0.7, 600, 290, '#e8a88f'],
      ] as const) {
        plateAbove(c, c.w * x, y, r, tone);
        dropShadow(c, c.w * x, y, r * 0.7, 0.2);
        waffle(c, c.w * x, y, r * 0.82);
        c.blob(
          [
            [c.w * x - 70, y - 10],
            [c.w * x - 20, y - 66],
            [c.w * x + 50, y - 50],
            [c.w * x + 76, y + 14],
            [c.w * x + 20, y + 60],
            [c.w * x - 54, y + 44],
          ],
          '#fffdf8',
        );
        c.stroke(
          `M${n(c.w * x - 30)} ${n(y)}Q${n(c.w * x)} ${n(y - 36)} ${n(c.w * x + 30)} ${n(y - 6)}Q${n(c.w * x + 8)} ${n(y + 30)} ${n(c.w * x - 12)} ${n(y + 10)}`,
          '#f0e4d8',
          9,
        );
        berriesAbove(c, c.w * x, y, 90, BERRIES, 12, 21);
      }
      cupAbove(c, c.w * 0.13, 790, 100, '#fbf3ea', '#a8703c', true);
      bowlAbove(c, c.w * 0.87, 180, 120, '#5f93b0', '#c93a48');
      berriesAbove(c, c.w * 0.87, 180, 84, ['#c93a48', '#d85a60'], 22, 18);
      c.random.times(60, () =>
        c.circle(
          c.random.between(0, c.w),
          c.random.between(0, c.h),
          c.random.between(1.4, 4),
          alpha('#ffffff', 0.8),
        ),
      );
      vignette(c);
    }),
    portrait('Grandpa waits', (c) => {
      kitchen(c, '#c3b4cf', 860);
      c.circle(780, 230, 120, '#6b4a35');
      c.circle(780, 230, 104, '#fdf8ee');
      for (let hour = 0; hour < 12; hour += 1)
        c.circle(
          780 + Math.cos(hour * 0.5236) * 84,
          230 + Math.sin(hour * 0.5236) * 84,
          hour % 3 ? 5 : 8,
          '#6b4a35',
        );
      c.line(
        [
          [780, 230],
          [780, 168],
        ],
        '#3a2a2c',
        8,
      );
      c.line(
        [
          [780, 230],
          [830, 250],
        ],
        '#3a2a2c',
        10,
      );
      bust(c, 450, 880, 620, GRANDPA, { mouth: 'smile', left: [-28, 2], right: [28, -40] });
      clothTable(c, 880, '#fdf6ea', '#e0a24c');
      plateFromSide(c, 450, 1050, 230);
      c.at(
        640,
        700,
        1,
        () => {
          c.rect(-8, -120, 16, 250, '#c9ccd6', 8);
          for (const dx of [-20, -7, 7, 20]) c.rect(dx - 3, -200, 6, 90, '#c9ccd6', 3);
          c.rect(-23, -124, 46, 20, '#c9ccd6', 8);
        },
        12,
      );
      cup(c, 800, 1120, 150, '#d8604c', '#6a3a28');
      candle(c, 130, 1060, 50, 130, '#f7ead2');
      vignette(c);
    }),
    landscape('Somebody smells butter', (c) => {
      c.fill(c.radial(c.w * 0.45, 320, 1100, '#f6d9b4', '#d99a6a'));
      for (let x = 0; x < c.w; x += 80) c.rect(x, 0, 40, 640, alpha('#fff3df', 0.16));
      catPeeking(c, c.w * 0.76, 664, 300, SAFFRON, { tilt: 6 });
      table(c, 660, '#b07f54');
      for (const side of [-1, 1]) c.ellipse(c.w * 0.76 + side * 126, 664, 39, 30, SAFFRON.light);
      c.ellipse(c.w * 0.36, 860, 330, 66, alpha('#1c1420', 0.2));
      c.ellipse(c.w * 0.36, 846, 320, 60, '#fdfaf4');
      c.ellipse(c.w * 0.36, 838, 270, 44, '#e9e4e0');
      for (const [x, y, w, turn] of [
        [0.28, 800, 240, -8],
        [0.42, 806, 240, 10],
        [0.35, 752, 250, 0],
      ] as const)
        croissant(c, c.w * x, y, w, turn);
      c.rect(c.w * 0.62, 850, 230, 24, '#dfe5ea', 10);
      c.rect(c.w * 0.635, 782, 180, 70, c.vertical(782, 852, '#fdeaa0', '#f0cc5c'), 8);
      c.rect(c.w * 0.635, 782, 180, 18, '#fff6c8', 8);
      vase(c, c.w * 0.1, 780, 130, 220, '#7fa8b8');
      c.random.times(8, (index) =>
        daisy(c, c.w * 0.1 + (index - 4) * 26, 540 - (index % 3) * 44, 44, index % 2 ? '#ffffff' : '#f7e3b5'),
      );
      vignette(c);
    }),
    landscape('Eggs for everybody', (c) => {
      room(c, { wall: '#f0cf86', floor: '#b98a5c', floorY: c.h + 20, pattern: 'stripes' });
      windowView(c, c.w * 0.1, 90, 330, 380, '#fdf8ee', () => {
        sky(c, NOON, 460);
        clouds(c, NOON, 2, 170, 300, 200);
        hill(c, 410, 18, 400, '#a3d07f', '#6fa656');
      });
      clothTable(c, 640, '#fbf6ee', '#5f93b0');
      for (const [x, tone] of [
        [0.16, '#d8604c'],
        [0.33, '#5f93b0'],
        [0.5, '#e8b45c'],
        [0.67, '#7fa878'],
        [0.84, '#a884c9'],
      ] as const)
        egg(c, c.w * x, 850, 150, tone);
      const faces = ['smile', 'wink', 'open', 'smile', 'wink'] as const;
      faces.forEach((look, index) => {
        const x = c.w * (0.16 + index * 0.17);
        for (const side of [-1, 1]) {
          if (look === 'wink' && side > 0) c.stroke(`M${n(x + 12)} 690q10 -9 20 0`, '#3b2a2c', 4);
          else c.ellipse(x + side * 21, 688, 5, 7, '#3b2a2c');
          c.circle(x + side * 32, 708, 10, alpha('#ee6f68', 0.35));
        }
        if (look === 'open') c.ellipse(x, 712, 9, 10, '#8d3b3c');
        else c.stroke(`M${n(x - 14)} 708q14 14 28 0`, '#8d3b3c', 4);
      });
      for (const x of [0.245, 0.585, 0.755]) {
        c.ellipse(c.w * x, 930, 60, 14, '#fdfaf4');
        c.rect(c.w * x - 40, 880, 80, 44, '#d9a25c', 10);
        c.rect(c.w * x - 33, 886, 66, 32, '#f3d9a4', 8);
      }
      vignette(c);
    }),
    landscape('Lily and Grandma decorate', (c) => {
      kitchen(c, '#b4cfd8', 640);
      bust(
        c,
        c.w * 0.3,
        720,
        500,
        { ...GRANDMA, top: '#d87a8a' },
        { mouth: 'smile', left: [-30, -4], right: [34, -26] },
      );
      bust(
        c,
        c.w * 0.7,
        720,
        450,
        { ...LILY, top: '#f2b632' },
        { mouth: 'open', left: [-36, -22], right: [30, -4] },
      );
      table(c, 710, '#c99a6b');
      c.ellipse(c.w * 0.5, 890, 290, 50, '#fdfaf4');
      c.path(
        `M${n(c.w * 0.5 - 200)} 760V860Q${n(c.w * 0.5)} 920 ${n(c.w * 0.5 + 200)} 860V760Z`,
        c.horizontal(c.w * 0.5 - 200, c.w * 0.5 + 200, '#fff6f0', '#f7dfe0', '#e0b8c0'),
      );
      c.ellipse(c.w * 0.5, 760, 200, 46, '#fffaf8');
      for (let rosette = 0; rosette < 13; rosette += 1) {
        const angle = (rosette / 13) * 6.283;
        c.circle(
          c.w * 0.5 + Math.cos(angle) * 172,
          756 + Math.sin(angle) * 36,
          22,
          rosette % 2 ? '#f48fb0' : '#f7b3c8',
        );
      }
      for (const [dx, dy, tone] of [
        [-60, 0, '#e8705f'],
        [0, -8, '#f2b632'],
        [60, 2, '#a884c9'],
        [-20, 16, '#5aa7c7'],
        [34, 18, '#7db46c'],
      ] as const)
        daisy(c, c.w * 0.5 + dx, 754 + dy, 30, tone);
      c.at(
        c.w * 0.5 - 150,
        640,
        1,
        () =>
          c.polygon(
            [
              [-46, -80],
              [46, -80],
              [6, 60],
              [-6, 60],
            ],
            '#fbf1e2',
          ),
        -30,
      );
      c.at(
        c.w * 0.5 + 140,
        640,
        1,
        () =>
          c.polygon(
            [
              [-40, -70],
              [40, -70],
              [6, 56],
              [-6, 56],
            ],
            '#f7dfe0',
          ),
        32,
      );
      for (const [x, tone] of [
        [0.1, '#e8705f'],
        [0.16, '#f2b632'],
        [0.88, '#5aa7c7'],
        [0.94, '#a884c9'],
      ] as const) {
        c.path(
          `M${n(c.w * x - 34)} 850Q${n(c.w * x - 30)} 910 ${n(c.w * x)} 912Q${n(c.w * x + 30)} 910 ${n(c.w * x + 34)} 850Z`,
          '#fdfaf4',
        );
        c.ellipse(c.w * x, 850, 34, 10, tone);
      }
      vignette(c);
    }),
    landscape(null, (c) => {
      c.fill(c.vertical(0, c.h, '#f8dca8', '#f0b87c'));
      sun(c, GOLDEN, c.w * 0.74, 240, 60);
      hill(c, 520, 20, 900, '#d9b06a', '#b8904c');
      leafTree(c, c.w * 0.12, 640, 420, { leaves: '#c9a04c' });
      c.rect(-5, 640, c.w + 10, 380, c.vertical(640, c.h, '#d9a97a', '#a8744c'));
      c.rect(-5, 630, c.w + 10, 20, '#f0cfa0');
      cup(c, c.w * 0.34, 850, 210, '#5f93b0', '#6a3a28');
      loaf(c, c.w * 0.66, 860, 330);
      jar(c, c.w * 0.88, 850, 110, '#e8a23c', '#d8604c');
      const tones = [mix('#d8604c', '#f7e3b5', 0.2), '#f7e3b5'] as const;
      for (let stripe = 0; stripe < 6; stripe += 1)
        c.polygon(
          [
            [c.w * 0.05 + stripe * 40, 900],
            [c.w * 0.05 + stripe * 40 + 40, 900],
            [c.w * 0.02 + stripe * 50 + 50, 1005],
            [c.w * 0.02 + stripe * 50, 1005],
          ],
          tones[stripe % 2] ?? tones[0],
        );
      vignette(c);
    }),
  ],
};

/** An empty plate seen from the side. */
function plateFromSide(c: Canvas, x: number, y: number, w: number): void {
  c.ellipse(x, y + 6, w, w * 0.2, alpha('#1c1420', 0.18));
  c.ellipse(x, y, w, w * 0.19, '#fdfaf4');
  c.ellipse(x, y - 4, w * 0.72, w * 0.12, '#e9e6ea');
}
