/** Things to eat and drink. x, y is the middle of the foot, unless a thing is seen from above. */
import { type Canvas, n } from './canvas.ts';
import { alpha, darker, lighter, mix } from './colour.ts';
import { candle, dropShadow } from './rooms.ts';

export function steam(c: Canvas, x: number, y: number, h: number): void {
  for (const [dx, tall] of [
    [-0.16, 0.8],
    [0.02, 1],
    [0.18, 0.7],
  ] as const) {
    const px = x + h * dx;
    const top = y - h * tall;
    c.stroke(
      `M${n(px)} ${n(y)}C${n(px - h * 0.14)} ${n(y - h * tall * 0.35)} ${n(px + h * 0.14)} ${n(y - h * tall * 0.6)} ${n(px)} ${n(top)}`,
      c.vertical(top, y, alpha('#ffffff', 0), alpha('#ffffff', 0.6), alpha('#ffffff', 0.1)),
      h * 0.06,
    );
  }
}

export function cup(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  colour: string,
  drink = '#8a5a36',
  hot = true,
): void {
  const h = w * 0.78;
  c.ellipse(x, y + w * 0.02, w * 0.82, w * 0.15, alpha('#1c1420', 0.16));
  c.ellipse(x, y - w * 0.02, w * 0.78, w * 0.14, darker(colour, 0.06));
  c.ellipse(x, y - w * 0.05, w * 0.74, w * 0.12, lighter(colour, 0.25));
  c.add(
    `<ellipse cx="${n(x + w * 0.54)}" cy="${n(y - h * 0.6)}" rx="${n(w * 0.17)}" ry="${n(h * 0.24)}" fill="none" stroke="${darker(colour, 0.1)}" stroke-width="${n(w * 0.08)}"/>`,
  );
  c.path(
    `M${n(x - w * 0.5)} ${n(y - h)}Q${n(x - w * 0.48)} ${n(y - h * 0.1)} ${n(x - w * 0.22)} ${n(y - h * 0.03)}H${n(x + w * 0.22)}Q${n(x + w * 0.48)} ${n(y - h * 0.1)} ${n(x + w * 0.5)} ${n(y - h)}Z`,
    c.horizontal(x - w / 2, x + w / 2, lighter(colour, 0.3), colour, darker(colour, 0.2)),
  );
  c.ellipse(x, y - h, w * 0.5, w * 0.12, lighter(colour, 0.45));
  c.ellipse(x, y - h + w * 0.012, w * 0.44, w * 0.09, drink);
  c.ellipse(x - w * 0.1, y - h + w * 0.02, w * 0.2, w * 0.03, alpha(lighter(drink, 0.5), 0.5));
  if (hot) steam(c, x, y - h - w * 0.05, w * 0.95);
}

export function teapot(c: Canvas, x: number, y: number, w: number, colour: string): void {
  c.ellipse(x, y, w * 0.42, w * 0.07, alpha('#1c1420', 0.2));
  c.stroke(
    `M${n(x - w * 0.34)} ${n(y - w * 0.52)}Q${n(x - w * 0.64)} ${n(y - w * 0.5)} ${n(x - w * 0.56)} ${n(y - w * 0.26)}Q${n(x - w * 0.48)} ${n(y - w * 0.14)} ${n(x - w * 0.34)} ${n(y - w * 0.2)}`,
    darker(colour, 0.14),
    w * 0.07,
  );
  c.path(
    `M${n(x + w * 0.32)} ${n(y - w * 0.2)}Q${n(x + w * 0.5)} ${n(y - w * 0.26)} ${n(x + w * 0.56)} ${n(y - w * 0.56)}L${n(x + w * 0.66)} ${n(y - w * 0.54)}Q${n(x + w * 0.58)} ${n(y - w * 0.16)} ${n(x + w * 0.34)} ${n(y - w * 0.06)}Z`,
    darker(colour, 0.06),
  );
  c.path(
    `M${n(x - w * 0.22)} ${n(y - w * 0.6)}Q${n(x - w * 0.46)} ${n(y - w * 0.48)} ${n(x - w * 0.42)} ${n(y - w * 0.24)}Q${n(x - w * 0.38)} ${n(y)} ${n(x - w * 0.2)} ${n(y)}H${n(x + w * 0.2)}Q${n(x + w * 0.38)} ${n(y)} ${n(x + w * 0.42)} ${n(y - w * 0.24)}Q${n(x + w * 0.46)} ${n(y - w * 0.48)} ${n(x + w * 0.22)} ${n(y - w * 0.6)}Z`,
    c.horizontal(x - w * 0.45, x + w * 0.45, lighter(colour, 0.28), colour, darker(colour, 0.24)),
  );
  c.path(
    `M${n(x - w * 0.24)} ${n(y - w * 0.59)}Q${n(x)} ${n(y - w * 0.76)} ${n(x + w * 0.24)} ${n(y - w * 0.59)}Z`,
    lighter(colour, 0.14),
  );
  c.circle(x, y - w * 0.71, w * 0.05, darker(colour, 0.1));
  for (const [dx, dy] of [
    [-0.16, 0.3],
    [0, 0.22],
    [0.16, 0.32],
    [0.04, 0.42],
  ] as const) {
    for (let petal = 0; petal < 5; petal += 1)
      c.circle(
        x + w * dx + Math.cos(petal * 1.257) * w * 0.032,
        y - w * dy + Math.sin(petal * 1.257) * w * 0.032,
        w * 0.022,
        alpha('#fff6e2', 0.85),
      );
    c.circle(x + w * dx, y - w * dy, w * 0.018, '#f2bf3d');
  }
}

