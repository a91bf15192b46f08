/** Lakes, the sea, rivers. */
import { type Canvas, n, type Point } from './canvas.ts';
import { alpha, darker, mix } from './colour.ts';
import { type Light, lit } from './light.ts';

const DEEP = '#1f5f80';

/** The colour of water at the far shore and near the viewer: the sky upside down, a little deeper. */
export function waterColours(light: Light, deep = DEEP): readonly [far: string, near: string] {
  const colours = mirroredSky(light, deep);
  return [colours[0] ?? deep, colours[colours.length - 1] ?? deep];
}

function mirroredSky(light: Light, deep: string): string[] {
  const floor = lit(light, deep);
  return [...light.sky]
    .reverse()
    .map((colour, index, all) => mix(darker(colour, 0.06), floor, 0.16 + (0.4 * index) / (all.length - 1)));
}

/** Still or rippled water from `top` down; `reflected` is markup that is seen upside down in it. */
export function water(
  c: Canvas,
  light: Light,
  top: number,
  bottom = c.h,
  options: {
    readonly deep?: string;
    readonly reflected?: string;
    readonly calm?: number;
    readonly ripples?: number;
  } = {},
): void {
  const { deep = DEEP, reflected, calm = 0.4, ripples = 70 } = options;
  const [far, near] = waterColours(light, deep);
  c.rect(-5, top, c.w + 10, bottom - top + 5, c.vertical(top, bottom, ...mirroredSky(light, deep)));
  if (reflected) {
    c.clip(`M-5 ${n(top)}H${n(c.w + 5)}V${n(bottom + 5)}H-5Z`, () => {
      c.mirror(reflected, top, 0.9);
      c.rect(
        -5,
        top,
        c.w + 10,
        bottom - top + 5,
        c.vertical(
          top,
          bottom,
          ...mirroredSky(light, deep).map((colour, index, all) =>
            alpha(colour, Math.min(0.97, 1 - calm + (0.3 * index) / (all.length - 1))),
          ),
        ),
      );
    });
  }
  const line = mix(far, '#ffffff', 0.4);
  const dark = darker(near, 0.25);
  rippleLines(c, top, bottom, ripples, (near01) =>
    alpha(c.random.chance(0.6) ? line : dark, 0.16 + 0.14 * near01),
  );
  c.rect(-5, top - 1.5, c.w + 10, 3, alpha(line, 0.5));
}

function rippleLines(
  c: Canvas,
  top: number,
  bottom: number,
  count: number,
  colour: (near: number) => string,
): void {
  c.random.times(count, () => {
    const near = c.random.next() ** 1.6;
    const y = top + 4 + (bottom - top) * near;
    lens(
      c,
      c.random.between(-0.05, 1.05) * c.w,
      y,
      26 + near * 190 * c.random.between(0.4, 1.2),
      1.2 + near * 5,
      colour(near),
    );
  });
}

/** A thin horizontal shape that is pointed at both ends. */
export function lens(c: Canvas, x: number, y: number, width: number, height: number, fill: string): void {
  c.path(
    `M${n(x - width / 2)} ${n(y)}Q${n(x)} ${n(y - height)} ${n(x + width / 2)} ${n(y)}Q${n(x)} ${n(y + height)} ${n(x - width / 2)} ${n(y)}Z`,
    fill,
  );
}

/** The road of light that sun, moon or a lamp lays on water. */
export function glitter(
  c: Canvas,
  x: number,
  top: number,
  bottom: number,
  width: number,
  colour: string,
  count = 70,
): void {
  c.random.times(count, () => {
    const near = c.random.next() ** 1.25;
    const y = top + 3 + (bottom - top) * near;
    const spread = width * (0.25 + 0.75 * near);
    const size = (16 + 70 * near) * c.random.between(0.4, 1.1);
    lens(
      c,
      x + c.random.around(0, spread),
      y,
      size,
      1.5 + 4 * near,
      alpha(colour, c.random.between(0.3, 0.9) * (1 - near * 0.5)),
    );
  });
}

/** Where something floats: a soft shadow and two rings. */
export function waterline(c: Canvas, x: number, y: number, width: number, light: Light): void {
  const [far] = waterColours(light);
  c.ellipse(x, y, width * 0.56, width * 0.05, alpha(darker(far, 0.55), 0.35));
  lens(c, x, y + width * 0.05, width * 1.25, width * 0.012, alpha('#ffffff', 0.35));
  lens(c, x + width * 0.05, y + width * 0.1, width * 1.05, width * 0.012, alpha('#ffffff', 0.22));
}

/** A shore that runs from one edge of the picture into the water. */
export function shore(
  c: Canvas,
  side: -1 | 1,
  y: number,
  reach: number,
  height: number,
  top: string,
  bottom: string,
): void {
  const edge = side < 0 ? -20 : c.w + 20;
  const at = (share: number): number => edge - side * reach * share;
  const points: Point[] = [
    [edge, y - height],
    [at(0.35), y - height * c.random.between(0.75, 0.95)],
    [at(0.7), y - height * c.random.between(0.35, 0.5)],
    [at(1), y],
    [at(0.6), y + height * 0.12],
    [edge, y + height * 0.15],
  ];
  c.blob([...points, [edge + side * 60, y - height * 0.3]], c.vertical(y - height, y + 10, top, bottom));
}
