/** What the carer chose for an album at Google, until she gives it a name. Its paths stay here. */
import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import type { UploadDraft } from '../../shared/bring-in.ts';
import { MAX_TITLE_LENGTH } from '../../shared/function-api.ts';
import { FolderAway } from '../photos/sources/folder-scan.ts';
import { findFiles } from './upload-plan.ts';

export interface UploadDrafts {
  /** Counts what is in these folders and files; they take the place of those before. */
  offer(paths: readonly string[]): Promise<UploadDraft>;
  /** The paths that were offered last, once. */
  take(): readonly string[];
}

export function createUploadDrafts(): UploadDrafts {
  let offered: readonly string[] = [];
  return {
    async offer(paths) {
      const sources = paths.filter((path) => isAbsolute(path));
      const files = await countFiles(sources);
      offered = files === 0 ? [] : sources;
      return { files, title: await titleOf(sources) };
    },
    take() {
      const taken = offered;
      offered = [];
      return taken;
    },
  };
}

async function countFiles(sources: readonly string[]): Promise<number> {
  try {
    return (await findFiles(sources)).found.length;
  } catch (cause) {
    if (cause instanceof FolderAway) return 0;
    throw cause;
  }
}

async function titleOf(sources: readonly string[]): Promise<string> {
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0) return '';
  const isFolder = (await stat(source).catch(() => null))?.isDirectory() ?? false;
  return isFolder ? basename(source).slice(0, MAX_TITLE_LENGTH) : '';
}
