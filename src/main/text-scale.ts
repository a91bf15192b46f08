/**
 * How large text shall be on this computer, apart from the scale of its display: "Text size" of Windows, "Large text" of GNOME.
 *
 * Chromium scales the whole page by it, and the window is smaller for the page then. Our letters follow the window, so in a large one
 * they would stay as they are: the page has to know of it (`--text-scale` in styles/tokens.css). Electron tells nobody; the system is asked
 * by a program that it brings along.
 */
/** What a program writes. @throws where there is no such program, or it fails */
type Run = (program: string, args: readonly string[]) => Promise<string>;

interface Question {
  readonly program: string;
  readonly args: readonly string[];
  /** Out of what the program writes; NaN where it says nothing. */
  readonly read: (text: string) => number;
}

const QUESTIONS: Partial<Record<NodeJS.Platform, Question>> = {
  linux: {
    program: 'gsettings',
    args: ['get', 'org.gnome.desktop.interface', 'text-scaling-factor'],
    read: Number.parseFloat,
  },
  // In percent, and there only once it was changed. `reg` writes it in hexadecimal.
  win32: {
    program: 'reg.exe',
    args: ['query', 'HKCU\\Software\\Microsoft\\Accessibility', '/v', 'TextScaleFactor'],
    read: (text) => Number.parseInt(/0x([\da-f]+)/i.exec(text)?.[1] ?? '', 16) / 100,
  },
};

/** The most that Windows offers. */
const LARGEST = 2.25;

/** 1 is the usual size, and what a system counts as that does not tell. Smaller than that nobody gets: our text is as small as it may be. */
export async function askTextScale(platform: NodeJS.Platform, run: Run): Promise<number> {
  const question = QUESTIONS[platform];
  if (!question) return 1;
  const text = await run(question.program, question.args).catch(() => '');
  const scale = question.read(text);
  return Number.isFinite(scale) ? Math.min(LARGEST, Math.max(1, scale)) : 1;
}

/** What is needed of Electron's window and screen. */
interface Window {
  readonly webContents: {
    on(event: 'dom-ready', listener: () => void): unknown;
    insertCSS(css: string): Promise<unknown>;
    isDestroyed(): boolean;
  };
  on(event: 'focus', listener: () => void): unknown;
  once(event: 'closed' | 'focus', listener: () => void): unknown;
}
interface Displays {
  on(event: 'display-metrics-changed', listener: () => void): unknown;
  off(event: 'display-metrics-changed', listener: () => void): unknown;
}

/** Tells the page, and tells it again when the display says that something changed, or the person comes back from somewhere else. */
export function followTextScale(window: Window, ask: () => Promise<number>, displays: Displays): void {
  const { webContents } = window;
  let told = 1;
  let latest = ask();

  const tell = async (): Promise<void> => {
    const scale = await latest;
    if (scale === told || webContents.isDestroyed()) return;
    told = scale;
    // What comes later counts more. A page that goes meanwhile is told when it has come anew.
    await webContents.insertCSS(`:root { --text-scale: ${scale}; }`).catch(() => undefined);
  };
  const askAgain = (): void => {
    latest = ask();
    void tell();
  };
  webContents.on('dom-ready', () => {
    told = 1;
    void tell();
  });
  // The first is the start's own: asking costs the time of starting a program.
  window.once('focus', () => window.on('focus', askAgain));
  displays.on('display-metrics-changed', askAgain);
  window.once('closed', () => displays.off('display-metrics-changed', askAgain));
}
