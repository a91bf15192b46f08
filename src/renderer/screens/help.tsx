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

const LINES: readonly { icon: LucideIcon; sentence: string; directional?: true }[] = [
  { icon: ArrowLeft, sentence: words.help.back, directional: true },
  { icon: House, sentence: words.help.home },
  { icon: ImageIcon, sentence: words.help.tile },
  { icon: ArrowRight, sentence: words.help.next, directional: true },
  { icon: Users, sentence: words.help.ask },
  { icon: Heart, sentence: words.help.nothingBreaks },
];

/** What the buttons do, and whom to ask. */
export function HelpScreen() {
  return (
    <Screen name="help" title={words.help.title}>
      <ul class="help">
        {LINES.map(({ icon: Icon, sentence, directional }) => (
          <li key={sentence} class="help__line">
            <span class="help__symbol">
              <Icon class={directional ? 'icon icon--directional' : 'icon'} aria-hidden="true" />
            </span>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
