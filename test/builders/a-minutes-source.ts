import type { MinuteRows } from '../../shared/contract/record.ts';
import type { Field, Noun, RowOf } from '../../shared/domain/noun.ts';
import { recordedMinute } from '../../shared/domain/recorded-minute.ts';
import type { PrintedRows, PublicSource } from '../../shared/minutes/minutes-source.ts';
import { council } from './pack/council.ts';

/** A row of a noun as if nothing but these fields had been set. */
export function aRow<F extends Record<string, Field>>(
  noun: Noun<F>,
  id: string,
  fields: Partial<RowOf<Noun<F>>> = {},
): RowOf<Noun<F>> {
  const initial = Object.entries(noun.fields).map(([name, field]) => [name, field.initial]);
  return { ...Object.fromEntries(initial), ...fields, id };
}

export const noMinuteRows: Omit<MinuteRows, 'paragraphsToCheck'> = {
  declarations: [],
  motions: [],
  amendments: [],
  votes: [],
  voteEntries: [],
  ownVotes: [],
  clauses: [],
  asks: [],
  mattersArising: [],
};

export const printedRows = (rows: Partial<PrintedRows>): PrintedRows => ({
  minutes: [],
  ...noMinuteRows,
  ...rows,
});

/** One item's record; ids and positions follow from the place in the list. */
export const aRecordedMinute = (
  id: string,
  fields: Partial<RowOf<typeof recordedMinute>> = {},
): RowOf<typeof recordedMinute> => aRow(recordedMinute, id, { record: 'record', ...fields });

/** A meeting of the invented council of which nothing is recorded, but for what is given. */
export function aMinutesSource(changes: Partial<PublicSource> = {}): PublicSource {
  return {
    record: { id: 'record', state: 'draft', openedAt: '2026-03-12T14:00', closedAt: null },
    meeting: {
      committeeName: 'Planning Committee',
      organisation: council.name,
      date: '2026-03-12',
      time: '14:00',
      place: council.place,
    },
    firstNumber: 64,
    attendances: [],
    presenceSpans: [],
    substitutions: [],
    presidings: [],
    exclusions: [],
    adjournments: [],
    approvals: [],
    corrections: [],
    rows: printedRows({}),
    prose: new Map(),
    itemNumbers: new Map(),
    minuteNames: new Map(),
    asks: new Map(),
    ...changes,
  };
}
