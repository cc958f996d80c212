import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import { publicTitle } from '../../../shared/domain/public-title.ts';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Origin, Reader } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import { deliberate, isPrivate, type MinutingParts } from './minuting-parts.ts';
import { moveMinute } from './move-minute.ts';
import type { OwnWordsParts } from './settle-own-words.ts';

/** What the public knows the minute of an item by, once it is private. */
export const publicTitleOf = (council: Reader<typeof sharedNouns>, item: string | null): string =>
  publicTitle(item === null ? null : council.row('agendaItem', item));

/**
 * An item that becomes private on the agenda after its minutes were begun takes its minute with it, and the title that
 * the minute had from the agenda. The later word counts: a minute that was made public after that stays so. What
 * another laptop says of the agenda is followed where the record was begun and until the meeting opens; then the
 * public is excluded by resolution alone (R28).
 */
export function followAgenda(parts: OwnWordsParts, items: ReadonlySet<string>, from: Origin): void {
  const { council } = parts;
  for (const id of items) {
    const item = council.row('agendaItem', id);
    if (item === null || item.access === 'public') continue;
    for (const minute of council.rows('recordedMinute', { item: id })) {
      if (!mayFollow(parts, minute, from)) continue;
      const said = saidAt(council, 'agendaItem', id, 'access');
      if (!isPrivate(minute)) {
        if (said > saidAt(council, 'recordedMinute', minute.id, 'access'))
          moveMinute(parts, minute.record, minute.id, item.access);
      } else if (
        minute.title === item.title &&
        said > saidAt(council, 'recordedMinute', minute.id, 'title')
      )
        nameForThePublic(parts, minute);
    }
  }
}

function mayFollow({ council }: OwnWordsParts, { record: id }: RecordedMinute, from: Origin) {
  const record = council.row('meetingRecord', id);
  if (record === null || !isBeingWritten(record.state)) return false;
  return (
    from === 'here' || (record.state === 'skeleton' && council.isFromHere('meetingRecord', id))
  );
}

/** When a field was last said, by the ledger's own counting; -1 where nobody has said it. */
function saidAt(council: OwnWordsParts['council'], noun: string, row: string, field: string) {
  const said = council.currentOfRow(noun, row).filter((op) => op.field === field);
  return Math.max(-1, ...said.map(({ lamport }) => lamport));
}

/**
 * To be called after each Undo and Redo with the minutes that it touched: the title that an Undo brings back to a
 * private minute may be one that it had while it was public.
 */
export function settlePublicTitles(parts: MinutingParts, touched: ReadonlySet<string>): void {
  const { council, privateBusiness } = parts;
  for (const id of touched) {
    const minute = council.row('recordedMinute', id);
    if (minute === null || !isPrivate(minute)) continue;
    if (privateBusiness.row('recordedMinute', id) === null) continue;
    const [newest] = council.history('recordedMinute', id, 'title');
    if (newest?.isStep === true) nameForThePublic(parts, minute);
  }
}

/** Gives a private minute the title that the agenda leaves it. */
export function nameForThePublic(parts: MinutingParts, { id, item }: RecordedMinute): void {
  const { council } = parts;
  council.change(
    authorOf(parts.personal),
    'Title kept private',
    (tx) => tx.set('recordedMinute', id, { title: publicTitleOf(council, item) }),
    { ...deliberate, sweeps: true },
  );
}
