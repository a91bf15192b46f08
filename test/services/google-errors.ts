/** Errors in the shape that Google's APIs give them: https://cloud.google.com/apis/design/errors */
import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { sendJson } from './http-host.ts';

const STATUS = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;
export type GoogleStatus = keyof typeof STATUS;

export class GoogleError extends Error {
  readonly status: GoogleStatus;
  readonly details: readonly unknown[];
  readonly headers: Record<string, string>;

  constructor(
    status: GoogleStatus,
    message: string,
    details: readonly unknown[] = [],
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.details = details;
    this.headers = headers;
  }

  get httpStatus(): number {
    return STATUS[this.status];
  }

  toJSON(): unknown {
    const { httpStatus: code, message, status, details } = this;
    return { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } };
  }
}

export function invalidArgument(message: string): GoogleError {
  return new GoogleError('INVALID_ARGUMENT', message);
}

/** A part of a request that the method does not have, or that has the wrong type. */
export function badRequest(description: string, field?: string): GoogleError {
  return new GoogleError('INVALID_ARGUMENT', description, [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [{ ...(field === undefined ? {} : { field }), description }],
    },
  ]);
}

export function notFound(): GoogleError {
  return new GoogleError('NOT_FOUND', 'Requested entity was not found.');
}

export function sendGoogleError(response: ServerResponse, error: GoogleError): void {
  sendJson(response, error.httpStatus, error, error.headers);
}

/** The fault with which Google says that a project has used up its quota. It sends no `Retry-After`. */
export const QUOTA_FAULT: Fault = {
  kind: 'status',
  status: 429,
  body: new GoogleError(
    'RESOURCE_EXHAUSTED',
    "Quota exceeded for quota metric 'All requests' and limit 'All requests per minute' of service 'photoslibrary.googleapis.com'.",
  ).toJSON(),
};

/** The same for the quota of a whole day. */
export const DAILY_QUOTA_FAULT: Fault = {
  kind: 'status',
  status: 429,
  body: new GoogleError(
    'RESOURCE_EXHAUSTED',
    "Quota exceeded for quota metric 'All requests' and limit 'All requests per day' of service 'photoslibrary.googleapis.com' for consumer 'project_number:4242'.",
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'RATE_LIMIT_EXCEEDED',
        domain: 'googleapis.com',
        metadata: { quota_limit: 'ApiCallsPerProjectPerDay', service: 'photoslibrary.googleapis.com' },
      },
    ],
  ).toJSON(),
};

/** The fault with which Google says that it is down for the moment. */
export const UNAVAILABLE_FAULT: Fault = {
  kind: 'status',
  status: 503,
  body: new GoogleError('UNAVAILABLE', 'The service is currently unavailable.').toJSON(),
};
