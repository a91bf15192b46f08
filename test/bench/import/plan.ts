/** What scripts/bench/import.mjs asks for. */
import { z } from 'zod';
import { launchSchema } from '../app/program.ts';

export const planSchema = z.object({
  app: launchSchema,
  /** The folder of the `xdg-open` that the app finds first. */
  browser: z.string(),
  /** The app's configuration, to be written. */
  config: z.string(),
  /** The built function's program for plain Node. */
  function: z.string(),
  /** Pictures to bring in. */
  pictures: z.int(),
  /** Pictures after which memory is looked at, again and again. */
  every: z.int(),
  /** Rounds of presses, each once while pictures come and once while they rest. */
  rounds: z.int(),
  /** The same at the function's own limit, with so many pictures to take from: they do not all come. */
  limited: z.object({ rounds: z.int(), pictures: z.int() }),
  results: z.string(),
});
export type Plan = z.infer<typeof planSchema>;
