/** The system's own windows for choosing files. They are for the carer alone: the viewer's screens open none. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

async function choose(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? [] : answer.filePaths;
}

/** Null where none was chosen. */
export async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const [folder] = await choose(window, { properties: ['openDirectory'] });
  return folder ?? null;
}
