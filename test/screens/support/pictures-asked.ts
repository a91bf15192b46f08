/** What scripts/screens.mjs asks for: it crosses over in the environment. */
import { z } from 'zod';
import { TEXT_SIZES, THEMES } from '../../../src/shared/settings-values.ts';

export const PICTURES_ASKED = 'EASY_ALBUMS_PICTURES';

const askedSchema = z.object({
  folder: z.string(),
  screens: z.array(z.string()).nullable(),
  themes: z.array(z.enum(THEMES).exclude(['system'])).nullable(),
  textSizes: z.array(z.enum(TEXT_SIZES)).nullable(),
  languages: z.array(z.string()).nullable(),
  /** CSS pixels, width and height. */
  sizes: z.array(z.tuple([z.int().positive(), z.int().positive()])),
});

export function picturesAsked(): z.infer<typeof askedSchema> {
  const text = process.env[PICTURES_ASKED];
  if (text === undefined) throw new Error('ask with: node scripts/screens.mjs');
  return askedSchema.parse(JSON.parse(text));
}
