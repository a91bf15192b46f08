/**
 * The services of the demo, as a program: `node demo.js --config FILE`.
 *
 * Writes the app's config.json into FILE, then one line of JSON on standard output, `{"ready":true,"config":FILE}`.
 * Ends on SIGTERM, on SIGINT, and when its standard input closes, so that it never outlives its starter.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { preferredPort, startServices } from './services.ts';

/** The same from run to run where they are free, so that what the app remembers stays true. */
const TENANT_PORT = 42_820;
const FUNCTION_PORT = 42_821;
const GOOGLE_PORT = 42_822;
const IMAGE_PORT = 42_823;
const PICKER_PORT = 42_824;

/** sysexits.h: the command line is wrong. */
const EX_USAGE = 64;

async function runDemo(file: string): Promise<void> {
  const ended = endOfWork();
  const services = await startServices({
    tenantPort: await preferredPort(TENANT_PORT),
    functionPort: await preferredPort(FUNCTION_PORT),
    google: {
      port: await preferredPort(GOOGLE_PORT),
      imagePort: await preferredPort(IMAGE_PORT),
      pickerPort: await preferredPort(PICKER_PORT),
    },
    // A person who signs out and in again wants to choose among the accounts.
    tenantSettings: { singleSignOn: false },
  });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(services.config, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify({ ready: true, config: file })}\n`);
  await ended;
  await services.close();
}

function endOfWork(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    process.stdin.once('error', () => resolve());
    process.stdin.resume();
  });
}

const { config } = parseArgs({ options: { config: { type: 'string' } } }).values;
if (config === undefined) {
  process.stderr.write('usage: demo --config FILE\n');
  process.exitCode = EX_USAGE;
} else {
  await runDemo(resolve(config));
  process.stdin.destroy();
}
