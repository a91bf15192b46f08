/** The hour and the weather of a picture: what colour the sky has, and what it does to everything under it. */
import { mix } from './colour.ts';

export interface Light {
  /** From the top of the sky down to the horizon. */
  readonly sky: readonly string[];
  /** What distance fades into. */
  readonly haze: string;
  /** What shadow and dusk lay over all colours, and how much of it. */
  readonly shade: string;
  readonly strength: number;
  /** The disc of the sun or moon, and what glows around it. */
  readonly sun: string;
  readonly glow: string;
  readonly cloud: string;
  readonly cloudShade: string;
  readonly dark: boolean;
}

export const DAWN: Light = {
  sky: ['#6f86bf', '#b9a5cb', '#f4bfb0', '#ffe2b8'],
  haze: '#f2cdbf',
  shade: '#72689c',
  strength: 0.24,
  sun: '#fff4d6',
  glow: '#ffdfa8',
  cloud: '#fbd9c8',
  cloudShade: '#b79cc2',
  dark: false,
};

export const MORNING: Light = {
  sky: ['#7dbce6', '#b4dbee', '#f4eed8'],
  haze: '#dfeaea',
  shade: '#f5e6c0',
  strength: 0.08,
  sun: '#fffbe8',
  glow: '#fff3c4',
  cloud: '#ffffff',
  cloudShade: '#cfe0ea',
  dark: false,
};

export const NOON: Light = {
  sky: ['#2f8ad2', '#73b9ea', '#cfeaf5'],
  haze: '#c7e0ee',
  shade: '#fff3cf',
  strength: 0.03,
  sun: '#fffdf0',
  glow: '#fff7d4',
  cloud: '#ffffff',
  cloudShade: '#c2dcf0',
  dark: false,
};

export const GOLDEN: Light = {
  sky: ['#6ea8c9', '#c4cdb8', '#f9d595', '#ffbb63'],
  haze: '#f8d09a',
  shade: '#d9772c',
  strength: 0.2,
  sun: '#fff7d6',
  glow: '#ffd98a',
  cloud: '#ffe9c4',
  cloudShade: '#e3a878',
  dark: false,
};

export const SUNSET: Light = {
  sky: ['#34397a', '#7d5199', '#d9697d', '#ff9a62', '#ffd58a'],
  haze: '#e88f7d',
  shade: '#4b2a60',
  strength: 0.46,
  sun: '#fff0c2',
  glow: '#ffb45e',
  cloud: '#ff9f78',
  cloudShade: '#8a4b8c',
  dark: false,
};

export const DUSK: Light = {
  sky: ['#1d2558', '#41468a', '#8d6aa6', '#eda79d'],
  haze: '#8177b0',
  shade: '#27285e',
  strength: 0.58,
  sun: '#fdf3d8',
  glow: '#d9b7d6',
  cloud: '#a783b8',
  cloudShade: '#4d4a88',
  dark: true,
};

export const NIGHT: Light = {
  sky: ['#070d2b', '#111c4a', '#28386f'],
  haze: '#25356b',
  shade: '#0d1640',
  strength: 0.7,
  sun: '#f8f3da',
  glow: '#8ea6dc',
  cloud: '#33457f',
  cloudShade: '#16204f',
  dark: true,
};

export const OVERCAST: Light = {
  sky: ['#9fb0bb', '#c2ced2', '#e6e6dc'],
  haze: '#d2d9d7',
  shade: '#87949b',
  strength: 0.2,
  sun: '#fbfaf2',
  glow: '#f4f1e4',
  cloud: '#e4e8e8',
  cloudShade: '#a6b4bd',
  dark: false,
};

export const RAIN: Light = {
  sky: ['#64788a', '#8c9dab', '#bcc8cb'],
  haze: '#a5b4bc',
  shade: '#566a79',
  strength: 0.34,
  sun: '#eef2f2',
  glow: '#dfe7e8',
  cloud: '#a3b0ba',
  cloudShade: '#5f7182',
  dark: false,
};

export const FOG: Light = {
  sky: ['#ccd0cd', '#e2dfd6', '#f5ecdd'],
  haze: '#ebe4d8',
  shade: '#b3b1ab',
  strength: 0.22,
  sun: '#fffaf0',
  glow: '#fff1d8',
  cloud: '#f1ece2',
  cloudShade: '#d5d2cb',
  dark: false,
};

export const STORM: Light = {
  sky: ['#2c3750', '#4d5a70', '#8c9193', '#e9d09a'],
  haze: '#a7a596',
  shade: '#3b4660',
  strength: 0.3,
  sun: '#fff3cf',
  glow: '#ffe3a0',
  cloud: '#66728a',
  cloudShade: '#333f58',
  dark: false,
};

export const FROST: Light = {
  sky: ['#7fb0dc', '#bcd9ee', '#f8e9df'],
  haze: '#dfe9f2',
  shade: '#a9bfdd',
  strength: 0.1,
  sun: '#fffdf4',
  glow: '#fff0dc',
  cloud: '#ffffff',
  cloudShade: '#d3e0ee',
  dark: false,
};

export const SNOWFALL: Light = {
  sky: ['#aab8c9', '#c6d1dc', '#e5e9ec'],
  haze: '#d9e1e8',
  shade: '#8fa0b8',
  strength: 0.2,
  sun: '#fbfbf6',
  glow: '#f2f2ee',
  cloud: '#dfe5ea',
  cloudShade: '#b3c0cf',
  dark: false,
};

/** A colour as this light shows it; `distance` 0 is near, 1 is lost in the haze. */
export function lit(light: Light, colour: string, distance = 0): string {
  return mix(mix(colour, light.shade, light.strength), light.haze, distance);
}

/** The sky's colour at the horizon. */
export function horizonColour(light: Light): string {
  return light.sky[light.sky.length - 1] ?? light.haze;
}
