/** Who comes in, and how often. */
import type { Context } from '../budget.ts';
import type { FunctionRequest } from '../exchange.ts';
import { FunctionError } from '../function-error.ts';
import type { Services } from '../services.ts';
import type { User } from './access-token.ts';
import { bearerToken } from './bearer.ts';

/** @throws {FunctionError} for whoever may not come in, or not now. */
export async function letIn(
  request: FunctionRequest,
  services: Services,
  context: Context,
  countedAs: keyof Services['rateLimits'],
): Promise<User> {
  const token = bearerToken(request.authorization);
  const { accessTokens, keySet, outside, rateLimits, tokenSource } = services;
  if (keySet.isEmpty) {
    accessTokens.checkHeader(token);
    // On a cold start both the keys and the function's own token have to be fetched: at the same time.
    tokenSource.prepare?.(context);
  }
  const user = await accessTokens.verify(token, context);
  context.trace.subject = user.subject;
  const waitMs = rateLimits[countedAs].take(user.subject, outside.now());
  if (waitMs > 0) {
    const retryAfter = Math.ceil(waitMs / 1000);
    throw new FunctionError('too_many_requests', { reason: "the user's own limit", retryAfter });
  }
  return user;
}
