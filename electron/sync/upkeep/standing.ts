import type { SafetyRules } from '../../../shared/sync/safety-rules.ts';
import type { MailboxFile } from '../../database/exchange/mailbox-files.ts';
import type { ExchangeStore } from '../../database/exchange/store.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Place } from './upkeep.ts';

/** The areas whose files are written once and for ever. */
export const lasting = ['key', 'new', 'log', 'obj'] as const;
export type LastingArea = (typeof lasting)[number];

/** Names of the files that a place lists just now. */
export type Listing = Readonly<Record<LastingArea, ReadonlySet<string>>>;

/**
 * Everything that stands in a place. Null where it is not ours, or was not ours any more when the listing ended: from
 * such a listing nothing may be concluded. @throws MailboxTrouble
 */
export async function lookAround(mailbox: Mailbox, rules: SafetyRules): Promise<Listing | null> {
  const isOurs = async () => !rules.identify || (await mailbox.identify()) === 'ours';
  if (!(await isOurs())) return null;
  const names = async (area: LastingArea) =>
    new Set((await mailbox.list(area)).map(({ name }) => name));
  const listing = {
    key: await names('key'),
    new: await names('new'),
    log: await names('log'),
    obj: await names('obj'),
  };
  return (await isOurs()) ? listing : null;
}

/** What a place holds, told from its listing and from what its files held when they were read last. */
export interface Standing {
  /** Frames that stand there in a good file or in a good pack. */
  present: ReadonlySet<string>;
  /** Frames that stood there once. */
  known: ReadonlySet<string>;
  /** Good files that are listed no more. */
  gone: readonly MailboxFile[];
  /** Good files that are listed. */
  good: Readonly<Record<LastingArea, readonly MailboxFile[]>>;
  /** Good packs that are listed, with their segments. */
  packs: ReadonlyMap<string, ReadonlySet<string>>;
  /** A file of that name is listed and has not been read yet, or could not be: it may well be good. */
  mayBeGood(area: LastingArea, name: string): boolean;
}

/** Reading failed, which says nothing of what is in the file. */
const unread = new Set(['absent', 'other', 'locked', 'notFound', 'timeout', 'refused', 'failed']);

export function standingOf(
  store: Pick<ExchangeStore, 'files' | 'packed'>,
  { id }: Pick<Place, 'id'>,
  listing: Listing,
): Standing {
  const present = new Set<string>();
  const known = new Set<string>();
  const gone: MailboxFile[] = [];
  const files = Object.fromEntries(lasting.map((area) => [area, store.files.ofArea(id, area)]));
  const good: Record<LastingArea, MailboxFile[]> = { key: [], new: [], log: [], obj: [] };
  for (const area of lasting)
    for (const file of files[area]?.values() ?? []) {
      if (file.hash === null) continue;
      if (area !== 'log') known.add(file.hash);
      if (file.result !== 'good' && file.result !== 'partly') continue;
      if (!listing[area].has(file.name)) gone.push(file);
      else {
        good[area].push(file);
        if (area !== 'log') present.add(file.hash);
      }
    }
  const listed = new Set(good.log.map(({ name }) => name));
  const packs = new Map<string, ReadonlySet<string>>();
  for (const [name, segments] of store.packed.byPack(id)) {
    for (const segment of segments) known.add(segment);
    if (!listed.has(name)) continue;
    packs.set(name, segments);
    for (const segment of segments) present.add(segment);
  }
  const mayBeGood = (area: LastingArea, name: string) => {
    const file = files[area]?.get(name);
    return listing[area].has(name) && (file === undefined || unread.has(file.result));
  };
  return { present, known, gone, good, packs, mayBeGood };
}
