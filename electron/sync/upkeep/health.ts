import type { MailboxState } from '../../../shared/contract/exchange.ts';
import type { ExchangeStore } from '../../database/exchange/store.ts';
import { limits } from '../limits.ts';

/**
 * Files that have not been whole for more than ten minutes. One whose content stands in another file of the place by
 * now is no trouble any more: damaged files are left as they are.
 */
export function unreadableFiles(
  { files, packed }: Pick<ExchangeStore, 'files' | 'packed'>,
  mailbox: string,
  now: Date,
): MailboxState['unreadable'] {
  const before = new Date(now.getTime() - limits.troubleAfter).toISOString();
  return files
    .unreadable(mailbox, before)
    .filter(
      ({ hash }) =>
        hash === null || !(files.holds(mailbox, hash) || packed.holds(mailbox, hash)),
    )
    .map(({ name, result, since }) => ({ name, why: result, since }));
}
