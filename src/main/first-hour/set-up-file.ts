/** Set-up files: a bare `config.json`, or a whole set-up that was saved on another computer. */
import { z } from 'zod';
import { type AppConfig, configSchema } from '../../shared/config.ts';
import { SET_UP_KIND, type SetUpFile, setUpFileSchema } from '../../shared/first-hour.ts';
import type { Settings } from '../../shared/settings.ts';
import { USUAL_SETTINGS } from '../../shared/settings-values.ts';
import { type Parsed, parseFile } from '../config.ts';

export interface SetUpContent {
  /** Null for a set-up without Google. */
  readonly config: AppConfig | null;
  /** Null where the file is a bare `config.json`. */
  readonly settings: Settings | null;
}

const kindSchema = z.looseObject({ kind: z.literal(SET_UP_KIND) });

const contentSchemas = {
  whole: setUpFileSchema.transform(({ config, settings }): SetUpContent => ({ config, settings })),
  bare: configSchema.transform((config): SetUpContent => ({ config, settings: null })),
};

/** @param file what it is called where something is wrong with it */
export function parseSetUp(file: string, text: string): Parsed<SetUpContent> {
  return parseFile<SetUpContent>(
    (json) => (kindSchema.safeParse(json).success ? contentSchemas.whole : contentSchemas.bare),
    file,
    text,
  );
}

/** The text of a file that {@link parseSetUp} takes. */
export function writeSetUp(config: AppConfig | null, settings: Settings): string {
  const file: SetUpFile = { kind: SET_UP_KIND, version: 1, config, settings: portable(settings) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * What of the settings makes sense on another computer. Albums of this computer are not there, the carer's picture lies in
 * this profile, and a voice has its name from this system.
 */
function portable(settings: Settings): Settings {
  const isGoogles = (id: string): boolean => !id.includes(':');
  const { albums, help, speech } = settings;
  return {
    ...settings,
    albums: {
      ...albums,
      hidden: albums.hidden.filter(isGoogles),
      order: albums.order.filter(isGoogles),
      kept: albums.kept.filter(isGoogles),
      own: Object.fromEntries(Object.entries(albums.own).filter(([id]) => isGoogles(id))),
    },
    help: { ...help, picture: USUAL_SETTINGS.help.picture },
    speech: { ...speech, voice: USUAL_SETTINGS.speech.voice },
  };
}
