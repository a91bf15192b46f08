/**
 * How a camera was held, as a JPEG says it.
 *
 * @see CIPA DC-008 (Exif 2.32), 4.6.4 A: tag 0x0112
 */
const ORIENTATION_TAG = 0x01_12;
const SHORT = 3;

/** 1 to 8, 1 being upright; 1 where the file does not say. */
export function orientationOf(jpeg: Buffer): number {
  try {
    const tiff = tiffOf(jpeg);
    return tiff === null ? 1 : orientationIn(tiff);
  } catch (cause) {
    // What lies beyond the end of the file is not said.
    if (cause instanceof RangeError) return 1;
    throw cause;
  }
}

/** A JPEG that has no orientation of its own, with one. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  if (orientation === 1) return jpeg;
  const segment = Buffer.from(
    'ffe10022' + // APP1, 34 bytes
      '457869660000' + // "Exif"
      '4d4d002a00000008' + // TIFF, big end first, the directory at byte 8
      '0001' + // one entry
      '0112000300000001' + // the orientation, one short
      `000${orientation}0000` +
      '00000000', // no other directory
    'hex',
  );
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** The TIFF structure inside of the Exif segment. */
function tiffOf(jpeg: Buffer): Buffer | null {
  if (jpeg.readUInt16BE(0) !== 0xff_d8) return null;
  let at = 2;
  for (;;) {
    const marker = jpeg.readUInt16BE(at);
    // Segments end where the picture itself begins.
    if (marker < 0xff_c0 || marker === 0xff_da) return null;
    const length = jpeg.readUInt16BE(at + 2);
    const content = jpeg.subarray(at + 4, at + 2 + length);
    if (marker === 0xff_e1 && content.subarray(0, 6).toString('latin1') === 'Exif\0\0')
      return content.subarray(6);
    at += 2 + length;
  }
}

function orientationIn(tiff: Buffer): number {
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) !== ORIENTATION_TAG || short(at + 2) !== SHORT) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
