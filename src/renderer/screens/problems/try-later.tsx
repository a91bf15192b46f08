import { Coffee, RotateCw } from 'lucide-preact';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { words } from '../../words/index.ts';

/** The service is busy or broken; it passes. */
export function TryLaterScreen({ onTryAgain }: { onTryAgain: () => Promise<unknown> }) {
  return (
    <ProblemScreen
      name="try-later"
      symbol={Coffee}
      tint="sand"
      words={words.value.problems.tryLater}
      actionSymbol={RotateCw}
      onAction={onTryAgain}
    />
  );
}
