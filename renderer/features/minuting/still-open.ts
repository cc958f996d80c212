import type { DeskRecord } from '../../../shared/contract/record.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { everyRow } from '../../app/record-changes.ts';
import { minuteOf, minutesInOrder, shownMinutes } from './minute-rows.ts';
import { resultOf } from './outcomes.ts';
import { subjectWords } from './vote-subject.ts';

/** What nobody has filled in yet, as sentences: read out once before the meeting is closed, never in the way. */
export function stillOpen(desk: DeskRecord): string[] {
  const titleOf = (minute: string) => minuteOf(desk, minute)?.title ?? '';
  const expected = desk.attendances.filter(
    ({ state, class: kind }) => state === 'expected' && (kind === 'members' || kind === 'coOpted'),
  );
  const names = expected.map(attendeeName).join(', ');
  const untaken = minutesInOrder(shownMinutes(desk)).filter(
    ({ takenOrder }) => takenOrder === null,
  );
  const votes = everyRow(desk, 'votes').filter((vote) =>
    ['open', 'tie'].includes(resultOf(desk, vote).result),
  );
  const motions = everyRow(desk, 'motions').filter(
    ({ id, state }) =>
      state === 'open' && !everyRow(desk, 'votes').some(({ subject }) => subject === id),
  );
  const bare = shownMinutes(desk).filter(
    ({ access, publicSummary, removed }) =>
      access !== 'public' && publicSummary.trim() === '' && removed === 0,
  );
  const exclusions = desk.exclusions.filter(({ endedAt }) => endedAt === null);
  return [
    expected.length > 0 ? `Neither here nor away: ${names}.` : '',
    untaken.length > 0 ? `Not taken: ${untaken.map(({ title }) => title).join(', ')}.` : '',
    ...votes.map(
      (vote) => `${titleOf(vote.minute)}: the vote on ${subjectWords(desk, vote)} has no result.`,
    ),
    ...motions.map(({ minute }) => `${titleOf(minute)}: a motion was not voted on.`),
    ...bare.map(({ title }) => `${title}: nothing for the public to read yet.`),
    exclusions.length > 0 ? 'The public was not let in again.' : '',
  ].filter(Boolean);
}
