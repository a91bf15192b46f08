import { createHash, timingSafeEqual } from 'node:crypto';
import { FunctionError } from '../function-error.ts';
import { unauthorized } from './bearer.ts';

/**
 * Lets those in who know the metrics token. Both sides are hashed first: the comparison takes equally long whatever is
 * sent, its length included.
 *
 * @throws {FunctionError} `not_found` while no token is set, which turns the metrics off.
 */
export function checkMetricsToken(authorization: readonly string[], metricsToken: string | null): void {
  if (metricsToken === null) throw new FunctionError('not_found', { reason: 'the metrics are off' });
  const [value = '', another] = authorization;
  const matches = timingSafeEqual(sha256(value), sha256(`Bearer ${metricsToken}`));
  if (!matches || another !== undefined) throw unauthorized('not the metrics token');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
