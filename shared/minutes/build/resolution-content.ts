import type { Clause } from '../../domain/clause.ts';
import { exclusionClause } from '../../domain/exclusion-words.ts';
import type { Content, ResolutionContent } from '../minutes-tree.ts';
import { inPosition, type MinuteMatter, type Writing } from './writing.ts';

/** What was resolved, its clauses word for word as typed: never joined, mended or given a full stop. */
export function resolutionContent(writing: Writing, { minute, rows }: MinuteMatter): Content[] {
  const clauses = inPosition(rows.clauses).filter(
    (one) => one.minute === minute.id && one.text.trim() !== '',
  );
  if (clauses.length === 0) return [];
  const { say, source } = writing;
  const word = clauses.length === 1 ? 'resolvedOne' : 'resolvedSeveral';
  const usual = say(word, { committee: source.meeting.committeeName });
  const stem = minute.resolutionStem === '' ? usual : minute.resolutionStem;
  return [{ kind: 'resolution', stem, clauses: numbered(writing, clauses) }];
}

function numbered(
  { style, say }: Writing,
  clauses: readonly Clause[],
): ResolutionContent['clauses'] {
  const runsOn = clauses.length === 1 && style.singleClause === 'runOn';
  return clauses.map(({ text }, index) => {
    const values = { number: String(index + 1), letter: letterOf(index) };
    return { number: runsOn ? '' : say('clauseNumber', values), text };
  });
}

/** "a" to "z", then "aa". */
const letterOf = (index: number): string =>
  String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);

/**
 * The resolutions to exclude press and public that this minute records, built from their paragraphs (R28). Where the
 * clerk has put it in words of his or her own, as a clause of that kind, those stand instead.
 */
export function exclusionContent(writing: Writing, { minute, rows }: MinuteMatter): Content[] {
  const isTyped = rows.clauses.some((one) => one.minute === minute.id && one.kind === 'exclude');
  const { source, minutes, say } = writing;
  return source.exclusions
    .filter((one) => one.minute === minute.id && !isTyped)
    .map((exclusion) => {
      const items = minutes
        .filter(({ id }) => exclusion.covers.includes(id))
        .map(({ item, title }) => ({ number: source.itemNumbers.get(item ?? '') ?? '', title }));
      const text = exclusionClause(items, exclusion);
      const stem = say('resolvedExclusion');
      return { kind: 'resolution', stem, clauses: [{ number: '', text }] };
    });
}
