import { actionKindWords, actionStateWords } from '../../../shared/domain/action-words.ts';
import { writeCsv } from '../csv/write-csv.ts';
import type { ActionEntry, ActionsList } from './actions-list.ts';

/** The columns, from the left. Their names are those that the taking in of trackers knows. Days are ISO 8601. */
const columns: readonly [name: string, cell: (entry: ActionEntry) => string | null][] = [
  ['Committee', ({ committeeName }) => committeeName],
  ['Kind', ({ kind }) => actionKindWords[kind]],
  ['State', ({ state }) => actionStateWords[state]],
  ['Title', ({ title }) => title],
  ['Action', ({ text }) => text],
  ['Owner', ({ owner }) => owner],
  ['Portfolio', ({ portfolio }) => portfolio],
  ['Said on', ({ saidOn }) => saidOn],
  ['Minute', ({ minuteName }) => minuteName],
  ['Due', ({ dueWords, dueOn }) => (dueWords === '' ? dueOn : dueWords)],
  ['Due on', ({ dueOn }) => dueOn],
  ['Sent on', ({ sentOn }) => sentOn],
  ['Answered on', ({ respondedOn }) => respondedOn],
  ['Answer', ({ response }) => response],
  ['Review on', ({ reviewAt }) => reviewAt],
  ['Last report', ({ lastUpdate }) => lastUpdate?.text ?? null],
  ['Last report on', ({ lastUpdate }) => lastUpdate?.on ?? null],
];

/** A list of asks for a spreadsheet, a row each, whatever its groups: a spreadsheet has its own. */
export function actionsCsv({ groups }: ActionsList): Uint8Array {
  const rows = groups.flatMap(({ entries }) =>
    entries.map((entry) => columns.map(([, cell]) => cell(entry) ?? '')),
  );
  return writeCsv(
    columns.map(([name]) => name),
    rows,
  );
}
