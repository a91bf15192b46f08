/** A disk of its own under a folder, which a test can fill up in no time: a file system in memory whose size is set anew. */
import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface SmallDisk {
  /** What makes writing fail. */
  readonly kind: 'a full disk' | 'folders that take nothing';
  /** From now on no file gets longer and no new one holds anything. */
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
  /** Takes the disk away; call it once the app has ended. */
  remove(): Promise<void>;
}

/** More than the app leaves free for the computer, and nothing of it is used before it is written. */
const ROOMY = '1200m';

/**
 * Only root may mount. For everybody else the folders in which the app keeps things take no writing: another failure, which the app
 * has to answer in the same way.
 *
 * @param folder empty, and its owner's alone
 */
export async function putOnSmallDisk(folder: string): Promise<SmallDisk> {
  const { uid, gid } = await stat(folder);
  const isMounted = await mount([
    '-t',
    'tmpfs',
    '-o',
    `size=${ROOMY},mode=0700,uid=${uid},gid=${gid}`,
    'tmpfs',
    folder,
  ]);
  return isMounted ? mountedDisk(folder) : foldersThatTakeNothing(folder, { uid, gid });
}

async function mount(args: readonly string[]): Promise<boolean> {
  try {
    await run('mount', args);
    return true;
  } catch {
    return false;
  }
}

function mountedDisk(folder: string): SmallDisk {
  const resize = (size: string) => run('mount', ['-o', `remount,size=${size}`, folder]);
  return {
    kind: 'a full disk',
    async fill() {
      const { blocks, bfree, bsize } = await statfs(folder);
      await resize(String((blocks - bfree) * bsize));
    },
    async makeRoom() {
      await resize(ROOMY);
    },
    async remove() {
      await run('umount', ['--lazy', folder]);
    },
  };
}

function foldersThatTakeNothing(profile: string, { uid, gid }: Owner): SmallDisk {
  async function setMode(mode: number): Promise<void> {
    for (const name of FOLDERS) {
      const folder = join(profile, name);
      await mkdir(folder, { recursive: true });
      await chown(folder, uid, gid);
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries)
        if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), mode);
      await chmod(folder, mode);
    }
  }
  return {
    kind: 'folders that take nothing',
    fill: () => setMode(0o500),
    makeRoom: () => setMode(0o700),
    remove: () => setMode(0o700),
  };
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Those of the profile that are the app's and not Chromium's. */
const FOLDERS = ['account', 'settings', 'logs'];
