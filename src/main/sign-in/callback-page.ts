/** The page that the browser shows when a sign-in comes back to this computer. Plain words, no script, nothing loaded. */
import { createHash } from 'node:crypto';
import { chooseLanguage } from '../../shared/language.ts';
import { LANGUAGES } from '../words.ts';

export type CallbackPageKind = 'signedIn' | 'notSignedIn' | 'notOurs';

const STYLE = `
  :root { color-scheme: light dark; --paper: #fbf8f2; --ink: #1d2a33; --leaf: #1f5f46 }
  @media (prefers-color-scheme: dark) { :root { --paper: #17212a; --ink: #f6f1e7; --leaf: #9ad9b8 } }
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; gap: 1.5rem; padding: 2rem; box-sizing: border-box;
    background: var(--paper); color: var(--ink); font: 1.75rem/1.4 system-ui, sans-serif; text-align: center }
  h1 { margin: 0; font-size: 3rem; line-height: 1.2; color: var(--leaf) }
  p { margin: 0 }`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** @param wishes the languages that the browser asks for, the most wanted first: it is the browser that shows this page */
export function callbackPage(
  kind: CallbackPageKind,
  wishes: readonly string[] = [],
): {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
} {
  const { language, direction, callbackPage } = chooseLanguage(wishes, LANGUAGES);
  const { title, sentence } = callbackPage[kind];
  const html = `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style><body><h1>${title}</h1><p>${sentence}</p></body></html>`;
  return {
    html,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      'Content-Length': String(Buffer.byteLength(html)),
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      // The address of this page holds the authorization code: nobody gets it as a referrer, and no cache keeps it.
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  };
}
