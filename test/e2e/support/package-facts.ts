/** What is in the packaged app, read from its bytes. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Paths of all files in an ASAR archive: a Pickle with the length of a JSON header, and the header. */
export async function filesInAsar(archive: string): Promise<string[]> {
  const bytes = await readFile(archive);
  const headerLength = bytes.readUInt32LE(12);
  const header: unknown = JSON.parse(bytes.toString('utf8', 16, 16 + headerLength));
  return [...pathsOf(entrySchema.parse(header), '')];
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
}
const entrySchema: z.ZodType<Entry> = z.object({
  files: z
    .record(
      z.string(),
      z.lazy(() => entrySchema),
    )
    .optional(),
});

function* pathsOf({ files }: Entry, path: string): Generator<string> {
  if (!files) yield path;
  for (const [name, entry] of Object.entries(files ?? {}))
    yield* pathsOf(entry, path ? `${path}/${name}` : name);
}

/** In the order of the fuse wire, version 1: https://github.com/electron/fuses */
const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export async function fusesOf(program: string): Promise<Partial<Record<(typeof FUSES)[number], boolean>>> {
  const bytes = await readFile(program);
  const wire = bytes.indexOf(SENTINEL) + SENTINEL.length;
  const length = bytes[wire + 1] ?? 0;
  const set = FUSES.slice(0, length).map((name, index) => [name, bytes[wire + 2 + index] === 0x31] as const);
  return Object.fromEntries(set);
}
