import { randomBytes } from 'node:crypto';
import { type BackendOptions, createBackend, logFolder, type RunningBackend } from './backend.ts';
import { ProfileRefusal } from './database/profile-refusal.ts';
import { createLog, type Log } from './log.ts';
import { ownFiles } from './own-files.ts';
import { createDispatch, type Dispatch } from './transport/dispatch.ts';

export interface OpenBackend extends RunningBackend {
  dispatch: Dispatch;
  log: Log;
}

/**
 * The backend as it runs from its sources in plain Node: for the browser host and the command line.
 * Rejects with ProfileRefusal.
 */
export async function openBackend(
  profileFolder: string,
  options: Pick<BackendOptions, 'progress' | 'secrets' | 'exchangeTime'> = {},
): Promise<OpenBackend> {
  const clock = () => new Date();
  const log = createLog(logFolder(profileFolder), clock);
  const { page: _page, root: _root, ...own } = ownFiles();
  const backend = await createBackend({
    ...options,
    profileFolder,
    clock,
    random: (bytes) => randomBytes(bytes),
    log,
    ...own,
  }).catch((error: unknown) => {
    // a refusal is told to people; a bug is found in the log, which their sentence names
    if (!(error instanceof ProfileRefusal)) log.error({ code: 'unhandled', error });
    throw error;
  });
  return { ...backend, log, dispatch: createDispatch(backend.handlers, { log }) };
}
