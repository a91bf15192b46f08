import { describe, expect, it } from 'vitest';
import { settingsChangeSchema, settingsSchema, withChange } from '../../../src/shared/settings.ts';
import { USUAL_SETTINGS } from '../../../src/shared/settings-values.ts';

describe('settings', () => {
  it.each([[null], [{}], [{ look: null }], [{ look: [], input: 7, albums: { own: 'no' } }]])(
    'are the usual ones where %j is all there is',
    (read) => {
      expect(settingsSchema.parse(read ?? {})).toEqual(USUAL_SETTINGS);
    },
  );

  it('lose no other field to a damaged one', () => {
    const read = settingsSchema.parse({
      look: { theme: 'plaid', textSize: 'large' },
      slideshow: { seconds: 9000 },
    });
    expect(read.look).toEqual({ ...USUAL_SETTINGS.look, textSize: 'large' });
    expect(read.slideshow.seconds).toBe(10);
  });

  it('lose of an album’s own name and cover no more than what is damaged', () => {
    const own = { summer: { title: 'Summer', cover: 7 }, winter: { title: 'Winter', cover: 'snow' }, '': {} };
    expect(settingsSchema.parse({ albums: { own } }).albums.own).toEqual({
      summer: { title: 'Summer', cover: null },
      winter: { title: 'Winter', cover: 'snow' },
    });
  });

  it('take a change of some fields and keep the others', () => {
    const changed = withChange(USUAL_SETTINGS, { look: { theme: 'dark' }, language: 'de' });
    expect(changed).toEqual({
      ...USUAL_SETTINGS,
      language: 'de',
      look: { ...USUAL_SETTINGS.look, theme: 'dark' },
    });
    expect(withChange(changed, { speech: { rate: 0.8 } }).look.theme).toBe('dark');
  });

  it('change only what the change names', () => {
    expect(settingsChangeSchema.parse({ look: { theme: 'dark' } })).toEqual({ look: { theme: 'dark' } });
    expect(settingsChangeSchema.safeParse({ nonsense: 1 }).success).toBe(false);
  });

  it.each([
    { look: { theme: 'plaid' } },
    { look: { theme: 'dark', tilesAPage: 5 } },
    { look: { colour: 'red' } },
    { speech: { rate: 3 } },
    { slideshow: { seconds: '10' } },
    { albums: { own: { summer: { title: 'x'.repeat(101), cover: null } } } },
    { help: { picture: '../../secret' } },
    { computer: { pictureBytes: Number.NaN } },
    { language: '' },
    { look: null },
  ])('refuse the change %j as a whole', (change) => {
    expect(settingsChangeSchema.safeParse(change).success).toBe(false);
  });
});
