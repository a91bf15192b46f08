/** What scripts/bench/pictures.mjs asks for. */
import { z } from 'zod';
import { launchSchema } from '../app/program.ts';

export const planSchema = z.object({
  app: launchSchema,
  /** A blank window that loads the address in `BENCH_PAGE`. */
  blank: launchSchema,
  /** The folder of the `xdg-open` that the app finds first. */
  browser: z.string(),
  /** The app's configuration, to be written. */
  config: z.string(),
  /** Rounds of presses in each visit. */
  rounds: z.int(),
  /** Photos to page through. */
  photos: z.int(),
  /** Pictures of the slideshow: 2,880 are eight hours, at ten seconds each. */
  slides: z.int(),
  results: z.string(),
});
export type Plan = z.infer<typeof planSchema>;
