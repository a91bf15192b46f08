import { ImageOff, ImagePlus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { ownPictureAddress } from '../../../shared/photo-address.ts';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { TextField } from '../../components/controls.tsx';
import { Preview } from '../../components/preview.tsx';
import { asCarer, keep } from '../../state/carer.ts';
import { change } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { HelpScreen } from '../help.tsx';
import { SettingsScreen } from './settings-screen.tsx';

/** As the settings' schema has it. */
const NAME_LENGTH = 60;
const PHONE_LENGTH = 40;

/** Whom the viewer finds in the help: a name, a number, a face. */
export function HelpTopic({ page }: { readonly page: number }) {
  const { help } = words.value.carer;
  const now = settings.value.help;
  const preview = (
    <Preview>
      <HelpScreen />
    </Preview>
  );
  return (
    <SettingsScreen
      name="carer-help"
      page={page}
      onPage={(next) => change('carerHelp', { page: next })}
      pages={[
        {
          title: help.title,
          preview,
          controls: (
            <>
              <TextField
                label={help.name}
                value={now.name}
                maxLength={NAME_LENGTH}
                onKeep={(name) => keep({ help: { name } })}
              />
              <TextField
                label={help.phone}
                keys="tel"
                value={now.phone}
                maxLength={PHONE_LENGTH}
                onKeep={(phone) => keep({ help: { phone } })}
              />
            </>
          ),
        },
        { title: help.picture, preview, controls: <FaceControls picture={now.picture} /> },
      ]}
    />
  );
}

function FaceControls({ picture }: { readonly picture: string | null }) {
  const { help } = words.value.carer;
  const [isNoPicture, setNoPicture] = useState(false);
  const choose = async (): Promise<void> => {
    const answer = await asCarer(api().chooseHelpPicture());
    setNoPicture(answer.ok && answer.value === 'notAPicture');
  };
  return (
    <>
      <div class="face">
        {picture === null ? (
          <p class="settings__words">{help.noPicture}</p>
        ) : (
          <img class="face__image" src={ownPictureAddress(picture)} alt={help.picture} draggable={false} />
        )}
      </div>
      <BigButton look="plain" icon={ImagePlus} label={help.choose} onPress={choose} />
      <BigButton
        look="plain"
        icon={ImageOff}
        label={help.remove}
        unavailable={picture === null}
        onPress={() => keep({ help: { picture: null } })}
      />
      <p class="settings__told" role="status">
        {isNoPicture ? help.notAPicture : null}
      </p>
    </>
  );
}
