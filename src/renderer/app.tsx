import { assertNever } from '../shared/result.ts';
import { AlbumScreen } from './screens/album.tsx';
import { AlbumsScreen } from './screens/albums.tsx';
import { ComingInScreen } from './screens/coming-in.tsx';
import { HelpScreen } from './screens/help.tsx';
import { KeychainMissingScreen } from './screens/keychain-missing.tsx';
import { LazyCarer } from './screens/lazy-carer.tsx';
import { PhotoScreen } from './screens/photo.tsx';
import { NotSetUpScreen } from './screens/problems/not-set-up.tsx';
import { SignedOutScreen } from './screens/problems/signed-out.tsx';
import { UnexpectedScreen } from './screens/problems/unexpected.tsx';
import { SignInScreen } from './screens/sign-in.tsx';
import { StartingScreen } from './screens/starting.tsx';
import { WaitingForBrowserScreen } from './screens/waiting-for-browser.tsx';
import { unreadReason } from './state/journey.ts';
import { isCarerPlace, type Place, place } from './state/navigation.ts';
import { askStatus, status } from './state/status.ts';

export function App() {
  const now = place.value;
  if (now.name === 'help') return <HelpScreen />;
  if (isCarerPlace(now)) return <LazyCarer place={now} />;
  return <StatusScreen place={now} />;
}

type PictureOrAlbums = Extract<Place, { name: 'albums' | 'album' | 'photo' }>;

function StatusScreen({ place }: { place: PictureOrAlbums }) {
  const now = status.value;
  switch (now.kind) {
    case 'starting':
      return <StartingScreen />;
    case 'unknown':
      return <UnexpectedScreen onTryAgain={askStatus} />;
    case 'notSetUp':
      return <NotSetUpScreen problem={now.problem} />;
    case 'signedOut':
      return unreadReason.value ? <SignedOutScreen reason={unreadReason.value} /> : <SignInScreen />;
    case 'waitingForBrowser':
      return <WaitingForBrowserScreen />;
    case 'exchanging':
      return <ComingInScreen />;
    case 'keychainMissing':
      return <KeychainMissingScreen />;
    case 'signedIn':
    case 'withoutGoogle':
      return <PlaceScreen place={place} />;
    default:
      return assertNever(now);
  }
}

function PlaceScreen({ place }: { place: PictureOrAlbums }) {
  switch (place.name) {
    case 'albums':
      return <AlbumsScreen place={place} />;
    case 'album':
      return <AlbumScreen key={place.albumId} place={place} />;
    case 'photo':
      return <PhotoScreen key={place.albumId} place={place} />;
    default:
      return assertNever(place);
  }
}
