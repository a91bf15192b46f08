/** People as calm, simple figures. */
import { type Canvas, n, type Point } from './canvas.ts';
import { alpha, darker, lighter } from './colour.ts';

type HairStyle = 'short' | 'long' | 'bun' | 'bob' | 'curly' | 'pony' | 'bald' | 'plaits';

export interface Person {
  readonly skin: string;
  readonly hair: string;
  readonly style: HairStyle;
  readonly top: string;
  readonly bottom: string;
  readonly dress?: boolean;
  readonly child?: boolean;
  readonly hat?: { readonly kind: 'straw' | 'beanie' | 'party' | 'cap' | 'santa'; readonly colour: string };
  readonly scarf?: string;
  readonly beard?: string;
  readonly glasses?: boolean;
}

const SKIN = {
  fair: '#f6cfb2',
  rosy: '#f2bd9d',
  tan: '#dba47c',
  brown: '#a8714d',
  deep: '#7a4b33',
} as const;

export const GRANDMA: Person = {
  skin: SKIN.rosy,
  hair: '#e6e2de',
  style: 'bun',
  top: '#b5566b',
  bottom: '#59536f',
  dress: true,
  glasses: true,
};
export const GRANDPA: Person = {
  skin: SKIN.rosy,
  hair: '#dcd8d4',
  style: 'bald',
  top: '#4f7690',
  bottom: '#5d5348',
  beard: '#e9e5e1',
};
export const ANN: Person = {
  skin: SKIN.fair,
  hair: '#8a4b2b',
  style: 'long',
  top: '#e08a4f',
  bottom: '#3f5876',
};
export const DAVID: Person = {
  skin: SKIN.brown,
  hair: '#2c211e',
  style: 'short',
  top: '#4b8a6a',
  bottom: '#3c4257',
};
export const ELLA: Person = {
  skin: SKIN.tan,
  hair: '#3a2620',
  style: 'plaits',
  top: '#f2b632',
  bottom: '#4c7fa8',
  child: true,
  dress: true,
};
export const NOAH: Person = {
  skin: SKIN.tan,
  hair: '#41291f',
  style: 'curly',
  top: '#4f9bc4',
  bottom: '#5b5f79',
  child: true,
};
export const LILY: Person = {
  skin: SKIN.fair,
  hair: '#e0b060',
  style: 'pony',
  top: '#e77c8e',
  bottom: '#7a6aa8',
  child: true,
  dress: true,
};
export const OSCAR: Person = {
  skin: SKIN.fair,
  hair: '#c26b3a',
  style: 'short',
  top: '#6fae63',
  bottom: '#4a5872',
  child: true,
};

interface Pose {
  readonly facing?: 'front' | 'back';
  /** Where the hands are: units of a hundredth of the figure's height, from the middle of its foot line. */
  readonly left?: Point;
  readonly right?: Point;
  readonly leftFoot?: Point;
  readonly rightFoot?: Point;
  readonly lean?: number;
}

const STAND: Pose = { left: [-15, -47], right: [15, -47] };
export const WALK: Pose = { left: [-16, -50], right: [14, -46], leftFoot: [-9, 0], rightFoot: [8, -3] };
export const WAVE: Pose = { left: [-15, -47], right: [22, -96] };
export const CHEER: Pose = { left: [-21, -101], right: [21, -101] };
export const HANDS_TOGETHER: Pose = { left: [-4, -57], right: [4, -57] };

/** A standing figure; x, y is between its feet, `h` its height. */
export function person(c: Canvas, x: number, y: number, h: number, who: Person, pose: Pose = STAND): void {
  c.at(x, y, h / 100, () => figure(c, who, pose), pose.lean ?? 0);
}

