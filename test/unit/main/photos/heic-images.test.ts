import { describe, expect, it, vi } from 'vitest';
import { Unavailable } from '../../../../src/main/http.ts';
import type { Image } from '../../../../src/main/photos/image-host.ts';
import { NotWanted } from '../../../../src/main/photos/image-loads.ts';
import {
  type DecodedCopies,
  DecoderEnded,
  Undecodable,
} from '../../../../src/main/photos/sources/heic/decoder.ts';
import { createHeicImages, type HeicRequest } from '../../../../src/main/photos/sources/heic/heic-images.ts';
import type { DecodeRequest } from '../../../../src/main/photos/sources/heic/messages.ts';
import type { ImageRequest, ImageSize } from '../../../../src/shared/photo-address.ts';
import { deferred, turn } from '../support.ts';

function of(name: string, size: ImageSize = 512, version = '1'): HeicRequest {
  return { subject: 'photo', id: `folder:1/${name}`, size, file: `/${name}.heic`, version };
}

/** A decoder that is done when the test says so, for each picture by its name. */
function setUp() {
  const kept = new Map<string, Image>();
  const keyOf = ({ id, size }: ImageRequest) => `${id} ${size}`;
  const cache = {
    read: vi.fn(async (request: ImageRequest) => kept.get(keyOf(request)) ?? null),
    write: vi.fn(async (request: ImageRequest, image: Image) => {
      kept.set(keyOf(request), image);
      return true;
    }),
  };
  const gates = new Map<string, ReturnType<typeof deferred<DecodedCopies>>>();
  const asked: DecodeRequest[] = [];
  const decode = (request: DecodeRequest): Promise<DecodedCopies> => {
    const gate = deferred<DecodedCopies>();
    asked.push(request);
    gates.set(request.file, gate);
    return gate.promise;
  };
  const images = createHeicImages({ cache, decoder: { decode }, shownSizes: () => [512, 1024] });
  const get = (request: HeicRequest) => images.get(request).catch((cause: unknown) => cause);
  const names = () => asked.map(({ file }) => file);

  async function decoded(name: string): Promise<void> {
    await vi.waitFor(() => expect(gates.has(`/${name}.heic`)).toBe(true));
    const { sizes } = asked.findLast(({ file }) => file === `/${name}.heic`) ?? { sizes: [] };
    const copies = sizes.map((size) => ({ size, bytes: new Uint8Array(Buffer.from(`${name} ${size}`)) }));
    gates.get(`/${name}.heic`)?.resolve(copies);
    await turn();
  }
  async function fails(name: string, cause: Error): Promise<void> {
    await vi.waitFor(() => expect(gates.has(`/${name}.heic`)).toBe(true));
    gates.get(`/${name}.heic`)?.reject(cause);
    gates.delete(`/${name}.heic`);
    await turn();
  }
  return { images, get, names, asked, decoded, fails };
}

const text = (found: unknown) =>
  typeof found === 'object' && found !== null && 'bytes' in found ? String(found.bytes) : found;

describe('a HEIC picture of this computer', () => {
  it('is decoded once for its tile and for itself, and kept', async () => {
    const { get, asked, decoded } = setUp();
    const tile = get(of('a', 512));
    await decoded('a');
    expect(text(await tile)).toBe('a 512');
    expect(text(await get(of('a', 512)))).toBe('a 512');
    expect(text(await get(of('a', 1024)))).toBe('a 1024');
    expect(asked.map(({ sizes }) => sizes)).toEqual([[512, 1024]]);
  });

  it('is decoded once for all who ask at the same time, whatever size they want', async () => {
    const { get, asked, decoded } = setUp();
    const answers = Promise.all([get(of('a', 512)), get(of('a', 512)), get(of('a', 1024))]);
    await decoded('a');
    expect((await answers).map(text)).toEqual(['a 512', 'a 512', 'a 1024']);
    expect(asked).toHaveLength(1);
  });

  it('is decoded again when its file has changed', async () => {
    const { get, asked, decoded } = setUp();
    const before = get(of('a', 512, '100-1'));
    await decoded('a');
    await before;
    const after = get(of('a', 512, '100-2'));
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    await decoded('a');
    expect(text(await after)).toBe('a 512');
  });

  it('comes one after the other, those on the screen before those ahead', async () => {
    const { images, get, names, decoded } = setUp();
    images.want({ screen: [of('first'), of('shown')], ahead: [of('ahead')] });
    const answers = [get(of('first')), get(of('ahead')), get(of('shown'))];
    await vi.waitFor(() => expect(names()).toEqual(['/first.heic']));
    await decoded('first');
    await vi.waitFor(() => expect(names()).toEqual(['/first.heic', '/shown.heic']));
    await decoded('shown');
    await decoded('ahead');
    await Promise.all(answers);
    expect(names()).toEqual(['/first.heic', '/shown.heic', '/ahead.heic']);
  });

  it('counts as wanted where it is the cover of its album', async () => {
    const { images, get, names, decoded } = setUp();
    images.want({ screen: [of('first'), { ...of('cover'), subject: 'photo-cover' }], ahead: [of('ahead')] });
    const answers = [get(of('first')), get(of('ahead')), get(of('cover'))];
    await decoded('first');
    await vi.waitFor(() => expect(names()).toEqual(['/first.heic', '/cover.heic']));
    await decoded('cover');
    await decoded('ahead');
    await Promise.all(answers);
  });

  it('is not begun any more when somebody went on, and is when they come back', async () => {
    const { images, get, names, decoded } = setUp();
    images.want({ screen: [of('first'), of('left')], ahead: [] });
    const first = get(of('first'));
    const left = get(of('left'));
    await vi.waitFor(() => expect(names()).toEqual(['/first.heic']));
    images.want({ screen: [of('next')], ahead: [] });
    expect(await left).toBeInstanceOf(NotWanted);
    const next = get(of('next'));
    await decoded('first');
    await decoded('next');
    expect(text(await next)).toBe('next 512');
    expect(text(await first)).toBe('first 512');
    images.want({ screen: [of('left')], ahead: [] });
    const back = get(of('left'));
    await decoded('left');
    expect(text(await back)).toBe('left 512');
  });

  it('that holds nothing to decode is not tried again', async () => {
    const { get, asked, fails } = setUp();
    const first = get(of('a'));
    await fails('a', new Undecodable('broken'));
    expect(await first).toBeInstanceOf(Undecodable);
    expect(await get(of('a'))).toBeInstanceOf(Undecodable);
    expect(await get(of('a', 1024))).toBeInstanceOf(Undecodable);
    expect(asked).toHaveLength(1);
  });

  it('that brings the decoder down is tried once more, and then no more', async () => {
    const { get, asked, fails } = setUp();
    for (let count = 1; count <= 2; count += 1) {
      const one = get(of('a'));
      await vi.waitFor(() => expect(asked).toHaveLength(count));
      await fails('a', new DecoderEnded('crash'));
      expect(await one).toBeInstanceOf(DecoderEnded);
    }
    expect(await get(of('a'))).toBeInstanceOf(Undecodable);
    expect(asked).toHaveLength(2);
  });

  it('that cannot be read now is tried whenever somebody asks', async () => {
    const { get, asked, fails } = setUp();
    for (let count = 1; count <= 4; count += 1) {
      const one = get(of('a'));
      await vi.waitFor(() => expect(asked).toHaveLength(count));
      await fails('a', new Unavailable('the stick is pulled out'));
      expect(await one).toBeInstanceOf(Unavailable);
    }
  });
});
