/** The cats: sitting, lying, sleeping, walking, looking out. */
import { type Canvas, n } from './canvas.ts';
import { alpha, darker, lighter } from './colour.ts';

export interface Coat {
  readonly base: string;
  readonly light: string;
  readonly eye: string;
  /** Stripes of this colour. */
  readonly stripes?: string;
  /** White bib and paws. */
  readonly bib?: boolean;
}

/** Ginger, with stripes. */
export const SAFFRON: Coat = {
  base: '#e0893f',
  light: '#fbe7cc',
  eye: '#6f9a3c',
  stripes: '#b9602a',
  bib: true,
};
/** Black, with a white bib. */
export const PEPPER: Coat = { base: '#39363f', light: '#fbf6ee', eye: '#e8b93c', bib: true };
/** A grey kitten. */
export const MISTY: Coat = { base: '#8e97a6', light: '#e6e9ee', eye: '#5f9fc4', stripes: '#6f7889' };

export interface CatLook {
  readonly eyes?: 'open' | 'closed' | 'wide';
  readonly mirrored?: boolean;
  /** Degrees, of the head. */
  readonly tilt?: number;
}

/** A face from the front; x, y is its middle, `r` half its breadth. */
export function catHead(c: Canvas, x: number, y: number, r: number, coat: Coat, look: CatLook = {}): void {
  const { eyes = 'open', tilt = 0 } = look;
  c.at(
    x,
    y,
    r / 50,
    () => {
      for (const side of [-1, 1]) {
        c.path(
          `M${side * 46} -6Q${side * 54} -50 ${side * 45} -62Q${side * 38} -62 ${side * 8} -36Z`,
          coat.base,
        );
        c.path(
          `M${side * 40} -16Q${side * 46} -44 ${side * 42} -51Q${side * 36} -50 ${side * 17} -32Z`,
          '#eeb0a2',
        );
      }
      c.path('M0 -40Q44 -42 51 -4Q54 30 22 40Q0 45 -22 40Q-54 30 -51 -4Q-44 -42 0 -40Z', coat.base);
      if (coat.stripes) {
        for (const px of [-12, 0, 12])
          c.path(`M${px - 3} -39Q${px} -24 ${px} -18Q${px + 3} -28 ${px + 4} -39Z`, coat.stripes);
        for (const side of [-1, 1]) {
          c.path(
            `M${side * 51} 0Q${side * 38} 3 ${side * 33} 2Q${side * 40} 7 ${side * 51} 7Z`,
            coat.stripes,
          );
          c.path(
            `M${side * 48} 14Q${side * 38} 14 ${side * 34} 12Q${side * 40} 19 ${side * 46} 21Z`,
            coat.stripes,
          );
        }
      }
      c.path(
        'M0 -12Q8 2 20 8Q34 20 20 37Q0 44 -20 37Q-34 20 -20 8Q-8 2 0 -12Z',
        coat.bib ? coat.light : lighter(coat.base, 0.4),
      );
      for (const side of [-1, 1]) catEye(c, side * 22, -4, coat, eyes);
      c.path('M-6 11Q0 8.5 6 11Q4 17 0 18Q-4 17 -6 11Z', '#e58a82');
      c.stroke('M0 18V22Q-6 28 -12 24M0 22Q6 28 12 24', '#7d4b46', 2);
      for (const side of [-1, 1]) {
        for (const lift of [-5, 2, 9]) {
          c.stroke(
            `M${side * 22} ${18 + lift * 0.5}Q${side * 44} ${12 + lift} ${side * 64} ${13 + lift * 1.9}`,
            alpha('#fffaf0', 0.85),
            1.1,
          );
        }
      }
    },
    tilt,
  );
}

function catEye(c: Canvas, x: number, y: number, coat: Coat, eyes: 'open' | 'closed' | 'wide'): void {
  if (eyes === 'closed') {
    c.stroke(`M${x - 9} ${y}Q${x} ${y + 8} ${x + 9} ${y}`, darker(coat.base, 0.7), 2.6);
    return;
  }
  const ry = eyes === 'wide' ? 11.5 : 9.5;
  c.ellipse(x, y, 10.5, ry + 1, darker(coat.base, 0.6));
  c.ellipse(x, y, 9.4, ry, coat.eye);
  c.ellipse(x, y, eyes === 'wide' ? 6.4 : 3.2, ry * 0.88, '#191720');
  c.circle(x - 3, y - 4, 2.4, '#ffffff');
}

