import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heifFacts } from '../../../../src/main/photos/sources/heic/heif-boxes.ts';
import { describeFile } from '../../../../src/main/photos/sources/picture-file.ts';
import { temporaryFolder } from '../support.ts';
import { heicFile } from './heic-pictures.ts';
import { writeFiles } from './picture-files.ts';

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8, type, 'latin1');
  const body = Buffer.concat(content);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');

/** A file with two items, the second of which is the Exif, and this list of places. */
function fileWith(iloc: Buffer): Buffer {
  const infe = (id: string, type: string) =>
    box('infe', hex(`02000000 ${id} 0000`), Buffer.from(`${type}\0`));
  const iinf = box('iinf', hex('00000000 0002'), infe('0001', 'hvc1'), infe('0002', 'Exif'));
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0')),
    box('meta', hex('00000000'), iinf, box('iloc', iloc)),
  ]);
}

describe('the place of the Exif in a HEIF file', () => {
  it.each([
    [
      'as phones write it',
      '01000000 4400 0002 0001 0000 0000 0001 00001000 00002000 0002 0000 0000 0001 00003000 00000400',
    ],
    [
      'counted from a base',
      '00000000 4440 0002 0001 0000 00000500 0001 00000000 00000001 0002 0000 00002f00 0001 00000100 00000400',
    ],
    ['in numbers of eight bytes', '01000000 8800 0001 0002 0000 0000 0001 0000000000003000 0000000000000400'],
    ['with long ids', '02000000 4400 00000001 00000002 0000 0000 0001 00003000 00000400'],
  ])('is found %s', (_how, iloc) => {
    expect(heifFacts(fileWith(hex(iloc))).exif).toEqual({ offset: 0x3000, length: 0x400 });
  });

  it.each([
    ['when the file has none', '00000000 4400 0001 0001 0000 0001 00001000 00002000'],
    ['when it is not a place in the file', '01000000 4400 0001 0002 0001 0000 0001 00003000 00000400'],
    ['when it has no length', '00000000 4400 0001 0002 0000 0001 00003000 00000000'],
    ['when the list breaks off', '00000000 4400 0009 0001'],
  ])('is not known %s', (_when, iloc) => {
    expect(heifFacts(fileWith(hex(iloc))).exif).toBeNull();
  });

  it('is not known of what is no such file', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(300), Buffer.from('meta but nothing else')])
      expect(heifFacts(bytes)).toEqual({ exif: null, size: null });
  });
});

describe('the size of the picture in a HEIF file', () => {
  const ispe = (size: string) => box('ispe', hex(`00000000 ${size}`));
  const tile = ispe('00000200 00000200');
  const whole = ispe('00000fc0 00000bd0');
  const properties = [tile, whole, box('irot', hex('03')), box('irot', hex('02'))];
  const fileOf = (pitm: string, ipma: string) =>
    Buffer.concat([
      box('ftyp', Buffer.from('heic\0\0\0\0')),
      box(
        'meta',
        hex('00000000'),
        box('pitm', hex(pitm)),
        box('iprp', box('ipco', ...properties), box('ipma', hex(ipma))),
      ),
    ]);

  it.each([
    ['of many parts, turned', '00000000 0031', '00000000 00000002 0001 01 81 0031 02 02 83', 3024, 4032],
    ['upside down', '00000000 0031', '00000000 00000002 0001 01 81 0031 02 02 84', 4032, 3024],
    ['with long numbers', '01000000 00010031', '01000001 00000001 00010031 02 0002 8003', 3024, 4032],
  ])('is that of the whole picture: %s', (_kind, pitm, ipma, width, height) => {
    expect(heifFacts(fileOf(pitm, ipma)).size).toEqual({ width, height });
  });

  it.each([
    ['when the picture has none', '00000000 0031', '00000000 00000001 0031 01 83'],
    ['when nothing is said of the picture', '00000000 0031', '00000000 00000001 0001 01 81'],
    ['when the list breaks off', '00000000 0031', '00000000 00000001 0031 09 02'],
  ])('is not known %s', (_when, pitm, ipma) => {
    expect(heifFacts(fileOf(pitm, ipma)).size).toBeNull();
  });
});

describe('a HEIC file in a folder', () => {
  it('has the size with which it shows', async () => {
    expect(await describeFile(heicFile('corners'))).toMatchObject({ facts: { width: 320, height: 240 } });
    expect(await describeFile(heicFile('corners-turned'))).toMatchObject({
      facts: { width: 240, height: 320 },
    });
  });

  it('has the date that the camera wrote into it', async () => {
    const described = await describeFile(heicFile('corners-turned'));
    expect(described).toMatchObject({ kind: 'picture', facts: { type: 'image/heic', orientation: 1 } });
    const takenAt = described.kind === 'picture' ? new Date(described.facts.takenAt) : null;
    expect([takenAt?.getFullYear(), takenAt?.getMonth(), takenAt?.getDate(), takenAt?.getHours()]).toEqual([
      2021, 4, 4, 12,
    ]);
  });

  it('has it also where it lies behind the picture, far into the file', async () => {
    const whole = await readFile(heicFile('corners'));
    const place = heifFacts(whole).exif;
    const at = whole.indexOf('iloc') + 4 + 4 + 4;
    if (!place) throw new Error('the picture has an Exif');
    const far = Buffer.concat([whole, Buffer.alloc(500_000), whole.subarray(place.offset)]);
    // The base of the second item: behind the count, one item of 18 bytes, an id and a reference.
    far.writeUInt32BE(whole.length + 500_000, at + 18 + 4);
    const file = join(await temporaryFolder(), 'far.heic');
    await writeFiles(file.slice(0, file.lastIndexOf('/')), { 'far.heic': far });
    const described = await describeFile(file);
    expect(described.kind === 'picture' && new Date(described.facts.takenAt).getFullYear()).toBe(2021);
  });

  it.each([
    ['heix', 'heic', 'image/heic'],
    ['mif1', 'heic', 'image/heic'],
    ['mif1', 'avif', 'image/avif'],
  ])('is told by its brands: %s, %s', async (brand, compatible, type) => {
    const bytes = await readFile(heicFile('corners'));
    const [major, second, third] = [8, 16, 20];
    bytes.write(brand, major, 'latin1');
    bytes.write('mif1', second, 'latin1');
    bytes.write(compatible, third, 'latin1');
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.heic': bytes });
    expect(await describeFile(join(folder, 'a.heic'))).toMatchObject({ facts: { type } });
  });

  it('is told by its bytes and not by its name', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'phone.jpg': await readFile(heicFile('corners')), 'none.heic': 'whatever' });
    expect(await describeFile(join(folder, 'phone.jpg'))).toMatchObject({ facts: { type: 'image/heic' } });
    expect(await describeFile(join(folder, 'none.heic'))).toEqual({ kind: 'skipped', reason: 'broken' });
  });
});
