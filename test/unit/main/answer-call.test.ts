import { describe, expect, it, vi } from 'vitest';
import { answerCall, type Handlers } from '../../../src/main/answer-call.ts';
import { DoorClosed } from '../../../src/main/carer/carer-door.ts';
import { NetworkFailure } from '../../../src/main/http.ts';
import { rememberingLog } from './support.ts';

/** A door that lets every call pass. */
const OPEN = { pass: () => undefined };
const STRETCH = { offset: 0, count: 4, refresh: false };

function albumsHandler(handler: Handlers['photos:albums']): Pick<Handlers, 'photos:albums'> {
  return { 'photos:albums': handler };
}

describe('a call from the renderer', () => {
  it('brings the handler’s answer', async () => {
    const handler = vi.fn(() => ({ albums: [], total: 0, more: false }));
    await expect(
      answerCall('photos:albums', albumsHandler(handler), STRETCH, rememberingLog(), OPEN),
    ).resolves.toEqual({ ok: true, value: { albums: [], total: 0, more: false } });
    expect(handler).toHaveBeenCalledExactlyOnceWith(STRETCH);
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { ...STRETCH, offset: -1 },
    { ...STRETCH, offset: 0.5 },
    { ...STRETCH, count: 0 },
    { ...STRETCH, count: 51 },
    { ...STRETCH, refresh: 'no' },
    { ...STRETCH, url: 'https://evil.example' },
  ])('does not reach the handler with %j', async (input) => {
    const handler = vi.fn(() => ({ albums: [], total: 0, more: false }));
    await expect(
      answerCall('photos:albums', albumsHandler(handler), input, rememberingLog(), OPEN),
    ).resolves.toEqual({ ok: false, code: 'unexpected' });
    expect(handler).not.toHaveBeenCalled();
  });

  it('says in the log which field of a refused input is wrong, and not what was in it', async () => {
    const log = rememberingLog();
    const change = { look: { theme: 'plaid', textSize: 'large' }, slideshow: { seconds: 9000 } };
    const handler = vi.fn(() => null);
    await answerCall('settings:change', { 'settings:change': handler }, change, log, OPEN);
    expect(handler).not.toHaveBeenCalled();
    expect(log.entries).toEqual([
      {
        level: 'warn',
        event: 'ipc.refused',
        fields: {
          call: 'settings:change',
          wrong: expect.stringMatching(/^look\.theme: .*; slideshow\.seconds: .*/),
        },
      },
    ]);
    expect(JSON.stringify(log.entries)).not.toMatch(/plaid|9000/);
  });

  it('does not reach a handler that takes nothing with something', async () => {
    const handler = vi.fn(() => null);
    await expect(
      answerCall('sign-in:stop', { 'sign-in:stop': handler }, { surprise: true }, rememberingLog(), OPEN),
    ).resolves.toEqual({ ok: false, code: 'unexpected' });
    expect(handler).not.toHaveBeenCalled();
  });

  it('leaves out what the contract does not name, however deep', async () => {
    const album = { id: 'a', title: 'Summer', photoCount: 3, cover: null, accessToken: 'secret' };
    const leaking = { albums: [album], total: 1, more: false, nextPageToken: 'secret' };
    const answer = await answerCall(
      'photos:albums',
      albumsHandler(() => leaking),
      STRETCH,
      rememberingLog(),
      OPEN,
    );
    expect(answer).toEqual({
      ok: true,
      value: {
        albums: [{ id: 'a', title: 'Summer', photoCount: 3, cover: null }],
        total: 1,
        more: false,
      },
    });
  });

  it('reaches no handler, and has its input read by nobody, while the carer’s door is closed to it', async () => {
    const handler = vi.fn(() => null);
    const closed = {
      pass() {
        throw new DoorClosed('closed');
      },
    };
    await expect(
      answerCall('settings:change', { 'settings:change': handler }, { odd: true }, rememberingLog(), closed),
    ).resolves.toEqual({ ok: false, code: 'locked' });
    expect(handler).not.toHaveBeenCalled();
  });

  it('answers a code where the handler’s answer breaks the contract', async () => {
    const answer = await answerCall(
      'photos:albums',
      albumsHandler(() => ({ albums: [], total: -1, more: false })),
      STRETCH,
      rememberingLog(),
      OPEN,
    );
    expect(answer).toEqual({ ok: false, code: 'unexpected' });
  });

  it.each([
    [
      'thrown',
      () => {
        throw new NetworkFailure('no connection to secret.example');
      },
    ],
    ['rejected', () => Promise.reject(new NetworkFailure('no connection to secret.example'))],
  ])('answers a code alone for what is %s, and logs the rest', async (_how, handler) => {
    const log = rememberingLog();
    const answer = await answerCall('photos:albums', albumsHandler(handler), STRETCH, log, OPEN);
    expect(answer).toEqual({ ok: false, code: 'offline' });
    expect(log.entries).toEqual([
      {
        level: 'warn',
        event: 'ipc.failed',
        fields: {
          call: 'photos:albums',
          code: 'offline',
          reason: 'NetworkFailure: no connection to secret.example',
        },
      },
    ]);
  });
});
