import type { InputOf } from '../../shared/contract/contract.ts';
import type { DeskRecord, MinuteRows, RecordRows } from '../../shared/contract/record.ts';
import { blankRows, type RowByNoun } from './record-rows.ts';

/** One change of a record: the call that keeps it. */
export type RecordChange = InputOf<'record.write'>;
type SetRow = RecordChange['set'][number];
type AnyRow = { id: string };
type Fields = SetRow['fields'];

/** Fields to be set in one row, named as its noun names them. */
export function settingRow<N extends keyof RowByNoun>(
  noun: N,
  id: string,
  fields: Partial<Omit<RowByNoun[N], 'id'>>,
): SetRow {
  return { noun, id, fields: fields as Fields };
}

/** Lists of the meeting as a whole. */
const wholeLists = {
  attendance: 'attendances',
  presenceSpan: 'presenceSpans',
  substitution: 'substitutions',
  presiding: 'presidings',
  approval: 'approvals',
  correction: 'corrections',
  stockPhrase: 'stockPhrases',
} as const;
/** Lists that there are twice: of public business and of private. */
const minuteLists = {
  recordedMinute: 'minutes',
  declaration: 'declarations',
  motion: 'motions',
  amendment: 'amendments',
  vote: 'votes',
  voteEntry: 'voteEntries',
  ownVote: 'ownVotes',
  clause: 'clauses',
  ask: 'asks',
  matterArising: 'mattersArising',
} as const;
const single = { houseStyle: 'houseStyle', committeeRule: 'rule' } as const;

/** What the record is once a change was made: what is shown before the backend has answered. */
export function applied(desk: DeskRecord, { set, remove }: RecordChange): DeskRecord {
  let after = desk;
  for (const row of set) after = withRow(after, row);
  for (const { noun, id } of remove)
    after = alter(after, noun, (rows) => rows.filter((row) => row.id !== id));
  return after;
}

function withRow(desk: DeskRecord, { noun, id, fields }: SetRow): DeskRecord {
  if (noun in single) {
    const name = single[noun as keyof typeof single];
    return { ...desk, [name]: { ...desk[name], id, ...fields } };
  }
  if (noun === 'recordedMinute' && desk.private.minutes.some((minute) => minute.id === id))
    return withPrivateMinute(desk, id, fields);
  const isKnown = { is: false };
  const after = alter(desk, noun, (rows) =>
    rows.map((row) => {
      if (row.id !== id) return row;
      isKnown.is = true;
      return { ...row, ...fields };
    }),
  );
  if (isKnown.is) return after;
  const blank = blankRows[noun as keyof typeof blankRows];
  const made = { ...blank, id, ...fields };
  if (noun in wholeLists) return alter(desk, noun, (rows) => [...rows, made]);
  const business = isPrivate(desk, noun, made) ? 'private' : 'public';
  const name = minuteLists[noun as keyof typeof minuteLists];
  const rows = [...desk[business][name], made];
  return { ...desk, [business]: { ...desk[business], [name]: rows } };
}

/** A private minute has two titles: its own, and the one that the public knows it by. */
function withPrivateMinute(desk: DeskRecord, id: string, fields: Fields): DeskRecord {
  const { title, publicTitle, ...both } = fields;
  const named = (name: Fields[string] | undefined) =>
    name === undefined ? both : { ...both, title: name };
  const of = (rows: RecordRows, set: Fields): RecordRows => ({
    ...rows,
    minutes: rows.minutes.map((minute) => (minute.id === id ? { ...minute, ...set } : minute)),
  });
  return {
    ...desk,
    public: of(desk.public, named(publicTitle)),
    private: of(desk.private, named(title)),
  };
}

/** Lists that nothing was changed in stay the same objects: nothing is drawn anew for them. */
function alter(
  desk: DeskRecord,
  noun: SetRow['noun'],
  change: (rows: readonly AnyRow[]) => readonly AnyRow[],
): DeskRecord {
  if (noun in wholeLists) {
    const name = wholeLists[noun as keyof typeof wholeLists];
    return { ...desk, [name]: kept(desk[name], change) };
  }
  if (!(noun in minuteLists)) return desk;
  const name = minuteLists[noun as keyof typeof minuteLists];
  const of = (rows: RecordRows): RecordRows => {
    const after = kept(rows[name], change);
    return after === rows[name] ? rows : { ...rows, [name]: after };
  };
  return { ...desk, public: of(desk.public), private: of(desk.private) };
}