export interface CakeLook {
  readonly icing: string;
  readonly base: string;
  readonly candles: number;
  readonly berries?: string;
  readonly tiers?: 1 | 2;
  readonly lit?: boolean;
}

export function cake(c: Canvas, x: number, y: number, w: number, look: CakeLook): void {
  const { icing, base, candles, berries, tiers = 1, lit = true } = look;
  c.ellipse(x, y + w * 0.1, w * 0.72, w * 0.09, alpha('#1c1420', 0.2));
  c.rect(x - w * 0.08, y - w * 0.04, w * 0.16, w * 0.12, '#e9e4ee');
  c.ellipse(x, y + w * 0.09, w * 0.26, w * 0.045, '#dcd6e4');
  c.ellipse(x, y, w * 0.66, w * 0.11, '#fbf8fb');
  c.ellipse(x, y - w * 0.015, w * 0.62, w * 0.09, '#e9e4ee');
  let foot = y - w * 0.03;
  let width = w;
  for (let tier = 0; tier < tiers; tier += 1) {
    const h = width * (tiers === 2 ? 0.3 : 0.42);
    tierOf(c, x, foot, width, h, icing, base, berries);
    foot -= h;
    if (tier < tiers - 1) width *= 0.64;
  }
  for (let index = 0; index < candles; index += 1) {
    const share = candles === 1 ? 0.5 : index / (candles - 1);
    const px = x + (share - 0.5) * width * 0.66;
    const py = foot + (index % 2 ? -0.028 : 0.028) * width;
    const tones = ['#e8705f', '#5aa7c7', '#f2b632', '#7db46c', '#a884c9'];
    candle(c, px, py, w * 0.026, w * 0.17, tones[index % tones.length] ?? '#e8705f', lit);
  }
}

