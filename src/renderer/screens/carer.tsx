import { LogOut, UserCog } from 'lucide-preact';
import { BigButton } from '../components/big-button.tsx';
import { Screen } from '../components/screen.tsx';
import { open } from '../state/navigation.ts';
import { status } from '../state/status.ts';
import { words } from '../words/index.ts';

/** The carer's own screen, opened by Ctrl+Shift+S. */
export function CarerScreen() {
  const now = status.value;
  const isSignedIn = now.kind === 'signedIn';
  return (
    <Screen name="carer" title={words.value.carer.title}>
      <div class="message">
        <div class="message__symbol message__symbol--sky" aria-hidden="true">
          <UserCog class="icon" />
        </div>
        <div class="message__body">
          <p>{sentenceFor(isSignedIn, isSignedIn && now.remembered)}</p>
          {isSignedIn && (
            <div class="message__actions">
              <BigButton
                look="plain"
                icon={LogOut}
                label={words.value.carer.signOut}
                onPress={() => open({ name: 'carerSignOut' })}
              />
            </div>
          )}
        </div>
      </div>
    </Screen>
  );
}

function sentenceFor(isSignedIn: boolean, isRemembered: boolean): string {
  if (!isSignedIn) return words.value.carer.signedOut;
  return isRemembered ? words.value.carer.signedIn : words.value.carer.signedInForThisRun;
}
