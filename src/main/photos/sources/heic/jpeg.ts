/** JPEG files out of pixels, by MozJPEG as WebAssembly. */
import startEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import type { OpaquePixels } from './shrink-pixels.ts';

/** As for the copies of other pictures. The rest is what takes the least time. */
const OPTIONS = {
  quality: 85,
  baseline: false,
  arithmetic: false,
  progressive: false,
  optimize_coding: true,
  smoothing: 0,
  /** YCbCr */
  color_space: 3,
  quant_table: 3,
  trellis_multipass: false,
  trellis_opt_zero: false,
  trellis_opt_table: false,
  trellis_loops: 1,
  auto_subsample: true,
  chroma_subsample: 2,
  separate_chroma_quality: false,
  chroma_quality: 85,
};

export type EncodeJpeg = (picture: OpaquePixels, profile: Uint8Array | null) => Buffer;

export async function openJpegEncoder(wasmBinary: Uint8Array): Promise<EncodeJpeg> {
  const encoder = await startEncoder({ noInitialRun: true, wasmBinary });
  return ({ pixels, width, height }, profile) =>
    withColourProfile(Buffer.from(encoder.encode(pixels, width, height, OPTIONS)), profile);
}

/** Segments take so many bytes of content. */
const MAX_SEGMENT_BYTES = 65_533;

/**
 * A JPEG that says nothing of its colours, with a profile of them. A profile that needs more than one segment is left out.
 *
 * @see ICC.1:2022, B.4
 */
export function withColourProfile(jpeg: Buffer, profile: Uint8Array | null): Buffer {
  if (profile === null) return jpeg;
  const content = Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1'), profile]);
  if (content.length > MAX_SEGMENT_BYTES) return jpeg;
  const header = Buffer.from([0xff, 0xe2, 0, 0]);
  header.writeUInt16BE(content.length + 2, 2);
  // The JFIF segment stays the first.
  const at = jpeg.readUInt16BE(2) === 0xff_e0 ? 4 + jpeg.readUInt16BE(4) : 2;
  return Buffer.concat([jpeg.subarray(0, at), header, content, jpeg.subarray(at)]);
}
