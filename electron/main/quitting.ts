import type { App } from 'electron';
import type { Log } from '../log.ts';

/** One window: when it is closed, the app ends; and the profile is closed in order before that. */
export function setupOrderlyEnd(app: App, backend: { close(): Promise<void> }, log: Log): void {
  let isClosing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    backend
      .close()
      // what was saved is saved: the next start checks a profile that was not closed in order
      .catch((error: unknown) => log.error({ code: 'unhandled', error }))
      // no second quit(): once one was held up, Electron 33 on Linux waits for ever
      .finally(() => app.exit(0));
  });
}
