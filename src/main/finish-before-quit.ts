/** What was changed in the last moment is written before the app ends. */

interface EndingApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

/** However slow the disk is, the app ends after this long. Milliseconds. */
const LIMIT_MS = 2_000;

/** @param finish is waited for, once; never throws */
export function finishBeforeQuit(app: EndingApp, finish: () => Promise<void>): void {
  let state: 'running' | 'finishing' | 'finished' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'finishing') return;
    state = 'finishing';
    const limit = new Promise<void>((resolve) => setTimeout(resolve, LIMIT_MS));
    void Promise.race([finish(), limit]).then(() => {
      state = 'finished';
      app.quit();
    });
  });
}
