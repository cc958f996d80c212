import type { App } from 'electron';
import type { Log } from '../log.ts';

/** One window: when it is closed, the app ends; and the profile is closed in order before that. */
export function setupOrderlyEnd(app: App, backend: { close(): Promise<void> }, log: Log): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    backend
      .close()
      // what was saved is saved: the next start checks a profile that was not closed in order
      .catch((error: unknown) => log.error({ code: 'unhandled', error }))
      .finally(() => {
        state = 'closed';
        app.quit();
      });
  });
}
