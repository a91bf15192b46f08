/** Drives the packaged app: starts it as a person's desktop would, sees its screen, presses its buttons. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import {
  _electron,
  type ElectronApplication,
  errors,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { testProgram } from '../../../scripts/package/test-build.mjs';
import { prepareLaunch } from '../../../scripts/unprivileged.mjs';
import type { AppConfig } from '../../../src/shared/config.ts';
import { type DesktopSettings, installDesktopSettings } from '../../services/desktop-settings.ts';
import { type ScreenReader, startScreenReader } from '../../services/screen-reader/screen-reader.ts';
import { installSpeechServer, type SpeechServer } from '../../services/speech/speech-server.ts';
import { installSystemBrowser, type SystemBrowser } from '../../services/system-browser.ts';
import { type WordsShown, watchWords } from './words.ts';

// Lock's press is a navigation that the app cancels. Chromium announces its start and never its end, and Playwright
// would wait for that end before every further action.
process.env['PLAYWRIGHT_SKIP_NAVIGATION_CHECK'] = '1';

/** A person's computer: a home with a profile, a configuration, and a browser. It outlives the app's runs. */
export interface Computer {
  readonly folder: string;
  readonly profile: string;
  readonly browser: SystemBrowser;
  readonly speech: SpeechServer;
  readonly desktop: DesktopSettings;
  /** Writes config.json where `EASY_ALBUMS_CONFIG` points; a string is written as it is, null takes the file away. */
  writeConfig(config: AppConfig | string | null): Promise<void>;
  start(options?: StartOptions): Promise<RunningApp>;
  /** Puts a screen reader on this computer, for the app that is started next. */
  startScreenReader(): Promise<ScreenReader>;
  /** Starts the program without Playwright, as a second press on its icon does; settles with its exit code. */
  startAgain(): Promise<number | null>;
  close(): Promise<void>;
}

