/** Do the app's `config.json` and the function's settings speak of the same things? */
import { type AppConfig, configSchema } from '../../shared/config.ts';
import type { Settings } from '../settings.ts';
import { type Finding, passed, StepFailed } from './finding.ts';

/** @throws {StepFailed} naming every field that is wrong. */
export function readAppConfig(text: string): AppConfig {
  const config = configSchema.safeParse(parsed(text));
  if (config.success) return config.data;
  const problems = config.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join(' ')} ${message}` : message,
  );
  throw new StepFailed(
    `The app's config.json is not right: ${problems.join('; ')}.`,
    'Correct these fields.',
  );
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new StepFailed(
      "The app's config.json is not JSON.",
      'Look for a missing comma, quotation mark or brace.',
    );
  }
}

export function checkAppConfig(
  config: AppConfig,
  { tenant, audience, allowedClients }: Pick<Settings, 'tenant' | 'audience' | 'allowedClients'>,
): Finding {
  const differing = [
    ...(config.tenant === tenant ? [] : ['tenant and TENANT']),
    ...(config.audience === audience ? [] : ['audience and AUDIENCE']),
  ];
  if (differing.length > 0) {
    throw new StepFailed(
      `These should be the same and are not: ${differing.join(', ')}.`,
      "Make the app's config.json and the function's settings agree.",
    );
  }
  if (allowedClients && !allowedClients.has(config.clientId)) {
    throw new StepFailed(
      "ALLOWED_CLIENTS does not name the app's clientId: the function would turn every app away.",
      "Add the clientId of the app's config.json to ALLOWED_CLIENTS.",
    );
  }
  return passed('It speaks of the same tenant and API as the function.');
}
