import { CloudUpload, Folder, Globe, HardDrive } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { addFolder, bringIn, followBringIn } from '../../state/bring-in.ts';
import { open } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';
import { BringInScreen } from './bring-in.tsx';

/** Where pictures come from; while some come, how far they are. */
export function AddScreen() {
  useEffect(followBringIn, []);
  const { way, state } = bringIn.value;
  if (state.kind !== 'idle') return <BringInScreen way={way} state={state} />;
  const { carer, bringIn: said } = words.value;
  const chooseFolder = async (): Promise<void> => {
    const albumId = await addFolder();
    if (albumId !== null) open({ name: 'carerLocalAlbum', albumId, page: 0 });
  };
  return (
    <Screen name="carer-add" title={carer.topics.addPictures}>
      <ul class="carer-menu">
        <li class="carer-menu__place">
          <BigButton
            look="plain"
            icon={Globe}
            label={said.fromGoogle}
            onPress={() => open({ name: 'carerAddName' })}
          />
        </li>
        <li class="carer-menu__place">
          <BigButton
            look="plain"
            icon={CloudUpload}
            label={said.intoGoogle}
            onPress={() => open({ name: 'carerUpload' })}
          />
        </li>
        <li class="carer-menu__place">
          <BigButton look="plain" icon={Folder} label={said.fromFolder} onPress={chooseFolder} />
        </li>
        <li class="carer-menu__place">
          <BigButton
            look="plain"
            icon={HardDrive}
            label={said.localAlbums}
            onPress={() => open({ name: 'carerLocalAlbums', page: 0 })}
          />
        </li>
      </ul>
    </Screen>
  );
}
