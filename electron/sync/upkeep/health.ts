import type { MailboxState } from '../../../shared/contract/exchange.ts';
import type { ExchangeStore } from '../../database/exchange/store.ts';
import { hash16 } from '../envelope/base32.ts';
import { limits } from '../limits.ts';
import { lasting } from './standing.ts';

/**
 * Files that have not been whole for more than ten minutes. One whose content stands in another file of the place by
 * now is no trouble any more: damaged files are left as they are.
 */
export function unreadableFiles(
  store: Pick<ExchangeStore, 'files' | 'packed'>,
  mailbox: string,
  now: Date,
): MailboxState['unreadable'] {
  const before = new Date(now.getTime() - limits.troubleAfter).toISOString();
  const unreadable = store.files.unreadable(mailbox, before);
  if (unreadable.length === 0) return [];
  const good = lettersOfGood(store, mailbox);
  return unreadable
    .filter(({ name, hash }) => !good.has(hash === null ? lettersIn(name) : hash16(hash)))
    .map(({ name, result, since }) => ({ name, why: result, since }));
}

/** The letters of a hash that a name of ours bears; a name without them bears nothing that anything else does. */
const lettersIn = (name: string): string =>
  /-([0-9a-z]{16})(?:-\d{4})?(?:-r[0-9a-z]{4})?\.mm[a-z]$/.exec(name)?.[1] ?? '';

/** Of everything that stands in a good file or pack of the place. */
function lettersOfGood(
  { files, packed }: Pick<ExchangeStore, 'files' | 'packed'>,
  mailbox: string,
): Set<string> {
  const rows = lasting.flatMap((area) => [...files.ofArea(mailbox, area).values()]);
  const good = rows.flatMap(({ result, hash }) => (result === 'good' ? (hash ?? []) : []));
  const inPacks = [...packed.byPack(mailbox).values()].flatMap((segments) => [...segments]);
  return new Set([...good, ...inPacks].map(hash16));
}
