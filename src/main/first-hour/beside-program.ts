/** Where a carer may have put a set-up file for the app to find: in the folder that she started it from. */
import { dirname, join } from 'node:path';

/** What the app calls a set-up that it saves. */
export const SET_UP_NAME = 'easy-albums-set-up.json';

/**
 * @param program path of the running program
 * @param environment an AppImage runs from a mounted image, and a portable program of Windows from a temporary folder: both say
 *   where their own file is
 */
export function besideProgram(
  program: string,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  const { APPIMAGE: image, PORTABLE_EXECUTABLE_DIR: portable } = environment;
  const folders = [...(image ? [dirname(image)] : []), ...(portable ? [portable] : []), dirname(program)];
  return folders.map((folder) => join(folder, SET_UP_NAME));
}
