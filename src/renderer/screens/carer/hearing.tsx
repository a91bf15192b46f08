import { Volume2 } from 'lucide-preact';
import { BigButton } from '../../components/big-button.tsx';
import { Choices, Switch } from '../../components/controls.tsx';
import { hearExample, offeredVoices } from '../../speech/read-aloud.ts';
import { keep } from '../../state/carer.ts';
import { change } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { NumberStepper } from './number-stepper.tsx';
import { type SettingsPage, SettingsScreen } from './settings-screen.tsx';

const PERCENT = { least: 50, most: 200, step: 10 };
const VOICES_A_PAGE = 4;

/** What is read aloud, how fast, and by whom. */
export function HearingTopic({ page }: { readonly page: number }) {
  const { hearing } = words.value.carer;
  const now = settings.value.speech;
  const voices = offeredVoices.value.map(({ voiceURI, name }) => ({ value: voiceURI, label: name }));
  const tryIt = (
    <BigButton
      look="plain"
      icon={Volume2}
      label={hearing.tryIt}
      onPress={() => hearExample(hearing.sample)}
    />
  );
  const what: SettingsPage = {
    title: hearing.what,
    controls:
      voices.length === 0 ? (
        <p class="settings__words">{hearing.noVoice}</p>
      ) : (
        <>
          <Switch
            label={hearing.buttons}
            isOn={now.buttons}
            onChange={(buttons) => keep({ speech: { buttons } })}
          />
          <Switch
            label={hearing.onFocus}
            isOn={now.onFocus}
            onChange={(onFocus) => keep({ speech: { onFocus } })}
          />
        </>
      ),
  };
  const speed: SettingsPage = {
    title: hearing.rate,
    controls: (
      <>
        <NumberStepper
          label={hearing.rate}
          value={Math.round(now.rate * 100)}
          steps={PERCENT}
          say={hearing.rateOf}
          onChange={(percent) => keep({ speech: { rate: percent / 100 } })}
        />
        {tryIt}
      </>
    ),
  };
  const all = [{ value: null, label: hearing.usualVoice }, ...voices];
  const voicePages = Array.from({ length: Math.ceil(all.length / VOICES_A_PAGE) }, (_, index) => ({
    title: hearing.voice,
    controls: (
      <>
        <Choices
          label={hearing.voice}
          options={all.slice(index * VOICES_A_PAGE, (index + 1) * VOICES_A_PAGE)}
          value={now.voice}
          onChoose={(voice) => keep({ speech: { voice } })}
        />
        {tryIt}
      </>
    ),
  }));
  return (
    <SettingsScreen
      name="carer-hearing"
      page={page}
      onPage={(next) => change('carerHearing', { page: next })}
      pages={voices.length === 0 ? [what] : [what, speed, ...voicePages]}
    />
  );
}
