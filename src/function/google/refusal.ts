/** Why Google says no (cloud.google.com/apis/design/errors: `error.details[]` holds an `ErrorInfo` with a `reason`). */
import { z } from 'zod';
import { FunctionError } from '../function-error.ts';

const refusalSchema = z.object({
  error: z.object({
    message: z.string().optional().catch(undefined),
    status: z.string().optional().catch(undefined),
    details: z.array(z.unknown()).optional().catch(undefined),
  }),
});
const errorInfoSchema = z.object({
  reason: z.string(),
  metadata: z.object({ quota_limit: z.string() }).optional().catch(undefined),
});
type ErrorInfo = z.infer<typeof errorInfoSchema>;

/** Google counts its days in California, and does not say when one ends. */
const DAILY_QUOTA_RETRY_S = 3_600;

/** The token has no scope that this call needs. Google does not always send the reason, but always this message. */
export function isScopeMissing(json: unknown): boolean {
  const { message, infos } = refusalOf(json);
  return (
    infos.some(({ reason }) => reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT') ||
    message.includes('insufficient authentication scopes')
  );
}

/** The API is not turned on in the Google project: a mistake of whoever hosts the function, not of the user. */
export function isServiceDisabled(json: unknown): boolean {
  return refusalOf(json).infos.some(({ reason }) => reason === 'SERVICE_DISABLED');
}

/** What was asked for cannot be had yet, or not for this account. */
export function isPreconditionMissing(json: unknown): boolean {
  return refusalOf(json).status === 'FAILED_PRECONDITION';
}

/** Of what Google calls exhausted, what a short wait does not bring back: null for a limit by the minute. */
export function exhaustionIn(json: unknown): FunctionError | null {
  const { message, infos } = refusalOf(json);
  if (isStorageFull(message)) {
    return new FunctionError('storage_full', { reason: "the user's account is full" });
  }
  const isDaily =
    /\bper day\b/i.test(message) || infos.some(({ metadata }) => /PerDay/.test(metadata?.quota_limit ?? ''));
  if (!isDaily) return null;
  return new FunctionError('quota_reached', {
    reason: "Google's quota of the day is used up",
    retryAfter: DAILY_QUOTA_RETRY_S,
  });
}

/** Google has no code of its own for it. */
export function isStorageFull(message: string): boolean {
  return /\bremaining storage\b/i.test(message);
}

function refusalOf(json: unknown): { message: string; status: string; infos: readonly ErrorInfo[] } {
  const parsed = refusalSchema.safeParse(json);
  if (!parsed.success) return { message: '', status: '', infos: [] };
  const { message = '', status = '', details = [] } = parsed.data.error;
  const infos = details.flatMap((detail) => {
    const info = errorInfoSchema.safeParse(detail);
    return info.success ? [info.data] : [];
  });
  return { message, status, infos };
}
