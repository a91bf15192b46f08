/**
 * The app's log: one JSON line an event, in the profile's `logs` folder and on standard error.
 *
 * Events are named and carry few fields, and each value passes {@link redact}: a token must not get into the file
 * even where somebody logs an exception that quotes one.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
}

/** Bytes after which the file becomes `….old` (one is kept) and a new one begins. */
const MAX_LOG_BYTES = 1_000_000;

/**
 * Takes out what could be a secret: everything behind a `?` or `#` of an address, JSON Web Tokens, and every run of 20
 * or more characters in which letters and digits, or capitals and small letters, mix as in no word: tokens, codes and
 * verifiers do. Takes time in proportion to the text, whoever wrote it.
 */
export function redact(text: string): string {
  return text
    .replace(/[^\s"']+/g, withoutQuery)
    .replace(/\beyJ[\w-]+(?:\.[\w-]*)*/g, '[left out]')
    .replace(/[\w~+=/-]{20,}/g, (run) => (isSecretLike(run) ? '[left out]' : run));
}

function withoutQuery(word: string): string {
  const scheme = word.indexOf('://');
  const query = scheme < 0 ? -1 : word.slice(scheme).search(/[?#]/);
  return query < 0 ? word : `${word.slice(0, scheme + query)}?[left out]`;
}

/** A path has slashes all along; a secret has them here and there at most, as Base64 does. */
function isSecretLike(run: string): boolean {
  if (!run.split('/').some((part) => part.length >= 20)) return false;
  const capitals = run.match(/[A-Z]/g)?.length ?? 0;
  const small = run.match(/[a-z]/g)?.length ?? 0;
  if (/\d/.test(run) && capitals + small > 0) return true;
  return Math.min(capitals, small) * 4 > capitals + small;
}

export interface FileLogOptions {
  readonly file: string;
  readonly now: () => Date;
  readonly echo?: (line: string) => void;
}

export function openFileLog({ file, now, echo }: FileLogOptions): Log {
  function write(level: 'info' | 'warn', event: string, fields: LogFields = {}): void {
    const safe = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        typeof value === 'string' ? redact(value) : value,
      ]),
    );
    const line = `${JSON.stringify({ at: now().toISOString(), level, event, ...safe })}\n`;
    echo?.(line);
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES)
        renameSync(file, `${file}.old`);
      appendFileSync(file, line, { mode: 0o600 });
    } catch (cause) {
      // A full or read-only disk must not stop the app, and there is nowhere else to tell it.
      echo?.(`the log cannot be written: ${reasonOf(cause)}\n`);
    }
  }
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
  };
}

/** A failure in a few words for the log: its name, its code where it has one, and its message, redacted. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return redact(String(cause));
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  const below = cause.cause === undefined ? '' : ` (${reasonOf(cause.cause)})`;
  return redact(`${cause.name}${code}: ${cause.message}`) + below;
}