function tierOf(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  icing: string,
  base: string,
  berries?: string,
): void {
  c.path(
    `M${n(x - w / 2)} ${n(y - h)}V${n(y - w * 0.04)}Q${n(x)} ${n(y + w * 0.09)} ${n(x + w / 2)} ${n(y - w * 0.04)}V${n(y - h)}Z`,
    c.horizontal(x - w / 2, x + w / 2, lighter(base, 0.2), base, darker(base, 0.2)),
  );
  c.path(
    `M${n(x - w / 2)} ${n(y - h * 0.5)}Q${n(x)} ${n(y - h * 0.5 + w * 0.12)} ${n(x + w / 2)} ${n(y - h * 0.5)}V${n(y - h * 0.4)}Q${n(x)} ${n(y - h * 0.4 + w * 0.12)} ${n(x - w / 2)} ${n(y - h * 0.4)}Z`,
    alpha(lighter(icing, 0.4), 0.85),
  );
  let drip = `M${n(x - w / 2)} ${n(y - h)}`;
  const drops = 9;
  for (let index = 0; index < drops; index += 1) {
    const from = x - w / 2 + (w * index) / drops;
    const to = from + w / drops;
    const sag = (px: number) => Math.sqrt(Math.max(0, 1 - ((px - x) / (w / 2)) ** 2)) * w * 0.075;
    const long = h * ([0.3, 0.2, 0.38, 0.24, 0.34, 0.19, 0.36, 0.22][index % 8] ?? 0.3);
    drip += `${index === 0 ? `V${n(y - h + long * 0.5)}` : ''}C${n(from)} ${n(y - h + sag(from) + long * 1.4)} ${n(to)} ${n(y - h + sag(to) + long * 1.4)} ${n(to)} ${n(y - h + sag(to) + h * 0.06)}`;
  }
  c.path(`${drip}V${n(y - h)}Z`, icing);
  c.ellipse(x, y - h, w / 2, w * 0.09, lighter(icing, 0.24));
  c.ellipse(x, y - h - w * 0.006, w * 0.46, w * 0.075, lighter(icing, 0.36));
  if (!berries) return;
  for (let index = 0; index < 14; index += 1) {
    const angle = (index / 14) * Math.PI * 2;
    const px = x + Math.cos(angle) * w * 0.42;
    const py = y - h - w * 0.012 + Math.sin(angle) * w * 0.062;
    c.circle(px, py - w * 0.02, w * 0.034, berries);
    c.circle(px - w * 0.01, py - w * 0.03, w * 0.01, alpha('#ffffff', 0.7));
  }
}

export function cupcake(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  icing: string,
  paper: string,
  topping: string,
): void {
  c.ellipse(x, y, w * 0.4, w * 0.06, alpha('#1c1420', 0.2));
  c.path(
    `M${n(x - w * 0.44)} ${n(y - w * 0.42)}L${n(x - w * 0.32)} ${n(y)}H${n(x + w * 0.32)}L${n(x + w * 0.44)} ${n(y - w * 0.42)}Z`,
    paper,
  );
  for (let fold = -3; fold <= 3; fold += 2)
    c.polygon(
      [
        [x + fold * w * 0.12, y - w * 0.42],
        [x + (fold + 1) * w * 0.12, y - w * 0.42],
        [x + (fold + 1) * w * 0.09, y],
        [x + fold * w * 0.09, y],
      ],
      alpha(darker(paper, 0.3), 0.35),
    );
  for (const [dy, rx] of [
    [0.46, 0.5],
    [0.62, 0.4],
    [0.77, 0.28],
    [0.9, 0.15],
  ] as const) {
    c.ellipse(
      x,
      y - w * dy,
      w * rx,
      w * 0.13,
      c.horizontal(x - w * rx, x + w * rx, lighter(icing, 0.3), icing, darker(icing, 0.12)),
    );
  }
  c.circle(x, y - w * 1.04, w * 0.11, topping);
  c.circle(x - w * 0.03, y - w * 1.07, w * 0.03, alpha('#ffffff', 0.8));
  const sprinkles = ['#5aa7c7', '#f2b632', '#e8705f', '#ffffff'] as const;
  c.random.times(12, () =>
    c.circle(
      x + c.random.around(0, w * 0.36),
      y - w * c.random.between(0.45, 0.82),
      w * 0.018,
      c.random.pick(sprinkles),
    ),
  );
}

/** A round plate from above. */
export function plateAbove(c: Canvas, x: number, y: number, r: number, colour: string): void {
  dropShadow(c, x, y, r);
  c.circle(x, y, r, c.linear(x - r, y - r, x + r, y + r, lighter(colour, 0.5), colour, darker(colour, 0.08)));
  c.ring(x, y, r * 0.7, alpha(darker(colour, 0.3), 0.18), r * 0.025);
  c.circle(x, y, r * 0.68, c.linear(x - r, y - r, x + r, y + r, darker(colour, 0.03), lighter(colour, 0.4)));
}

