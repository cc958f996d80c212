import { fold } from '../../../shared/domain/fold.ts';
import type { PackReading } from '../../../shared/domain/pack-reading.ts';
import { findCommittee, findMeeting } from '../importing/find-meeting.ts';
import type { CouncilLedger } from '../importing/keep-mended.ts';
import { isAgendaKind } from '../importing/write-reading.ts';
import type { Doubt } from './look-sentence.ts';

/** Where a file belongs by its own head: to a meeting known here, to one that it makes, or nobody can be sure. */
export type Placed =
  | { kind: 'known'; meeting: string }
  | { kind: 'make' }
  | { kind: 'look'; doubt: Doubt };

const look = (doubt: Doubt): Placed => ({ kind: 'look', doubt });

/**
 * The meeting of a file that comes in while nobody watches. Agendas, supplements and minutes are placed where they
 * name both committee and day without doubt; whatever could belong to two meetings, or is of another kind, is left
 * for a person to look at.
 */
export function placeByHead(council: CouncilLedger, reading: PackReading): Placed {
  const isMinutes = reading.kind === 'minutes';
  if (!isMinutes && !isAgendaKind(reading)) return look('says too little');
  if (!isSure(reading, 'committee') || !isSure(reading, 'date')) return look('doubtful');
  if (isMinutes && daysOf(reading).size !== 1) return look('says too little');
  const committee = findCommittee(council, reading);
  if (committee === null)
    return hasNamesakes(council, reading) ? look('namesakes') : { kind: 'make' };
  const meeting = findMeeting(council, reading);
  if (meeting !== null) return { kind: 'known', meeting: meeting.id };
  const sameDay = council.rows('meeting', { committee: committee.id, date: reading.date });
  // minutes tell when a meeting began, agendas when it was to begin; and a head without a time fits any sitting
  const mayBeOneOfThem = sameDay.length > 0 && (isMinutes || reading.time === null);
  return mayBeOneOfThem ? look('sittings') : { kind: 'make' };
}

function isSure(reading: PackReading, field: 'committee' | 'date'): boolean {
  const level = reading.evidence[field]?.level ?? 'unknown';
  return reading[field] !== null && level !== 'check' && level !== 'unknown';
}

/** A bound volume holds the minutes of several days, and belongs to no one meeting. */
const daysOf = (reading: PackReading): ReadonlySet<string | null> =>
  new Set(reading.previousMinutes.map(({ date }) => date));

/** Bodies of the same name of which none is meant for certain. */
function hasNamesakes(council: CouncilLedger, reading: PackReading): boolean {
  if (reading.organisation !== null) return false;
  const name = fold(reading.committee ?? '');
  return council.rows('committee', {}).some((row) => fold(row.name) === name);
}
