import { CallError } from '../../../shared/contract/call-error.ts';
import type {
  ChairDeclaration,
  ChairLine,
  ChairPerson,
  ChairView,
} from '../../../shared/contract/chair.ts';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { minuteConcerned } from '../../../shared/domain/kept-out.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { isPresent } from '../../../shared/domain/present-now.ts';
import { presidingNow } from '../../../shared/domain/presiding-now.ts';
import { quorumNow } from '../../../shared/domain/quorum.ts';
import { daysAround, meetingDays, printedDays } from '../meeting-days.ts';
import { type Council, type MinutingParts, recordId } from '../minuting/minuting-parts.ts';
import { readRecord } from '../minuting/read-record.ts';
import { sharedQuestions } from '../questions/question-lists.ts';
import { asksAfter, asksBefore, knownAsks } from './chair-asks.ts';
import { chairLines } from './chair-lines.ts';
import { motionBefore } from './motion-before.ts';

/** Everything that the chair's view shows of a meeting. @throws CallError('notFound') */
export function readChair(parts: MinutingParts, id: string): ChairView {
  const { council } = parts;
  const meeting = council.row('meeting', id);
  const committee = meeting && council.row('committee', meeting.committee);
  if (!meeting || !committee) throw new CallError('notFound', 'no such meeting');
  const desk = readRecord(parts, id);
  const lines = chairLines(council, id, desk);
  const next = nextMeeting(council, meeting);
  const asked = {
    open: knownAsks(parts, committee.id),
    record: desk === null ? null : recordId(id),
    date: meeting.date,
    days: daysAround(council, meeting),
    lines,
  };
  const { date, time, place, status } = meeting;
  return {
    meeting: {
      ...{ id, committee: committee.id, committeeName: committee.name },
      ...{ date, time, place, status },
    },
    lines,
    questions: questionsFor(parts, id, lines),
    asks: asksBefore(parts, asked),
    next,
    comesBack: asksAfter(asked, next?.date ?? null),
    ...roomOf(parts, desk, lines),
  };
}

/** What a record says of the room and of who speaks; before there is one nothing is known. */
function roomOf(
  { council, privateBusiness }: MinutingParts,
  desk: DeskRecord | null,
  lines: readonly ChairLine[],
) {
  if (desk === null)
    return {
      ...{ record: null, adjournments: [], declarations: [], speakers: [], people: [] },
      quorum: { sentence: '', isQuorate: null },
      ...{ presiding: null, motion: null },
    };
  const { id, state, openedAt, closedAt, inHand } = desk.record;
  const presider = presidingNow(desk.presidings, null);
  const person = desk.attendances.find((one) => one.id === presider?.attendance);
  const { sentence, isQuorate } = quorumNow({
    attendances: desk.attendances,
    spans: desk.presenceSpans,
    substitutions: desk.substitutions,
    declarations: declarationsOf(desk),
    minute: inHand,
    rule: desk.rule,
    at: null,
  });
  return {
    record: {
      ...{ id, state, openedAt, closedAt },
      inHand: lines.find(({ minute }) => minute !== null && minute === inHand)?.id ?? null,
    },
    adjournments: desk.adjournments,
    declarations: shownDeclarations(desk, lines),
    speakers: [
      ...council.rows('speaker', { record: id }),
      ...privateBusiness.rows('speaker', { record: id }),
    ],
    people: peopleOf(desk),
    quorum: { sentence, isQuorate },
    presiding: person === undefined ? null : attendeeName(person),
    motion: motionBefore(desk),
  };
}

const declarationsOf = ({ public: open, private: closed }: DeskRecord) => [
  ...open.declarations,
  ...closed.declarations,
];

function shownDeclarations(desk: DeskRecord, lines: readonly ChairLine[]): ChairDeclaration[] {
  return declarationsOf(desk).map((one) => {
    const { id, kind, nature, action, sensitive } = one;
    const concerned = minuteConcerned(one);
    const person = desk.attendances.find((attendance) => attendance.id === one.attendance);
    return {
      ...{ id, kind, nature, action, sensitive },
      line: lines.find(({ minute }) => minute === concerned)?.id ?? null,
      name: person === undefined ? 'Somebody' : attendeeName(person),
    };
  });
}

const noteOf = { expected: '', present: '', apologies: 'apologies', absent: 'absent' };
/** Members before officers before everybody else, as names are offered at the desk. */
const rank = { members: 0, coOpted: 1, employees: 2, otherMembers: 3, others: 4 };

function peopleOf({ attendances, presenceSpans }: DeskRecord): ChairPerson[] {
  return attendances
    .toSorted((one, other) => rank[one.class] - rank[other.class] || one.position - other.position)
    .map((one) => ({
      id: one.id,
      name: attendeeName(one),
      note: [one.post, noteOf[one.state]].filter(Boolean).join(', '),
      isHere: isPresent(one, presenceSpans, null),
    }));
}

/** As `questions.shared` orders them; one whose item is gone is of the meeting as a whole. */
function questionsFor(parts: MinutingParts, meeting: string, lines: readonly ChairLine[]) {
  const known = new Set(lines.map(({ id }) => id));
  return sharedQuestions(parts, meeting).map(({ isMine: _isMine, ...question }) => ({
    ...question,
    item: question.item !== null && known.has(question.item) ? question.item : null,
  }));
}

/** By the papers that are here, by our own plan, or by the programme that this meeting's papers print. */
function nextMeeting(council: Council, { id, committee, date }: Meeting): ChairView['next'] {
  if (date === null) return null;
  const held = council.rows('meeting', { committee });
  const cancelled = new Set(
    held.flatMap((one) => (one.status === 'cancelled' && one.date !== null ? [one.date] : [])),
  );
  const printed = printedDays(council, id).filter((day) => !cancelled.has(day));
  const [next] = [...meetingDays(council, committee), ...printed]
    .filter((day) => day > date)
    .sort();
  if (next === undefined) return null;
  const known = held.find((one) => one.date === next && one.status === 'planned');
  return { id: known?.id ?? null, date: next, time: known?.time ?? null };
}
