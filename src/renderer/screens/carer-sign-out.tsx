import { Images, LogOut } from 'lucide-preact';
import { api } from '../api.ts';
import { BigButton } from '../components/big-button.tsx';
import { Screen } from '../components/screen.tsx';
import { back } from '../state/navigation.ts';
import { perform } from '../state/status.ts';
import { words } from '../words/index.ts';

/** Signing out asks once more, in words: whoever came here by accident goes back with one press. */
export function CarerSignOutScreen() {
  const { signOutTitle, signOutWhat, signOutPictures, signOutNow, staySignedIn } = words.value.carer;
  return (
    <Screen name="carer-sign-out" title={signOutTitle}>
      <div class="message">
        <div class="message__symbol message__symbol--rose" aria-hidden="true">
          <LogOut class="icon" />
        </div>
        <div class="message__body">
          <p>{signOutWhat}</p>
          <p>{signOutPictures}</p>
          <div class="message__actions">
            <BigButton icon={Images} label={staySignedIn} onPress={back} />
            <BigButton
              look="plain"
              icon={LogOut}
              label={signOutNow}
              onPress={() => perform(api().signOut())}
            />
          </div>
        </div>
      </div>
    </Screen>
  );
}
