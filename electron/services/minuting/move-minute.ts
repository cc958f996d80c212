import { publicTitle } from '../../../shared/domain/public-title.ts';
import { authorOf } from '../author-of.ts';
import { keepOutOfPlan, plannedOf } from './keep-out-of-plan.ts';
import { fieldsOf, type LooseReader, readLoosely, writeLoosely } from './loosely.ts';
import {
  deliberate,
  isPrivate,
  type MinutingParts,
  type NounOfMinute,
  nounsOfMinutes,
  wordsOfMinute,
} from './minuting-parts.ts';
import type { AnyRow } from './row-places.ts';
import { askRowsOfMinute, rowsOfAsk } from './rows-of-ask.ts';

/** Rows that name their minute through another. */
const owners: Partial<Record<NounOfMinute, [noun: NounOfMinute, field: string]>> = {
  amendment: ['motion', 'motion'],
  voteEntry: ['vote', 'vote'],
  ownVote: ['vote', 'vote'],
};

/** Others may have been sent a part of what is taken from here, and may not be sent the rest. */
export const sweeping = { ...deliberate, sweeps: true };

/** Every row of one minute in one store, its prose and its asks in the ledger among them. */
export function rowsOfMinute(reader: LooseReader, record: string, minute: string): AnyRow[] {
  const own = nounsOfMinutes.flatMap((noun): AnyRow[] => {
    const owner = owners[noun];
    const rows =
      owner === undefined
        ? reader.rows(noun, { record, minute })
        : reader
            .rows(owner[0], { record, minute })
            .flatMap(({ id }) => reader.rows(noun, { record, [owner[1]]: id }));
    return rows.map((row) => ({ noun, id: row.id, fields: fieldsOf(row) }));
  });
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...askRowsOfMinute(reader, minute).filter(({ id }) => !known.has(id))];
}

/** Of what hangs on the asks of a minute that becomes public: what other private minutes say of them stays there. */
const mayBeOpened =
  ({ council }: MinutingParts, minute: string) =>
  ({ noun, fields }: AnyRow): boolean => {
    const of = fields['minute'];
    if ((noun !== 'actionUpdate' && noun !== 'matterArising') || of === minute) return true;
    const other = typeof of === 'string' ? council.row('recordedMinute', of) : null;
    return other === null || !isPrivate(other);
  };

/**
 * Changes who may read a minute. Its rows go over to the other store whole: written there first, then, in one change
 * with the access, which tells which store counts, taken from here. Cut off between the two it has not happened.
 *
 * An honest limit: the log of council.db, which is never shortened, still holds on this computer what was typed
 * while the minute was public. Rows, search and everything built from them do not, and what was not sent to others by
 * then goes to those entitled alone (services/exchange/circle-of.ts). What was sent before cannot be called back.
 */
export function moveMinute(
  parts: MinutingParts,
  record: string,
  minute: string,
  access: unknown,
  further: Record<string, unknown> = {},
): void {
  const before = parts.council.row('recordedMinute', minute);
  if (before === null) return;
  const becomes = isPrivate({ access: access as 'public' });
  const author = authorOf(parts.personal);
  if (becomes === isPrivate(before)) {
    parts.council.change(
      author,
      'Access to an item changed',
      (tx) => writeLoosely(tx).set('recordedMinute', minute, { access, ...further }),
      deliberate,
    );
    return;
  }
  if (becomes) closeMinute(parts, record, minute, { access, ...further });
  else openMinute(parts, record, minute, { access, ...further });
}

function closeMinute(
  parts: MinutingParts,
  record: string,
  minute: string,
  fields: Record<string, unknown>,
): void {
  const { council, privateBusiness } = parts;
  const author = authorOf(parts.personal);
  const rows = rowsOfMinute(readLoosely(council), record, minute);
  const own = council.row('recordedMinute', minute);
  const asks = rows.flatMap(({ noun, id }) => (noun === 'action' ? [id] : []));
  const planned = plannedOf(council, asks);
  privateBusiness.change(
    author,
    'Item made private',
    (transaction) => {
      const tx = writeLoosely(transaction);
      // what stands here is left of a move that was cut off, or of a time when the minute was private before
      for (const { noun, id } of rowsOfMinute(tx, record, minute)) tx.delete(noun, id);
      if (own !== null) tx.set('recordedMinute', minute, fieldsOf(own));
      for (const { noun, id, fields } of rows) tx.set(noun, id, fields);
    },
    deliberate,
  );
  council.change(
    author,
    'Item made private',
    (transaction) => {
      const tx = writeLoosely(transaction);
      const empty = Object.fromEntries(wordsOfMinute.map((field) => [field, '']));
      const item = own?.item ? council.row('agendaItem', own.item) : null;
      const title = publicTitle(item);
      for (const { noun, id } of rows) tx.delete(noun, id);
      keepOutOfPlan(transaction, planned, title);
      // last: another laptop that has had only a part of this does not take the minute for private yet
      tx.set('recordedMinute', minute, { ...fields, ...empty, title });
    },
    sweeping,
  );
}

