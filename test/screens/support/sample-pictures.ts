/** Albums and photos for the screens, out of the sample library, and the pictures in them. */
import type { Album, Photo } from '../../../src/shared/models.ts';
import type { DrawnImage, LibraryAlbum, LibraryItem } from '../../services/google-library.ts';
import { sampleLibrary } from '../../services/library/library.ts';

/** Where the server has pictures: an address of its own instead of `photo:`, which no browser but ours knows. */
export const PICTURES = '/sample-pictures/';
/** An address under which there is never a picture. */
export const MISSING_PICTURE = `${PICTURES}missing`;

const library = sampleLibrary();
const samples: readonly LibraryAlbum[] = Array.from({ length: library.albumCount }, (_, index) =>
  library.albumAt(index),
);

function addressOf(id: string): string {
  return PICTURES + encodeURIComponent(id);
}

export const sampleAlbums: readonly Album[] = samples.map((album) => ({
  id: album.id,
  title: album.title ?? null,
  photoCount: album.itemCount,
  cover: album.coverId ? addressOf(album.coverId) : null,
}));

function sampleItems(): LibraryItem[] {
  return samples.flatMap((album) =>
    Array.from({ length: album.itemCount }, (_, index) => album.itemAt(index)),
  );
}

/** Of the first album. */
export const samplePhotos: readonly Photo[] = sampleItems()
  .slice(0, samples[0]?.itemCount ?? 0)
  .map(({ id, description, creationTime, width, height }) => ({
    id,
    kind: 'photo',
    description: description ?? null,
    takenAt: creationTime,
    width,
    height,
    image: addressOf(id),
  }));

const drawings = new Map<string, DrawnImage>(
  sampleItems().flatMap(({ id, image }) => (image.kind === 'drawn' ? [[id, image.picture]] : [])),
);

/**
 * A JPEG of the picture, or null where the address names none.
 * @param size longest side, pixels
 */
export async function samplePicture(id: string, size: number): Promise<Buffer | null> {
  const drawing = drawings.get(id);
  if (!drawing) return null;
  const scale = size / Math.max(drawing.width, drawing.height);
  return drawing.render(Math.round(drawing.width * scale), Math.round(drawing.height * scale), 'image/jpeg');
}
