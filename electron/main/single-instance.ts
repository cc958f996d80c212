import type { App } from 'electron';

export interface SingleInstance {
  /** Files that this start was given. */
  files: string[];
  /** Called in the first instance when a second one was started, with that one's files. */
  onSecondStart(files: string[]): void;
}

/**
 * One Moothall for one profile (reliability R11): a second start hands its files to the first, which comes to
 * the front, and ends. Answers false in the second one.
 */
export function setupSingleInstance(app: App, instance: SingleInstance): boolean {
  if (!app.requestSingleInstanceLock({ files: instance.files })) {
    // at once: nothing was opened yet that had to be closed
    app.exit(0);
    return false;
  }
  // additionalData and not argv: Chromium puts words of its own into the latter
  app.on('second-instance', (_event, _argv, _folder, additionalData) =>
    instance.onSecondStart(filesIn(additionalData)),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    instance.onSecondStart([path]);
  });
  return true;
}

/** Only what a second Moothall would have sent. */
function filesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('files' in data)) return [];
  return Array.isArray(data.files) ? data.files.filter((file) => typeof file === 'string') : [];
}
