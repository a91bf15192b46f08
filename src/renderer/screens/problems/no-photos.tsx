import { Image as ImageIcon, Images } from 'lucide-preact';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { home } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';

/** An album with nothing in it. */
export function NoPhotosScreen() {
  return (
    <ProblemScreen
      name="no-photos"
      symbol={ImageIcon}
      tint="leaf"
      words={words.value.problems.noPhotos}
      actionSymbol={Images}
      onAction={home}
    />
  );
}
