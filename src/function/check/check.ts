/** Tries out a configuration, step by step: from the settings over Auth0 and Google to a deployed function and the app. */
import type { AppConfig } from '../../shared/config.ts';
import type { Outside } from '../outside.ts';
import { type Environment, readSettings, type Settings, SettingsError } from '../settings.ts';
import { checkAppConfig, readAppConfig } from './app-config.ts';
import { checkDoor, checkHealth } from './deployed-function.ts';
import { type Finding, findingOf, passed, StepFailed, type StepFinding, skipped } from './finding.ts';
import { checkGoogleClient, checkGooglePhotos, checkGooglePicker } from './google.ts';
import { askForManagementToken, checkScopes, checkUsers, type ManagementAccess } from './management-api.ts';
import { checkSignIn } from './sign-in.ts';
import { checkKeys, checkTenant } from './tenant.ts';
import { checkTokenVault } from './token-vault.ts';

export interface CheckOptions {
  readonly environment: Environment;
  /** Content of the app's `config.json`, null where it is not to be checked. */
  readonly appConfig: string | null;
  /** Origin of a deployed function, null to take that of the app's `config.json`. */
  readonly functionUrl: string | null;
}

/** The findings as they come. A step whose ground is missing is skipped, and says so. */
export async function* check(options: CheckOptions, outside: Outside): AsyncGenerator<StepFinding> {
  const settings: { current: Settings | null } = { current: null };
  yield await step('Settings', () => {
    settings.current = settingsIn(options.environment);
    return passed('Complete and well formed.');
  });
  if (!settings.current) return;
  yield* checkServices(settings.current, outside);
  yield* checkApp(settings.current, options, outside);
}

async function step(name: string, work: () => Finding | Promise<Finding>): Promise<StepFinding> {
  return { step: name, finding: await findingOf(work) };
}

function settingsIn(environment: Environment): Settings {
  try {
    return readSettings(environment);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const problems = error.problems.map(({ name, problem }) => `${name} ${problem}`);
    throw new StepFailed(`Not right: ${problems.join('; ')}.`, 'docs/hosting.md says what each one holds.');
  }
}

async function* checkServices(settings: Settings, outside: Outside): AsyncGenerator<StepFinding> {
  const { tenant, googleTokens, googleTokenOrigin } = settings;
  const found = await step('Auth0 tenant', () => checkTenant(tenant, outside));
  yield found;
  const hasTenant = found.finding.kind !== 'failed';
  const onTenant = (name: string, work: () => Promise<Finding>) =>
    step(name, hasTenant ? work : () => skipped('The tenant has to answer first.'));

  yield await onTenant('Signing keys', () => checkKeys(tenant, outside));
  if (googleTokens.kind === 'token-vault') {
    yield await onTenant('Token Vault', () => checkTokenVault(tenant, googleTokens, outside));
  } else {
    const access: { current: ManagementAccess | null } = { current: null };
    yield await onTenant('Management client', async () => {
      access.current = await askForManagementToken(tenant, googleTokens, outside);
      return passed('Auth0 gives it a token.');
    });
    const withAccess = (name: string, work: (access: ManagementAccess) => Finding | Promise<Finding>) =>
      step(name, () =>
        access.current ? work(access.current) : skipped('The management client needs a token first.'),
      );
    yield await withAccess('Management permissions', checkScopes);
    yield await withAccess('Management API', (token) => checkUsers(tenant, token, outside));
    yield await step('Google client', () =>
      checkGoogleClient(googleTokenOrigin, googleTokens.google, outside),
    );
  }
  yield await step('Google Photos', () => checkGooglePhotos(settings, outside));
  yield await step('Google Photos picker', () => checkGooglePicker(settings, outside));
}

async function* checkApp(
  settings: Settings,
  { appConfig, functionUrl }: CheckOptions,
  outside: Outside,
): AsyncGenerator<StepFinding> {
  const config: { current: AppConfig | null } = { current: null };
  const text = appConfig;
  if (text === null) {
    yield { step: 'The app', finding: skipped("Name the app's config.json with --app-config FILE.") };
  } else {
    yield await step('The app', () => {
      config.current = readAppConfig(text);
      return checkAppConfig(config.current, settings);
    });
    const read = config.current;
    yield await step('Sign-in', () =>
      read ? checkSignIn(read, settings, outside) : skipped("The app's config.json has to be right first."),
    );
  }

  const url = functionUrl ?? config.current?.functionUrl ?? null;
  if (url === null) {
    yield { step: 'Deployed function', finding: skipped('Give its address with --url ADDRESS.') };
    return;
  }
  const health = await step('Deployed function', () => checkHealth(url, outside));
  yield health;
  yield await step('Its door', () =>
    health.finding.kind === 'failed' ? skipped('The function has to answer first.') : checkDoor(url, outside),
  );
}
