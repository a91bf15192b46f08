import { Images, Trash2 } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { DAYS_TO_PUT_BACK } from '../../../shared/put-back.ts';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { followBringIn, localAlbums } from '../../state/bring-in.ts';
import { asCarer } from '../../state/carer.ts';
import { back } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';
import { titleOf } from './local-albums.tsx';

/** Removing asks once more, and says what becomes of the pictures. */
export function RemoveAlbumScreen({ albumId }: { readonly albumId: string }) {
  useEffect(followBringIn, []);
  const { removing } = words.value.bringIn;
  const album = localAlbums.value?.find(({ id }) => id === albumId);
  const remove = async (): Promise<void> => {
    const answer = await asCarer(api().removeLocalAlbum({ albumId }));
    if (answer.ok) back();
  };
  return (
    <Screen name="carer-remove-album" title={removing.title}>
      <div class="message">
        <div class="message__symbol message__symbol--rose" aria-hidden="true">
          <Trash2 class="icon" />
        </div>
        <div class="message__body">
          <p class="bring-in__album" dir="auto">
            {album && titleOf(album)}
          </p>
          <p>{album?.kind === 'folder' ? removing.folder : removing.copies}</p>
          <p>{removing.days(DAYS_TO_PUT_BACK)}</p>
          <div class="message__actions">
            <BigButton icon={Images} label={removing.no} onPress={back} />
            <BigButton look="plain" icon={Trash2} label={removing.yes} onPress={remove} />
          </div>
        </div>
      </div>
    </Screen>
  );
}
