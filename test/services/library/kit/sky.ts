/** Everything above the horizon. */
import { type Canvas, n, type Point, type Stop, smooth } from './canvas.ts';
import { alpha, mix } from './colour.ts';
import { horizonColour, type Light } from './light.ts';

export function sky(c: Canvas, light: Light, horizon = c.h * 0.7): void {
  c.fill(c.vertical(0, horizon, ...light.sky));
}

/** Light around a lamp, a window or the sun. */
export function glow(c: Canvas, x: number, y: number, radius: number, colour: string, strength = 0.7): void {
  const stops: readonly Stop[] = [
    [0, alpha(colour, strength)],
    [0.25, alpha(colour, strength * 0.5)],
    [0.55, alpha(colour, strength * 0.16)],
    [1, alpha(colour, 0)],
  ];
  c.circle(x, y, radius, c.radial(x, y, radius, ...stops));
}

export function sun(c: Canvas, light: Light, x: number, y: number, radius: number): void {
  glow(c, x, y, radius * 9, light.glow, 0.6);
  glow(c, x, y, radius * 3, light.sun, 0.75);
  c.circle(x, y, radius, light.sun);
}

/** `phase` 1 is full; less cuts a bite of the sky's colour out of it. */
export function moon(c: Canvas, light: Light, x: number, y: number, radius: number, phase = 1): void {
  glow(c, x, y, radius * 6, light.glow, 0.45);
  if (phase >= 1) {
    c.circle(x, y, radius, '#fbf5dc');
    c.circle(x - radius * 0.3, y - radius * 0.2, radius * 0.22, '#eee5c4');
    c.circle(x + radius * 0.32, y + radius * 0.3, radius * 0.28, '#eee5c4');
    c.circle(x + radius * 0.25, y - radius * 0.42, radius * 0.13, '#eee5c4');
    return;
  }
  const bulge = radius * (1 - phase * 0.9);
  c.path(
    `M${n(x)} ${n(y - radius)}A${n(radius)} ${n(radius)} 0 1 1 ${n(x)} ${n(y + radius)}A${n(radius + bulge)} ${n(radius + bulge)} 0 0 0 ${n(x)} ${n(y - radius)}Z`,
    '#fbf5dc',
  );
}

export function stars(c: Canvas, count: number, below: number): void {
  c.random.times(count, () => {
    const y = below * c.random.next() ** 1.3;
    const size = c.random.next() ** 4 * 2.6 + 0.9;
    const fade = 1 - (y / below) * 0.8;
    c.circle(c.random.between(0, c.w), y, size, alpha('#fff6df', c.random.between(0.45, 1) * fade));
  });
}

/** A heap cloud with a flat base; `width` is its whole breadth. */
export function cloud(c: Canvas, light: Light, x: number, y: number, width: number): void {
  const r = c.random;
  const height = width * r.between(0.24, 0.32);
  const paint = c.vertical(
    y - height,
    y,
    light.cloud,
    [0.4, light.cloud],
    [0.72, mix(light.cloud, light.cloudShade, 0.75)],
    alpha(light.cloudShade, 0),
  );
  const bumps = r.whole(5, 7);
  let d = '';
  const puff = (px: number, py: number, radius: number) => {
    d += `M${n(px - radius)} ${n(py)}a${n(radius)} ${n(radius)} 0 1 1 ${n(radius * 2)} 0a${n(radius)} ${n(radius)} 0 1 1 ${n(-radius * 2)} 0Z`;
  };
  for (let index = 0; index < bumps; index += 1) {
    const along = (index + 0.5) / bumps;
    const tall = Math.sin(Math.PI * along) ** 0.8;
    const radius = height * (0.24 + 0.34 * tall * r.between(0.85, 1.15));
    puff(x - width / 2 + width * along, y - radius * 0.8 - height * 0.16 * tall, radius);
  }
  const base = height * 0.3;
  d += `M${n(x - width / 2)} ${n(y - base)}h${n(width)}a${n(base / 2)} ${n(base / 2)} 0 0 1 0 ${n(base)}h${n(-width)}a${n(base / 2)} ${n(base / 2)} 0 0 1 0 ${n(-base)}Z`;
  c.path(d, paint);
}

