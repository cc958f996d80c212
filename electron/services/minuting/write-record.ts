import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { WritableNoun } from '../../../shared/contract/record.ts';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import type { NounMap, Transaction } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import { type AskFollower, askFollower } from './ask-follower.ts';
import { readAsks, writeAsks } from './ask-rows.ts';
import { dependentsOf, namesOf, type RowName } from './dependents.ts';
import { actionOfRow } from './keep-actions.ts';
import { fieldsOf, readLoosely, writeLoosely } from './loosely.ts';
import { publicTitleField, splitMinute } from './minute-fields.ts';
import { type MinutingParts, recordId, recordOf } from './minuting-parts.ts';
import { moveMinute } from './move-minute.ts';
import { publicTitleOf } from './public-titles.ts';
import { type AnyRow, type RowPlaces, type RowToSet, rowPlaces, type Store } from './row-places.ts';
import {
  checkFields,
  checkReferences,
  isNounOfCommittee,
  withoutSensitiveNature,
} from './row-rules.ts';
import { rowsOfAsk } from './rows-of-ask.ts';

/** What is to be done in one store. */
interface Work {
  set: AnyRow[];
  remove: RowName[];
}

/**
 * Sets and takes away rows, each in the store where its minute is. What goes to the private store goes first, and
 * leaves it last: a write that is cut off has a row twice, never nowhere, and is sent again.
 * @throws CallError('notFound' | 'invalidInput') with nothing changed
 */
export function writeRecord(parts: MinutingParts, input: InputOf<'record.write'>): void {
  const { set } = input;
  const record = recordId(input.meeting);
  checkState(parts, input);
  for (const row of set) checkFields(row);
  const places = rowPlaces(parts, set);
  const given = set.map((row) => completed(parts, places, input.meeting, row));
  for (const row of given) checkReferences(places, record, row, given);
  const rows = [...given, ...followers(parts, record, given)];
  const gone = input.remove.flatMap((row) => withDependents(parts, places, input.meeting, row));
  moveMinutes(parts, record, rows);
  const all = [...emptied(parts, record, gone), ...rows];
  const coming = rowPlaces(parts, rows);
  const follow = askFollower(parts, coming, input.meeting, { set: all, remove: gone });
  write(parts, input, plan(parts, coming, all, gone), follow);
}

/**
 * What hangs on a motion or vote that is given another minute: an amendment has no minute of its own, and must not be
 * left in the store that its motion has gone from.
 */
function followers(parts: MinutingParts, record: string, rows: readonly RowToSet[]): RowToSet[] {
  return rows
    .filter(({ noun, fields }) => (noun === 'motion' || noun === 'vote') && fields['minute'])
    .flatMap((row) => dependentsOf(parts, record, row))
    .filter(({ id }) => rows.every((row) => row.id !== id))
    .map(({ noun, id }) => ({ noun: noun as WritableNoun, id, fields: {} }));
}

/** Minutes that are issued are no longer written; what is proposed against them is, and so are a committee's words. */
function checkState(parts: MinutingParts, { meeting, set, remove }: InputOf<'record.write'>): void {
  if ([...set, ...remove].every(({ noun }) => isNounOfCommittee(noun))) return;
  const { state } = recordOf(parts, meeting);
  if (isBeingWritten(state)) return;
  const isProposal = ({ noun }: { noun: string }) =>
    noun === 'correction' || isNounOfCommittee(noun);
  if (state === 'signed' || ![...set, ...remove].every(isProposal))
    throw new CallError('invalidInput', state);
}

/** The row as it will be kept: of this record, and without what may not be kept. */
function completed(
  parts: MinutingParts,
  places: RowPlaces,
  meeting: string,
  row: RowToSet,
): RowToSet {
  if (row.noun === 'correction') return ofCorrection(parts, places, meeting, row);
  const owner = isNounOfCommittee(row.noun) ? 'committee' : 'record';
  const own = ownerOf(parts, meeting, owner);
  const kept = places.find(row.noun, row.id)?.row;
  const isOthers = kept !== undefined && kept[owner] !== own;
  if (isOthers || (row.fields[owner] ?? own) !== own)
    throw new CallError('invalidInput', `${row.noun} of another ${owner}`);
  if (row.noun === 'recordedMinute') checkMinute(parts, places, meeting, row);
  if (row.noun === 'matterArising') checkArising(parts, places, row);
  const fields = { ...row.fields, ...namedForThePublic(parts, places, row), [owner]: own };
  return withoutSensitiveNature(places, { ...row, fields });
}

