import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { authorOf } from '../author-of.ts';
import { type MinutingParts, recordId } from '../minuting/minuting-parts.ts';
import { writeRecord } from '../minuting/write-record.ts';

const label = 'Time planned';

/**
 * Keeps the time that a matter is to have where it is looked for: with the minute once minutes are started, else as a
 * plan of its own, which the minutes take over when they are started.
 * @throws CallError('notFound' | 'invalidInput')
 */
export function planTime(
  parts: MinutingParts,
  { meeting, line, minutes }: InputOf<'chair.plan'>,
): void {
  const { council, personal } = parts;
  const record = council.row('meetingRecord', recordId(meeting));
  if (record === null) {
    if (council.row('agendaItem', line)?.meeting !== meeting)
      throw new CallError('notFound', 'no item of this meeting');
    council.change(authorOf(personal), label, (tx) =>
      tx.set('timePlan', line, { meeting, item: line, minutes }),
    );
    return;
  }
  const [ofItem] = council.rows('recordedMinute', { record: record.id, item: line });
  const minute = ofItem ?? council.row('recordedMinute', line);
  if (minute?.record !== record.id) throw new CallError('notFound', 'no minute of this meeting');
  writeRecord(parts, {
    meeting,
    label,
    set: [{ noun: 'recordedMinute', id: minute.id, fields: { plannedMinutes: minutes } }],
    remove: [],
    typing: null,
  });
}
