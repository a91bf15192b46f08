import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { PictureBytes } from '../../../../src/main/bring-in/bring-in-client.ts';
import { ItemFailed } from '../../../../src/main/bring-in/patient.ts';
import { copyPicture } from '../../../../src/main/bring-in/picture-copy.ts';
import { BadAnswer, Unavailable } from '../../../../src/main/http.ts';
import { pictureBytes } from '../photos/picture-files.ts';
import { deferred, temporaryFolder, turn } from '../support.ts';
import { pictureOf } from './picked-picture.ts';

/** A JPEG of so many bytes more: a camera's own notes before the picture, which nothing has to read. */
async function largePicture(notes: number): Promise<Buffer> {
  const jpeg = await pictureBytes();
  const segments: Buffer[] = [];
  for (let left = notes; left > 0; left -= 65_000) {
    const note = randomBytes(Math.min(left, 65_000));
    const mark = Buffer.from([0xff, 0xef, 0, 0]);
    mark.writeUInt16BE(note.length + 2, 2);
    segments.push(mark, note);
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

async function world() {
  const folder = join(await temporaryFolder(), 'pictures');
  const cancel = new AbortController();
  const beforeMore = vi.fn(async () => undefined as undefined);
  const copy = (answer: PictureBytes, more: () => Promise<void> = beforeMore) =>
    copyPicture({
      folder,
      key: 'sea',
      ask: async () => answer,
      beforeMore: more,
      signal: cancel.signal,
      otherwiseMs: Date.parse('2020-02-02T00:00:00Z'),
    });
  const names = () => readdir(folder).catch(() => []);
  return { folder, cancel, copy, names };
}

describe('a picked picture that becomes a file', () => {
  it('is on the disk as it came, under its name once it is kept', async () => {
    const { copy, names, folder } = await world();
    const bytes = await largePicture(3_000_000);
    const picture = await copy(pictureOf(bytes));
    expect(await names()).toEqual(['sea.part']);
    expect(picture.facts).toEqual({
      type: 'image/jpeg',
      bytes: bytes.length,
      width: 60,
      height: 40,
      orientation: 1,
      takenAt: '2020-02-02T00:00:00.000Z',
    });
    await picture.keep();
    expect(await names()).toEqual(['sea']);
    expect((await readFile(join(folder, 'sea'))).equals(bytes)).toBe(true);
  });

  it('goes to the disk while it comes', async () => {
    const { copy, folder } = await world();
    const bytes = await largePicture(3_000_000);
    const gate = deferred();
    let pieces = 0;
    const copied = copy(pictureOf(bytes), async () => {
      pieces += 1;
      if (pieces === 20) await gate.promise;
    });
    await vi.waitFor(() => expect(pieces).toBe(20));
    const written = await readFile(join(folder, 'sea.part'));
    expect(written.length).toBeGreaterThan(1_000_000);
    expect(written.equals(bytes.subarray(0, written.length))).toBe(true);
    gate.resolve();
    await copied;
  });

  it('is read no further while somebody else goes first', async () => {
    const { copy } = await world();
    const gate = deferred();
    const more = vi.fn(() => gate.promise);
    const copied = copy(pictureOf(await largePicture(1_000_000)), more);
    await vi.waitFor(() => expect(more).toHaveBeenCalledTimes(1));
    await turn();
    expect(more).toHaveBeenCalledTimes(1);
    gate.resolve();
    await copied;
    expect(more.mock.calls.length).toBeGreaterThan(10);
  });

  it('takes the place of what a run of the app that was killed left of it', async () => {
    const { copy, names, folder } = await world();
    const bytes = await pictureBytes();
    await (await copy(pictureOf(bytes))).discard();
    await writeFile(join(folder, 'sea.part'), randomBytes(1_000_000));
    await (await copy(pictureOf(bytes))).keep();
    expect(await names()).toEqual(['sea']);
    expect((await readFile(join(folder, 'sea'))).equals(bytes)).toBe(true);
  });

  it.each([
    ['without a byte', async () => Buffer.alloc(0)],
    ['that is cut', async () => (await largePicture(1_000_000)).subarray(0, 900_000)],
    ['that is a page', async () => Buffer.from('<!doctype html>')],
  ])('%s is no good, and leaves nothing', async (_what, content) => {
    const { copy, names } = await world();
    const answer = pictureOf(await content());
    await expect(copy(answer)).rejects.toThrow(BadAnswer);
    expect(await names()).toEqual([]);
    expect(answer.isDropped).toBe(true);
  });

  it('that is none though its ends are a picture’s is broken, and leaves nothing', async () => {
    const { copy, names } = await world();
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff]),
      Buffer.alloc(500_000),
      Buffer.from([0xff, 0xd9]),
    ]);
    await expect(copy(pictureOf(bytes))).rejects.toEqual(new ItemFailed('broken'));
    expect(await names()).toEqual([]);
  });

  it.each([0, 1, 600_000])(
    'that breaks off after %d bytes leaves nothing, and no open connection',
    async (end) => {
      const { copy, names } = await world();
      const answer = pictureOf(await largePicture(1_000_000), { end });
      await expect(copy(answer)).rejects.toThrow(Unavailable);
      expect(await names()).toEqual([]);
      expect(answer.isDropped).toBe(true);
    },
  );

  it('leaves nothing where it is broken off by the carer', async () => {
    const { copy, names, cancel } = await world();
    const answer = pictureOf(await largePicture(1_000_000));
    let pieces = 0;
    const copied = copy(answer, async () => {
      pieces += 1;
      if (pieces === 3) cancel.abort(new Error('stopped'));
      cancel.signal.throwIfAborted();
    });
    await expect(copied).rejects.toThrow('stopped');
    expect(await names()).toEqual([]);
    expect(answer.isDropped).toBe(true);
  });

  it('is asked for, and dropped, where there is no folder to write it to', async () => {
    const { copy, folder } = await world();
    await writeFile(folder, 'no folder');
    const answer = pictureOf(await pictureBytes());
    await expect(copy(answer)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(answer.isDropped).toBe(true);
  });
});