export function cupAbove(
  c: Canvas,
  x: number,
  y: number,
  r: number,
  china: string,
  drink: string,
  latte = false,
): void {
  plateAbove(c, x, y, r * 1.55, china);
  c.rect(x + r * 0.86, y - r * 0.16, r * 0.5, r * 0.32, darker(china, 0.08), r * 0.14);
  dropShadow(c, x, y, r, 0.25);
  c.circle(x, y, r, lighter(china, 0.3));
  c.circle(x, y, r * 0.86, c.radial(x - r * 0.2, y - r * 0.2, r, lighter(drink, 0.16), darker(drink, 0.16)));
  if (!latte) {
    c.path(
      `M${n(x - r * 0.6)} ${n(y - r * 0.3)}Q${n(x - r * 0.3)} ${n(y - r * 0.72)} ${n(x + r * 0.1)} ${n(y - r * 0.68)}Q${n(x - r * 0.34)} ${n(y - r * 0.5)} ${n(x - r * 0.6)} ${n(y - r * 0.3)}Z`,
      alpha('#ffffff', 0.3),
    );
    return;
  }
  c.path(
    `M${n(x)} ${n(y + r * 0.56)}Q${n(x - r * 0.66)} ${n(y)} ${n(x - r * 0.34)} ${n(y - r * 0.4)}Q${n(x - r * 0.08)} ${n(y - r * 0.56)} ${n(x)} ${n(y - r * 0.24)}Q${n(x + r * 0.08)} ${n(y - r * 0.56)} ${n(x + r * 0.34)} ${n(y - r * 0.4)}Q${n(x + r * 0.66)} ${n(y)} ${n(x)} ${n(y + r * 0.56)}Z`,
    '#fbf0dc',
  );
}

/** A bun with a swirl of cinnamon, from above. */
export function bunAbove(c: Canvas, x: number, y: number, r: number): void {
  dropShadow(c, x, y, r, 0.22);
  c.circle(x, y, r, c.radial(x - r * 0.3, y - r * 0.3, r * 1.4, '#efc083', '#c98745', '#a86530'));
  let d = `M${n(x)} ${n(y)}`;
  for (let step = 1; step <= 40; step += 1) {
    const angle = step * 0.4;
    const radius = r * 0.86 * (step / 40);
    d += `L${n(x + Math.cos(angle) * radius)} ${n(y + Math.sin(angle) * radius)}`;
  }
  c.stroke(d, '#8a4f26', r * 0.1);
  c.random.times(15, () => {
    const angle = c.random.between(0, 6.28);
    const far = r * 0.85 * Math.sqrt(c.random.next());
    c.rect(x + Math.cos(angle) * far, y + Math.sin(angle) * far, r * 0.09, r * 0.09, '#fffdf6', r * 0.02);
  });
}

export function croissant(c: Canvas, x: number, y: number, w: number, turn = 0): void {
  c.at(
    x,
    y,
    w / 100,
    () => {
      c.path(
        'M-50 14Q-40 -40 0 -42Q40 -40 50 14Q40 22 32 10Q20 -8 0 -8Q-20 -8 -32 10Q-40 22 -50 14Z',
        alpha('#2a1820', 0.2),
      );
      c.path(
        'M-50 10Q-40 -44 0 -46Q40 -44 50 10Q40 18 32 6Q20 -12 0 -12Q-20 -12 -32 6Q-40 18 -50 10Z',
        c.vertical(-46, 16, '#f2c27a', '#d48d42', '#a9622b'),
      );
      for (const [px, lean] of [
        [-34, -16],
        [-19, -8],
        [0, 0],
        [19, 8],
        [34, 16],
      ] as const)
        c.stroke(
          `M${px} ${-39 + Math.abs(px) * 0.75}Q${px + lean * 0.2 - 3} -24 ${px - lean * 0.6} ${-11 + Math.abs(px) * 0.42}`,
          alpha('#8a4b20', 0.55),
          3,
        );
      c.stroke('M-26 -28Q0 -46 26 -28', alpha('#fff0c8', 0.55), 3.4);
    },
    turn,
  );
}

export function loaf(c: Canvas, x: number, y: number, w: number): void {
  c.ellipse(x, y, w * 0.5, w * 0.05, alpha('#1c1420', 0.24));
  c.path(
    `M${n(x - w * 0.48)} ${n(y - w * 0.06)}Q${n(x - w * 0.5)} ${n(y - w * 0.42)} ${n(x)} ${n(y - w * 0.45)}Q${n(x + w * 0.5)} ${n(y - w * 0.42)} ${n(x + w * 0.48)} ${n(y - w * 0.06)}Q${n(x + w * 0.4)} ${n(y)} ${n(x)} ${n(y)}Q${n(x - w * 0.4)} ${n(y)} ${n(x - w * 0.48)} ${n(y - w * 0.06)}Z`,
    c.vertical(y - w * 0.45, y, '#e3a860', '#bf7a3a', '#8d5226'),
  );
  for (const dx of [-0.26, -0.06, 0.14])
    c.path(
      `M${n(x + w * dx)} ${n(y - w * 0.38)}Q${n(x + w * (dx + 0.13))} ${n(y - w * 0.3)} ${n(x + w * (dx + 0.12))} ${n(y - w * 0.12)}Q${n(x + w * (dx + 0.03))} ${n(y - w * 0.24)} ${n(x + w * dx)} ${n(y - w * 0.38)}Z`,
      '#f6dca8',
    );
  c.random.times(26, () =>
    c.ellipse(
      x + c.random.around(0, w * 0.42),
      y - w * c.random.between(0.12, 0.38),
      w * 0.012,
      w * 0.007,
      alpha('#fff6e0', 0.7),
      c.random.between(0, 180),
    ),
  );
}

