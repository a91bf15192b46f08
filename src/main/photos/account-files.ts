/** The folder of the profile that belongs to one account. Another account's sign-in, and every sign-out, deletes it. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../checked-file.ts';
import { type Log, reasonOf } from '../log.ts';

/** A hash is enough to tell people apart, and says nobody's name. */
export function ownerOf(subject: string): string {
  return createHash('sha256').update(subject).digest('hex');
}

/** What was in the albums at the last visit. */
export function newsFile(profile: string): string {
  return join(accountFolder(profile), 'seen');
}

function accountFolder(profile: string): string {
  return join(profile, 'account');
}

export interface AccountFiles {
  readonly imagesFolder: string;
  readonly listsFolder: string;
  /**
   * Gives the folder to `subject`. Where it was somebody else's, it is emptied first. On a full disk the owner cannot be named: that
   * is made good by {@link renewClaim}, or what is kept until then is cleared by the next start.
   *
   * @throws where somebody else's files cannot be deleted
   */
  claim(subject: string): Promise<void>;
  /** Names the owner where that failed, or where somebody deleted the folder while the app ran. Never throws. */
  renewClaim(): Promise<void>;
  delete(): Promise<void>;
}

export function createAccountFiles(profile: string, log: Log): AccountFiles {
  const folder = accountFolder(profile);
  const ownerFile = join(folder, 'owner');
  let claimed: string | null = null;

  /** Never throws. */
  async function name(owner: string): Promise<void> {
    await writeWhole(ownerFile, owner).catch((cause) =>
      log.warn('account-files.not-claimed', { reason: reasonOf(cause) }),
    );
  }

  function namedOwner(): Promise<string | null> {
    return readFile(ownerFile, 'utf8').catch(() => null);
  }

  async function remove(): Promise<void> {
    // Windows keeps a file for a moment after it was read.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  return {
    imagesFolder: join(folder, 'images'),
    listsFolder: join(folder, 'lists'),
    async claim(subject) {
      const owner = ownerOf(subject);
      if ((await namedOwner()) !== owner) {
        await remove();
        await name(owner);
      }
      claimed = owner;
    },
    async renewClaim() {
      if (claimed !== null && (await namedOwner()) !== claimed) await name(claimed);
    },
    async delete() {
      claimed = null;
      await remove();
    },
  };
}
