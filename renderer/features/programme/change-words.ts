import type { ProgrammeChange } from '../../../shared/contract/programme.ts';

type Kind = ProgrammeChange['kind'];

/** What is counted under which word, in the order it is said. */
const counts: readonly { words: string; kinds: readonly Kind[] }[] = [
  { words: 'added', kinds: ['added'] },
  { words: 'moved', kinds: ['moved'] },
  { words: 'changed', kinds: ['changed'] },
  { words: 'gone', kinds: ['dropped'] },
  { words: 'taken by now', kinds: ['done'] },
];
const ofMeetings: readonly Kind[] = ['slotAdded', 'slotMoved', 'slotCancelled'];

/** "2 added, 1 moved, 1 gone, 1 change of dates" */
export function changeCounts(changes: readonly ProgrammeChange[]): string {
  const count = (kinds: readonly Kind[]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const said = counts
    .map(({ words, kinds }) => ({ words, number: count(kinds) }))
    .filter(({ number }) => number > 0)
    .map(({ words, number }) => `${number} ${words}`);
  const meetings = count(ofMeetings);
  if (meetings > 0) said.push(`${meetings} ${meetings === 1 ? 'change' : 'changes'} of dates`);
  return said.length === 0 ? 'no changes' : said.join(', ');
}

/** What one change is, in words: "Moved from 13 March 25 to 17 April 2025". */
export function changeWords({ kind, ours, theirs }: ProgrammeChange): string {
  switch (kind) {
    case 'added':
      return `New, for ${theirs ?? 'no day yet'}`;
    case 'moved':
      return `Moved from ${ours ?? 'no day'} to ${theirs ?? 'no day'}`;
    case 'changed':
      return ours ? `Here: ${ours} Printed: ${theirs ?? 'none'}` : `New words: ${theirs ?? 'none'}`;
    case 'dropped':
      return `No longer printed; here it stands at ${ours ?? 'no day'}`;
    case 'done':
      return `No longer printed; its day, ${ours ?? 'not known'}, has passed`;
    case 'slotAdded':
      return 'New in the programme';
    case 'slotMoved':
      return `The meeting moved from ${ours ?? 'no day'} to ${theirs ?? 'no day'}`;
    case 'slotCancelled':
      return 'The meeting is cancelled';
  }
}

/** Whether taking it over would take away or write over something of ours: left unless a person picks it. */
export const costsOurs = ({ kind, ours }: ProgrammeChange): boolean =>
  kind === 'dropped' || kind === 'done' || (kind === 'changed' && ours !== null && ours !== '');
