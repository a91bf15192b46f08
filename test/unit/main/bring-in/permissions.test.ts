import { describe, expect, it, vi } from 'vitest';
import { isPickerPage } from '../../../../src/main/bring-in/bring-in.ts';
import { createPermissions } from '../../../../src/main/bring-in/permissions.ts';
import { PermissionRefused, WorkEnded } from '../../../../src/main/bring-in/trouble.ts';
import type { AskOutcome } from '../../../../src/main/sign-in/sign-in.ts';
import { rememberingLog, temporaryFolder } from '../support.ts';

async function setUp() {
  const folder = await temporaryFolder();
  const account = { owner: 'rosa' as string | null };
  const ask = vi.fn(async (): Promise<AskOutcome> => 'done');
  const askFor = createPermissions({ folder, owner: () => account.owner, ask, log: rememberingLog() });
  return { askFor, ask, account };
}

describe('a permission', () => {
  it('is asked for with those that were asked for before, which Google would forget', async () => {
    const { askFor, ask } = await setUp();
    await askFor(['pick']);
    await askFor(['add']);
    expect(ask.mock.calls).toEqual([[['see', 'pick']], [['see', 'pick', 'add']]]);
  });

  it('of one account is not asked of another', async () => {
    const { askFor, ask, account } = await setUp();
    await askFor(['pick']);
    account.owner = 'emil';
    await askFor(['add']);
    expect(ask).toHaveBeenLastCalledWith(['see', 'add']);
  });

  it('that is not given says so, and why', async () => {
    const { askFor, ask, account } = await setUp();
    ask.mockResolvedValueOnce('stopped');
    await expect(askFor(['pick'])).rejects.toThrow(PermissionRefused);
    ask.mockResolvedValueOnce('otherAccount');
    await expect(askFor(['pick'])).rejects.toThrow(new WorkEnded('otherAccount'));
    account.owner = null;
    await expect(askFor(['pick'])).rejects.toThrow(new WorkEnded('signedOut'));
  });
});

describe('the page for picking', () => {
  const nowhere = () => false;

  it.each(['https://photos.google.com/picker/abc', 'https://photospicker.google.com/x'])(
    'is Google’s: %s',
    (url) => {
      expect(isPickerPage(url, nowhere)).toBe(true);
    },
  );

  it.each([
    'http://photos.google.com/picker',
    'https://photos.google.com.example.org/',
    'https://user@photos.google.com/',
    'https://photos.google.com:8443/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://127.0.0.1:1234/picker/x',
    'no address',
  ])('is not %s', (url) => {
    expect(isPickerPage(url, nowhere)).toBe(false);
  });

  it('is on this computer where the function is, as in the tests', () => {
    expect(isPickerPage('http://127.0.0.1:1234/picker/x', ({ hostname }) => hostname === '127.0.0.1')).toBe(
      true,
    );
  });
});
