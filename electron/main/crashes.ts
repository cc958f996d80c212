import { type App, type BrowserWindow, dialog } from 'electron';
import type { Log } from '../log.ts';

/** A page that dies again so soon will not live by being loaded once more. */
const tooSoonMs = 10_000;

/**
 * A page that died is loaded again; twice in ten seconds, people are asked (reliability R12). What had been
 * saved is safe either way: the page holds no more than the last quarter of a second.
 */
export function setupPageRevival(window: BrowserWindow, log: Log, now: () => number): void {
  let lastDeath = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    log.error({ code: 'windowFailed' });
    const isTooSoon = now() - lastDeath < tooSoonMs;
    lastDeath = now();
    if (!isTooSoon) window.webContents.reload();
    else void askToReload(window);
  });
}

async function askToReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This page of Moothall stopped twice.',
    detail:
      'Everything that was saved is safe. Show it again, or close Moothall and start it anew.',
    buttons: ['Show it again', 'Close Moothall'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 0) window.webContents.reload();
  else window.close();
}

/** A bug in this process is logged once and told in words; then the app ends, since it cannot know its state. */
export function setupLastWords(process: NodeJS.Process, app: App, log: Log): void {
  let isEnding = false;
  const end = (error: unknown): void => {
    log.error({ code: 'unhandled', error });
    if (isEnding) return;
    isEnding = true;
    dialog.showErrorBox(
      'Moothall has to close',
      'A fault was met. Everything that was saved is safe. Start Moothall again.',
    );
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