/** A minute that is private from its beginning has a public title from its beginning. */
function namedForThePublic(
  { council }: MinutingParts,
  places: RowPlaces,
  { noun, id, fields }: RowToSet,
) {
  if (noun !== 'recordedMinute' || !places.isPrivateMinute(id)) return {};
  if (places.find(noun, id) !== null || fields[publicTitleField] !== undefined) return {};
  const { item } = fields;
  return { [publicTitleField]: publicTitleOf(council, typeof item === 'string' ? item : null) };
}

function ownerOf({ council }: MinutingParts, meeting: string, owner: 'committee' | 'record') {
  if (owner === 'record') return recordId(meeting);
  const row = council.row('meeting', meeting);
  if (row === null) throw new CallError('notFound', 'no such meeting');
  return row.committee;
}

/**
 * Words are kept by the prose they are taken from, an item is one of this meeting's agenda, and a public minute has one
 * title.
 */
function checkMinute(
  { council }: MinutingParts,
  places: RowPlaces,
  meeting: string,
  { id, fields }: RowToSet,
): void {
  const { item } = fields;
  if (fields[publicTitleField] !== undefined && !places.isPrivateMinute(id))
    throw new CallError('invalidInput', 'recordedMinute.publicTitle');
  if (fields['words'] !== undefined) throw new CallError('invalidInput', 'recordedMinute.words');
  if (typeof item === 'string' && council.row('agendaItem', item)?.meeting !== meeting)
    throw new CallError('invalidInput', 'recordedMinute.item');
}

/**
 * What a meeting hears of an ask stands in the store of the ask, so that an answer in private tells the public nothing;
 * and what the ask was before is the ledger's to say.
 */
function checkArising(parts: MinutingParts, places: RowPlaces, { id, fields }: RowToSet): void {
  const kept = places.find('matterArising', id)?.row;
  const { action = kept?.['action'], minute = kept?.['minute'], before } = fields;
  const isMoved = kept !== undefined && kept['action'] !== action;
  if (before !== undefined || isMoved || typeof action !== 'string')
    throw new CallError('invalidInput', 'matterArising.action');
  if (kept !== undefined && fields['minute'] === undefined) return;
  const isClosed = places.isPrivateMinute(minute);
  const store = isClosed ? readAsks(parts.privateBusiness) : readAsks(parts.council);
  if (store.row('action', action) === null)
    throw new CallError('invalidInput', 'matterArising of the other store');
}

/** A correction is this meeting's where this meeting makes it, or where it is made to this meeting's minutes. */
function ofCorrection(
  { council }: MinutingParts,
  places: RowPlaces,
  meeting: string,
  row: RowToSet,
): RowToSet {
  const record = recordId(meeting);
  const kept = places.find('correction', row.id)?.row;
  const { record: of = kept?.['record'], atRecord } = row.fields;
  const isBefore = council
    .rows('approval', { record })
    .some(({ approves }) => approves !== null && approves === of);
  const isOwn = of === record || kept?.['atRecord'] === record || isBefore;
  const isMoved = kept !== undefined && kept['record'] !== of;
  if (!isOwn || isMoved || (atRecord != null && atRecord !== record))
    throw new CallError('invalidInput', 'correction of another record');
  if (kept !== undefined) return row;
  return { ...row, fields: { ...row.fields, atRecord: atRecord ?? record } };
}

/** A row that goes, with what goes along. One that is not there is passed over: it was asked twice. */
function withDependents(
  parts: MinutingParts,
  places: RowPlaces,
  meeting: string,
  row: InputOf<'record.write'>['remove'][number],
): RowName[] {
  const found = places.find(row.noun, row.id);
  if (found === null) return [];
  completed(parts, places, meeting, { ...row, fields: {} });
  return [row, ...dependentsOf(parts, recordId(meeting), row)];
}