export function pancakes(c: Canvas, x: number, y: number, w: number, count: number, berry = '#4b5fa8'): void {
  c.ellipse(x, y + w * 0.03, w * 0.86, w * 0.16, alpha('#1c1420', 0.18));
  c.ellipse(x, y, w * 0.82, w * 0.15, '#fbf8f2');
  c.ellipse(x, y - w * 0.02, w * 0.72, w * 0.11, '#e6e6ea');
  const thick = w * 0.085;
  for (let index = 0; index < count; index += 1) {
    const py = y - w * 0.05 - index * thick;
    const px = x + Math.sin(index * 2.3) * w * 0.02;
    c.ellipse(px, py, w * 0.54, w * 0.13, '#b8763a');
    c.ellipse(px, py - thick * 0.42, w * 0.54, w * 0.13, '#f0cf92');
    c.ellipse(px, py - thick * 0.6, w * 0.53, w * 0.125, '#d99a50');
  }
  const top = y - w * 0.05 - (count - 1) * thick - thick * 0.6;
  c.ellipse(x, top - w * 0.005, w * 0.45, w * 0.1, '#e8b168');
  c.path(
    `M${n(x - w * 0.34)} ${n(top)}Q${n(x - w * 0.1)} ${n(top - w * 0.12)} ${n(x + w * 0.3)} ${n(top - w * 0.04)}Q${n(x + w * 0.42)} ${n(top + w * 0.06)} ${n(x + w * 0.4)} ${n(top + w * 0.26)}Q${n(x + w * 0.35)} ${n(top + w * 0.32)} ${n(x + w * 0.33)} ${n(top + w * 0.2)}Q${n(x + w * 0.26)} ${n(top + w * 0.08)} ${n(x + w * 0.1)} ${n(top + w * 0.11)}Q${n(x)} ${n(top + w * 0.3)} ${n(x - w * 0.08)} ${n(top + w * 0.24)}Q${n(x - w * 0.08)} ${n(top + w * 0.1)} ${n(x - w * 0.34)} ${n(top)}Z`,
    alpha('#a85a1e', 0.8),
  );
  c.rect(x - w * 0.1, top - w * 0.1, w * 0.2, w * 0.1, '#ffe9a3', w * 0.02);
  for (const [dx, dy] of [
    [-0.2, -0.03],
    [-0.27, 0.03],
    [0.2, -0.05],
    [0.27, 0.01],
    [0.14, 0.03],
  ] as const) {
    c.circle(x + w * dx, top + w * dy, w * 0.055, berry);
    c.circle(x + w * (dx - 0.015), top + w * (dy - 0.018), w * 0.016, alpha('#ffffff', 0.6));
  }
}

