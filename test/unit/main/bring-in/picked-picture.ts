/** A picked picture on its way, as the function hands it out. */
import type { PictureBytes } from '../../../../src/main/bring-in/bring-in-client.ts';
import { Unavailable } from '../../../../src/main/http.ts';
import { bodyOf } from '../film-bytes.ts';

/** @param end where it breaks off */
export function pictureOf(
  bytes: Buffer,
  { type = 'image/jpeg', end = bytes.length }: { type?: PictureBytes['type']; end?: number } = {},
): PictureBytes & { readonly isDropped: boolean } {
  const body = bodyOf(bytes, end);
  async function* pieces(): AsyncGenerator<Buffer> {
    try {
      yield* body;
    } catch (cause) {
      throw new Unavailable('it broke off', { cause });
    }
  }
  return {
    type,
    pieces: pieces(),
    drop: () => void body.on('error', () => undefined).destroy(),
    get isDropped() {
      return body.destroyed;
    },
  };
}
