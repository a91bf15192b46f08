/**
 * Asks for Google's permissions when they are first needed. Google forgets those that are not named again, so all that the account
 * was asked for before are named with the new one.
 */
import { z } from 'zod';
import { GOOGLE_SCOPES, type GooglePermission } from '../../shared/function-api.ts';
import type { Log } from '../log.ts';
import type { AskOutcome } from '../sign-in/sign-in.ts';
import { createTwinFile } from '../twin-file.ts';
import { PermissionRefused, WorkEnded } from './trouble.ts';

const NAMES = Object.keys(GOOGLE_SCOPES) as [GooglePermission, ...GooglePermission[]];
const askedSchema = z.object({ owner: z.string(), permissions: z.array(z.enum(NAMES)) });

export interface PermissionsOptions {
  readonly folder: string;
  readonly owner: () => string | null;
  readonly ask: (permissions: readonly GooglePermission[]) => Promise<AskOutcome>;
  readonly log: Log;
}

/** Answers once the person went through Google's page. @throws {PermissionRefused | WorkEnded} where they did not */
export type AskFor = (wanted: readonly GooglePermission[]) => Promise<void>;

export function createPermissions({ folder, owner, ask, log }: PermissionsOptions): AskFor {
  const file = createTwinFile({ folder, name: 'asked', mark: 'EAP1', schema: askedSchema, log });

  return async (wanted) => {
    const here = owner();
    if (here === null) throw new WorkEnded('signedOut');
    const before = await file.read();
    const earlier = before?.owner === here ? before.permissions : [];
    const permissions = [...new Set<GooglePermission>(['see', ...earlier, ...wanted])];
    const outcome = await ask(permissions);
    if (outcome === 'done') return file.write({ owner: here, permissions });
    throw failureOf(outcome);
  };
}

function failureOf(outcome: Exclude<AskOutcome, 'done'>): Error {
  switch (outcome) {
    case 'stopped':
      return new PermissionRefused();
    case 'portsTaken':
    case 'failed':
      return new WorkEnded('failed');
    default:
      return new WorkEnded(outcome);
  }
}
