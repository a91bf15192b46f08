/** Birds and other animals, cats aside. */
import { type Canvas, n } from './canvas.ts';
import { alpha, darker, lighter } from './colour.ts';

/** A swimming bird, facing left. x, y is on the water, `s` its length. */
export function duck(
  c: Canvas,
  x: number,
  y: number,
  s: number,
  body: string,
  head: string,
  mirrored = false,
): void {
  c.ellipse(x, y + s * 0.04, s * 0.6, s * 0.06, alpha('#0e2a3a', 0.25));
  c.at(
    x,
    y,
    s / 100,
    () => {
      c.path(
        'M-34 -16Q-40 4 -10 6H22Q44 4 54 -20Q36 -14 22 -26Q-6 -34 -34 -16Z',
        c.vertical(-32, 6, lighter(body, 0.2), darker(body, 0.12)),
      );
      c.path('M-8 -20Q16 -32 36 -14Q20 2 0 -4Q-10 -10 -8 -20Z', darker(body, 0.2));
      c.path('M-40 -10Q-46 -30 -34 -38Q-20 -34 -22 -12Z', head);
      c.circle(-33, -40, 13, head);
      c.path('M-44 -42Q-60 -38 -60 -34Q-50 -32 -43 -35Z', '#f0a93b');
      c.circle(-37, -43, 2, '#1d1a22');
      c.path('M-42 -24Q-32 -20 -21 -24L-21 -20Q-32 -15 -42 -20Z', alpha('#ffffff', 0.7));
    },
    0,
    mirrored,
  );
}

export function swan(c: Canvas, x: number, y: number, s: number, white: string, mirrored = false): void {
  c.ellipse(x, y + s * 0.03, s * 0.6, s * 0.05, alpha('#0e2a3a', 0.22));
  c.at(
    x,
    y,
    s / 100,
    () => {
      c.stroke('M-26 -8Q-44 -26 -32 -46Q-22 -62 -32 -70', white, 9.5);
      c.ellipse(-34, -71, 9, 6.5, white, -18);
      c.path('M-41 -71L-54 -65Q-50 -62 -40 -66Z', '#ef8f3e');
      c.path('M-42 -72.5L-39 -66L-37 -73Z', '#2b2530');
      c.path(
        'M-36 -4Q-30 -30 4 -32Q30 -44 52 -30Q48 -22 56 -18Q48 -12 52 -8Q30 8 -10 6Q-32 6 -36 -4Z',
        white,
      );
      c.path('M-10 -10Q6 -30 34 -26Q24 -12 40 -8Q14 4 -10 -10Z', alpha('#8ea3bf', 0.35));
    },
    0,
    mirrored,
  );
}

/** A standing wader with a long neck, facing left; x, y is between its feet. */
export function heron(c: Canvas, x: number, y: number, h: number, colour: string): void {
  c.at(x, y, h / 100, () => {
    c.line(
      [
        [2, 0],
        [3, -36],
      ],
      '#a07b52',
      1.6,
    );
    c.line(
      [
        [8, 0],
        [7, -36],
      ],
      '#a07b52',
      1.6,
    );
    c.path('M-8 -44Q0 -60 18 -52Q34 -40 38 -26Q20 -30 6 -32Q-6 -34 -8 -44Z', colour);
    c.path('M4 -48Q24 -48 36 -28Q16 -34 4 -40Z', darker(colour, 0.25));
    c.stroke('M-4 -46Q-16 -56 -6 -70Q2 -80 -4 -88', lighter(colour, 0.3), 4.4);
    c.ellipse(-6, -90, 5.4, 3.6, lighter(colour, 0.4));
    c.polygon(
      [
        [-10, -91],
        [-28, -88],
        [-10, -88],
      ],
      '#e8a94a',
    );
    c.stroke('M-4 -92Q6 -92 12 -86', '#2d3446', 1.6);
    c.circle(-8, -91, 0.9, '#1d1a22');
  });
}

