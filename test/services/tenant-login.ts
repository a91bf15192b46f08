/** The page where a person chooses an account, and what comes of the choice. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InteractionResults } from 'oidc-provider';
import type { Provider } from 'oidc-provider/lib/provider.js';
import { z } from 'zod';
import { readBody } from './http-host.ts';
import type { TenantUsers } from './tenant-identities.ts';
import { errorPage, PAGE_HEADERS, signInPage } from './tenant-pages.ts';
import type { TenantSettings } from './tenant-settings.ts';

export interface LoginParts {
  readonly provider: Provider;
  readonly users: TenantUsers;
  readonly settings: TenantSettings;
}

const connectionParams = z.object({
  connection_scope: z.string().default(''),
  access_type: z.string().optional(),
  approval_prompt: z.string().optional(),
});

export async function handleLogin(
  request: IncomingMessage,
  response: ServerResponse,
  { provider, users, settings }: LoginParts,
): Promise<void> {
  const interaction = await provider.interactionDetails(request, response).catch(() => null);
  if (!interaction) {
    response.writeHead(400, PAGE_HEADERS);
    response.end(errorPage('This sign-in is over', 'Go back to Easy Albums and start again.'));
    return;
  }
  const params = connectionParams.parse(interaction.params);
  const asked = scopesIn(params);
  if (request.method !== 'POST') {
    response.writeHead(200, PAGE_HEADERS);
    response.end(signInPage(users.profiles, asked));
    return;
  }
  const form = new URLSearchParams((await readBody(request)).toString());
  const refused = form.has('consent') ? asked.filter((scope) => !form.getAll('scope').includes(scope)) : [];
  const result = await resultOf({ account: form.get('account') ?? '', refused }, params, users, settings);
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

interface Choice {
  readonly account: string;
  /** Scopes that the person unticked. */
  readonly refused: readonly string[];
}

function scopesIn(params: z.infer<typeof connectionParams>): string[] {
  return params.connection_scope.split(/[ ,]+/).filter(Boolean);
}

async function resultOf(
  { account, refused }: Choice,
  params: z.infer<typeof connectionParams>,
  users: TenantUsers,
  settings: TenantSettings,
): Promise<InteractionResults> {
  if (account === 'cancel') {
    return { error: 'access_denied', error_description: 'User did not authorize the request' };
  }
  const profile = users.profile(account);
  if (!profile) return { error: 'access_denied', error_description: 'There is no such account' };
  if (profile.access === 'refused') {
    return { error: settings.refusal, error_description: 'This account may not use Easy Albums.' };
  }
  await users.recordSignIn(profile, {
    scopes: scopesIn(params),
    refused,
    offline: params.access_type === 'offline',
    force: params.approval_prompt === 'force',
  });
  return { login: { accountId: profile.id } };
}
