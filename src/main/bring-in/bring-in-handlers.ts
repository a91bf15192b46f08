/** What the carer's calls about bringing pictures in do. */

import type { UploadDraft } from '../../shared/bring-in.ts';
import type { Handlers } from '../answer-call.ts';
import type { BringIn } from './bring-in.ts';

export interface UploadChoosing {
  /** Asks the person for a folder, or for pictures; null where none was chosen. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly choosePictures: () => Promise<readonly string[] | null>;
  /** Somebody dropped files onto the page. */
  readonly onOffered: (draft: UploadDraft) => void;
}

export function createBringInHandlers(bringIn: BringIn, choosing: UploadChoosing) {
  const done = async (action: Promise<void>): Promise<null> => {
    await action;
    return null;
  };
  const offer = async (paths: readonly string[] | null): Promise<UploadDraft | null> =>
    paths && bringIn.offerUpload(paths);
  return {
    'bring-in:state': () => bringIn.report,
    async 'upload:choose'({ what }) {
      if (what === 'pictures') return offer(await choosing.choosePictures());
      const folder = await choosing.chooseFolder();
      return offer(folder === null ? null : [folder]);
    },
    async 'upload:offer'({ paths }) {
      choosing.onOffered(await bringIn.offerUpload(paths));
      return null;
    },
    'upload:start': ({ title }) => done(bringIn.startUpload(title)),
    'bring-in:import': ({ title, albumId }) => done(bringIn.startImport(title, albumId)),
    'bring-in:open-again': () => done(bringIn.openAgain()),
    'bring-in:pause': () => done(bringIn.pause()),
    'bring-in:resume': () => done(bringIn.resume()),
    'bring-in:stop': () => done(bringIn.stop()),
    'bring-in:dismiss': () => done(bringIn.dismiss()),
  } satisfies Partial<Handlers>;
}