function figure(c: Canvas, who: Person, pose: Pose): void {
  const child = who.child === true;
  const head = child ? 11 : 7.8;
  const headY = child ? -87 : -91;
  const shoulderY = child ? -72 : -79;
  const hipY = child ? -38 : -45;
  const wide = child ? 10.5 : 11;
  const { facing = 'front', left = [-15, -47], right = [15, -47] } = pose;
  const leftFoot = pose.leftFoot ?? [-4.6, 0];
  const rightFoot = pose.rightFoot ?? [4.6, 0];
  const legs = who.dress ? who.skin : who.bottom;

  for (const [foot, side] of [
    [leftFoot, -1],
    [rightFoot, 1],
  ] as const) {
    c.line(
      [
        [side * 4.4, hipY],
        [side * 4.6 + (foot[0] - side * 4.6) * 0.5, hipY / 2 + foot[1] / 2],
        [foot[0], foot[1] - 3],
      ],
      legs,
      who.dress ? 5 : 7.6,
    );
    c.ellipse(foot[0] + side * 1.2, foot[1] - 2, 5, 2.6, '#4a3a3c');
  }
  backHair(c, who, head, headY);
  arm(c, [-wide + 2.4, shoulderY + 4], left, -1, who);
  arm(c, [wide - 2.4, shoulderY + 4], right, 1, who);
  const hem = who.dress ? hipY + 16 : hipY + 4;
  const flare = who.dress ? wide * 1.35 : wide * 0.92;
  c.path(
    `M-4 ${n(shoulderY - 2)}Q${n(-wide)} ${n(shoulderY - 1)} ${n(-wide)} ${n(shoulderY + 8)}Q${n(-wide * 0.82)} ${n(hipY - 12)} ${n(-flare)} ${n(hem)}Q0 ${n(hem + 3.5)} ${n(flare)} ${n(hem)}Q${n(wide * 0.82)} ${n(hipY - 12)} ${n(wide)} ${n(shoulderY + 8)}Q${n(wide)} ${n(shoulderY - 1)} 4 ${n(shoulderY - 2)}Z`,
    who.top,
  );
  c.path(
    `M3 ${n(shoulderY - 2)}Q${n(wide)} ${n(shoulderY - 1)} ${n(wide)} ${n(shoulderY + 8)}Q${n(wide * 0.82)} ${n(hipY - 12)} ${n(flare)} ${n(hem)}Q${n(flare * 0.6)} ${n(hem + 2.6)} ${n(flare * 0.3)} ${n(hem + 2.9)}Q${n(wide * 0.7)} ${n(hipY)} 3 ${n(shoulderY - 2)}Z`,
    alpha(darker(who.top, 0.5), 0.22),
  );
  c.rect(-2.6, shoulderY - 7, 5.2, 8, darker(who.skin, 0.1), 2);
  face(c, who, head, headY, facing);
  if (who.scarf) {
    c.rect(-wide * 0.62, shoulderY - 5, wide * 1.24, 6.4, who.scarf, 3.2);
    c.rect(2, shoulderY - 2, 5, 17, darker(who.scarf, 0.12), 1.6);
  }
}

function arm(c: Canvas, from: Point, hand: Point, side: -1 | 1, who: Person): void {
  const elbow: Point = [(from[0] + hand[0]) / 2 + side * 3, (from[1] + hand[1]) / 2 + 1.5];
  c.curve([from, elbow, hand], darker(who.top, 0.1), 6.4);
  c.circle(hand[0], hand[1], 3.1, who.skin);
}

function backHair(c: Canvas, who: Person, head: number, y: number): void {
  if (who.style === 'long') {
    c.path(
      `M${n(-head * 1.1)} ${n(y)}Q${n(-head * 1.35)} ${n(y + head * 2)} ${n(-head)} ${n(y + head * 2.3)}Q0 ${n(y + head * 2.7)} ${n(head)} ${n(y + head * 2.3)}Q${n(head * 1.35)} ${n(y + head * 2)} ${n(head * 1.1)} ${n(y)}Z`,
      darker(who.hair, 0.14),
    );
  }
  if (who.style === 'bob')
    c.rect(-head * 1.18, y - head * 0.5, head * 2.36, head * 1.75, darker(who.hair, 0.14), head * 0.7);
  if (who.style === 'pony')
    c.ellipse(head * 1.2, y + head * 0.35, head * 0.42, head * 1.1, darker(who.hair, 0.1), -18);
  if (who.style === 'plaits') {
    for (const side of [-1, 1]) {
      for (let knot = 0; knot < 3; knot += 1) {
        c.circle(
          side * head * (1.06 + knot * 0.05),
          y + head * (0.55 + knot * 0.46),
          head * 0.34,
          knot % 2 ? darker(who.hair, 0.1) : who.hair,
        );
      }
      c.circle(side * head * 1.2, y + head * 1.82, head * 0.2, '#e2574c');
    }
  }
  if (who.style === 'bun') c.circle(0, y - head * 1.12, head * 0.5, darker(who.hair, 0.08));
}

type Mouth = 'smile' | 'open' | 'blow' | 'calm';

