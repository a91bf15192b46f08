/** The system's own windows for choosing files. They are for the carer alone: the viewer's screens open none. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { UPLOAD_ENDS } from './upload/upload-file.ts';

async function choose(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? [] : answer.filePaths;
}

/** Null where none was chosen. */
export async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const [folder] = await choose(window, { properties: ['openDirectory'] });
  return folder ?? null;
}

/** Null where none was chosen. @param name what the system calls this kind of file */
export async function choosePictures(window: BrowserWindow | null, name: string): Promise<string[] | null> {
  const files = await choose(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [{ name, extensions: [...UPLOAD_ENDS] }],
  });
  return files.length > 0 ? files : null;
}

const SET_UP_FILES = [{ name: 'Easy Albums', extensions: ['json'] }];

/** Null where none was chosen. */
export async function chooseSetUpFile(window: BrowserWindow | null): Promise<string | null> {
  const [file] = await choose(window, { properties: ['openFile'], filters: SET_UP_FILES });
  return file ?? null;
}

/** Where to write a set-up; null where the carer stopped. */
export async function chooseWhereToSave(window: BrowserWindow | null, name: string): Promise<string | null> {
  const options = { defaultPath: name, filters: SET_UP_FILES };
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled || !answer.filePath ? null : answer.filePath;
}
