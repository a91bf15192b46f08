import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Codecs, decodeFile } from '../../../../src/main/photos/sources/heic/decode-file.ts';
import type { DecodeRequest } from '../../../../src/main/photos/sources/heic/messages.ts';
import { temporaryFolder } from '../support.ts';
import { codecs, cornersOf, heicFile } from './heic-pictures.ts';

const ready = codecs();

async function decode(request: Partial<DecodeRequest> & Pick<DecodeRequest, 'file'>, with_?: Codecs) {
  return decodeFile({ sizes: [512], maxBytes: 1_000_000, ...request }, with_ ?? (await ready));
}

async function copiesOf(file: string, sizes: DecodeRequest['sizes']): Promise<Uint8Array[]> {
  const answer = await decode({ file, sizes });
  if (answer.kind !== 'decoded') throw new Error(answer.reason);
  return answer.copies.map(({ bytes }) => bytes);
}

describe('a HEIC file', () => {
  it.each([
    ['corners', 320, 240],
    ['corners-turned', 240, 320],
  ] as const)('becomes an upright JPEG in its own colours: %s', async (name, width, height) => {
    const [copy = Buffer.alloc(0)] = await copiesOf(heicFile(name), [512]);
    expect(await sharp(copy).metadata()).toMatchObject({ format: 'jpeg', width, height });
    expect((await sharp(copy).metadata()).orientation).toBeUndefined();
    expect(await cornersOf(copy)).toEqual(['red', 'green', 'blue', 'white']);
  });

  it('becomes as many sizes as are wanted at once, each with all of the picture', async () => {
    const answer = await decode({ file: heicFile('corners-turned'), sizes: [256, 1024] });
    const copies = answer.kind === 'decoded' ? answer.copies : [];
    const found = await Promise.all(
      copies.map(async ({ size, bytes }) => [
        size,
        (await sharp(bytes).metadata()).height,
        await cornersOf(bytes),
      ]),
    );
    const corners = ['red', 'green', 'blue', 'white'];
    expect(found).toEqual([
      [1024, 320, corners],
      [256, 256, corners],
    ]);
  });

  it('keeps the profile of its colours', async () => {
    const [plain = Buffer.alloc(0)] = await copiesOf(heicFile('corners'), [512]);
    const [profiled = Buffer.alloc(0)] = await copiesOf(heicFile('corners-turned'), [512]);
    expect((await sharp(plain).metadata()).icc).toBeUndefined();
    expect((await sharp(profiled).metadata()).icc?.toString('latin1')).toContain('acsp');
  });

  it('is on white where one sees through it', async () => {
    const [copy = Buffer.alloc(0)] = await copiesOf(heicFile('see-through'), [512]);
    expect(await cornersOf(copy)).toEqual(['red', 'white', 'red', 'white']);
  });

  it('is refused when it is broken, and the next one comes', async () => {
    const folder = await temporaryFolder();
    const whole = await readFile(heicFile('corners'));
    const files = {
      cut: whole.subarray(0, 700),
      empty: Buffer.alloc(0),
      text: Buffer.from('this is no picture'),
      'without a body': whole.subarray(0, 400),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const file = join(folder, name);
      await writeFile(file, bytes);
      expect(await decode({ file }), name).toEqual({ kind: 'failed', reason: 'broken' });
    }
    expect((await decode({ file: heicFile('corners') })).kind).toBe('decoded');
  });

  it('brings nothing down, whatever is wrong in it', async () => {
    const folder = await temporaryFolder();
    const whole = await readFile(heicFile('corners-turned'));
    for (let at = 0; at < whole.length; at += 37) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const file = join(folder, String(at));
      await writeFile(file, bytes);
      expect(['decoded', 'failed']).toContain((await decode({ file })).kind);
    }
    expect((await decode({ file: heicFile('corners') })).kind).toBe('decoded');
  });

  it('is refused when it has more bytes or pixels than there may be', async () => {
    expect(await decode({ file: heicFile('corners'), maxBytes: 1_000 })).toEqual({
      kind: 'failed',
      reason: 'tooLarge',
    });
    const { libheif } = await ready;
    const file = await readFile(heicFile('corners'));
    expect(() => libheif.decode(file, 320 * 240 - 1, () => null)).toThrow(
      expect.objectContaining({ reason: 'tooLarge' }),
    );
  });

  it('is unreadable when it is not there', async () => {
    expect(await decode({ file: '/nowhere/a.heic' })).toEqual({ kind: 'failed', reason: 'unreadable' });
  });
});
