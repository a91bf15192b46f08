/** What the carer's screens know of pictures that come in, and of the albums on this computer. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { BringInState, LocalAlbum } from '../../shared/bring-in.ts';
import { api } from '../api.ts';
import { asCarer } from './carer.ts';

const state = signal<BringInState>({ kind: 'idle' });
export const bringIn: ReadonlySignal<BringInState> = state;

const albums = signal<readonly LocalAlbum[] | null>(null);
/** Null until the first answer. */
export const localAlbums: ReadonlySignal<readonly LocalAlbum[] | null> = albums;

/** What the carer has written as the next album's name. */
export const nextName = signal('');

/** Follows both while a screen of them is open. Answers a function that ends it. */
export function followBringIn(): () => void {
  const endState = api().onBringInChanged((next) => {
    state.value = next;
  });
  const endAlbums = api().onLocalAlbumsChanged((next) => {
    albums.value = next;
  });
  void asCarer(api().bringInState()).then((answer) => {
    if (answer.ok) state.value = answer.value;
  });
  void asCarer(api().localAlbums()).then((answer) => {
    if (answer.ok) albums.value = answer.value;
  });
  return () => {
    endState();
    endAlbums();
  };
}

/** Asks for a folder; answers the id of its album, null where none was chosen. */
export async function addFolder(): Promise<string | null> {
  const answer = await asCarer(api().addFolder());
  return answer.ok ? answer.value : null;
}
