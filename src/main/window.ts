/** The one window. */
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, systemPreferences } from 'electron';
import { START_PAGE } from './app-protocol.ts';
import { followMotion } from './picture-motion.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { followTheme } from './window-ground.ts';

/** The smallest window that the screens are made for, CSS pixels. */
const MIN_WIDTH = 1024;
const MIN_HEIGHT = 600;

export interface OpeningWindow {
  readonly window: BrowserWindow;
  /** Settles when there is something to show. */
  readonly ready: Promise<void>;
}

/** Opens the window, unseen, before the settings are known: its page takes longer than they do. */
export function openWindow(dist: string): OpeningWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width,
    height,
    // A small screen gets a small window, not one that reaches beyond its edge.
    minWidth: Math.min(MIN_WIDTH, width),
    minHeight: Math.min(MIN_HEIGHT, height),
    title: 'Easy Albums',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(dist, 'main', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // A switch, a dwelling pointer or a screen reader presses Play as a hand does, and Chromium tells them apart.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  const ready = new Promise<void>((resolve) => {
    window.once('ready-to-show', resolve);
    // The page is our own file: if it cannot be loaded, the installation is broken. That is logged, and a window is shown all the same.
    window.loadURL(START_PAGE).catch(() => resolve());
  });
  return { window, ready };
}

/** Shows the window on the ground that the carer chose, once there is something to show. */
export function showWindow({ window, ready }: OpeningWindow, settings: SettingsStore): void {
  followTheme(window, settings, nativeTheme);
  followMotion(window, settings, systemPreferences);
  void ready.then(() => {
    if (window.isDestroyed()) return;
    window.maximize();
    window.show();
  });
}

export function comeToFront(window: BrowserWindow | null): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The window fills the screen, with nothing of the system around it, as long as the carer says so. */
export function followFullScreen(window: BrowserWindow, settings: SettingsStore): void {
  const follow = (): void => {
    const { fullScreen } = settings.current.computer;
    if (window.isFullScreen() !== fullScreen) window.setFullScreen(fullScreen);
  };
  window.once('show', follow);
  window.once('closed', settings.subscribe(follow));
}
