import { ExternalLink } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { TextField } from '../../components/controls.tsx';
import { Screen } from '../../components/screen.tsx';
import { followBringIn, nextName } from '../../state/bring-in.ts';
import { asCarer } from '../../state/carer.ts';
import { back } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';

const TITLE_LENGTH = 100;

/** The name of the album that pictures from Google come into. */
export function AddNameScreen() {
  useEffect(followBringIn, []);
  const { nameTitle, name, usualName, notBackedUp, chooseAtGoogle } = words.value.bringIn;
  const start = async (): Promise<void> => {
    const answer = await asCarer(api().importPictures({ title: nextName.value || usualName }));
    if (!answer.ok) return;
    nextName.value = '';
    // What goes on now shows where the carer came from.
    back();
  };
  return (
    <Screen name="carer-add-name" title={nameTitle}>
      <div class="settings">
        <div class="settings__controls">
          <TextField
            label={name}
            value={nextName.value}
            example={usualName}
            maxLength={TITLE_LENGTH}
            onKeep={(text) => {
              nextName.value = text;
            }}
          />
          <p class="settings__words">{notBackedUp}</p>
          <BigButton icon={ExternalLink} label={chooseAtGoogle} onPress={start} />
        </div>
      </div>
    </Screen>
  );
}
