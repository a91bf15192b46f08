import { type AlbumSpec, landscape, panorama, portrait, square, wide } from '../kit/album.ts';
import { dog } from '../kit/animals.ts';
import { type Canvas, n, type Point } from '../kit/canvas.ts';
import { catFromBehind, PEPPER } from '../kit/cats.ts';
import { alpha, darker, lighter, mix } from '../kit/colour.ts';
import { pot, tulip } from '../kit/flowers.ts';
import { cup } from '../kit/food.ts';
import { bench, lantern, townHouse } from '../kit/houses.ts';
import { hill, ridge } from '../kit/land.ts';
import { DUSK, type Light, lit, NIGHT, RAIN, SUNSET } from '../kit/light.ts';
import { firework, garland, lights } from '../kit/party.ts';
import { ANN, bust, DAVID, ELLA, GRANDMA, GRANDPA, LILY, NOAH, person, sitter, WALK } from '../kit/people.ts';
import { glow, moon, rain, sky, snow, stars, streaks, vignette } from '../kit/sky.ts';
import { bareTree, leafTree } from '../kit/trees.ts';
import { glitter, lens, water } from '../kit/water.ts';

const LAMP = '#ffd27a';
const WINDOWS = ['#ffd98a', '#ffe9b8', '#ffc070', '#bfe0f0'] as const;
const GABLES = ['point', 'step', 'bell', 'flat'] as const;
const FRONTS = ['#b85a4a', '#c9985c', '#6f8fa8', '#d8c4a0', '#7f9a86', '#a8705a', '#8a7aa8'] as const;

/** Blocks with lit windows against the sky. */
function skyline(
  c: Canvas,
  base: number,
  low: number,
  high: number,
  tone: string,
  from = -20,
  to = c.w + 20,
  bright = 0.45,
): void {
  let x = from;
  while (x < to) {
    const width = c.random.between(60, 130);
    const tall = c.random.between(low, high);
    const top = base - tall;
    c.rect(x, top, width, tall, c.vertical(top, base, tone, darker(tone, 0.2)));
    const roof = c.random.next();
    if (roof < 0.18) c.rect(x + width * 0.46, top - 60, 5, 60, tone);
    else if (roof < 0.36)
      c.polygon(
        [
          [x, top],
          [x + width / 2, top - width * 0.4],
          [x + width, top],
        ],
        tone,
      );
    else if (roof < 0.5) c.rect(x + width * 0.2, top - 22, width * 0.6, 24, tone);
    const columns = Math.max(2, Math.floor(width / 22));
    const cell = width / columns;
    for (let row = 0; row * 26 < tall - 30; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        if (!c.random.chance(bright)) continue;
        c.rect(
          x + cell * column + cell * 0.26,
          top + 16 + row * 26,
          cell * 0.48,
          13,
          alpha(c.random.pick(WINDOWS), c.random.between(0.55, 1)),
        );
      }
    }
    x += width + c.random.between(-6, 6);
  }
}

function street(c: Canvas, light: Light, y: number, height: number): void {
  let x = -30;
  let index = c.random.whole(0, 6);
  while (x < c.w + 40) {
    const width = height * c.random.between(0.42, 0.6);
    townHouse(c, x + width / 2, y, width, height * c.random.between(0.78, 1.05), {
      wall: lit(light, FRONTS[index % 7] ?? FRONTS[0]),
      roof: lit(light, '#5a4048'),
      trim: lit(light, '#f3e6d4'),
      gable: GABLES[index % 4] ?? 'point',
      lamp: LAMP,
    });
    x += width;
    index += 1;
  }
}

/** Wet stones that give back the lamps. */
function wetStreet(c: Canvas, y: number, lamps: readonly number[]): void {
  c.rect(-5, y, c.w + 10, c.h - y + 5, c.vertical(y, c.h, '#3a4468', '#1a2140'));
  for (let row = 0; row < 9; row += 1) {
    const py = y + ((row + 0.5) / 9) ** 1.5 * (c.h - y);
    const size = 14 + row * 6;
    for (let px = (row % 2) * size; px < c.w + size; px += size * 2.1)
      c.ellipse(px, py, size * 0.9, size * 0.32, alpha('#8a9ad0', 0.08));
  }
  for (const x of lamps) {
    c.rect(x - 34, y, 68, (c.h - y) * 0.9, c.vertical(y, c.h, alpha(LAMP, 0.6), alpha(LAMP, 0)), 30);
    c.random.times(14, () =>
      lens(
        c,
        x + c.random.around(0, 40),
        c.random.between(y + 20, c.h - 20),
        c.random.between(50, 130),
        5,
        alpha('#ffe9b8', 0.5),
      ),
    );
  }
}

