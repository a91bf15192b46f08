import type { EasyAlbumsApi } from '../shared/api.ts';
import type { ProblemCode } from '../shared/ipc.ts';
import { failed, type Result } from '../shared/result.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly easyAlbums: EasyAlbumsApi;
  }
}

export function api(): EasyAlbumsApi {
  return window.easyAlbums;
}

/** The answer of a call, or `unexpected` where the call itself broke: the screens know no exceptions. */
export async function settled<Value>(
  call: Promise<Result<Value, ProblemCode>>,
): Promise<Result<Value, ProblemCode>> {
  try {
    return await call;
  } catch {
    return failed('unexpected');
  }
}
