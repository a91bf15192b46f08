/** Trees of several kinds. x, y is the foot of the trunk, `h` the height of the whole tree. */
import { type Canvas, n, type Point, straight } from './canvas.ts';
import { alpha, darker, lighter, mix } from './colour.ts';
import type { Ground } from './land.ts';

/** A spruce or fir; with `snow` its boughs are laden. */
export function spruce(c: Canvas, x: number, y: number, h: number, colour: string, snow?: string): void {
  const r = c.random;
  const tiers = Math.max(4, Math.min(8, Math.round(h / 55)));
  const width = h * r.between(0.34, 0.44);
  c.rect(x - h * 0.022, y - h * 0.12, h * 0.044, h * 0.12, darker('#6d4a38', 0.2));
  for (let tier = 0; tier < tiers; tier += 1) {
    const share = tier / tiers;
    const top = y - h + h * 0.84 * Math.max(0, share - 0.09);
    const base = y - h + h * 0.9 * ((tier + 1) / tiers);
    const half = (width / 2) * (0.2 + 0.8 * ((tier + 1) / tiers)) * r.between(0.92, 1.08);
    const shade = mix(lighter(colour, 0.1), darker(colour, 0.22), share);
    const drop = h * 0.03;
    c.path(
      `M${n(x)} ${n(top)}Q${n(x - half * 0.35)} ${n(base - (base - top) * 0.3)} ${n(x - half)} ${n(base + drop)}Q${n(x - half * 0.5)} ${n(base)} ${n(x)} ${n(base + drop * 0.6)}Q${n(x + half * 0.5)} ${n(base)} ${n(x + half)} ${n(base + drop)}Q${n(x + half * 0.35)} ${n(base - (base - top) * 0.3)} ${n(x)} ${n(top)}Z`,
      shade,
    );
    c.path(
      `M${n(x)} ${n(top)}Q${n(x + half * 0.35)} ${n(base - (base - top) * 0.3)} ${n(x + half)} ${n(base + drop)}Q${n(x + half * 0.5)} ${n(base)} ${n(x + half * 0.1)} ${n(base + drop * 0.6)}Z`,
      alpha(darker(colour, 0.5), 0.28),
    );
    if (snow) {
      c.path(
        `M${n(x)} ${n(top)}Q${n(x - half * 0.35)} ${n(base - (base - top) * 0.3)} ${n(x - half)} ${n(base + drop)}Q${n(x - half * 0.62)} ${n(base - drop * 1.2)} ${n(x - half * 0.4)} ${n(base - drop * 0.2)}Q${n(x - half * 0.2)} ${n(base - drop * 2.2)} ${n(x + half * 0.1)} ${n(base - drop * 1.4)}Q${n(x + half * 0.4)} ${n(base - drop * 2.4)} ${n(x + half * 0.86)} ${n(base + drop * 0.4)}Q${n(x + half * 0.35)} ${n(base - (base - top) * 0.35)} ${n(x)} ${n(top)}Z`,
        alpha(snow, 0.94),
      );
    }
  }
}

/** Many small firs as one shape along a line; every part of it runs clockwise, so that overlaps stay filled. */
export function firLine(
  c: Canvas,
  ground: Ground,
  low: number,
  high: number,
  colour: string,
  from = -20,
  to = c.w + 20,
): void {
  let d = '';
  let x = from;
  const floor: Point[] = [];
  while (x < to) {
    const tall = c.random.between(low, high);
    const half = tall * c.random.between(0.14, 0.2);
    const foot = ground(x + half) + 2;
    const left: Point[] = [
      [x, foot],
      [x + half * 0.62, foot - tall * 0.52],
      [x + half * 0.42, foot - tall * 0.5],
    ];
    const right: Point[] = [
      [x + half * 1.58, foot - tall * 0.5],
      [x + half * 1.38, foot - tall * 0.52],
      [x + half * 2, foot],
    ];
    d += straight([...left, [x + half, foot - tall], ...right], true);
    floor.push([x, ground(x) - tall * 0.06]);
    x += half * c.random.between(1.1, 1.9);
  }
  floor.push([to, ground(to)], [to, ground(to) + high * 2], [from, ground(from) + high * 2]);
  c.path(d + straight(floor, true), colour);
}

/** Many round crowns as one shape along a line. */
export function leafLine(
  c: Canvas,
  ground: Ground,
  low: number,
  high: number,
  colour: string,
  from = -40,
  to = c.w + 40,
): void {
  let d = `M${n(from)} ${n(ground(from) + high)}`;
  let x = from;
  d += `L${n(x)} ${n(ground(x))}`;
  while (x < to) {
    const wide = c.random.between(low, high) * 1.1;
    const tall = c.random.between(low, high);
    const end = ground(x + wide);
    d += `C${n(x - wide * 0.12)} ${n(ground(x) - tall * 1.25)} ${n(x + wide * 1.12)} ${n(end - tall * 1.25)} ${n(x + wide)} ${n(end - tall * 0.15)}`;
    x += wide;
  }
  c.path(`${d}L${n(x)} ${n(ground(to) + high)}Z`, colour);
}

