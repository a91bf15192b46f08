/**
 * The computer's own browser, as an app meets it on Linux: a program `xdg-open` on PATH that is given an address.
 *
 * This one hands the address to the test. The app may run as another user, so the folder and its files are open to all.
 */
import { type FSWatcher, watch } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface SystemBrowser {
  /** The folder to put first on the app's PATH. */
  readonly folder: string;
  /** Every address opened so far, oldest first. */
  readonly opened: readonly string[];
  /** The next address that no call has answered yet; waits for it. Rejects when the browser is closed. */
  nextUrl(): Promise<string>;
  /** While true, opening ends with an error, as on a computer that has no browser. */
  setMissing(missing: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Writes `xdg-open` into `folder`, which is made where it is missing; the folders above it have to be open to all. */
export async function installSystemBrowser(folder: string): Promise<SystemBrowser> {
  const path = resolve(folder);
  const opened = join(path, 'opened');
  const missing = join(path, 'missing');
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
  await writeFile(opened, '');
  await chmod(opened, 0o666);
  await writeFile(join(path, 'xdg-open'), script(opened, missing));
  await chmod(join(path, 'xdg-open'), 0o755);
  return new WatchedBrowser(path, opened, missing);
}

/** One line and one write for each address; 3 is xdg-open's "a required tool could not be found". */
function script(opened: string, missing: string): string {
  return `#!/bin/sh
[ -e ${quoted(missing)} ] && exit 3
printf '%s\\n' "$1" >> ${quoted(opened)}
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

interface Waiting {
  resolve(url: string): void;
  reject(error: Error): void;
}

class WatchedBrowser implements SystemBrowser {
  readonly folder: string;
  readonly opened: string[] = [];
  readonly #missing: string;
  readonly #watcher: FSWatcher;
  readonly #waiting: Waiting[] = [];
  #answered = 0;
  #reading: Promise<void> = Promise.resolve();

  constructor(folder: string, opened: string, missing: string) {
    this.folder = folder;
    this.#missing = missing;
    this.#watcher = watch(opened, () => {
      this.#reading = this.#reading.then(() => this.#read(opened));
    });
  }

  nextUrl(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#answer();
    });
  }

  async setMissing(missing: boolean): Promise<void> {
    if (missing) await writeFile(this.#missing, '');
    else await rm(this.#missing, { force: true });
  }

  async close(): Promise<void> {
    this.#watcher.close();
    await this.#reading;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('the system browser was closed'));
  }

  async #read(file: string): Promise<void> {
    const whole = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
    this.opened.push(...whole.slice(this.opened.length));
    this.#answer();
  }

  #answer(): void {
    while (this.#waiting.length > 0) {
      const url = this.opened[this.#answered];
      if (url === undefined) return;
      this.#answered += 1;
      this.#waiting.shift()?.resolve(url);
    }
  }
}
