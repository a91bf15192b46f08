import { BookX, Images } from 'lucide-preact';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { forgetAll } from '../../state/library.ts';
import { home } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';

/** The album was there, and is not any more. What the window remembers of the albums is old. */
export function AlbumGoneScreen() {
  return (
    <ProblemScreen
      name="album-gone"
      symbol={BookX}
      tint="rose"
      words={words.value.problems.albumGone}
      actionSymbol={Images}
      onAction={() => {
        forgetAll();
        home();
      }}
    />
  );
}
