/** What crosses between the window and main while a carer sets the app up, and the one file that a set-up can be kept in. */
import { z } from 'zod';
import { configProblemSchema, configSchema } from './config.ts';
import { STEPS } from './first-hour-steps.ts';
import { settingsSchema } from './settings.ts';

export const stepSchema = z.enum(STEPS);
export type Step = z.infer<typeof stepSchema>;

export const firstHourStateSchema = z.object({
  /** Where the carer is; null before she began and once she is through. */
  step: stepSchema.nullable(),
  /** A set-up file is in force. */
  hasConfig: z.boolean(),
  /** A set-up file lies beside the program, and can be taken with one press. */
  hasFound: z.boolean(),
});
export type FirstHourState = z.infer<typeof firstHourStateSchema>;

/** What came of taking a set-up file. */
export const takeOutcomeSchema = z.discriminatedUnion('kind', [
  /** None was chosen. */
  z.object({ kind: z.literal('stopped') }),
  z.object({ kind: z.literal('taken') }),
  /** It is kept, and holds from the next start on: another set-up is in use until then. */
  z.object({ kind: z.literal('nextStart') }),
  z.object({ kind: z.literal('wrong'), problem: configProblemSchema }),
  /** What was pasted is no address that starts with https://. */
  z.object({ kind: z.literal('noLink') }),
  /** Nothing came from the address. */
  z.object({ kind: z.literal('unreachable') }),
  /** It is good, and could not be written into the profile. */
  z.object({ kind: z.literal('notKept') }),
]);
export type TakeOutcome = z.infer<typeof takeOutcomeSchema>;

export const exportOutcomeSchema = z.enum(['stopped', 'saved', 'notSaved']);
export type ExportOutcome = z.infer<typeof exportOutcomeSchema>;

/** What tells a set-up that was saved from a bare `config.json`. */
export const SET_UP_KIND = 'easy-albums-set-up';

/**
 * A set-up as one file. It holds no secret: no token, no PIN, no picture. What belongs to one computer or one person's albums
 * alone stays behind as well (see `portable` in main).
 */
export const setUpFileSchema = z.strictObject({
  kind: z.literal(SET_UP_KIND),
  version: z.literal(1, 'must be 1: a newer file needs a newer Easy Albums'),
  /** Null for a set-up without Google. */
  config: configSchema.nullable(),
  settings: settingsSchema,
});
export type SetUpFile = z.infer<typeof setUpFileSchema>;
