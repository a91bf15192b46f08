import { Send } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { BigButton } from '../../components/big-button.tsx';
import { TextField } from '../../components/controls.tsx';
import { Screen } from '../../components/screen.tsx';
import { followBringIn, startUpload, uploadDraft, uploadName } from '../../state/bring-in.ts';
import { back } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';

const TITLE_LENGTH = 100;

/** The name of the album at Google that the chosen pictures go into. */
export function UploadNameScreen() {
  useEffect(followBringIn, []);
  const { nameTitle, name, usualName, upload } = words.value.bringIn;
  const { files = 0, title = '' } = uploadDraft.value ?? {};
  const usual = title || usualName;
  const start = async (): Promise<void> => {
    if (!(await startUpload(uploadName.value || usual))) return;
    // What goes on now shows where the carer came from: two places back.
    back();
    back();
  };
  return (
    <Screen name="carer-upload-name" title={nameTitle}>
      <div class="settings">
        <div class="settings__controls">
          <TextField
            label={name}
            value={uploadName.value ?? title}
            example={usual}
            maxLength={TITLE_LENGTH}
            onKeep={(text) => {
              uploadName.value = text;
            }}
          />
          <div class="settings__words">
            <p>{upload.files(files)}</p>
            <p>{upload.intoAccount}</p>
          </div>
          <BigButton icon={Send} label={upload.start} unavailable={files === 0} onPress={start} />
        </div>
      </div>
    </Screen>
  );
}
