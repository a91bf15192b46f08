/** Everything that belongs to the carer alone: the door with its PIN, and the pictures that she chose. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, nativeImage, systemPreferences } from 'electron';
import { createKeychainEntry, loadKeytar } from '../keychain-entry.ts';
import type { Log } from '../log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { mainWords } from '../words.ts';
import { type CarerDoor, createCarerDoor } from './carer-door.ts';
import { createOwnPictures, type OwnPictures } from './own-pictures.ts';
import { createPinLock } from './pin-lock.ts';
import { shrinkPicture } from './shrink-picture.ts';
import { createSystemPassword, runToEnd } from './system-password.ts';

export interface Carer {
  readonly door: CarerDoor;
  readonly ownPictures: OwnPictures;
  /** Reads the disk. Never throws. */
  load(): Promise<void>;
  /** Deletes what no setting leads to any more. */
  tidyUp(): void;
}

export interface CarerOptions {
  readonly profile: string;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly window: () => BrowserWindow | null;
}

export function createCarer({ profile, settings, log, window }: CarerOptions): Carer {
  const words = () => mainWords(settings.current.language, app.getPreferredSystemLanguages()).carer;
  // Read at each call, and not once: a computer's clock can be set.
  const now = (): number => Date.now();
  const pin = createPinLock({
    folder: join(profile, 'carer'),
    entry: (name) => createKeychainEntry(name, loadKeytar),
    now,
    log,
  });
  const ownPictures = createOwnPictures({
    folder: join(profile, 'own-pictures'),
    async askForFile() {
      const over = window();
      if (!over) return null;
      const { filePaths } = await dialog.showOpenDialog(over, {
        properties: ['openFile'],
        filters: [{ name: words().pictures, extensions: ['jpg', 'jpeg', 'png'] }],
      });
      return filePaths[0] ?? null;
    },
    shrink: (bytes) => shrinkPicture(bytes, nativeImage),
    log,
  });
  return {
    door: createCarerDoor({
      pin,
      systemPassword: createSystemPassword({
        platform: process.platform,
        run: runToEnd,
        touchId: systemPreferences,
        reason: () => words().takePinAway,
      }),
      now,
      log,
    }),
    ownPictures,
    load: () => pin.load(),
    tidyUp() {
      void ownPictures.keepOnly(settings.current.help.picture);
    },
  };
}
