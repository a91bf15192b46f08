/** Boats. x, y is the middle of the waterline, `w` the length of the hull. */
import { type Canvas, n } from './canvas.ts';
import { alpha, darker, lighter } from './colour.ts';
import { type Light, lit } from './light.ts';
import { waterline } from './water.ts';

export function rowingBoat(c: Canvas, light: Light, x: number, y: number, w: number, colour: string): void {
  waterline(c, x, y + w * 0.01, w, light);
  const hull = lit(light, colour);
  const wood = lit(light, '#c99763');
  c.path(
    `M${n(x - w / 2)} ${n(y - w * 0.17)}Q${n(x)} ${n(y - w * 0.06)} ${n(x + w / 2)} ${n(y - w * 0.19)}Q${n(x + w * 0.1)} ${n(y - w * 0.2)} ${n(x - w / 2)} ${n(y - w * 0.17)}Z`,
    darker(wood, 0.4),
  );
  c.path(
    `M${n(x - w / 2)} ${n(y - w * 0.17)}Q${n(x)} ${n(y - w * 0.055)} ${n(x + w / 2)} ${n(y - w * 0.19)}Q${n(x + w * 0.46)} ${n(y - w * 0.02)} ${n(x + w * 0.34)} ${n(y + w * 0.02)}H${n(x - w * 0.34)}Q${n(x - w * 0.46)} ${n(y - w * 0.02)} ${n(x - w / 2)} ${n(y - w * 0.17)}Z`,
    c.vertical(y - w * 0.17, y + w * 0.02, lighter(hull, 0.16), darker(hull, 0.28)),
  );
  c.stroke(
    `M${n(x - w / 2)} ${n(y - w * 0.17)}Q${n(x)} ${n(y - w * 0.055)} ${n(x + w / 2)} ${n(y - w * 0.19)}`,
    lighter(wood, 0.25),
    w * 0.022,
  );
  c.stroke(
    `M${n(x - w * 0.47)} ${n(y - w * 0.1)}Q${n(x)} ${n(y + w * 0.005)} ${n(x + w * 0.46)} ${n(y - w * 0.12)}`,
    alpha('#ffffff', 0.4),
    w * 0.012,
  );
}

export function canoe(c: Canvas, light: Light, x: number, y: number, w: number, colour: string): void {
  waterline(c, x, y, w, light);
  const hull = lit(light, colour);
  c.path(
    `M${n(x - w / 2)} ${n(y - w * 0.15)}Q${n(x - w * 0.36)} ${n(y - w * 0.07)} ${n(x)} ${n(y - w * 0.07)}Q${n(x + w * 0.36)} ${n(y - w * 0.07)} ${n(x + w / 2)} ${n(y - w * 0.15)}Q${n(x + w * 0.5)} ${n(y + w * 0.015)} ${n(x + w * 0.36)} ${n(y + w * 0.02)}H${n(x - w * 0.36)}Q${n(x - w * 0.5)} ${n(y + w * 0.015)} ${n(x - w / 2)} ${n(y - w * 0.15)}Z`,
    c.vertical(y - w * 0.12, y + w * 0.02, lighter(hull, 0.12), darker(hull, 0.3)),
  );
  c.stroke(
    `M${n(x - w / 2)} ${n(y - w * 0.15)}Q${n(x - w * 0.36)} ${n(y - w * 0.07)} ${n(x)} ${n(y - w * 0.07)}Q${n(x + w * 0.36)} ${n(y - w * 0.07)} ${n(x + w / 2)} ${n(y - w * 0.15)}`,
    lighter(hull, 0.45),
    w * 0.014,
  );
}

export interface SailLook {
  readonly hull: string;
  readonly sail: string;
  readonly jib?: string;
  readonly furled?: boolean;
}

