import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { authorOf } from '../author-of.ts';
import { daysAround } from '../meeting-days.ts';
import { type AskReader, askLedger } from './ask-rows.ts';
import { bringUnder, fallingAsks, itemsWithMatters, placesFor } from './falling-asks.ts';
import { isPrivate, type MinutingParts, minuteOf, openStates, recordIn } from './minuting-parts.ts';

/**
 * Brings asks back to a meeting, in one step of Undo of each store that holds any: under the minute that is named, or
 * where each belongs by its age. A private ask comes back under a private minute and a public one under a public one,
 * so that what is said of it stays with it.
 * @throws CallError('notFound') of an ask that is not here, CallError('invalidInput') where it has no place
 */
export function bringAsks(parts: MinutingParts, input: InputOf<'record.bring'>): void {
  const { council } = parts;
  const record = recordIn(parts, input.meeting, ...openStates);
  const meeting = council.row('meeting', input.meeting);
  if (meeting === null) throw new CallError('notFound', 'no such meeting');
  const named = input.minute === null ? null : minuteOf(parts, record.id, input.minute);
  const minutes = council.rows('recordedMinute', { record: record.id });
  const days = daysAround(council, meeting);
  const withMatters = itemsWithMatters(council, meeting.id);
  const works = (['privateBusiness', 'council'] as const).map((store) => {
    const isClosed = store === 'privateBusiness';
    const ledger = isClosed ? askLedger(parts.privateBusiness) : askLedger(council);
    const reader: AskReader = ledger;
    const own = input.actions.filter(
      (id) => reader.row('action', id)?.committee === meeting.committee,
    );
    const places = placesFor(
      minutes.filter((one) => isPrivate(one) === isClosed),
      withMatters,
    );
    const older = new Set(fallingAsks(reader, meeting, days).outstanding.map(({ id }) => id));
    const placed = own.map((id) => {
      const usual = older.has(id) ? places.outstanding : places.mattersArising;
      const minute = named === null ? usual : isPrivate(named) === isClosed ? named.id : null;
      if (minute === null) throw new CallError('invalidInput', 'no minute for this ask');
      return { id, minute };
    });
    return { ledger, placed };
  });
  const found = works.flatMap(({ placed }) => placed.map(({ id }) => id));
  if (input.actions.some((id) => !found.includes(id)))
    throw new CallError('notFound', 'no such ask of this committee');
  for (const { ledger, placed } of works) {
    if (placed.length === 0) continue;
    ledger.change(authorOf(parts.personal), 'Matters arising added', (tx) => {
      for (const { id, minute } of placed) bringUnder(tx, record.id, minute, [id]);
    });
  }
}
