/** polkit's `pkexec`, as an app meets it on Linux: a program on PATH that asks for a password and then runs another program. */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the person does with the question. */
export type SystemAnswer = 'given' | 'dismissed' | 'notPossible';

export interface SystemPasswordStandIn {
  willBe(answer: SystemAnswer): Promise<void>;
}

/** @see https://www.freedesktop.org/software/polkit/docs/latest/pkexec.1.html – "Return value" */
const EXIT_CODES: Readonly<Record<SystemAnswer, number>> = { given: 0, dismissed: 126, notPossible: 127 };

/** @param folder first on the app's PATH, and open to all. Until told otherwise nobody gives a password. */
export async function installSystemPassword(folder: string): Promise<SystemPasswordStandIn> {
  const answer = join(folder, 'system-password');
  const willBe = (next: SystemAnswer): Promise<void> =>
    writeFile(answer, String(EXIT_CODES[next]), { mode: 0o644 });
  await willBe('notPossible');
  const program = join(folder, 'pkexec');
  // As the real one: a program is named by its whole path, and runs only once the password was given.
  await writeFile(
    program,
    `#!/bin/sh
case "$1" in /*) ;; *) exit 127 ;; esac
code=$(cat '${answer}')
[ "$code" = 0 ] || exit "$code"
exec "$@"
`,
  );
  await chmod(program, 0o755);
  return { willBe };
}
