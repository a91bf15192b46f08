import { Screen } from '../components/screen.tsx';
import { words } from '../words/index.ts';

/** The first moment, before the status is known. */
export function StartingScreen() {
  return (
    <Screen name="starting" title={words.value.appName}>
      <p class="quiet-words">{words.value.moment}</p>
    </Screen>
  );
}
