/** Why Google says 403 (cloud.google.com/apis/design/errors: `error.details[]` holds an `ErrorInfo` with a `reason`). */
import { z } from 'zod';

const refusalSchema = z.object({
  error: z.object({
    message: z.string().optional().catch(undefined),
    details: z.array(z.unknown()).optional().catch(undefined),
  }),
});
const errorInfoSchema = z.object({ reason: z.string() });

/** The token has no scope that this call needs. Google does not always send the reason, but always this message. */
export function isScopeMissing(json: unknown): boolean {
  const { message, reasons } = refusalOf(json);
  return (
    reasons.includes('ACCESS_TOKEN_SCOPE_INSUFFICIENT') ||
    message.includes('insufficient authentication scopes')
  );
}

/** The API is not turned on in the Google project: a mistake of whoever hosts the function, not of the user. */
export function isServiceDisabled(json: unknown): boolean {
  return refusalOf(json).reasons.includes('SERVICE_DISABLED');
}

function refusalOf(json: unknown): { message: string; reasons: readonly string[] } {
  const parsed = refusalSchema.safeParse(json);
  if (!parsed.success) return { message: '', reasons: [] };
  const { message = '', details = [] } = parsed.data.error;
  const reasons = details.flatMap((detail) => {
    const info = errorInfoSchema.safeParse(detail);
    return info.success ? [info.data.reason] : [];
  });
  return { message, reasons };
}
