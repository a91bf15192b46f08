/**
 * What the carer decides, kept in the profile. Every field has a value that is right for most viewers (settings-values.ts). What is
 * read from a file falls back to it field by field: one damaged value costs nothing else. A change from the window is taken as a
 * whole or refused.
 */
import { z } from 'zod';
import { idSchema } from './function-api.ts';
import {
  DENSITIES,
  SCANNING,
  SWITCH_KEYS,
  TEXT_SIZES,
  THEMES,
  TILES_A_PAGE,
  USUAL_SETTINGS,
} from './settings-values.ts';

function between(least: number, most: number) {
  return z.number().min(least).max(most);
}

/** A name of a picture that the carer chose, kept in the profile under this name. */
export const ownPictureSchema = z.uuid();

const lookSchema = z.object({
  /** `system` follows the computer: light or dark, and more contrast where the computer asks for it. */
  theme: z.enum(THEMES),
  textSize: z.enum(TEXT_SIZES),
  /** `minimal` leaves out everything that is not needed for the main job. */
  density: z.enum(DENSITIES),
  /** At most so many, where they fit at their full size. */
  tilesAPage: z.union(TILES_A_PAGE.map((count) => z.literal(count))),
  /** Words under the tiles. */
  labels: z.boolean(),
  /** Pictures on the tiles. Labels show wherever pictures do not. */
  pictures: z.boolean(),
  /** Gentle fading, where the computer does not ask for less motion. */
  animations: z.boolean(),
});

const speechSchema = z.object({
  /** Buttons that read aloud, where the computer has a voice. */
  buttons: z.boolean(),
  /** Each tile or button is read when the focus or the scan comes to it. */
  onFocus: z.boolean(),
  /** 1 is the voice's own speed. */
  rate: between(0.5, 2),
  /** `SpeechSynthesisVoice.voiceURI`; null takes the computer's voice for the language. */
  voice: z.string().max(512).nullable(),
});

const inputSchema = z.object({
  scanning: z.enum(SCANNING),
  /** Milliseconds that a scan stays on a place. */
  scanStepMs: between(500, 5_000),
  /** Chooses; with one switch it is the only one. */
  chooseKey: z.enum(SWITCH_KEYS),
  /** With two switches: goes on to the next. */
  stepKey: z.enum(SWITCH_KEYS),
  /** Resting the pointer on a button presses it. */
  dwell: z.boolean(),
  /** Milliseconds of rest after which it counts. */
  dwellMs: between(500, 3_000),
  /** Milliseconds after a press in which further ones do not count. */
  ignoreRepeatsMs: between(500, 3_000),
  /** A press counts when it is let go, on the button where it is let go. */
  onRelease: z.boolean(),
  /** Milliseconds that a press has to last; 0 takes any. */
  holdMs: between(0, 2_000),
});

const slideshowSchema = z.object({
  /** Seconds that a picture stays. */
  seconds: between(5, 60),
});

const ownAlbumSchema = z.object({
  title: z.string().trim().max(100).nullable(),
  cover: idSchema.nullable(),
});

const albumsSchema = z.object({
  /** Ids of albums that the viewer does not see. */
  hidden: z.array(idSchema),
  /** Ids of albums in the viewer's order. Those that are not named come behind, as their source has them. */
  order: z.array(idSchema),
  /** By album id. `cover` is the id of one of the album's photos. */
  own: z.record(idSchema, ownAlbumSchema),
  /** Ids of albums that are kept whole on this computer. */
  kept: z.array(idSchema),
  /** Albums of this computer show though nobody is signed in with Google. Without a set-up they do in any case. */
  withoutGoogle: z.boolean(),
  /** The album "New", with what came since the last visit. */
  showNew: z.boolean(),
});

const helpSchema = z.object({
  name: z.string().trim().max(60),
  /** As the carer writes it, to be read and dialled by a person. */
  phone: z.string().trim().max(40),
  picture: ownPictureSchema.nullable(),
});

const computerSchema = z.object({
  fullScreen: z.boolean(),
  startWithComputer: z.boolean(),
  /** The app starts again when it ended in a way that nobody wanted. */
  restartAfterCrash: z.boolean(),
  /** The screen stays on while a slideshow plays. */
  keepAwake: z.boolean(),
  /** Minutes without a press after which the albums show again; 0 never. */
  homeAfterMinutes: between(0, 120),
  /** Bytes that pictures may take on the disk. */
  pictureBytes: between(500_000_000, 100_000_000_000),
});

const wholeSettingsSchema = z.object({
  /** `system`, or one of the languages of the words files. */
  language: z.string().min(1).max(20),
  look: lookSchema,
  speech: speechSchema,
  input: inputSchema,
  slideshow: slideshowSchema,
  albums: albumsSchema,
  help: helpSchema,
  computer: computerSchema,
});
export type Settings = z.infer<typeof wholeSettingsSchema>;
export type SettingsSection = Exclude<keyof Settings, 'language'>;

/** What is missing or cannot be read has its usual value. */
export const settingsSchema: z.ZodType<Settings> = z.preprocess(
  (value) => mended(wholeSettingsSchema, value, USUAL_SETTINGS),
  wholeSettingsSchema,
);

/** Of an album that the carer has given neither. */
const USUAL_OWN = { title: null, cover: null };

/** `value` with what `usual` has in the place of every field that the schema does not take. */
function mended({ shape }: z.ZodObject, value: unknown, usual: object): Record<string, unknown> {
  const fields = Object.entries(shape).map(([name, schema]) => [
    name,
    mendedField(schema, fieldOf(value, name), fieldOf(usual, name)),
  ]);
  return Object.fromEntries(fields);
}

function mendedField(schema: z.core.$ZodType, value: unknown, usual: unknown): unknown {
  if (schema instanceof z.ZodObject && isFields(usual)) return mended(schema, value, usual);
  if (schema === albumsSchema.shape.own && isFields(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([id]) => idSchema.safeParse(id).success)
        .map(([id, own]) => [id, mended(ownAlbumSchema, own, USUAL_OWN)]),
    );
  }
  return z.core.safeParse(schema, value).success ? value : usual;
}

function fieldOf(value: unknown, name: string): unknown {
  return isFields(value) ? Reflect.get(value, name) : undefined;
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What one press of the carer changes: whole fields, by section. One wrong value, and all of it is refused. */
export const settingsChangeSchema = z.strictObject({
  language: wholeSettingsSchema.shape.language.optional(),
  look: lookSchema.partial().strict().optional(),
  speech: speechSchema.partial().strict().optional(),
  input: inputSchema.partial().strict().optional(),
  slideshow: slideshowSchema.partial().strict().optional(),
  albums: albumsSchema.partial().strict().optional(),
  help: helpSchema.partial().strict().optional(),
  computer: computerSchema.partial().strict().optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** The settings with a change on top. @throws {z.ZodError} where the change has a wrong value */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  const { language = settings.language, ...sections } = change;
  const merged = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      const changed: unknown = Reflect.get(sections, name);
      return typeof value === 'object' && typeof changed === 'object'
        ? [name, { ...value, ...changed }]
        : [name, value];
    }),
  );
  return wholeSettingsSchema.parse({ ...merged, language });
}