export function sailingBoat(
  c: Canvas,
  light: Light,
  x: number,
  y: number,
  w: number,
  look: SailLook,
  mirrored = false,
): void {
  waterline(c, x, y, w, light);
  c.at(
    x,
    y,
    w / 100,
    () => {
      const hull = lit(light, look.hull);
      const sail = lit(light, look.sail);
      const mast = lit(light, '#6b4a35');
      c.rect(-3, -128, 2.2, 118, mast);
      if (look.furled) {
        c.rect(-3, -24, 44, 5, sail, 2.5);
        c.line(
          [
            [-2, -127],
            [-46, -13],
          ],
          alpha(mast, 0.7),
          0.6,
        );
        c.line(
          [
            [-2, -127],
            [46, -13],
          ],
          alpha(mast, 0.7),
          0.6,
        );
      } else {
        c.path(
          'M0 -126Q26 -84 40 -26Q20 -21 0 -24Z',
          c.horizontal(0, 40, lighter(sail, 0.25), darker(sail, 0.1)),
        );
        c.path(
          'M-5 -120Q-22 -66 -45 -20Q-24 -24 -5 -22Z',
          c.horizontal(
            -45,
            -5,
            lit(light, look.jib ?? look.sail),
            lighter(lit(light, look.jib ?? look.sail), 0.2),
          ),
        );
        for (const [from, to] of [
          [-98, 18],
          [-70, 28],
          [-46, 34.5],
        ] as const)
          c.line(
            [
              [0, from],
              [to, from + 2],
            ],
            alpha(darker(sail, 0.5), 0.18),
            0.7,
          );
        c.line(
          [
            [-3, -23],
            [42, -24],
          ],
          mast,
          1.6,
        );
      }
      c.path(
        'M-52 -14Q0 -8 50 -13L42 0Q38 4 30 4H-32Q-44 2 -52 -14Z',
        c.vertical(-14, 4, lighter(hull, 0.14), darker(hull, 0.25)),
      );
      c.path('M-51 -12Q0 -6 49 -11L48 -8.4Q0 -3 -49.4 -9Z', alpha('#fff7e6', 0.75));
      c.path('M-12 -11.6L-9 -19H16L20 -11Z', lit(light, '#f7efe0'));
      for (const px of [-4, 4, 12]) c.circle(px, -15, 1.6, lit(light, '#58748c'));
      c.polygon(
        [
          [-2, -128],
          [-2, -122],
          [-13, -125],
        ],
        lit(light, '#d8544a'),
      );
    },
    0,
    mirrored,
  );
}

export function fishingBoat(
  c: Canvas,
  light: Light,
  x: number,
  y: number,
  w: number,
  colour: string,
  lamp?: string,
): void {
  waterline(c, x, y, w, light);
  c.at(x, y, w / 100, () => {
    const hull = lit(light, colour);
    const white = lit(light, '#fbf4e6');
    c.rect(22, -62, 1.8, 48, lit(light, '#6b4a35'));
    c.line(
      [
        [23, -60],
        [48, -22],
      ],
      lit(light, '#4b3a36'),
      0.8,
    );
    c.line(
      [
        [23, -60],
        [-30, -22],
      ],
      lit(light, '#4b3a36'),
      0.6,
    );
    c.rect(-22, -42, 32, 26, c.horizontal(-22, 10, white, darker(white, 0.16)), 2);
    c.rect(-25, -45, 38, 5, lit(light, darker(colour, 0.1)), 2);
    for (const px of [-18, -7, 3]) c.rect(px, -38, 7, 8, lamp ?? lit(light, '#6f97ad'), 1.2);
    c.rect(-10, -54, 5, 10, lit(light, '#d8544a'));
    c.path(
      'M-52 -24Q-30 -14 0 -14Q30 -14 51 -20L43 0Q40 5 32 5H-34Q-46 3 -52 -24Z',
      c.vertical(-22, 5, lighter(hull, 0.12), darker(hull, 0.3)),
    );
    c.path('M-52 -24Q-30 -14 0 -14Q30 -14 51 -20L50 -16.6Q30 -10.6 0 -10.6Q-30 -10.6 -51 -20Z', white);
    for (const px of [-32, -12, 10, 30]) {
      c.ellipse(px, -6, 4, 4, lit(light, '#3f3a44'));
      c.ellipse(px, -6, 1.8, 1.8, hull);
    }
  });
}

/** A buoy; its foot is in the water. */
export function buoy(c: Canvas, light: Light, x: number, y: number, h: number, colour: string): void {
  waterline(c, x, y, h * 0.5, light);
  const tone = lit(light, colour);
  c.path(
    `M${n(x - h * 0.2)} ${n(y)}L${n(x - h * 0.09)} ${n(y - h * 0.7)}H${n(x + h * 0.09)}L${n(x + h * 0.2)} ${n(y)}Q${n(x)} ${n(y + h * 0.08)} ${n(x - h * 0.2)} ${n(y)}Z`,
    c.horizontal(x - h * 0.2, x + h * 0.2, lighter(tone, 0.2), darker(tone, 0.3)),
  );
  c.path(
    `M${n(x - h * 0.165)} ${n(y - h * 0.22)}L${n(x - h * 0.13)} ${n(y - h * 0.45)}H${n(x + h * 0.13)}L${n(x + h * 0.165)} ${n(y - h * 0.22)}Z`,
    lit(light, '#fbf4e6'),
  );
  c.rect(x - h * 0.012, y - h * 0.95, h * 0.024, h * 0.26, lit(light, '#3b3f52'));
  c.circle(x, y - h * 0.96, h * 0.055, lit(light, '#ffe08a'));
}
