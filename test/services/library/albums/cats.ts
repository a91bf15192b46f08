import { type AlbumSpec, landscape, portrait, square, wide } from '../kit/album.ts';
import { butterfly, songbird } from '../kit/animals.ts';
import { type Canvas, n, type Point } from '../kit/canvas.ts';
import {
  type CatLook,
  type Coat,
  catCurled,
  catFromBehind,
  catHead,
  catLoaf,
  catPeeking,
  catSitting,
  catWalking,
  MISTY,
  PEPPER,
  SAFFRON,
} from '../kit/cats.ts';
import { alpha, darker, lighter } from '../kit/colour.ts';
import { daisy, houseplant, pot, sunflower, tulip, vase } from '../kit/flowers.ts';
import { house } from '../kit/houses.ts';
import { hill, meadow } from '../kit/land.ts';
import { DAWN, GOLDEN, MORNING, NIGHT, NOON, RAIN, SNOWFALL, SUNSET } from '../kit/light.ts';
import {
  armchair,
  bookshelf,
  candle,
  curtains,
  cushion,
  fireplace,
  floorLamp,
  pictureFrame,
  room,
  rug,
  sofa,
  tabletop,
  windowView,
} from '../kit/rooms.ts';
import { beams, clouds, glow, moon, rain, sky, snow, stars, streaks, sun, vignette } from '../kit/sky.ts';
import { firLine, leafTree, spruce } from '../kit/trees.ts';

function yarn(c: Canvas, x: number, y: number, r: number, colour: string, tail?: readonly Point[]): void {
  if (tail) c.curve([[x + r * 0.4, y + r * 0.9], ...tail], colour, r * 0.09);
  c.ellipse(x, y + r * 0.95, r * 0.9, r * 0.12, alpha('#1c1420', 0.2));
  c.circle(x, y, r, c.radial(x - r * 0.3, y - r * 0.3, r * 1.4, lighter(colour, 0.25), darker(colour, 0.15)));
  for (const turn of [-50, -25, 0, 25, 50, 75, 100]) {
    c.add(
      `<path d="M${n(x - r * 0.95)} ${n(y)}Q${n(x)} ${n(y - r * 0.7)} ${n(x + r * 0.95)} ${n(y)}" fill="none" stroke="${alpha(turn % 50 ? lighter(colour, 0.3) : darker(colour, 0.25), 0.6)}" stroke-width="${n(r * 0.07)}" transform="rotate(${turn} ${n(x)} ${n(y)})"/>`,
    );
  }
}

function basket(c: Canvas, x: number, y: number, w: number, inside: () => void): void {
  c.ellipse(x, y, w * 0.5, w * 0.06, alpha('#1c1420', 0.25));
  c.ellipse(x, y - w * 0.28, w * 0.5, w * 0.16, '#7c5330');
  inside();
  c.path(
    `M${n(x - w * 0.5)} ${n(y - w * 0.28)}Q${n(x - w * 0.46)} ${n(y)} ${n(x - w * 0.3)} ${n(y)}H${n(x + w * 0.3)}Q${n(x + w * 0.46)} ${n(y)} ${n(x + w * 0.5)} ${n(y - w * 0.28)}Q${n(x)} ${n(y + w * 0.04)} ${n(x - w * 0.5)} ${n(y - w * 0.28)}Z`,
    c.horizontal(x - w / 2, x + w / 2, '#d2a063', '#b98350', '#8f6038'),
  );
  for (let row = 0; row < 4; row += 1) {
    const py = y - w * 0.17 + row * w * 0.045;
    for (let weave = 0; weave < 13; weave += 1) {
      const px = x - w * 0.4 + weave * w * 0.066 + (row % 2) * w * 0.03;
      const low = py + w * 0.03 - ((px - x) / w) ** 2 * w * 0.4;
      if (low < y - w * 0.02) c.rect(px, low, w * 0.044, w * 0.02, alpha('#7c5330', 0.55), 4);
    }
  }
  c.stroke(
    `M${n(x - w * 0.5)} ${n(y - w * 0.28)}Q${n(x)} ${n(y + w * 0.04)} ${n(x + w * 0.5)} ${n(y - w * 0.28)}`,
    '#e0b478',
    w * 0.03,
  );
}

