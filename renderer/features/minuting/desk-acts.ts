import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Ask } from '../../../shared/domain/ask.ts';
import { clauseKindOf } from '../../../shared/domain/clause-kind.ts';
import type { LocalMoment } from '../../../shared/domain/when.ts';
import { newId } from '../../app/new-id.ts';
import type { Minuting } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { amendmentsOf, rowsOf, votesOn } from './minute-rows.ts';
import { outcomeOf, resultOf } from './outcomes.ts';

/** The record as it is now. */
export function deskOf({ store }: Minuting): DeskRecord {
  const { desk } = store.getState();
  if (desk === null) throw new Error('Nothing can be minuted before the record was read.');
  return desk;
}

const lastPlace = (rows: readonly { position: number }[]): number =>
  rows.reduce((most, { position }) => Math.max(most, position + 1), 0);

/** What the papers ask the committee to do, for this minute. */
export function recommendationsOf(desk: DeskRecord, minute: string): string[] {
  const item = desk.public.minutes.find(({ id }) => id === minute)?.item;
  return desk.items.find((facts) => facts.item === item)?.recommendations ?? [];
}

/** Puts a motion, with the words of the paper's recommendations where none are said. @returns its id */
export function addMotion(minuting: Minuting, minute: string, words = ''): string {
  const desk = deskOf(minuting);
  const motions = rowsOf(desk, 'motions', minute);
  const recommended = motions.length === 0 && words === '' ? recommendationsOf(desk, minute) : [];
  const id = newId();
  const fields = {
    record: desk.record.id,
    minute,
    position: lastPlace(motions),
    text: words === '' ? recommended.join('\n') : words,
    source: recommended.length > 0 ? ('recommendation' as const) : ('member' as const),
  };
  minuting.write('Motion put', [settingRow('motion', id, fields)]);
  return id;
}

/** Moves an amendment to a motion, begun from the words that stand. @returns its id */
export function addAmendment(minuting: Minuting, motion: string, words: string): string {
  const desk = deskOf(minuting);
  const id = newId();
  const fields = {
    record: desk.record.id,
    motion,
    position: lastPlace(amendmentsOf(desk, motion)),
    after: words,
  };
  minuting.write('Amendment moved', [settingRow('amendment', id, fields)]);
  return id;
}

/** What is to be voted on next: the amendment before the meeting, else its motion, else the resolution (null). */
export function subjectToVote(desk: DeskRecord, minute: string): string | null {
  const isUndecided = (subject: string) => {
    const vote = votesOn(desk, minute, subject).at(-1);
    return vote === undefined || ['open', 'tie'].includes(resultOf(desk, vote).result);
  };
  for (const motion of rowsOf(desk, 'motions', minute).reverse()) {
    const amendment = amendmentsOf(desk, motion.id).find(
      (one) => one.state === 'open' && isUndecided(one.id),
    );
    if (amendment) return amendment.id;
    if (motion.state === 'open' && isUndecided(motion.id)) return motion.id;
  }
  return null;
}

/** The motion before the meeting: the last one that was neither voted on nor taken back; null for none. */
export function openMotion(desk: DeskRecord, minute: string): string | null {
  const open = rowsOf(desk, 'motions', minute).findLast(
    ({ id, state }) => state === 'open' && votesOn(desk, minute, id).length === 0,
  );
  return open?.id ?? null;
}

/** Takes a vote on what is before the meeting, by assent until something else is said. @returns its id */
export function addVote(
  minuting: Minuting,
  minute: string,
  subject: string | null,
  at: LocalMoment,
): string {
  const desk = deskOf(minuting);
  const known = votesOn(desk, minute, subject).at(-1);
  if (known) return known.id;
  const id = newId();
  const position = lastPlace(rowsOf(desk, 'votes', minute));
  const fields = { record: desk.record.id, minute, subject, position, at };
  minuting.write('Vote taken', [settingRow('vote', id, fields)]);
  return id;
}

/** Adds clauses to the resolution: from the motion that was carried, the recommendations, or an empty one. @returns the first one's id */
export function addClauses(minuting: Minuting, minute: string): string {
  const desk = deskOf(minuting);
  const clauses = rowsOf(desk, 'clauses', minute);
  const beginning = clauses.length > 0 ? [{ text: '', motion: null }] : begun(desk, minute);
  const rows = beginning.map((clause) => ({ id: newId(), ...clause }));
  minuting.write(
    'Resolution begun',
    rows.map(({ id, text, motion }, index) =>
      settingRow('clause', id, {
        record: desk.record.id,
        minute,
        position: lastPlace(clauses) + index,
        text,
        motion,
        kind: clauseKindOf(text),
      }),
    ),
  );
  return rows[0]?.id ?? '';
}

function begun(desk: DeskRecord, minute: string): { text: string; motion: string | null }[] {
  const carried = rowsOf(desk, 'motions', minute).findLast(
    ({ id }) => outcomeOf(desk, minute, id).isCarried,
  );
  if (carried) {
    const text = outcomeOf(desk, minute, carried.id).text;
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => ({ text: line, motion: carried.id }));
  }
  const recommended = recommendationsOf(desk, minute);
  const texts = recommended.length > 0 ? recommended : [''];
  return texts.map((text) => ({ text, motion: null }));
}

/** A clause at the end of the resolution, in these words. */
export function addClause(minuting: Minuting, minute: string, text: string): void {
  const desk = deskOf(minuting);
  const position = lastPlace(rowsOf(desk, 'clauses', minute));
  const fields = { record: desk.record.id, minute, position, text, kind: clauseKindOf(text) };
  minuting.write('Clause added', [settingRow('clause', newId(), fields)]);
}

/** A clause after another one. @returns its id */
export function addClauseAfter(minuting: Minuting, minute: string, place: number): string {
  const desk = deskOf(minuting);
  const id = newId();
  const later = rowsOf(desk, 'clauses', minute).filter(({ position }) => position > place);
  minuting.write('Clause added', [
    ...later.map((clause) => settingRow('clause', clause.id, { position: clause.position + 1 })),
    settingRow('clause', id, { record: desk.record.id, minute, position: place + 1 }),
  ]);
  return id;
}

/** @returns the id of a request, with what was asked where it is said already */
export function addAsk(
  minuting: Minuting,
  minute: string,
  text = '',
  kind: Ask['kind'] = 'request',
): string {
  const desk = deskOf(minuting);
  const id = newId();
  const position = lastPlace(rowsOf(desk, 'asks', minute));
  minuting.write('Request added', [
    settingRow('ask', id, { record: desk.record.id, minute, position, text, kind }),
  ]);
  return id;
}
