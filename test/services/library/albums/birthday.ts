import { type AlbumSpec, landscape, portrait, square, wide } from '../kit/album.ts';
import { dog } from '../kit/animals.ts';
import { type Canvas, n } from '../kit/canvas.ts';
import { catSitting, SAFFRON } from '../kit/cats.ts';
import { alpha, darker, lighter } from '../kit/colour.ts';
import { daisy, vase } from '../kit/flowers.ts';
import { berriesAbove, cake, cup, cupAbove, cupcake, plateAbove } from '../kit/food.ts';
import { fence, hill, meadow } from '../kit/land.ts';
import { DUSK, GOLDEN, MORNING, NOON } from '../kit/light.ts';
import { balloon, bunting, confetti, garland, lights, PARTY, present } from '../kit/party.ts';
import {
  ANN,
  bust,
  CHEER,
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
  WALK,
  WAVE,
} from '../kit/people.ts';
import { armchair, clothTable, dropShadow, room, rug, table, tabletop, windowView } from '../kit/rooms.ts';
import { clouds, glow, sky, stars, streaks, sun, vignette } from '../kit/sky.ts';
import { leafTree } from '../kit/trees.ts';

const party = (who: Person, colour: string): Person => ({ ...who, hat: { kind: 'party', colour } });

function partyRoom(c: Canvas, wall: string): void {
  room(c, { wall, floor: '#b98a5c', floorY: c.h * 0.86, lamp: [c.w * 0.5, 240], pattern: 'none' });
  bunting(c, [-20, 70], [c.w * 0.5, 60], 90, 74);
  bunting(c, [c.w * 0.5, 60], [c.w + 20, 70], 90, 74);
}

function garden(c: Canvas): void {
  sky(c, NOON, 460);
  clouds(c, NOON, 4, 90, 230, 300);
  const ground = hill(c, 470, 24, 1100, '#a3d07f', '#6fa656');
  leafTree(c, c.w * 0.09, 560, 430, { leaves: '#6fa652' });
  leafTree(c, c.w * 0.93, 570, 480, { leaves: '#7fb35c', dots: ['#f7b9c9', '#ffffff'] });
  fence(c, -20, c.w + 20, () => 566, 74, '#fbf6ea');
  meadow(c, (x) => ground(x) + 110, c.h + 20, 220, ['#5f9446', '#93c065'], ['#ffffff', '#f6d04d']);
}

function bunch(
  c: Canvas,
  x: number,
  y: number,
  size: number,
  count: number,
  hand: readonly [number, number],
): void {
  for (let index = 0; index < count; index += 1) {
    const angle = (index / count) * Math.PI * 2 + 0.5;
    const far = index === 0 ? 0 : size * (0.9 + (index % 2) * 0.5);
    balloon(
      c,
      x + Math.cos(angle) * far,
      y + Math.sin(angle) * far * 0.7,
      size,
      PARTY[index % PARTY.length] ?? PARTY[0],
      hand,
    );
  }
}