/** A head with its hair, seen from the front or the back. */
function face(
  c: Canvas,
  who: Person,
  r: number,
  y: number,
  facing: 'front' | 'back',
  mouth: Mouth = 'smile',
): void {
  const { skin, hair } = who;
  if (who.style === 'curly') {
    for (let index = 0; index < 9; index += 1) {
      const angle = Math.PI * (0.92 + (index / 8) * 1.16);
      c.circle(Math.cos(angle) * r * 0.95, y + Math.sin(angle) * r * 0.9, r * 0.42, hair);
    }
  }
  c.circle(-r * 0.98, y + r * 0.12, r * 0.2, darker(skin, 0.06));
  c.circle(r * 0.98, y + r * 0.12, r * 0.2, darker(skin, 0.06));
  c.circle(0, y, r, skin);
  if (facing === 'back') {
    if (who.style === 'bald')
      c.path(
        `M${n(-r)} ${n(y)}A${n(r)} ${n(r)} 0 0 0 ${n(r)} ${n(y)}Q0 ${n(y + r * 0.5)} ${n(-r)} ${n(y)}Z`,
        hair,
      );
    else
      c.path(
        `M${n(-r * 1.06)} ${n(y + r * 0.2)}A${n(r * 1.08)} ${n(r * 1.08)} 0 1 1 ${n(r * 1.06)} ${n(y + r * 0.2)}Q${n(r * 0.9)} ${n(y + r * 0.95)} 0 ${n(y + r * 0.95)}Q${n(-r * 0.9)} ${n(y + r * 0.95)} ${n(-r * 1.06)} ${n(y + r * 0.2)}Z`,
        hair,
      );
  } else {
    if (who.beard) {
      c.path(
        `M${n(-r)} ${n(y + r * 0.08)}Q${n(-r * 0.95)} ${n(y + r * 1.28)} 0 ${n(y + r * 1.34)}Q${n(r * 0.95)} ${n(y + r * 1.28)} ${n(r)} ${n(y + r * 0.08)}Q${n(r * 0.55)} ${n(y + r * 0.34)} 0 ${n(y + r * 0.3)}Q${n(-r * 0.55)} ${n(y + r * 0.34)} ${n(-r)} ${n(y + r * 0.08)}Z`,
        who.beard,
      );
    }
    features(c, who, r, y, mouth);
    frontHair(c, who, r, y);
  }
  hat(c, who, r, y);
}

function features(c: Canvas, who: Person, r: number, y: number, mouth: Mouth): void {
  const ink = '#3b2a2c';
  c.circle(-r * 0.56, y + r * 0.32, r * 0.2, alpha('#ee6f68', 0.34));
  c.circle(r * 0.56, y + r * 0.32, r * 0.2, alpha('#ee6f68', 0.34));
  c.ellipse(-r * 0.36, y + r * 0.04, r * 0.085, r * 0.115, ink);
  c.ellipse(r * 0.36, y + r * 0.04, r * 0.085, r * 0.115, ink);
  if (who.glasses) {
    c.ring(-r * 0.37, y + r * 0.05, r * 0.25, '#6b5560', r * 0.06);
    c.ring(r * 0.37, y + r * 0.05, r * 0.25, '#6b5560', r * 0.06);
    c.line(
      [
        [-r * 0.12, y + r * 0.02],
        [r * 0.12, y + r * 0.02],
      ],
      '#6b5560',
      r * 0.06,
    );
  }
  c.ellipse(0, y + r * 0.22, r * 0.1, r * 0.075, darker(who.skin, 0.14));
  if (mouth === 'smile' || mouth === 'calm') {
    const deep = mouth === 'smile' ? 0.24 : 0.12;
    c.stroke(
      `M${n(-r * 0.27)} ${n(y + r * 0.46)}Q0 ${n(y + r * (0.46 + deep * 1.5))} ${n(r * 0.27)} ${n(y + r * 0.46)}`,
      '#8d3b3c',
      r * 0.085,
    );
  }
  if (mouth === 'open') {
    c.path(
      `M${n(-r * 0.3)} ${n(y + r * 0.42)}Q0 ${n(y + r * 0.46)} ${n(r * 0.3)} ${n(y + r * 0.42)}Q${n(r * 0.24)} ${n(y + r * 0.8)} 0 ${n(y + r * 0.8)}Q${n(-r * 0.24)} ${n(y + r * 0.8)} ${n(-r * 0.3)} ${n(y + r * 0.42)}Z`,
      '#8a2f38',
    );
    c.ellipse(0, y + r * 0.7, r * 0.15, r * 0.08, '#ef8c85');
  }
  if (mouth === 'blow') c.circle(0, y + r * 0.54, r * 0.13, '#9c4544');
}