export function jar(c: Canvas, x: number, y: number, w: number, content: string, lid: string): void {
  const h = w * 1.3;
  c.ellipse(x, y, w * 0.5, w * 0.07, alpha('#1c1420', 0.2));
  c.rect(
    x - w / 2,
    y - h,
    w,
    h,
    c.horizontal(x - w / 2, x + w / 2, lighter(content, 0.36), content, darker(content, 0.28)),
    w * 0.14,
  );
  c.rect(x - w * 0.36, y - h * 0.7, w * 0.72, h * 0.42, '#fbf3df', w * 0.04);
  c.rect(x - w * 0.22, y - h * 0.56, w * 0.44, h * 0.035, alpha('#8a5a3c', 0.6));
  c.rect(x - w * 0.16, y - h * 0.45, w * 0.32, h * 0.035, alpha('#8a5a3c', 0.6));
  c.path(
    `M${n(x - w * 0.58)} ${n(y - h * 0.9)}Q${n(x - w * 0.46)} ${n(y - h * 1.16)} ${n(x)} ${n(y - h * 1.16)}Q${n(x + w * 0.46)} ${n(y - h * 1.16)} ${n(x + w * 0.58)} ${n(y - h * 0.9)}Q${n(x + w * 0.4)} ${n(y - h * 0.96)} ${n(x)} ${n(y - h * 0.95)}Q${n(x - w * 0.4)} ${n(y - h * 0.96)} ${n(x - w * 0.58)} ${n(y - h * 0.9)}Z`,
    lid,
  );
  for (const [dx, dy] of [
    [-0.3, 1.02],
    [-0.1, 1.1],
    [0.12, 1.03],
    [0.3, 1.06],
  ] as const)
    c.circle(x + w * dx, y - h * dy, w * 0.035, alpha('#ffffff', 0.75));
  c.rect(x - w * 0.52, y - h * 0.965, w * 1.04, h * 0.035, '#c9a26a');
  c.rect(x - w * 0.42, y - h * 0.84, w * 0.08, h * 0.74, alpha('#ffffff', 0.3), w * 0.04);
}

export function bowlAbove(c: Canvas, x: number, y: number, r: number, colour: string, content: string): void {
  dropShadow(c, x, y, r);
  c.circle(x, y, r, c.linear(x - r, y - r, x + r, y + r, lighter(colour, 0.36), darker(colour, 0.14)));
  c.circle(x, y, r * 0.88, c.linear(x - r, y - r, x + r, y + r, darker(colour, 0.22), lighter(colour, 0.1)));
  c.circle(
    x,
    y,
    r * 0.8,
    c.radial(x - r * 0.2, y - r * 0.2, r, lighter(content, 0.2), darker(content, 0.12)),
  );
}

export function berriesAbove(
  c: Canvas,
  x: number,
  y: number,
  r: number,
  colours: readonly [string, ...string[]],
  count: number,
  size: number,
): void {
  c.random.times(count, () => {
    const angle = c.random.between(0, 6.28);
    const far = r * Math.sqrt(c.random.next());
    const px = x + Math.cos(angle) * far;
    const py = y + Math.sin(angle) * far;
    const tone = c.random.pick(colours);
    c.circle(px + size * 0.1, py + size * 0.16, size * 1.05, alpha('#2a1820', 0.22));
    c.circle(px, py, size, c.random.chance(0.5) ? tone : mix(tone, '#2a1830', 0.12));
    c.circle(px - size * 0.3, py - size * 0.34, size * 0.26, alpha('#ffffff', 0.6));
  });
}

export function apple(c: Canvas, x: number, y: number, r: number, colour: string): void {
  c.ellipse(x, y + r * 0.9, r * 0.8, r * 0.16, alpha('#1c1420', 0.2));
  c.path(
    `M${n(x)} ${n(y - r * 0.72)}Q${n(x + r * 0.9)} ${n(y - r * 1.1)} ${n(x + r)} ${n(y)}Q${n(x + r * 0.8)} ${n(y + r * 1.06)} ${n(x)} ${n(y + r * 0.9)}Q${n(x - r * 0.8)} ${n(y + r * 1.06)} ${n(x - r)} ${n(y)}Q${n(x - r * 0.9)} ${n(y - r * 1.1)} ${n(x)} ${n(y - r * 0.72)}Z`,
    c.radial(x - r * 0.4, y - r * 0.4, r * 1.7, lighter(colour, 0.4), colour, darker(colour, 0.3)),
  );
  c.stroke(
    `M${n(x)} ${n(y - r * 0.66)}Q${n(x + r * 0.04)} ${n(y - r * 0.9)} ${n(x + r * 0.16)} ${n(y - r * 1.12)}`,
    '#6b4532',
    r * 0.1,
  );
  c.path(
    `M${n(x + r * 0.1)} ${n(y - r * 0.9)}Q${n(x + r * 0.4)} ${n(y - r * 1.36)} ${n(x + r * 0.8)} ${n(y - r * 1.1)}Q${n(x + r * 0.5)} ${n(y - r * 0.8)} ${n(x + r * 0.1)} ${n(y - r * 0.9)}Z`,
    '#6f9a4a',
  );
}
