/**
 * The album "New": what came into any album since the last visit. A visit is a run of the app, or a day of it. What the viewer has
 * looked at is gone at the next visit; what she has not stays.
 *
 * It costs the service the list of albums, once a visit and after everything that somebody waits for, and the albums in which something
 * has changed. Albums that the app comes to know late are not new for that.
 */
import { z } from 'zod';
import type { Album, Photo, PhotosStretch } from '../../shared/models.ts';
import { NEW_ALBUM_ID } from '../../shared/new-album.ts';
import { imageAddress } from '../../shared/photo-address.ts';
import { readChecked, writeChecked } from '../checked-file.ts';
import { type Log, reasonOf } from '../log.ts';
import { Gone, type KnownAlbums, type StretchRequest } from './album-source.ts';
import {
  hasChanged,
  MAX_ALBUMS,
  markOf,
  newPhotoSchema,
  photosSince,
  remembering,
  type SeenAlbum,
  seen,
  seenAlbumSchema,
  withCome,
} from './what-is-new.ts';

export interface News {
  /**
   * The album to show before all others; null where nothing is new, as far as it is known now: what this question finds shows at
   * the next one. To be asked when the albums show from their first page on: only then it changes, so that it never comes up under a
   * hand.
   */
  open(): Promise<Album | null>;
  /** As {@link open} answered it last. */
  readonly shown: Album | null;
  /** Opening it counts as having looked. @throws {Gone} where nothing is new */
  photos(request: StretchRequest): PhotosStretch;
  /** The viewer gets these photos of an album: when something comes into it, they are not new. */
  saw(albumId: string, photos: readonly Photo[]): void;
  /** Writes what is not written yet. Never throws. */
  flush(): Promise<void>;
  /** Somebody else may come: nothing of it stays in memory, and nothing more of it is written. */
  forget(): Promise<void>;
}

export interface AlbumReader {
  /** What is known of the list of all albums, once the quiet look at what has changed is over. */
  knownAlbums(): Promise<KnownAlbums>;
  /** Reads one page more of that list, when nobody waits for pictures. @returns whether there is more */
  lookFurther(): Promise<boolean>;
  /**
   * The photos of an album, asked for anew; of a long one its beginning and its end. Null where that takes more questions than are
   * decent at once: the next call goes on.
   */
  bothEnds(albumId: string): Promise<readonly Photo[] | null>;
}

export interface NewsDependencies {
  readonly reader: AlbumReader;
  /** Deleted with the account's pictures. */
  readonly file: string;
  readonly isWanted: () => boolean;
  readonly isHidden: (albumId: string) => boolean;
  readonly log: Log;
  readonly now: () => Date;
}

const MARK = 'EAN1';
/** Of the list of albums, that one visit reads beyond what the viewer looks at: twice as many as a thousand albums have. */
const MAX_PAGES = 40;

const stateSchema = z.object({
  albums: z.array(seenAlbumSchema),
  fresh: z.array(newPhotoSchema),
  /** The list of albums was once known to its end: since then, an album that is not remembered is a new one. */
  isWhole: z.boolean().default(false),
});
type State = z.infer<typeof stateSchema>;

