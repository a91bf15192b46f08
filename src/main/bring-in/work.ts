/** Work that can rest, go on, end, and outlast the app. */
import type { BringInState, FailedItem, PauseReason } from '../../shared/bring-in.ts';
import { type Log, reasonOf } from '../log.ts';
import { createGoOnLater, type Later } from './go-on-later.ts';
import { ItemFailed, type PatienceOptions } from './patient.ts';
import { PermissionRefused, SessionOver, WorkEnded, WorkPaused } from './trouble.ts';

export interface Progress {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** How much of the one that is under way is done, from 0 to 1, where it is large. */
  readonly part?: number;
}

/** One piece of work as it is carried out. */
export interface Work {
  /** Whether the state is more than a choice that somebody still makes on Google's page. */
  readonly hasProgress: () => boolean;
  readonly progress: () => Progress;
  /** Does all that is left. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** Puts what is done on the disk; called whenever the work comes to rest. */
  readonly flush: () => Promise<void>;
  readonly result: () => {
    albumId: string | null;
    added: number;
    already: number;
    failed: FailedItem[];
    canTryAgain: boolean;
  };
}

/** Whether work that is on the disk goes on by itself, waits for the carer, or is over and shows what came of it. */
export type Rests = 'no' | 'carer' | 'over';

export interface WorkRunner {
  readonly state: BringInState;
  become(next: BringInState): void;
  /**
   * Carries on with the work; answers when it rests or is over. Does nothing while it runs. Where Google is the reason for the rest, it
   * carries on by itself later, unless the state changes before.
   */
  run(): Promise<void>;
  /** Breaks off, and settles when nothing is under way any more. */
  breakOff(): Promise<void>;
  /** Shows it as resting, without having run. */
  showPaused(reason: PauseReason): void;
  showDone(): void;
  /** Shows what an earlier run of the app left, or carries on with it. */
  comeBack(rests: Rests): void;
  readonly patience: (signal: AbortSignal) => Omit<PatienceOptions, 'onAddressExpired'>;
}

export interface WorkRunnerOptions {
  readonly work: Work;
  readonly log: Log;
  readonly onChange: () => void;
  readonly wait: PatienceOptions['wait'];
  readonly askPermission: () => Promise<void>;
  /** What is shown before there is progress. */
  readonly beginning: () => BringInState;
  readonly later?: Later | undefined;
}

export function createWorkRunner(options: WorkRunnerOptions): WorkRunner {
  const { work, log, onChange, beginning } = options;
  let state: BringInState = { kind: 'idle' };
  let running: { readonly cancel: AbortController; readonly over: Promise<void> } | null = null;
  let asking: Promise<void> | null = null;
  const goOnLater = createGoOnLater(() => void run(), options.later);

  function become(next: BringInState): void {
    // Whatever happens meanwhile, nothing that was planned before comes after it.
    goOnLater.cancel();
    state = next;
    onChange();
  }

  function showWorking(waiting: 'offline' | 'tryLater' | null): void {
    if (asking) return;
    become(work.hasProgress() ? { kind: 'working', ...work.progress(), waiting } : beginning());
  }

  function showPaused(reason: PauseReason): void {
    become({ kind: 'paused', ...work.progress(), reason });
  }

  function showDone(): void {
    const { albumId, ...result } = work.result();
    if (albumId === null) become({ kind: 'ended', reason: 'stopped' });
    else become({ kind: 'done', title: work.progress().title, albumId, ...result });
  }

  async function runOnce(signal: AbortSignal): Promise<void> {
    showWorking(null);
    try {
      await work.run(signal);
      await work.flush();
      showDone();
    } catch (cause) {
      await work.flush().catch((failure) => log.warn('bring-in.not-kept', { reason: reasonOf(failure) }));
      if (!signal.aborted) rest(cause);
    }
  }

  function rest(cause: unknown): void {
    log.warn('bring-in.rests', { reason: reasonOf(cause) });
    if (cause instanceof PermissionRefused) become({ kind: 'refused' });
    else if (cause instanceof WorkPaused) {
      showPaused(cause.reason);
      goOnLater.plan(cause.reason, work.progress().done);
    } else if (cause instanceof WorkEnded)
      become({ kind: 'ended', reason: cause.reason, failed: [...cause.failed] });
    else
      become({
        kind: 'ended',
        reason: cause instanceof ItemFailed ? 'tryLater' : endOf(cause),
      });
  }

  /** Several files may miss the permission at the same time: the person is asked once. */
  function askPermission(): Promise<void> {
    if (asking) return asking;
    become({ kind: 'asking' });
    asking = options.askPermission().finally(() => {
      asking = null;
    });
    return asking;
  }

  function run(): Promise<void> {
    if (running) return running.over;
    goOnLater.cancel();
    const cancel = new AbortController();
    const over = runOnce(cancel.signal).finally(() => {
      running = null;
    });
    running = { cancel, over };
    return over;
  }

  return {
    get state() {
      return state;
    },
    become,
    run,
    async breakOff() {
      goOnLater.cancel();
      running?.cancel.abort();
      await running?.over;
    },
    showPaused,
    showDone,
    comeBack(rests) {
      if (rests === 'over') showDone();
      else if (rests === 'carer') showPaused('carer');
      else void run();
    },
    patience: (signal) => ({
      signal,
      wait: options.wait,
      onWaiting: showWorking,
      async askPermission() {
        await askPermission();
        showWorking(null);
      },
    }),
  };
}

function endOf(cause: unknown): 'timedOut' | 'failed' {
  return cause instanceof SessionOver ? 'timedOut' : 'failed';
}

/** Runs `action` for each, at most `atOnce` at a time; the first failure ends it, once those under way are over. */
export async function inTurns<Value>(
  values: Iterable<Value>,
  atOnce: number,
  action: (value: Value) => Promise<void>,
): Promise<void> {
  const waiting = values[Symbol.iterator]();
  let broken = false;
  const go = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && !broken; next = waiting.next()) {
      try {
        await action(next.value);
      } catch (cause) {
        broken = true;
        throw cause;
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: atOnce }, go));
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
}
