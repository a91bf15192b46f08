/** Serves the renderer's own files at `app://easy-albums/`, each with the policy that keeps everything else out. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Protocol } from 'electron';
import { parseUrl } from '../shared/url.ts';
import { lockClientScript } from './lock-client-script.ts';

export const APP_ORIGIN = 'app://easy-albums';
export const START_PAGE = `${APP_ORIGIN}/index.html`;

/** Nothing but our own files and `photo:` images; no inline script or style, no connection, no frame, no form. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' photo:",
  'media-src photo:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** To be called before the app is ready. */
export function registerSchemes(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    // `stream`: films are played while they come.
    { scheme: 'photo', privileges: { standard: true, secure: true, stream: true } },
  ]);
}

/**
 * @param folder holds the built renderer
 * @param clientId the configured client; Lock asks for a script of its name. Null while nothing is set up.
 * @param answered settles when the calls of scripts are answered: before that, none is given out
 */
export function serveApp(
  protocol: Protocol,
  folder: string,
  clientId: () => string | null,
  answered: Promise<void>,
): void {
  protocol.handle('app', async ({ url }) => {
    if (parseUrl(url)?.pathname.endsWith('.js')) await answered;
    return answerApp(url, folder, clientId());
  });
}

export async function answerApp(address: string, folder: string, clientId: string | null): Promise<Response> {
  const url = parseUrl(address);
  if (url?.host !== 'easy-albums') return notFound();
  if (clientId !== null && url.pathname === `/client/${encodeURIComponent(clientId)}.js`) {
    return answer('.js', lockClientScript(clientId));
  }
  const file = fileIn(folder, url.pathname);
  if (!file || !TYPES[extname(file)]) return notFound();
  try {
    return answer(extname(file), await readFile(file));
  } catch {
    return notFound();
  }
}

/** The file that a path names inside of `folder`, or null where it would leave it. */
function fileIn(folder: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path));
  return path.includes('\0') || !file.startsWith(normalize(folder) + sep) ? null : file;
}

function answer(extension: string, body: Buffer | string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
