import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { BadAnswer, Unavailable } from '../../../../src/main/http.ts';
import { filmTypeOf, openFilmFile } from '../../../../src/main/photos/sources/film-file.ts';
import { temporaryFolder } from '../support.ts';
import { pictureBytes } from './picture-files.ts';

const box = (kind: string) => Buffer.from(`\0\0\0\x20${kind}\0\0\0\0\0\0\0\0`, 'latin1');

describe('the kind of a film', () => {
  it('is told by its first bytes', () => {
    expect(filmTypeOf(box('ftypisom'))).toBe('video/mp4');
    expect(filmTypeOf(box('ftypqt  '))).toBe('video/quicktime');
    expect(filmTypeOf(box('moov\0\0\0\x6c'))).toBe('video/quicktime');
    expect(filmTypeOf(Buffer.from('\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm\x42', 'latin1'))).toBe('video/webm');
  });

  it('is none for what the player cannot play, for pictures, for a page, and for nothing', async () => {
    const matroska = Buffer.from('\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska', 'latin1');
    const others = [
      matroska,
      box('ftypheic'),
      box('ftypavif'),
      await pictureBytes(),
      Buffer.from('<!doctype html><title>'),
      Buffer.from('RIFF\0\0\0\0AVI LIST'),
      Buffer.alloc(0),
      Buffer.from('ftyp'),
    ];
    for (const head of others) expect(filmTypeOf(head)).toBeNull();
  });
});

describe('a film of this computer', () => {
  async function film() {
    const path = join(await temporaryFolder(), 'one.film');
    await writeFile(path, 'a film of bytes');
    const cancel = new AbortController();
    const open = (range: Parameters<typeof openFilmFile>[2]) =>
      openFilmFile(path, 'video/mp4', range, cancel.signal);
    return { path, cancel, open };
  }

  it('is cut off at its end, however much more is asked for', async () => {
    const { open } = await film();
    const part = await open({ first: 10, last: 1_000_000 });
    expect(part).toMatchObject({ contentRange: 'bytes 10-14/15', length: 5 });
    expect(await text(part.body)).toBe('bytes');
  });

  it('has nothing behind its end', async () => {
    const { open } = await film();
    await expect(open({ first: 15, last: null })).rejects.toThrow(BadAnswer);
  });

  it('is let go of when nobody wants it any more', async () => {
    const { open, cancel } = await film();
    const { body } = await open(null);
    const closed = new Promise((resolve) => body.once('close', resolve));
    cancel.abort();
    await closed;
    await expect(open(null)).rejects.toThrow(cancel.signal.reason);
  });

  it('that is gone from the disk may be back later', async () => {
    const { path } = await film();
    const { signal } = new AbortController();
    await expect(openFilmFile(`${path}.gone`, 'video/mp4', null, signal)).rejects.toThrow(Unavailable);
  });
});