/** A gull on the wing. */
export function gull(c: Canvas, x: number, y: number, s: number, white = '#ffffff', turn = 0): void {
  c.at(
    x,
    y,
    s / 100,
    () => {
      c.path('M-4 0Q-30 -34 -66 -26Q-40 -22 -18 6Z', '#c9d3de');
      c.path('M-66 -26Q-58 -26 -50 -22L-56 -20Z', '#3a4152');
      c.path('M4 0Q28 -40 70 -36Q42 -26 20 6Z', white);
      c.path('M70 -36Q60 -37 52 -32L58 -30Z', '#3a4152');
      c.path('M-26 8Q-20 -4 6 -3Q24 0 40 10Q16 14 -8 13Q-20 14 -26 8Z', white);
      c.path('M-26 8L-34 11L-25 12Z', '#f0a93b');
      c.circle(-20, 6, 1.3, '#1d1a22');
    },
    turn,
  );
}

/** A perched small bird facing left; x, y is at its feet. */
export function songbird(
  c: Canvas,
  x: number,
  y: number,
  s: number,
  back: string,
  breast: string,
  mirrored = false,
): void {
  c.at(
    x,
    y,
    s / 100,
    () => {
      c.line(
        [
          [-4, 0],
          [-3, -14],
        ],
        '#6b4d3c',
        3,
      );
      c.line(
        [
          [8, 0],
          [7, -14],
        ],
        '#6b4d3c',
        3,
      );
      c.path('M28 -30L74 -8L66 -22L40 -44Z', darker(back, 0.25));
      c.path('M-36 -56Q-40 -86 -10 -88Q14 -86 34 -52Q44 -30 20 -16Q-4 -6 -24 -20Q-36 -34 -36 -56Z', back);
      c.path('M-36 -62Q-46 -40 -28 -22Q-8 -8 12 -20Q4 -50 -16 -66Q-28 -70 -36 -62Z', breast);
      c.path('M4 -60Q30 -50 48 -22Q24 -20 8 -36Q0 -48 4 -60Z', darker(back, 0.18));
      c.polygon(
        [
          [-35, -72],
          [-52, -66],
          [-35, -63],
        ],
        '#4b4145',
      );
      c.circle(-22, -72, 4, '#1d1a22');
      c.circle(-23.4, -73.4, 1.3, '#ffffff');
    },
    0,
    mirrored,
  );
}

export function butterfly(c: Canvas, x: number, y: number, s: number, colour: string, turn = 0): void {
  c.at(
    x,
    y,
    s / 100,
    () => {
      for (const side of [-1, 1]) {
        c.path(`M0 -6Q${n(side * 20)} -62 ${n(side * 52)} -48Q${n(side * 62)} -18 ${n(side * 8)} 0Z`, colour);
        c.path(`M0 0Q${n(side * 46)} -6 ${n(side * 40)} 30Q${n(side * 20)} 48 0 10Z`, darker(colour, 0.12));
        c.circle(side * 36, -36, 7, lighter(colour, 0.6));
        c.circle(side * 26, 22, 5, lighter(colour, 0.6));
        c.stroke(`M0 -16Q${n(side * 6)} -34 ${n(side * 14)} -40`, '#3a2c30', 2);
      }
      c.ellipse(0, 0, 4, 18, '#3a2c30');
    },
    turn,
  );
}

export function bee(c: Canvas, x: number, y: number, s: number, turn = 0): void {
  c.at(
    x,
    y,
    s / 100,
    () => {
      c.ellipse(-4, -30, 14, 26, alpha('#eef6fb', 0.75), -28);
      c.ellipse(18, -28, 13, 24, alpha('#eef6fb', 0.65), 18);
      c.ellipse(4, 0, 38, 24, '#f1b434');
      for (const px of [-12, 6, 24]) c.ellipse(px, 0, 5, px === 6 ? 24 : 20, '#3a2a22');
      c.circle(-34, -2, 14, '#3a2a22');
      c.circle(-40, -6, 3, '#ffffff');
      c.stroke('M-42 -12Q-52 -22 -56 -20', '#3a2a22', 2.4);
    },
    turn,
  );
}

