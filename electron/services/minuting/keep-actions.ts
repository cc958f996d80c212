import type { Action, ActionKind, ActionState } from '../../../shared/domain/action.ts';
import { dueFields } from '../../../shared/domain/action-due.ts';
import { firstState, stateAs } from '../../../shared/domain/action-states.ts';
import type { Ask } from '../../../shared/domain/ask.ts';
import type { Clause } from '../../../shared/domain/clause.ts';
import { type DueContext, dueIn } from '../../../shared/domain/due.ts';
import { derivedId } from '../derived-id.ts';
import { type AskTransaction, nextReport } from './ask-rows.ts';

/** What the ledger of asks must know of the record that is written. */
export interface AskRoom {
  record: string;
  committee: string;
  /** Day of the meeting. */
  saidOn: string | null;
  /** Days on which the committee meets; asked for only where words name a day. */
  meetings: () => readonly string[];
  author: string;
  /** Title of a minute as it is after this change, whether this change sets it, and whether it is not minuted. */
  minute: (id: string) => { title: string; isRenamed: boolean; removed: boolean };
  /** Fields that this change sets, by the row of the desk. */
  given: ReadonlyMap<string, Record<string, unknown>>;
}

/** The row of the ledger that a clause or an ask of the desk makes. */
export const actionOfRow = (noun: 'clause' | 'ask', id: string): string =>
  derivedId('action', noun, id);

type Source = { noun: 'clause'; row: Clause } | { noun: 'ask'; row: Ask };

/**
 * Brings the asks of one minute in step with its clauses and asks as they are after this change, in the same change: a
 * new one begins its life, words and place follow the typing, and what is taken out of the minute goes; what somebody
 * has reported on is dropped instead, since nothing that was said is lost.
 */
export function keepActions(tx: AskTransaction, room: AskRoom, minute: string): void {
  const { title, isRenamed, removed } = room.minute(minute);
  const sources = removed ? [] : sourcesIn(tx, room.record, minute);
  const kept = new Set<string>();
  for (const { source, position } of sources) {
    const id = actionOfRow(source.noun, source.row.id);
    kept.add(id);
    keepAction(tx, room, id, { source, position, title, isRenamed });
  }
  for (const action of tx.rows('action', { minute }))
    if (!kept.has(action.id) && isGone(tx, action, minute)) takeOut(tx, room, action);
}

/** Rows with words, each with its number in its own list. */
function sourcesIn(
  tx: AskTransaction,
  record: string,
  minute: string,
): { source: Source; position: number }[] {
  const of = { record, minute };
  const listed = (sources: Source[]) =>
    sources
      .filter(({ row }) => row.text.trim() !== '')
      .map((source, index) => ({ source, position: index + 1 }));
  return [
    ...listed(tx.rows('ask', of).map((row) => ({ noun: 'ask', row }))),
    ...listed(tx.rows('clause', of).map((row) => ({ noun: 'clause', row }))),
  ];
}

function kindOf({ noun, row }: Source): ActionKind {
  if (noun === 'ask') return row.kind;
  if (row.kind === 'recommend') return 'recommendation';
  return row.kind === 'refer' ? 'referral' : 'resolution';
}

/** What notes or excludes is done by saying it. */
const bornState = (source: Source, kind: ActionKind): ActionState =>
  source.noun === 'clause' && ['note', 'exclude'].includes(source.row.kind)
    ? 'noted'
    : firstState(kind);

interface Place {
  source: Source;
  position: number;
  title: string;
  isRenamed: boolean;
}

function keepAction(
  tx: AskTransaction,
  room: AskRoom,
  id: string,
  { source, position, title, isRenamed }: Place,
): void {
  const known = tx.row('action', id);
  const { row } = source;
  const kind = kindOf(source);
  const given = room.given.get(row.id) ?? {};
  // what the ledger says of these since is not overwritten by typing in other fields, or in another clause
  const isSaid = (field: string) => known === null || field in given;
  const asNew = bornState(source, kind);
  tx.set('action', id, {
    ...{ position, minute: row.minute },
    ...(known === null ? born(room, source) : {}),
    ...(isSaid('kind')
      ? { kind, state: known === null ? asNew : stateOf(tx, known, asNew, kind) }
      : {}),
    ...(isSaid('minute') || isRenamed ? { title } : {}),
    ...(isSaid('text') ? { text: row.text } : {}),
    ...(isSaid('toWhom') ? { owner: row.toWhom.trim() } : {}),
    ...(isSaid('due') ? dueOf(room, row.due) : {}),
  });
}

const born = ({ committee, saidOn }: AskRoom, { noun, row }: Source) => ({
  ...{ committee, saidOn, origin: noun, source: row.id, checked: 1 },
});

/** Where nobody has moved it yet it begins anew with what it is now; else it keeps what it has, as far as it may. */
function stateOf(
  tx: AskTransaction,
  { id, kind: was, state }: Action,
  asNew: ActionState,
  kind: ActionKind,
): ActionState {
  const isUnmoved =
    (state === 'noted' || state === firstState(was)) &&
    tx.rows('actionUpdate', { action: id }).length === 0;
  return isUnmoved ? asNew : stateAs(kind, state);
}

function dueOf({ saidOn, meetings }: AskRoom, words: string) {
  const dueWords = words.trim();
  if (dueWords === '' || saidOn === null)
    return { dueWords, dueKind: 'none' as const, dueOn: null };
  const context: DueContext = { said: saidOn, meetings: meetings() };
  return { dueWords, ...dueFields(dueIn(dueWords, context)) };
}

/** Of a row that is here no more, that has no words any more, or whose minute is not minuted; not of one that moved. */
function isGone(tx: AskTransaction, { origin, source }: Action, minute: string): boolean {
  if (origin !== 'clause' && origin !== 'ask') return false;
  const row = tx.row(origin, source);
  return row === null || row.minute === minute;
}

function takeOut(tx: AskTransaction, { saidOn, author }: AskRoom, { id, state }: Action): void {
  const heard = tx.rows('matterArising', { action: id }).filter(({ answer }) => answer !== '');
  if (tx.rows('actionUpdate', { action: id }).length + heard.length === 0) {
    tx.delete('action', id);
    for (const { id: link } of tx.rows('lineage', { from: id })) tx.delete('lineage', link);
    for (const { id: row } of tx.rows('matterArising', { action: id }))
      tx.delete('matterArising', row);
    return;
  }
  if (state === 'dropped') return;
  const position = nextReport(tx, id);
  tx.set('action', id, { state: 'dropped' });
  tx.set('actionUpdate', derivedId('actionUpdate', id, 'taken out', position), {
    ...{ action: id, position, on: saidOn, author, state: 'dropped' },
    text: 'Taken out of the minutes.',
  });
}
