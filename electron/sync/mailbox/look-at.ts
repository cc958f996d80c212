import type { PlaceFound } from '../../../shared/contract/exchange.ts';
import type { LookingPlace } from './look-at-folder.ts';
import { MailboxTrouble } from './mailbox.ts';
import { createMailboxThread, type ThreadHost } from './threaded-calls.ts';

export type { LookingPlace } from './look-at-folder.ts';

/** What stands at a folder, asked in a thread of its own, since a share that is gone may not answer. */
export async function lookAt({
  place,
  profileFolder,
  group,
  ...host
}: LookingPlace & ThreadHost): Promise<PlaceFound> {
  const thread = createMailboxThread({ kind: 'desk' }, host);
  try {
    return await thread.ask('lookAt', { place, profileFolder, group });
  } catch (error) {
    if (error instanceof MailboxTrouble && error.kind === 'timeout') return { kind: 'notThere' };
    throw error;
  } finally {
    await thread.close();
  }
}
