/** A computer with a screen reader: the real accessibility bus, and on it a program that reads the app as Orca does. */
import { chmod, copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { startHelper, withLimit } from '../../../scripts/virtual/helper-process.mjs';

const READER = join(import.meta.dirname, 'reader.py');
/** Where Debian's at-spi2-core says what to start when a screen reader is wanted. */
const BUS_SERVICE = '/usr/share/dbus-1/services/org.a11y.Bus.service';
const READY_LIMIT_MS = 15_000;

const nodeSchema = z.strictObject({
  /** AT-SPI's words, such as `push button`. */
  role: z.string(),
  name: z.string(),
  description: z.string(),
  states: z.array(z.string()),
  /** Chromium's, such as `level` of a heading and `posinset` of a list's item. */
  attributes: z.record(z.string(), z.string()),
  /** Of its text; null where it has none. */
  language: z.string().nullable(),
});

const lineSchema = z.union([
  z.strictObject({ ready: z.literal(true) }),
  z.strictObject({ nodes: z.array(nodeSchema.extend({ id: z.number(), depth: z.number() })) }),
  z.strictObject({ pressed: z.boolean() }),
  z.strictObject({ focused: nodeSchema }),
  z.strictObject({ told: z.string() }),
]);

export type ReadNode = z.infer<typeof nodeSchema> & { readonly id: number; readonly depth: number };

/** What it says without being asked. */
export type Heard =
  | { readonly kind: 'focused'; readonly node: z.infer<typeof nodeSchema> }
  | { readonly kind: 'told'; readonly text: string };

export interface ScreenReader {
  /** The page, each node after its parent: the order in which it is read. Empty where there is none, or it is just changing. */
  read(): Promise<readonly ReadNode[]>;
  /** Does the first action of a node of the last reading; false where the app refused. */
  press(node: ReadNode): Promise<boolean>;
  /** What it said by itself since the last {@link forget}. */
  heard(): readonly Heard[];
  forget(): void;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** The name of the app's program. */
  readonly program: string;
  /** How programs are started as the app's user: the accessibility bus lets in nobody else. */
  readonly command: (command: string, args: readonly string[]) => [command: string, args: string[]];
  readonly env: NodeJS.ProcessEnv;
  /** Belongs to that user. */
  readonly folder: string;
}

/** To be started before the app, as Orca is with the session. */
export async function startScreenReader(options: ReaderOptions): Promise<ScreenReader> {
  const { program, command, env, folder } = options;
  const script = join(folder, 'reader.py');
  await copyFile(READER, script);
  await chmod(script, 0o755);
  const switches = ['--launch-immediately', '--a11y=1', '--screen-reader=1'];
  // The bus that it starts would keep pipes open after its end.
  const bus = startHelper(...command(await busLauncher(), switches), {
    env,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const reader = startHelper(...command(script, [program]), { env });
  const close = async (): Promise<void> => {
    await reader.stop();
    await bus.stop();
  };

  const { stdin, stdout } = reader.child;
  if (!stdin || !stdout) throw new Error('the screen reader has no input or no output');
  const answers: ((line: z.infer<typeof lineSchema>) => void)[] = [];
  const heard: Heard[] = [];
  const nextAnswer = (): Promise<z.infer<typeof lineSchema>> =>
    withLimit(reader, new Promise((resolve) => answers.push(resolve)), READY_LIMIT_MS);
  const ask = (question: object): Promise<z.infer<typeof lineSchema>> => {
    stdin.write(`${JSON.stringify(question)}\n`);
    return nextAnswer();
  };
  createInterface({ input: stdout }).on('line', (text) => {
    const line = lineSchema.parse(JSON.parse(text));
    if ('focused' in line) heard.push({ kind: 'focused', node: line.focused });
    else if ('told' in line) heard.push({ kind: 'told', text: line.told });
    else answers.shift()?.(line);
  });
  try {
    await nextAnswer();
  } catch (cause) {
    await close();
    throw new Error('the screen reader did not start', { cause });
  }
  return {
    async read() {
      const answer = await ask({ do: 'read' });
      return 'nodes' in answer ? answer.nodes : [];
    },
    async press({ id }) {
      const answer = await ask({ do: 'press', id });
      return 'pressed' in answer && answer.pressed;
    },
    heard: () => heard,
    forget: () => heard.splice(0),
    close,
  };
}

/** Every distribution has it in a folder of its own. */
async function busLauncher(): Promise<string> {
  const program = /^Exec=(\S+)/m.exec(await readFile(BUS_SERVICE, 'utf8'))?.[1];
  if (!program) throw new Error(`${BUS_SERVICE} names no program`);
  return program;
}
