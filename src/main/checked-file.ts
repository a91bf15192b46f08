/**
 * Files that prove themselves: 4 bytes of mark, 32 bytes of SHA-256 over the content, the content. One that was cut, damaged
 * or put there by something else is noticed, deleted, and made anew. Writing is atomic: a file is whole or not there.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const MARK_BYTES = 4;
const HEADER_BYTES = MARK_BYTES + 32;

/** Content, null where there is no file that can be read, `damaged` where there was one that is not as it was written. */
export async function readChecked(file: string, mark: string): Promise<Buffer | null | 'damaged'> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    const isFolder = cause instanceof Error && 'code' in cause && cause.code === 'EISDIR';
    if (!isFolder) return null;
    await remove(file);
    return 'damaged';
  }
  const content = bytes.subarray(HEADER_BYTES);
  const header = bytes.subarray(0, HEADER_BYTES);
  if (header.equals(headerFor(mark, content))) return content;
  await remove(file);
  return 'damaged';
}

/** @returns bytes on the disk. @throws what the file system throws; then nothing is left of the attempt. */
export async function writeChecked(file: string, mark: string, content: Buffer): Promise<number> {
  await writeWhole(file, [headerFor(mark, content), content]);
  return HEADER_BYTES + content.length;
}

/** A file that is read by others, or by people: whole or not there, and no more. @throws as {@link writeChecked} */
export async function writeWhole(file: string, content: string | readonly Buffer[]): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(part, content, { mode: 0o600, flag: 'wx' });
    await rename(part, file);
  } catch (cause) {
    await remove(part);
    throw cause;
  }
}

function headerFor(mark: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(mark, 'latin1'), createHash('sha256').update(content).digest()]);
}

async function remove(path: string): Promise<void> {
  await rm(path, { force: true, recursive: true }).catch(() => undefined);
}
