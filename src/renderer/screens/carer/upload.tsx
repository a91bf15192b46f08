import { Folder, ImagePlus, Images } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { chooseForUpload, followDrops, uploadDraft } from '../../state/bring-in.ts';
import { asCarer } from '../../state/carer.ts';
import { words } from '../../words/index.ts';

/** Which pictures go to Google: dropped onto the page, or chosen in the system's own window. */
export function UploadScreen() {
  useEffect(followDrops, []);
  const { upload } = words.value.bringIn;
  const isEmpty = uploadDraft.value?.files === 0;
  return (
    <Screen name="carer-upload" title={upload.chooseTitle}>
      <DropPlace>
        <p class="drop-place__empty" role="status">
          {isEmpty ? upload.nothingThere : ''}
        </p>
        <div class="drop-place__actions">
          <BigButton icon={Folder} label={upload.chooseFolder} onPress={() => chooseForUpload('folder')} />
          <BigButton icon={Images} label={upload.chooseFiles} onPress={() => chooseForUpload('pictures')} />
        </div>
      </DropPlace>
    </Screen>
  );
}

/**
 * Where files can be dropped. The page only says that it takes them, and shows it: the files themselves are taken by the preload,
 * which knows this place by its mark.
 */
function DropPlace({ children }: { readonly children: ComponentChildren }) {
  const [isOver, setIsOver] = useState(false);
  const { dropHere, dropNow } = words.value.bringIn.upload;
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer || ![...event.dataTransfer.items].some(({ kind }) => kind === 'file')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    const isInside =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) setIsOver(false);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    // Where the door has closed meanwhile, main takes nothing: this asks for the PIN.
    void asCarer(api().bringInState());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever has no mouse does the same with the two buttons inside.
    <div
      class={isOver ? 'drop-place drop-place--over' : 'drop-place'}
      data-drop-place
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
    >
      <ImagePlus class="icon drop-place__symbol" aria-hidden="true" />
      <p class="drop-place__words">{isOver ? dropNow : dropHere}</p>
      {children}
    </div>
  );
}
