/** The folder of the profile that belongs to one account. Another account's sign-in, and every sign-out, deletes it. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  /** Gives the folder to `subject`. Where it was somebody else's, it is emptied first. */
  claim(subject: string): Promise<void>;
  /** Names the owner again where somebody deleted the folder while the app ran; else the next start would clear what was kept since. */
  renewClaim(): Promise<void>;
  delete(): Promise<void>;
}

export function createAccountFiles(profile: string): AccountFiles {
  const folder = accountFolder(profile);
  const ownerFile = join(folder, 'owner');
  let claimed: string | null = null;

  async function name(owner: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(ownerFile, owner, { mode: 0o600 });
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
      const before = await readFile(ownerFile, 'utf8').catch(() => null);
      if (before !== owner) {
        await remove();
        await name(owner);
      }
      claimed = owner;
    },
    async renewClaim() {
      const isNamed = await stat(ownerFile).then(
        () => true,
        () => false,
      );
      if (claimed !== null && !isNamed) await name(claimed);
    },
    async delete() {
      claimed = null;
      await remove();
    },
  };
}