function kept<Rows extends readonly AnyRow[]>(
  rows: Rows,
  change: (rows: readonly AnyRow[]) => readonly AnyRow[],
): Rows {
  const after = change(rows) as Rows;
  const isSame = after.length === rows.length && after.every((row, index) => row === rows[index]);
  return isSame ? rows : after;
}

/** Whether a new row belongs to private business: by its minute, or by the row that it hangs on. */
function isPrivate(desk: DeskRecord, noun: SetRow['noun'], row: object): boolean {
  if (noun === 'recordedMinute') return false;
  const { minute, motion, vote } = row as { minute?: string; motion?: string; vote?: string };
  if (noun === 'amendment') return desk.private.motions.some(({ id }) => id === motion);
  if (vote !== undefined) return desk.private.votes.some(({ id }) => id === vote);
  return desk.public.minutes.some(({ id, access }) => id === minute && access !== 'public');
}

/** What a change is about: its rows, and those that they hang on, which must be kept before them. */
export function idsOf({ set, remove }: RecordChange): readonly string[] {
  const parents = set.flatMap(({ fields }) =>
    ['vote', 'motion', 'attendance'].flatMap((name) => {
      const parent = fields[name];
      return typeof parent === 'string' ? [parent] : [];
    }),
  );
  return [...set.map(({ id }) => id), ...remove.map(({ id }) => id), ...parents];
}

/** Two changes in one, where the second only says more of rows that the first sets. */
export function folded(first: RecordChange, second: RecordChange): RecordChange | null {
  if (second.remove.length > 0) return null;
  const isInFirst = ({ noun, id }: SetRow) =>
    first.set.some((row) => row.noun === noun && row.id === id);
  if (!second.set.every(isInFirst)) return null;
  const set = first.set.map((row) => {
    const later = second.set.filter(({ noun, id }) => noun === row.noun && id === row.id);
    return { ...row, fields: Object.assign({}, row.fields, ...later.map(({ fields }) => fields)) };
  });
  return { ...first, set, typing: first.typing === second.typing ? first.typing : null };
}

/** Whether nothing is left of an older change once a newer one is kept. */
export function isOvertaken(older: RecordChange, newer: RecordChange): boolean {
  return (
    older.remove.length === 0 &&
    older.set.every(({ noun, id, fields }) => {
      const later = newer.set.find((row) => row.noun === noun && row.id === id);
      return later !== undefined && Object.keys(fields).every((name) => name in later.fields);
    })
  );
}

/** The record as fetched, but what is the same as before stays the same object: nothing is drawn anew. */
export function sharing(before: DeskRecord | null, fetched: DeskRecord): DeskRecord {
  return before === null ? fetched : (shared(before, fetched) as DeskRecord);
}

function shared(before: unknown, after: unknown): unknown {
  if (before === after || !isObject(before) || !isObject(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return sharedList(before, after);
  const names = Object.keys(after);
  const fields = names.map((name) => [name, shared(before[name], after[name])] as const);
  const isSame =
    names.length === Object.keys(before).length &&
    fields.every(([name, value]) => value === before[name]);
  return isSame ? before : Object.fromEntries(fields);
}

function sharedList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.map((one, index) => [keyOf(one, index), one]));
  const list = after.map((one, index) => shared(known.get(keyOf(one, index)), one));
  const isSame = list.length === before.length && list.every((one, index) => one === before[index]);
  return isSame ? before : list;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const keyOf = (value: unknown, index: number): unknown =>
  isObject(value) && typeof value['id'] === 'string' ? value['id'] : index;

/** The rows of both kinds of business in one list. */
export function everyRow<K extends keyof MinuteRows>(
  desk: Pick<DeskRecord, 'public' | 'private'>,
  name: K,
): MinuteRows[K] {
  const hidden = desk.private[name];
  return (hidden.length === 0 ? desk.public[name] : [...desk.public[name], ...hidden]) as never;
}
