import { LifeBuoy, RotateCw } from 'lucide-preact';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { words } from '../../words/index.ts';

/** Whatever has no screen of its own. */
export function UnexpectedScreen({ onTryAgain }: { onTryAgain: () => Promise<unknown> }) {
  return (
    <ProblemScreen
      name="unexpected"
      symbol={LifeBuoy}
      tint="sand"
      words={words.value.problems.unexpected}
      actionSymbol={RotateCw}
      onAction={onTryAgain}
    />
  );
}
