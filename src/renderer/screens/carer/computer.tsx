import { Switch } from '../../components/controls.tsx';
import { keep } from '../../state/carer.ts';
import { change } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { NumberStepper } from './number-stepper.tsx';
import { SettingsScreen } from './settings-screen.tsx';

const MINUTES = { least: 0, most: 120, step: 5 };
const GIGABYTE = 1_000_000_000;
const GIGABYTES = { least: 0.5, most: 100, step: 1 };

/** The window, the start, and the room that pictures take. */
export function ComputerTopic({ page }: { readonly page: number }) {
  const { computer, topics, minutes, gigabytes } = words.value.carer;
  const now = settings.value.computer;
  return (
    <SettingsScreen
      name="carer-computer"
      page={page}
      onPage={(next) => change('carerComputer', { page: next })}
      pages={[
        {
          title: topics.computer,
          controls: (
            <>
              <Switch
                label={computer.fullScreen}
                isOn={now.fullScreen}
                onChange={(fullScreen) => keep({ computer: { fullScreen } })}
              />
              <Switch
                label={computer.startWithComputer}
                isOn={now.startWithComputer}
                onChange={(startWithComputer) => keep({ computer: { startWithComputer } })}
              />
              <Switch
                label={computer.restartAfterCrash}
                isOn={now.restartAfterCrash}
                onChange={(restartAfterCrash) => keep({ computer: { restartAfterCrash } })}
              />
            </>
          ),
        },
        {
          title: topics.computer,
          controls: (
            <>
              <NumberStepper
                label={computer.homeAfter}
                value={now.homeAfterMinutes}
                steps={MINUTES}
                say={(value) => (value === 0 ? computer.never : minutes(value))}
                onChange={(homeAfterMinutes) => keep({ computer: { homeAfterMinutes } })}
              />
              <NumberStepper
                label={computer.room}
                value={now.pictureBytes / GIGABYTE}
                steps={GIGABYTES}
                say={gigabytes}
                onChange={(value) => keep({ computer: { pictureBytes: value * GIGABYTE } })}
              />
            </>
          ),
        },
      ]}
    />
  );
}
