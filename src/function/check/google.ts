/** Does Google know the function's OAuth client, and is Google Photos within reach? */
import { z } from 'zod';
import { isServiceDisabled } from '../google/refusal.ts';
import type { Outside } from '../outside.ts';
import type { ManagementApiSettings, Settings } from '../settings.ts';
import { oauthError } from '../token-life.ts';
import { ask, strange } from './ask.ts';
import { doubtful, type Finding, passed, StepFailed } from './finding.ts';

/**
 * Renews with a made-up refresh token. Google looks at the client first: `invalid_client` is about id and secret,
 * `invalid_grant` about the token alone.
 */
export async function checkGoogleClient(
  origin: string,
  { clientId, clientSecret }: ManagementApiSettings['google'],
  outside: Outside,
): Promise<Finding> {
  const { status, json } = await ask(
    {
      method: 'POST',
      url: `${origin}/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: 'made-up',
        client_id: clientId,
        client_secret: clientSecret,
      }).toString(),
    },
    outside,
  );
  switch (oauthError(json)) {
    case 'invalid_grant':
      return passed(
        'Google takes GOOGLE_CLIENT_ID with GOOGLE_CLIENT_SECRET, and refuses a made-up token as it should.',
      );
    case 'invalid_client':
      throw new StepFailed(
        'Google does not take GOOGLE_CLIENT_ID with GOOGLE_CLIENT_SECRET.',
        'Copy both again from the OAuth client in the Google Cloud project; the secret may have been replaced.',
      );
    case 'unauthorized_client':
      throw new StepFailed(
        'The OAuth client of GOOGLE_CLIENT_ID may not renew tokens.',
        'It has to be one of the type Web application.',
      );
    default:
      throw strange("Google's token endpoint", status);
  }
}

export function checkGooglePhotos(
  { googlePhotosOrigin }: Pick<Settings, 'googlePhotosOrigin'>,
  outside: Outside,
): Promise<Finding> {
  return checkApi('Photos Library API', `${googlePhotosOrigin}/v1/albums?pageSize=1`, outside);
}

/** Pictures that are in Google Photos already come through it. */
export function checkGooglePicker(
  { googlePickerOrigin }: Pick<Settings, 'googlePickerOrigin'>,
  outside: Outside,
): Promise<Finding> {
  return checkApi('Photos Picker API', `${googlePickerOrigin}/v1/sessions/made-up`, outside);
}

const googleErrorSchema = z.object({ error: z.object({ status: z.string() }) });

/**
 * Asks with a made-up token. Google mostly refuses that before it looks at the project: that the API is switched on
 * shows only with a real person's token, that it is off sometimes earlier.
 */
async function checkApi(name: string, url: string, outside: Outside): Promise<Finding> {
  const { status, json } = await ask(
    { method: 'GET', url, headers: { authorization: 'Bearer made-up' } },
    outside,
  );
  const error = googleErrorSchema.safeParse(json);
  if (status === 401 && error.success && error.data.error.status === 'UNAUTHENTICATED') {
    return passed(`The ${name} is within reach, and refuses a made-up token as it should.`);
  }
  if (status === 403 && isServiceDisabled(json)) {
    throw new StepFailed(
      `The ${name} is switched off in the Google Cloud project.`,
      `Switch it on: APIs & Services → Library → "${name}" → Enable.`,
    );
  }
  if (status === 403 && error.success) {
    return doubtful(
      `The ${name} is within reach, and refuses a made-up token with 403.`,
      'Switch it on in the Google Cloud project if it is off.',
    );
  }
  throw strange(`The ${name}`, status);
}
