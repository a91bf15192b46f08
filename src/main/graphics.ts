/**
 * Chromium looks for a graphics card at every start, in a process of its own. On Linux, where there is none that it can use, that process gives
 * up and another one draws with the processor alone; nothing shows until then. What was found is remembered for a week, so that the next starts
 * go the short way at once, and a card that is put in meanwhile is noticed. Windows and macOS always have something to draw with.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { type Log, reasonOf } from './log.ts';

const REMEMBERED_MS = 7 * 24 * 60 * 60 * 1000;

/** What is asked of Electron's `app`: https://www.electronjs.org/docs/latest/api/app */
interface Drawing {
  disableHardwareAcceleration(): void;
  getGPUFeatureStatus(): { readonly gpu_compositing: string };
}

export interface Graphics {
  /** To be called once something was drawn: only then does Chromium know. */
  note(): void;
}

export interface GraphicsOptions {
  readonly platform: NodeJS.Platform;
  /** Is there, and not older than a week, where no card was found. */
  readonly file: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Has to be called before the app is ready. */
export function chooseGraphics(
  app: Drawing,
  { platform, file, log, now = Date.now }: GraphicsOptions,
): Graphics {
  if (platform !== 'linux') return { note: () => undefined };
  const isKnown = isRemembered(file, now());
  if (isKnown) app.disableHardwareAcceleration();
  return {
    note() {
      // Nobody looked this time.
      if (isKnown) return;
      const hasNone = app.getGPUFeatureStatus().gpu_compositing.startsWith('disabled');
      log.info('graphics.found', { card: !hasNone });
      try {
        if (hasNone) writeFileSync(file, '', { mode: 0o600 });
        else rmSync(file, { force: true });
      } catch (cause) {
        // The next start takes a moment longer.
        log.info('graphics.not-remembered', { reason: reasonOf(cause) });
      }
    },
  };
}

function isRemembered(file: string, now: number): boolean {
  try {
    const { mtimeMs } = statSync(file);
    return mtimeMs <= now && now - mtimeMs < REMEMBERED_MS;
  } catch {
    return false;
  }
}