export function clouds(c: Canvas, light: Light, count: number, from: number, to: number, width = 320): void {
  c.random.times(count, (index) => {
    const share = count === 1 ? 0.5 : index / (count - 1);
    const y = from + (to - from) * share;
    const size = width * c.random.between(0.7, 1.2) * (1.15 - 0.55 * share);
    cloud(c, light, c.w * (((index * 0.618 + c.random.between(0.05, 0.25)) % 1) * 1.1 - 0.05), y, size);
  });
}

/** Long thin clouds that lie along the sky, as in the evening. */
export function streaks(
  c: Canvas,
  light: Light,
  count: number,
  from: number,
  to: number,
  strength = 0.55,
): void {
  c.random.times(count, (index) => {
    const y = from + ((to - from) * (index + c.random.next())) / count;
    const x = c.random.between(-0.1, 1.1) * c.w;
    const length = c.random.between(0.25, 0.7) * c.w;
    const thick = c.random.between(6, 20) * (0.6 + (y - from) / (to - from || 1));
    const colour = mix(light.cloud, light.cloudShade, c.random.between(0, 0.55));
    const points: Point[] = [[x - length / 2, y]];
    for (let step = 1; step < 6; step += 1) {
      points.push([x - length / 2 + (length * step) / 6, y - thick * c.random.between(0.3, 1)]);
    }
    points.push([x + length / 2, y]);
    for (let step = 5; step >= 1; step -= 1) {
      points.push([x - length / 2 + (length * step) / 6, y + thick * c.random.between(0.05, 0.35)]);
    }
    c.blob(
      points,
      c.horizontal(
        x - length / 2,
        x + length / 2,
        alpha(colour, 0),
        [0.35, alpha(colour, strength)],
        [0.65, alpha(colour, strength)],
        alpha(colour, 0),
      ),
    );
  });
}

/** A closed grey ceiling of soft rolls. */
export function ceiling(c: Canvas, light: Light, to: number): void {
  for (let row = 0; row < 4; row += 1) {
    const y = (to * (row + 0.6)) / 4;
    const colour = mix(light.cloudShade, light.cloud, row / 4);
    const points: Point[] = [[-40, -60]];
    for (let x = -40; x <= c.w + 120; x += 110) points.push([x, y + c.random.around(0, to * 0.12)]);
    points.push([c.w + 60, -60]);
    c.path(
      smooth(points, true),
      c.vertical(y - to * 0.3, y + to * 0.1, alpha(colour, 0.12), alpha(colour, 0.6)),
    );
  }
}

export function birds(c: Canvas, x: number, y: number, count: number, size: number, colour: string): void {
  c.random.times(count, () => {
    const px = x + c.random.around(0, size * 9);
    const py = y + c.random.around(0, size * 4);
    const wing = size * c.random.between(0.7, 1.2);
    const lift = wing * c.random.between(0.25, 0.5);
    c.stroke(
      `M${n(px - wing)} ${n(py - lift)}Q${n(px - wing * 0.4)} ${n(py - lift)} ${n(px)} ${n(py)}Q${n(px + wing * 0.4)} ${n(py - lift)} ${n(px + wing)} ${n(py - lift)}`,
      colour,
      Math.max(1.6, size * 0.12),
    );
  });
}

export function rain(c: Canvas, count: number, colour = '#eaf3f6', slant = 0.18): void {
  c.random.times(count, () => {
    const length = c.random.between(18, 46);
    const x = c.random.between(-0.1, 1.1) * c.w;
    const y = c.random.between(-0.05, 1) * c.h;
    c.line(
      [
        [x, y],
        [x - length * slant, y + length],
      ],
      alpha(colour, c.random.between(0.15, 0.4)),
      c.random.between(1.2, 2.4),
    );
  });
}

