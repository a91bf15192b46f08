/**
 * Files that a person drops onto the page. The preload takes them itself: the page has no function that takes a file or a path, so
 * no script in it can name one.
 */

/** The part of a page that takes files. */
export const DROP_PLACE = '[data-drop-place]';

export interface DropEvent {
  /** False where a script made it. */
  readonly isTrusted: boolean;
  readonly target: unknown;
  readonly dataTransfer: { readonly files: Iterable<File> } | null;
}

export interface DropPage {
  addEventListener(type: 'drop', listener: (event: DropEvent) => void, capture: boolean): void;
}

/** @param pathOf answers an empty text for a file that is not on the disk */
export function followDrops(
  page: DropPage,
  pathOf: (file: File) => string,
  offer: (paths: string[]) => Promise<unknown>,
): void {
  const listen = ({ isTrusted, target, dataTransfer }: DropEvent): void => {
    if (!isTrusted || !isInDropPlace(target)) return;
    const paths = [...(dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== '');
    if (paths.length > 0) void offer(paths);
  };
  page.addEventListener('drop', listen, true);
}

function isInDropPlace(target: unknown): boolean {
  if (typeof target !== 'object' || target === null || !('closest' in target)) return false;
  return typeof target.closest === 'function' && Boolean(target.closest(DROP_PLACE));
}
