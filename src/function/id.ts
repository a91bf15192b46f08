import { MAX_ID_LENGTH } from '../shared/function-api.ts';

/**
 * Google's ids are base64url. A few more characters are taken in case that changes, none that means something in a path,
 * a query or a list; ids with others are neither sent to Google nor passed on from it.
 */
const ID = /^[A-Za-z0-9_=:.~-]+$/;

export function isId(text: string): boolean {
  return text.length <= MAX_ID_LENGTH && ID.test(text) && text !== '.' && text !== '..';
}
