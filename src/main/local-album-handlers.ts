/** What the carer's calls about albums on this computer do. */
import type { Handlers } from './answer-call.ts';
import type { LocalAlbums } from './local-albums.ts';

/** @param chooseFolder asks the person for a folder; null where none was chosen */
export function createLocalAlbumHandlers(local: LocalAlbums, chooseFolder: () => Promise<string | null>) {
  return {
    'local-albums:list': () => local.list(),
    async 'local-albums:add-folder'() {
      const folder = await chooseFolder();
      return folder === null ? null : local.addFolder(folder);
    },
    async 'local-albums:remove'({ albumId }) {
      await local.remove(albumId);
      return null;
    },
    async 'local-albums:put-back'({ albumId }) {
      await local.putBack(albumId);
      return null;
    },
    async 'local-albums:remove-photo'({ photoId }) {
      await local.removePhoto(photoId);
      return null;
    },
    async 'local-albums:put-photos-back'({ albumId }) {
      await local.putPhotosBack(albumId);
      return null;
    },
  } satisfies Partial<Handlers>;
}
