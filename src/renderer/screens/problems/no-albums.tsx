import { BookImage, RotateCw } from 'lucide-preact';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { words } from '../../words/index.ts';

/** The account is fine, and has no albums. */
export function NoAlbumsScreen({ onLookAgain }: { onLookAgain: () => Promise<unknown> }) {
  return (
    <ProblemScreen
      name="no-albums"
      symbol={BookImage}
      tint="sky"
      words={words.value.problems.noAlbums}
      actionSymbol={RotateCw}
      onAction={onLookAgain}
    />
  );
}