function frontHair(c: Canvas, who: Person, r: number, y: number): void {
  const { hair, style } = who;
  if (style === 'bald') {
    c.path(
      `M${n(-r * 1.05)} ${n(y + r * 0.15)}Q${n(-r * 1.2)} ${n(y - r * 0.5)} ${n(-r * 0.8)} ${n(y - r * 0.62)}Q${n(-r * 0.92)} ${n(y - r * 0.2)} ${n(-r * 0.86)} ${n(y + r * 0.1)}Z`,
      hair,
    );
    c.path(
      `M${n(r * 1.05)} ${n(y + r * 0.15)}Q${n(r * 1.2)} ${n(y - r * 0.5)} ${n(r * 0.8)} ${n(y - r * 0.62)}Q${n(r * 0.92)} ${n(y - r * 0.2)} ${n(r * 0.86)} ${n(y + r * 0.1)}Z`,
      hair,
    );
    return;
  }
  c.path(
    `M${n(-r * 1.04)} ${n(y + r * 0.12)}A${n(r * 1.06)} ${n(r * 1.06)} 0 1 1 ${n(r * 1.04)} ${n(y + r * 0.12)}Q${n(r * 0.92)} ${n(y - r * 0.36)} ${n(r * 0.5)} ${n(y - r * 0.48)}Q${n(-r * 0.1)} ${n(y - r * 0.34)} ${n(-r * 0.42)} ${n(y - r * 0.62)}Q${n(-r * 0.86)} ${n(y - r * 0.36)} ${n(-r * 1.04)} ${n(y + r * 0.12)}Z`,
    hair,
  );
  c.path(
    `M${n(-r * 0.6)} ${n(y - r * 0.78)}Q0 ${n(y - r * 1.08)} ${n(r * 0.5)} ${n(y - r * 0.8)}Q0 ${n(y - r * 0.9)} ${n(-r * 0.6)} ${n(y - r * 0.78)}Z`,
    alpha(lighter(hair, 0.5), 0.5),
  );
}

function hat(c: Canvas, who: Person, r: number, y: number): void {
  if (!who.hat) return;
  const { kind, colour } = who.hat;
  const dome = (height: number) =>
    `M${n(-r * 1.02)} ${n(y - r * 0.3)}Q${n(-r)} ${n(y - r * height)} 0 ${n(y - r * height)}Q${n(r)} ${n(y - r * height)} ${n(r * 1.02)} ${n(y - r * 0.3)}Z`;
  if (kind === 'straw') {
    c.ellipse(0, y - r * 0.35, r * 1.75, r * 0.42, darker(colour, 0.12));
    c.path(dome(1.35), colour);
    c.rect(-r * 1.02, y - r * 0.62, r * 2.04, r * 0.3, '#c9574b', r * 0.1);
  }
  if (kind === 'beanie') {
    c.path(dome(1.42), colour);
    c.rect(-r * 1.12, y - r * 0.56, r * 2.24, r * 0.46, lighter(colour, 0.24), r * 0.2);
    c.circle(0, y - r * 1.45, r * 0.32, lighter(colour, 0.5));
  }
  if (kind === 'cap') {
    c.path(dome(1.2), colour);
    c.ellipse(r * 0.5, y - r * 0.34, r * 0.95, r * 0.2, darker(colour, 0.2));
  }
  if (kind === 'santa') {
    c.path(
      `M${n(-r)} ${n(y - r * 0.4)}Q${n(-r * 0.6)} ${n(y - r * 1.7)} ${n(r * 0.9)} ${n(y - r * 1.5)}Q${n(r * 0.7)} ${n(y - r * 0.9)} ${n(r)} ${n(y - r * 0.4)}Z`,
      colour,
    );
    c.rect(-r * 1.14, y - r * 0.62, r * 2.28, r * 0.44, '#fbf6ee', r * 0.22);
    c.circle(r * 0.98, y - r * 1.45, r * 0.28, '#fbf6ee');
  }
  if (kind === 'party') {
    c.polygon(
      [
        [-r * 0.62, y - r * 0.66],
        [0, y - r * 2.2],
        [r * 0.62, y - r * 0.66],
      ],
      colour,
    );
    c.polygon(
      [
        [-r * 0.44, y - r * 1.1],
        [r * 0.5, y - r * 0.98],
        [r * 0.6, y - r * 0.72],
        [-r * 0.55, y - r * 0.84],
      ],
      lighter(colour, 0.55),
    );
    c.circle(0, y - r * 2.2, r * 0.2, '#fff3d0');
  }
}

