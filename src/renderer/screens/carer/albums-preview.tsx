import { useEffect } from 'preact/hooks';
import type { Album } from '../../../shared/models.ts';
import { ok } from '../../../shared/result.ts';
import { Preview } from '../../components/preview.tsx';
import { createItemList } from '../../state/item-list.ts';
import { albumList } from '../../state/library.ts';
import { HOME } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { showsShelf, status } from '../../state/status.ts';
import { words } from '../../words/index.ts';
import { AlbumsScreen } from '../albums.tsx';

const SAMPLES = 18;

/** Albums that are none, for a computer that has none yet. */
const sampleAlbums = createItemList<Album>(async ({ offset, count }) => {
  const all = Array.from({ length: SAMPLES }, (_, index) => ({
    id: `sample:${index}`,
    title: words.value.carer.sampleAlbum(index + 1),
    photoCount: null,
    cover: null,
  }));
  const items = all.slice(offset, offset + count);
  return ok({ items, total: SAMPLES, more: offset + count < SAMPLES });
});

/** The albums as the viewer sees them, with the settings of now. */
export function AlbumsPreview() {
  const isThere = showsShelf(status.value);
  // How they are arranged is main's work: after each change of it they are asked for again.
  const arrangement = JSON.stringify(settings.value.albums);
  useEffect(() => {
    if (isThere) void albumList().show({ offset: 0, count: SAMPLES, refresh: false });
  }, [isThere, arrangement]);
  return (
    <Preview>
      <AlbumsScreen place={HOME} list={isThere ? albumList() : sampleAlbums} />
    </Preview>
  );
}
