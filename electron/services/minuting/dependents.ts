import { type LooseReader, readLoosely } from './loosely.ts';
import type { MinutingParts } from './minuting-parts.ts';

export interface RowName {
  noun: string;
  id: string;
}

/** What goes with a row of each noun, by the field that names it. */
const goesWith: Readonly<Record<string, readonly (readonly [noun: string, field: string])[]>> = {
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

/** Nouns that stand in council.db alone. */
const publicOnly: ReadonlySet<string> = new Set(['presenceSpan', 'presiding', 'substitution']);

/** What goes when a row goes: a motion's amendments and votes, a vote's entries. The row itself is not among them. */
export function dependentsOf(parts: MinutingParts, record: string, row: RowName): RowName[] {
  const stores: [boolean, LooseReader][] = [
    [false, readLoosely(parts.council)],
    [true, readLoosely(parts.privateBusiness)],
  ];
  return (goesWith[row.noun] ?? []).flatMap(([noun, field]) =>
    stores
      .filter(([isClosed]) => !isClosed || !publicOnly.has(noun))
      .flatMap(([, reader]) => reader.rows(noun, { record, [field]: row.id }))
      .flatMap(({ id }) => [{ noun, id }, ...dependentsOf(parts, record, { noun, id })]),
  );
}
