import type { DeskRecord } from '../../../shared/contract/record.ts';
import { minutesInOrder, rowsOf } from './minute-rows.ts';

/** How far a minute is, in few words: "resolved", "2 requests", "taken 3rd". */
export function minuteStateWords(desk: DeskRecord, id: string): string {
  const minute = desk.public.minutes.find((one) => one.id === id);
  if (minute === undefined) return '';
  const clauses = rowsOf(desk, 'clauses', id).length;
  const asks = rowsOf(desk, 'asks', id).length;
  const parts = [
    outOfTurn(desk, id),
    clauses > 0 ? 'resolved' : '',
    asks > 0 ? `${asks} ${asks === 1 ? 'request' : 'requests'}` : '',
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(', ');
  if (minute.takenOrder !== null) return 'taken';
  return '';
}

/** Said only where the order differs from the agenda's. */
function outOfTurn(desk: DeskRecord, id: string): string {
  const minutes = minutesInOrder(desk.public.minutes);
  const minute = minutes.find((one) => one.id === id);
  if (minute?.takenOrder == null) return '';
  const place = minutes.indexOf(minute) + 1;
  return minute.takenOrder === place ? '' : `taken ${ordinal(minute.takenOrder)}`;
}

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(number: number): string {
  const tail = number % 100;
  if (tail > 10 && tail < 14) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}
