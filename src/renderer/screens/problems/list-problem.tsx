import { useEffect } from 'preact/hooks';
import type { ProblemCode } from '../../../shared/ipc.ts';
import { assertNever } from '../../../shared/result.ts';
import { useQuietRetry } from '../../components/use-quiet-retry.ts';
import { isLasting } from '../../state/problems.ts';
import { askStatus } from '../../state/status.ts';
import { AlbumGoneScreen } from './album-gone.tsx';
import { NotAllowedScreen } from './not-allowed.tsx';
import { OfflineScreen } from './offline.tsx';
import { SignInAgainScreen } from './sign-in-again.tsx';
import { TryLaterScreen } from './try-later.tsx';
import { UnexpectedScreen } from './unexpected.tsx';

interface ListProblemProps {
  readonly code: ProblemCode;
  readonly onTryAgain: () => Promise<unknown>;
}

/** The screen for a question about albums or photos that brought nothing. */
export function ListProblem({ code, onTryAgain }: ListProblemProps) {
  useEffect(() => {
    if (code === 'signedOut') void askStatus();
  }, [code]);
  useQuietRetry(!isLasting(code), onTryAgain);
  switch (code) {
    case 'offline':
      return <OfflineScreen onTryAgain={onTryAgain} />;
    case 'tryLater':
      return <TryLaterScreen onTryAgain={onTryAgain} />;
    case 'notAllowed':
      return <NotAllowedScreen onTryAgain={onTryAgain} />;
    case 'signInAgain':
    case 'signedOut':
      return <SignInAgainScreen />;
    case 'gone':
      return <AlbumGoneScreen />;
    // No list of the viewer's is behind the carer's door, and none has to be written.
    case 'locked':
    case 'diskFull':
    case 'unexpected':
      return <UnexpectedScreen onTryAgain={onTryAgain} />;
    default:
      return assertNever(code);
  }
}
