import { Switch } from '../../components/controls.tsx';
import { keep } from '../../state/carer.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { NumberStepper } from './number-stepper.tsx';
import { SettingsScreen } from './settings-screen.tsx';

const SECONDS = { least: 5, most: 60, step: 5 };

/** How long a picture stays while they change by themselves. */
export function SlideshowTopic() {
  const { slideshow, topics, seconds } = words.value.carer;
  const now = settings.value;
  return (
    <SettingsScreen
      name="carer-slideshow"
      pages={[
        {
          title: topics.slideshow,
          controls: (
            <>
              <NumberStepper
                label={slideshow.seconds}
                value={now.slideshow.seconds}
                steps={SECONDS}
                say={seconds}
                onChange={(value) => keep({ slideshow: { seconds: value } })}
              />
              <Switch
                label={slideshow.keepAwake}
                isOn={now.computer.keepAwake}
                onChange={(keepAwake) => keep({ computer: { keepAwake } })}
              />
            </>
          ),
        },
      ]}
    />
  );
}
