/** The parts of a path and a query that a caller chooses: bounded, and checked before anything is done with them. */
import { MAX_IDS, MAX_PAGE_TOKEN_LENGTH } from '../../shared/function-api.ts';
import { FunctionError } from '../function-error.ts';
import { isId } from '../id.ts';

/** @throws {FunctionError} `invalid_request` */
export function idIn(segment: string): string {
  return checkedId(decoded(segment));
}

/** For calls that take no parameters. @throws {FunctionError} `invalid_request` */
export function noneIn(query: string): void {
  if (query !== '') throw invalid('unexpected parameters');
}

/** `?pageToken`, null for the first page. @throws {FunctionError} `invalid_request` */
export function pageTokenIn(query: string): string | null {
  const token = onlyParameter(query, 'pageToken');
  if (token === null) return null;
  if (token.length > MAX_PAGE_TOKEN_LENGTH || !/^[\x21-\x7e]+$/.test(token))
    throw invalid('a malformed page token');
  return token;
}

/** `?ids=a,b`, each once. @throws {FunctionError} `invalid_request` */
export function idsIn(query: string): readonly string[] {
  const ids = [...new Set(onlyParameter(query, 'ids')?.split(','))];
  if (ids.length === 0 || ids.length > MAX_IDS) throw invalid(`not between 1 and ${MAX_IDS} ids`);
  return ids.map(checkedId);
}

/** The value of the one parameter that a call takes; anything beside it is refused, a token in the query above all. */
function onlyParameter(query: string, name: string): string | null {
  const [parameter, another] = new URLSearchParams(query);
  if (parameter === undefined) return null;
  if (another !== undefined || parameter[0] !== name) throw invalid('unexpected parameters');
  return parameter[1];
}

function checkedId(text: string): string {
  if (!isId(text)) throw invalid('a malformed id');
  return text;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new FunctionError('invalid_request', { reason: 'a path that is not encoded right', cause });
  }
}

function invalid(reason: string): FunctionError {
  return new FunctionError('invalid_request', { reason });
}
