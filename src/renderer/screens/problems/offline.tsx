import { RotateCw, WifiOff } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { words } from '../../words/index.ts';

/** No internet. When it comes back, the pictures come by themselves. */
export function OfflineScreen({ onTryAgain }: { onTryAgain: () => Promise<unknown> }) {
  useEffect(() => {
    const tryAgain = (): void => void onTryAgain();
    window.addEventListener('online', tryAgain);
    return () => window.removeEventListener('online', tryAgain);
  }, [onTryAgain]);
  return (
    <ProblemScreen
      name="offline"
      symbol={WifiOff}
      tint="sky"
      words={words.value.problems.offline}
      actionSymbol={RotateCw}
      onAction={onTryAgain}
    />
  );
}