/** A crown of leaves: dark below, bright where the light falls. `light` is -1 for light from the left, 1 from the right. */
export function crown(
  c: Canvas,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  light: -1 | 1 = -1,
  highlight = lighter(colour, 0.3),
): void {
  const r = c.random;
  const leaf = Math.min(rx, ry);
  const tones = [darker(colour, 0.26), darker(colour, 0.1), colour, mix(colour, highlight, 0.55), highlight];
  tones.forEach((tone, layer) => {
    const count = [12, 12, 11, 9, 7][layer] ?? 8;
    const shrink = 1 - layer * 0.13;
    let d = '';
    for (let index = 0; index < count; index += 1) {
      const angle = r.between(0, Math.PI * 2);
      const far = Math.sqrt(r.next()) * 0.82 * shrink;
      const px = x + Math.cos(angle) * rx * far + light * rx * 0.09 * layer;
      const py = y + Math.sin(angle) * ry * far - ry * 0.1 * layer;
      const size = leaf * r.between(0.2, 0.34) * (1.1 - layer * 0.15);
      d += `M${n(px - size)} ${n(py)}a${n(size)} ${n(size * 0.9)} 0 1 1 ${n(size * 2)} 0a${n(size)} ${n(size * 0.9)} 0 1 1 ${n(-size * 2)} 0Z`;
    }
    if (layer === 0) {
      d += `M${n(x - rx * 0.8)} ${n(y)}a${n(rx * 0.8)} ${n(ry * 0.8)} 0 1 1 ${n(rx * 1.6)} 0a${n(rx * 0.8)} ${n(ry * 0.8)} 0 1 1 ${n(-rx * 1.6)} 0Z`;
    }
    c.path(d, tone);
  });
}

export interface LeafTreeLook {
  readonly leaves: string;
  readonly trunk?: string;
  readonly highlight?: string;
  readonly light?: -1 | 1;
  /** Apples, blossoms: their colours. */
  readonly dots?: readonly string[];
}

/** A broad tree: an oak, an apple tree, a maple. */
export function leafTree(c: Canvas, x: number, y: number, h: number, look: LeafTreeLook): void {
  const trunk = look.trunk ?? '#6b4b3a';
  const wide = h * 0.05;
  const fork = y - h * 0.36;
  c.path(
    `M${n(x - wide)} ${n(y)}Q${n(x - wide * 0.5)} ${n(y - h * 0.12)} ${n(x - wide * 0.6)} ${n(fork)}L${n(x - h * 0.16)} ${n(y - h * 0.56)}L${n(x)} ${n(fork - h * 0.06)}L${n(x + h * 0.15)} ${n(y - h * 0.58)}L${n(x + wide * 0.6)} ${n(fork)}Q${n(x + wide * 0.5)} ${n(y - h * 0.12)} ${n(x + wide * 1.1)} ${n(y)}Z`,
    c.horizontal(x - wide, x + wide, lighter(trunk, 0.1), darker(trunk, 0.3)),
  );
  const light = look.light ?? -1;
  const highlight = look.highlight ?? lighter(look.leaves, 0.3);
  crown(c, x - h * 0.15, y - h * 0.56, h * 0.19, h * 0.17, darker(look.leaves, 0.08), light, look.leaves);
  crown(c, x + h * 0.16, y - h * 0.58, h * 0.2, h * 0.18, darker(look.leaves, 0.08), light, look.leaves);
  crown(c, x, y - h * 0.7, h * 0.27, h * 0.26, look.leaves, light, highlight);
  const { dots } = look;
  if (!dots || dots.length === 0) return;
  c.random.times(Math.round(26 + h / 14), () => {
    const angle = c.random.between(0, Math.PI * 2);
    const far = Math.sqrt(c.random.next());
    const px = x + Math.cos(angle) * h * 0.31 * far;
    const py = y - h * 0.64 + Math.sin(angle) * h * 0.25 * far;
    const tone = dots[c.random.whole(0, dots.length - 1)] ?? '#ffffff';
    c.circle(px, py, h * c.random.between(0.011, 0.017), tone);
  });
}

