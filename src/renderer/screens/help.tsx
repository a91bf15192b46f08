import {
  ArrowLeft,
  ArrowRight,
  Heart,
  House,
  Image as ImageIcon,
  type LucideIcon,
  Users,
} from 'lucide-preact';
import { CarerWayIn } from '../components/carer-way-in.tsx';
import { Contact, hasContact } from '../components/contact.tsx';
import { Screen } from '../components/screen.tsx';
import { ScrollingText } from '../components/scrolling-text.tsx';
import { settings } from '../state/settings.ts';
import { words } from '../words/index.ts';

interface Line {
  readonly icon: LucideIcon;
  readonly sentence: string;
  readonly directional?: true;
}

/** Whom to ask, and what the buttons do. */
export function HelpScreen() {
  const { help } = settings.value;
  const isNamed = hasContact(help);
  return (
    <Screen name="help" title={words.value.help.title} underTitle={<CarerWayIn />}>
      <div class={isNamed ? 'help help--with-contact' : 'help'}>
        {isNamed && <Contact {...help} />}
        <ScrollingText class="help__text" label={words.value.help.title}>
          <ul class="help__lines">
            {linesOf(isNamed).map(({ icon: Icon, sentence, directional }) => (
              <li key={sentence} class="help__line">
                <span class="help__symbol">
                  <Icon class={directional ? 'icon icon--directional' : 'icon'} aria-hidden="true" />
                </span>
                <p>{sentence}</p>
              </li>
            ))}
          </ul>
        </ScrollingText>
      </div>
    </Screen>
  );
}

function linesOf(isNamed: boolean): Line[] {
  const { back, home, tile, next, ask, nothingBreaks } = words.value.help;
  return [
    { icon: ArrowLeft, sentence: back, directional: true },
    { icon: House, sentence: home },
    { icon: ImageIcon, sentence: tile },
    { icon: ArrowRight, sentence: next, directional: true },
    ...(isNamed ? [] : [{ icon: Users, sentence: ask }]),
    { icon: Heart, sentence: nothingBreaks },
  ];
}