/** Sitting upright, looking at us; x, y is the floor under it, `h` its height to the ears. */
export function catSitting(c: Canvas, x: number, y: number, h: number, coat: Coat, look: CatLook = {}): void {
  c.at(
    x,
    y,
    h / 100,
    () => {
      c.ellipse(0, 0, 38, 5, alpha('#1c1420', 0.18));
      c.stroke('M24 -6Q50 -4 46 -22Q44 -34 52 -40', darker(coat.base, 0.06), 8.5);
      if (coat.stripes) c.stroke('M44 -10L50 -12M42.4 -22L50 -22', coat.stripes, 3);
      c.path(
        'M-18 -58Q-30 -34 -30 -14Q-30 0 -16 0H18Q32 0 31 -14Q30 -36 18 -58Z',
        c.horizontal(-30, 31, lighter(coat.base, 0.06), darker(coat.base, 0.16)),
      );
      if (coat.stripes) {
        for (const py of [-40, -30, -20]) {
          c.path(`M-27 ${py}Q-18 ${py + 2} -15 ${py}Q-20 ${py + 6} -28 ${py + 5}Z`, coat.stripes);
          c.path(`M27 ${py}Q18 ${py + 2} 15 ${py}Q20 ${py + 6} 29 ${py + 5}Z`, coat.stripes);
        }
      }
      if (coat.bib) c.path('M-12 -56Q-16 -36 -8 -22Q0 -16 8 -22Q16 -36 12 -56Z', coat.light);
      for (const px of [-9, 9]) {
        c.path(
          `M${px - 6} -32Q${px - 7} -10 ${px - 7} -3Q${px} 1 ${px + 7} -3Q${px + 7} -10 ${px + 6} -32Z`,
          coat.base,
        );
        c.ellipse(px, -2.6, 8, 4, coat.bib ? coat.light : lighter(coat.base, 0.18));
      }
      catHead(c, 0, -68, 26, coat, look);
    },
    0,
    look.mirrored,
  );
}

/** From behind, looking out of a window or over a lake. */
export function catFromBehind(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  coat: Coat,
  mirrored = false,
): void {
  c.at(
    x,
    y,
    h / 100,
    () => {
      c.ellipse(0, 0, 36, 4, alpha('#1c1420', 0.2));
      c.path(
        'M-16 -56Q-31 -34 -31 -14Q-31 0 -16 0H16Q31 0 31 -14Q31 -34 16 -56Z',
        c.horizontal(-30, 31, lighter(coat.base, 0.1), darker(coat.base, 0.16)),
      );
      if (coat.stripes) {
        for (const py of [-46, -36, -26, -16])
          c.path(
            `M-${12 + (py + 46) * 0.3} ${py}Q0 ${py - 5} ${12 + (py + 46) * 0.3} ${py}Q0 ${py + 1} -${12 + (py + 46) * 0.3} ${py}Z`,
            coat.stripes,
          );
      }
      for (const side of [-1, 1]) {
        c.path(
          `M${side * 23} -66Q${side * 27} -90 ${side * 22} -96Q${side * 17} -95 ${side * 4} -84Z`,
          coat.base,
        );
      }
      c.ellipse(0, -70, 25, 20, coat.base);
      if (coat.stripes)
        for (const px of [-8, 0, 8])
          c.path(`M${px - 2} -88Q${px} -80 ${px} -74Q${px + 2} -80 ${px + 3} -88Z`, coat.stripes);
      c.stroke('M18 -6Q44 -2 52 -14Q58 -26 48 -30', darker(coat.base, 0.1), 8);
    },
    0,
    mirrored,
  );
}

/** Paws tucked in, like a loaf; x, y is the floor, `w` its length. */
export function catLoaf(c: Canvas, x: number, y: number, w: number, coat: Coat, look: CatLook = {}): void {
  c.at(
    x,
    y,
    w / 100,
    () => {
      c.ellipse(2, 0, 52, 4, alpha('#1c1420', 0.2));
      c.path(
        'M-44 -6Q-48 -36 -14 -42Q30 -46 46 -24Q54 -6 44 -2Q20 2 -36 0Q-42 0 -44 -6Z',
        c.vertical(-44, 0, lighter(coat.base, 0.1), darker(coat.base, 0.12)),
      );
      if (coat.stripes)
        for (const px of [2, 15, 28])
          c.path(`M${px} -43Q${px + 6} -28 ${px + 2} -18Q${px + 9} -28 ${px + 6} -42Z`, coat.stripes);
      c.stroke('M44 -6Q34 4 10 -3', darker(coat.base, 0.14), 8);
      c.ellipse(-24, -3, 14, 5, coat.bib ? coat.light : lighter(coat.base, 0.2));
      catHead(c, -24, -32, 22, coat, look);
    },
    0,
    look.mirrored,
  );
}

