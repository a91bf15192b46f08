/** A computer that can speak: the real speech-dispatcher, with a voice that writes down what it says. */
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const VOICE = join(import.meta.dirname, 'voice.py');

const noteSchema = z.union([
  z.strictObject({
    /** As Chromium sends it: SSML, unless the text is none. */
    text: z.string(),
    voice: z.string().nullable(),
    /** speech-dispatcher's: -100 to 100, 0 being the voice's own speed. */
    rate: z.number(),
  }),
  z.strictObject({ stopped: z.string() }),
]);

export interface Said {
  readonly text: string;
  readonly language: string;
  readonly rate: number;
}

export interface SpeechServer {
  /** What libspeechd starts when a program wants to speak (`SPEECHD_CMD`). */
  readonly command: string;
  /** For a server that is started from now on. */
  setLanguages(languages: readonly string[]): Promise<void>;
  /** From now on no text comes to its end by itself. */
  hold(): Promise<void>;
  /** Every text comes to its end at once. */
  release(): Promise<void>;
  /** What was begun to be said since the last {@link clear}. */
  said(): Promise<Said[]>;
  /** The texts that were stopped before their end. */
  stopped(): Promise<string[]>;
  clear(): Promise<void>;
}

/** @param folder belongs to the user who runs the app */
export async function installSpeechServer(folder: string): Promise<SpeechServer> {
  const modules = join(folder, 'modules');
  const voice = join(modules, 'voice.py');
  const languages = join(modules, 'languages');
  const log = join(modules, 'said');
  const held = join(modules, 'hold');
  const command = join(folder, 'speech-dispatcher');
  await mkdir(modules);
  await copyFile(VOICE, voice);
  await writeFile(join(folder, 'speechd.conf'), CONFIG);
  await writeFile(
    command,
    `#!/bin/sh\nexec speech-dispatcher --config-dir '${folder}' --module-dir '${modules}' "$@"\n`,
  );
  await writeFile(log, '');
  for (const [file, mode] of [
    [voice, 0o755],
    [command, 0o755],
    [log, 0o666],
    [modules, 0o777],
  ] as const)
    await chmod(file, mode);

  const notes = async () =>
    (await readFile(log, 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => noteSchema.parse(JSON.parse(line)));
  return {
    command,
    setLanguages: (names) => writeFile(languages, names.join('\n')),
    hold: () => writeFile(held, ''),
    release: () => rm(held, { force: true }),
    async said() {
      return (await notes()).flatMap((note) =>
        'text' in note
          ? [
              {
                text: plainText(note.text),
                language: note.voice?.replace('Voice ', '') ?? '',
                rate: note.rate,
              },
            ]
          : [],
      );
    },
    async stopped() {
      return (await notes()).flatMap((note) => ('stopped' in note ? [plainText(note.stopped)] : []));
    },
    clear: () => writeFile(log, ''),
  };
}

const CONFIG = `LogLevel 1
LogDir "default"
AddModule "written" "voice.py" ""
DefaultModule written
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

/** The text of the one element that Chromium wraps everything into. */
function plainText(ssml: string): string {
  return ssml
    .replace(/^<speak>(.*)<\/speak>$/su, '$1')
    .replaceAll(/&(lt|gt|amp|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);
}