/** A standing deer, facing left; x, y is between its feet. */
export function deer(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  colour: string,
  antlers = true,
  mirrored = false,
): void {
  c.at(
    x,
    y,
    h / 100,
    () => {
      const dark = darker(colour, 0.22);
      for (const [px, tone] of [
        [-17, dark],
        [21, dark],
        [-11, colour],
        [27, colour],
      ] as const) {
        c.path(`M${px - 3.4} -36L${px - 1.6} -1H${px + 1.6}L${px + 3.4} -36Z`, tone);
        c.rect(px - 2, -3, 4, 3, '#3b2d2a');
      }
      c.path(
        'M-22 -50Q-10 -58 10 -55Q30 -56 34 -42Q34 -30 22 -30Q4 -26 -14 -30Q-26 -36 -22 -50Z',
        c.vertical(-57, -28, lighter(colour, 0.12), dark),
      );
      c.path('M33 -50Q40 -50 38 -40Q34 -42 32 -46Z', '#fbf3e6');
      c.path('M-12 -50Q-20 -62 -24 -76L-32 -70Q-30 -50 -20 -38Z', colour);
      c.path('M-22 -80Q-30 -82 -34 -76L-46 -68Q-46 -64 -40 -64L-26 -66Q-20 -72 -22 -80Z', colour);
      c.path('M-22 -78Q-12 -86 -10 -80Q-14 -74 -22 -74Z', dark);
      c.circle(-30, -74, 1.4, '#1d1a22');
      c.circle(-45, -66.5, 1.6, '#2a2022');
      if (!antlers) return;
      for (const shift of [0, 5]) {
        c.stroke(
          `M${-25 + shift} -80Q${-20 + shift} -92 ${-30 + shift} -100M${-24 + shift} -88Q${-14 + shift} -92 ${-12 + shift} -100M${-26 + shift} -84Q${-34 + shift} -86 ${-36 + shift} -92`,
          '#b59a7c',
          1.8,
        );
      }
    },
    0,
    mirrored,
  );
}

/** A fox that sits, facing left; x, y is under it. */
export function fox(c: Canvas, x: number, y: number, h: number, mirrored = false): void {
  c.at(
    x,
    y,
    h / 100,
    () => {
      const coat = '#d9702f';
      c.path('M20 -6Q62 4 66 -28Q68 -44 58 -52Q60 -30 34 -24Q22 -20 20 -6Z', coat);
      c.path('M66 -28Q68 -44 58 -52Q56 -44 54 -38Q60 -34 66 -28Z', '#fdf4e8');
      c.path(
        'M-14 0Q-20 -30 -12 -54Q4 -60 16 -46Q34 -24 30 0Z',
        c.horizontal(-16, 30, coat, darker(coat, 0.2)),
      );
      c.path('M-14 -2Q-18 -30 -10 -50Q0 -40 -2 -20Q-2 -8 -4 0Z', '#fdf4e8');
      c.rect(-14, -14, 8, 14, '#4a2f2a', 3);
      c.rect(-3, -14, 8, 14, '#4a2f2a', 3);
      c.polygon(
        [
          [-24, -76],
          [-22, -98],
          [-8, -82],
        ],
        coat,
      );
      c.polygon(
        [
          [2, -80],
          [12, -96],
          [12, -72],
        ],
        coat,
      );
      c.polygon(
        [
          [-21, -80],
          [-20, -91],
          [-13, -82],
        ],
        '#4a2f2a',
      );
      c.path(
        'M-28 -72Q-22 -88 -4 -86Q14 -84 14 -66Q10 -52 -8 -50Q-14 -48 -20 -46L-36 -52Q-34 -62 -28 -72Z',
        coat,
      );
      c.path('M-36 -52Q-26 -60 -16 -58Q0 -52 12 -60Q6 -48 -10 -48Q-20 -44 -36 -52Z', '#fdf4e8');
      c.circle(-36, -53, 2.8, '#2a2022');
      c.ellipse(-18, -67, 2.2, 2.8, '#2a2022');
    },
    0,
    mirrored,
  );
}

