/**
 * Lock is a megabyte of code. Compiled and run in one go it keeps the page from answering a press for a tenth of a second, so the largest parts
 * that stand alone in it go first, each in a task of its own.
 */
const PARTS = [
  () => import('auth0-lock/lib/core/web_api.js'),
  () => import('auth0-lock/lib/ui/box/multisize_slide.js'),
  () => import('auth0-lock/lib/store/index.js'),
  () => import('auth0-lock/lib/sanitizer.js'),
  () => import('auth0-lock/lib/ui/input/password/password_strength.js'),
];

export async function loadLock(): Promise<typeof import('./lock.ts')> {
  await Promise.all(PARTS.map((load) => load()));
  return import('./lock.ts');
}
