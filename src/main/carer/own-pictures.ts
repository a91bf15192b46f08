/** Pictures that the carer chose from this computer, small and in the profile, so that the file itself may go away. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureChoice } from '../../shared/carer.ts';
import { ownPictureSchema } from '../../shared/settings.ts';
import { type Log, reasonOf } from '../log.ts';

/** Bytes; a photo of a camera has 30 million at most. */
const MAX_FILE_BYTES = 100_000_000;

export interface OwnPictures {
  /** Asks for a file. `picture` names what was kept of it, null where nothing was. */
  choose(): Promise<{ readonly choice: PictureChoice; readonly picture: string | null }>;
  /** A JPEG, or null where there is none of this name. */
  read(picture: string): Promise<Buffer | null>;
  /** Deletes every one but `used`. For the start of the app, when no undoing can bring an older one back. */
  keepOnly(used: string | null): Promise<void>;
}

export interface OwnPicturesOptions {
  readonly folder: string;
  /** The system's own dialog: the path of a file, or null. */
  readonly askForFile: () => Promise<string | null>;
  /** A small JPEG of what is in a file's bytes, or null where they are no picture. */
  readonly shrink: (bytes: Buffer) => Buffer | null;
  readonly log: Log;
}

export function createOwnPictures({ folder, askForFile, shrink, log }: OwnPicturesOptions): OwnPictures {
  async function readChosen(file: string): Promise<Buffer | null> {
    try {
      const { size } = await stat(file);
      return size > MAX_FILE_BYTES ? null : shrink(await readFile(file));
    } catch (cause) {
      log.warn('own-picture.unreadable', { reason: reasonOf(cause) });
      return null;
    }
  }

  return {
    async choose() {
      const file = await askForFile();
      if (file === null) return { choice: 'stopped', picture: null };
      const small = await readChosen(file);
      if (!small) return { choice: 'notAPicture', picture: null };
      const picture = randomUUID();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, picture), small, { mode: 0o600 });
      return { choice: 'chosen', picture };
    },
    async read(picture) {
      // Nothing but a name of ours leads to a file.
      if (!ownPictureSchema.safeParse(picture).success) return null;
      return readFile(join(folder, picture)).catch(() => null);
    },
    async keepOnly(used) {
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((one) => one !== used))
        await rm(join(folder, name), { force: true }).catch((cause) =>
          log.warn('own-picture.kept', { reason: reasonOf(cause) }),
        );
    },
  };
}
