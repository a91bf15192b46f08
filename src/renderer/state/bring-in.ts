/** What the carer's screens know of pictures that come in, and of the albums on this computer. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { BringInReport, LocalAlbum, UploadDraft } from '../../shared/bring-in.ts';
import { api } from '../api.ts';
import { asCarer } from './carer.ts';
import { open } from './navigation.ts';

const report = signal<BringInReport>({ way: 'import', state: { kind: 'idle' } });
/** What goes on with pictures on their way, from Google or to it. */
export const bringIn: ReadonlySignal<BringInReport> = report;

const albums = signal<readonly LocalAlbum[] | null>(null);
/** Null until the first answer. */
export const localAlbums: ReadonlySignal<readonly LocalAlbum[] | null> = albums;

/** What the carer has written as the next album's name. */
export const nextName = signal('');

const draft = signal<UploadDraft | null>(null);
/** Files that wait for the name of their album at Google; null where none do. */
export const uploadDraft: ReadonlySignal<UploadDraft | null> = draft;

/** What the carer wrote as that name; null while she wrote nothing. */
export const uploadName = signal<string | null>(null);

/** Follows what is dropped onto the page, and asks for its name. Answers a function that ends it. */
export function followDrops(): () => void {
  return api().onUploadOffered(takeDraft);
}

/** Asks for a folder or pictures in the system's own window. */
export async function chooseForUpload(what: 'folder' | 'pictures'): Promise<void> {
  const answer = await asCarer(api().chooseForUpload({ what }));
  if (answer.ok && answer.value) takeDraft(answer.value);
}

function takeDraft(offered: UploadDraft): void {
  draft.value = offered;
  uploadName.value = null;
  if (offered.files > 0) open({ name: 'carerUploadName' });
}

/** Sends what was chosen into a new album at Google. */
export async function startUpload(title: string): Promise<boolean> {
  const answer = await asCarer(api().startUpload({ title }));
  if (answer.ok) draft.value = null;
  return answer.ok;
}

/** Follows both while a screen of them is open. Answers a function that ends it. */
export function followBringIn(): () => void {
  const endState = api().onBringInChanged((next) => {
    report.value = next;
  });
  const endAlbums = api().onLocalAlbumsChanged((next) => {
    albums.value = next;
  });
  void asCarer(api().bringInState()).then((answer) => {
    if (answer.ok) report.value = answer.value;
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
