import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppStatus, ProblemCode } from '../../../src/shared/ipc.ts';
import { failed, ok, type Result } from '../../../src/shared/result.ts';

type Answer = Result<AppStatus, ProblemCode>;

/** The window's modules hold state, so each test takes fresh ones. */
async function setUp() {
  vi.resetModules();
  const waiting: ((answer: Answer) => void)[] = [];
  const albums = vi.fn(async () => ok({ albums: [], total: 0, more: false }));
  let tell = (_: AppStatus): void => undefined;
  vi.stubGlobal('window', {
    easyAlbums: {
      status: () => new Promise<Answer>((answer) => waiting.push(answer)),
      onStatusChanged: (listener: (status: AppStatus) => void) => {
        tell = listener;
      },
      albums,
    },
  });
  const status = await import('../../../src/renderer/state/status.ts');
  const journey = await import('../../../src/renderer/state/journey.ts');
  const navigation = await import('../../../src/renderer/state/navigation.ts');
  const library = await import('../../../src/renderer/state/library.ts');
  status.followStatus();
  const answer = async (value: Answer): Promise<void> => {
    waiting.shift()?.(value);
    await vi.waitFor(() => expect(waiting).toHaveLength(0));
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { status, journey, navigation, library, answer, tell: (next: AppStatus) => tell(next) };
}

const SIGNED_IN: AppStatus = { kind: 'signedIn', remembered: true };

describe('the status in the window', () => {
  beforeEach(() => vi.unstubAllGlobals());

  it('is what the main process answers', async () => {
    const { status, answer } = await setUp();
    expect(status.status.value).toEqual({ kind: 'starting' });
    await answer(ok(SIGNED_IN));
    expect(status.status.value).toEqual(SIGNED_IN);
  });

  it('knows a person who was signed in before, and not one who has just come in', async () => {
    const { status, answer, tell } = await setUp();
    await answer(ok(SIGNED_IN));
    expect(status.isKnown.value).toBe(true);
    tell({ kind: 'signedOut', reason: 'never' });
    expect(status.isKnown.value).toBe(false);
    tell({ kind: 'exchanging' });
    tell(SIGNED_IN);
    expect(status.isKnown.value).toBe(false);
  });

  it('never goes back to an answer that is older than a change', async () => {
    const { status, answer, tell } = await setUp();
    tell(SIGNED_IN);
    await answer(ok({ kind: 'signedOut', reason: 'never' }));
    expect(status.status.value).toEqual(SIGNED_IN);
  });

  it('is unknown, with a way on, where the main process has no answer', async () => {
    const { status, answer } = await setUp();
    await answer(failed('unexpected'));
    expect(status.status.value).toEqual({ kind: 'unknown', code: 'unexpected' });
  });

  it('is unknown, with a way on, when what a press asked for went wrong', async () => {
    const { status, tell } = await setUp();
    tell(SIGNED_IN);
    await status.perform(Promise.resolve(failed('unexpected')));
    expect(status.status.value).toEqual({ kind: 'unknown', code: 'unexpected' });
    await status.perform(Promise.reject(new Error('the channel is closed')));
    expect(status.status.value).toEqual({ kind: 'unknown', code: 'unexpected' });
  });

  it('brings the person home when it changes', async () => {
    const { navigation, tell } = await setUp();
    tell(SIGNED_IN);
    navigation.open({ name: 'help' });
    tell({ kind: 'signedOut', reason: 'elsewhere' });
    expect(navigation.place.value.name).toBe('albums');
  });

  it('leaves the person where they are when only a detail of it changes', async () => {
    const { navigation, tell } = await setUp();
    tell({ kind: 'signedIn', remembered: false });
    navigation.open({ name: 'help' });
    tell(SIGNED_IN);
    expect(navigation.place.value.name).toBe('help');
  });

  it('keeps nothing of the last person after a sign-out', async () => {
    const { library, tell } = await setUp();
    tell(SIGNED_IN);
    const before = library.albumList();
    tell({ kind: 'signedOut', reason: 'never' });
    expect(library.albumList()).not.toBe(before);
  });

  it('lets Back leave the reason for the sign-in screen, and tells the next reason again', async () => {
    const { journey, tell } = await setUp();
    tell({ kind: 'signedOut', reason: 'stopped' });
    expect(journey.unreadReason.value).toBe('stopped');
    expect(journey.canGoBack.value).toBe(true);
    journey.goBack();
    expect(journey.unreadReason.value).toBeNull();
    tell({ kind: 'signedOut', reason: 'timedOut' });
    expect(journey.unreadReason.value).toBe('timedOut');
  });

  it('has nothing to go back to on the first screens', async () => {
    const { journey, tell } = await setUp();
    tell({ kind: 'signedOut', reason: 'never' });
    expect(journey.canGoBack.value).toBe(false);
    expect(journey.canGoHome.value).toBe(false);
    tell(SIGNED_IN);
    expect(journey.canGoBack.value).toBe(false);
    expect(journey.canGoHome.value).toBe(false);
  });

  it('opens the carer’s screen once', async () => {
    const { journey, navigation, tell } = await setUp();
    tell(SIGNED_IN);
    journey.openCarer();
    journey.openCarer();
    expect(navigation.pile.value).toHaveLength(2);
  });
});
