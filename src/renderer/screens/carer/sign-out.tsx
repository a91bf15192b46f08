import { Images, LogOut } from 'lucide-preact';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { askDoor } from '../../state/carer.ts';
import { back } from '../../state/navigation.ts';
import { perform, status } from '../../state/status.ts';
import { words } from '../../words/index.ts';

/** Signing out asks once more, in words: whoever came here by accident goes back with one press. */
export function SignOutScreen() {
  const { carer } = words.value;
  const now = status.value;
  const isSignedIn = now.kind === 'signedIn';
  const signOut = async (): Promise<void> => {
    const answer = await api().signOut();
    // Where the door has closed meanwhile, the PIN is asked for.
    if (!answer.ok && answer.code === 'locked') return askDoor();
    await perform(Promise.resolve(answer));
  };
  return (
    <Screen name="carer-sign-out" title={isSignedIn ? carer.signOutTitle : carer.topics.signOut}>
      <div class="message">
        <div class="message__symbol message__symbol--rose" aria-hidden="true">
          <LogOut class="icon" />
        </div>
        <div class="message__body">
          {isSignedIn ? (
            <>
              {!now.remembered && <p>{carer.signedInForThisRun}</p>}
              <p>{carer.signOutWhat}</p>
              <p>{carer.signOutPictures}</p>
            </>
          ) : (
            <p>{carer.signedOut}</p>
          )}
          <div class="message__actions">
            <BigButton
              icon={Images}
              label={isSignedIn ? carer.staySignedIn : words.value.bar.back}
              onPress={back}
            />
            {isSignedIn && (
              <BigButton look="plain" icon={LogOut} label={carer.signOutNow} onPress={signOut} />
            )}
          </div>
        </div>
      </div>
    </Screen>
  );
}
