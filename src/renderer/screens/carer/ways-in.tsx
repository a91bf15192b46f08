import { SCANNING, SWITCH_KEYS, type SwitchKey } from '../../../shared/settings-values.ts';
import { Choices, Stepper, Switch } from '../../components/controls.tsx';
import { keep } from '../../state/carer.ts';
import { change } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { NumberStepper } from './number-stepper.tsx';
import { type SettingsPage, SettingsScreen } from './settings-screen.tsx';

const SCAN_MS = { least: 500, most: 5_000, step: 250 };
const DWELL_MS = { least: 500, most: 3_000, step: 250 };
const REPEATS_MS = { least: 500, most: 3_000, step: 250 };
const HOLD_MS = { least: 0, most: 2_000, step: 250 };

/** Switches, resting the pointer, and help for unsteady hands. */
export function WaysInTopic({ page }: { readonly page: number }) {
  return (
    <SettingsScreen
      name="carer-ways-in"
      page={page}
      onPage={(next) => change('carerWaysIn', { page: next })}
      pages={[scanningPage(), ...switchPages(), dwellPage(), handsPage()]}
    />
  );
}

function scanningPage(): SettingsPage {
  const { waysIn } = words.value.carer;
  return {
    title: waysIn.scanning,
    controls: (
      <Choices
        label={waysIn.scanning}
        options={SCANNING.map((value) => ({ value, label: waysIn.scannings[value] }))}
        value={settings.value.input.scanning}
        onChoose={(scanning) => keep({ input: { scanning } })}
      />
    ),
  };
}

/** Only where there are switches. */
function switchPages(): SettingsPage[] {
  const { waysIn, milliseconds } = words.value.carer;
  const { scanning, scanStepMs, chooseKey, stepKey } = settings.value.input;
  if (scanning === 'off') return [];
  return [
    {
      title: waysIn.switches,
      controls: (
        <>
          <KeyStepper
            label={waysIn.chooseKey}
            value={chooseKey}
            taken={scanning === 'twoSwitches' ? stepKey : null}
            onChange={(key) => keep({ input: { chooseKey: key } })}
          />
          {scanning === 'twoSwitches' ? (
            <KeyStepper
              label={waysIn.stepKey}
              value={stepKey}
              taken={chooseKey}
              onChange={(key) => keep({ input: { stepKey: key } })}
            />
          ) : (
            <NumberStepper
              label={waysIn.scanStep}
              value={scanStepMs}
              steps={SCAN_MS}
              say={milliseconds}
              onChange={(value) => keep({ input: { scanStepMs: value } })}
            />
          )}
        </>
      ),
    },
  ];
}

interface KeyStepperProps {
  readonly label: string;
  readonly value: SwitchKey;
  /** The other switch's key. */
  readonly taken: SwitchKey | null;
  readonly onChange: (key: SwitchKey) => unknown;
}

/** Goes through the keys that a switch may be. */
function KeyStepper({ label, value, taken, onChange }: KeyStepperProps) {
  const keys = SWITCH_KEYS.filter((key) => key !== taken);
  const at = keys.indexOf(value);
  const before = keys[at - 1];
  const after = keys[at + 1];
  return (
    <Stepper
      label={label}
      value={nameOfKey(value)}
      onLess={before === undefined ? null : () => onChange(before)}
      onMore={after === undefined ? null : () => onChange(after)}
    />
  );
}

/** Function keys are called in every language what is printed on them. */
function nameOfKey(key: SwitchKey): string {
  const { spaceKey, enterKey } = words.value.carer.waysIn;
  if (key === 'Space') return spaceKey;
  return key === 'Enter' ? enterKey : key;
}

function dwellPage(): SettingsPage {
  const { waysIn, milliseconds } = words.value.carer;
  const { dwell, dwellMs } = settings.value.input;
  return {
    title: waysIn.dwell,
    controls: (
      <>
        <Switch label={waysIn.dwellOn} isOn={dwell} onChange={(isOn) => keep({ input: { dwell: isOn } })} />
        {dwell && (
          <NumberStepper
            label={waysIn.dwellTime}
            value={dwellMs}
            steps={DWELL_MS}
            say={milliseconds}
            onChange={(value) => keep({ input: { dwellMs: value } })}
          />
        )}
      </>
    ),
  };
}

function handsPage(): SettingsPage {
  const { waysIn, milliseconds } = words.value.carer;
  const { onRelease, ignoreRepeatsMs, holdMs } = settings.value.input;
  return {
    title: waysIn.hands,
    controls: (
      <>
        <Switch
          label={waysIn.onRelease}
          isOn={onRelease}
          onChange={(isOn) => keep({ input: { onRelease: isOn } })}
        />
        <NumberStepper
          label={waysIn.ignoreRepeats}
          value={ignoreRepeatsMs}
          steps={REPEATS_MS}
          say={milliseconds}
          onChange={(value) => keep({ input: { ignoreRepeatsMs: value } })}
        />
        <NumberStepper
          label={waysIn.hold}
          value={holdMs}
          steps={HOLD_MS}
          say={(value) => (value === 0 ? waysIn.noHold : milliseconds(value))}
          onChange={(value) => keep({ input: { holdMs: value } })}
        />
      </>
    ),
  };
}
