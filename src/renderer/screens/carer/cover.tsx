import { useEffect } from 'preact/hooks';
import type { Photo } from '../../../shared/models.ts';
import { usePress } from '../../components/big-button.tsx';
import { Picture } from '../../components/picture.tsx';
import { Screen } from '../../components/screen.tsx';
import { nameAlbum } from '../../state/carer-albums.ts';
import { photosOf } from '../../state/library.ts';
import { back, type CarerPlace, change } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { nameOfPhoto } from '../../words/photo-names.ts';
import { SettingsSide } from './settings-screen.tsx';

const PHOTOS_A_PAGE = 6;

type CoverPlace = Extract<CarerPlace, { name: 'carerCover' }>;

/** The pictures of an album, one of which becomes its cover. */
export function CoverScreen({ place: { albumId, page } }: { readonly place: CoverPlace }) {
  const { list } = photosOf(albumId);
  const from = page * PHOTOS_A_PAGE;
  useEffect(() => void list.show({ offset: from, count: PHOTOS_A_PAGE * 2, refresh: false }), [list, from]);
  const view = list.view.value;
  const photos = Array.from({ length: PHOTOS_A_PAGE }, (_, index) => view.items.get(from + index));
  const pages = Math.max(page + 1, Math.ceil((view.total ?? view.atLeast) / PHOTOS_A_PAGE));
  const { chooseCover, noPictures } = words.value.carer.albums;
  const isEmpty = view.answered && view.items.size === 0;
  const sentence = isEmpty || view.problem ? noPictures : words.value.album.coming;
  return (
    <Screen
      name="carer-cover"
      title={chooseCover}
      side={
        <SettingsSide page={page} pages={pages} onPage={(next) => change('carerCover', { page: next })} />
      }
    >
      {view.items.size === 0 && <p class="settings__words">{sentence}</p>}
      <ul class="covers">
        {photos.map(
          (photo, index) =>
            photo && (
              <li key={photo.id} class="covers__place">
                <CoverChoice albumId={albumId} photo={photo} index={from + index} />
              </li>
            ),
        )}
      </ul>
    </Screen>
  );
}

interface CoverChoiceProps {
  readonly albumId: string;
  readonly photo: Photo;
  readonly index: number;
}

function CoverChoice({ albumId, photo, index }: CoverChoiceProps) {
  const { isPressed, press } = usePress(async () => {
    await nameAlbum(albumId, { cover: photo.id });
    back();
  });
  return (
    <button
      type="button"
      class="cover-choice"
      aria-label={nameOfPhoto(photo, index, new Date(), words.value)}
      aria-pressed={settings.value.albums.own[albumId]?.cover === photo.id}
      data-pressed={isPressed || undefined}
      onClick={press}
    >
      <Picture address={photo.image} size={512} fit="cover" alt="" missing={null} />
    </button>
  );
}
