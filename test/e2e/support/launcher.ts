import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
export async function appLauncher(program: string): Promise<{ executablePath: string; env: Record<string, string>; user: number | null; sandbox: boolean }> {
  if (process.getuid?.() !== 0) return { executablePath: program, env: {}, user: null, sandbox: true };
  const folder = await mkdtemp(join(tmpdir(), 'launcher-'));
  await chmod(folder, 0o755);
  const script = join(folder, 'start');
  await writeFile(script, `#!/bin/sh\nexec setpriv --reuid=65534 --regid=65534 --clear-groups --pdeathsig=SIGTERM -- '${program}' "$@"\n`, { mode: 0o755 });
  return { executablePath: script, env: {}, user: 65534, sandbox: true };
}
