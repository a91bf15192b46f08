/** Colours are `#rrggbb`. They are mixed in OKLab, where the way between two colours looks even. */

type Lab = readonly [number, number, number];

const known = new Map<string, Lab>();

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function gamma(value: number): string {
  const bounded = Math.min(1, Math.max(0, value));
  const channel = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
  return Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0');
}

/** https://bottosson.github.io/posts/oklab/ */
function toLab(colour: string): Lab {
  const found = known.get(colour);
  if (found) return found;
  const red = linear(Number.parseInt(colour.slice(1, 3), 16));
  const green = linear(Number.parseInt(colour.slice(3, 5), 16));
  const blue = linear(Number.parseInt(colour.slice(5, 7), 16));
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lab: Lab = [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
  if (known.size < 5000) known.set(colour, lab);
  return lab;
}

function fromLab([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return `#${red}${green}${blue}`;
}

/** `share` 0 is all of the first colour, 1 all of the second. */
export function mix(first: string, second: string, share: number): string {
  if (share <= 0) return first;
  if (share >= 1) return second;
  const one = toLab(first);
  const two = toLab(second);
  const between = (index: 0 | 1 | 2) => one[index] + (two[index] - one[index]) * share;
  return fromLab([between(0), between(1), between(2)]);
}

/** The colour with an opacity from 0 to 1. */
export function alpha(colour: string, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

export function lighter(colour: string, share: number): string {
  return mix(colour, '#fff8ea', share);
}

/** Towards ink, not towards black: shadows in these pictures are blue. */
export function darker(colour: string, share: number): string {
  return mix(colour, '#191a33', share);
}
