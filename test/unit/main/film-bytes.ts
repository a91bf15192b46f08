/** Films for tests that never look at them: a start that says what it is, and noise. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';

const MP4_START = Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1');

export function filmOf(bytes: number): Buffer {
  return Buffer.concat([MP4_START, randomBytes(bytes - MP4_START.length)]);
}

/** A body that breaks off where `end` says, as a connection that is lost does. */
export function bodyOf(bytes: Buffer, end: number = bytes.length): Readable {
  return Readable.from(
    (async function* pieces() {
      for (let at = 0; at < end; at += 65_536) yield bytes.subarray(at, Math.min(end, at + 65_536));
      if (end < bytes.length) throw new Error('other side closed');
    })(),
    { objectMode: false },
  );
}
