import { expect, it, vi } from 'vitest';
import { lazily } from '../../../src/renderer/words/lazily.ts';

it('makes something when it is first asked for, and once', () => {
  const make = vi.fn(() => ({}));
  const made = lazily(make);
  expect(make).not.toHaveBeenCalled();
  expect(made()).toBe(made());
  expect(make).toHaveBeenCalledOnce();
});
