import { DoorClosed, RotateCw } from 'lucide-preact';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { words } from '../../words/index.ts';

/** This account may not use the service. */
export function NotAllowedScreen({ onTryAgain }: { onTryAgain: () => Promise<unknown> }) {
  return (
    <ProblemScreen
      name="not-allowed"
      symbol={DoorClosed}
      tint="rose"
      words={words.value.problems.notAllowed}
      actionSymbol={RotateCw}
      onAction={onTryAgain}
    />
  );
}
