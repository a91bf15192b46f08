/** The system's own windows for files, which no test can press in: they answer what a test says. */
import type { RunningApp } from './driver.ts';

/** The next windows for opening answer with these paths; none stands for Cancel. */
export async function chooseFiles({ app }: RunningApp, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** The next windows for saving answer with this path. */
export async function chooseWhereToSave({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}
