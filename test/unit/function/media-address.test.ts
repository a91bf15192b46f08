import { describe, expect, it } from 'vitest';
import { isPickerPage, mediaAddress } from '../../../src/function/google/media-address.ts';

describe('an address that gets Google’s token', () => {
  it.each([
    'https://lh3.googleusercontent.com/ppa/AF1Qip-x_9',
    'https://googleusercontent.com/ppa/a',
    'https://LH3.GoogleUserContent.com/ppa/a',
    'https://lh3.googleusercontent.com:443/ppa/a',
  ])('is on one of its image hosts: %s', (address) => {
    expect(mediaAddress(address, false)?.protocol).toBe('https:');
    expect(mediaAddress(address, true)).not.toBeNull();
  });

  it.each([
    '',
    'lh3.googleusercontent.com/ppa/a',
    '//lh3.googleusercontent.com/ppa/a',
    'http://lh3.googleusercontent.com/ppa/a',
    'ftp://lh3.googleusercontent.com/ppa/a',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    'https://lh3.googleusercontent.com',
    'https://lh3.googleusercontent.com/',
    'https://lh3.googleusercontent.com:8443/ppa/a',
    'https://lh3.googleusercontent.com./ppa/a',
    'https://lh3.googleusercontent.com/ppa/a?x=1',
    'https://lh3.googleusercontent.com/ppa/a#x',
    'https://user@lh3.googleusercontent.com/ppa/a',
    'https://user:secret@lh3.googleusercontent.com/ppa/a',
    'https://lh3.googleusercontent.com@evil.example/ppa/a',
    'https://lh3.googleusercontent.com%2f@evil.example/ppa/a',
    'https://evil.example\\@lh3.googleusercontent.com/ppa/a',
    'https://evil.example/lh3.googleusercontent.com/ppa/a',
    'https://evil.example#.googleusercontent.com/ppa/a',
    'https://evilgoogleusercontent.com/ppa/a',
    'https://googleusercontent.com.evil.example/ppa/a',
    'https://lh3.googleusercontent.com.evil.example/ppa/a',
    'https://lh3.googleusercontent.co/ppa/a',
    'https://lh3.ɢoogleusercontent.com/ppa/a',
    'https://photos.google.com/ppa/a',
    'https://169.254.169.254/latest/meta-data',
    'https://[::ffff:127.0.0.1]/a',
    'https://127.0.0.1/a',
    'http://localhost.evil.example/a',
    'http://127.0.0.1.evil.example/a',
    'http://user@127.0.0.1/a',
    'http://0.0.0.0/a',
    'http://169.254.169.254/a',
  ])('is no other: %s', (address) => {
    expect(mediaAddress(address, false)).toBeNull();
    expect(mediaAddress(address, true)).toBeNull();
  });

  it.each(['http://127.0.0.1:8080/ppa/a', 'http://localhost:1/ppa/a', 'http://[::1]:1/ppa/a'])(
    'is on this computer only where Google is, too: %s',
    (address) => {
      expect(mediaAddress(address, false)).toBeNull();
      expect(mediaAddress(address, true)?.href).toBe(address);
    },
  );
});

it.each([
  ['https://photos.google.com/picker/a', true],
  ['https://google.com/picker/a', true],
  ['https://photos.google.com.evil.example/picker/a', false],
  ['https://evilgoogle.com/picker/a', false],
  ['https://photos.google.com@evil.example/', false],
  ['https://user@photos.google.com/', false],
  ['https://photos.google.com:8443/picker/a', false],
  ['http://photos.google.com/picker/a', false],
  ['http://127.0.0.1:1/picker/a', false],
  ['file:///etc/passwd', false],
  ['no address', false],
])('says of the page %s that it is Google’s: %s', (address, isGoogles) => {
  expect(isPickerPage(address, false)).toBe(isGoogles);
});