export const birthday: AlbumSpec = {
  key: 'birthday',
  title: 'Ella’s birthday',
  from: '2026-05-16',
  days: 1,
  cover: 0,
  pictures: [
    landscape('Ella blows out the candles', (c) => {
      partyRoom(c, '#f3cfa6');
      bunch(c, c.w * 0.1, 330, 76, 4, [c.w * 0.12, 760]);
      bunch(c, c.w * 0.9, 310, 76, 4, [c.w * 0.88, 760]);
      bust(c, c.w * 0.25, 760, 350, party(NOAH, '#5aa7c7'), {
        mouth: 'open',
        left: [-26, -62],
        right: [26, -62],
      });
      bust(c, c.w * 0.75, 760, 350, party(LILY, '#a884c9'), {
        mouth: 'open',
        left: [-26, -62],
        right: [26, -62],
      });
      bust(c, c.w * 0.5, 740, 410, party(ELLA, '#e8705f'), { mouth: 'blow' });
      clothTable(c, 740, '#fbf1e2', '#e8a0a0');
      cake(c, c.w * 0.5, 905, 400, { icing: '#f7b3c2', base: '#e9c08a', candles: 7, berries: '#d8434a' });
      present(c, c.w * 0.16, 950, 190, 130, '#5aa7c7', '#f7e3b5');
      cupcake(c, c.w * 0.79, 930, 110, '#bfe0d4', '#e8705f', '#d8434a');
      cupcake(c, c.w * 0.89, 960, 110, '#f7d38a', '#5aa7c7', '#d8434a');
      vignette(c);
    }),
    portrait('The cake, before anybody touched it', (c) => {
      c.fill(c.radial(500, 500, 1000, '#fdf0da', '#f0b98e'));
      bunting(c, [-20, 90], [1020, 130], 120, 100);
      c.random.times(20, () =>
        c.circle(
          c.random.between(0, 1000),
          c.random.between(250, 900),
          c.random.between(20, 70),
          alpha('#fff6df', 0.3),
        ),
      );
      table(c, 1030, '#b8794e');
      cake(c, 500, 1110, 620, {
        icing: '#fbe3ea',
        base: '#d99a6a',
        candles: 7,
        berries: '#c93a48',
        tiers: 2,
      });
      confetti(c, 40, 1180, 1320);
      vignette(c);
    }),
    landscape('Balloons on the gate', (c) => {
      garden(c);
      for (const x of [0.3, 0.7]) {
        c.rect(c.w * x - 34, 400, 68, 500, c.horizontal(c.w * x - 34, c.w * x + 34, '#fdf9ee', '#d9cbb0'), 6);
        c.rect(c.w * x - 46, 380, 92, 34, '#fdf9ee', 6);
      }
      for (let slat = 0; slat < 7; slat += 1)
        c.rect(
          c.w * 0.34 + slat * 64,
          560 + Math.abs(slat - 3) * 26,
          40,
          320 - Math.abs(slat - 3) * 26,
          c.vertical(560, 880, '#9cc7d8', '#6fa3b8'),
          12,
        );
      for (const y of [660, 800]) c.rect(c.w * 0.33, y, c.w * 0.34, 28, '#5f94aa', 6);
      bunch(c, c.w * 0.3, 250, 74, 5, [c.w * 0.3, 440]);
      bunch(c, c.w * 0.7, 230, 74, 5, [c.w * 0.7, 440]);
      meadow(c, () => 900, c.h + 20, 90, ['#5f9446', '#93c065'], ['#ffffff', '#f6d04d']);
      vignette(c);
    }),
    square('Cupcakes by Grandma', (c) => {
      c.fill(c.vertical(0, 1000, '#d6ebe4', '#a8d0c8'));
      for (let x = 0; x < 1000; x += 100) c.rect(x, 0, 50, 620, alpha('#ffffff', 0.22));
      table(c, 620, '#c98f62');
      const icings = ['#f7b3c2', '#bfe0d4', '#f7d38a', '#cdb8e8', '#f7b3c2'] as const;
      for (const [x, y, w, index] of [
        [260, 720, 170, 0],
        [500, 700, 170, 1],
        [740, 720, 170, 2],
      ] as const)
        cupcake(c, x, y, w, icings[index], PARTY[index], '#d8434a');
      for (const [x, y, w, index] of [
        [350, 900, 230, 3],
        [660, 905, 230, 4],
      ] as const)
        cupcake(c, x, y, w, icings[index], PARTY[index], '#d8434a');
      confetti(c, 30, 650, 980);
      vignette(c);
    }),
    landscape('The presents', (c) => {
      room(c, { wall: '#8fb3c4', floor: '#b98a5c', floorY: 720, lamp: [c.w * 0.4, 250], pattern: 'dots' });
      windowView(c, c.w * 0.66, 110, 300, 360, '#fdf8ee', () => {
        sky(c, MORNING, 480);
        clouds(c, MORNING, 2, 200, 300, 200);
        hill(c, 420, 20, 400, '#a3d07f', '#6fa656');
      });
      bunting(c, [-20, 80], [c.w * 0.62, 90], 90, 70);
      rug(c, c.w * 0.46, 900, 600, 84, ['#f0dcb8', '#e0a27a', '#f0dcb8']);
      present(c, c.w * 0.28, 850, 260, 230, '#e8705f', '#fbe9c4');
      present(c, c.w * 0.29, 610, 170, 110, '#f2b632', '#e8705f');
      present(c, c.w * 0.47, 880, 220, 160, '#7db46c', '#fbf1e2');
      present(c, c.w * 0.63, 860, 150, 280, '#a884c9', '#f7d38a');
      present(c, c.w * 0.4, 940, 150, 90, '#5aa7c7', '#ffffff');
      present(c, c.w * 0.56, 945, 130, 100, '#f7a8b8', '#d8434a');
      catSitting(c, c.w * 0.8, 900, 270, SAFFRON, { eyes: 'wide', tilt: 8 });
      bunch(c, c.w * 0.12, 330, 72, 4, [c.w * 0.22, 640]);
      vignette(c);
    }),
    wide('Everybody at the table', (c) => {
      garden(c);
      bunting(c, [c.w * 0.06, 200], [c.w * 0.5, 150], 100, 60);
      bunting(c, [c.w * 0.5, 150], [c.w * 0.95, 200], 100, 60);
      const guests: readonly [Person, number, number][] = [
        [GRANDPA, 0.13, 330],
        [party(LILY, '#a884c9'), 0.27, 270],
        [ANN, 0.4, 330],
        [party(ELLA, '#e8705f'), 0.52, 280],
        [DAVID, 0.65, 340],
        [party(OSCAR, '#f2b632'), 0.77, 270],
        [GRANDMA, 0.89, 325],
      ];
      for (const [who, x, s] of guests)
        bust(c, c.w * x, 770, s, who, { mouth: x === 0.52 ? 'open' : 'smile' });
      clothTable(c, 760, '#fdf6e8', '#8fc0d0');
      cake(c, c.w * 0.52, 880, 260, { icing: '#f7b3c2', base: '#e9c08a', candles: 7, berries: '#d8434a' });
      for (const x of [0.1, 0.24, 0.37, 0.68, 0.8, 0.92]) {
        c.ellipse(c.w * x, 905, 74, 20, '#ffffff');
        c.ellipse(c.w * x, 902, 52, 13, '#eef0f4');
      }
      for (const [x, tone] of [
        [0.17, '#e8705f'],
        [0.31, '#f2b632'],
        [0.74, '#7db46c'],
        [0.86, '#e8705f'],
      ] as const) {
        c.path(
          `M${n(c.w * x - 26)} 800L${n(c.w * x - 20)} 870H${n(c.w * x + 20)}L${n(c.w * x + 26)} 800Z`,
          alpha('#ffffff', 0.65),
        );
        c.path(
          `M${n(c.w * x - 24)} 822L${n(c.w * x - 20)} 868H${n(c.w * x + 20)}L${n(c.w * x + 24)} 822Z`,
          alpha(tone, 0.8),
        );
      }
      vignette(c);
    }),
    portrait('Happy birthday, Ella!', (c) => {
      c.fill(c.vertical(0, c.h, '#8ecae0', '#d6eef2'));
      confetti(c, 110, 40, 1300);
      bunch(c, 500, 330, 110, 7, [615, 690]);
      hill(c, 1090, 20, 900, '#a3d07f', '#6fa656');
      meadow(c, () => 1110, 1340, 90, ['#5f9446', '#93c065'], ['#ffffff', '#f6d04d', '#e77c8e']);
      person(c, 500, 1190, 620, party(ELLA, '#e8705f'), { left: [-21, -98], right: [19, -80] });
      vignette(c);
    }),
    landscape('Grandma and Grandpa came early', (c) => {
      room(c, { wall: '#c9b6cf', floor: '#a8774c', floorY: 800, lamp: [c.w * 0.5, 200], pattern: 'panels' });
      c.rect(c.w * 0.33, 110, 460, 700, '#fbf6ea', 6);
      c.rect(c.w * 0.33 + 30, 140, 400, 670, '#9fc6d8');
      c.clip(`M${n(c.w * 0.33 + 30)} 140h400v670h-400Z`, () => {
        sky(c, MORNING, 600);
        const ground = hill(c, 560, 20, 600, '#a3d07f', '#6fa656');
        leafTree(c, c.w * 0.42, 640, 320, { leaves: '#7fb35c' });
        meadow(c, ground, 830, 60, ['#5f9446'], ['#ffffff', '#f6d04d']);
      });
      person(
        c,
        c.w * 0.42,
        860,
        580,
        { ...GRANDMA, hat: { kind: 'straw', colour: '#f0d18c' } },
        { left: [-19, -52], right: [13, -56] },
      );
      person(c, c.w * 0.59, 860, 620, GRANDPA, { left: [-14, -47], right: [23, -94] });
      present(c, c.w * 0.475, 592, 120, 90, '#e8705f', '#fbe9c4');
      bunting(c, [-20, 80], [c.w * 0.34, 100], 70, 64);
      bunting(c, [c.w * 0.68, 100], [c.w + 20, 80], 70, 64);
      vase(c, c.w * 0.87, 700, 120, 160, '#e0a24c');
      c.random.times(9, (index) =>
        daisy(
          c,
          c.w * 0.87 + (index - 4) * 18,
          500 + Math.abs(index - 4) * 12,
          34,
          PARTY[index % 6] ?? '#ffffff',
        ),
      );
      c.rect(c.w * 0.79, 700, 220, 24, '#8a5f3c', 5);
      for (const x of [0.805, 0.93]) c.rect(c.w * x, 724, 18, 150, '#7a5234');
      vignette(c);
    }),
    square('Set for seven', (c) => {
      tabletop(c, '#eadfce', 'linen');
      const middle = [500, 500] as const;
      dropShadow(c, middle[0], middle[1], 190);
      c.circle(500, 500, 200, '#fbf8fb');
      c.circle(500, 500, 165, c.radial(460, 460, 220, '#fde6ec', '#f3b0c0'));
      for (let berry = 0; berry < 18; berry += 1)
        berriesAbove(
          c,
          500 + Math.cos((berry / 18) * 6.283) * 142,
          500 + Math.sin((berry / 18) * 6.283) * 142,
          2,
          ['#c93a48'],
          1,
          17,
        );
      for (let candle = 0; candle < 7; candle += 1) {
        const angle = (candle / 7) * 6.283;
        glow(c, 500 + Math.cos(angle) * 80, 500 + Math.sin(angle) * 80, 60, '#ffe3a0', 0.9);
        c.circle(500 + Math.cos(angle) * 80, 500 + Math.sin(angle) * 80, 11, PARTY[candle % 6] ?? PARTY[0]);
        c.circle(500 + Math.cos(angle) * 80, 500 + Math.sin(angle) * 80, 5, '#fff6d8');
      }
      for (let seat = 0; seat < 7; seat += 1) {
        const angle = (seat / 7) * 6.283 - 1.57;
        const [x, y] = [500 + Math.cos(angle) * 372, 500 + Math.sin(angle) * 372];
        plateAbove(c, x, y, 98, PARTY[seat % 6] ?? PARTY[0]);
        c.at(
          x,
          y,
          1,
          () => {
            c.polygon(
              [
                [-34, -40],
                [34, -40],
                [0, 46],
              ],
              '#fbf1e2',
            );
            c.polygon(
              [
                [-8, -40],
                [34, -40],
                [0, 46],
              ],
              alpha('#d9b48a', 0.4),
            );
          },
          (angle * 180) / Math.PI + 90,
        );
        c.at(
          500 + Math.cos(angle + 0.34) * 400,
          500 + Math.sin(angle + 0.34) * 400,
          1,
          () => {
            c.rect(-5, -58, 10, 116, '#c9ccd6', 5);
            c.ellipse(0, -58, 13, 22, '#c9ccd6');
          },
          (angle * 180) / Math.PI + 90,
        );
      }
      confetti(c, 36, 20, 980);
      vignette(c);
    }),
    landscape('Musical chairs', (c) => {
      garden(c);
      bunting(c, [c.w * 0.1, 190], [c.w * 0.92, 200], 130, 62);
      for (const [x, tone] of [
        [0.3, '#e8705f'],
        [0.5, '#5aa7c7'],
        [0.7, '#f2b632'],
      ] as const) {
        const px = c.w * x;
        c.rect(px - 52, 640, 12, 190, darker(tone, 0.2), 4);
        c.rect(px + 40, 640, 12, 190, darker(tone, 0.2), 4);
        c.rect(px - 56, 560, 112, 26, tone, 10);
        c.rect(px - 56, 606, 112, 20, tone, 8);
        c.rect(px - 62, 700, 124, 26, lighter(tone, 0.2), 8);
        for (const dx of [-56, 44]) c.rect(px + dx, 720, 12, 140, tone, 4);
      }
      person(c, c.w * 0.16, 890, 330, party(OSCAR, '#f2b632'), {
        ...WALK,
        left: [-24, -60],
        right: [22, -66],
        lean: 5,
      });
      person(c, c.w * 0.4, 900, 320, party(LILY, '#a884c9'), {
        ...WALK,
        left: [-22, -66],
        right: [24, -58],
        lean: 5,
      });
      person(c, c.w * 0.62, 905, 330, party(NOAH, '#5aa7c7'), { ...WALK, ...CHEER });
      person(c, c.w * 0.86, 890, 330, party(ELLA, '#e8705f'), {
        ...WALK,
        left: [-24, -60],
        right: [22, -66],
        lean: -5,
      });
      vignette(c);
    }),
    landscape('A letter from Lily', (c) => {
      tabletop(c, '#b98758', 'boards');
      c.at(
        c.w * 0.46,
        c.h * 0.5,
        1,
        () => {
          c.rect(-330, -250, 680, 520, alpha('#2a1820', 0.25), 6);
          c.rect(-340, -262, 680, 520, '#fffaf0', 6);
          for (const [x, tone] of [
            [-210, '#e8705f'],
            [-110, '#f2b632'],
            [-20, '#5aa7c7'],
          ] as const) {
            balloon(c, x, -100, 50, tone, [-110, 90]);
          }
          c.stroke('M40 -160q30 -50 60 0t60 0t60 0', '#7a6aa8', 9);
          c.stroke('M40 -90q26 -40 52 0t52 0t52 0t52 0', '#7a6aa8', 7);
          c.stroke('M40 -30q26 -36 52 0t52 0t52 0', '#7a6aa8', 7);
          c.path(
            'M160 190C60 130 60 40 120 30Q150 28 160 62Q170 28 200 30C260 40 260 130 160 190Z',
            '#e8505f',
          );
          c.circle(-230, 160, 44, '#f6cfb2');
          c.path('M-276 150A46 46 0 0 1 -184 150Q-230 130 -276 150Z', '#e0b060');
          c.circle(-245, 162, 5, '#3b2a2c');
          c.circle(-215, 162, 5, '#3b2a2c');
          c.stroke('M-246 178q16 14 32 0', '#8d3b3c', 4);
        },
        -6,
      );
      for (const [x, y, tone, turn] of [
        [0.82, 0.22, '#e8705f', 30],
        [0.86, 0.44, '#5aa7c7', -14],
        [0.83, 0.68, '#f2b632', 12],
        [0.88, 0.82, '#7db46c', 48],
      ] as const) {
        c.at(
          c.w * x,
          c.h * y,
          1,
          () => {
            c.rect(-126, -4, 250, 34, alpha('#2a1820', 0.25), 8);
            c.rect(-130, -16, 220, 32, c.vertical(-16, 16, lighter(tone, 0.2), darker(tone, 0.12)), 4);
            c.polygon(
              [
                [90, -16],
                [140, 0],
                [90, 16],
              ],
              '#e9cfa6',
            );
            c.polygon(
              [
                [124, -5],
                [140, 0],
                [124, 5],
              ],
              tone,
            );
          },
          turn,
        );
      }
      confetti(c, 24, 40, 960);
      vignette(c);
    }),
    portrait('Noah and the balloon dog', (c) => {
      room(c, { wall: '#f0d08a', floor: '#b07a4e', floorY: 1070, lamp: [500, 300], pattern: 'stripes' });
      bunting(c, [-20, 90], [1020, 90], 110, 84);
      person(c, 430, 1180, 700, party(NOAH, '#5aa7c7'), { left: [-17, -47], right: [26, -66] });
      c.at(690, 640, 1.15, () => {
        const pink = '#e8608a';
        const part = (x: number, y: number, rx: number, ry: number, turn = 0) =>
          c.ellipse(
            x,
            y,
            rx,
            ry,
            c.radial(
              x - rx * 0.3,
              y - ry * 0.4,
              Math.max(rx, ry) * 1.5,
              lighter(pink, 0.45),
              pink,
              darker(pink, 0.25),
            ),
            turn,
          );
        part(0, 0, 74, 25);
        for (const x of [-58, -36, 40, 62]) part(x, 52, 15, 42, x < 0 ? 6 : -6);
        part(84, -38, 13, 46, 24);
        part(-76, -34, 16, 34, -20);
        part(-100, -78, 36, 20, -8);
        part(-74, -108, 13, 32, 14);
        part(-96, -112, 13, 32, -4);
        c.circle(-138, -76, 10, darker(pink, 0.3));
      });
      vignette(c);
    }),
    landscape('Everyone sings', (c) => {
      room(c, { wall: '#6a4a62', floor: '#5a3a34', floorY: 860, lamp: [c.w * 0.5, 620] });
      glow(c, c.w * 0.5, 660, 760, '#ffc978', 0.55);
      const ring: readonly [Person, number, number, number][] = [
        [GRANDPA, 0.12, 700, 370],
        [ANN, 0.3, 690, 390],
        [DAVID, 0.69, 690, 390],
        [GRANDMA, 0.88, 700, 370],
      ];
      for (const [who, x, y, s] of ring) bust(c, c.w * x, y, s, who, { mouth: 'open' });
      bust(c, c.w * 0.5, 740, 360, party(ELLA, '#e8705f'), {
        mouth: 'smile',
        left: [-22, -40],
        right: [22, -40],
      });
      table(c, 730, '#7a4a3a');
      cake(c, c.w * 0.5, 900, 420, { icing: '#fbe3c8', base: '#8a5236', candles: 7, berries: '#c93a48' });
      vignette(c, '#12060e', 0.5);
    }),
    wide('The garden in the evening', (c) => {
      sky(c, DUSK, 520);
      stars(c, 60, 300);
      streaks(c, DUSK, 6, 240, 420);
      const ground = hill(c, 560, 20, 1200, '#3f5a5c', '#2a3a48');
      leafTree(c, c.w * 0.06, 720, 620, { leaves: '#3f5f64', trunk: '#3a3046' });
      leafTree(c, c.w * 0.95, 720, 640, { leaves: '#466468', trunk: '#3a3046' });
      lights(c, garland([c.w * 0.06, 250], [c.w * 0.5, 230], 130, 12), 17, [
        '#ffe3a0',
        '#ffb99a',
        '#ffe3a0',
        '#bfe0d4',
      ]);
      lights(c, garland([c.w * 0.5, 230], [c.w * 0.95, 250], 130, 12), 17, [
        '#ffe3a0',
        '#bfe0d4',
        '#ffe3a0',
        '#ffb99a',
      ]);
      glow(c, c.w * 0.5, 700, 700, '#ffca80', 0.3);
      c.rect(c.w * 0.27, 700, c.w * 0.46, 24, '#d8c0a0', 4);
      c.path(
        `M${n(c.w * 0.27)} 716H${n(c.w * 0.73)}L${n(c.w * 0.72)} 800Q${n(c.w * 0.5)} 780 ${n(c.w * 0.28)} 800Z`,
        '#b8a6b4',
      );
      for (const x of [0.3, 0.69]) c.rect(c.w * x, 790, 16, 90, '#4a3a44');
      cake(c, c.w * 0.5, 694, 150, { icing: '#f7b3c2', base: '#c99a6a', candles: 3 });
      person(c, c.w * 0.2, 900, 400, { ...ANN, top: '#c9784f' }, HANDS_TOGETHER);
      person(c, c.w * 0.81, 900, 420, { ...DAVID, top: '#4f8270' }, WAVE);
      person(c, c.w * 0.88, 905, 270, { ...ELLA, top: '#d9a540' }, CHEER);
      meadow(c, (x) => ground(x) + 230, c.h + 20, 110, ['#2f4a4a', '#486a60'], ['#c9b8d8']);
      vignette(c, '#0c0f2c', 0.4);
    }),
    square('Tea for the grown-ups', (c) => {
      tabletop(c, '#8fb0a4', 'linen');
      cupAbove(c, 300, 330, 130, '#fbf3ea', '#b8733a');
      cupAbove(c, 720, 700, 130, '#f3d9d9', '#b8733a');
      plateAbove(c, 690, 290, 190, '#fbf1e2');
      c.path('M600 330L760 190L790 370Z', '#e9c08a');
      c.path('M600 330L760 190L768 226L624 344Z', '#f7b3c2');
      berriesAbove(c, 720, 280, 44, ['#c93a48'], 5, 15);
      plateAbove(c, 270, 730, 170, '#fbf1e2');
      for (const [x, y] of [
        [220, 690],
        [320, 700],
        [270, 790],
      ] as const) {
        dropShadow(c, x, y, 52, 0.2);
        c.circle(x, y, 52, c.radial(x - 14, y - 14, 66, '#f0cf92', '#c98f4c'));
        for (let dot = 0; dot < 6; dot += 1)
          c.circle(x + Math.cos(dot * 1.05) * 26, y + Math.sin(dot * 1.05) * 26, 8, '#5a3424');
      }
      c.random.times(6, () =>
        daisy(
          c,
          c.random.between(430, 560),
          c.random.between(440, 580),
          c.random.between(26, 40),
          c.random.pick(['#ffffff', '#f7e3b5']),
        ),
      );
      vignette(c);
    }),
    landscape(null, (c) => {
      garden(c);
      person(c, c.w * 0.34, 880, 330, party(OSCAR, '#f2b632'), { ...WALK, ...CHEER, lean: -6 });
      dog(c, c.w * 0.62, 890, 230, '#c98f52');
      balloon(c, c.w * 0.5, 360, 80, '#e8705f', [c.w * 0.42, 560]);
      balloon(c, c.w * 0.76, 250, 60, '#5aa7c7', [c.w * 0.78, 420]);
      confetti(c, 50, 120, 700);
      vignette(c);
    }),
    landscape('After the party', (c) => {
      room(c, { wall: '#d8b48c', floor: '#a8774c', floorY: 720, lamp: [c.w * 0.76, 240] });
      windowView(c, c.w * 0.1, 120, 320, 380, '#fdf8ee', () => {
        sky(c, GOLDEN, 460);
        sun(c, GOLDEN, c.w * 0.24, 360, 36);
        hill(c, 440, 16, 400, '#b8a860', '#8f8a4c');
      });
      armchair(c, c.w * 0.68, 860, 560, '#6f8fa8');
      catSitting(c, c.w * 0.3, 900, 250, SAFFRON, { mirrored: true });
      bust(
        c,
        c.w * 0.68,
        690,
        330,
        { ...GRANDMA, top: '#b5566b' },
        { mouth: 'calm', left: [-24, -10], right: [24, -10] },
      );
      cup(c, c.w * 0.68, 690, 76, '#fbf3ea');
      balloon(c, c.w * 0.12, 860, 58, '#f2b632', [c.w * 0.14, 980]);
      balloon(c, c.w * 0.46, 110, 64, '#e8705f', [c.w * 0.47, 380]);
      balloon(c, c.w * 0.53, 90, 64, '#7db46c', [c.w * 0.53, 360]);
      confetti(c, 60, 760, 990);
      vignette(c);
    }),
  ],
};
