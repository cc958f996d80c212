import type { PlaceFound } from '../../../shared/contract/exchange.ts';
import type { LookingPlace } from './look-at-folder.ts';
import { MailboxTrouble } from './mailbox.ts';
import type { PlaceToReach } from './mailbox-thread.ts';
import { createMailboxThread, type ThreadHost } from './threaded-calls.ts';
import { looksLikeAddress } from './webdav-address.ts';

/**
 * What stands at a folder or at the address of a WebDAV folder, asked in a thread of its own, since a share that is gone
 * may not answer.
 */
export async function lookAt(
  options: LookingPlace & PlaceToReach & ThreadHost,
): Promise<PlaceFound> {
  const { place, user, password, profileFolder, group, ...host } = options;
  const thread = createMailboxThread({ kind: 'desk', isServer: looksLikeAddress(place) }, host);
  try {
    return await thread.ask('lookAt', { place, user, password, profileFolder, group });
  } catch (error) {
    if (error instanceof MailboxTrouble && error.kind === 'timeout') return { kind: 'busy' };
    throw error;
  } finally {
    await thread.close();
  }
}
