/** The session at Google in which a person picks: its page, the waiting for them, and the list of what they picked. */
import type { PickedItem } from '../../shared/function-api.ts';
import { type Log, reasonOf } from '../log.ts';
import type { BringInClient } from './bring-in-client.ts';
import type { ImportJob } from './import-job.ts';
import { type PatienceOptions, patiently } from './patient.ts';
import { WorkEnded } from './trouble.ts';

export interface PickerSession {
  /** Settles once the person has picked. @throws what {@link patiently} throws */
  pick(patience: PatienceOptions): Promise<void>;
  /** Google's page, once more. @throws {WorkEnded} */
  openPage(): Promise<void>;
  /** What was picked, by id, with addresses that are new. @throws what {@link patiently} throws */
  list(patience: PatienceOptions): Promise<Map<string, PickedItem>>;
  /** Tells Google that nothing more is wanted. Never throws. */
  end(): Promise<void>;
  /** There is no page any more. */
  forget(): void;
}

export interface PickerSessionOptions {
  readonly job: () => Pick<ImportJob, 'sessionId' | 'isPicked'> | null;
  readonly save: (change: Partial<Pick<ImportJob, 'sessionId' | 'isPicked'>>) => Promise<void>;
  /** @throws {WorkPaused} while nobody can be asked for this account */
  readonly client: () => BringInClient;
  /** The same without a look at the account; null while nothing is set up. */
  readonly anyClient: () => BringInClient | null;
  readonly openInBrowser: (address: string) => Promise<void>;
  readonly log: Log;
}

/** However often Google wants to be asked. Milliseconds. */
const SHORTEST_POLL_MS = 1_000;

export function createPickerSession(options: PickerSessionOptions): PickerSession {
  const { job, save, client, anyClient, openInBrowser, log } = options;
  let page: string | null = null;

  async function openPage(): Promise<void> {
    if (page === null) return;
    await openInBrowser(page).catch((cause) => {
      log.warn('import.page-not-opened', { reason: reasonOf(cause) });
      throw new WorkEnded('browserMissing');
    });
  }

  return {
    openPage,
    async pick(patience) {
      const { signal, wait } = patience;
      if (job()?.sessionId === null) {
        const session = await patiently(() => client().newPickSession(signal), patience);
        page = session.pickerUri;
        await save({ sessionId: session.id });
        await openPage();
      }
      for (let now = job(); now && !now.isPicked; now = job()) {
        const id = now.sessionId ?? '';
        const session = await patiently(() => client().pickSession(id, signal), patience);
        page = session.pickerUri;
        if (session.isPicked) await save({ isPicked: true });
        else if (session.timeoutInMs === 0) throw new WorkEnded('timedOut');
        else await wait(Math.max(SHORTEST_POLL_MS, session.pollIntervalMs), signal);
      }
    },
    async list(patience) {
      const items = new Map<string, PickedItem>();
      let pageToken: string | undefined;
      do {
        const token = pageToken;
        const answer = await patiently(
          () => client().pickedItems(job()?.sessionId ?? '', token, patience.signal),
          patience,
        );
        for (const item of answer.items) items.set(item.id, item);
        pageToken = answer.nextPageToken;
      } while (pageToken !== undefined);
      return items;
    },
    async end() {
      const id = job()?.sessionId;
      if (!id) return;
      // Google ends it by itself, somewhat later.
      await anyClient()
        ?.endPickSession(id)
        .catch((cause) => log.warn('import.session-kept', { reason: reasonOf(cause) }));
    },
    forget() {
      page = null;
    },
  };
}
