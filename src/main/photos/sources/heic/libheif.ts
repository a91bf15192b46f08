/**
 * libheif, which decodes HEIC, as WebAssembly: what a broken or hostile file does to it stays in its own memory.
 *
 * @see https://github.com/strukturag/libheif/blob/master/libheif/api/libheif/heif.h whose names are used here. A function that
 *   answers a struct `heif_error` takes, as WebAssembly has it, an address for it as its first argument.
 */
import startLibheif from 'libheif-js/libheif-wasm/libheif.js';
import type { Pixels } from './shrink-pixels.ts';

/** heif_colorspace_RGB, heif_chroma_interleaved_RGB and …_RGBA, heif_channel_interleaved: 8 bits a channel, whatever the file has. */
const RGB = 1;
const INTERLEAVED_RGB = 10;
const INTERLEAVED_RGBA = 11;
const INTERLEAVED = 10;
/** heif_error_Ok */
const OK = 0;
/** Bytes of a struct heif_error: a code, a second code, the address of a text. */
const ERROR_BYTES = 12;
const POINTER_BYTES = 4;

export class NotDecoded extends Error {
  override readonly name = 'NotDecoded';
  readonly reason: 'broken' | 'tooLarge';
  constructor(reason: NotDecoded['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface DecodedPicture extends Pixels {
  /** ICC profile of its colours, where it has one of its own. */
  readonly profile: Uint8Array | null;
}

export interface Libheif {
  /**
   * Decodes the picture that a file is shown as, turned and mirrored as the file says.
   *
   * @param use may look at the pixels until it returns
   * @throws {NotDecoded}
   */
  decode<Value>(file: Uint8Array, maxPixels: number, use: (picture: DecodedPicture) => Value): Value;
}

export function openLibheif(wasmBinary: Uint8Array): Libheif {
  const lib = startLibheif({ wasmBinary });
  const error = lib._malloc(ERROR_BYTES);
  const out = lib._malloc(POINTER_BYTES);

  // The views are others after the memory has grown.
  const heap = (): Uint8Array => lib.HEAPU8;
  const numberAt = (address: number): number => {
    const view: DataView = new DataView(heap().buffer);
    return view.getUint32(address, true);
  };

  function expectOk(step: string): void {
    if (numberAt(error) === OK) return;
    throw new NotDecoded('broken', `${step}: ${numberAt(error)}.${numberAt(error + POINTER_BYTES)}`);
  }

  function profileOf(handle: number): Uint8Array | null {
    const length = lib._heif_image_handle_get_raw_color_profile_size(handle);
    if (length === 0) return null;
    const place = lib._malloc(length);
    try {
      lib._heif_image_handle_get_raw_color_profile(error, handle, place);
      return numberAt(error) === OK ? heap().slice(place, place + length) : null;
    } finally {
      lib._free(place);
    }
  }

  return {
    decode(file, maxPixels, use) {
      const context = lib._heif_context_alloc();
      const bytes = lib._malloc(file.length);
      let handle = 0;
      let image = 0;
      try {
        heap().set(file, bytes);
        lib._heif_context_read_from_memory(error, context, bytes, file.length, 0);
        expectOk('read');
        lib._heif_context_get_primary_image_handle(error, context, out);
        expectOk('find');
        handle = numberAt(out);
        const pixels = lib._heif_image_handle_get_width(handle) * lib._heif_image_handle_get_height(handle);
        if (pixels > maxPixels) throw new NotDecoded('tooLarge', `${pixels} pixels`);
        const isSeeThrough = lib._heif_image_handle_has_alpha_channel(handle) !== 0;
        lib._heif_decode_image(error, handle, out, RGB, isSeeThrough ? INTERLEAVED_RGBA : INTERLEAVED_RGB, 0);
        expectOk('decode');
        image = numberAt(out);
        const start = lib._heif_image_get_plane_readonly(image, INTERLEAVED, out);
        const stride = numberAt(out);
        const height = lib._heif_image_get_height(image, INTERLEAVED);
        return use({
          width: lib._heif_image_get_width(image, INTERLEAVED),
          height,
          stride,
          channels: isSeeThrough ? 4 : 3,
          pixels: heap().subarray(start, start + stride * height),
          profile: profileOf(handle),
        });
      } finally {
        if (image) lib._heif_image_release(image);
        if (handle) lib._heif_image_handle_release(handle);
        lib._free(bytes);
        lib._heif_context_free(context);
      }
    },
  };
}
