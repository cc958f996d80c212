import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { authorOf } from '../author-of.ts';
import { derivedId } from '../derived-id.ts';
import {
  type Council,
  deliberate,
  type MinutingParts,
  minuteOf,
  openStates,
  recordIn,
} from './minuting-parts.ts';
import { setState } from './set-state.ts';

/** skeleton → live, with whoever presides. */
export function openMeeting(
  parts: MinutingParts,
  { meeting, at, presiding, by }: InputOf<'record.open'>,
): void {
  const { council } = parts;
  const record = recordIn(parts, meeting, 'skeleton');
  if (council.row('attendance', presiding)?.record !== record.id)
    throw new CallError('invalidInput', 'presided by nobody of this meeting');
  council.change(authorOf(parts.personal), 'Meeting opened', (tx) => {
    setState(tx, record, 'live', { openedAt: at });
    tx.set('attendance', presiding, { state: 'present' });
    const id = derivedId('presiding', record.id, presiding, at);
    tx.set('presiding', id, { record: record.id, attendance: presiding, from: at, by });
  });
}

/** The next place in the order in which items were taken, from 1. */
export function nextTaken(council: Pick<Council, 'rows'>, record: string): number {
  const taken = council.rows('recordedMinute', { record }).map(({ takenOrder }) => takenOrder ?? 0);
  return Math.max(0, ...taken) + 1;
}

/**
 * Puts a minute in hand. Its place in the order taken, which its number follows (V15), comes with the first time in
 * the meeting itself: leafing through a skeleton or a draft takes nothing.
 */
export function takeMinute(
  parts: MinutingParts,
  { meeting, minute: id, at }: InputOf<'record.take'>,
): void {
  const { council } = parts;
  const record = recordIn(parts, meeting, ...openStates);
  const minute = minuteOf(parts, record.id, id);
  const isFirst = record.state === 'live' && minute.takenOrder === null;
  council.change(
    authorOf(parts.personal),
    'Item taken',
    (tx) => {
      tx.set('meetingRecord', record.id, { inHand: id });
      if (isFirst)
        tx.set('recordedMinute', id, { takenOrder: nextTaken(tx, record.id), startedAt: at });
    },
    // the clerk goes to and fro between items; an Undo that walked back through them would undo no words
    deliberate,
  );
}

/** A break in the sitting begins. @throws CallError('invalidInput') where there is one already */
export function adjournMeeting(
  parts: MinutingParts,
  { meeting, at, reason }: InputOf<'record.adjourn'>,
): void {
  const { council } = parts;
  const record = recordIn(parts, meeting, 'live');
  if (council.rows('adjournment', { record: record.id, to: null }).length > 0)
    throw new CallError('invalidInput', 'adjourned already');
  council.change(authorOf(parts.personal), 'Meeting adjourned', (tx) =>
    tx.set('adjournment', derivedId('adjournment', record.id, at), {
      record: record.id,
      from: at,
      to: null,
      reason,
      minute: record.inHand,
    }),
  );
}

/** @throws CallError('invalidInput') where the meeting is not adjourned */
export function resumeMeeting(
  parts: MinutingParts,
  { meeting, at }: InputOf<'record.resume'>,
): void {
  const { council } = parts;
  const record = recordIn(parts, meeting, 'live');
  const breaks = council.rows('adjournment', { record: record.id, to: null });
  if (breaks.length === 0) throw new CallError('invalidInput', 'not adjourned');
  council.change(authorOf(parts.personal), 'Meeting resumed', (tx) => {
    for (const { id } of breaks) tx.set('adjournment', id, { to: at });
  });
}

/** live → draft. Closed is not issued, and what is unfilled stays unfilled. */
export function closeMeeting(parts: MinutingParts, { meeting, at }: InputOf<'record.close'>): void {
  const record = recordIn(parts, meeting, 'live');
  parts.council.change(authorOf(parts.personal), 'Meeting closed', (tx) =>
    setState(tx, record, 'draft', { closedAt: at }),
  );
}

/** draft → live, where the meeting was closed by mistake. */
export function reopenMeeting(parts: MinutingParts, { meeting }: InputOf<'record.reopen'>): void {
  const record = recordIn(parts, meeting, 'draft');
  if (parts.council.rows('minutesVersion', { record: record.id }).length > 0)
    throw new CallError('invalidInput', 'issued before');
  parts.council.change(authorOf(parts.personal), 'Meeting opened again', (tx) =>
    setState(tx, record, 'live', { closedAt: null }),
  );
}
