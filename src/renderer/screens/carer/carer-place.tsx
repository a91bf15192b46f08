/** The carer's screens: behind the door, each in its place. Loaded when the first of them is opened. */
import '../../styles/controls.css';
import '../../styles/carer.css';
import '../../styles/bring-in.css';
import { useEffect } from 'preact/hooks';
import { assertNever } from '../../../shared/result.ts';
import { askDoor, door } from '../../state/carer.ts';
import type { CarerPlace } from '../../state/navigation.ts';
import { StartingScreen } from '../starting.tsx';
import { AddScreen } from './add.tsx';
import { AddNameScreen } from './add-name.tsx';
import { AlbumTopic } from './album.tsx';
import { AlbumsTopic } from './albums.tsx';
import { CaptionsScreen } from './captions.tsx';
import { ComputerTopic } from './computer.tsx';
import { CoverScreen } from './cover.tsx';
import { FirstHourScreen } from './first-hour.tsx';
import { ForgotPinScreen } from './forgot-pin.tsx';
import { HearingTopic } from './hearing.tsx';
import { HelpTopic } from './help.tsx';
import { LanguageTopic } from './language.tsx';
import { LeftOutScreen } from './left-out.tsx';
import { LocalAlbumTopic } from './local-album.tsx';
import { LocalAlbumsTopic } from './local-albums.tsx';
import { LookTopic } from './look.tsx';
import { MenuScreen } from './menu.tsx';
import { PinTopic } from './pin.tsx';
import { PinEntryScreen } from './pin-entry.tsx';
import { RemoveAlbumScreen } from './remove-album.tsx';
import { ResetScreen } from './reset.tsx';
import { SetUpTopic } from './set-up.tsx';
import { SignOutScreen } from './sign-out.tsx';
import { SlideshowTopic } from './slideshow.tsx';
import { UploadScreen } from './upload.tsx';
import { UploadNameScreen } from './upload-name.tsx';
import { WaysInTopic } from './ways-in.tsx';

export function CarerPlaceScreen({ place }: { readonly place: CarerPlace }) {
  useEffect(() => void askDoor(), []);
  if (door.value === null) return <StartingScreen />;
  if (place.name === 'carerForgotPin') return <ForgotPinScreen />;
  if (!door.value.isOpen) return <PinEntryScreen state={door.value} />;
  return <OpenPlace place={place} />;
}

function OpenPlace({ place }: { readonly place: Exclude<CarerPlace, { name: 'carerForgotPin' }> }) {
  switch (place.name) {
    case 'carer':
      return <MenuScreen page={place.page} />;
    case 'carerLook':
      return <LookTopic page={place.page} />;
    case 'carerHearing':
      return <HearingTopic page={place.page} />;
    case 'carerWaysIn':
      return <WaysInTopic page={place.page} />;
    case 'carerSlideshow':
      return <SlideshowTopic />;
    case 'carerAlbums':
      return <AlbumsTopic page={place.page} />;
    case 'carerAlbum':
      return <AlbumTopic key={place.albumId} albumId={place.albumId} page={place.page} />;
    case 'carerCover':
      return <CoverScreen key={place.albumId} place={place} />;
    case 'carerAdd':
      return <AddScreen />;
    case 'carerAddName':
      return <AddNameScreen />;
    case 'carerUpload':
      return <UploadScreen />;
    case 'carerUploadName':
      return <UploadNameScreen />;
    case 'carerLeftOut':
      return <LeftOutScreen page={place.page} />;
    case 'carerLocalAlbums':
      return <LocalAlbumsTopic page={place.page} />;
    case 'carerLocalAlbum':
      return <LocalAlbumTopic key={place.albumId} albumId={place.albumId} page={place.page} />;
    case 'carerRemoveAlbum':
      return <RemoveAlbumScreen albumId={place.albumId} />;
    case 'carerCaptions':
      return <CaptionsScreen key={place.albumId} place={place} />;
    case 'carerHelp':
      return <HelpTopic page={place.page} />;
    case 'carerLanguage':
      return <LanguageTopic page={place.page} />;
    case 'carerComputer':
      return <ComputerTopic page={place.page} />;
    case 'carerPin':
      return <PinTopic />;
    case 'carerSignOut':
      return <SignOutScreen />;
    case 'carerReset':
      return <ResetScreen />;
    case 'carerSetUp':
      return <SetUpTopic />;
    case 'carerFirstHour':
      return <FirstHourScreen step={place.step} />;
    default:
      return assertNever(place);
  }
}