export function hedgehog(c: Canvas, x: number, y: number, s: number): void {
  c.at(x, y, s / 100, () => {
    for (let index = 0; index < 46; index += 1) {
      const angle = Math.PI * (1.02 + (index / 45) * 0.98);
      const long = 48 + (index % 3) * 7;
      const ox = 8 + Math.cos(angle) * 26;
      const oy = -8 + Math.sin(angle) * 20;
      c.line(
        [
          [ox, oy],
          [8 + Math.cos(angle) * long, -8 + Math.sin(angle) * long * 0.84],
        ],
        index % 2 ? '#6e4f3c' : '#a07a58',
        4.5,
      );
    }
    c.path('M-40 0Q-38 -34 6 -40Q50 -36 52 0Z', '#7d5a43');
    c.path('M-34 -2Q-30 -30 -44 -24Q-56 -14 -66 -8Q-66 0 -54 0Z', '#e6c39d');
    c.circle(-66, -8, 4.6, '#2a2022');
    c.circle(-46, -14, 3, '#2a2022');
    c.circle(-32, -24, 7, '#d3a983');
    for (const px of [-24, -8, 24, 38]) c.ellipse(px, 1, 6, 4, '#c99f79');
  });
}

/** A cow that grazes, facing left. */
export function cow(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  coat: string,
  patch: string,
  mirrored = false,
): void {
  c.at(
    x,
    y,
    h / 100,
    () => {
      for (const px of [-34, 34]) c.rect(px, -42, 9, 42, darker(coat, 0.18), 3);
      for (const px of [-22, 44]) c.rect(px, -42, 9, 42, coat, 3);
      c.path('M-46 -74Q-40 -88 0 -86H46Q62 -84 60 -58Q60 -36 40 -36H-34Q-50 -40 -46 -74Z', coat);
      c.path('M-6 -86H26Q34 -66 16 -56Q-8 -58 -6 -86Z', patch);
      c.path('M44 -84Q60 -82 60 -60Q46 -62 44 -84Z', patch);
      c.stroke('M60 -76Q70 -60 66 -36', darker(coat, 0.2), 2.4);
      c.path('M-40 -82Q-58 -84 -66 -66Q-72 -46 -70 -34Q-62 -30 -58 -36Q-50 -50 -38 -54Z', coat);
      c.ellipse(-66, -35, 7, 6, '#eeb7a8', -20);
      c.path('M-48 -82Q-42 -92 -36 -82Z', darker(coat, 0.25));
      c.circle(-60, -62, 2, '#2a2022');
      c.ellipse(26, -35, 8, 5, '#eeb7a8');
    },
    0,
    mirrored,
  );
}

export function dog(c: Canvas, x: number, y: number, h: number, coat: string, mirrored = false): void {
  c.at(
    x,
    y,
    h / 100,
    () => {
      const dark = darker(coat, 0.2);
      c.stroke('M40 -52Q60 -64 58 -84', coat, 9);
      for (const px of [-24, 32]) c.rect(px, -34, 11, 34, dark, 5);
      for (const px of [-36, 22]) c.rect(px, -34, 11, 34, coat, 5);
      c.path('M-44 -58Q-30 -68 10 -62Q44 -62 46 -42Q42 -26 20 -28Q-20 -22 -40 -32Q-50 -42 -44 -58Z', coat);
      c.path('M-34 -54Q-44 -70 -42 -84L-62 -76Q-56 -50 -40 -40Z', coat);
      c.path('M-38 -92Q-58 -98 -64 -84L-82 -76Q-84 -68 -74 -66L-54 -66Q-38 -70 -38 -92Z', coat);
      c.path('M-44 -94Q-30 -92 -32 -68Q-40 -64 -46 -72Z', dark);
      c.circle(-82, -75, 4, '#2a2022');
      c.circle(-60, -83, 2.6, '#2a2022');
      c.path('M-54 -60Q-44 -54 -34 -58L-35 -52Q-44 -48 -54 -54Z', '#d8544a');
    },
    0,
    mirrored,
  );
}
