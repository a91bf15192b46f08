/** Every album, in the carer's order, those that the viewer does not see among them. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ArrangedAlbum } from '../../shared/models.ts';
import type { Settings } from '../../shared/settings.ts';
import { api } from '../api.ts';
import { asCarer, keep } from './carer.ts';
import { settings } from './settings.ts';

/** As many as one question may ask for. */
const STRETCH = 50;
/** More than a person arranges by hand. */
const MOST = 1_000;

export interface CarerAlbums {
  /** `coming` until the first answer; `missing` where it brought nothing. */
  readonly kind: 'coming' | 'missing' | 'there';
  readonly albums: readonly ArrangedAlbum[];
}

const known = signal<CarerAlbums>({ kind: 'coming', albums: [] });
export const carerAlbums: ReadonlySignal<CarerAlbums> = known;

/** Reads the albums, and again after each change of how they are arranged. Answers a function that ends it. */
export function followCarerAlbums(): () => void {
  let newest = 0;
  return effect(() => {
    // What the answer depends on, in main.
    const { albums } = settings.value;
    newest += 1;
    const number = newest;
    void readAll().then((read) => {
      if (number === newest && albums === settings.peek().albums) known.value = read;
    });
  });
}

async function readAll(): Promise<CarerAlbums> {
  const albums: ArrangedAlbum[] = [];
  for (let more = true; more && albums.length < MOST; ) {
    const answer = await asCarer(api().everyAlbum({ offset: albums.length, count: STRETCH, refresh: false }));
    if (!answer.ok) return albums.length > 0 ? { kind: 'there', albums } : { kind: 'missing', albums };
    albums.push(...answer.value.albums);
    more = answer.value.more && answer.value.albums.length > 0;
  }
  return { kind: 'there', albums };
}

type AlbumSettings = Settings['albums'];
type IdList = 'hidden' | 'kept';

/** Puts an album into a list of ids, or takes it out. */
export function listAlbum(list: IdList, albumId: string, isIn: boolean): Promise<void> {
  const others = settings.value.albums[list].filter((id) => id !== albumId);
  return keep({ albums: { [list]: isIn ? [...others, albumId] : others } });
}

export function nameAlbum(albumId: string, own: Partial<AlbumSettings['own'][string]>): Promise<void> {
  const before = settings.value.albums.own;
  const next = { ...(before[albumId] ?? { title: null, cover: null }), ...own };
  return keep({ albums: { own: { ...before, [albumId]: next } } });
}

/** Moves an album to another place, counted from 0. */
export function placeAlbum(albumId: string, at: number): Promise<void> {
  const ids = known.value.albums.map(({ id }) => id);
  return keep({ albums: { order: moved(ids, albumId, at) } });
}

/** All that stand in front of the album's old or new place are named too, or they would fall behind it. */
export function moved(ids: readonly string[], id: string, at: number): string[] {
  const last = Math.max(at, ids.indexOf(id));
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, at), id, ...others.slice(at)].slice(0, last + 1);
}
