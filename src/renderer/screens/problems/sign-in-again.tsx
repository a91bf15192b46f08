import { KeyRound, LogIn } from 'lucide-preact';
import { api } from '../../api.ts';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { perform } from '../../state/status.ts';
import { words } from '../../words/index.ts';

/** Google's permission is gone; signing in again gives it. */
export function SignInAgainScreen() {
  return (
    <ProblemScreen
      name="sign-in-again"
      symbol={KeyRound}
      tint="leaf"
      words={words.value.problems.signInAgain}
      actionSymbol={LogIn}
      onAction={() => perform(api().startSignIn())}
    />
  );
}
