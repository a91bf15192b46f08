/** Reads the themes of styles/tokens.css. */
import { luminanceContrast, type Rgb } from '../../screens/support/contrast.ts';

/** The custom properties that the block of a theme sets, by name. */
export function tokensOf(css: string, theme: string): ReadonlyMap<string, string> {
  const [, block = ''] = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css) ?? [];
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function rgb(colour: string): Rgb {
  const part = (start: number): number => Number.parseInt(colour.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}

/** From 1 to 21, of two colours as #rrggbb. */
export function contrast(one: string, other: string): number {
  return luminanceContrast(rgb(one), rgb(other));
}