function umbrella(c: Canvas, x: number, y: number, s: number, tone: string): void {
  c.rect(x - s * 0.012, y - s * 0.46, s * 0.024, s * 0.5, '#2a2436');
  c.path(
    `M${n(x - s * 0.5)} ${n(y - s * 0.36)}Q${n(x)} ${n(y - s)} ${n(x + s * 0.5)} ${n(y - s * 0.36)}Q${n(x + s * 0.34)} ${n(y - s * 0.44)} ${n(x + s * 0.17)} ${n(y - s * 0.36)}Q${n(x)} ${n(y - s * 0.44)} ${n(x - s * 0.17)} ${n(y - s * 0.36)}Q${n(x - s * 0.34)} ${n(y - s * 0.44)} ${n(x - s * 0.5)} ${n(y - s * 0.36)}Z`,
    c.horizontal(x - s * 0.5, x + s * 0.5, lighter(tone, 0.16), tone, darker(tone, 0.3)),
  );
}

function tram(c: Canvas, x: number, y: number, w: number, tone: string): void {
  const h = w * 0.36;
  c.ellipse(x, y + 8, w * 0.5, 14, alpha('#0a0c20', 0.5));
  c.line(
    [
      [x - w * 0.1, y - h],
      [x, y - h * 1.3],
      [x + w * 0.1, y - h * 1.42],
    ],
    '#2a2436',
    5,
  );
  c.rect(x - w / 2, y - h, w, h, c.vertical(y - h, y, lighter(tone, 0.14), darker(tone, 0.16)), w * 0.05);
  c.rect(x - w / 2, y - h * 0.4, w, h * 0.12, '#fbf1e2');
  glow(c, x, y - h * 0.66, w * 0.5, LAMP, 0.4);
  for (let pane = 0; pane < 5; pane += 1) {
    c.rect(
      x - w * 0.46 + pane * w * 0.187,
      y - h * 0.88,
      w * 0.16,
      h * 0.42,
      c.vertical(y - h * 0.88, y - h * 0.46, '#fff3cf', '#ffd98a'),
      8,
    );
    if (pane % 2) c.circle(x - w * 0.38 + pane * w * 0.187, y - h * 0.62, w * 0.022, '#4a3a4c');
    if (pane % 2) c.rect(x - w * 0.41 + pane * w * 0.187, y - h * 0.58, w * 0.06, h * 0.12, '#4a3a4c', 6);
  }
  for (const dx of [-0.3, 0.3]) c.circle(x + w * dx, y, w * 0.035, '#2a2436');
  glow(c, x + w * 0.5, y - h * 0.2, w * 0.2, '#fff6dc', 0.9);
  c.circle(x + w * 0.485, y - h * 0.2, w * 0.02, '#fffbe8');
}

