import { expect, it, vi } from 'vitest';
import { lazily, makeOneAhead } from '../../../src/renderer/words/lazily.ts';

it('makes something when it is first asked for, and once', () => {
  const make = vi.fn(() => ({}));
  const made = lazily(make);
  expect(make).not.toHaveBeenCalled();
  expect(made()).toBe(made());
  expect(make).toHaveBeenCalledOnce();
});

it('makes one after the other ahead, and none that is there', () => {
  const makes = [vi.fn(() => ({})), vi.fn(() => ({})), vi.fn(() => ({}))];
  const [first] = makes.map(lazily);
  first?.();
  const calls = () => makes.map(({ mock }) => mock.calls.length);
  expect(makeOneAhead()).toBe(true);
  expect(calls()).toEqual([1, 1, 0]);
  expect(makeOneAhead()).toBe(false);
  expect(makeOneAhead()).toBe(false);
  expect(calls()).toEqual([1, 1, 1]);
});
