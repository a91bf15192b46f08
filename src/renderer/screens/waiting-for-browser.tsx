import { CircleStop, ExternalLink, Globe } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { api } from '../api.ts';
import { BigButton } from '../components/big-button.tsx';
import { Screen } from '../components/screen.tsx';
import { perform } from '../state/status.ts';
import { words } from '../words/index.ts';

/** The person signs in with Google in the computer's own browser. This says what to do there. */
export function WaitingForBrowserScreen() {
  const { title, steps, openAgain, stop } = words.value.waitingForBrowser;
  const aboutId = useId();
  return (
    <Screen name="waiting-for-browser" title={title} aboutId={aboutId}>
      <div class="message">
        <div class="message__symbol message__symbol--sky" aria-hidden="true">
          <Globe class="icon" />
        </div>
        <div class="message__body">
          <ol id={aboutId} class="steps">
            {steps.map((step) => (
              <li key={step} class="steps__step">
                {step}
              </li>
            ))}
          </ol>
          <div class="message__actions">
            <BigButton
              icon={ExternalLink}
              label={openAgain}
              onPress={() => perform(api().openBrowserAgain())}
            />
            <BigButton
              look="plain"
              icon={CircleStop}
              label={stop}
              onPress={() => perform(api().stopSignIn())}
            />
          </div>
        </div>
      </div>
    </Screen>
  );
}