export const city: AlbumSpec = {
  key: 'city',
  title: 'The city at night',
  from: '2025-11-14',
  days: 4,
  cover: 0,
  pictures: [
    landscape('Across the river', (c) => {
      sky(c, DUSK, 560);
      stars(c, 80, 280);
      moon(c, DUSK, c.w * 0.2, 170, 44);
      const town = c.capture(() => {
        skyline(c, 590, 130, 330, '#3f4078', -20, c.w + 20, 0.4);
        skyline(c, 600, 60, 190, '#2a2c5c', -20, c.w + 20, 0.5);
      });
      c.add(town);
      water(c, DUSK, 598, c.h, { reflected: town, calm: 0.5, ripples: 110 });
      for (let lamp = 0; lamp < 12; lamp += 1)
        glitter(
          c,
          c.w * (0.04 + lamp * 0.085),
          604,
          960,
          22,
          c.random.pick(['#ffd98a', '#ffb06a', '#bfe0f0']),
          22,
        );
      c.rect(-5, 590, c.w + 10, 12, '#1a1c44');
      vignette(c, '#070a24', 0.4);
    }),
    portrait('Rain and umbrellas', (c) => {
      sky(c, NIGHT, 620);
      street(c, NIGHT, 760, 520);
      const lamps = [150, 500, 860];
      wetStreet(c, 760, lamps);
      for (const x of lamps) lantern(c, x, 790, 420, LAMP);
      for (const [x, y, h, who, tone] of [
        [300, 1010, 400, ANN, '#d8503f'],
        [560, 1090, 460, DAVID, '#e8b03c'],
        [790, 1000, 330, GRANDMA, '#5aa0b8'],
      ] as const) {
        c.ellipse(x, y + 6, h * 0.2, 14, alpha('#0a0c20', 0.5));
        person(c, x, y, h, { ...who, top: lit(DUSK, who.top) }, { ...WALK, facing: 'back', right: [8, -66] });
        umbrella(c, x + h * 0.06, y - h * 0.58, h * 0.95, tone);
      }
      rain(c, 170, '#cfe0ff');
      vignette(c, '#050818', 0.45);
    }),
    landscape('The yellow tram', (c) => {
      sky(c, DUSK, 480);
      stars(c, 50, 220);
      street(c, DUSK, 660, 420);
      c.rect(-5, 655, c.w + 10, 350, c.vertical(655, c.h, '#4a4a78', '#2a2a50'));
      c.rect(-5, 655, c.w + 10, 60, '#5f5c88');
      for (const y of [830, 880]) c.rect(-5, y, c.w + 10, 7, '#8a8ab4');
      c.line(
        [
          [-20, 380],
          [c.w + 20, 372],
        ],
        '#1a1838',
        3,
      );
      lantern(c, c.w * 0.12, 720, 340, LAMP);
      lantern(c, c.w * 0.9, 720, 340, LAMP);
      tram(c, c.w * 0.5, 850, 720, '#e8b03c');
      person(c, c.w * 0.2, 720, 170, GRANDPA);
      person(c, c.w * 0.8, 720, 160, ANN, { left: [-15, -47], right: [18, -90] });
      vignette(c, '#070a24', 0.4);
    }),
    square('The café on the corner', (c) => {
      c.fill(c.vertical(0, 1000, '#34406e', '#232b50'));
      for (let row = 0; row < 9; row += 1)
        for (let brick = 0; brick < 9; brick += 1)
          c.rect(
            brick * 130 - (row % 2) * 65 + 3,
            row * 62 + 3,
            124,
            56,
            alpha(c.random.chance(0.5) ? '#4f5a8c' : '#2a3358', 0.5),
            4,
          );
      c.rect(90, 300, 820, 540, '#5a3030');
      glow(c, 500, 560, 640, LAMP, 0.5);
      c.rect(130, 380, 520, 420, c.radial(390, 520, 460, '#fff0c4', '#ffce7a', '#d98a4c'));
      for (const x of [250, 390, 530]) {
        c.line(
          [
            [x, 380],
            [x, 440],
          ],
          '#4a3030',
          4,
        );
        glow(c, x, 462, 90, '#fffbe0', 0.9);
        c.path(`M${x - 34} 470Q${x} 420 ${x + 34} 470Z`, '#c8503f');
      }
      for (const [x, who] of [
        [260, ANN],
        [510, DAVID],
      ] as const)
        bust(c, x, 740, 220, who, { left: [-24, -14], right: [24, -14] });
      c.rect(130, 730, 520, 20, '#7a4a3a');
      cup(c, 340, 730, 50, '#fbf3ea');
      cup(c, 430, 730, 50, '#fbf3ea');
      for (const x of [130, 386, 638]) c.rect(x, 380, 14, 420, '#5a3030');
      c.rect(690, 400, 180, 440, '#7a3a34', 6);
      c.rect(712, 430, 136, 240, '#ffd98a', 6);
      c.circle(850, 700, 10, LAMP);
      for (let stripe = 0; stripe < 10; stripe += 1)
        c.path(`M${70 + stripe * 86} 250h86v110q-43 44 -86 0Z`, stripe % 2 ? '#f7ead2' : '#c8503f');
      c.rect(60, 228, 880, 30, '#3a2438', 6);
      c.rect(-5, 840, 1010, 170, c.vertical(840, 1000, '#4a4a72', '#2a2a4c'));
      for (const x of [90, 920]) {
        pot(c, x, 880, 110, '#b85a40');
        for (const dx of [-22, 0, 22]) tulip(c, x + dx, 790, 130, '#e8705f');
      }
      c.rect(200, 840, 330, 120, c.vertical(840, 960, alpha(LAMP, 0.45), alpha(LAMP, 0)));
      vignette(c, '#070a24', 0.45);
    }),
    wide('The bridge with the lights', (c) => {
      sky(c, SUNSET, 520);
      streaks(c, SUNSET, 10, 80, 360, 0.6);
      skyline(c, 580, 60, 210, lit(SUNSET, '#4a4a80', 0.2), -20, c.w + 20, 0.35);
      water(c, SUNSET, 576, c.h, { ripples: 130 });
      const deck = 640;
      const towers = [0.26, 0.74] as const;
      for (const x of towers) {
        c.rect(c.w * x - 34, 180, 68, 700, c.horizontal(c.w * x - 34, c.w * x + 34, '#6a5080', '#3f3060'));
        c.path(
          `M${n(c.w * x - 18)} ${deck}V330Q${n(c.w * x)} 280 ${n(c.w * x + 18)} 330V${deck}Z`,
          lit(SUNSET, '#d9697d'),
        );
        c.rect(c.w * x - 46, 170, 92, 26, '#4a3868');
      }
      const cable = (from: Point, to: Point, sag: number): void => {
        const points = garland(from, to, sag, 25);
        c.curve(points, '#3f3060', 9);
        for (const [x, y] of points) c.rect(x - 1.5, y, 3, deck - y, '#4a3868');
        lights(
          c,
          points.filter((_, index) => index % 2 === 0),
          10,
        );
      };
      cable([c.w * 0.26, 190], [c.w * 0.74, 190], 400);
      cable([-60, 600], [c.w * 0.26, 190], 110);
      cable([c.w * 0.74, 190], [c.w + 60, 600], 110);
      c.rect(-10, deck, c.w + 20, 34, c.vertical(deck, deck + 34, '#5a4478', '#33264e'));
      for (let car = 0; car < 14; car += 1)
        glow(c, c.w * (0.03 + car * 0.073), deck - 8, 30, car % 2 ? '#ff8a6a' : '#fff3cf', 0.95);
      for (let lamp = 0; lamp < 13; lamp += 1)
        glitter(c, c.w * (0.04 + lamp * 0.077), 690, 980, 26, LAMP, 16);
      vignette(c, '#140c2c', 0.35);
    }),
    landscape('The big wheel', (c) => {
      sky(c, NIGHT, 760);
      stars(c, 90, 500);
      skyline(c, 800, 60, 200, '#1f2a5c', -20, c.w + 20, 0.4);
      const [x, y, r] = [c.w * 0.56, 440, 350] as const;
      glow(c, x, y, 620, '#d98ab8', 0.35);
      for (const side of [-1, 1])
        c.line(
          [
            [x, y],
            [x + side * 190, 880],
          ],
          '#6a72b4',
          20,
        );
      for (const radius of [r, r * 0.9, r * 0.3]) c.ring(x, y, radius, '#8a92d4', 7);
      const tones = ['#ff8a7a', '#ffd27a', '#7ad8d0', '#c99aff', '#9ae08a', '#ff9ac8'] as const;
      for (let spoke = 0; spoke < 18; spoke += 1) {
        const angle = (spoke / 18) * 6.283;
        c.line(
          [
            [x, y],
            [x + Math.cos(angle) * r, y + Math.sin(angle) * r],
          ],
          alpha('#8a92d4', 0.6),
          3,
        );
        for (const share of [0.4, 0.6, 0.8]) {
          const tone = tones[(spoke + Math.round(share * 10)) % 6] ?? tones[0];
          glow(c, x + Math.cos(angle) * r * share, y + Math.sin(angle) * r * share, 22, tone, 0.95);
        }
      }
      for (let cabin = 0; cabin < 18; cabin += 1) {
        const angle = (cabin / 18) * 6.283;
        const [px, py] = [x + Math.cos(angle) * r, y + Math.sin(angle) * r];
        const tone = tones[cabin % 6] ?? tones[0];
        glow(c, px, py + 16, 60, tone, 0.6);
        c.path(
          `M${n(px - 27)} ${n(py + 6)}Q${n(px)} ${n(py - 20)} ${n(px + 27)} ${n(py + 6)}V${n(py + 34)}Q${n(px)} ${n(py + 50)} ${n(px - 27)} ${n(py + 34)}Z`,
          tone,
        );
        c.rect(px - 20, py + 8, 40, 16, '#fff6dc', 4);
      }
      c.circle(x, y, 36, '#fff0c4');
      c.rect(-5, 860, c.w + 10, 150, c.vertical(860, c.h, '#2a2f60', '#14183c'));
      for (const [who, px, h] of [
        [ANN, 0.14, 200],
        [NOAH, 0.19, 145],
        [ELLA, 0.235, 145],
      ] as const)
        person(c, c.w * px, 950, h, who, { facing: 'back', left: [-15, -47], right: [15, -47] });
      lights(c, garland([-20, 700], [c.w * 0.36, 780], 70, 11), 13, tones);
      vignette(c, '#050818', 0.4);
    }),
    portrait('Fireworks', (c) => {
      sky(c, NIGHT, 1000);
      stars(c, 90, 700);
      for (const [x, y, r, tone] of [
        [330, 330, 240, '#ff9a6a'],
        [720, 480, 220, '#8ad0ff'],
        [420, 720, 170, '#ffd86a'],
        [800, 190, 130, '#e08aff'],
        [150, 640, 120, '#8affb0'],
      ] as const)
        firework(c, x, y, r, tone);
      skyline(c, 1130, 60, 190, '#1a2350', -20, 1020, 0.5);
      c.rect(-5, 1110, 1010, 240, c.vertical(1110, c.h, '#1c2450', '#0c1230'));
      for (const [who, x, h] of [
        [GRANDPA, 250, 250],
        [GRANDMA, 350, 235],
        [ANN, 520, 245],
        [LILY, 610, 170],
        [DAVID, 720, 260],
      ] as const)
        person(
          c,
          x,
          1300,
          h,
          { ...who, top: lit(DUSK, who.top) },
          { facing: 'back', left: [-15, -47], right: [15, -47] },
        );
      vignette(c, '#050818', 0.4);
    }),
    panorama('Blue hour, from the hill', (c) => {
      sky(c, DUSK, 600);
      stars(c, 150, 300);
      moon(c, DUSK, c.w * 0.84, 170, 50, 0.5);
      ridge(c, 560, 110, lit(DUSK, '#5a5f98', 0.4), lit(DUSK, '#5a5f98', 0.6), 9);
      skyline(c, 690, 130, 330, '#4a4a88', -20, c.w + 20, 0.36);
      skyline(c, 740, 80, 220, '#35376e', -20, c.w + 20, 0.46);
      skyline(c, 800, 50, 140, '#242654', -20, c.w + 20, 0.56);
      hill(c, 800, 26, 1700, '#1d2448', '#0f1430');
      for (const [x, h] of [
        [0.06, 360],
        [0.14, 260],
        [0.9, 380],
        [0.97, 300],
      ] as const)
        leafTree(c, c.w * x, 900, h, { leaves: '#2a3a58', trunk: '#1a1c38' });
      bench(c, c.w * 0.5, 920, 260, '#6a5a78');
      sitter(c, c.w * 0.485, 884, 200, GRANDPA);
      sitter(c, c.w * 0.515, 884, 190, GRANDMA);
    }),
    landscape('Over the roofs', (c) => {
      sky(c, DUSK, 640);
      stars(c, 70, 300);
      for (let row = 0; row < 4; row += 1) {
        const y = 480 + row * 130;
        let x = -60 - row * 30;
        while (x < c.w + 60) {
          const width = c.random.between(150, 260);
          const tall = c.random.between(90, 170);
          const roof = mix(lit(DUSK, '#b8604c'), lit(DUSK, '#6a4a6a'), c.random.next());
          const wall = lit(DUSK, c.random.pick(['#d8b48a', '#b8a0a8', '#9aa8b8', '#c98f70']));
          c.rect(x + 12, y - 10, width - 24, 220, wall);
          c.polygon(
            [
              [x, y],
              [x + width / 2, y - tall],
              [x + width, y],
            ],
            c.vertical(y - tall, y, lighter(roof, 0.14), roof),
          );
          c.rect(x + width * 0.66, y - tall * 0.95, 26, tall * 0.6, darker(roof, 0.3));
          for (const share of [0.24, 0.62]) {
            const shines = c.random.chance(0.6);
            if (shines) glow(c, x + width * share + 16, y + 50, 60, LAMP, 0.5);
            c.rect(x + width * share, y + 30, 32, 44, shines ? '#ffdf94' : '#3f4478', 3);
          }
          x += width * c.random.between(0.86, 1.02);
        }
      }
      c.polygon(
        [
          [c.w * 0.3, 1010],
          [c.w * 0.66, 770],
          [c.w + 20, 1010],
        ],
        c.vertical(770, 1000, '#6a4a6e', '#3a2a4c'),
      );
      catFromBehind(c, c.w * 0.655, 786, 180, { ...PEPPER, base: '#221f30' });
      vignette(c, '#0a0c28', 0.4);
    }),
    square('The station clock', (c) => {
      c.fill(c.vertical(0, 1000, '#2a3060', '#4a4478'));
      for (let rib = 0; rib < 7; rib += 1)
        c.add(
          `<path d="M-40 ${n(760 - rib * 8)}Q500 ${n(-260 + rib * 96)} 1040 ${n(760 - rib * 8)}" fill="none" stroke="${alpha('#8a8ac0', 0.5 - rib * 0.05)}" stroke-width="${18 - rib * 2}"/>`,
        );
      for (let bar = 0; bar < 13; bar += 1)
        c.line(
          [
            [500, 900],
            [bar * 84 - 10, 40],
          ],
          alpha('#8a8ac0', 0.22),
          5,
        );
      glow(c, 500, 360, 430, '#fff0c4', 0.6);
      c.rect(484, -10, 32, 130, '#1f2148');
      c.circle(500, 350, 236, '#1f2148');
      c.circle(500, 350, 210, c.radial(470, 310, 260, '#fffbee', '#f3e2b8'));
      for (let mark = 0; mark < 60; mark += 1) {
        const angle = (mark / 60) * 6.283;
        const inner = mark % 5 ? 188 : 166;
        c.line(
          [
            [500 + Math.cos(angle) * inner, 350 + Math.sin(angle) * inner],
            [500 + Math.cos(angle) * 198, 350 + Math.sin(angle) * 198],
          ],
          '#2a2a4c',
          mark % 5 ? 3 : 10,
        );
      }
      c.line(
        [
          [500, 350],
          [590, 300],
        ],
        '#2a2a4c',
        20,
      );
      c.line(
        [
          [500, 350],
          [470, 196],
        ],
        '#2a2a4c',
        13,
      );
      c.circle(500, 350, 20, '#c8503f');
      c.rect(-5, 840, 1010, 170, c.vertical(840, 1000, '#5a5684', '#33305c'));
      c.rect(-5, 840, 1010, 14, '#e8c46a');
      c.rect(-20, 640, 330, 190, c.vertical(640, 830, '#c8604c', '#8f3a38'), 20);
      for (let pane = 0; pane < 3; pane += 1) c.rect(14 + pane * 96, 668, 76, 70, '#ffe3a0', 10);
      for (const [who, x, h] of [
        [GRANDMA, 560, 250],
        [DAVID, 700, 275],
        [ELLA, 790, 175],
      ] as const)
        person(c, x, 940, h, who);
      c.rect(846, 850, 80, 90, '#7a5238', 10);
      c.stroke('M866 850q20 -36 40 0', '#5a3a28', 8);
      vignette(c, '#0a0c28', 0.42);
    }),
    landscape('Walking home in the snow', (c) => {
      sky(c, NIGHT, 480);
      street(c, NIGHT, 640, 400);
      c.rect(-5, 636, c.w + 10, 370, c.vertical(636, c.h, '#a9b6da', '#6a7ab0'));
      for (const [x, y, h] of [
        [0.1, 700, 300],
        [0.36, 680, 250],
        [0.64, 680, 250],
        [0.92, 700, 300],
      ] as const) {
        lantern(c, c.w * x, y, h, LAMP);
        c.ellipse(c.w * x, y + 4, h * 0.42, h * 0.08, alpha('#ffe9b8', 0.5));
      }
      bareTree(c, c.w * 0.23, 720, 330, '#2a2848', '#dfe8fa');
      bareTree(c, c.w * 0.79, 720, 340, '#2a2848', '#dfe8fa');
      person(
        c,
        c.w * 0.46,
        900,
        320,
        { ...DAVID, hat: { kind: 'beanie', colour: '#c8503f' }, scarf: '#e8b03c' },
        { ...WALK, facing: 'back' },
      );
      person(
        c,
        c.w * 0.54,
        905,
        220,
        { ...NOAH, hat: { kind: 'beanie', colour: '#e8b03c' } },
        { ...WALK, facing: 'back' },
      );
      dog(c, c.w * 0.64, 915, 120, '#b8824c', true);
      for (let step = 0; step < 12; step += 1)
        c.ellipse(c.w * (step % 2 ? 0.47 : 0.53), 920 + step * 8, 8, 4, alpha('#4a5a90', 0.4));
      snow(c, 210, 7);
      vignette(c, '#050818', 0.4);
    }),
    wide('Along the canal', (c) => {
      sky(c, DUSK, 480);
      stars(c, 60, 260);
      const town = c.capture(() => street(c, DUSK, 600, 360));
      c.add(town);
      c.rect(-5, 596, c.w + 10, 40, '#4a4470');
      c.rect(-5, 592, c.w + 10, 10, '#7a74a4');
      water(c, DUSK, 632, c.h, { reflected: town, calm: 0.4, ripples: 110 });
      for (let lamp = 0; lamp < 8; lamp += 1) {
        const x = c.w * (0.07 + lamp * 0.124);
        lantern(c, x, 600, 150, LAMP);
        glitter(c, x, 636, 960, 24, LAMP, 22);
      }
      for (let tree = 0; tree < 4; tree += 1)
        leafTree(c, c.w * (0.13 + tree * 0.248), 604, 210, {
          leaves: lit(DUSK, '#c98a3c'),
          trunk: lit(DUSK, '#4a3a38'),
        });
      c.at(c.w * 0.5, 830, 1, () => {
        c.ellipse(0, 12, 330, 24, alpha('#0a0c28', 0.4));
        c.path(
          'M-320 -60Q0 -30 320 -60L290 6Q280 16 260 16H-260Q-280 16 -290 6Z',
          c.vertical(-60, 16, '#4a6a8a', '#243a58'),
        );
        c.rect(-210, -150, 420, 100, '#7a4a44', 16);
        for (let pane = 0; pane < 6; pane += 1) {
          c.rect(-190 + pane * 66, -130, 48, 54, '#ffe3a0', 6);
          glow(c, -166 + pane * 66, -103, 60, LAMP, 0.5);
        }
      });
      lights(c, garland([c.w * 0.5 - 300, 770], [c.w * 0.5 + 300, 770], -90, 13), 11, [
        '#ffe3a0',
        '#ff9a8a',
        '#bfe0f0',
      ]);
      vignette(c, '#0a0c28', 0.38);
    }),
    landscape('From our hotel window', (c) => {
      c.fill(c.vertical(0, c.h, '#2a2038', '#1a1428'));
      c.clip(`M${n(c.w * 0.1)} -10H${n(c.w * 0.9)}V760H${n(c.w * 0.1)}Z`, () => {
        sky(c, NIGHT, 700);
        skyline(c, 780, 240, 560, '#2a356e', -20, c.w + 20, 0.42);
        skyline(c, 790, 120, 320, '#1a2350', -20, c.w + 20, 0.5);
        c.random.times(26, () =>
          glow(
            c,
            c.random.between(0, c.w),
            c.random.between(560, 760),
            c.random.between(20, 54),
            c.random.pick(['#ff9a6a', '#ffd98a', '#8ad0ff']),
            0.5,
          ),
        );
        rain(c, 70, '#cfe0ff');
        c.random.times(70, () =>
          c.circle(
            c.random.between(c.w * 0.1, c.w * 0.9),
            c.random.between(0, 760),
            c.random.between(2, 6),
            alpha('#dfeaff', 0.35),
          ),
        );
      });
      for (const side of [-1, 1]) {
        const edge = side < 0 ? 0 : c.w;
        c.path(
          `M${n(edge)} -10H${n(edge - side * c.w * 0.17)}Q${n(edge - side * c.w * 0.13)} 400 ${n(edge - side * c.w * 0.2)} 1010H${n(edge)}Z`,
          c.horizontal(
            Math.min(edge, edge - side * c.w * 0.2),
            Math.max(edge, edge - side * c.w * 0.2),
            '#6a3444',
            '#a8566a',
            '#7a3c4e',
            '#b8647a',
            '#5a2a3c',
          ),
        );
      }
      c.rect(0, 760, c.w, 30, '#6a5070');
      c.rect(0, 790, c.w, 220, '#2c2038');
      cup(c, c.w * 0.6, 762, 90, '#f3e6f0', '#6a3a28');
      sitter(c, c.w * 0.4, 850, 520, { ...ANN, top: '#e8c48a' }, [18, -20]);
      vignette(c, '#0a0616', 0.4);
    }),
    portrait('The old tower', (c) => {
      sky(c, DUSK, 1000);
      stars(c, 120, 600);
      moon(c, DUSK, 770, 260, 70);
      const stone = lit(DUSK, '#c9b49a');
      skyline(c, 1120, 60, 170, '#34366c', -20, 1020, 0.5);
      glow(c, 460, 900, 520, LAMP, 0.4);
      c.rect(330, 470, 260, 690, c.horizontal(330, 590, lighter(stone, 0.16), stone, darker(stone, 0.24)));
      for (let row = 0; row < 17; row += 1)
        for (let block = 0; block < 4; block += 1)
          c.rect(
            334 + block * 66 - (row % 2) * 30,
            480 + row * 40,
            60,
            34,
            alpha(c.random.chance(0.5) ? '#fff3dc' : '#2a2448', 0.08),
            3,
          );
      c.rect(306, 440, 308, 40, darker(stone, 0.1), 4);
      for (let merlon = 0; merlon < 6; merlon += 1) c.rect(308 + merlon * 53, 404, 36, 40, stone);
      c.polygon(
        [
          [340, 410],
          [460, 110],
          [580, 410],
        ],
        c.horizontal(340, 580, '#5f7a8a', '#3a4a68'),
      );
      c.rect(455, 50, 8, 70, '#e8c46a');
      c.polygon(
        [
          [463, 54],
          [530, 74],
          [463, 94],
        ],
        '#c8503f',
      );
      c.circle(460, 590, 78, darker(stone, 0.3));
      c.circle(460, 590, 66, '#fff3cf');
      glow(c, 460, 590, 150, '#fff0c4', 0.5);
      for (let hour = 0; hour < 12; hour += 1)
        c.circle(460 + Math.cos(hour * 0.5236) * 52, 590 + Math.sin(hour * 0.5236) * 52, 4.4, '#3a2a4c');
      c.line(
        [
          [460, 590],
          [460, 550],
        ],
        '#3a2a4c',
        7,
      );
      c.line(
        [
          [460, 590],
          [498, 606],
        ],
        '#3a2a4c',
        9,
      );
      for (const [x, y] of [
        [380, 760],
        [510, 760],
        [380, 890],
        [510, 890],
      ] as const) {
        glow(c, x + 18, y + 30, 70, LAMP, 0.6);
        c.path(`M${x} ${y + 66}V${y + 18}Q${x + 18} ${y - 14} ${x + 36} ${y + 18}V${y + 66}Z`, '#ffdf94');
      }
      c.path('M410 1160V1060Q460 990 510 1060V1160Z', '#ffd27a');
      c.rect(-5, 1150, 1010, 200, c.vertical(1150, c.h, '#4a4678', '#2a2852'));
      person(c, 700, 1270, 210, GRANDPA, { facing: 'back', left: [-15, -47], right: [15, -47] });
      person(c, 790, 1275, 150, LILY, { facing: 'back', left: [-15, -47], right: [18, -92] });
      vignette(c, '#0a0c28', 0.4);
    }),
    landscape('Music in the square', (c) => {
      sky(c, DUSK, 460);
      street(c, DUSK, 620, 380);
      c.rect(-5, 616, c.w + 10, 390, c.vertical(616, c.h, '#5a5684', '#33305c'));
      for (let row = 0; row < 8; row += 1)
        for (let slab = 0; slab < 14; slab += 1)
          c.rect(
            slab * (80 + row * 16) - 60 - (row % 2) * 40,
            640 + row * 46,
            74 + row * 14,
            40,
            alpha('#ffffff', 0.04),
            4,
          );
      glow(c, c.w * 0.5, 760, 560, LAMP, 0.42);
      c.ellipse(c.w * 0.5, 860, 330, 50, '#7a4a48');
      c.ellipse(c.w * 0.5, 846, 330, 50, '#a8645a');
      person(c, c.w * 0.4, 860, 340, { ...DAVID, top: '#c8503f' }, { left: [-4, -60], right: [18, -64] });
      c.at(
        c.w * 0.405,
        660,
        1,
        () => {
          c.ellipse(0, 0, 52, 40, '#c98a4c', -20);
          c.ellipse(40, -16, 36, 28, '#c98a4c', -20);
          c.circle(14, -6, 16, '#4a2a20');
          c.rect(54, -44, 120, 14, '#5a3a2c', 4);
        },
        -20,
      );
      person(c, c.w * 0.6, 860, 330, { ...ANN, top: '#3f8a8a' }, { left: [-20, -74], right: [10, -66] });
      c.at(c.w * 0.585, 640, 1, () => {
        c.ellipse(0, 0, 36, 20, '#b8642f', 30);
        c.rect(-86, -6, 70, 10, '#5a2a1c', 4);
        c.line(
          [
            [-40, -60],
            [30, 60],
          ],
          '#e8d4b0',
          5,
        );
      });
      for (const [who, x, h] of [
        [GRANDMA, 0.12, 330],
        [ELLA, 0.2, 230],
        [GRANDPA, 0.86, 345],
        [NOAH, 0.78, 230],
      ] as const)
        person(c, c.w * x, 970, h, who, { facing: 'back', left: [-15, -47], right: [15, -47] });
      lights(c, garland([-20, 230], [c.w * 0.5, 170], 130, 13), 15, [
        '#ffe3a0',
        '#ff9a8a',
        '#bfe0f0',
        '#ffe3a0',
      ]);
      lights(c, garland([c.w * 0.5, 170], [c.w + 20, 230], 130, 13), 15, [
        '#ffe3a0',
        '#bfe0f0',
        '#ff9a8a',
        '#ffe3a0',
      ]);
      vignette(c, '#0a0c28', 0.4);
    }),
    landscape(null, (c) => {
      c.fill(c.vertical(0, c.h, '#141a3c', '#2a2a54'));
      c.random.times(54, () => {
        const r = c.random.between(24, 84);
        const tone = c.random.pick(['#ff8a6a', '#ffc070', '#ffe3a0', '#8ad0ff', '#c99aff', '#ff9ac8']);
        const [x, y] = [c.random.between(0, c.w), c.random.between(60, 640)];
        c.circle(x, y, r, alpha(tone, 0.22));
        c.ring(x, y, r * 0.96, alpha(tone, 0.3), 3);
      });
      c.rect(-5, 640, c.w + 10, 370, c.vertical(640, c.h, '#23264e', '#0f1230'));
      c.random.times(60, () =>
        lens(
          c,
          c.random.between(0, c.w),
          c.random.between(660, 980),
          c.random.between(60, 240),
          7,
          alpha(c.random.pick(['#ff8a6a', '#ffc070', '#8ad0ff', '#c99aff']), 0.35),
        ),
      );
      umbrella(c, c.w * 0.5, 730, 620, lit(RAIN, '#d8503f'));
      person(
        c,
        c.w * 0.5,
        960,
        560,
        { ...ANN, top: '#2c2f58' },
        { facing: 'back', left: [-13, -47], right: [3, -58] },
      );
      c.ellipse(c.w * 0.5, 968, 130, 16, alpha('#05071c', 0.6));
      rain(c, 130, '#cfe0ff');
      vignette(c, '#05071c', 0.5);
    }),
  ],
};
