/** A JSON body: bounded in bytes and time, and checked before anything is done with it. */
import type { z } from 'zod';
import type { Budget } from '../budget.ts';
import type { FunctionRequest, RequestBody } from '../exchange.ts';
import { FunctionError } from '../function-error.ts';

/** Bytes. Fifty items with the longest tokens and descriptions have about 400 kB. */
const MAX_JSON_BYTES = 512_000;
const JSON_TYPE = /^application\/json(?:;\s*charset="?utf-8"?)?$/i;

/** @throws {FunctionError} `unsupported_type`, `too_large`, `invalid_request`; `try_later` when it does not arrive in time */
export async function jsonBody<Schema extends z.ZodType>(
  { body }: FunctionRequest,
  schema: Schema,
  budget: Budget,
): Promise<z.infer<Schema>> {
  if (!body) throw invalid('a call without its body');
  if (!JSON_TYPE.test(body.type ?? '')) {
    throw new FunctionError('unsupported_type', { reason: 'a body that is not called JSON' });
  }
  const parsed = schema.safeParse(parsedJson(await budget.wait(bytesOf(body))));
  if (!parsed.success) throw invalid('a body of another shape');
  return parsed.data;
}

async function bytesOf({ bytes, length }: RequestBody): Promise<Buffer> {
  if (length !== null && length > MAX_JSON_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let count = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      count += chunk.length;
      if (count > MAX_JSON_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof FunctionError) throw cause;
    throw new FunctionError('invalid_request', { reason: 'a body that broke off', cause });
  }
  return Buffer.concat(chunks);
}

/** RFC 8259, section 8.1: UTF-8. */
function parsedJson(bytes: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return value;
  } catch {
    throw invalid('a body that is not JSON');
  }
}

function tooLarge(): FunctionError {
  return new FunctionError('too_large', { reason: 'a JSON body beyond its limit' });
}

function invalid(reason: string): FunctionError {
  return new FunctionError('invalid_request', { reason });
}