/** Curled up asleep, seen from a little above; x, y is its middle, `w` its breadth. */
export function catCurled(c: Canvas, x: number, y: number, w: number, coat: Coat, mirrored = false): void {
  c.at(
    x,
    y,
    w / 100,
    () => {
      c.ellipse(0, 4, 52, 30, alpha('#1c1420', 0.2));
      c.ellipse(0, 0, 50, 31, c.radial(-10, -10, 60, lighter(coat.base, 0.12), darker(coat.base, 0.14)));
      if (coat.stripes) {
        for (const [px, py, turn] of [
          [6, -24, 6],
          [22, -18, 28],
          [34, -8, 48],
          [-10, -25, -12],
        ] as const)
          c.ellipse(px, py, 3, 8, coat.stripes, turn);
      }
      c.stroke('M46 6Q40 30 4 26Q-14 24 -26 16', darker(coat.base, 0.12), 12);
      if (coat.bib) c.circle(-26, 16, 6.5, coat.light);
      for (const side of [-1, 1])
        c.path(
          `M${-24 + side * 16} -6Q${-22 + side * 22} -24 ${-24 + side * 18} -26Q${-28 + side * 14} -24 ${-24 + side * 4} -14Z`,
          coat.base,
        );
      c.ellipse(-24, 2, 19, 15, coat.base);
      if (coat.stripes) for (const px of [-29, -24, -19]) c.ellipse(px, -8, 1.3, 4, coat.stripes);
      c.ellipse(-26, 9, 8, 5.5, coat.bib ? coat.light : lighter(coat.base, 0.35));
      c.stroke('M-37 2Q-33 6 -29.5 2.6M-21 2.6Q-17 6 -13 2', darker(coat.base, 0.7), 1.3);
      c.path('M-28 6Q-25.4 5 -23 6Q-24 9 -25.5 9Q-27 9 -28 6Z', '#e58a82');
    },
    0,
    mirrored,
  );
}

/** Walking to the left with its tail up; x, y is the floor, `h` its height without the tail. */
export function catWalking(c: Canvas, x: number, y: number, h: number, coat: Coat, look: CatLook = {}): void {
  c.at(
    x,
    y,
    h / 100,
    () => {
      const dark = darker(coat.base, 0.16);
      c.ellipse(4, 0, 66, 5, alpha('#1c1420', 0.16));
      c.stroke('M52 -52Q76 -66 70 -96Q68 -108 76 -112', coat.base, 11);
      if (coat.stripes) c.stroke('M66 -76L77 -76M64 -90L75 -92', coat.stripes, 4);
      for (const [px, lean] of [
        [-26, 8],
        [40, -10],
      ] as const)
        c.path(`M${px - 7} -40L${px - 5 + lean} -3Q${px + lean} 1 ${px + 6 + lean} -3L${px + 8} -40Z`, dark);
      c.path(
        'M-44 -58Q-30 -66 10 -62Q46 -66 60 -52Q66 -34 46 -28Q10 -20 -34 -28Q-50 -40 -44 -58Z',
        c.vertical(-64, -24, lighter(coat.base, 0.1), dark),
      );
      if (coat.stripes)
        for (const px of [-14, 2, 18, 34])
          c.path(`M${px} -63Q${px + 7} -50 ${px + 3} -40Q${px + 10} -50 ${px + 7} -62Z`, coat.stripes);
      for (const [px, lean] of [
        [-38, -9],
        [50, 8],
      ] as const) {
        c.path(
          `M${px - 8} -44L${px - 6 + lean} -3Q${px + lean} 1 ${px + 7 + lean} -3L${px + 9} -44Z`,
          coat.base,
        );
        c.ellipse(px + lean, -3, 8, 4, coat.bib ? coat.light : lighter(coat.base, 0.2));
      }
      catHead(c, -52, -66, 25, coat, look);
    },
    0,
    look.mirrored,
  );
}

/** Only a face and two paws over an edge at y. */
export function catPeeking(c: Canvas, x: number, y: number, w: number, coat: Coat, look: CatLook = {}): void {
  c.clip(`M${n(x - w)} ${n(y - w * 2)}H${n(x + w)}V${n(y)}H${n(x - w)}Z`, () => {
    catHead(c, x, y - w * 0.3, w * 0.5, coat, { eyes: 'wide', ...look });
  });
  for (const side of [-1, 1]) {
    const px = x + side * w * 0.42;
    c.ellipse(px, y, w * 0.13, w * 0.1, coat.bib ? coat.light : lighter(coat.base, 0.16));
    for (const toe of [-0.05, 0.02])
      c.line(
        [
          [px + w * toe, y + w * 0.02],
          [px + w * toe, y + w * 0.08],
        ],
        alpha('#6b4a44', 0.5),
        w * 0.012,
      );
  }
}
