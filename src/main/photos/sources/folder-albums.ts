/** Folders of this computer that show as albums: each is looked through, watched, and kept in the store as it is now. */
import { type Log, reasonOf } from '../../log.ts';
import { FolderAway, type FolderScan, scanFolder } from './folder-scan.ts';
import { createFolderWatch, type FolderWatch } from './folder-watch.ts';
import type { LocalAlbumStore, StoredAlbum } from './local-album-store.ts';

export interface FolderAlbums {
  /** Follows the store: every folder album that is not removed is looked through and watched. */
  start(): void;
  /** Looks through one now; settles when that is done. Never throws. */
  look(id: string): Promise<void>;
  isLooking(id: string): boolean;
  isAway(id: string): boolean;
  close(): void;
}

export interface FolderAlbumsOptions {
  readonly store: LocalAlbumStore;
  readonly log: Log;
  /** Something that the carer sees has changed. */
  readonly onChange: () => void;
  readonly scan?: typeof scanFolder;
  readonly watch?: (onChange: () => void) => FolderWatch;
}

interface Followed {
  readonly watch: FolderWatch;
  readonly cancel: AbortController;
  looking: Promise<void> | null;
  /** Something changed while the folder was looked through. */
  again: boolean;
  isAway: boolean;
}

export function createFolderAlbums({
  store,
  log,
  onChange,
  scan = scanFolder,
  watch = createFolderWatch,
}: FolderAlbumsOptions): FolderAlbums {
  const followed = new Map<string, Followed>();
  let unsubscribe: () => void = () => undefined;

  function wanted(): StoredAlbum[] {
    return store.all().filter(({ record }) => record.origin.kind === 'folder' && record.removedAt === null);
  }

  function sync(): void {
    const ids = new Set(wanted().map(({ id }) => id));
    for (const [id, entry] of followed) {
      if (ids.has(id)) continue;
      entry.cancel.abort();
      entry.watch.close();
      followed.delete(id);
    }
    for (const id of ids) {
      if (followed.has(id)) continue;
      const entry: Followed = {
        watch: watch(() => void look(id)),
        cancel: new AbortController(),
        looking: null,
        again: false,
        isAway: false,
      };
      followed.set(id, entry);
      void look(id);
    }
  }

  function look(id: string): Promise<void> {
    const entry = followed.get(id);
    if (!entry) return Promise.resolve();
    if (entry.looking) {
      entry.again = true;
      return entry.looking;
    }
    entry.looking = lookUntilCalm(id, entry).finally(() => {
      entry.looking = null;
      onChange();
    });
    onChange();
    return entry.looking;
  }

  async function lookUntilCalm(id: string, entry: Followed): Promise<void> {
    do {
      entry.again = false;
      await lookOnce(id, entry);
    } while (entry.again && !entry.cancel.signal.aborted);
  }

  async function lookOnce(id: string, entry: Followed): Promise<void> {
    const album = store.get(id);
    if (album?.record.origin.kind !== 'folder') return;
    const { signal } = entry.cancel;
    try {
      const found = await scan({ root: album.record.origin.path, known: album.list.items, signal });
      if (signal.aborted) return;
      entry.isAway = false;
      entry.watch.follow(found.folders);
      await keep(id, found);
    } catch (cause) {
      if (signal.aborted) return;
      // Also what nobody expects of a drive: its pictures come back when it can be read again.
      entry.isAway = true;
      entry.watch.follow([]);
      if (!(cause instanceof FolderAway)) log.warn('folder-album.look-failed', { reason: reasonOf(cause) });
    }
  }

  async function keep(id: string, { items, skipped }: FolderScan): Promise<void> {
    const before = store.get(id)?.list;
    if (!before || !isChanged(before.items, items, before.skipped, skipped)) return;
    await store
      .setList(id, { items: [...items], skipped: [...skipped] })
      // It holds for this run; the next start looks again.
      .catch((cause) => log.warn('folder-album.not-kept', { reason: reasonOf(cause) }));
  }

  return {
    start() {
      sync();
      unsubscribe = store.subscribe(sync);
    },
    look,
    isLooking: (id) => followed.get(id)?.looking != null,
    isAway: (id) => followed.get(id)?.isAway ?? false,
    close() {
      unsubscribe();
      for (const { watch, cancel } of followed.values()) {
        cancel.abort();
        watch.close();
      }
      followed.clear();
    },
  };
}

function isChanged(
  before: FolderScan['items'],
  after: FolderScan['items'],
  skippedBefore: FolderScan['skipped'],
  skippedAfter: FolderScan['skipped'],
): boolean {
  const kept = new Set(before);
  return (
    before.length !== after.length ||
    after.some((item) => !kept.has(item)) ||
    JSON.stringify(skippedBefore) !== JSON.stringify(skippedAfter)
  );
}
