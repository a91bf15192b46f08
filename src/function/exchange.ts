/** A request and its answer, free of any host: what azure.ts and server.ts translate from and to. */

export interface FunctionRequest {
  readonly method: string;
  /** Path and query, exactly as they were sent. */
  readonly target: string;
  /** Every value of every `Authorization` header, in order. */
  readonly authorization: readonly string[];
  readonly hasBody: boolean;
  /** Aborted when the caller went away. */
  readonly gone?: AbortSignal;
}

export interface FunctionResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
