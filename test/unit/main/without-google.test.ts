import { describe, expect, it, vi } from 'vitest';
import { NetworkFailure } from '../../../src/main/http.ts';
import { FunctionRefused } from '../../../src/main/photos/function-client.ts';
import { NotSignedIn } from '../../../src/main/sign-in/session.ts';
import { canDoWithout, watchSignIn, withLocalSide } from '../../../src/main/without-google.ts';
import { rememberingLog } from './support.ts';

const WITH_ALBUMS = { hasAlbums: true, isWanted: false };
const NOT_SET_UP = { kind: 'notSetUp', problem: null } as const;
const SIGNED_OUT = { kind: 'signedOut', reason: 'never' } as const;

describe('without Google', () => {
  it('is where nothing is set up and this computer has albums', () => {
    expect(withLocalSide(NOT_SET_UP, WITH_ALBUMS)).toEqual({ kind: 'withoutGoogle' });
    expect(withLocalSide(NOT_SET_UP, { hasAlbums: false, isWanted: true })).toEqual(NOT_SET_UP);
  });

  it('hides no set-up that is wrong', () => {
    const wrong = { kind: 'notSetUp', problem: { file: 'f', field: null, message: 'm' } } as const;
    expect(withLocalSide(wrong, WITH_ALBUMS)).toEqual(wrong);
  });

  it('takes the place of the sign-in where the carer wants it so', () => {
    expect(withLocalSide(SIGNED_OUT, WITH_ALBUMS)).toEqual(SIGNED_OUT);
    expect(withLocalSide(SIGNED_OUT, { hasAlbums: true, isWanted: true })).toEqual({ kind: 'withoutGoogle' });
  });

  it('never takes the place of somebody who is signed in', () => {
    const signedIn = { kind: 'signedIn', remembered: true } as const;
    expect(withLocalSide(signedIn, { hasAlbums: true, isWanted: true })).toEqual(signedIn);
  });

  it('shows the albums of this computer when Google is out of reach, and hides no lasting problem', () => {
    expect(canDoWithout(new NetworkFailure('none'))).toBe(true);
    expect(canDoWithout(new NotSignedIn('nobody'))).toBe(true);
    expect(canDoWithout(new FunctionRefused('sign_in_again'))).toBe(false);
  });
});

describe('the decision to do without Google', () => {
  function watched() {
    const changeForGood = vi.fn(async () => undefined);
    const log = rememberingLog();
    return { changeForGood, log, note: watchSignIn({ changeForGood }, log) };
  }

  it.each(['exchanging', 'keychainMissing'] as const)(
    'is over once somebody has signed in (%s)',
    (before) => {
      const { note, changeForGood } = watched();
      note({ kind: before });
      expect(changeForGood).not.toHaveBeenCalled();
      note({ kind: 'signedIn', remembered: true });
      note({ kind: 'signedIn', remembered: true });
      expect(changeForGood).toHaveBeenCalledExactlyOnceWith({ albums: { withoutGoogle: false } });
    },
  );

  it('outlasts an earlier sign-in that is taken up again, and one that came to nothing', () => {
    const { note, changeForGood } = watched();
    note({ kind: 'signedIn', remembered: true });
    note({ kind: 'waitingForBrowser' });
    note({ kind: 'signedIn', remembered: true });
    note({ kind: 'exchanging' });
    note({ kind: 'signedOut', reason: 'failed' });
    expect(changeForGood).not.toHaveBeenCalled();
  });

  it('is over for this run also where it cannot be written', async () => {
    const { note, changeForGood, log } = watched();
    changeForGood.mockRejectedValue(new Error('ENOSPC'));
    note({ kind: 'exchanging' });
    note({ kind: 'signedIn', remembered: true });
    await vi.waitFor(() => expect(log.events()).toEqual(['settings.not-kept']));
  });
});
