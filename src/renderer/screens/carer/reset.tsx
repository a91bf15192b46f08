import { RotateCcw, Settings2 } from 'lucide-preact';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { asCarer } from '../../state/carer.ts';
import { back } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';
import { SettingsSide } from './settings-screen.tsx';

/** Everything back to the usual. It asks first, and can be undone. */
export function ResetScreen() {
  const { reset } = words.value.carer;
  const putBack = async (): Promise<void> => {
    await asCarer(api().resetSettings());
    back();
  };
  return (
    <Screen name="carer-reset" title={reset.title} side={<SettingsSide page={0} pages={1} />}>
      <div class="message">
        <div class="message__body">
          <p>{reset.what}</p>
          <p>{reset.stays}</p>
          <div class="message__actions">
            <BigButton icon={Settings2} label={reset.no} onPress={back} />
            <BigButton look="plain" icon={RotateCcw} label={reset.yes} onPress={putBack} />
          </div>
        </div>
      </div>
    </Screen>
  );
}
