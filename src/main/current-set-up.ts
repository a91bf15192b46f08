/** The configuration in force and what runs on it; read again when the person asks for it. */
import type { AppStatus } from '../shared/ipc.ts';
import { type ConfigOutcome, loadConfig } from './config.ts';
import type { ConnectedApp } from './connected-app.ts';
import type { Log } from './log.ts';

export interface CurrentSetUp {
  readonly status: AppStatus;
  /** Null while nothing is set up. */
  readonly connected: ConnectedApp | null;
  /** Reads the configuration and takes up an earlier sign-in. Calls that overlap share one reading. */
  check(): Promise<void>;
}

export interface CurrentSetUpOptions {
  readonly files: readonly string[];
  readonly connect: (config: Extract<ConfigOutcome, { kind: 'ready' }>['config']) => ConnectedApp;
  readonly onStatus: (status: AppStatus) => void;
  readonly log: Log;
}

export function createCurrentSetUp({ files, connect, onStatus, log }: CurrentSetUpOptions): CurrentSetUp {
  let outcome: ConfigOutcome = { kind: 'missing' };
  let connected: ConnectedApp | null = null;
  let checking: Promise<void> | null = null;

  function status(): AppStatus {
    if (connected) return connected.signIn.status;
    return { kind: 'notSetUp', problem: outcome.kind === 'wrong' ? outcome.problem : null };
  }

  async function check(): Promise<void> {
    // A set-up that works is not taken away from under the viewer.
    if (connected) return;
    outcome = loadConfig(files);
    log.info('config.read', { outcome: outcome.kind, files: files.join(' ') });
    if (outcome.kind === 'ready') {
      const next = connect(outcome.config);
      await next.signIn.restore();
      connected = next;
    }
    onStatus(status());
  }

  return {
    get status() {
      return status();
    },
    get connected() {
      return connected;
    },
    check() {
      checking ??= check().finally(() => {
        checking = null;
      });
      return checking;
    },
  };
}
