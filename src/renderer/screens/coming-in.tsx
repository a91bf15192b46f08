import { CircleStop, DoorOpen } from 'lucide-preact';
import { api } from '../api.ts';
import { BigButton } from '../components/big-button.tsx';
import { Screen } from '../components/screen.tsx';
import { perform } from '../state/status.ts';
import { words } from '../words/index.ts';

/** The browser is done, and the app is getting its own answer. It takes a moment. */
export function ComingInScreen() {
  return (
    <Screen name="coming-in" title={words.value.comingIn.title}>
      <div class="message">
        <div class="message__symbol message__symbol--leaf" aria-hidden="true">
          <DoorOpen class="icon" />
        </div>
        <div class="message__body">
          <p role="status">{words.value.comingIn.sentence}</p>
          <div class="message__actions">
            <BigButton
              look="plain"
              icon={CircleStop}
              label={words.value.waitingForBrowser.stop}
              onPress={() => perform(api().stopSignIn())}
            />
          </div>
        </div>
      </div>
    </Screen>
  );
}
