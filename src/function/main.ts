/** The plain Node host as a program: settings from the environment, a calm end on SIGTERM and SIGINT. */
import { startServer } from './server.ts';
import { readSettings, SettingsError } from './settings.ts';

/** sysexits.h: something is wrong with the configuration. */
const EX_CONFIG = 78;

try {
  const settings = readSettings(process.env);
  // Every address of the computer or container: what may reach it is for whatever runs it to say.
  const server = await startServer(settings, { host: process.env['HOST'] ?? '0.0.0.0' });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close());
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EX_CONFIG;
}