/** Seen from behind, sitting on something; x, y is the seat. `h` is as tall as the person would stand. */
export function sitter(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  who: Person,
  reach: Point = [15, -3],
): void {
  const child = who.child === true;
  c.at(x, y, h / 100, () => {
    const head = child ? 11 : 7.8;
    const top = child ? -35 : -37;
    const headY = top - head * 1.5;
    c.ellipse(0, -3, 13, 7, who.dress ? who.top : who.bottom);
    backHair(c, who, head, headY);
    arm(c, [-8.5, top + 5], [-reach[0], reach[1]], -1, who);
    arm(c, [8.5, top + 5], reach, 1, who);
    c.path(
      `M-4 ${n(top - 2)}Q-11 ${n(top - 1)} -11 ${n(top + 9)}Q-9.5 -14 -11.5 -2Q0 2 11.5 -2Q9.5 -14 11 ${n(top + 9)}Q11 ${n(top - 1)} 4 ${n(top - 2)}Z`,
      who.top,
    );
    c.path(
      `M3 ${n(top - 2)}Q11 ${n(top - 1)} 11 ${n(top + 9)}Q9.5 -14 11.5 -2Q8 0 4 0Q8 -16 3 ${n(top - 2)}Z`,
      alpha(darker(who.top, 0.5), 0.22),
    );
    c.rect(-2.6, top - 6, 5.2, 7, darker(who.skin, 0.12), 2);
    face(c, who, head, headY, 'back');
    if (who.style === 'long')
      c.rect(-head * 1.02, headY + head * 0.1, head * 2.04, head * 2, who.hair, head * 0.7);
    if (who.style === 'pony')
      c.ellipse(0, headY + head * 1.1, head * 0.36, head * 1.2, darker(who.hair, 0.14));
    if (who.scarf) c.rect(-7, top - 5, 14, 6, who.scarf, 3);
  });
}

/** Head, shoulders and arms, from the front; x, y is the middle of the table's edge, `s` the height above it. */
export function bust(
  c: Canvas,
  x: number,
  y: number,
  s: number,
  who: Person,
  look: {
    readonly mouth?: Mouth;
    readonly left?: Point;
    readonly right?: Point;
    readonly tilt?: number;
  } = {},
): void {
  const { mouth = 'smile', left = [-30, -6], right = [30, -6], tilt = 0 } = look;
  c.at(x, y, s / 100, () => {
    const head = who.child ? 25 : 21;
    const headY = -100 + head * 1.15;
    const shoulder = headY + head * 1.32;
    const wide = who.child ? 28 : 33;
    c.at(0, 0, 1, () => backHair(c, who, head, headY), tilt);
    c.path(
      `M-9 ${n(shoulder - 3)}Q${n(-wide)} ${n(shoulder)} ${n(-wide)} ${n(shoulder + 20)}L${n(-wide * 0.86)} 4H${n(wide * 0.86)}L${n(wide)} ${n(shoulder + 20)}Q${n(wide)} ${n(shoulder)} 9 ${n(shoulder - 3)}Z`,
      who.top,
    );
    c.path(
      `M8 ${n(shoulder - 3)}Q${n(wide)} ${n(shoulder)} ${n(wide)} ${n(shoulder + 20)}L${n(wide * 0.86)} 4H${n(wide * 0.3)}Q${n(wide * 0.6)} ${n(shoulder + 30)} 8 ${n(shoulder - 3)}Z`,
      alpha(darker(who.top, 0.5), 0.2),
    );
    c.rect(-7, shoulder - 14, 14, 16, darker(who.skin, 0.1), 6);
    c.ellipse(0, shoulder - 1, 11, 5, who.skin);
    for (const [hand, side] of [
      [left, -1],
      [right, 1],
    ] as const) {
      const from: Point = [side * (wide - 7), shoulder + 14];
      const elbow: Point = [
        (from[0] + hand[0]) / 2 + side * 9,
        Math.max((from[1] + hand[1]) / 2 + 8, from[1] + 6),
      ];
      c.curve([from, elbow, hand], darker(who.top, 0.1), 14);
      c.circle(hand[0], hand[1], 7.4, who.skin);
    }
    if (who.scarf) c.rect(-17, shoulder - 9, 34, 14, who.scarf, 7);
    c.at(0, 0, 1, () => face(c, who, head, headY, 'front', mouth), tilt);
  });
}
