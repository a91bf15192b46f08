import { describe, expect, it } from 'vitest';
import { realConfig } from '../../../scripts/start/real-config.mjs';

const nothing = () => false;

describe('the configuration that npm start opens the app with', () => {
  it('is the file that the environment names, there or not, so that the app can say what is wrong with it', () => {
    expect(realConfig({ EASY_ALBUMS_CONFIG: '/a/config.json' }, 'linux', nothing)).toBe('/a/config.json');
  });

  it.each([
    ['linux', { HOME: '/home/ann' }, '/home/ann/.config/Easy Albums/config.json'],
    ['linux', { HOME: '/home/ann', XDG_CONFIG_HOME: '/cfg' }, '/cfg/Easy Albums/config.json'],
    ['darwin', { HOME: '/Users/ann' }, '/Users/ann/Library/Application Support/Easy Albums/config.json'],
  ])("is the profile's next (%s, %o)", (platform, env, file) => {
    expect(realConfig(env, platform, (asked) => asked === file)).toBe(file);
  });

  it('is none otherwise, and the demo is meant', () => {
    expect(realConfig({ HOME: '/home/ann' }, 'linux', nothing)).toBeNull();
  });
});
