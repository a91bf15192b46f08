import {
  ArrowLeft,
  ArrowRight,
  Heart,
  House,
  Image as ImageIcon,
  type LucideIcon,
  Users,
} from 'lucide-preact';
import { Screen } from '../components/screen.tsx';
import { words } from '../words/index.ts';
import type { Words } from '../words/words.ts';

const LINES: readonly { icon: LucideIcon; sentence: (help: Words['help']) => string; directional?: true }[] =
  [
    { icon: ArrowLeft, sentence: ({ back }) => back, directional: true },
    { icon: House, sentence: ({ home }) => home },
    { icon: ImageIcon, sentence: ({ tile }) => tile },
    { icon: ArrowRight, sentence: ({ next }) => next, directional: true },
    { icon: Users, sentence: ({ ask }) => ask },
    { icon: Heart, sentence: ({ nothingBreaks }) => nothingBreaks },
  ];

/** What the buttons do, and whom to ask. */
export function HelpScreen() {
  return (
    <Screen name="help" title={words.value.help.title}>
      <ul class="help">
        {LINES.map(({ icon: Icon, sentence, directional }) => (
          <li key={sentence(words.value.help)} class="help__line">
            <span class="help__symbol">
              <Icon class={directional ? 'icon icon--directional' : 'icon'} aria-hidden="true" />
            </span>
            <p>{sentence(words.value.help)}</p>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
