import { CallError } from '../../../shared/contract/call-error.ts';
import type { WritableNoun } from '../../../shared/contract/record.ts';
import type { Field } from '../../../shared/domain/noun.ts';
import { sharedNouns } from '../../../shared/domain/nouns.ts';
import { publicTitleField } from './minute-fields.ts';
import type { RowPlaces, RowToSet } from './row-places.ts';

/** Nouns of a committee, which no state of a record closes. */
const nounsOfCommittee = ['houseStyle', 'stockPhrase', 'committeeRule'] as const;

export const isNounOfCommittee = (noun: string): boolean =>
  nounsOfCommittee.some((one) => one === noun);

interface References {
  /** Fields that name a row of the same record and may not be empty. */
  must?: Readonly<Record<string, readonly string[]>>;
  may?: Readonly<Record<string, readonly string[]>>;
}

const minute = ['recordedMinute'];
const attendance = ['attendance'];
const movers = { mover: attendance, seconder: attendance };

const references: Partial<Record<WritableNoun, References>> = {
  presenceSpan: { must: { attendance }, may: { minute } },
  substitution: { must: { absentee: attendance, substitute: attendance } },
  presiding: { must: { attendance } },
  declaration: { must: { attendance, minute }, may: { concerns: minute } },
  motion: { must: { minute }, may: movers },
  amendment: { must: { motion: ['motion'] }, may: movers },
  vote: { must: { minute }, may: { subject: ['motion', 'amendment'] } },
  voteEntry: { must: { vote: ['vote'], attendance } },
  ownVote: { must: { vote: ['vote'], attendance } },
  clause: { must: { minute }, may: { motion: ['motion'] } },
  ask: { must: { minute } },
  matterArising: { must: { minute } },
  approval: { must: { minute } },
  correction: { may: { atMinute: minute } },
};

const refuse = (why: string): never => {
  throw new CallError('invalidInput', why);
};

/**
 * Checked before any store is written, since what one of two stores refuses the other would have kept.
 * @throws CallError('invalidInput') where a field is none of the noun's or its value does not fit
 */
export function checkFields({ noun, fields }: RowToSet): void {
  const known: Record<string, Field> = sharedNouns[noun].fields;
  for (const [name, value] of Object.entries(fields)) {
    const kept = noun === 'recordedMinute' && name === publicTitleField ? 'title' : name;
    const field = Object.hasOwn(known, kept) ? known[kept] : undefined;
    if (field?.schema.safeParse(value).success !== true) refuse(`${noun}.${name}`);
  }
}

/**
 * Every row that is named must be of the same record, already or by the same write.
 * @throws CallError('invalidInput')
 */
export function checkReferences(
  places: RowPlaces,
  record: string,
  row: RowToSet,
  coming: readonly RowToSet[],
): void {
  const isNew = places.find(row.noun, row.id) === null;
  const isHere = (nouns: readonly string[], id: unknown): boolean =>
    typeof id === 'string' &&
    nouns.some(
      (noun) =>
        places.find(noun, id)?.row['record'] === record ||
        coming.some((one) => one.noun === noun && one.id === id),
    );
  const { must = {}, may = {} } = references[row.noun] ?? {};
  for (const [field, nouns] of Object.entries(must)) {
    const value = row.fields[field];
    if (value === undefined && !isNew) continue;
    if (!isHere(nouns, value)) refuse(`${row.noun}.${field}`);
  }
  for (const [field, nouns] of Object.entries(may)) {
    const value = row.fields[field];
    if (value != null && !isHere(nouns, value)) refuse(`${row.noun}.${field}`);
  }
}

/** The nature of a sensitive interest is withheld, whoever sends it (R16). */
export function withoutSensitiveNature(places: RowPlaces, row: RowToSet): RowToSet {
  if (row.noun !== 'declaration') return row;
  const sensitive = row.fields['sensitive'] ?? places.find(row.noun, row.id)?.row['sensitive'];
  if (sensitive === undefined || sensitive === 0) return row;
  return { ...row, fields: { ...row.fields, nature: '' } };
}