export interface StartOptions {
  /** False: a computer without a keychain. */
  readonly keychain?: boolean;
  /** `profile`: no `EASY_ALBUMS_CONFIG`, as with an installed app; its configuration is what the profile has. */
  readonly configuredBy?: 'environment' | 'profile';
  /** The languages of the computer's voices. None unless given: titles are plain then. */
  readonly voices?: readonly string[];
  /** How much larger than usual the desktop hands text to Chromium, as GNOME does by its "Large text". */
  readonly textScale?: number;
  /** Further switches of the program. */
  readonly args?: readonly string[];
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything that the app wrote on its standard output and error. */
  output(): string;
  /** Waits for a screen by its `data-screen` name, until it takes a press. */
  screen(name: string): Promise<Locator>;
  /** Presses a button by its accessible name, on the screen that shows, once it has rested from an earlier press. */
  press(name: string | RegExp): Promise<void>;
  /** Waits until the work of every press is done, as far as the screen knows. */
  rest(): Promise<void>;
  /** Presses Lock's button. Its navigation is cancelled, so there is none to wait for. */
  pressSignIn(): Promise<void>;
  /** Every text that showed since the first of these calls or of `screen`. */
  words(): Promise<WordsShown>;
  /** What crashed so far, in main or in the page. */
  faults(): readonly string[];
  close(): Promise<void>;
  /** Ends the program as a power cut does, or as this signal does: at once, without a word to it. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

export async function createComputer(): Promise<Computer> {
  const folder = await mkdtemp(join(tmpdir(), 'easy-albums-computer-'));
  // The app may run as another user.
  await chmod(folder, 0o755);
  const configFile = join(folder, 'config.json');
  const browser = await installSystemBrowser(join(folder, 'bin'));
  const desktop = await installDesktopSettings(browser.folder);
  const launch = prepareLaunch({
    program: testProgram(),
    env: {
      PATH: `${browser.folder}${delimiter}${process.env['PATH'] ?? ''}`,
      EASY_ALBUMS_CONFIG: configFile,
      // The tests read English, whoever runs them.
      LANGUAGE: 'en',
    },
  });
  const profile = launch.makeFolder('profile');
  const speech = await installSpeechServer(launch.makeFolder('speech'));
  const args = [`--user-data-dir=${profile}`];
  const running = new Set<RunningApp>();
  let screenReader: ScreenReader | null = null;

  return {
    folder,
    profile,
    browser,
    speech,
    desktop,
    async writeConfig(config) {
      if (config === null) return rm(configFile, { force: true });
      await writeFile(configFile, typeof config === 'string' ? config : JSON.stringify(config), {
        mode: 0o644,
      });
    },
    async start(options = {}) {
      const {
        keychain = true,
        configuredBy = 'environment',
        voices = [],
        textScale = 1,
        args: more = [],
      } = options;
      await speech.setLanguages(voices);
      const app = await attach(profile, {
        executablePath: launch.executablePath,
        args: [...args, ...more],
        env: {
          ...launch.env,
          SPEECHD_CMD: voices.length > 0 ? speech.command : 'false',
          GDK_DPI_SCALE: String(textScale),
          ...(configuredBy === 'profile' ? { EASY_ALBUMS_CONFIG: '' } : {}),
          ...(keychain ? {} : { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }),
        },
        chromiumSandbox: launch.chromiumSandbox,
        timeout: ATTACH_LIMIT_MS,
      });
      const started = await watchApp(app);
      running.add(started);
      return started;
    },
    async startScreenReader() {
      screenReader = await startScreenReader({
        program: basename(testProgram()),
        command: launch.command,
        env: launch.env,
        folder: launch.makeFolder('screen-reader'),
      });
      return screenReader;
    },
    startAgain() {
      const sandbox = launch.chromiumSandbox ? [] : ['--no-sandbox'];
      const child = spawn(launch.executablePath, [...args, ...sandbox], { env: launch.env, stdio: 'ignore' });
      return ended(child);
    },
    async close() {
      for (const app of running) await app.close();
      await screenReader?.close();
      await browser.close();
      launch.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A start takes a second or two. */
const ATTACH_LIMIT_MS = 30_000;

type LaunchOptions = Parameters<typeof _electron.launch>[0];

/**
 * Starts the app. About once in a hundred starts on a busy computer Playwright does not find its way into a program that is
 * up, and ends it when its time is over: then, and only where the app's own log says that its window was there, it is started once
 * more. An app that ends by itself fails its test.
 */
async function attach(profile: string, options: LaunchOptions): Promise<ElectronApplication> {
  const shownBefore = await windowsShown(profile);
  try {
    return await _electron.launch(options);
  } catch (cause) {
    if (!(cause instanceof errors.TimeoutError)) throw cause;
    if ((await windowsShown(profile)) === shownBefore) throw cause;
    process.stderr.write(`Playwright did not get into an app whose window was shown: ${String(cause)}\n`);
    return _electron.launch(options);
  }
}

/** How often a window was shown in this profile, as the app's log has it. */
async function windowsShown(profile: string): Promise<number> {
  const log = await readFile(join(profile, 'logs', 'easy-albums.log'), 'utf8').catch(() => '');
  return log.split('"event":"window.shown"').length - 1;
}

/** Lines of the log that no test wants to see, whatever goes wrong around the app. */
const FAULTS = /^.*"event":"(main\.uncaught|main\.unhandled|renderer\.\w[\w-]*)".*$/gm;

async function watchApp(app: ElectronApplication): Promise<RunningApp> {
  let output = '';
  const { stdout, stderr } = app.process();
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const page = await app.firstWindow();
  const pageFaults: string[] = [];
  page.on('pageerror', (error) => pageFaults.push(`page: ${error.message}`));
  page.on('dialog', (dialog) => pageFaults.push(`dialog: ${dialog.message()}`));
  let words: Promise<WordsShown> | null = null;
  const watchedWords = () => {
    words ??= watchWords(page);
    return words;
  };
  // For a moment after a press the window takes no second one in the same place.
  const rested = () => expect(page.locator('html')).not.toHaveAttribute('data-resting');
  // The end of the process is asked for once: Playwright waits for it in vain when it is gone already.
  let closing: Promise<void> | null = null;
  return {
    app,
    page,
    output: () => output,
    async screen(name) {
      const shown = page.locator(`[data-screen="${name}"]`);
      await expect(shown).toBeVisible();
      await watchedWords();
      await rested();
      return shown;
    },
    async press(name) {
      const button = page.getByRole('button', { name, exact: typeof name === 'string' });
      await expect(button).not.toHaveAttribute('data-pressed');
      await rested();
      await button.click();
    },
    async rest() {
      await rested();
      await expect(page.locator('[data-pressed]')).toHaveCount(0);
    },
    async pressSignIn() {
      const button = page.locator('a.auth0-lock-social-button');
      await button.waitFor();
      await button.dispatchEvent('click', { detail: 1 });
    },
    words: watchedWords,
    faults: () => [...(output.match(FAULTS) ?? []), ...pageFaults],
    close() {
      closing ??= app.close();
      return closing;
    },
    kill(signal = 'SIGKILL') {
      closing ??= killed(app.process(), signal);
      return closing;
    },
  };
}

async function killed(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const end = ended(child);
  child.kill(signal);
  await end;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** The text of the app's log in this profile. */
export async function readLog(computer: Computer): Promise<string> {
  return readFile(join(computer.profile, 'logs', 'easy-albums.log'), 'utf8');
}
