import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Unavailable } from '../../../../src/main/http.ts';
import {
  createHeicDecoder,
  DecoderEnded,
  type DecodingProcess,
  Undecodable,
} from '../../../../src/main/photos/sources/heic/decoder.ts';
import type { DecodeRequest } from '../../../../src/main/photos/sources/heic/messages.ts';
import { rememberingLog } from '../support.ts';

const REQUEST: DecodeRequest = { file: '/a.heic', sizes: [512], maxBytes: 1_000 };
const DECODED = { kind: 'decoded', copies: [{ size: 512, bytes: new Uint8Array([1, 2]) }] };

/** A process that says what the test tells it to. */
class Helper extends EventEmitter implements DecodingProcess {
  readonly asked: DecodeRequest[] = [];
  readonly kill = vi.fn(() => this.emit('exit', 0));
  postMessage(request: DecodeRequest): void {
    this.asked.push(request);
  }
  answer(message: unknown): void {
    this.emit('message', message);
  }
}

function setUp() {
  const helpers: Helper[] = [];
  const decoder = createHeicDecoder({
    start() {
      const helper = new Helper();
      helpers.push(helper);
      return helper;
    },
    log: rememberingLog(),
    timeoutMs: 60_000,
    idleMs: 30_000,
  });
  /** Asks for a picture; tells what came of it. */
  function ask() {
    const outcome = decoder.decode(REQUEST).catch((cause: unknown) => cause);
    return { outcome, helper: helpers.at(-1) ?? new Helper() };
  }
  return { decoder, helpers, ask };
}

describe('the process that decodes HEIC pictures', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('begins with the first picture, and serves the next ones as well', async () => {
    const { helpers, ask } = setUp();
    expect(helpers).toEqual([]);
    for (let count = 1; count <= 3; count += 1) {
      const { outcome, helper } = ask();
      helper.answer(DECODED);
      expect(await outcome).toEqual(DECODED.copies);
      expect(helper.asked).toHaveLength(count);
    }
    expect(helpers).toHaveLength(1);
  });

  it('ends when nothing has come for a while, and begins again', async () => {
    const { helpers, ask } = setUp();
    const first = ask();
    first.helper.answer(DECODED);
    await first.outcome;
    await vi.advanceTimersByTimeAsync(29_000);
    expect(first.helper.kill).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(first.helper.kill).toHaveBeenCalledTimes(1);
    const second = ask();
    second.helper.answer(DECODED);
    expect(await second.outcome).toEqual(DECODED.copies);
    expect(helpers).toHaveLength(2);
  });

  it('does not end while it works', async () => {
    const { ask } = setUp();
    const first = ask();
    first.helper.answer(DECODED);
    await first.outcome;
    const second = ask();
    await vi.advanceTimersByTimeAsync(45_000);
    expect(second.helper.kill).not.toHaveBeenCalled();
    second.helper.answer(DECODED);
    expect(await second.outcome).toEqual(DECODED.copies);
  });

  it('costs one picture when it breaks down, and another process takes the next', async () => {
    const { helpers, ask } = setUp();
    const first = ask();
    first.helper.emit('exit', 139);
    expect(await first.outcome).toBeInstanceOf(DecoderEnded);
    const second = ask();
    second.helper.answer(DECODED);
    expect(await second.outcome).toEqual(DECODED.copies);
    expect(helpers).toHaveLength(2);
  });

  it('costs one picture when it hangs, and is ended', async () => {
    const { ask } = setUp();
    const first = ask();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(first.helper.kill).toHaveBeenCalledTimes(1);
    expect(await first.outcome).toBeInstanceOf(DecoderEnded);
    const second = ask();
    // What the old one still says is of no interest.
    first.helper.answer({ kind: 'failed', reason: 'broken' });
    second.helper.answer(DECODED);
    expect(await second.outcome).toEqual(DECODED.copies);
  });

  it('is not believed when it says something else', async () => {
    const { ask } = setUp();
    const { outcome, helper } = ask();
    helper.answer({ kind: 'decoded', copies: 'none of your business' });
    expect(await outcome).toBeInstanceOf(DecoderEnded);
  });

  it.each([
    ['broken', Undecodable],
    ['tooLarge', Undecodable],
    ['unreadable', Unavailable],
  ] as const)('tells what is wrong with a picture: %s', async (reason, failure) => {
    const { ask } = setUp();
    const { outcome, helper } = ask();
    helper.answer({ kind: 'failed', reason });
    expect(await outcome).toBeInstanceOf(failure);
  });

  it('ends with the app', async () => {
    const { decoder, ask } = setUp();
    const { outcome, helper } = ask();
    decoder.close();
    expect(helper.kill).toHaveBeenCalledTimes(1);
    expect(await outcome).toBeInstanceOf(DecoderEnded);
  });
});
