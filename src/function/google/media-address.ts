/** Which addresses the function hands Google's token to: those of Google's image hosts, and nothing else. */
import { isLoopback, parseUrl } from '../../shared/url.ts';

/** The stand-ins of the tests and the demo run on this computer, and then so does the API itself. */
export function allowsLoopback(photosOrigin: string): boolean {
  return isLoopback(new URL(photosOrigin));
}

/**
 * The address of a picked item, or null where it is none of Google's: https, a host below googleusercontent.com under its
 * usual port, no user, no query and no fragment. Whoever asks chooses it, and gets Google's token sent there.
 */
export function mediaAddress(text: string, loopbackToo: boolean): URL | null {
  const url = parseUrl(text);
  if (!url || url.username || url.password || url.search || url.hash || url.pathname === '/') return null;
  if (loopbackToo && isLoopback(url)) return url.protocol === 'http:' ? url : null;
  const isGoogle =
    url.hostname === 'googleusercontent.com' || url.hostname.endsWith('.googleusercontent.com');
  return isGoogle && url.protocol === 'https:' && url.port === '' ? url : null;
}

/** Google's page on which the user picks goes to the system's browser. */
export function isPickerPage(text: string, loopbackToo: boolean): boolean {
  const url = parseUrl(text);
  if (!url || url.username || url.password) return false;
  if (loopbackToo && isLoopback(url)) return url.protocol === 'http:';
  const isGoogle = url.hostname === 'google.com' || url.hostname.endsWith('.google.com');
  return isGoogle && url.protocol === 'https:' && url.port === '';
}
