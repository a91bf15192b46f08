/**
 * The function as a program. Without arguments it is the plain Node host: settings from the environment, a calm end on
 * SIGTERM and SIGINT. With `--check` it tries its settings out instead.
 */
import { runCheck } from './check/command.ts';
import { realOutside } from './outside.ts';
import { startServer } from './server.ts';
import { readSettings, SettingsError } from './settings.ts';

/** sysexits.h: something is wrong with the configuration. */
const EX_CONFIG = 78;

const args = process.argv.slice(2);
if (args.length > 0) await check();
else await serve();

async function check(): Promise<void> {
  const outside = realOutside();
  const write = (text: string) => void process.stdout.write(text);
  process.exitCode = await runCheck(args, { environment: process.env, outside, write });
  await outside.network.close();
}

async function serve(): Promise<void> {
  try {
    const settings = readSettings(process.env);
    // Every address of the computer or container: what may reach it is for whatever runs it to say.
    const starting = startServer(settings, { host: process.env['HOST'] ?? '0.0.0.0' });
    // In place before the log says that it started: whoever reads that may stop it at once.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void starting.then((server) => server.close()));
    }
    await starting;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EX_CONFIG;
  }
}
