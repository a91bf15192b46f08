import { describe, expect, it } from 'vitest';
import { configSchema } from '../../../src/shared/config.ts';
import { CONFIG } from '../main/support.ts';

function withField(field: string, value: unknown) {
  return configSchema.safeParse({ ...CONFIG, [field]: value });
}

describe('configSchema', () => {
  it('takes a whole set-up', () => {
    expect(configSchema.parse(CONFIG)).toEqual(CONFIG);
  });

  it('takes the slash off the end of an origin', () => {
    expect(withField('tenant', 'https://family.eu.auth0.com/').data?.tenant).toBe(
      'https://family.eu.auth0.com',
    );
  });

  it.each(['http://127.0.0.1:7071', 'http://localhost:7071', 'http://[::1]:7071'])(
    'takes http for this computer itself: %s',
    (origin) => {
      expect(withField('functionUrl', origin).success).toBe(true);
      expect(withField('tenant', origin).success).toBe(true);
    },
  );

  it.each([
    ['http beyond this computer', 'http://albums.example'],
    ['http to a name that only looks like this computer', 'http://127.0.0.1.evil.example'],
    ['another scheme', 'ftp://albums.example'],
    ['a script', 'javascript:alert(1)'],
    ['a path', 'https://albums.example/api'],
    ['a query', 'https://albums.example/?a=b'],
    ['a fragment', 'https://albums.example/#a'],
    ['a user', 'https://rosa@albums.example'],
    ['a user and password', 'https://rosa:secret@albums.example'],
    ['a host alone', 'albums.example'],
    ['nothing', ''],
  ])('refuses an origin with %s', (_what, origin) => {
    expect(withField('functionUrl', origin).success).toBe(false);
    expect(withField('tenant', origin).success).toBe(false);
  });

  it.each([
    ['none', []],
    ['one below 1024', [80]],
    ['one above 65535', [65_536]],
    ['a fraction', [42_813.5]],
    ['a text', ['42813']],
    ['more than ten', Array.from({ length: 11 }, (_, index) => 42_000 + index)],
    ['one that is no list', 42_813],
  ])('refuses callback ports: %s', (_what, ports) => {
    expect(withField('callbackPorts', ports).success).toBe(false);
  });

  it.each(['clientId', 'audience'])('refuses an empty or endless %s, and trims a good one', (field) => {
    expect(withField(field, '   ').success).toBe(false);
    expect(withField(field, 'x'.repeat(513)).success).toBe(false);
    expect(withField(field, ' good ').data).toMatchObject({ [field]: 'good' });
  });

  it('refuses fields that it does not know', () => {
    expect(withField('clientSecret', 'x').success).toBe(false);
  });
});