export function snow(c: Canvas, count: number, largest = 7): void {
  c.random.times(count, () => {
    const near = c.random.next() ** 2;
    const x = c.random.next() * c.w;
    const y = c.random.next() * c.h;
    c.circle(x, y, 1.6 + near * largest, alpha('#ffffff', 0.45 + 0.45 * c.random.next()));
  });
}

export function rainbow(c: Canvas, x: number, y: number, radius: number, strength = 0.34): void {
  const bands = ['#e5637a', '#f29a5c', '#f6d365', '#86c98b', '#6aaee0', '#8f7cc9'];
  bands.forEach((colour, index) => {
    const at = radius - index * radius * 0.026;
    c.ring(x, y, at, alpha(colour, strength), radius * 0.028);
  });
}

/** Curtains of northern light. */
export function aurora(c: Canvas, from: number, to: number): void {
  const colours = ['#6df0b8', '#4fd6c6', '#8be89a', '#9a86ee'] as const;
  colours.forEach((colour, band) => {
    const points: Point[] = [];
    const phase = c.random.between(0, 6);
    for (let step = 0; step <= 14; step += 1) {
      const x = (c.w * (step - 1)) / 12;
      points.push([x, to - band * 46 + Math.sin(step * 0.7 + phase) * 70 + c.random.around(0, 22)]);
    }
    const tall = (to - from) * c.random.between(0.7, 1.05);
    const top = [...points].reverse().map(([x, y]): Point => [x + 40, y - tall]);
    c.path(
      `${smooth(points, false)}L${n(top[0]?.[0] ?? 0)} ${n(top[0]?.[1] ?? 0)}${smooth(top, false).replace(/^M[^C]*/, '')}Z`,
      c.vertical(from - 60, to - 70, alpha(colour, 0), [0.66, alpha(colour, 0.26)], alpha(colour, 0)),
    );
    for (let ray = 0; ray < 26; ray += 1) {
      const place = c.random.between(0, 13.9);
      const [x, y] = points[Math.floor(place)] ?? [0, to];
      const high = tall * c.random.between(0.4, 1);
      const px = x + (place % 1) * (c.w / 12);
      c.polygon(
        [
          [px, y],
          [px + 14, y],
          [px + 40, y - high],
          [px + 22, y - high],
        ],
        c.vertical(y - high, y, alpha(colour, 0), [0.8, alpha(colour, 0.16)], alpha(colour, 0)),
      );
    }
  });
}

/** Beams of light that come down from a place in the sky. */
export function beams(c: Canvas, x: number, y: number, colour: string, count = 6, length = c.h): void {
  for (let index = 0; index < count; index += 1) {
    const angle = Math.PI * (0.22 + (0.56 * (index + c.random.next() * 0.6)) / count);
    const spread = c.random.between(0.025, 0.07);
    const end = (turn: number): Point => [x + Math.cos(turn) * length, y + Math.sin(turn) * length];
    c.polygon(
      [[x, y], end(angle - spread), end(angle + spread)],
      c.radial(x, y, length, alpha(colour, 0.22), [0.6, alpha(colour, 0.07)], alpha(colour, 0)),
    );
  }
}

/** Mist that lies in a band. */
export function mist(c: Canvas, light: Light, y: number, height: number, strength = 0.7): void {
  const colour = mix(light.haze, horizonColour(light), 0.35);
  c.rect(
    -5,
    y - height / 2,
    c.w + 10,
    height,
    c.vertical(y - height / 2, y + height / 2, alpha(colour, 0), alpha(colour, strength), alpha(colour, 0)),
  );
}

/** A finish that holds a picture together: a little darker at its edges. */
export function vignette(c: Canvas, colour = '#1c1430', strength = 0.2): void {
  const radius = Math.hypot(c.w, c.h) / 2;
  c.fill(
    c.radial(
      c.w / 2,
      c.h * 0.48,
      radius,
      alpha(colour, 0),
      [0.62, alpha(colour, 0)],
      alpha(colour, strength),
    ),
  );
}
