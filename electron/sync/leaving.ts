import { keyRecordName } from './envelope/file-names.ts';
import type { ExchangeOptions } from './exchange-options.ts';
import { MailboxTrouble } from './mailbox/mailbox.ts';
import type { ActRefusal } from './membership/acts.ts';
import type { RunningGroup } from './running-group.ts';

/** The records that say so; none where nobody is to be told. */
type Resigned = { kind: 'done'; records: readonly string[] } | { kind: 'refused'; why: ActRefusal };

/**
 * Before a clerk's laptop leaves its group it takes itself off the list: else the others would count on a clerk who is
 * gone, and the next one to leave could strand them. Refused to the only clerk while anybody else is in the group. Of
 * all other laptops a clerk alone can say that they are gone.
 */
export async function resign(
  { store, keeper }: Pick<ExchangeOptions, 'store' | 'keeper'>,
  { state, acts, held }: Pick<RunningGroup, 'state' | 'acts' | 'held'>,
): Promise<Resigned> {
  const me = keeper.publicPart()?.device ?? '';
  const isMe = ({ device }: { device: string }) => device === me;
  const { devices } = state.known().membership;
  const gone = devices.get(me)?.removed ?? null;
  // it may have said so itself, and the app ended before anybody was told: nothing else ever sends it
  if (gone !== null) return { kind: 'done', records: [gone.record] };
  const members = [...devices.values()].filter(({ removed }) => removed === null);
  if (!state.isAdmin() || members.every(isMe)) return { kind: 'done', records: [] };
  const before = new Set(store.keyRecords.all().map(({ hash }) => hash));
  const answer = await acts.remove(me, held());
  if (answer.kind === 'refused') return answer;
  const after = store.keyRecords.all().map(({ hash }) => hash);
  return { kind: 'done', records: after.filter((hash) => !before.has(hash)) };
}

/** Writes records into each of the group's places; one that is not there just now is not told. */
export async function tellPlaces(
  { store, places, report }: Pick<ExchangeOptions, 'store' | 'places' | 'report'>,
  group: string,
  records: readonly string[],
): Promise<void> {
  if (records.length === 0) return;
  const tell = async (stored: Parameters<typeof places.open>[0]): Promise<void> => {
    const mailbox = await places.open(stored, group);
    try {
      if ((await mailbox.identify()) !== 'ours') return;
      for (const hash of records) {
        const bytes = store.keyRecords.bytes(hash);
        if (bytes !== null) await mailbox.write('key', keyRecordName({ hash }), bytes);
      }
    } finally {
      await mailbox.close?.();
    }
  };
  for (const told of await Promise.allSettled(store.mailboxes.all().map(tell)))
    if (told.status === 'rejected' && !(told.reason instanceof MailboxTrouble)) report(told.reason);
}