/** Rows that stay and no longer name what goes. */
function emptied(parts: MinutingParts, record: string, gone: readonly RowName[]): RowToSet[] {
  const isGone = new Set(gone.map(({ id }) => id));
  return gone
    .flatMap((row) => namesOf(parts, record, row))
    .filter(({ id }) => !isGone.has(id))
    .map(({ noun, id, field }) => ({ noun: noun as WritableNoun, id, fields: { [field]: null } }));
}

/** Minutes whose access changes take their rows to the other store before anything else is written. */
function moveMinutes(parts: MinutingParts, record: string, rows: readonly RowToSet[]): void {
  for (const { noun, id, fields } of rows) {
    const access = fields['access'];
    if (noun !== 'recordedMinute' || access === undefined) continue;
    const minute = parts.council.row('recordedMinute', id);
    if (minute !== null && minute.access !== access) moveMinute(parts, record, id, access);
  }
}

interface Plan extends Record<Store, Work> {
  /** Rows that have gone over to council.db and leave the private store last. */
  left: RowName[];
}

function plan(
  parts: MinutingParts,
  places: RowPlaces,
  rows: readonly RowToSet[],
  gone: readonly RowName[],
): Plan {
  const made: Plan = {
    council: { set: [], remove: [] },
    privateBusiness: { set: [], remove: [] },
    left: [],
  };
  for (const row of rows) {
    const found = row.noun === 'recordedMinute' ? null : places.find(row.noun, row.id);
    if (row.noun === 'recordedMinute') {
      const parted = splitMinute(row, places.isPrivateMinute(row.id));
      made.council.set.push(parted.open);
      if (parted.closed !== null) made.privateBusiness.set.push(parted.closed);
      continue;
    }
    const fields = { ...(found === null ? {} : fieldsOf(found.row)), ...row.fields };
    const store = places.storeFor(row.noun, fields);
    const moves = found !== null && found.store !== store;
    made[store].set.push(moves ? { ...row, fields } : row);
    if (!moves) continue;
    const ask = row.noun === 'clause' || row.noun === 'ask' ? actionOfRow(row.noun, row.id) : null;
    const hanging = ask === null ? [] : rowsOfAsk(readLoosely(parts[found.store]), ask);
    made[store].set.push(...hanging);
    const left = found.store === 'council' ? made.council.remove : made.left;
    left.push(row, ...hanging);
  }
  for (const row of gone) {
    // a minute is never taken out of the record: it is set down as not minuted
    if (row.noun === 'recordedMinute')
      made.council.set.push({ noun: 'recordedMinute', id: row.id, fields: { removed: 1 } });
    else made[places.find(row.noun, row.id)?.store ?? 'council'].remove.push(row);
  }
  return made;
}

function write(
  parts: MinutingParts,
  input: InputOf<'record.write'>,
  planned: Plan,
  follow: AskFollower,
): void {
  const author = authorOf(parts.personal);
  const options =
    input.typing === null ? {} : { joins: `${recordId(input.meeting)} ${input.typing}` };
  const apply = <N extends NounMap>(
    store: Store,
    { set, remove }: Work,
    transaction: Transaction<N>,
  ): void => {
    const tx = writeLoosely(transaction);
    const after = follow(writeAsks(transaction), store);
    for (const { noun, id, fields } of set) tx.set(noun, id, fields);
    for (const { noun, id } of remove) tx.delete(noun, id);
    after();
  };
  const { council, privateBusiness, left } = planned;
  if (privateBusiness.set.length + privateBusiness.remove.length > 0)
    parts.privateBusiness.change(
      author,
      input.label,
      (tx) => apply('privateBusiness', privateBusiness, tx),
      options,
    );
  if (council.set.length + council.remove.length > 0)
    parts.council.change(author, input.label, (tx) => apply('council', council, tx), options);
  if (left.length > 0)
    parts.privateBusiness.change(
      author,
      input.label,
      (tx) => apply('privateBusiness', { set: [], remove: left }, tx),
      {
        undoable: false,
      },
    );
}