export function createNews(dependencies: NewsDependencies): News {
  const { reader, file, isWanted, isHidden, log, now } = dependencies;
  let memory = remember();
  let writing: Promise<void> = Promise.resolve();

  /** What belongs to one account. */
  function remember() {
    return {
      loading: null as Promise<State> | null,
      state: null as State | null,
      shown: [] as readonly Photo[],
      visit: null as string | null,
      /** The visit in which the list of albums was read to its end. */
      listRead: null as string | null,
      checking: null as Promise<void> | null,
      isDirty: false,
    };
  }
  type Memory = ReturnType<typeof remember>;

  async function load(own: Memory): Promise<State> {
    own.loading ??= readState(file, log);
    own.state ??= await own.loading;
    return own.state;
  }

  function become(own: Memory, state: State): void {
    own.state = state;
    own.isDirty = true;
  }

  function save(own: Memory): Promise<void> {
    writing = writing.then(async () => {
      if (own !== memory || !own.isDirty || !own.state) return;
      own.isDirty = false;
      await writeChecked(file, MARK, Buffer.from(JSON.stringify(own.state))).catch((cause) =>
        log.warn('news.write-failed', { reason: reasonOf(cause) }),
      );
    });
    return writing;
  }

  /** What is known first; then, once a visit, what is known after the rest of the list was read. */
  async function check(own: Memory): Promise<void> {
    const { visit } = own;
    await checkKnown(own);
    if (!isWanted() || own.listRead === visit) return;
    let pages = 0;
    while (own === memory && pages < MAX_PAGES && (await reader.lookFurther())) pages += 1;
    own.listRead = visit;
    await checkKnown(own);
  }

  async function checkKnown(own: Memory): Promise<void> {
    const { albums, isComplete } = await reader.knownAlbums();
    const remembered = new Map(own.state?.albums.map((album) => [album.id, album]));
    for (const album of albums.slice(0, MAX_ALBUMS)) {
      const before = remembered.get(album.id) ?? null;
      if (own.state && own === memory && !(before && !hasChanged(before, album)))
        await checkAlbum(own, own.state, album, before);
    }
    if (isComplete && own.state && !own.state.isWhole) become(own, { ...own.state, isWhole: true });
    await save(own);
  }

  /** @param before as it is remembered; null where it is not */
  async function checkAlbum(
    own: Memory,
    state: State,
    album: Album,
    before: SeenAlbum | null,
  ): Promise<void> {
    const isKnownLate = before === null && !state.isWhole;
    if (isKnownLate || !isWanted() || isHidden(album.id)) {
      become(own, { ...state, albums: remembering(state.albums, seen(album, before?.marks ?? [])) });
      return;
    }
    try {
      const photos = await reader.bothEnds(album.id);
      // The next look goes on.
      if (photos === null) return;
      const came = photosSince(before, album, photos);
      const { albums, fresh, isWhole } = own.state ?? state;
      become(own, {
        isWhole,
        albums: remembering(
          albums,
          seen(
            album,
            photos.map(({ id }) => markOf(id)),
          ),
        ),
        fresh: withCome(fresh, album.id, photos, came),
      });
    } catch (cause) {
      // The next look finds it again.
      log.warn('news.album-not-read', { reason: reasonOf(cause) });
    }
  }

  /** Forgets what was looked at in an earlier visit. */
  function beginVisit(own: Memory, state: State): void {
    const day = now().toDateString();
    if (own.visit === day) return;
    own.visit = day;
    if (state.fresh.some(({ looked }) => looked))
      become(own, { ...state, fresh: state.fresh.filter(({ looked }) => !looked) });
  }

  function startCheck(own: Memory): void {
    own.checking ??= check(own)
      .catch((cause) => log.warn('news.not-looked', { reason: reasonOf(cause) }))
      .finally(() => {
        own.checking = null;
      });
  }

  return {
    async open() {
      const own = memory;
      beginVisit(own, await load(own));
      startCheck(own);
      const fresh = isWanted() ? (own.state?.fresh ?? []) : [];
      own.shown = fresh.flatMap(({ albumId, photo }) => (isHidden(albumId) ? [] : photo));
      return albumOf(own.shown);
    },
    get shown() {
      return albumOf(memory.shown);
    },
    photos({ offset, count }) {
      const own = memory;
      const album = albumOf(own.shown);
      if (!album) throw new Gone('nothing is new');
      look(own);
      const end = offset + count;
      const total = own.shown.length;
      return { album, photos: own.shown.slice(offset, end), total, more: total > end };
    },
    saw(albumId, photos) {
      const { state } = memory;
      const album = state?.albums.find(({ id }) => id === albumId);
      if (!state || !album) return;
      const marks = new Set([...album.marks, ...photos.map(({ id }) => markOf(id))]);
      if (marks.size === album.marks.length) return;
      album.marks = [...marks];
      memory.isDirty = true;
    },
    flush: () => save(memory),
    async forget() {
      await save(memory);
      memory = remember();
    },
  };

  function look(own: Memory): void {
    const { state } = own;
    const ids = new Set(own.shown.map(({ id }) => id));
    if (!state?.fresh.some(({ photo, looked }) => !looked && ids.has(photo.id))) return;
    const fresh = state.fresh.map((one) => (ids.has(one.photo.id) ? { ...one, looked: true } : one));
    become(own, { ...state, fresh });
    void save(own);
  }
}

function albumOf(photos: readonly Photo[]): Album | null {
  const [first] = photos;
  if (!first) return null;
  const cover = imageAddress('photo-cover', first.id);
  return { id: NEW_ALBUM_ID, title: null, photoCount: photos.length, cover };
}

async function readState(file: string, log: Log): Promise<State> {
  const nothing: State = { albums: [], fresh: [], isWhole: false };
  const content = await readChecked(file, MARK);
  if (content === 'damaged') log.warn('news.damaged');
  if (content === null || content === 'damaged') return nothing;
  try {
    return stateSchema.parse(JSON.parse(content.toString('utf8')));
  } catch (cause) {
    // Written by another version.
    log.warn('news.unreadable', { reason: reasonOf(cause) });
    return nothing;
  }
}
