/** The sample library: a family's albums, drawn by code (see LICENSE.md). */
import { createHash } from 'node:crypto';
import {
  albumOf,
  type DrawnImage,
  type Library,
  type LibraryAlbum,
  type LibraryItem,
  libraryOf,
} from '../google-library.ts';
import { baking } from './albums/baking.ts';
import { birthday } from './albums/birthday.ts';
import { cats } from './albums/cats.ts';
import { christmas } from './albums/christmas.ts';
import { city } from './albums/city.ts';
import { garden } from './albums/garden.ts';
import { harbour } from './albums/harbour.ts';
import { lake } from './albums/lake.ts';
import { mountains } from './albums/mountains.ts';
import { snowWalk } from './albums/snow-walk.ts';
import { sunflowers } from './albums/sunflowers.ts';
import { sailingFilm } from './films/film.ts';
import type { AlbumSpec } from './kit/album.ts';
import { drawnImage } from './render.ts';

const ALBUMS: readonly AlbumSpec[] = [
  lake,
  sunflowers,
  harbour,
  birthday,
  garden,
  baking,
  cats,
  snowWalk,
  christmas,
  city,
  mountains,
];

const CAMERAS = [
  { make: 'Google', model: 'Pixel 8' },
  { make: 'Apple', model: 'iPhone 13' },
  { make: 'Canon', model: 'Canon EOS 700D' },
] as const;

/** Ids as Google's look: base64url that begins alike within one account. */
function sampleId(name: string): string {
  const bytes = createHash('sha512').update(`easy albums ${name}`).digest();
  return `AKnx7Yq${bytes.subarray(0, 54).toString('base64url')}`;
}

/** Most pictures are JPEG files; a few are what scanners and messengers make. */
function fileType(index: number): readonly [mimeType: string, extension: string] {
  if (index % 16 === 11) return ['image/png', 'png'];
  if (index % 16 === 5) return ['image/webp', 'webp'];
  return ['image/jpeg', 'jpg'];
}

/** Evenly over the album's days, each from eight in the morning to eight in the evening. */
function takenAt(spec: AlbumSpec, index: number): Date {
  const day = (index / spec.pictures.length) * spec.days;
  const seconds = Math.floor(day) * 86_400 + 8 * 3600 + Math.floor((day % 1) * 12 * 3600);
  return new Date(Date.parse(`${spec.from}T00:00:00Z`) + seconds * 1000);
}

function sampleItems(spec: AlbumSpec): LibraryItem[] {
  const camera = CAMERAS[spec.key.length % CAMERAS.length] ?? CAMERAS[0];
  const pictures = spec.pictures.map((picture, index): LibraryItem => {
    const { width, height, description, draw } = picture;
    const [mimeType, extension] = fileType(index);
    const created = takenAt(spec, index);
    const stamp = created.toISOString().replace(/\D/g, '');
    return {
      id: sampleId(`${spec.key} ${index}`),
      filename: `IMG_${stamp.slice(0, 8)}_${stamp.slice(8, 14)}.${extension}`,
      mimeType,
      width,
      height,
      ...(description === null ? {} : { description }),
      creationTime: created.toISOString(),
      camera,
      image: { kind: 'drawn', picture: drawnImage({ key: `${spec.key}-${index}`, width, height, draw }) },
    };
  });
  return spec.key === FILM.album
    ? pictures.toSpliced(FILM.place, 0, sailing(pictures[FILM.place]))
    : pictures;
}

/** Where in the sample library its film is. */
const FILM = { album: 'harbour', place: 2 };

function sailing(neighbour: LibraryItem | undefined): LibraryItem {
  return {
    ...sailingFilm,
    id: sampleId('film sailing'),
    filename: 'VID_20260612_140000.mp4',
    description: 'Sailing past the lighthouse',
    creationTime: neighbour?.creationTime ?? '2026-06-12T08:00:00.000Z',
  };
}

let albums: readonly LibraryAlbum[] | null = null;

function sampleAlbums(): readonly LibraryAlbum[] {
  albums ??= ALBUMS.map((spec) => {
    const items = sampleItems(spec);
    return albumOf(sampleId(spec.key), spec.title, items, items[spec.cover]?.id);
  });
  return albums;
}

/** Ordinary albums with titles, covers and pictures: what the demo shows. */
export function sampleLibrary(): Library {
  return libraryOf(sampleAlbums());
}

/** What a person has in Google Photos besides: the same pictures under other ids, one long list, with a film in it. */
export function pickableLibrary(): Library {
  const items = sampleAlbums()
    .flatMap((album) => Array.from({ length: album.itemCount }, (_, index) => album.itemAt(index)))
    .map((item): LibraryItem => ({ ...item, id: sampleId(`pickable ${item.id}`) }));
  const [first, ...others] = items;
  return libraryOf([
    albumOf(sampleId('pickable'), null, first ? [first, sampleFilm(first), ...others] : others),
  ]);
}

function sampleFilm(item: LibraryItem): LibraryItem {
  const filename = item.filename.replace(/\.\w+$/, '.mp4');
  return { ...item, ...sailingFilm, id: sampleId('pickable film'), filename };
}

/** The first pictures of the sample library, for libraries that need something to show. */
export function samplePictures(count: number): DrawnImage[] {
  return sampleAlbums()
    .flatMap((album) => Array.from({ length: album.itemCount }, (_, index) => album.itemAt(index)))
    .flatMap(({ image }) => (image.kind === 'drawn' ? [image.picture] : []))
    .slice(0, count);
}

/** Albums that a careless reader stumbles over. Each key names what is special about it. */
export interface EdgeCaseLibrary extends Library {
  readonly ids: Readonly<
    Record<
      'untitled' | 'coverless' | 'empty' | 'arabic' | 'long' | 'html' | 'emoji' | 'spaces' | 'single',
      string
    >
  >;
}

export function edgeCaseLibrary(): EdgeCaseLibrary {
  const source = sampleAlbums()[0];
  const make = (key: string, title: string | null, count: number, cover = true): LibraryAlbum => {
    const items = Array.from({ length: count }, (_, index): LibraryItem => {
      const item = source?.itemAt(index);
      if (!item) throw new RangeError('the sample library is too small');
      return { ...item, id: sampleId(`edge ${key} ${index}`) };
    });
    return albumOf(sampleId(`edge ${key}`), title, items, cover ? items[0]?.id : null);
  };
  const long =
    'A very long title about a summer that did not want to end and the many people who were there. ';
  const all = {
    untitled: make('untitled', null, 3),
    coverless: make('coverless', 'No cover', 3, false),
    empty: make('empty', 'Nothing in it yet', 0),
    arabic: make('arabic', 'صيف على البحيرة', 4),
    long: make('long', long.repeat(6).slice(0, 500), 2),
    html: make('html', '<b>Bold</b> & <script>alert("hello")</script>', 2),
    emoji: make('emoji', '👨‍👩‍👧‍👦 Family 🎂🎈', 2),
    spaces: make('spaces', '   ', 1),
    single: make('single', 'One picture', 1),
  };
  return {
    ...libraryOf(Object.values(all)),
    ids: {
      untitled: all.untitled.id,
      coverless: all.coverless.id,
      empty: all.empty.id,
      arabic: all.arabic.id,
      long: all.long.id,
      html: all.html.id,
      emoji: all.emoji.id,
      spaces: all.spaces.id,
      single: all.single.id,
    },
  };
}
