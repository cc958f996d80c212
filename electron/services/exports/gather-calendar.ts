import type { Action } from '../../../shared/domain/action.ts';
import { lastDay } from '../../../shared/domain/action-due.ts';
import { openStates } from '../../../shared/domain/action-states.ts';
import { ownerWords } from '../../../shared/domain/action-words.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import type { Calendar, CalendarEvent } from '../../publish/calendar/calendar.ts';
import { inPortions } from '../in-portions.ts';
import { sequenceOf } from './calendar-sequence.ts';
import type { ExportParts } from './export-parts.ts';

type Parts = Pick<ExportParts, 'council' | 'clock'>;

/** Ids are ours alone; RFC 7986 §5.3 wants them unlike anybody else's. */
const uidOf = (id: string): string => `${id}@moothall`;

/** Meetings, planned and held, with the days on which open asks are due. It reads council.db and nothing else. */
export async function gatherCalendar(
  parts: Parts,
  committee: string | null,
  signal: AbortSignal,
): Promise<{ calendar: Calendar; asks: Action[] }> {
  const { council, clock } = parts;
  const wanted = council
    .rows('committee')
    .filter(({ id }) => committee === null || id === committee);
  const events: CalendarEvent[] = [];
  const asks: Action[] = [];
  for (const { id, name } of wanted) {
    const sittings = sittingsOf(
      council.rows('programmeSlot', { committee: id }),
      council.rows('meeting', { committee: id }),
    );
    const ofMeetings = await inPortions(sittings, signal, (one) => meetingEvent(parts, one, name));
    const byState = await inPortions(openStates, signal, (state) =>
      council.rows('action', { committee: id, state }),
    );
    asks.push(...byState.flat());
    const ofAsks = await inPortions(byState.flat(), signal, (one) => dueEvent(parts, one, name));
    events.push(...[...ofMeetings, ...ofAsks].filter((event) => event !== null));
  }
  const [only, second] = wanted;
  const calendar: Calendar = {
    name: only !== undefined && second === undefined ? `${only.name}: meetings` : 'Meetings',
    madeAt: clock().toISOString(),
    events,
  };
  return { calendar, asks };
}

/** One meeting, as planned, as its papers have it, or both. */
interface Sitting {
  slot: ProgrammeSlot | null;
  meeting: Meeting | null;
}

/** Each sitting once: a slot that names a meeting, or is of the same day, is that meeting. */
function sittingsOf(slots: readonly ProgrammeSlot[], meetings: readonly Meeting[]): Sitting[] {
  const planned = slots.filter(
    ({ kind, date, movedFrom }) => kind === 'meeting' && (date ?? movedFrom) !== null,
  );
  const left = new Set(planned);
  const held = meetings.map((meeting): Sitting => {
    const free = [...left];
    const slot =
      free.find((one) => one.meeting === meeting.id) ??
      free.find(
        (one) => one.meeting === null && one.date === meeting.date && one.time === meeting.time,
      ) ??
      free.find((one) => one.meeting === null && one.date === meeting.date) ??
      free.find((one) => one.meeting === null && one.movedFrom === meeting.date) ??
      null;
    if (slot !== null) left.delete(slot);
    return { slot, meeting };
  });
  return [...held, ...[...left].map((slot) => ({ slot, meeting: null }))];
}

function meetingEvent(
  { council }: Parts,
  { slot, meeting }: Sitting,
  committee: string,
): CalendarEvent | null {
  // the plan is what people move; the papers say the day where no plan does
  const date = slot?.date ?? (slot === null ? null : slot.movedFrom) ?? meeting?.date ?? null;
  if (date === null) return null;
  const past = (
    noun: 'programmeSlot' | 'meeting',
    id: string,
    field: string,
    comesWithRow: boolean,
  ) => ({
    values: council.history(noun, id, field),
    comesWithRow,
  });
  const pasts = [
    ...(slot === null
      ? []
      : [
          past('programmeSlot', slot.id, 'date', true),
          past('programmeSlot', slot.id, 'time', true),
          past('programmeSlot', slot.id, 'cancelled', false),
        ]),
    ...(meeting === null
      ? []
      : [
          past('meeting', meeting.id, 'date', true),
          past('meeting', meeting.id, 'time', true),
          past('meeting', meeting.id, 'status', false),
        ]),
  ];
  const isGone = slot !== null && slot.date === null;
  return {
    uid: uidOf(slot?.id ?? meeting?.id ?? ''),
    sequence: sequenceOf(pasts),
    date,
    time: slot?.time ?? meeting?.time ?? null,
    summary: committee,
    description: slot?.label ?? '',
    location: meeting?.place ?? '',
    isCancelled: isGone || slot?.cancelled === 1 || meeting?.status === 'cancelled',
    category: 'Meeting',
  };
}

/** The last day of an open ask that has one; of a recommendation that was sent, the day its answer is due (rule R43). */
function dueEvent({ council }: Parts, action: Action, committee: string): CalendarEvent | null {
  const date = lastDay(action);
  if (date === null) return null;
  const isAnswer = action.kind === 'recommendation' && action.sentOn !== null;
  if (isAnswer && action.respondedOn !== null && action.dueOn === null) return null;
  const past = (field: string) => ({
    values: council.history('action', action.id, field),
    comesWithRow: true,
  });
  const about = action.title === '' ? action.text : action.title;
  return {
    uid: uidOf(action.id),
    sequence: sequenceOf([past('dueOn'), past('sentOn')]),
    date,
    time: null,
    summary: `${isAnswer ? 'Answer due' : 'Due'}: ${shortened(about)} (${ownerWords(action.owner)})`,
    description: `${action.text}\n${committee}`,
    location: '',
    isCancelled: false,
    category: isAnswer ? 'Answer due' : 'Due',
  };
}

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
