/** What crosses between the window and main about the carer's door: the PIN, the way in, the way to recover. */
import { z } from 'zod';

/** Four to eight digits. Goes from the window to main, and never back. */
export const pinSchema = z.string().regex(/^\d{4,8}$/);

/** How a carer who forgot the PIN proves to be the one whose system account this is. */
export const recoveryWaySchema = z.enum([
  /** The system asks for its own password. */
  'systemPassword',
  /** The system has no such question: the PIN's entry is deleted in the system's own keychain program. */
  'keychainProgram',
]);
export type RecoveryWay = z.infer<typeof recoveryWaySchema>;

export const doorStateSchema = z.object({
  pinIsSet: z.boolean(),
  /** The carer's calls are answered. Always so while no PIN is set. */
  isOpen: z.boolean(),
  /** Milliseconds until the next try counts; 0 for at once. */
  waitMs: z.number().nonnegative(),
  recovery: recoveryWaySchema,
});
export type DoorState = z.infer<typeof doorStateSchema>;

export const tryOutcomeSchema = z.enum([
  'right',
  'wrong',
  /** It is too early: this try was not looked at. */
  'wait',
  /** The keychain does not answer, so no PIN can be checked. */
  'noKeychain',
  /** The keychain answers and has no entry for the PIN any more: no PIN can be right. */
  'entryGone',
]);
export type TryOutcome = z.infer<typeof tryOutcomeSchema>;

export const recoveryOutcomeSchema = z.enum([
  /** The PIN is taken away, and the door is open. */
  'open',
  /** The system was not given its password. */
  'refused',
  /** The system cannot ask: what is left is its keychain program. */
  'keychainProgram',
  'noKeychain',
]);
export type RecoveryOutcome = z.infer<typeof recoveryOutcomeSchema>;

export const setPinOutcomeSchema = z.enum(['set', 'noKeychain']);
export type SetPinOutcome = z.infer<typeof setPinOutcomeSchema>;

export const pictureChoiceSchema = z.enum(['chosen', 'stopped', 'notAPicture']);
export type PictureChoice = z.infer<typeof pictureChoiceSchema>;
