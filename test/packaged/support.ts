/** Reads what electron-builder made, without Electron. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface AsarFile {
  readonly name: string;
  /** Kept beside the archive, as a program library has to be. */
  readonly unpacked: boolean;
}

const fileSchema = z.object({ size: z.number(), unpacked: z.boolean().optional() });
type Folder = { files: Record<string, z.infer<typeof fileSchema> | Folder> };
const folderSchema: z.ZodType<Folder> = z.lazy(() =>
  z.object({ files: z.record(z.string(), z.union([folderSchema, fileSchema])) }),
);

/** Every file of an ASAR: a header of four sizes, then JSON (github.com/electron/asar, "Format"). */
export function asarFiles(archive: string): AsarFile[] {
  const bytes = readFileSync(archive);
  const length = bytes.readUInt32LE(12);
  return filesOf('', folderSchema.parse(JSON.parse(bytes.toString('utf8', 16, 16 + length))));
}

function filesOf(folder: string, { files }: Folder): AsarFile[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry
      ? filesOf(`${folder}${name}/`, entry)
      : [{ name: `${folder}${name}`, unpacked: entry.unpacked ?? false }],
  );
}

/** Marks the place of the fuses in Electron's program (electronjs.org/docs/latest/tutorial/fuses). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** In the order of Electron's fuse wire, version 1. */
export const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;
export type Fuse = (typeof FUSES)[number];

/** After the sentinel: the wire's version, its length, and one character a fuse, `1` on and `0` off. */
export function fusesOf(program: string): Record<string, boolean> {
  const bytes = readFileSync(program);
  const start = bytes.indexOf(SENTINEL) + SENTINEL.length;
  const wire = bytes.toString('latin1', start + 2, start + 2 + FUSES.length);
  return Object.fromEntries(FUSES.map((name, index) => [name, wire[index] === '1']));
}
