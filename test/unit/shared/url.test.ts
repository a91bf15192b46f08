import { describe, expect, it } from 'vitest';
import { isLoopback, parseUrl } from '../../../src/shared/url.ts';

describe('parseUrl', () => {
  it('answers the parsed address', () => {
    expect(parseUrl('https://family.eu.auth0.com/authorize?a=b')?.pathname).toBe('/authorize');
  });

  it.each(['', 'no address', '/only/a/path', 'https://', 'http://[::1'])('answers null for "%s"', (text) => {
    expect(parseUrl(text)).toBeNull();
  });
});

describe('isLoopback', () => {
  it.each(['http://127.0.0.1:7071', 'http://localhost', 'http://[::1]:80/x'])('is true for %s', (text) => {
    expect(isLoopback(new URL(text))).toBe(true);
  });

  it.each([
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://evil.example/127.0.0.1',
    'http://127.0.0.1@evil.example',
    'http://0.0.0.0',
    'http://192.168.1.2',
  ])('is false for %s', (text) => {
    expect(isLoopback(new URL(text))).toBe(false);
  });
});
