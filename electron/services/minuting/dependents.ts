import { type LooseReader, readLoosely } from './loosely.ts';
import type { MinutingParts } from './minuting-parts.ts';

export interface RowName {
  noun: string;
  id: string;
}

type Pairs = readonly (readonly [noun: string, field: string])[];

/** What goes with a row of each noun, by the field that names it. */
const goesWith: Readonly<Record<string, Pairs>> = {
  motion: [
    ['amendment', 'motion'],
    ['vote', 'subject'],
  ],
  amendment: [['vote', 'subject']],
  vote: [
    ['voteEntry', 'vote'],
    ['ownVote', 'vote'],
  ],
  attendance: [
    ['presenceSpan', 'attendance'],
    ['presiding', 'attendance'],
    ['substitution', 'absentee'],
    ['substitution', 'substitute'],
    ['declaration', 'attendance'],
    ['voteEntry', 'attendance'],
    ['ownVote', 'attendance'],
  ],
};

/** Fields that name a row and are empty once it is gone, while their own row stays. */
const namedBy: Readonly<Record<string, Pairs>> = {
  motion: [['clause', 'motion']],
  attendance: [
    ['motion', 'mover'],
    ['motion', 'seconder'],
    ['amendment', 'mover'],
    ['amendment', 'seconder'],
  ],
};

/** Nouns that stand in council.db alone. */
const publicOnly: ReadonlySet<string> = new Set(['presenceSpan', 'presiding', 'substitution']);

/** Rows of either store that name this one in one of those fields. */
function naming(parts: MinutingParts, record: string, id: string, pairs: Pairs) {
  const stores: [boolean, LooseReader][] = [
    [false, readLoosely(parts.council)],
    [true, readLoosely(parts.privateBusiness)],
  ];
  return pairs.flatMap(([noun, field]) =>
    stores
      .filter(([isClosed]) => !isClosed || !publicOnly.has(noun))
      .flatMap(([, reader]) => reader.rows(noun, { record, [field]: id }))
      .map((row) => ({ noun, id: row.id, field })),
  );
}

/** What goes when a row goes: a motion's amendments and votes, a vote's entries. The row itself is not among them. */
export function dependentsOf(parts: MinutingParts, record: string, row: RowName): RowName[] {
  return naming(parts, record, row.id, goesWith[row.noun] ?? []).flatMap(({ noun, id }) => [
    { noun, id },
    ...dependentsOf(parts, record, { noun, id }),
  ]);
}

/** Fields that are to be emptied when a row goes. */
export function namesOf(parts: MinutingParts, record: string, row: RowName) {
  return naming(parts, record, row.id, namedBy[row.noun] ?? []);
}
