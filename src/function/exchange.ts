/** A request and its answer, free of any host: what azure.ts and server.ts translate from and to. */
import type { OnGone } from './budget.ts';

export interface FunctionRequest {
  readonly method: string;
  /** Path and query, exactly as they were sent. */
  readonly target: string;
  /** Every value of every `Authorization` header, in order. */
  readonly authorization: readonly string[];
  readonly hasBody: boolean;
  readonly onGone?: OnGone;
}

export interface FunctionResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