function snowyView(c: Canvas): () => void {
  return () => {
    sky(c, SNOWFALL, c.h * 0.6);
    const ground = hill(c, c.h * 0.5, 20, 900, '#f4f7fa', '#d3deea');
    firLine(c, ground, 60, 130, '#7f95a5');
    spruce(c, c.w * 0.62, c.h * 0.62, 330, '#4f6f6c', '#ffffff');
    snow(c, 120, 6);
  };
}

function portraitOf(c: Canvas, coat: Coat, from: string, to: string, look: CatLook): void {
  c.fill(c.radial(c.w * 0.4, c.h * 0.3, c.h, from, to));
  c.random.times(22, () => {
    const r = c.random.between(20, 90);
    c.circle(c.random.between(0, c.w), c.random.between(0, c.h), r, alpha(lighter(from, 0.5), 0.13));
  });
  const [x, y] = [c.w / 2, c.h * 0.47] as const;
  c.path(
    `M${n(x - 180)} ${n(y + 120)}Q${n(x - 400)} ${n(y + 330)} ${n(x - 410)} ${n(c.h + 20)}H${n(x + 410)}Q${n(x + 400)} ${n(y + 330)} ${n(x + 180)} ${n(y + 120)}Z`,
    c.horizontal(x - 400, x + 400, lighter(coat.base, 0.1), coat.base, darker(coat.base, 0.25)),
  );
  if (coat.bib) {
    c.path(
      `M${n(x - 150)} ${n(y + 150)}Q${n(x - 170)} ${n(y + 360)} ${n(x)} ${n(y + 520)}Q${n(x + 170)} ${n(y + 360)} ${n(x + 150)} ${n(y + 150)}Z`,
      coat.light,
    );
  }
  c.path(
    `M${n(x - 190)} ${n(y + 190)}Q${n(x)} ${n(y + 330)} ${n(x + 190)} ${n(y + 190)}L${n(x + 196)} ${n(y + 232)}Q${n(x)} ${n(y + 376)} ${n(x - 196)} ${n(y + 232)}Z`,
    '#d8544a',
  );
  c.circle(x, y + 334, 34, '#f2c64c');
  c.circle(x - 9, y + 324, 10, '#fff1bd');
  catHead(c, x, y, 300, coat, look);
}

