/**
 * Everything that crosses from the renderer to the main process and back: one map of calls, one of events.
 *
 * main/ipc.ts parses both ways with these schemas; preload.ts and the renderer use the types alone.
 */
import { z } from 'zod';
import {
  albumTitleSchema,
  bringInReportSchema,
  captionSchema,
  localAlbumSchema,
  uploadDraftSchema,
} from './bring-in.ts';
import {
  doorStateSchema,
  pictureChoiceSchema,
  pinSchema,
  recoveryOutcomeSchema,
  setPinOutcomeSchema,
  tryOutcomeSchema,
} from './carer.ts';
import { configProblemSchema } from './config.ts';
import { exportOutcomeSchema, firstHourStateSchema, stepSchema, takeOutcomeSchema } from './first-hour.ts';
import { idSchema } from './function-api.ts';
import { albumsStretchSchema, arrangedAlbumsStretchSchema, photosStretchSchema } from './models.ts';
import { settingsChangeSchema, settingsSchema } from './settings.ts';

/** Why nobody is signed in. `never` is the calm start; every other one has a sentence of its own on the screen. */
export const signedOutReasonSchema = z.enum([
  'never',
  /** The person pressed Stop, or cancelled at the tenant or Google. */
  'stopped',
  /** Nobody came back from the browser within five minutes. */
  'timedOut',
  /** The tenant or Google refuses this account. */
  'notAllowed',
  /** The refresh token no longer works: signed out on another computer, or access taken away. */
  'elsewhere',
  'offline',
  /** Every callback port is in use by another program. */
  'portsTaken',
  /** The system browser could not be opened. */
  'browserMissing',
  /** Anything else; the log has the details. */
  'failed',
]);
export type SignedOutReason = z.infer<typeof signedOutReasonSchema>;

export const appStatusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notSetUp'), problem: configProblemSchema.nullable() }),
  z.object({ kind: z.literal('signedOut'), reason: signedOutReasonSchema }),
  z.object({ kind: z.literal('waitingForBrowser') }),
  z.object({ kind: z.literal('exchanging') }),
  /** Sign-in went well, and this computer has no keychain to keep it in. A carer decides: stop, or this run only. */
  z.object({ kind: z.literal('keychainMissing') }),
  z.object({ kind: z.literal('signedIn'), remembered: z.boolean() }),
  /** Nobody is signed in, and nobody has to: there are albums on this computer. */
  z.object({ kind: z.literal('withoutGoogle') }),
]);
export type AppStatus = z.infer<typeof appStatusSchema>;

/** Why a call brought nothing. Each has a screen in plain words. */
export const problemCodeSchema = z.enum([
  'offline',
  /** The service is busy or broken; the same press may work later. */
  'tryLater',
  /** This account may not use the service. */
  'notAllowed',
  /** Google's permission was not given or is gone: signing in again gives it. */
  'signInAgain',
  'signedOut',
  /** The album or photo is not there any more. */
  'gone',
  /** It is the carer's to do, and the PIN was not entered. */
  'locked',
  /** What was to be kept could not be written. A change of the settings holds until the app ends. */
  'diskFull',
  'unexpected',
]);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** What Lock needs to draw its button. Neither value is a secret. */
export const lockSettingsSchema = z.object({ domain: z.string(), clientId: z.string() });

/** The settings in force, and whether the newest change can be taken back. */
export const settingsStateSchema = z.object({ settings: settingsSchema, canUndo: z.boolean() });
export type SettingsState = z.infer<typeof settingsStateSchema>;

const stretch = { offset: z.int().nonnegative(), count: z.int().min(1).max(50) };
/** How far an album is that the carer keeps on this computer. */
export const keptAlbumProgressSchema = z.object({
  albumId: idSchema,
  /** Photos that are here. */
  done: z.int().nonnegative(),
  /** Photos of the album; null until its list was read. */
  total: z.int().nonnegative().nullable(),
  state: z.enum([
    'waiting',
    'working',
    /** On battery, or where the network is paid by the byte. */
    'paused',
    'done',
    'noNetwork',
    /** The disk, or what pictures may take of it, is full. */
    'noRoom',
    /** Google has the album no more. */
    'gone',
  ]),
});
export type KeptAlbumProgress = z.infer<typeof keptAlbumProgressSchema>;

const photoAddress = z.string().max(2_048).startsWith('photo://');
const nothing = z.undefined();
const done = z.null();

