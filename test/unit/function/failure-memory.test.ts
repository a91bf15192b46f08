import { afterEach, beforeEach, expect, it } from 'vitest';
import { FailureMemory } from '../../../src/function/google/failure-memory.ts';
import { signInAgain } from '../../../src/function/google/google-token.ts';
import { type TestOutside, testOutside } from './support/outside.ts';

let outside: TestOutside;
beforeEach(() => {
  outside = testOutside();
});
afterEach(() => outside.close());

const user = (id: number) => ({
  subject: `google-oauth2|${id}`,
  accessToken: 'token',
  issuedAt: outside.now(),
});

it('remembers of no more users than its bound, and forgets who was away longest', () => {
  const memory = new FailureMemory(outside, 2);
  const users = [user(1), user(2), user(3)] as const;
  for (const each of users) memory.remember(each, signInAgain('no grant'));
  expect(() => memory.check(users[0], null)).not.toThrow();
  expect(() => memory.check(users[1], null)).toThrow('Sign in again');
  expect(() => memory.check(users[2], null)).toThrow('Sign in again');
});
