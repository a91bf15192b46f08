import { Images } from 'lucide-preact';
import { Screen } from '../components/screen.tsx';
import { words } from '../words/index.ts';

/** The first moment, before the status is known. */
export function StartingScreen() {
  return (
    <Screen name="starting" title={words.value.appName}>
      <div class="message">
        <div class="message__symbol message__symbol--sky" aria-hidden="true">
          <Images class="icon" />
        </div>
        <div class="message__body">
          <p role="status">{words.value.moment}</p>
        </div>
      </div>
    </Screen>
  );
}
