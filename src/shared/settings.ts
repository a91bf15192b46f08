/**
 * What the carer decides, kept in the profile. Every field has a value that is right for most viewers, and a field that
 * cannot be read falls back to it alone: one damaged value costs nothing else.
 */
import { z } from 'zod';
import { idSchema } from './function-api.ts';
import { DENSITIES, SCANNING, SWITCH_KEYS, TEXT_SIZES, THEMES, TILES_A_PAGE } from './settings-values.ts';

/** A number between two bounds; one that is out of them, or none, counts as `usual`. */
function between(least: number, most: number, usual: number) {
  return z.number().min(least).max(most).catch(usual);
}

/** A name of a picture that the carer chose, kept in the profile under this name. */
export const ownPictureSchema = z.uuid();

const lookSchema = z.object({
  /** `system` follows the computer: light or dark, and more contrast where the computer asks for it. */
  theme: z.enum(THEMES).catch('system'),
  textSize: z.enum(TEXT_SIZES).catch('normal'),
  /** `minimal` leaves out everything that is not needed for the main job. */
  density: z.enum(DENSITIES).catch('standard'),
  /** At most so many, where they fit at their full size. */
  tilesAPage: z.union(TILES_A_PAGE.map((count) => z.literal(count))).catch(4),
  /** Words under the tiles. */
  labels: z.boolean().catch(true),
  /** Pictures on the tiles. Labels show wherever pictures do not. */
  pictures: z.boolean().catch(true),
  /** Gentle fading, where the computer does not ask for less motion. */
  animations: z.boolean().catch(false),
});

const speechSchema = z.object({
  /** Buttons that read aloud, where the computer has a voice. */
  buttons: z.boolean().catch(true),
  /** Each tile or button is read when the focus or the scan comes to it. */
  onFocus: z.boolean().catch(false),
  /** 1 is the voice's own speed. */
  rate: between(0.5, 2, 1),
  /** `SpeechSynthesisVoice.voiceURI`; null takes the computer's voice for the language. */
  voice: z.string().max(512).nullable().catch(null),
});

const inputSchema = z.object({
  scanning: z.enum(SCANNING).catch('off'),
  /** Milliseconds that a scan stays on a place. */
  scanStepMs: between(500, 5_000, 1_000),
  /** Chooses; with one switch it is the only one. */
  chooseKey: z.enum(SWITCH_KEYS).catch('Space'),
  /** With two switches: goes on to the next. */
  stepKey: z.enum(SWITCH_KEYS).catch('Enter'),
  /** Resting the pointer on a button presses it. */
  dwell: z.boolean().catch(false),
  /** Milliseconds of rest after which it counts. */
  dwellMs: between(500, 3_000, 1_250),
  /** Milliseconds after a press in which further ones do not count. */
  ignoreRepeatsMs: between(500, 3_000, 500),
  /** A press counts when it is let go, on the button where it is let go. */
  onRelease: z.boolean().catch(false),
  /** Milliseconds that a press has to last; 0 takes any. */
  holdMs: between(0, 2_000, 0),
});

const slideshowSchema = z.object({
  /** Seconds that a picture stays. */
  seconds: between(5, 60, 10),
});

const albumsSchema = z.object({
  /** Ids of albums that the viewer does not see. */
  hidden: z.array(idSchema).catch([]),
  /** Ids of albums in the viewer's order. Those that are not named come behind, as their source has them. */
  order: z.array(idSchema).catch([]),
  /** By album id. `cover` is the id of one of the album's photos. */
  own: z
    .record(
      idSchema,
      z.object({
        title: z.string().trim().max(100).nullable().catch(null),
        cover: idSchema.nullable().catch(null),
      }),
    )
    .catch({}),
  /** Ids of albums that are kept whole on this computer. */
  kept: z.array(idSchema).catch([]),
  /** Albums of this computer show though nobody is signed in with Google. Without a set-up they do in any case. */
  withoutGoogle: z.boolean().catch(false),
  /** The album "New", with what came since the last visit. */
  showNew: z.boolean().catch(true),
});

const helpSchema = z.object({
  name: z.string().trim().max(60).catch(''),
  /** As the carer writes it, to be read and dialled by a person. */
  phone: z.string().trim().max(40).catch(''),
  picture: ownPictureSchema.nullable().catch(null),
});

const computerSchema = z.object({
  fullScreen: z.boolean().catch(false),
  startWithComputer: z.boolean().catch(false),
  /** The screen stays on while a slideshow plays. */
  keepAwake: z.boolean().catch(true),
  /** Minutes without a press after which the albums show again; 0 never. */
  homeAfterMinutes: between(0, 120, 0),
  /** Bytes that pictures may take on the disk. */
  pictureBytes: between(500_000_000, 100_000_000_000, 5_000_000_000),
});

/** A section that is missing or is no object is made of its usual values. */
function section<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  return z.preprocess(
    (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}),
    schema,
  );
}

export const settingsSchema = z.object({
  /** `system`, or one of the languages of the words files. */
  language: z.string().min(1).max(20).catch('system'),
  look: section(lookSchema),
  speech: section(speechSchema),
  input: section(inputSchema),
  slideshow: section(slideshowSchema),
  albums: section(albumsSchema),
  help: section(helpSchema),
  computer: section(computerSchema),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsSection = Exclude<keyof Settings, 'language'>;

/** What one press of the carer changes: whole fields, by section. */
export const settingsChangeSchema = z.strictObject({
  language: z.string().min(1).max(20).optional(),
  look: lookSchema.partial().optional(),
  speech: speechSchema.partial().optional(),
  input: inputSchema.partial().optional(),
  slideshow: slideshowSchema.partial().optional(),
  albums: albumsSchema.partial().optional(),
  help: helpSchema.partial().optional(),
  computer: computerSchema.partial().optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** The settings with a change on top. */
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
  return settingsSchema.parse({ ...merged, language });
}
