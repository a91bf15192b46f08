/** The values that settings can have and those that they usually have: plain ones, which the window takes without their schemas. */
import type { Settings } from './settings.ts';

export const THEMES = ['system', 'light', 'dark', 'contrast', 'monochrome'] as const;
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export const DENSITIES = ['standard', 'minimal'] as const;
export const TILES_A_PAGE = [1, 2, 4, 6, 9] as const;
export const SCANNING = ['off', 'oneSwitch', 'twoSwitches'] as const;
/** `KeyboardEvent.code` of the keys that switches are usually wired to. */
export const SWITCH_KEYS = [
  'Space',
  'Enter',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
] as const;
export type SwitchKey = (typeof SWITCH_KEYS)[number];

/** Right for most viewers. What is read from a file falls back to them field by field. */
export const USUAL_SETTINGS: Settings = {
  language: 'system',
  look: {
    theme: 'system',
    textSize: 'normal',
    density: 'standard',
    tilesAPage: 4,
    labels: true,
    pictures: true,
    animations: false,
  },
  speech: {
    buttons: true,
    onFocus: false,
    rate: 1,
    voice: null,
  },
  input: {
    scanning: 'off',
    scanStepMs: 1000,
    chooseKey: 'Space',
    stepKey: 'Enter',
    dwell: false,
    dwellMs: 1250,
    ignoreRepeatsMs: 500,
    onRelease: false,
    holdMs: 0,
  },
  slideshow: {
    seconds: 10,
  },
  albums: {
    hidden: [],
    order: [],
    own: {},
    kept: [],
    withoutGoogle: false,
    showNew: true,
  },
  help: {
    name: '',
    phone: '',
    picture: null,
  },
  computer: {
    fullScreen: false,
    startWithComputer: false,
    restartAfterCrash: false,
    keepAwake: true,
    homeAfterMinutes: 0,
    pictureBytes: 5000000000,
  },
};
