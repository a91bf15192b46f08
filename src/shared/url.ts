/** The parsed address, or null where it is none. (`URL.parse` is newer than the oldest runtime this runs on.) */
export function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** True for an address on this computer itself, which nobody on the way can read. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.has(url.hostname);
}
