import { createMailboxThread, type ThreadHost } from './threaded-calls.ts';

/**
 * Makes MeetingData with its areas and the page for whoever looks after the folder, in a thread of its own. Asked when a
 * person founds a group there, or has what was lost put back: never because something is missing.
 * @throws MailboxTrouble
 */
export async function prepareFolder(folder: string, host: ThreadHost): Promise<void> {
  const thread = createMailboxThread({ kind: 'desk' }, host);
  try {
    await thread.ask('prepareFolder', folder);
  } finally {
    await thread.close();
  }
}