export const cats: AlbumSpec = {
  key: 'cats',
  title: 'Our cats',
  from: '2026-01-12',
  days: 210,
  cover: 0,
  pictures: [
    landscape('Saffron in the morning sun', (c) => {
      room(c, { wall: '#e8c9a8', floor: '#b07a4e', floorY: 800, lamp: [c.w * 0.4, 260], pattern: 'panels' });
      windowView(c, c.w * 0.2, 110, 560, 520, '#fdf8ee', () => {
        sky(c, MORNING, 560);
        sun(c, MORNING, c.w * 0.3, 230, 42);
        clouds(c, MORNING, 3, 200, 320, 220);
        const ground = hill(c, 520, 22, 700, '#9cc97a', '#6fa25a');
        leafTree(c, c.w * 0.52, 620, 300, { leaves: '#7fb35c' });
        meadow(c, ground, 640, 60, ['#6fa25a'], ['#ffffff', '#f6d04d']);
      });
      curtains(c, c.w * 0.2, 90, 560, 560, '#f0d9b0');
      c.polygon(
        [
          [c.w * 0.22, 800],
          [c.w * 0.6, 800],
          [c.w * 0.86, c.h],
          [c.w * 0.36, c.h],
        ],
        alpha('#fff1c4', 0.3),
      );
      houseplant(c, c.w * 0.86, 830, 420, '#5f9a5a', '#d98a5c');
      catSitting(c, c.w * 0.41, 662, 330, SAFFRON, { mirrored: true });
      rug(c, c.w * 0.52, 930, 470, 70, ['#c25c4c', '#e8c48a', '#c25c4c', '#f3dfb8']);
      vignette(c);
    }),
    square('Pepper', (c) => portraitOf(c, PEPPER, '#f2c8a0', '#c9785c', { eyes: 'open' })),
    landscape('Both asleep. Do not wake them', (c) => {
      tabletop(c, '#cfd8d2', 'linen');
      c.at(c.w / 2, c.h / 2, 1, () => {
        c.ellipse(0, 20, 560, 420, alpha('#1c1420', 0.22));
        c.ellipse(0, 0, 550, 410, c.radial(-100, -100, 700, '#e8b48e', '#b9765a'));
        c.ellipse(0, 0, 440, 320, c.radial(-60, -60, 520, '#fbeedb', '#e6cfae'));
        for (let stitch = 0; stitch < 46; stitch += 1) {
          const angle = (stitch / 46) * Math.PI * 2;
          c.ellipse(
            Math.cos(angle) * 496,
            Math.sin(angle) * 366,
            16,
            5,
            alpha('#fff3df', 0.7),
            (angle * 180) / Math.PI + 90,
          );
        }
      });
      catCurled(c, c.w * 0.42, c.h * 0.46, 440, SAFFRON);
      catCurled(c, c.w * 0.6, c.h * 0.57, 400, PEPPER, true);
      vignette(c);
    }),
    portrait('Who was here first?', (c) => {
      room(c, { wall: '#9fb8b0', floor: '#a87850', floorY: 1060, pattern: 'stripes' });
      pictureFrame(c, 640, 130, 220, 270, '#6b4a35', () => {
        sky(c, SUNSET, 330);
        hill(c, 320, 16, 300, '#5a3a68', '#3a2850');
      });
      c.rect(190, 800, 620, 390, c.horizontal(190, 810, '#d9ab72', '#c08f58', '#a4763f'));
      c.polygon(
        [
          [190, 800],
          [90, 700],
          [430, 700],
          [500, 800],
        ],
        '#e6bd86',
      );
      c.polygon(
        [
          [810, 800],
          [930, 720],
          [600, 690],
          [500, 800],
        ],
        '#d3a66c',
      );
      c.rect(190, 980, 620, 26, alpha('#8a6236', 0.3));
      c.rect(420, 1050, 160, 90, alpha('#8a6236', 0.25), 8);
      catPeeking(c, 380, 802, 250, SAFFRON, { tilt: -6 });
      catPeeking(c, 640, 802, 230, PEPPER, { tilt: 8 });
      c.ellipse(500, 1192, 330, 16, alpha('#1c1420', 0.25));
      vignette(c);
    }),
    landscape('Rain again', (c) => {
      c.fill(c.vertical(0, c.h, '#8497a3', '#5f707e'));
      windowView(
        c,
        c.w * 0.14,
        70,
        c.w * 0.72,
        700,
        '#f2ece0',
        () => {
          sky(c, RAIN, 600);
          const ground = hill(c, 560, 24, 900, '#7f9a86', '#5f7f6c');
          firLine(c, ground, 50, 120, '#6f8a8a');
          house(c, c.w * 0.66, 640, 260, {
            wall: '#a86a5a',
            roof: '#5a5560',
            lamp: '#ffd98a',
            smoke: '#dfe4e6',
          });
          rain(c, 150);
          c.random.times(60, () => {
            const [x, y] = [c.random.between(c.w * 0.14, c.w * 0.86), c.random.between(70, 770)];
            c.circle(x, y, c.random.between(2, 7), alpha('#f2f8fb', 0.5));
            if (c.random.chance(0.3)) c.rect(x - 1.5, y - 50, 3, 50, alpha('#f2f8fb', 0.2), 1.5);
          });
        },
        [3, 1],
      );
      c.rect(0, 800, c.w, 40, '#f7f1e4');
      c.rect(0, 840, c.w, 200, c.vertical(840, c.h, '#b9a48c', '#8f7a66'));
      catFromBehind(c, c.w * 0.46, 806, 380, PEPPER);
      pot(c, c.w * 0.75, 804, 110, '#7f9ab0');
      for (const [dx, h, tone] of [
        [-26, 210, '#e8705f'],
        [4, 250, '#f2b632'],
        [30, 200, '#e8705f'],
      ] as const)
        tulip(c, c.w * 0.75 + dx, 716, h, tone);
      vignette(c);
    }),
    wide('The sofa is theirs now', (c) => {
      room(c, { wall: '#5f7f86', floor: '#9c6c48', floorY: 790, lamp: [c.w * 0.88, 250], pattern: 'none' });
      pictureFrame(c, c.w * 0.26, 90, 230, 170, '#d9b27a', () => {
        sky(c, DAWN, 200);
        hill(c, 200, 18, 300, '#7a8fb0', '#5a6f90');
      });
      pictureFrame(c, c.w * 0.44, 70, 150, 200, '#d9b27a', () => {
        c.fill('#f3e3c4');
        sunflower(c, c.w * 0.44 + 75, 300, 140, 44);
      });
      rug(c, c.w * 0.46, 920, 720, 66, ['#d8b48a', '#e9d3b0', '#d8b48a', '#c27a5c']);
      sofa(c, c.w * 0.45, 870, 1120, '#c9694e');
      cushion(c, c.w * 0.2, 720, 170, '#f0d08a', -8);
      cushion(c, c.w * 0.7, 724, 160, '#6f9ab0', 10);
      catLoaf(c, c.w * 0.38, 722, 330, SAFFRON, { eyes: 'closed' });
      catCurled(c, c.w * 0.56, 690, 270, MISTY, true);
      floorLamp(c, c.w * 0.9, 860, 720, '#e9c98f');
      vignette(c, '#12202a', 0.35);
    }),
    portrait('Watching the snow', (c) => {
      c.fill(c.vertical(0, c.h, '#cf9a78', '#9a6650'));
      windowView(c, 130, 90, 740, 860, '#fbf5ea', snowyView(c), [2, 3]);
      c.rect(60, 985, 880, 36, '#fdf9f0');
      c.rect(0, 1021, 1000, 330, c.vertical(1021, c.h, '#a8705a', '#7c4f42'));
      for (let fin = 0; fin < 11; fin += 1)
        c.rect(
          150 + fin * 64,
          1070,
          44,
          240,
          c.horizontal(150 + fin * 64, 194 + fin * 64, '#fdf9f0', '#dcd2c4'),
          20,
        );
      candle(c, 790, 990, 54, 130, '#f7ead2');
      catFromBehind(c, 430, 992, 400, SAFFRON);
      vignette(c);
    }),
    landscape('Misty found the wool', (c) => {
      room(c, { wall: '#d9c3d0', floor: '#b98d64', floorY: 640, lamp: [c.w * 0.3, 200], pattern: 'dots' });
      armchair(c, c.w * 0.8, 760, 470, '#7f9a76');
      rug(c, c.w * 0.44, 850, 560, 120, ['#efe2c8', '#c9b28c', '#efe2c8']);
      yarn(c, c.w * 0.62, 860, 62, '#e8705f', [
        [c.w * 0.7, 940],
        [c.w * 0.8, 900],
        [c.w * 0.86, 950],
        [c.w * 1.02, 930],
      ]);
      yarn(c, c.w * 0.2, 890, 54, '#5aa7c7', [
        [c.w * 0.14, 960],
        [c.w * 0.06, 930],
        [-30, 960],
      ]);
      yarn(c, c.w * 0.29, 800, 42, '#f2b632');
      catSitting(c, c.w * 0.44, 900, 330, MISTY, { eyes: 'wide', tilt: 12 });
      c.curve(
        [
          [c.w * 0.62, 800],
          [c.w * 0.56, 740],
          [c.w * 0.5, 700],
          [c.w * 0.45, 640],
          [c.w * 0.41, 600],
        ],
        '#e8705f',
        6,
      );
      vignette(c);
    }),
    landscape('Hunting butterflies', (c) => {
      sky(c, NOON, 480);
      clouds(c, NOON, 4, 90, 260, 320);
      const far = hill(c, 470, 30, 1000, '#a5cf86', '#7fb063');
      leafTree(c, c.w * 0.84, 520, 330, { leaves: '#6fa652', dots: ['#e8503f'] });
      leafTree(c, c.w * 0.12, 510, 280, { leaves: '#7fb35c' });
      meadow(
        c,
        far,
        c.h + 20,
        420,
        ['#5f9446', '#93c065', '#4d8040'],
        ['#ffffff', '#f6d04d', '#e77c8e', '#8f7cc9'],
      );
      catWalking(c, c.w * 0.52, 850, 320, SAFFRON, { eyes: 'wide', tilt: -10 });
      butterfly(c, c.w * 0.24, 500, 90, '#f29a3c', -20);
      butterfly(c, c.w * 0.34, 380, 66, '#5aa7e0', 25);
      butterfly(c, c.w * 0.14, 650, 60, '#f4e28a', 12);
      c.random.times(16, () =>
        daisy(c, c.random.between(0, c.w), c.random.between(890, 990), c.random.between(16, 30), '#ffffff'),
      );
      vignette(c);
    }),
    landscape('Warm and happy', (c) => {
      room(c, { wall: '#7c4a4c', floor: '#7f5438', floorY: 800, lamp: [c.w * 0.5, 650] });
      fireplace(c, c.w * 0.5, 810, 640, '#a1846f');
      for (const [x, h] of [
        [0.35, 90],
        [0.4, 120],
        [0.62, 100],
      ] as const)
        candle(c, c.w * x, 236, 30, h, '#f3e3c4');
      vase(c, c.w * 0.55, 236, 70, 110, '#5f8fa0');
      bookshelf(c, c.w * 0.03, 220, 250, 570, '#8a5a3c', 4);
      rug(c, c.w * 0.5, 905, 520, 76, ['#b8453a', '#e8c48a', '#b8453a', '#7f2f2c']);
      catLoaf(c, c.w * 0.4, 930, 340, PEPPER, { eyes: 'closed' });
      catCurled(c, c.w * 0.62, 890, 270, SAFFRON, true);
      vignette(c, '#1a0c12', 0.45);
    }),
    portrait('On the roof, of course', (c) => {
      sky(c, NIGHT, 1000);
      stars(c, 170, 800);
      moon(c, NIGHT, 620, 420, 190);
      c.polygon(
        [
          [-20, 1010],
          [1020, 880],
          [1020, c.h + 20],
          [-20, c.h + 20],
        ],
        c.vertical(880, c.h, '#6a4a5e', '#3a2a44'),
      );
      for (let row = 0; row < 8; row += 1) {
        for (let tile = -1; tile < 13; tile += 1) {
          const x = tile * 86 + (row % 2) * 43;
          const y = 1020 + row * 52 - x * 0.125;
          c.path(`M${n(x)} ${n(y)}q43 44 86 -10v-34h-86Z`, alpha(row % 2 ? '#7a5568' : '#5c4056', 0.55));
        }
      }
      c.rect(120, 720, 150, 290, c.horizontal(120, 270, '#7d5666', '#4c3348'));
      c.rect(104, 700, 182, 36, '#8a6272', 4);
      catFromBehind(c, 600, 955, 420, { ...PEPPER, base: '#221f30' });
      vignette(c, '#04061a', 0.4);
    }),
    square('Helping with the flowers', (c) => {
      c.fill(c.radial(400, 300, 1100, '#fdeed8', '#e3b99a'));
      c.rect(0, 760, 1000, 260, c.vertical(760, 1000, '#a9784e', '#8a5f3c'));
      c.rect(0, 756, 1000, 12, '#c99a6b');
      vase(c, 640, 830, 230, 330, '#6fa0b4');
      for (const [dx, h, tone] of [
        [-120, 330, '#e8705f'],
        [-60, 420, '#f7b9c9'],
        [0, 380, '#f2b632'],
        [60, 440, '#e8705f'],
        [118, 340, '#f7b9c9'],
      ] as const)
        tulip(c, 640 + dx * 0.45, 520, h * 0.8, tone);
      catSitting(c, 290, 850, 470, SAFFRON, { eyes: 'wide', tilt: 14 });
      for (const [x, y] of [
        [470, 880],
        [520, 920],
        [760, 900],
      ] as const)
        c.ellipse(x, y, 26, 13, '#e8705f', x % 90);
      vignette(c);
    }),
    landscape('A visitor on the balcony', (c) => {
      sky(c, GOLDEN, 640);
      sun(c, GOLDEN, c.w * 0.76, 330, 60);
      streaks(c, GOLDEN, 8, 120, 380);
      hill(c, 600, 40, 1100, '#c9a878', '#a8875c');
      leafTree(c, c.w * 0.15, 720, 400, { leaves: '#a89a4c' });
      c.rect(0, 610, c.w, 22, '#f7efe0');
      for (let bar = 0; bar < 17; bar += 1)
        c.rect(
          20 + bar * 82,
          630,
          20,
          260,
          c.horizontal(20 + bar * 82, 40 + bar * 82, '#fdf8ee', '#d9c8ac'),
          6,
        );
      c.rect(0, 880, c.w, 140, c.vertical(880, 1000, '#c98f62', '#a06a45'));
      songbird(c, c.w * 0.66, 612, 120, '#6f8fa8', '#e8904c', false);
      catFromBehind(c, c.w * 0.38, 900, 420, MISTY);
      pot(c, c.w * 0.88, 905, 180, '#c8694a');
      c.random.times(40, () =>
        daisy(
          c,
          c.w * 0.88 + c.random.around(0, 120),
          740 + c.random.around(0, 70),
          c.random.between(14, 26),
          c.random.pick(['#f7b9c9', '#e8705f', '#ffffff']),
        ),
      );
      vignette(c);
    }),
    square('Misty, eight weeks old', (c) =>
      portraitOf(c, MISTY, '#cfe3ee', '#7fa2bd', { eyes: 'wide', tilt: -7 }),
    ),
    landscape('In the laundry basket', (c) => {
      room(c, { wall: '#c8dbe0', floor: '#dcd3c4', floorY: 620, pattern: 'stripes' });
      c.rect(c.w * 0.66, 210, 380, 480, '#f7f7f5', 18);
      c.circle(c.w * 0.66 + 190, 470, 140, '#b9c3cc');
      c.circle(c.w * 0.66 + 190, 470, 112, c.radial(c.w * 0.66 + 150, 430, 150, '#9fc0d4', '#4c6a86'));
      c.stroke(`M${n(c.w * 0.66 + 110)} 470q40 -40 80 0t80 0`, alpha('#ffffff', 0.6), 9);
      c.rect(c.w * 0.66 + 26, 236, 130, 44, '#dfe5ea', 8);
      c.circle(c.w * 0.66 + 310, 258, 22, '#e8705f');
      basket(c, c.w * 0.36, 900, 640, () => {
        for (const [dx, tone, w] of [
          [-200, '#f7e3b5', 220],
          [150, '#e8a0a0', 240],
          [-30, '#fbf6ec', 260],
          [230, '#8fb8d0', 170],
        ] as const)
          c.ellipse(c.w * 0.36 + dx, 730, w * 0.6, 76, tone);
        catHead(c, c.w * 0.36, 640, 120, SAFFRON, { eyes: 'closed', tilt: -4 });
        c.ellipse(c.w * 0.36 - 20, 790, 300, 70, '#a9cfc4');
        c.ellipse(c.w * 0.36 - 80, 752, 34, 20, SAFFRON.light);
        c.ellipse(c.w * 0.36 + 60, 752, 34, 20, SAFFRON.light);
      });
      vignette(c);
    }),
    portrait('She thinks nobody sees her', (c) => {
      room(c, { wall: '#e4d4bc', floor: '#a8774c', floorY: 1090, lamp: [300, 300] });
      beams(c, 120, -60, '#fff3d0', 4, 1300);
      pot(c, 500, 1180, 330, '#c8694a');
      c.random.times(46, (index) => {
        const angle = -Math.PI / 2 + (index / 45 - 0.5) * 3;
        const long = c.random.between(330, 640);
        const ex = 500 + Math.cos(angle) * long * 0.72;
        const ey = 900 + Math.sin(angle) * long;
        const tone = c.random.pick(['#4f8a54', '#6fa664', '#3f7550', '#86b876']);
        c.path(
          `M500 900Q${n((500 + ex) / 2 - 50)} ${n((900 + ey) / 2 - 40)} ${n(ex)} ${n(ey)}Q${n((500 + ex) / 2 + 50)} ${n((900 + ey) / 2 + 30)} 500 900Z`,
          tone,
        );
        if (index === 24) catHead(c, 470, 620, 120, PEPPER, { eyes: 'wide' });
      });
      vignette(c);
    }),
    wide('Good night', (c) => {
      c.fill(c.radial(c.w * 0.2, 300, 1500, '#5a5488', '#2c2a56'));
      windowView(c, c.w * 0.58, 60, 430, 480, '#d8d0e4', () => {
        sky(c, NIGHT, 560);
        stars(c, 120, 540);
        moon(c, NIGHT, c.w * 0.7, 230, 56, 0.5);
        hill(c, 480, 20, 500, '#1f2c54', '#182248');
      });
      c.rect(c.w * 0.08, 380, c.w * 0.44, 330, '#7a5a4c', 30);
      c.rect(-20, 640, c.w + 40, 400, c.vertical(640, c.h, '#c87a6c', '#8a4a58'), 40);
      for (let row = 0; row < 5; row += 1) {
        for (let square01 = 0; square01 < 16; square01 += 1) {
          const tones = ['#e8a27a', '#b8606a', '#f0c48e', '#94506a'] as const;
          c.rect(
            square01 * 115 - 20,
            690 + row * 76,
            108,
            70,
            alpha(tones[(square01 * 3 + row * 2) % 4] ?? tones[0], 0.75),
            10,
          );
        }
      }
      c.rect(c.w * 0.13, 520, 330, 150, '#f5ecf2', 60);
      c.rect(c.w * 0.31, 530, 300, 140, '#e3d7e6', 60);
      catCurled(c, c.w * 0.42, 790, 420, SAFFRON);
      catCurled(c, c.w * 0.68, 830, 360, PEPPER, true);
      glow(c, c.w * 0.06, 420, 420, '#ffd58a', 0.7);
      c.rect(c.w * 0.045, 470, 22, 150, '#b98a5a');
      c.path(`M${n(c.w * 0.02)} 480L${n(c.w * 0.035)} 370H${n(c.w * 0.08)}L${n(c.w * 0.1)} 480Z`, '#ffe3ac');
      vignette(c, '#0a0820', 0.4);
    }),
  ],
};
