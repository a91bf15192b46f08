import { useEffect, useState } from 'preact/hooks';
import type { KeptAlbumProgress } from '../../../shared/ipc.ts';
import { api } from '../../api.ts';
import { asCarer } from '../../state/carer.ts';
import { words } from '../../words/index.ts';

/** How many pictures of an album are on this computer, where all are to be. */
export function KeptProgress({ albumId }: { readonly albumId: string }) {
  const [progress, setProgress] = useState<KeptAlbumProgress | null>(null);
  useEffect(() => {
    const take = (all: readonly KeptAlbumProgress[]): void =>
      setProgress(all.find((one) => one.albumId === albumId) ?? null);
    const end = api().onKeptProgress(take);
    void asCarer(api().keptProgress()).then((answer) => {
      if (answer.ok) take(answer.value);
    });
    return end;
  }, [albumId]);
  const told = progress && sentenceFor(progress);
  return told && <p class="settings__told">{told}</p>;
}

function sentenceFor({ state, done, total }: KeptAlbumProgress): string | null {
  const { keptAll, keptLater, keptNoRoom, keptOf } = words.value.carer.albums;
  switch (state) {
    case 'done':
      return keptAll;
    case 'noRoom':
      return keptNoRoom;
    case 'working':
      return total === null ? null : keptOf(done, total);
    case 'gone':
      return null;
    default:
      return keptLater;
  }
}
