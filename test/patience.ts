/**
 * For every test: what is waited for has 20 s to come, where vitest gives it one. A limit is there to end what hangs; on a computer that is
 * busy with others, a write to the disk may take longer than a second, and that is no fault.
 */
import { vi } from 'vitest';

const PATIENCE_MS = 20_000;

const waitFor = vi.waitFor.bind(vi);

vi.waitFor = (check, options = {}) =>
  waitFor(check, {
    timeout: PATIENCE_MS,
    ...(typeof options === 'number' ? { timeout: options } : options),
  });