export const calls = {
  'app:status': { input: nothing, output: appStatusSchema },
  /** Reads the configuration again, for the press on "Try again" of the not-set-up screen. */
  'app:check-set-up': { input: nothing, output: done },
  /** A slideshow plays, or no longer. */
  'app:keep-awake': { input: z.strictObject({ awake: z.boolean() }), output: done },
  'sign-in:lock-settings': { input: nothing, output: lockSettingsSchema },
  'sign-in:start': { input: nothing, output: done },
  'sign-in:open-browser-again': { input: nothing, output: done },
  'sign-in:stop': { input: nothing, output: done },
  'sign-in:continue-without-keychain': { input: nothing, output: done },
  'sign-in:sign-out': { input: nothing, output: done },
  /** `refresh` forgets what main remembers of the list and asks the service. */
  'photos:albums': {
    input: z.strictObject({ ...stretch, refresh: z.boolean() }),
    output: albumsStretchSchema,
  },
  'photos:album-photos': {
    input: z.strictObject({ albumId: idSchema, ...stretch, refresh: z.boolean() }),
    output: photosStretchSchema,
  },
  /** Every album, in the carer's order: also those that the viewer does not see. */
  'carer:albums': {
    input: z.strictObject({ ...stretch, refresh: z.boolean() }),
    output: arrangedAlbumsStretchSchema,
  },
  /**
   * What the window shows and what its next press may show, as `photo:` addresses with their size, the most likely first. Pictures that
   * were named before and are not named any more are no longer fetched.
   */
  'photos:want': {
    input: z.strictObject({ screen: z.array(photoAddress).max(40), ahead: z.array(photoAddress).max(40) }),
    output: done,
  },
  'carer:kept-progress': { input: nothing, output: z.array(keptAlbumProgressSchema) },
  'first-hour:state': { input: nothing, output: firstHourStateSchema },
  'first-hour:go': { input: z.strictObject({ step: stepSchema }), output: done },
  'first-hour:finish': { input: nothing, output: done },
  /** Asks for a set-up file and takes it. */
  'set-up:choose': { input: nothing, output: takeOutcomeSchema },
  /** Takes the set-up file that lies beside the program. */
  'set-up:take-found': { input: nothing, output: takeOutcomeSchema },
  /** Fetches a set-up file from an address that the carer pasted, and takes it. */
  'set-up:from-link': { input: z.strictObject({ link: z.string().max(2000) }), output: takeOutcomeSchema },
  /** Writes all of this set-up into one file, for the next computer. */
  'set-up:export': { input: nothing, output: exportOutcomeSchema },
  'settings:read': { input: nothing, output: settingsStateSchema },
  'settings:change': { input: settingsChangeSchema, output: done },
  'settings:undo': { input: nothing, output: done },
  /** Puts everything back. */
  'settings:reset': { input: nothing, output: done },
  'door:state': { input: nothing, output: doorStateSchema },
  'door:try': { input: z.strictObject({ pin: pinSchema }), output: tryOutcomeSchema },
  /** For a carer who forgot the PIN. Answers once the system has asked whom it belongs to. */
  'door:recover': { input: nothing, output: recoveryOutcomeSchema },
  'door:close': { input: nothing, output: done },
  'carer:set-pin': { input: z.strictObject({ pin: pinSchema }), output: setPinOutcomeSchema },
  'carer:remove-pin': { input: nothing, output: done },
  /** Asks for a file, and puts what is in it beside the name of the person who helps. */
  'carer:choose-help-picture': { input: nothing, output: pictureChoiceSchema },
  'local-albums:list': { input: nothing, output: z.array(localAlbumSchema) },
  /** Asks for a folder in the system's own window; answers the new album's id, null where none was chosen. */
  'local-albums:add-folder': { input: nothing, output: idSchema.nullable() },
  'local-albums:remove': { input: z.strictObject({ albumId: idSchema }), output: done },
  'local-albums:put-back': { input: z.strictObject({ albumId: idSchema }), output: done },
  'local-albums:remove-photo': { input: z.strictObject({ photoId: idSchema }), output: done },
  /** Puts back every picture that was taken out of an album. */
  'local-albums:put-photos-back': { input: z.strictObject({ albumId: idSchema }), output: done },
  /** Gives a photo the words that are read with it, wherever its album comes from. */
  'carer:caption': {
    input: z.strictObject({ photoId: idSchema, caption: captionSchema }),
    output: z.enum(['kept', 'needsPermission']),
  },
  /** Asks the person on Google's page; answers once she went through it, or whether she did not. */
  'carer:ask-for-captions': { input: nothing, output: z.enum(['asked', 'stopped']) },
  'bring-in:state': { input: nothing, output: bringInReportSchema },
  /** Pictures from Google Photos: into a new album, or into one of own copies. */
  'bring-in:import': {
    input: z.strictObject({ title: albumTitleSchema, albumId: idSchema.optional() }),
    output: done,
  },
  /** Asks for a folder or for pictures; answers null where none was chosen. */
  'upload:choose': {
    input: z.strictObject({ what: z.enum(['folder', 'pictures']) }),
    output: uploadDraftSchema.nullable(),
  },
  /** Files that were dropped onto the page. Only the preload asks this: the page itself never sees a path. */
  'upload:offer': {
    input: z.strictObject({ paths: z.array(z.string().min(1).max(32_767)).min(1).max(20_000) }),
    output: done,
  },
  /** Makes an album at Google of what was chosen or dropped last. */
  'upload:start': { input: z.strictObject({ title: albumTitleSchema }), output: done },
  'bring-in:open-again': { input: nothing, output: done },
  'bring-in:pause': { input: nothing, output: done },
  /** Goes on, or tries again what did not work. */
  'bring-in:resume': { input: nothing, output: done },
  'bring-in:stop': { input: nothing, output: done },
  'bring-in:dismiss': { input: nothing, output: done },
} as const;

export const events = {
  'app:status-changed': appStatusSchema,
  'settings:changed': settingsStateSchema,
  'local-albums:changed': z.array(localAlbumSchema),
  'carer:kept-progress-changed': z.array(keptAlbumProgressSchema),
  'bring-in:changed': bringInReportSchema,
  /** Files were dropped onto the page. */
  'upload:offered': uploadDraftSchema,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = z.infer<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<Calls[Name]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;
