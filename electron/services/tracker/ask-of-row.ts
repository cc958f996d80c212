import type { TrackerField, TrackerMapping } from '../../../shared/contract/tracker.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { dueFields } from '../../../shared/domain/action-due.ts';
import { firstState, mayHaveState } from '../../../shared/domain/action-states.ts';
import { dueIn } from '../../../shared/domain/due.ts';
import { parseDate } from '../../../shared/domain/parse-date.ts';
import { writtenCell } from '../../publish/csv/harmless-cell.ts';
import type { CsvRow } from './csv-rows.ts';
import { kindOfWord, plainWord } from './tracker-words.ts';

/** The fields of an ask that a row makes, with what its cells hold besides. */
export interface AskOfRow {
  fields: Omit<Action, 'id'>;
  /** What was reported since, and whatever could not be understood: kept as a report, so that nothing is lost. */
  report: string;
  /** Plain sentences about what could not be understood. */
  doubts: string[];
}

export interface RowContext {
  committee: string;
  /** Days of the committee's meetings. */
  meetings: readonly string[];
  mapping: TrackerMapping;
  /** Names of the columns, for sentences. */
  names: readonly string[];
}

/** Longest cell that an ask takes, as the contract of asks has it; other fields are shorter. */
const [longestText, longestField] = [20_000, 500];

/** A row as an ask, or the sentence why it is none. */
export function askOfRow(
  { cells }: Pick<CsvRow, 'cells'>,
  context: RowContext,
): AskOfRow | { refusal: string } | null {
  const { mapping, names } = context;
  if (cells.every((cell) => cell.trim() === '')) return null;
  const huge = cells.findIndex((cell) => cell.length > longestText);
  if (huge >= 0)
    return {
      refusal: `The cell under “${names[huge] ?? huge + 1}” is longer than 20,000 signs, so the row was not taken in. Shorten it and take the file in again.`,
    };
  const said = new Map<TrackerField, { text: string; name: string }>();
  for (const [index, field] of mapping.columns.entries())
    if (field !== null)
      said.set(field, { text: writtenCell(cells[index] ?? '').trim(), name: names[index] ?? '' });
  const of = (field: TrackerField): string => said.get(field)?.text ?? '';
  const text = of('text') || of('title');
  if (text === '')
    return {
      refusal: `There are no words under “${said.get('text')?.name ?? 'Action'}”, so the row was not taken in. It holds: ${shortened(cells.filter((cell) => cell.trim() !== '').join(' | '))}`,
    };
  const kept: string[] = of('report') === '' ? [] : [of('report')];
  const doubts: string[] = [];
  const keep = (field: TrackerField, because: string) => {
    const { text: words = '', name = '' } = said.get(field) ?? {};
    kept.push(`${name}: ${words}`);
    doubts.push(
      `“${shortened(words)}” under “${name}” ${because}. It was kept as a report of the action.`,
    );
  };
  const short = (field: TrackerField): string => {
    if (of(field).length <= longestField) return of(field);
    keep(field, 'is too long there');
    return of(field).slice(0, longestField);
  };
  const day = (field: TrackerField): string | null => {
    if (of(field) === '') return null;
    const found = parseDate(of(field), { monthFirst: mapping.dayOrder === 'monthFirst' });
    if (found === null) keep(field, 'is no day');
    return found;
  };
  const kind = of('kind') === '' ? 'action' : kindOfWord(of('kind'));
  if (kind === null) keep('kind', 'is no kind that Moothall knows');
  const saidOn = day('saidOn');
  const due = dueOf(of('due'), saidOn, context);
  const state = stateOf(kind ?? 'action', of('state'), mapping);
  if (state === null) keep('state', 'is no state that such an action can have');
  if (of('minute') !== '') kept.unshift(`Minute: ${of('minute')}`);
  const surplus = cells.slice(mapping.columns.length).filter((cell) => cell.trim() !== '');
  if (surplus.length > 0) {
    kept.push(surplus.map(writtenCell).join(' | '));
    doubts.push('There are more cells than columns. They were kept as a report of the action.');
  }
  const fields: Omit<Action, 'id'> = {
    committee: context.committee,
    kind: kind ?? 'action',
    state: state ?? firstState(kind ?? 'action'),
    title: of('text') === '' ? '' : short('title'),
    text,
    origin: 'tracker',
    source: '',
    minute: null,
    position: 0,
    saidOn,
    owner: short('owner'),
    portfolio: short('portfolio'),
    dueWords: short('due'),
    ...due,
    reviewAt: day('reviewAt'),
    sentOn: day('sentOn'),
    respondedOn: day('respondedOn'),
    response: of('response'),
    checked: 0,
  };
  return { fields, report: kept.join('\n'), doubts };
}

/** A day in figures by the order that was chosen; words by those that dues are told by. */
function dueOf(
  words: string,
  saidOn: string | null,
  { meetings, mapping }: RowContext,
): ReturnType<typeof dueFields> {
  if (words === '') return dueFields({ kind: 'none' });
  const day = parseDate(words, { monthFirst: mapping.dayOrder === 'monthFirst' });
  if (day !== null)
    return dueFields({ kind: meetings.includes(day) ? 'meeting' : 'day', date: day });
  // a month alone is told by the day it was said on, or by a year beside it
  if (saidOn === null && !/\b(?:19|20)\d\d\b/.test(words)) return dueFields({ kind: 'none' });
  return dueFields(dueIn(words, { said: saidOn ?? '1970-01-01', meetings }));
}

/** The state that its word was said to mean; null where its kind has no such state, or the word no meaning. */
function stateOf(
  kind: Action['kind'],
  word: string,
  { states }: TrackerMapping,
): Action['state'] | null {
  if (word === '') return firstState(kind);
  const state = states.find((one) => plainWord(one.word) === plainWord(word))?.state;
  if (state === undefined) return null;
  if (mayHaveState({ kind }, state)) return state;
  return state === 'open' ? firstState(kind) : null;
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};
