/** Does the deployed function answer, and is its door shut to strangers? */
import { functionErrorSchema, healthAnswerSchema } from '../../shared/function-api.ts';
import type { Outside } from '../outside.ts';
import { ask, strange } from './ask.ts';
import { doubtful, type Finding, passed, StepFailed } from './finding.ts';

export async function checkHealth(functionUrl: string, outside: Outside): Promise<Finding> {
  const { status, json } = await ask(
    { method: 'GET', url: `${functionUrl}/api/health`, headers: {} },
    outside,
  );
  if (status === 200 && healthAnswerSchema.safeParse(json).success) return passed(`${functionUrl} is up.`);
  if (status === 404) {
    throw new StepFailed(
      `Something answers at ${functionUrl}, but not the function.`,
      'Check the address. On Azure: nothing is deployed yet, or the function did not start because of its settings; look at its log.',
    );
  }
  throw strange(`The function at ${functionUrl}`, status);
}

/** A caller without a token has to hear `unauthorized`, from the function itself and from nothing in front of it. */
export async function checkDoor(functionUrl: string, outside: Outside): Promise<Finding> {
  const { status, headers, json } = await ask(
    { method: 'GET', url: `${functionUrl}/api/albums`, headers: { origin: 'https://example.com' } },
    outside,
  );
  const error = functionErrorSchema.safeParse(json);
  if (status === 200) {
    throw new StepFailed(
      'The function answers a caller without a token.',
      'Stop it: something else answers at this address, or something in front of it adds tokens or answers from a cache.',
    );
  }
  if (status !== 401 || !error.success || error.data.error.code !== 'unauthorized') {
    throw strange(`The function at ${functionUrl}`, status);
  }
  if (headers['access-control-allow-origin'] !== undefined) {
    return doubtful(
      'The door is shut, and web pages are allowed to knock: something in front of the function adds CORS headers.',
      'Switch CORS off there; the desktop app does not need it.',
    );
  }
  return passed('A caller without a token is turned away.');
}
