/** Finds and reads `config.json`: first where `EASY_ALBUMS_CONFIG` points, then the profile, then the packaged resources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type AppConfig, type ConfigProblem, configSchema } from '../shared/config.ts';

export type ConfigOutcome =
  | { readonly kind: 'ready'; readonly config: AppConfig; readonly file: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong'; readonly problem: ConfigProblem };

/** A config is under 1 kB; whatever is larger than this many bytes is something else. */
export const MAX_CONFIG_BYTES = 100_000;

export interface ConfigPlaces {
  /** Value of `EASY_ALBUMS_CONFIG`, the path of a file. Where it is set, no other place counts. */
  readonly environment: string | undefined;
  readonly profile: string;
  readonly resources: string;
}

export function configFiles(places: ConfigPlaces): string[] {
  if (places.environment) return [places.environment];
  return [join(places.profile, 'config.json'), join(places.resources, 'config.json')];
}

/** Reads the first of `files` that exists. A file that exists and is wrong hides those after it. */
export function loadConfig(
  files: readonly string[],
  read: (file: string) => string = readText,
): ConfigOutcome {
  for (const file of files) {
    let text: string;
    try {
      text = read(file);
    } catch (cause) {
      if (isMissing(cause)) continue;
      return wrong(file, null, 'cannot be read: check that this user may open the file');
    }
    return parseConfig(file, text);
  }
  return { kind: 'missing' };
}

export function parseConfig(file: string, text: string): ConfigOutcome {
  const parsed = parseFile(() => configSchema, file, text);
  return parsed.kind === 'ready' ? { kind: 'ready', config: parsed.value, file } : parsed;
}

export type Parsed<Value> =
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'wrong'; readonly problem: ConfigProblem };

/**
 * What a file of a carer's holds, or what is wrong with it in her words.
 *
 * @param schemaFor by what the file says that it is
 * @param file what the file is called in a message
 */
export function parseFile<Value>(
  schemaFor: (json: unknown) => z.ZodType<Value>,
  file: string,
  text: string,
): Parsed<Value> {
  if (text.length > MAX_CONFIG_BYTES) return wrong(file, null, 'is too long to be a set-up file');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return wrong(file, null, 'is not JSON: a comma, quotation mark or brace may be missing');
  }
  const parsed = schemaFor(json).safeParse(json);
  if (parsed.success) return { kind: 'ready', value: parsed.data };
  const [issue] = parsed.error.issues;
  return issue ? wrong(file, ...explain(issue, json)) : wrong(file, null, 'is not a set-up file');
}

function explain(issue: z.core.$ZodIssue, json: unknown): [field: string | null, message: string] {
  const field = issue.path
    .map((part) => (typeof part === 'number' ? `entry ${part + 1}` : String(part)))
    .join(', ');
  if (issue.code === 'unrecognized_keys') {
    return [issue.keys[0] ?? null, 'is not a field of the set-up file: check its spelling'];
  }
  if (isAbsent(json, issue.path)) return [field || null, 'is missing'];
  if (issue.code === 'invalid_type')
    return [field || null, `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}`];
  return [field || null, issue.message];
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a set-up object in braces',
};

function isAbsent(json: unknown, path: readonly PropertyKey[]): boolean {
  let value = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return true;
    value = Reflect.get(value, part);
  }
  return value === undefined;
}

function wrong(
  file: string,
  field: string | null,
  message: string,
): Extract<ConfigOutcome, { kind: 'wrong' }> {
  return { kind: 'wrong', problem: { file, field, message } };
}

function readText(file: string): string {
  return readFileSync(file, 'utf8');
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}