export function birch(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  leaves: string,
  highlight = lighter(leaves, 0.35),
): void {
  const r = c.random;
  const lean = r.around(0, h * 0.05);
  const wide = h * 0.022;
  const top: Point = [x + lean, y - h * 0.86];
  c.path(
    `M${n(x - wide)} ${n(y)}Q${n(x - wide + lean * 0.3)} ${n(y - h * 0.45)} ${n(top[0] - wide * 0.4)} ${n(top[1])}L${n(top[0] + wide * 0.4)} ${n(top[1])}Q${n(x + wide + lean * 0.3)} ${n(y - h * 0.45)} ${n(x + wide * 1.1)} ${n(y)}Z`,
    c.horizontal(x - wide, x + wide, '#fbf6ec', '#cfc6bd'),
  );
  r.times(9, (index) => {
    const share = (index + r.next()) / 9;
    const py = y - h * 0.8 * share;
    const px = x + lean * share ** 1.6;
    const side = r.chance(0.5) ? -1 : 1;
    c.polygon(
      [
        [px + side * wide * 0.9, py],
        [px - side * wide * r.between(0, 0.5), py + wide * 0.25],
        [px + side * wide * 0.9, py + wide * 0.55],
      ],
      '#55484a',
    );
  });
  for (const [share, size] of [
    [0.5, 0.11],
    [0.66, 0.15],
    [0.82, 0.14],
    [0.94, 0.09],
  ] as const) {
    const px = x + lean * share + r.around(0, h * 0.06);
    crown(c, px, y - h * share, h * size * 1.05, h * size, leaves, -1, highlight);
  }
}

/** A slender tree such as a poplar or a cypress. */
export function poplar(c: Canvas, x: number, y: number, h: number, leaves: string): void {
  const half = h * 0.1;
  c.rect(x - h * 0.014, y - h * 0.12, h * 0.028, h * 0.12, '#5f4638');
  c.path(
    `M${n(x)} ${n(y - h)}C${n(x + half * 1.3)} ${n(y - h * 0.62)} ${n(x + half * 1.4)} ${n(y - h * 0.2)} ${n(x)} ${n(y - h * 0.06)}C${n(x - half * 1.4)} ${n(y - h * 0.2)} ${n(x - half * 1.3)} ${n(y - h * 0.62)} ${n(x)} ${n(y - h)}Z`,
    c.horizontal(x - half, x + half, lighter(leaves, 0.2), leaves, darker(leaves, 0.28)),
  );
}

/** A tree without leaves; with `snow` every bough carries some. */
export function bareTree(c: Canvas, x: number, y: number, h: number, colour: string, snow?: string): void {
  const twigs: { d: string; width: number }[] = [];
  const grow = (px: number, py: number, angle: number, length: number, width: number, left: number): void => {
    const bend = c.random.around(0, 0.2);
    const ex = px + Math.cos(angle + bend) * length;
    const ey = py + Math.sin(angle + bend) * length;
    const mx = px + Math.cos(angle) * length * 0.5;
    const my = py + Math.sin(angle) * length * 0.5;
    twigs.push({ d: `M${n(px)} ${n(py)}Q${n(mx)} ${n(my)} ${n(ex)} ${n(ey)}`, width });
    if (left === 0) return;
    const children = left > 3 ? 2 : c.random.whole(2, 3);
    for (let index = 0; index < children; index += 1) {
      const turn = (index / (children - 1) - 0.5) * c.random.between(0.8, 1.25);
      grow(ex, ey, angle + bend + turn, length * c.random.between(0.62, 0.8), width * 0.62, left - 1);
    }
  };
  grow(x, y, -Math.PI / 2, h * 0.3, h * 0.055, 5);
  for (const { d, width } of twigs) c.stroke(d, colour, Math.max(1, width));
  if (!snow) return;
  for (const { d, width } of twigs) {
    if (width < h * 0.004) continue;
    c.add(
      `<g transform="translate(${n(-width * 0.12)} ${n(-width * 0.34)})">${c.capture(() => c.stroke(d, snow, Math.max(1, width * 0.42)))}</g>`,
    );
  }
}

export function bush(
  c: Canvas,
  x: number,
  y: number,
  size: number,
  colour: string,
  dots: readonly string[] = [],
): void {
  crown(c, x, y - size * 0.45, size * 0.7, size * 0.5, colour);
  c.random.times(dots.length > 0 ? 16 : 0, () => {
    const angle = c.random.between(0, Math.PI * 2);
    const far = Math.sqrt(c.random.next()) * 0.9;
    const tone = dots[c.random.whole(0, dots.length - 1)] ?? '#ffffff';
    const px = x + Math.cos(angle) * size * 0.66 * far;
    const py = y - size * 0.48 + Math.sin(angle) * size * 0.46 * far;
    c.circle(px, py, size * c.random.between(0.045, 0.075), tone);
    c.circle(px, py, size * 0.02, lighter(tone, 0.5));
  });
}
