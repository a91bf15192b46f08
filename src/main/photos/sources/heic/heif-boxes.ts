/**
 * What the boxes at the beginning of a HEIF file say: where its Exif lies, and how large the picture is. `exifr` takes places for
 * absolute that count from an item's base; `image-size` says the size of the first part of a picture, as it lies in the file.
 *
 * @see ISO/IEC 14496-12, 8.11: pitm, iloc, iinf, infe, iprp; ISO/IEC 23008-12, 6.5: ispe, irot, 9.3: ipma, A.2.1: Exif
 */

export interface FilePlace {
  /** Bytes, as the next. */
  readonly offset: number;
  readonly length: number;
}

interface Box {
  readonly type: string;
  /** What is in it, behind its header. */
  readonly content: Buffer;
}

export interface HeifFacts {
  /** Null where the file has no Exif, or it is not said where. */
  readonly exif: FilePlace | null;
  /** Pixels, as the picture shows; null where it is not said. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** @param head the beginning of the file, with all of its `meta` box */
export function heifFacts(head: Buffer): HeifFacts {
  const meta = find(boxesIn(head), 'meta');
  if (!meta) return { exif: null, size: null };
  const boxes = boxesIn(meta.subarray(4));
  return { exif: unlessCut(() => exifPlace(boxes)), size: unlessCut(() => shownSize(boxes)) };
}

/** What a program can be that reads the file, of four letters each. */
export function compatibleBrands(head: Buffer): string[] {
  const ftyp = find(boxesIn(head), 'ftyp') ?? Buffer.alloc(0);
  // Behind the brand and its version.
  return [...ftyp.toString('latin1', 8).matchAll(/.{4}/gs)].map(([brand]) => brand);
}

/** Null where the boxes say that they go on where they have ended. */
function unlessCut<Value>(read: () => Value | null): Value | null {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** The TIFF structure of an Exif item: it says in front how far behind it begins. */
export function tiffIn(item: Buffer): Buffer {
  return item.length < 4 ? item : item.subarray(4 + item.readUInt32BE(0));
}

function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    // 0 and 1 stand for the rest of the file, and for a length beyond 4 GB: what is looked for lies in front of such.
    if (length < 8) break;
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, at + length),
    });
    at += length;
  }
  return boxes;
}

function find(boxes: readonly Box[], wanted: string): Buffer | undefined {
  return boxes.find(({ type }) => type === wanted)?.content;
}

function exifPlace(boxes: readonly Box[]): FilePlace | null {
  const id = exifItemId(find(boxes, 'iinf'));
  const places = find(boxes, 'iloc');
  return id === null || !places ? null : placeOf(id, places);
}

function exifItemId(iinf: Buffer | undefined): number | null {
  if (!iinf) return null;
  const countBytes = iinf.readUInt8(0) === 0 ? 2 : 4;
  for (const { content } of boxesIn(iinf.subarray(4 + countBytes))) {
    const idBytes = content.readUInt8(0) === 3 ? 4 : 2;
    // Behind the id, two bytes about protection.
    const type = content.toString('latin1', 4 + idBytes + 2, 4 + idBytes + 6);
    if (type === 'Exif') return content.readUIntBE(4, idBytes);
  }
  return null;
}

function placeOf(wanted: number, iloc: Buffer): FilePlace | null {
  const version = iloc.readUInt8(0);
  const reader = readerOf(iloc, 4);
  const [offsetBytes, lengthBytes] = reader.halves();
  const [baseBytes, indexBytes] = reader.halves();
  const idBytes = version < 2 ? 2 : 4;
  const count = reader.number(idBytes);
  for (let item = 0; item < count; item += 1) {
    const id = reader.number(idBytes);
    const isInFile = version === 0 || (reader.number(2) & 0xf) === 0;
    reader.number(2);
    const base = reader.number(baseBytes);
    const parts = reader.number(2);
    for (let part = 0; part < parts; part += 1) {
      if (version > 0) reader.number(indexBytes);
      const offset = base + reader.number(offsetBytes);
      const length = reader.number(lengthBytes);
      // A length of 0 is that of the whole file, which no Exif has.
      if (id === wanted && isInFile && length > 0) return { offset, length };
    }
  }
  return null;
}

function shownSize(boxes: readonly Box[]): HeifFacts['size'] {
  const pitm = find(boxes, 'pitm');
  const iprp = boxesIn(find(boxes, 'iprp') ?? Buffer.alloc(0));
  const ipma = find(iprp, 'ipma');
  if (!pitm || !ipma) return null;
  const id = pitm.readUIntBE(4, pitm.readUInt8(0) === 0 ? 2 : 4);
  const all = boxesIn(find(iprp, 'ipco') ?? Buffer.alloc(0));
  const own = propertiesOf(id, ipma).flatMap((number) => all[number - 1] ?? []);
  const ispe = find(own, 'ispe');
  if (!ispe) return null;
  const [width, height] = [ispe.readUInt32BE(4), ispe.readUInt32BE(8)];
  if (width < 1 || height < 1) return null;
  // In quarters of a turn.
  const isOnItsSide = ((find(own, 'irot')?.readUInt8(0) ?? 0) & 1) === 1;
  return isOnItsSide ? { width: height, height: width } : { width, height };
}

/** The numbers, from 1, of an item's properties among all. */
function propertiesOf(wanted: number, ipma: Buffer): number[] {
  const idBytes = ipma.readUInt8(0) === 0 ? 2 : 4;
  const numberBytes = (ipma.readUInt8(3) & 1) === 0 ? 1 : 2;
  const reader = readerOf(ipma, 4);
  const count = reader.number(4);
  for (let item = 0; item < count; item += 1) {
    const id = reader.number(idBytes);
    // Its first bit says something else.
    const numbers = Array.from(
      { length: reader.number(1) },
      () => reader.number(numberBytes) & (numberBytes === 1 ? 0x7f : 0x7fff),
    );
    if (id === wanted) return numbers;
  }
  return [];
}

function readerOf(bytes: Buffer, start: number) {
  let at = start;
  return {
    /** Of so many bytes; more than 48 bits are in no file. */
    number(length: number): number {
      const from = length > 6 ? at + length - 6 : at;
      at += length;
      return length === 0 ? 0 : bytes.readUIntBE(from, Math.min(length, 6));
    },
    /** Two numbers in one byte. */
    halves(): [number, number] {
      const both = bytes.readUInt8(at);
      at += 1;
      return [both >> 4, both & 0xf];
    },
  };
}
