/** An SVG picture in the making. The shorter side of every canvas is 1000 units; y grows downwards. */
import { Random } from './random.ts';

export type Point = readonly [x: number, y: number];
/** A colour, or a colour at a place from 0 to 1. */
export type Stop = string | readonly [at: number, colour: string];

export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export class Canvas {
  readonly w: number;
  readonly h: number;
  readonly random: Random;
  #parts: string[] = [];
  readonly #definitions: string[] = [];
  readonly #paints = new Map<string, string>();

  /** `shape` is width divided by height. */
  constructor(seed: string, shape: number) {
    this.w = shape >= 1 ? 1000 * shape : 1000;
    this.h = shape >= 1 ? 1000 : 1000 / shape;
    this.random = new Random(seed);
  }

  add(markup: string): void {
    this.#parts.push(markup);
  }

  rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): void {
    const round = radius > 0 ? ` rx="${n(radius)}"` : '';
    this.add(
      `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${round} fill="${fill}"/>`,
    );
  }

  fill(fill: string): void {
    this.rect(-5, -5, this.w + 10, this.h + 10, fill);
  }

  circle(x: number, y: number, radius: number, fill: string): void {
    this.add(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"/>`);
  }

  ring(x: number, y: number, radius: number, stroke: string, width: number): void {
    this.add(
      `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"/>`,
    );
  }

  /** `turn` is clockwise, in degrees. */
  ellipse(x: number, y: number, rx: number, ry: number, fill: string, turn = 0): void {
    const turned = turn === 0 ? '' : ` transform="rotate(${n(turn)} ${n(x)} ${n(y)})"`;
    this.add(`<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${turned}/>`);
  }

  path(d: string, fill: string): void {
    this.add(`<path d="${d}" fill="${fill}"/>`);
  }

  polygon(points: readonly Point[], fill: string): void {
    this.path(straight(points, true), fill);
  }

  /** A closed shape with soft corners through these points. */
  blob(points: readonly Point[], fill: string): void {
    this.path(smooth(points, true), fill);
  }

  /** A line with round ends. */
  stroke(d: string, colour: string, width: number): void {
    this.add(
      `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
  }

  line(points: readonly Point[], colour: string, width: number): void {
    this.stroke(straight(points, false), colour, width);
  }

  curve(points: readonly Point[], colour: string, width: number): void {
    this.stroke(smooth(points, false), colour, width);
  }

  /** A gradient along a line. */
  linear(x1: number, y1: number, x2: number, y2: number, ...stops: readonly Stop[]): string {
    return this.#paint('linearGradient', `x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}"`, stops);
  }

  vertical(y1: number, y2: number, ...stops: readonly Stop[]): string {
    return this.linear(0, y1, 0, y2, ...stops);
  }

  horizontal(x1: number, x2: number, ...stops: readonly Stop[]): string {
    return this.linear(x1, 0, x2, 0, ...stops);
  }

  radial(x: number, y: number, radius: number, ...stops: readonly Stop[]): string {
    return this.#paint('radialGradient', `cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"`, stops);
  }

  #paint(kind: string, place: string, stops: readonly Stop[]): string {
    const marks = stops
      .map((stop, index) => {
        const [at, colour] = typeof stop === 'string' ? [index / (stops.length - 1), stop] : stop;
        return `<stop offset="${Math.round(at * 1000) / 1000}" stop-color="${colour}"/>`;
      })
      .join('');
    const content = ` gradientUnits="userSpaceOnUse" ${place}>${marks}</${kind}>`;
    const found = this.#paints.get(kind + content);
    if (found) return found;
    const paint = `url(#p${this.#definitions.length})`;
    this.#definitions.push(`<${kind} id="p${this.#definitions.length}"${content}`);
    this.#paints.set(kind + content, paint);
    return paint;
  }

  /** What `draw` draws, as markup, without adding it. */
  capture(draw: () => void): string {
    const outer = this.#parts;
    this.#parts = [];
    draw();
    const markup = this.#parts.join('');
    this.#parts = outer;
    return markup;
  }

  /** A soft oval that fades to nothing at its edge. */
  haze(x: number, y: number, rx: number, ry: number, colour: string, turn = 0): void {
    const solid = colour.slice(0, 7);
    const paint = this.radial(0, 0, 100, colour, [0.5, `${solid}${halved(colour)}`], `${solid}00`);
    const turned = turn === 0 ? '' : ` rotate(${n(turn)})`;
    this.add(
      `<circle r="100" fill="${paint}" transform="translate(${n(x)} ${n(y)})${turned} scale(${rx / 100} ${ry / 100})"/>`,
    );
  }

  /** What `draw` draws, moved: its 0,0 comes to x,y, scaled and turned (degrees, clockwise). */
  at(x: number, y: number, scale: number, draw: () => void, turn = 0, mirrored = false): void {
    const turned = turn === 0 ? '' : ` rotate(${n(turn)})`;
    const factor = Math.round(scale * 1000) / 1000;
    const scaled = mirrored ? ` scale(${-factor} ${factor})` : factor === 1 ? '' : ` scale(${factor})`;
    this.add(`<g transform="translate(${n(x)} ${n(y)})${turned}${scaled}">${this.capture(draw)}</g>`);
  }

  /** Only what lies inside the shape is seen. */
  clip(d: string, draw: () => void): void {
    const id = `p${this.#definitions.length}`;
    this.#definitions.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`);
    this.add(`<g clip-path="url(#${id})">${this.capture(draw)}</g>`);
  }

  /** The markup turned upside down below `y`, as still water shows it. */
  mirror(markup: string, y: number, squash = 1, opacity = 1): void {
    const faint = opacity < 1 ? ` opacity="${opacity}"` : '';
    this.add(`<g transform="translate(0 ${n(y * (1 + squash))}) scale(1 ${-squash})"${faint}>${markup}</g>`);
  }

  /** The whole picture for so many pixels; what sticks out is cut off evenly. */
  svg(width: number, height: number): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${n(this.w)} ${n(this.h)}" preserveAspectRatio="xMidYMid slice"><defs>${this.#definitions.join('')}</defs>${this.#parts.join('')}</svg>`;
  }
}

/** The last two digits of `#rrggbbaa`, at a third of their value. */
function halved(colour: string): string {
  const opacity = colour.length > 7 ? Number.parseInt(colour.slice(7), 16) : 255;
  return Math.round(opacity * 0.36)
    .toString(16)
    .padStart(2, '0');
}

export function straight(points: readonly Point[], closed: boolean): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** A curve through the points (Catmull-Rom as Bézier curves). */
export function smooth(points: readonly Point[], closed: boolean): string {
  const count = points.length;
  const get = (index: number): Point => {
    const position = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return points[position] ?? [0, 0];
  };
  const [x0, y0] = get(0);
  let d = `M${n(x0)} ${n(y0)}`;
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [ax, ay] = get(index - 1);
    const [bx, by] = get(index);
    const [cx, cy] = get(index + 1);
    const [dx, dy] = get(index + 2);
    d += `C${n(bx + (cx - ax) / 6)} ${n(by + (cy - ay) / 6)} ${n(cx - (dx - bx) / 6)} ${n(cy - (dy - by) / 6)} ${n(cx)} ${n(cy)}`;
  }
  return closed ? `${d}Z` : d;
}
