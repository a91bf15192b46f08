/** Writing where something else may lie in the place of a folder, put there by another program or a broken disk. */
import { lstat, rm } from 'node:fs/promises';

/**
 * Writes, and where a file lies in the place of one of `folders`, deletes it and writes once more.
 *
 * @throws what `write` throws
 */
export async function withWayClear<Value>(
  folders: readonly string[],
  write: () => Promise<Value>,
): Promise<Value> {
  try {
    return await write();
  } catch (cause) {
    if (!isInTheWay(cause)) throw cause;
    for (const folder of folders) await removeUnlessFolder(folder);
    return write();
  }
}

function isInTheWay(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOTDIR' || cause.code === 'EEXIST');
}

async function removeUnlessFolder(path: string): Promise<void> {
  const info = await lstat(path).catch(() => null);
  if (info && !info.isDirectory()) await rm(path, { force: true });
}
