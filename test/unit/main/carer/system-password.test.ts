import { describe, expect, it, vi } from 'vitest';
import { createSystemPassword, runToEnd } from '../../../../src/main/carer/system-password.ts';

const NO_TOUCH_ID = { canPromptTouchID: () => false, promptTouchID: async () => undefined };

function on(
  platform: NodeJS.Platform,
  exitCode: number | null,
  touchId: Parameters<typeof createSystemPassword>[0]['touchId'] = NO_TOUCH_ID,
) {
  const run = vi.fn(async () => exitCode);
  return { run, password: createSystemPassword({ platform, run, touchId, reason: () => 'open' }) };
}

describe('the system’s password on Linux', () => {
  it.each([
    [0, 'given'],
    [126, 'refused'],
    [127, 'cannotAsk'],
    [null, 'cannotAsk'],
  ])('is asked for by polkit: exit code %s is "%s"', async (code, answer) => {
    const { password, run } = on('linux', code);
    expect(await password.ask()).toBe(answer);
    expect(run).toHaveBeenCalledExactlyOnceWith('pkexec', ['/bin/true']);
  });
});

describe('the system’s password on macOS', () => {
  it('is the finger’s where the computer reads one', async () => {
    const promptTouchID = vi.fn(async () => undefined);
    const { password, run } = on('darwin', 1, { canPromptTouchID: () => true, promptTouchID });
    expect(await password.ask()).toBe('given');
    expect(promptTouchID).toHaveBeenCalledExactlyOnceWith('open');
    expect(run).not.toHaveBeenCalled();
  });

  it('is not given where the finger is another’s', async () => {
    const touchId = { canPromptTouchID: () => true, promptTouchID: () => Promise.reject(new Error('no')) };
    expect(await on('darwin', 0, touchId).password.ask()).toBe('refused');
  });

  it.each([
    [0, 'given'],
    [1, 'refused'],
    [null, 'cannotAsk'],
  ])('is an administrator’s elsewhere: exit code %s is "%s"', async (code, answer) => {
    expect(await on('darwin', code).password.ask()).toBe(answer);
  });
});

describe('the system’s password on Windows', () => {
  it('cannot be asked for', async () => {
    const { password, run } = on('win32', 0);
    expect(password.way).toBe('keychainProgram');
    expect(await password.ask()).toBe('cannotAsk');
    expect(run).not.toHaveBeenCalled();
  });
});

describe('a program', () => {
  it('is run to its end', async () => {
    expect(await runToEnd(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
    expect(await runToEnd('/no/such/program', [])).toBeNull();
  });
});
