/** Which side of a JPEG is up. */

/**
 * The decoder leaves a picture as the camera held it, and the copy has lost the note that says how. So the note is put back:
 * an EXIF segment with nothing but the orientation, right behind the start of the image.
 *
 * @see https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf – 4.5.4, 4.6.2
 */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  if (orientation === 1) return jpeg;
  const tiff = Buffer.from(
    '4949 2a00 08000000 0100 1201 0300 01000000 0000 0000 00000000'.replace(/ /g, ''),
    'hex',
  );
  tiff.writeUInt16LE(orientation, 18);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}
