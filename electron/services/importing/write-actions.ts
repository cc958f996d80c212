import type { Action } from '../../../shared/domain/action.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { MinutesReading } from '../../../shared/domain/pack-reading.ts';
import { type PrintedAsk, printedAsks } from '../../../shared/domain/printed-asks.ts';
import { derivedId } from '../derived-id.ts';
import { meetingDays } from '../meeting-days.ts';
import { recordId } from '../minuting/minuting-parts.ts';
import { committeeId, findCommittee } from './find-meeting.ts';
import type { CouncilTransaction, Put } from './keep-mended.ts';
import { uniqueId } from './unique-id.ts';

export interface WrittenMinutes {
  /** The row of the printed minutes, and those of their minutes, in the order of `reading`. */
  minutes: string;
  minuteIds: readonly string[];
  /** Minutes that an earlier reading of the same paper had, and this one has not. */
  goneIds: readonly string[];
  reading: MinutesReading;
  /** The meeting whose pack prints them. */
  foundAt: string;
  /** Days that the pack's work programme names. */
  planned: readonly string[];
}

/**
 * What printed minutes ask becomes rows of the ledger, unchecked until a person has looked. Two packs that print the
 * same minutes give the same rows; what a person has looked at or reported on stays as it is; and where the minutes of
 * that day were made here, what they hold already is not written a second time.
 */
export function writeActions(tx: CouncilTransaction, put: Put, written: WrittenMinutes): void {
  const { reading, minuteIds } = written;
  const committee = committeeOf(tx, put, written);
  const meetings = [...new Set([...meetingDays(tx, committee), ...written.planned])];
  const own = madeHere(tx, committee, reading.date);
  const kept = new Set<string>();
  for (const [index, minute] of reading.minutes.entries())
    for (const ask of printedAsks(minute, { said: reading.date, meetings })) {
      if (own.has(fold(ask.text))) continue;
      const name = minute.number ?? fold(minute.title);
      const day = reading.date ?? written.minutes;
      const id = uniqueId(kept, (twin) =>
        derivedId('action', 'printed', committee, day, name, fold(ask.text), twin),
      );
      writeAction(tx, put, id, {
        ...ask,
        ...{ committee, title: minute.title, saidOn: reading.date, origin: 'printed' },
        minute: minuteIds[index] ?? null,
      });
    }
  for (const minute of [...minuteIds, ...written.goneIds])
    for (const row of tx.rows('action', { minute }))
      if (!kept.has(row.id) && isUntouched(tx, row)) tx.delete('action', row.id);
}

/** The body whose minutes they are: papers of a council print those of its committees too. */
function committeeOf(tx: CouncilTransaction, put: Put, { reading, foundAt }: WrittenMinutes) {
  const own = tx.row('meeting', foundAt)?.committee ?? '';
  if (reading.committee === null) return own;
  const ownRow = tx.row('committee', own);
  if (fold(ownRow?.name ?? '') === fold(reading.committee)) return own;
  const head = { ...reading, organisation: reading.organisation ?? ownRow?.organisation ?? '' };
  const known = findCommittee(tx, head);
  if (known !== null) return known.id;
  const id = committeeId(head);
  put('committee', id, { name: reading.committee, organisation: head.organisation });
  return id;
}

/** The asks of our own record of that day, by their words. */
function madeHere(tx: CouncilTransaction, committee: string, date: string | null): Set<string> {
  if (date === null) return new Set();
  const isRecorded = tx
    .rows('meeting', { committee, date })
    .some(({ id }) => tx.row('meetingRecord', recordId(id)) !== null);
  if (!isRecorded) return new Set();
  const asks = tx.rows('action', { committee, saidOn: date });
  return new Set(
    asks
      .filter(({ origin }) => origin === 'clause' || origin === 'ask')
      .map((one) => fold(one.text)),
  );
}

type Fields = PrintedAsk & Pick<Action, 'committee' | 'title' | 'saidOn' | 'origin' | 'minute'>;

/** Once it is there its kind and state are a matter of its history, which no import knows better. */
function writeAction(tx: CouncilTransaction, put: Put, id: string, fields: Fields): void {
  const known = tx.row('action', id);
  if (known === null) {
    put('action', id, fields);
    return;
  }
  const isMinuteHere = known.minute !== null && tx.row('minute', known.minute) !== null;
  const minute = isMinuteHere ? known.minute : fields.minute;
  const { kind: _kind, state: _state, ...said } = fields;
  if (known.checked === 1) tx.set('action', id, { minute });
  else put('action', id, { ...said, minute });
}

/** Nobody has said a word about it: an ask that was misread goes with its misreading. */
function isUntouched(tx: CouncilTransaction, { id, checked, origin }: Action): boolean {
  return (
    origin === 'printed' &&
    checked === 0 &&
    tx.rows('actionUpdate', { action: id }).length === 0 &&
    tx.rows('matterArising', { action: id }).length === 0 &&
    tx.rows('lineage', { from: id }).length === 0
  );
}
