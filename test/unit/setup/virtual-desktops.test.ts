import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeVirtualDesktop } from '../../e2e/support/virtual-desktops.ts';

const TWO = JSON.stringify([{ DISPLAY: ':71' }, { DISPLAY: ':72' }]);

describe('the virtual desktop of a worker', () => {
  beforeEach(() => {
    vi.stubEnv('DISPLAY', ':1');
    vi.stubEnv('VIRTUAL_DESKTOPS', undefined);
    vi.stubEnv('TEST_PARALLEL_INDEX', undefined);
  });
  afterEach(() => vi.unstubAllEnvs());

  it('is the one that is there, for a single worker, where none were made', () => {
    vi.stubEnv('TEST_PARALLEL_INDEX', '0');
    expect(takeVirtualDesktop()).toBe(1);
    expect(process.env['DISPLAY']).toBe(':1');
  });

  it('is one of its own for each worker', () => {
    vi.stubEnv('VIRTUAL_DESKTOPS', TWO);
    vi.stubEnv('TEST_PARALLEL_INDEX', '1');
    expect(takeVirtualDesktop()).toBe(2);
    expect(process.env['DISPLAY']).toBe(':72');
  });

  it('is none for the process that hands out the tests', () => {
    vi.stubEnv('VIRTUAL_DESKTOPS', TWO);
    expect(takeVirtualDesktop()).toBe(2);
    expect(process.env['DISPLAY']).toBe(':1');
  });

  it('is refused where the list is none', () => {
    vi.stubEnv('VIRTUAL_DESKTOPS', '[]');
    expect(takeVirtualDesktop).toThrow();
  });
});
