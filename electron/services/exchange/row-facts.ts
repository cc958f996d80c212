import { type Op, opId } from '../../../shared/sync/op.ts';
import type { IngestingLedger } from '../../ledger/ingesting-ledger.ts';
import type { NounMap } from '../../ledger/ledger.ts';
import { committeeLinks, rowLinks } from './row-links.ts';

/** A ledger as far as its rows, whatever their nouns, and the log behind them are read. */
export type LoggedLedger = Pick<
  IngestingLedger<NounMap>,
  'rows' | 'opsOfRow' | 'currentOfRow' | 'on'
>;

export interface RowFacts {
  /** Minutes and agenda items whose business the row ever was, in either ledger. */
  minutes: ReadonlySet<string>;
  items: ReadonlySet<string>;
}

/** What the logs know of rows, kept at hand until it is told to forget. */
export interface RowFactsReader {
  /** To be called when a ledger has changed. */
  forget(): void;
  of(noun: string, row: string): RowFacts;
  /** Whether an op of council.db says what its row says now, alone or beside others. */
  isCurrent(op: Op): boolean;
  /** Whether a minute is private by any value that its access has now. */
  isPrivateMinute(minute: string): boolean;
  /** Whether an item is private, by the agenda or by its minute. */
  isPrivateItem(item: string): boolean;
  /** Whether the agenda alone says so. */
  isPrivateOnAgenda(item: string): boolean;
  /** Whether a pack holds papers of private items, or of these alone. */
  holdsPrivatePapers(pack: string, which?: 'alone'): boolean;
  /** Whether a planned item comes of an ask that is private, or ever came of it. */
  isOfPrivateAsk(planned: string, when: 'now' | 'ever'): boolean;
  packsOf(fileSeal: string): string[];
  /** The committee that a row belongs to; null where it belongs to none or that is not known. */
  committee(noun: string, row: string): string | null;
  /** Whether nothing that counts says now that it belongs to another one: any member can say so of a meeting, too. */
  isOfOneCommittee(noun: string, row: string): boolean;
}

/** Longest way from a row to its committee, and some room. */
const deepest = 8;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Every text that a field ever had, newest first. */
function texts(ops: readonly Op[], field: string): string[] {
  const of = ops.filter((op) => op.field === field && isText(op.value));
  return of.sort((a, b) => b.lamport - a.lamport).map(({ value }) => value as string);
}

export function readRowFacts(ledgers: {
  council: LoggedLedger;
  privateBusiness: LoggedLedger;
}): RowFactsReader {
  const { council, privateBusiness } = ledgers;
  const kept = new Map<string, unknown>();

  function once<T>(key: string, work: () => T): T {
    if (!kept.has(key)) kept.set(key, work());
    return kept.get(key) as T;
  }

  /** Of both ledgers: what the one holds the other may have held. */
  const opsOf = (noun: string, row: string): Op[] =>
    once(`ops ${noun} ${row}`, () =>
      [council, privateBusiness].flatMap((ledger) => ledger.opsOfRow(noun, row)),
    );

  function follow(noun: string, row: string, met: Map<string, [noun: string, row: string]>): void {
    if (met.has(`${noun} ${row}`)) return;
    met.set(`${noun} ${row}`, [noun, row]);
    for (const [field, target] of Object.entries(rowLinks[noun] ?? {}))
      for (const id of texts(opsOf(noun, row), field)) follow(target, id, met);
  }

  const idsOf = (met: ReadonlyMap<string, [string, string]>, wanted: string): Set<string> =>
    new Set([...met.values()].flatMap(([noun, row]) => (noun === wanted ? [row] : [])));

  const current = (noun: string, row: string): Op[] =>
    once(`current ${noun} ${row}`, () => council.currentOfRow(noun, row));

  const isPrivateAccess = (noun: string, row: string): boolean =>
    current(noun, row).some(({ field, value }) => field === 'access' && value !== 'public');

  const isPrivateAsk = (action: string): boolean =>
    [...facts.of('action', action).minutes].some((minute) => facts.isPrivateMinute(minute));

  const facts: RowFactsReader = {
    forget: () => kept.clear(),
    of: (noun, row) =>
      once(`facts ${noun} ${row}`, () => {
        const met = new Map<string, [string, string]>();
        follow(noun, row, met);
        return { minutes: idsOf(met, 'recordedMinute'), items: idsOf(met, 'agendaItem') };
      }),
    isCurrent: (op) => current(op.noun, op.row).some((one) => opId(one) === opId(op)),
    isPrivateMinute: (minute) => isPrivateAccess('recordedMinute', minute),
    isPrivateOnAgenda: (item) => isPrivateAccess('agendaItem', item),
    isPrivateItem: (item) =>
      once(`item ${item}`, () => {
        const minutes = rowsWith('recordedMinute', { item });
        return (
          isPrivateAccess('agendaItem', item) || minutes.some(({ id }) => facts.isPrivateMinute(id))
        );
      }),
    holdsPrivatePapers: (pack, which) =>
      once(`pack ${pack} ${which}`, () => {
        const versions = rowsWith('paperVersion', { pack });
        const items = versions.flatMap(({ id }) => [...facts.of('paperVersion', id).items]);
        return which === 'alone'
          ? items.length > 0 && items.every(facts.isPrivateItem)
          : items.some(facts.isPrivateItem);
      }),
    isOfPrivateAsk: (planned, when) => {
      const ops = when === 'now' ? current : opsOf;
      return texts(ops('plannedItem', planned), 'action').some(isPrivateAsk);
    },
    packsOf: (fileSeal) => texts(opsOf('fileSeal', fileSeal), 'file'),
    committee: (noun, row) => [...committees(noun, row)][0] ?? null,
    isOfOneCommittee: (noun, row) => committees(noun, row).size < 2,
  };

  // nouns and fields are told at run time, as the log has them
  const rowsWith = (noun: string, where: Record<string, string>) =>
    council.rows(noun, where as object);

  const committees = (noun: string, row: string): ReadonlySet<string> =>
    once(`committees ${noun} ${row}`, () => committeesOf(noun, row, 0));

  /** What a field names now, newest first; where it names nothing any more, whatever it named. */
  function named(noun: string, row: string, field: string): string[] {
    const now = once(`now ${noun} ${row}`, () =>
      [council, privateBusiness].flatMap((ledger) => ledger.currentOfRow(noun, row)),
    );
    const found = texts(now, field);
    return found.length > 0 ? found : texts(opsOf(noun, row), field);
  }

  /** Every committee that the row is said to belong to, that of the newest word first. */
  function committeesOf(noun: string, row: string, depth: number): Set<string> {
    if (noun === 'committee') return new Set([row]);
    if (depth > deepest) return new Set();
    const links = { ...rowLinks[noun], record: 'meetingRecord', ...committeeLinks[noun] };
    const found = Object.entries(links).flatMap(([field, target]) =>
      named(noun, row, field).flatMap((id) => [...committeesOf(target, id, depth + 1)]),
    );
    return new Set(found);
  }

  return facts;
}
