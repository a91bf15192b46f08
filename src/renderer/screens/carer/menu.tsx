import {
  CircleUserRound,
  Ear,
  ImagePlus,
  Images,
  Languages,
  LayoutGrid,
  ListOrdered,
  LockKeyhole,
  LogOut,
  type LucideIcon,
  Monitor,
  Play,
  Pointer,
  RotateCcw,
} from 'lucide-preact';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { change, open, type Place } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';
import type { Words } from '../../words/words.ts';
import { SettingsSide } from './settings-screen.tsx';

interface Topic {
  readonly word: keyof Words['carer']['topics'];
  readonly icon: LucideIcon;
  readonly place: Place;
}

/** In the order in which a carer needs them. One more topic is one more line. */
const TOPICS: readonly Topic[] = [
  { word: 'look', icon: LayoutGrid, place: { name: 'carerLook', page: 0 } },
  { word: 'albums', icon: Images, place: { name: 'carerAlbums', page: 0 } },
  { word: 'addPictures', icon: ImagePlus, place: { name: 'carerAdd' } },
  { word: 'help', icon: CircleUserRound, place: { name: 'carerHelp', page: 0 } },
  { word: 'hearing', icon: Ear, place: { name: 'carerHearing', page: 0 } },
  { word: 'waysIn', icon: Pointer, place: { name: 'carerWaysIn', page: 0 } },
  { word: 'slideshow', icon: Play, place: { name: 'carerSlideshow' } },
  { word: 'language', icon: Languages, place: { name: 'carerLanguage', page: 0 } },
  { word: 'computer', icon: Monitor, place: { name: 'carerComputer', page: 0 } },
  { word: 'pin', icon: LockKeyhole, place: { name: 'carerPin' } },
  { word: 'signOut', icon: LogOut, place: { name: 'carerSignOut' } },
  { word: 'reset', icon: RotateCcw, place: { name: 'carerReset' } },
  { word: 'setUp', icon: ListOrdered, place: { name: 'carerSetUp' } },
];

const TOPICS_A_PAGE = 4;
const PAGES = Math.ceil(TOPICS.length / TOPICS_A_PAGE);

/** The carer's own screen: what can be set, four topics a page. */
export function MenuScreen({ page }: { readonly page: number }) {
  const { title, topics } = words.value.carer;
  const shown = TOPICS.slice(page * TOPICS_A_PAGE, (page + 1) * TOPICS_A_PAGE);
  return (
    <Screen
      name="carer"
      title={title}
      side={<SettingsSide page={page} pages={PAGES} onPage={(next) => change('carer', { page: next })} />}
    >
      <ul class="carer-menu">
        {shown.map(({ word, icon, place }) => (
          <li key={word} class="carer-menu__place">
            <BigButton look="plain" icon={icon} label={topics[word]} onPress={() => open(place)} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}
