import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { DrawnImage, LibraryAlbum, LibraryItem } from '../services/google-library.ts';
import { edgeCaseLibrary, sampleLibrary, samplePictures } from '../services/library/library.ts';
import { drawnImage } from '../services/library/render.ts';

const library = sampleLibrary();
const albums = Array.from({ length: library.albumCount }, (_, index) => library.albumAt(index));
const everything = albums.flatMap(itemsOf);

function itemsOf(album: LibraryAlbum): LibraryItem[] {
  return Array.from({ length: album.itemCount }, (_, index) => album.itemAt(index));
}

function pictureOf(item: LibraryItem): DrawnImage {
  if (item.still) return item.still;
  if (item.image.kind !== 'drawn') throw new Error(`${item.filename} is not drawn`);
  return item.image.picture;
}

/** The picture as 12 × 12 colours: what is left of it from far away. */
async function glance(item: LibraryItem): Promise<Buffer> {
  const image = await pictureOf(item).render(96, 96, 'image/png');
  return sharp(image).removeAlpha().resize(12, 12, { fit: 'fill' }).raw().toBuffer();
}

/** Mean difference of a colour channel, 0 to 255. */
function difference(one: Buffer, two: Buffer): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += Math.abs((one[index] ?? 0) - (two[index] ?? 0));
  return sum / one.length;
}

describe('the sample library', () => {
  it('has at least nine albums and 170 pictures', () => {
    expect(albums.length).toBeGreaterThanOrEqual(9);
    expect(everything.length).toBeGreaterThanOrEqual(170);
  });

  it('has for each album a title, a cover of its own and pictures in the order they were taken', () => {
    for (const album of albums) {
      const items = itemsOf(album);
      expect(album.title).toBeTruthy();
      expect(items.map(({ id }) => id)).toContain(album.coverId);
      expect(items.map(({ creationTime }) => creationTime)).toEqual(
        items.map(({ creationTime }) => creationTime).sort(),
      );
    }
  });

  it('gives every album and picture another id, of the form that Google’s have', () => {
    const ids = [...albums, ...everything].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]{70,100}$/);
  });

  it('finds albums and pictures by id', () => {
    for (const item of everything) expect(library.item(item.id)).toBe(item);
    for (const album of albums) expect(library.album(album.id)).toBe(album);
    expect(library.item('unknown')).toBeNull();
  });

  it('describes most pictures in a short sentence, and leaves some without', () => {
    const described = everything.flatMap(({ description }) =>
      description === undefined ? [] : [description],
    );
    expect(described.length).toBeGreaterThan(everything.length * 0.85);
    expect(described.length).toBeLessThan(everything.length);
    for (const text of described) expect(text.split(' ').length, text).toBeLessThanOrEqual(12);
  });

  it('has upright, wide, square and panoramic pictures, and files of three types', () => {
    const shapes = everything.map(({ width, height }) => width / height);
    expect(shapes.filter((shape) => shape < 1).length).toBeGreaterThan(15);
    expect(shapes.filter((shape) => shape === 1).length).toBeGreaterThan(10);
    expect(shapes.filter((shape) => shape >= 3).length).toBeGreaterThanOrEqual(1);
    expect(new Set(everything.map(({ mimeType }) => mimeType))).toEqual(
      new Set(['image/jpeg', 'image/png', 'image/webp', 'video/mp4']),
    );
  });

  it('names files after the moment they were taken, with the ending of their type', () => {
    for (const { filename, mimeType } of everything) {
      expect(filename).toMatch(/^(IMG_\d{8}_\d{6}\.(jpg|png|webp)|VID_\d{8}_\d{6}\.mp4)$/);
      expect(filename.endsWith(mimeType === 'image/jpeg' ? 'jpg' : mimeType.slice(6))).toBe(true);
    }
  });
});

describe.each(albums.map((album) => [album.title ?? '', album] as const))('%s', (_title, album) => {
  it('shows pictures that nobody confuses with one another', { timeout: 60_000 }, async () => {
    const glances: Buffer[] = [];
    for (const item of itemsOf(album)) glances.push(await glance(item));
    for (const [index, one] of glances.entries()) {
      expect(Math.max(...one) - Math.min(...one), `picture ${index} is blank`).toBeGreaterThan(40);
      for (const [other, two] of glances.slice(0, index).entries()) {
        expect(difference(one, two), `pictures ${other} and ${index}`).toBeGreaterThan(8);
      }
    }
  });
});

describe('rendering', () => {
  const [first] = samplePictures(1);
  if (!first) throw new Error('the sample library is empty');

  it.each([
    ['image/jpeg', 'jpeg'],
    ['image/png', 'png'],
    ['image/webp', 'webp'],
  ])('makes %s of exactly the pixels asked for', async (mimeType, format) => {
    const image = await first.render(200, 120, mimeType);
    expect(await sharp(image).metadata()).toMatchObject({ format, width: 200, height: 120 });
  });

  it('draws the same picture each time', async () => {
    const again = () => drawnImage({ key: 'same', width: 400, height: 300, draw: (c) => scatter(c) });
    const [one, two] = [await again().render(80, 60, 'image/png'), await again().render(80, 60, 'image/png')];
    expect(one.equals(two)).toBe(true);
  });

  it('draws once for two requests at the same time', async () => {
    let drawn = 0;
    const image = drawnImage({
      key: 'once',
      width: 400,
      height: 300,
      draw: (c) => {
        drawn += 1;
        scatter(c);
      },
    });
    const [one, two] = await Promise.all([
      image.render(80, 60, 'image/png'),
      image.render(80, 60, 'image/png'),
    ]);
    expect(drawn).toBe(1);
    expect(one).toBe(two);
  });
});

function scatter(c: Parameters<Parameters<typeof drawnImage>[0]['draw']>[0]): void {
  c.fill('#ffffff');
  c.random.times(20, () => c.circle(c.random.between(0, c.w), c.random.between(0, c.h), 40, '#cc3344'));
}

describe('the edge-case library', () => {
  const edge = edgeCaseLibrary();
  const { ids } = edge;

  it('has an album without a title, one without a cover, one without photos', () => {
    expect(edge.album(ids.untitled)).not.toHaveProperty('title');
    expect(edge.album(ids.coverless)).not.toHaveProperty('coverId');
    expect(edge.album(ids.empty)?.itemCount).toBe(0);
  });

  it('has titles in Arabic, of 500 characters, with markup, with emoji and of nothing but spaces', () => {
    expect(edge.album(ids.arabic)?.title).toMatch(/\p{Script=Arabic}/u);
    expect(edge.album(ids.long)?.title).toHaveLength(500);
    expect(edge.album(ids.html)?.title).toContain('<script>');
    expect(edge.album(ids.emoji)?.title).toMatch(/\p{Emoji_Presentation}/u);
    expect(edge.album(ids.spaces)?.title?.trim()).toBe('');
  });

  it('shares no id with the sample library', () => {
    for (const id of Object.values(ids)) expect(library.album(id)).toBeNull();
  });
});
