import { ArrowLeft, CircleQuestionMark, House } from 'lucide-preact';
import { canGoBack, canGoHome, canOpenHelp, goBack, goHome, openHelp } from '../state/journey.ts';
import { words } from '../words/index.ts';
import { BigButton } from './big-button.tsx';
import { RestPlace } from './rest-place.tsx';

/** Back, Home, Help: on every screen, in the same place, in the same look. */
export function Bar() {
  return (
    <nav class="bar" aria-label={words.value.bar.name} data-scan="group-later">
      <BigButton
        look="bar"
        icon={ArrowLeft}
        directional
        label={words.value.bar.back}
        unavailable={!canGoBack.value}
        onPress={goBack}
      />
      <BigButton
        look="bar"
        icon={House}
        label={words.value.bar.home}
        unavailable={!canGoHome.value}
        onPress={goHome}
      />
      <RestPlace />
      <BigButton
        look="bar"
        icon={CircleQuestionMark}
        label={words.value.bar.help}
        unavailable={!canOpenHelp.value}
        onPress={openHelp}
      />
    </nav>
  );
}
