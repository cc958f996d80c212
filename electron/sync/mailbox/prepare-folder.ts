import type { PlaceToReach } from './mailbox-thread.ts';
import { createMailboxThread, type ThreadHost } from './threaded-calls.ts';
import { looksLikeAddress } from './webdav-address.ts';

/**
 * Makes MeetingData with its areas and the page for whoever looks after the folder, in a thread of its own. Asked when a
 * person founds a group there, or has what was lost put back: never because something is missing.
 * @throws MailboxTrouble
 */
export async function prepareFolder(
  { place, user, password }: PlaceToReach,
  host: ThreadHost,
): Promise<void> {
  const thread = createMailboxThread({ kind: 'desk', isServer: looksLikeAddress(place) }, host);
  try {
    await thread.ask('prepare', { place, user, password });
  } finally {
    await thread.close();
  }
}