/** @param stays what stands in council.db already and is not overwritten: nothing, but where two people disagreed */
export function openMinute(
  parts: MinutingParts,
  record: string,
  minute: string,
  fields: Record<string, unknown>,
  stays: (row: Pick<AnyRow, 'noun' | 'id'>) => boolean = () => false,
): void {
  const { council, privateBusiness } = parts;
  const author = authorOf(parts.personal);
  const rows = rowsOfMinute(readLoosely(privateBusiness), record, minute).filter(
    mayBeOpened(parts, minute),
  );
  const own = privateBusiness.row('recordedMinute', minute);
  council.change(
    author,
    'Item made public',
    (transaction) => {
      const tx = writeLoosely(transaction);
      const words = Object.fromEntries(wordsOfMinute.map((field) => [field, own?.[field] ?? '']));
      const title = own?.title ? { title: own.title } : {};
      const opened = stays({ noun: 'recordedMinute', id: minute }) ? {} : { ...words, ...title };
      tx.set('recordedMinute', minute, { ...fields, ...opened });
      for (const row of rows) if (!stays(row)) tx.set(row.noun, row.id, row.fields);
    },
    deliberate,
  );
  privateBusiness.change(
    author,
    'Item made public',
    (transaction) => {
      const tx = writeLoosely(transaction);
      for (const { noun, id } of rows) tx.delete(noun, id);
      tx.delete('recordedMinute', minute);
    },
    deliberate,
  );
}

/**
 * Brings over to the private store what stands in council.db of minutes that are private: Undo brings back there
 * what was taken away while the minute was public. What the private store has already is newer and stays.
 * @param only the minutes that may hold any (minutesTouched); all of them where nobody knows
 */
export function settlePrivateMinutes(parts: MinutingParts, only?: ReadonlySet<string>): void {
  const { council, privateBusiness } = parts;
  const minutes =
    only === undefined
      ? [
          ...council.rows('recordedMinute', { access: 'exempt' }),
          ...council.rows('recordedMinute', { access: 'confidential' }),
        ]
      : [...only].flatMap((id) => council.row('recordedMinute', id) ?? []).filter(isPrivate);
  for (const { id: minute, record, ...fields } of minutes) {
    const held = readLoosely(privateBusiness);
    const rows = rowsOfPrivateMinute(parts, record, minute);
    const words = wordsOfMinute.filter((field) => fields[field] !== '');
    const asks = privateBusiness.rows('action', { minute }).map(({ id }) => id);
    const planned = plannedOf(council, asks);
    if (rows.length + words.length + planned.length === 0) continue;
    const namesake = privateBusiness.row('recordedMinute', minute);
    // whoever made it private wrote it there first: a laptop that is not entitled has none, and moves nothing
    if (namesake === null) continue;
    const author = authorOf(parts.personal);
    const missing = rows.filter(({ noun, id }) => held.row(noun, id) === null);
    privateBusiness.change(
      author,
      'Private words put in their place',
      (transaction) => {
        const tx = writeLoosely(transaction);
        for (const { noun, id, fields } of missing) tx.set(noun, id, fields);
        for (const field of words)
          if (namesake[field] === '')
            tx.set('recordedMinute', minute, { record, [field]: fields[field] });
      },
      deliberate,
    );
    council.change(
      author,
      'Private words put in their place',
      (transaction) => {
        const tx = writeLoosely(transaction);
        for (const { noun, id } of rows) tx.delete(noun, id);
        for (const field of words) tx.set('recordedMinute', minute, { [field]: '' });
        keepOutOfPlan(transaction, planned, fields.title);
      },
      sweeping,
    );
  }
}

/** What council.db has of a private minute, and of the motions, votes and asks that the private store has of it. */
export function rowsOfPrivateMinute(
  parts: Pick<MinutingParts, 'council' | 'privateBusiness'>,
  record: string,
  minute: string,
): AnyRow[] {
  const open = readLoosely(parts.council);
  const shut = readLoosely(parts.privateBusiness);
  const rows = [
    ...rowsOfMinute(open, record, minute),
    ...Object.entries(owners).flatMap(([noun, [owner, field]]) =>
      shut
        .rows(owner, { record, minute })
        .flatMap(({ id }) => open.rows(noun, { record, [field]: id }))
        .map((row) => ({ noun, id: row.id, fields: fieldsOf(row) })),
    ),
    ...shut.rows('action', { minute }).flatMap(({ id }) => rowsOfAsk(open, id)),
  ];
  return [...new Map(rows.map((row) => [`${row.noun} ${row.id}`, row])).values()];
}
