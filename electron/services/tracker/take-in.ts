import { setImmediate } from 'node:timers/promises';
import type { TrackerMapping, TrackerReport } from '../../../shared/contract/tracker.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Author, Ledger, Transaction } from '../../ledger/ledger.ts';
import { derivedId } from '../derived-id.ts';
import { type AskOfRow, askOfRow } from './ask-of-row.ts';
import type { TrackerTable } from './read-tracker.ts';

type Council = Ledger<typeof sharedNouns>;

export interface TakingIn {
  committee: string;
  mapping: TrackerMapping;
  author: Author;
  /** Names this import: its portions are one step of Undo. */
  key: string;
  signal: AbortSignal;
  progress(done: number, of: number): void;
}

const portionMs = 20;
const mostProblems = 1_000;

/**
 * Writes the asks of a table in portions, so that the backend answers others in between; Undo takes all of them back at
 * once. Ids follow from what the rows say, so that an import that was cut off is ended by the same import again, and a
 * second one adds nothing.
 */
export async function takeIn(
  council: Council,
  { rows, hasHeader }: Pick<TrackerTable, 'rows' | 'hasHeader'>,
  { committee, mapping, author, key, signal, progress }: TakingIn,
): Promise<TrackerReport> {
  const head = hasHeader ? (rows[0]?.cells ?? []) : [];
  const context = {
    committee,
    mapping,
    names: mapping.columns.map((_, index) => head[index]?.trim() || `Column ${index + 1}`),
    meetings: council.rows('meeting', { committee }).flatMap(({ date }) => date ?? []),
  };
  const body = hasHeader ? rows.slice(1) : rows;
  const report: TrackerReport = {
    added: 0,
    already: 0,
    problems: [],
    problemCount: 0,
    isStopped: false,
  };
  const problem = (line: number, sentence: string) => {
    report.problemCount += 1;
    if (report.problems.length < mostProblems) report.problems.push({ line, sentence });
  };
  const twins = new Map<string, number>();
  const one = (tx: Transaction<typeof sharedNouns>, index: number) => {
    const row = body[index];
    const ask = row === undefined ? null : askOfRow(row, context);
    if (row === undefined || ask === null) return;
    if ('refusal' in ask) return problem(row.line, ask.refusal);
    for (const doubt of ask.doubts) problem(row.line, doubt);
    const id = idOf(ask, twins);
    if (tx.row('action', id) !== null) {
      report.already += 1;
      return;
    }
    write(tx, id, ask, author);
    report.added += 1;
  };
  for (let next = 0; next < body.length; ) {
    if (signal.aborted) return { ...report, isStopped: true };
    const since = performance.now();
    council.change(
      author,
      'Tracker taken in',
      (tx) => {
        do {
          one(tx, next);
          next += 1;
        } while (next < body.length && performance.now() - since < portionMs);
      },
      { joins: key },
    );
    progress(next, body.length);
    await setImmediate();
  }
  return report;
}

/** The same words said on the same day are the same ask; where a tracker has them twice, the second is another. */
function idOf({ fields }: AskOfRow, twins: Map<string, number>): string {
  const { committee, saidOn, title, text } = fields;
  const parts = [committee, saidOn, fold(title), fold(text)];
  const key = JSON.stringify(parts);
  const twin = twins.get(key) ?? 0;
  twins.set(key, twin + 1);
  return derivedId('action', 'tracker', ...parts, twin);
}

function write(
  tx: Transaction<typeof sharedNouns>,
  id: string,
  { fields, report }: AskOfRow,
  { name }: Author,
): void {
  tx.set('action', id, fields);
  if (report === '') return;
  const said = { action: id, position: 1, on: null, author: name, text: report, state: null };
  tx.set('actionUpdate', derivedId('actionUpdate', 'tracker', id), said);
}
